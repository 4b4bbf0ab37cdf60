import { describe, expect, test } from '@jest/globals'
import { type Outcome, pause, type RetryPolicy, retry } from '../../../src/system/retry.ts'

const NEVER = new AbortController().signal
const POLICY: RetryPolicy = { attempts: 3, pauseMs: () => 0 }
const failed = (outcome: Outcome<unknown>) => !outcome.ok

/** Fails the first times, then returns how often it was called. */
function failing(times: number): { readonly attempt: () => Promise<number>; readonly calls: () => number } {
  let calls = 0
  const attempt = async () => {
    calls++
    if (calls <= times) throw new Error(`failure ${calls}`)
    return calls
  }
  return { attempt, calls: () => calls }
}

describe('retry', () => {
  test('returns the first value that is good', async () => {
    const { attempt } = failing(2)
    expect(await retry(attempt, { policy: POLICY, signal: NEVER, shouldRetry: failed })).toBe(3)
  })

  test('throws the last error after the last attempt', async () => {
    const { attempt, calls } = failing(9)
    await expect(retry(attempt, { policy: POLICY, signal: NEVER, shouldRetry: failed })).rejects.toThrow('failure 3')
    expect(calls()).toBe(3)
  })

  test('returns the last value when no attempt was good enough', async () => {
    const values = [1, 2, 3, 4]
    const attempt = async () => values.shift()
    expect(await retry(attempt, { policy: POLICY, signal: NEVER, shouldRetry: () => true })).toBe(3)
  })

  test('does not repeat what would not help', async () => {
    const { attempt, calls } = failing(9)
    await expect(retry(attempt, { policy: POLICY, signal: NEVER, shouldRetry: () => false })).rejects.toThrow()
    expect(calls()).toBe(1)
  })

  test('pauses before each further attempt, as the policy or the outcome says', async () => {
    const pauses: number[] = []
    const { attempt } = failing(2)
    const policy = { attempts: 3, pauseMs: (attempts: number) => attempts }
    const shouldRetry = (outcome: Outcome<number>, attempts: number) => !outcome.ok && (attempts === 2 ? 5 : true)
    await retry(attempt, { policy, signal: NEVER, shouldRetry, onRetry: (_, ms) => pauses.push(ms) })
    expect(pauses).toEqual([1, 5])
  })

  test('starts no attempt after its total time', async () => {
    const { attempt, calls } = failing(9)
    const policy = { attempts: 100, pauseMs: () => 20, totalMs: 50 }
    await expect(retry(attempt, { policy, signal: NEVER, shouldRetry: failed })).rejects.toThrow('failure')
    expect(calls()).toBeLessThan(4)
  })

  test("ends with the signal's reason, even during a pause", async () => {
    const reason = new Error('cancelled')
    const abort = new AbortController()
    const { attempt, calls } = failing(9)
    const policy = { attempts: 3, pauseMs: () => 60_000 }
    const work = retry(attempt, {
      policy,
      signal: abort.signal,
      shouldRetry: failed,
      onRetry: () => abort.abort(reason),
    })
    await expect(work).rejects.toBe(reason)
    expect(calls()).toBe(1)
    await expect(retry(attempt, { policy, signal: abort.signal, shouldRetry: failed })).rejects.toBe(reason)
    expect(calls()).toBe(1)
  })
})

test("ends a pause with the signal's reason", async () => {
  const reason = new Error('cancelled')
  await expect(pause(60_000, AbortSignal.abort(reason))).rejects.toBe(reason)
})

test('a pause that is longer than a timer can be does not end at once', async () => {
  const cancel = new AbortController()
  const reason = new Error('cancelled')
  setTimeout(() => cancel.abort(reason), 50)
  await expect(pause(2 ** 32, cancel.signal)).rejects.toBe(reason)
})
