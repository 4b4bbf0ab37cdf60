// Retries what may succeed the next time. This is the only retry loop: its limit and its pause are at its head, so no path
// bypasses them.

import { setTimeout as sleep } from 'node:timers/promises'

export interface RetryPolicy {
  /** Maximum, including the first attempt. */
  readonly attempts: number
  /** Pause in ms before the next attempt, given the number of attempts so far. */
  readonly pauseMs: (attempts: number) => number
  /** Limit in ms for all attempts and pauses: no attempt starts later. If absent, only the signal limits the time. */
  readonly totalMs?: number
}

/** How an attempt ended. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: unknown }

export interface RetryOptions<Value> {
  readonly policy: RetryPolicy
  readonly signal: AbortSignal
  /** Returns whether another attempt may help; a number is a pause in ms that replaces the policy's. */
  readonly shouldRetry: (outcome: Outcome<Value>, attempts: number) => boolean | number
  /** Called before each pause. */
  readonly onRetry?: (outcome: Outcome<Value>, pauseMs: number) => void
}

/** Returns the value of the last attempt or throws its error. Throws the signal's reason after an abort. */
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

/** A longer timer fires at once. */
const LONGEST_MS = 2 ** 31 - 1

/** Waits `ms`, or 24 days if that is less. Throws the signal's reason if it aborts meanwhile. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(Math.min(ms, LONGEST_MS), undefined, { signal }).catch(() => signal.throwIfAborted())
}
