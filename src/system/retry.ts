// Trying again what may well succeed the next time. The one loop for that: its bound and its pause stand at its head, so that
// no path goes round without them.

import { setTimeout as sleep } from 'node:timers/promises'

export interface RetryPolicy {
  /** At most, the first attempt included. */
  readonly attempts: number
  /** Before the next attempt, after this many, in ms. */
  readonly pauseMs: (attempts: number) => number
  /** For all attempts and pauses together, in ms: no attempt starts later. Absent: only the signal limits it. */
  readonly totalMs?: number
}

/** How an attempt ended. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: unknown }

export interface RetryOptions<Value> {
  readonly policy: RetryPolicy
  readonly signal: AbortSignal
  /** Whether another attempt may help; a number is a pause in ms, in place of the policy's. */
  readonly shouldRetry: (outcome: Outcome<Value>, attempts: number) => boolean | number
  /** Called before each pause. */
  readonly onRetry?: (outcome: Outcome<Value>, pauseMs: number) => void
}

/** Returns the value, or throws the error, of the last attempt. Throws the signal's reason once it is aborted. */
export async function retry<Value>(
  attempt: (attempts: number) => Promise<Value>,
  { policy, signal, shouldRetry, onRetry }: RetryOptions<Value>,
): Promise<Value> {
  const endsAt = performance.now() + (policy.totalMs ?? Number.POSITIVE_INFINITY)
  let outcome: Outcome<Value> = { ok: false, error: new RangeError('no attempts') }
  let pauseMs = 0
  for (let attempts = 1; attempts <= policy.attempts; attempts++) {
    if (attempts > 1) {
      if (performance.now() + pauseMs > endsAt) break
      onRetry?.(outcome, pauseMs)
      await pause(pauseMs, signal)
    }
    signal.throwIfAborted()
    outcome = await attempt(attempts).then(
      (value) => ({ ok: true, value }),
      (error: unknown) => ({ ok: false, error }),
    )
    const again = shouldRetry(outcome, attempts)
    if (again === false) break
    pauseMs = again === true ? policy.pauseMs(attempts) : again
  }
  if (outcome.ok) return outcome.value
  throw outcome.error
}

/** Waits `ms`. Throws the signal's reason when it is aborted meanwhile. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => signal.throwIfAborted())
}
