import { expect, test } from '@jest/globals'
import { createRunState } from '../../../src/backup/run-state.ts'
import { withdraw } from '../../../src/cli/withdraw.ts'
import { ABANDON_AFTER_MS } from '../../../src/system/deadline.ts'

const NEVER = new AbortController().signal

/** All are removed in this way. */
const madeOf = (paths: readonly string[], remove: (path: string) => Promise<void>) =>
  new Map(paths.map((path) => [path, { remove: () => remove(path) }]))

test('removes everything, and returns what it could not remove', async () => {
  const removed: string[] = []
  const remove = async (path: string) => {
    if (path === 'b') throw new Error('EIO')
    await new Promise((resolve) => setTimeout(resolve, 5))
    removed.push(path)
  }
  expect(await withdraw(madeOf(['a', 'b'], remove), { signal: NEVER, runState: createRunState() })).toEqual(['b'])
})

test('ends within two seconds of a cancellation, with the work that was left behind, however long removing takes', async () => {
  for (const workMs of [0, ABANDON_AFTER_MS]) {
    const startedAt = performance.now()
    const options = { signal: AbortSignal.abort(), runState: createRunState(), cancelledAt: startedAt - workMs }
    const made = madeOf(['a'], () => new Promise(() => {}))
    const left = await withdraw(made, options)
    const tookMs = performance.now() - startedAt + workMs
    expect(left).toEqual(['a'])
    expect(tookMs).toBeGreaterThan(1_300)
    expect(tookMs).toBeLessThan(2_000)
  }
})

test.each(['before', 'meanwhile'])(
  'returns what takes too long once the command is cancelled, if that was %s',
  async (when) => {
    const abort = new AbortController()
    if (when === 'before') abort.abort(new Error('cancelled'))
    const remove = async (path: string) => {
      if (path !== 'a') await new Promise(() => {})
    }
    const left = withdraw(madeOf(['a', 'b', 'c'], remove), {
      signal: abort.signal,
      runState: createRunState(),
      graceMs: 20,
    })
    abort.abort(new Error('cancelled'))
    expect(await left).toEqual(['b', 'c'])
  },
)

test('ends what hangs although nobody cancels, and leaves it to the entry', async () => {
  const runState = createRunState()
  const made = madeOf(['a', 'b'], async (path) => (path === 'a' ? undefined : await new Promise<never>(() => {})))
  const startedAt = performance.now()
  expect(await withdraw(made, { signal: NEVER, runState, timeoutMs: 20, graceMs: 10 })).toEqual(['b'])
  expect(performance.now() - startedAt).toBeLessThan(60_000)
  expect(runState.leftRunning).toBe(true)
})
