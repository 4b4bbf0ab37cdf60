// The offset between the router's clock and ours, as far as the router reports its time.

import { pause } from '../system/retry.ts'

/** Unix ms; a router that lost its time restarts near 0, and anything beyond 2100 is invalid. */
const LATEST_MS = Date.UTC(2100, 0)

/** The machine's clock and timer. */
export interface Time {
  /** Unix ms. */
  readonly now: () => number
  /** Throws the signal's reason if it aborts meanwhile. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
}

const MACHINE: Time = { now: () => Date.now(), wait: pause }

/** The router's time: from its reply to the public-key request, else from the headers of any response. */
export class RouterClock {
  readonly time: Time
  #offsetMs: number | undefined
  #hasServerTime = false

  constructor(time: Time = MACHINE) {
    this.time = time
  }

  /** The clock offset in ms (router − local), accurate to about a second; `undefined` if unknown. */
  get offsetMs(): number | undefined {
    return this.#offsetMs
  }

  /** Notes the `server_time` of SYNO.API.Encryption, Unix seconds (protocol.md 2.1). */
  noteServerTime(seconds: number): void {
    this.#hasServerTime = this.#note(seconds * 1000) || this.#hasServerTime
  }

  /** Notes the `Date` of an HTTP response: less direct, so `server_time` takes precedence. */
  noteHeader(date: string): void {
    if (!this.#hasServerTime) this.#note(Date.parse(date))
  }

  #note(routerMs: number): boolean {
    const isTime = routerMs >= 0 && routerMs < LATEST_MS
    if (isTime) this.#offsetMs = routerMs - this.time.now()
    return isTime
  }
}
