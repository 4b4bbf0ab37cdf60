// The router's clock beside ours: how far apart they are, as far as the router has told.

import { pause } from '../system/retry.ts'

/** Unix ms; a router that has lost its clock begins again near 0, and nothing beyond 2100 is a time. */
const LATEST_MS = Date.UTC(2100, 0)

/** The machine's own clock, and waiting by it. */
export interface Time {
  /** Unix ms. */
  readonly now: () => number
  /** Throws the signal's reason when it is aborted meanwhile. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
}

const MACHINE: Time = { now: () => Date.now(), wait: pause }

/** What the router says of the time: in its answer to the question for its key, else in the headers of any answer. */
export class RouterClock {
  readonly time: Time
  #offsetMs: number | undefined
  #hasServerTime = false

  constructor(time: Time = MACHINE) {
    this.time = time
  }

  /** The router's clock less ours, ms, to about a second; `undefined` if it has not told. */
  get offsetMs(): number | undefined {
    return this.#offsetMs
  }

  /** `server_time` of SYNO.API.Encryption, Unix seconds (protocol.md 2.1). */
  noteServerTime(seconds: number): void {
    this.#hasServerTime = this.#note(seconds * 1000) || this.#hasServerTime
  }

  /** The `Date` of an HTTP answer: less direct, so only where there is no `server_time`. */
  noteHeader(date: string): void {
    if (!this.#hasServerTime) this.#note(Date.parse(date))
  }

  #note(routerMs: number): boolean {
    const isTime = routerMs >= 0 && routerMs < LATEST_MS
    if (isTime) this.#offsetMs = routerMs - this.time.now()
    return isTime
  }
}
