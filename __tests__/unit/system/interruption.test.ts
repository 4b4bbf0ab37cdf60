import { constants } from 'node:os'
import { expect, test } from '@jest/globals'
import { listenForInterruption, SIGNALS } from '../../../src/system/interruption.ts'

const EVENTS = [...SIGNALS, 'uncaughtException'] as const
const listeners = () => EVENTS.map((event) => process.listenerCount(event))

/** Signals that nothing has to handle, and why. */
const LEFT_ALONE = {
  'cannot be handled': ['SIGKILL', 'SIGSTOP'],
  'are faults of the process itself, which cannot go on': [
    'SIGILL',
    'SIGTRAP',
    'SIGBUS',
    'SIGFPE',
    'SIGSEGV',
    'SIGSYS',
  ],
  'are ignored by Node': ['SIGPIPE', 'SIGXFSZ'],
  "start Node's debugger, and V8's profiler": ['SIGUSR1', 'SIGPROF'],
  'do not end a process': ['SIGCHLD', 'SIGCONT', 'SIGTSTP', 'SIGTTIN', 'SIGTTOU', 'SIGURG', 'SIGWINCH', 'SIGINFO'],
}

test.each(SIGNALS)('aborts on %s and keeps the first reason', (name) => {
  const interruption = listenForInterruption()
  process.emit(name, name)
  process.emit('SIGTERM', 'SIGTERM')
  interruption.stop()
  expect(interruption.signal.reason).toMatchObject({
    code: 'cancelled',
    message: `The run was cancelled (${name}).`,
  })
})

test('listens for every signal of this system that would end the process, whatever its name', () => {
  const numbers: Readonly<Record<string, number>> = constants.signals
  const known = [...SIGNALS, ...Object.values(LEFT_ALONE).flat()]
  const covered = new Set(known.map((name) => numbers[name]))
  const missing = Object.entries(numbers).filter(([, number]) => !covered.has(number))
  expect(missing).toEqual([])
})

test('handles uncaught exceptions only once they can be reported', () => {
  const before = listeners()
  const interruption = listenForInterruption()
  const early = listeners()
  interruption.coverUncaughtErrors()
  const covered = listeners()
  process.emit('uncaughtException', new Error('zip went wrong'))
  interruption.stop()
  const ofSignals = SIGNALS.map(() => 1)
  expect(early.map((count, index) => count - (before[index] ?? 0))).toEqual([...ofSignals, 0])
  expect(covered.map((count, index) => count - (before[index] ?? 0))).toEqual([...ofSignals, 1])
  expect(interruption.signal.reason).toMatchObject({ code: 'internal-error' })
  expect(listeners()).toEqual(before)
})
