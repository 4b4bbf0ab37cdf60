// Waiting for work that may hang or may not be abortable, with real timers and real work.

import { execFile } from 'node:child_process'
import { getEventListeners } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { BackupError } from '../../../src/errors.ts'
import { raceAbort, withDeadline } from '../../../src/system/deadline.ts'
import { AMPLE_MS } from '../../fixtures/ample-time.ts'

const LATE = new BackupError('store-failed', 'The directory took longer than 120 s.')
const CANCELLED = new BackupError('cancelled', 'The run was cancelled (SIGINT).')
const NEVER = new AbortController().signal
/** Longer than what work may take to clean up. */
const ABANDONED_AFTER_MS = 1_000

const hang = () => new Promise<never>(() => {})
/** Ends soon after the signal, as an abortable call does that closes what it had open. */
const cleanUpAfter = (signal: AbortSignal, ms: number) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => setTimeout(() => reject(new Error('cleaned up')), ms))
  })

/** Does work within a deadline; tells how it ended, and when. */
async function tryWithin(
  work: (signal: AbortSignal) => Promise<unknown>,
  { timeoutMs = 60_000, signal = NEVER }: { readonly timeoutMs?: number; readonly signal?: AbortSignal } = {},
) {
  const runState = { leftRunning: false }
  const startedAt = performance.now()
  const outcome = await withDeadline(work, { timeoutMs, tooLate: () => LATE, signal, runState }).catch(
    (error: unknown) => error,
  )
  return { outcome, ms: performance.now() - startedAt, leftRunning: runState.leftRunning }
}

describe('work within a deadline', () => {
  test('returns its value', async () => {
    expect(await tryWithin(async () => 'done')).toMatchObject({ outcome: 'done', leftRunning: false })
  })

  test('throws its error', async () => {
    const failure = new Error('its own')
    expect(await tryWithin(() => Promise.reject(failure))).toMatchObject({
      outcome: failure,
      leftRunning: false,
    })
  })

  test('throws the error of work that fails immediately', async () => {
    const failure = new Error('thrown at once')
    const begin = () => {
      throw failure
    }
    expect(await tryWithin(begin)).toMatchObject({ outcome: failure, leftRunning: false })
  })

  test('gets a signal that aborts at the deadline, not before, with the reason', async () => {
    let seen: { readonly at: number; readonly reason: unknown } | undefined
    const startedAt = performance.now()
    const { outcome } = await tryWithin(
      async (signal) => {
        signal.addEventListener('abort', () => {
          seen = { at: performance.now() - startedAt, reason: signal.reason }
        })
        await sleep(200, undefined, { signal })
      },
      { timeoutMs: 50 },
    )
    expect(seen?.reason).toBe(LATE)
    expect(seen?.at).toBeGreaterThan(45)
    expect(outcome).toMatchObject({ name: 'AbortError', cause: LATE })
  })

  test('is not left running if it cleans up in time, and ends with its own result', async () => {
    const { outcome, leftRunning } = await tryWithin((signal) => cleanUpAfter(signal, 200), { timeoutMs: 20 })
    expect(outcome).toMatchObject({ message: 'cleaned up' })
    expect(leftRunning).toBe(false)
  })

  test('returns its value if it completes during the grace period', async () => {
    const { outcome, leftRunning } = await tryWithin(() => sleep(200, 'done'), { timeoutMs: 20 })
    expect([outcome, leftRunning]).toEqual(['done', false])
  })

  test('is left behind if it hangs, with the reason of the deadline', async () => {
    const { outcome, ms, leftRunning } = await tryWithin(hang, { timeoutMs: 50 })
    expect(outcome).toBe(LATE)
    expect(ms).toBeGreaterThan(50 + ABANDONED_AFTER_MS - 10)
    expect(ms).toBeLessThan(50 + ABANDONED_AFTER_MS + AMPLE_MS)
    expect(leftRunning).toBe(true)
  })

  test('may fail later without effect after it was left behind', async () => {
    const late = Promise.withResolvers<never>()
    const { leftRunning } = await tryWithin(() => late.promise, { timeoutMs: 10 })
    // An unhandled rejection would end the process.
    late.reject(new Error('too late'))
    await sleep(20)
    expect(leftRunning).toBe(true)
  })
})

describe('a cancellation', () => {
  test('reaches the work long before the deadline, and wins', async () => {
    const cancel = new AbortController()
    setTimeout(() => cancel.abort(CANCELLED), 20)
    const { outcome, ms, leftRunning } = await tryWithin(hang, { signal: cancel.signal })
    expect(outcome).toBe(CANCELLED)
    expect(ms).toBeLessThan(20 + ABANDONED_AFTER_MS + AMPLE_MS)
    expect(leftRunning).toBe(true)
  })

  test('wins over a deadline during the grace period', async () => {
    const cancel = new AbortController()
    setTimeout(() => cancel.abort(CANCELLED), 20)
    const { outcome } = await tryWithin(hang, { signal: cancel.signal, timeoutMs: 200 })
    expect(outcome).toBe(CANCELLED)
  })

  test('before the start gives the work an aborted signal and only the grace period', async () => {
    let wasAborted: boolean | undefined
    const work = (signal: AbortSignal) => {
      wasAborted = signal.aborted
      return hang()
    }
    const { outcome, leftRunning } = await tryWithin(work, { signal: AbortSignal.abort(CANCELLED) })
    expect([outcome, wasAborted, leftRunning]).toEqual([CANCELLED, true, true])
  })

  test('for a foreign reason is thrown unchanged', async () => {
    const reason = new Error('of somebody else')
    expect((await tryWithin(hang, { signal: AbortSignal.abort(reason) })).outcome).toBe(reason)
  })
})

describe('work without a deadline', () => {
  test('may take longer than the grace period, and leaves no listener', async () => {
    const cancel = new AbortController()
    const runState = { leftRunning: false }
    const work = sleep(ABANDONED_AFTER_MS + 200, 'done')
    expect(await raceAbort(work, { signal: cancel.signal, runState })).toBe('done')
    expect(runState.leftRunning).toBe(false)
    expect(getEventListeners(cancel.signal, 'abort')).toEqual([])
  })
})

test('leaves no timer, however work ends, since it would keep the process alive', async () => {
  const program = `
    import { raceAbort, withDeadline } from ${JSON.stringify(join(import.meta.dirname, '../../../src/system/deadline.ts'))}
    const left = []
    const look = () => left.push(process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length)
    const runState = { leftRunning: false }
    const tooLate = () => new Error('late')
    const limits = (timeoutMs, signal = new AbortController().signal) => ({ timeoutMs, tooLate, signal, runState })
    const fail = async () => { throw new Error('x') }
    const begin = () => { throw new Error('x') }
    const hang = () => new Promise(() => {})
    const cleanUp = (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('x'))))
    await withDeadline(async () => {}, limits(60_000)); look()
    await withDeadline(fail, limits(60_000)).catch(look)
    await withDeadline(begin, limits(60_000)).catch(look)
    await withDeadline(cleanUp, limits(20)).catch(look)
    await withDeadline(hang, limits(60_000, AbortSignal.abort(new Error('x')))).catch(look)
    const cancel = new AbortController()
    const work = raceAbort(cleanUp(cancel.signal), { signal: cancel.signal, runState })
    cancel.abort()
    await work.catch(look)
    console.log(JSON.stringify(left))`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program])
  expect(JSON.parse(stdout)).toEqual([0, 0, 0, 0, 0, 0])
})
