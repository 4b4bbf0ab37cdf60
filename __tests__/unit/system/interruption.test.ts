import { expect, test } from '@jest/globals'
import { listenForInterruption } from '../../../src/system/interruption.ts'

const EVENTS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGXCPU', 'SIGBREAK', 'uncaughtException'] as const
const listeners = () => EVENTS.map((event) => process.listenerCount(event))

test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGXCPU', 'SIGBREAK'] as const)(
  'aborts on %s and keeps the first reason',
  (name) => {
    const interruption = listenForInterruption()
    process.emit(name, name)
    process.emit('SIGTERM', 'SIGTERM')
    interruption.stop()
    expect(interruption.signal.reason).toMatchObject({
      code: 'cancelled',
      message: `The run was cancelled (${name}).`,
    })
  },
)

test('handles uncaught exceptions only once they can be reported', () => {
  const before = listeners()
  const interruption = listenForInterruption()
  const early = listeners()
  interruption.coverUncaughtErrors()
  const covered = listeners()
  process.emit('uncaughtException', new Error('zip went wrong'))
  interruption.stop()
  expect(early.map((count, index) => count - (before[index] ?? 0))).toEqual([1, 1, 1, 1, 1, 1, 0])
  expect(covered.map((count, index) => count - (before[index] ?? 0))).toEqual([1, 1, 1, 1, 1, 1, 1])
  expect(interruption.signal.reason).toMatchObject({ code: 'internal-error' })
  expect(listeners()).toEqual(before)
})
