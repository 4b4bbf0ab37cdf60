// Interrupts the action at every step: by the runner's signals and by uncaught errors.

import { describe, expect, test } from '@jest/globals'
import { type ActionStage, runInProcess } from '../fixtures/action-run.ts'

const PRIVATE = { repository: { private: true } }

const signal = (name: 'SIGINT' | 'SIGTERM') => () => void process.emit(name, name)
/** Interrupts once GitHub has been asked. The emulator tells nobody, so it is asked itself. */
const onceAsked =
  (path: string, name: 'SIGINT' | 'SIGTERM') =>
  ({ github }: ActionStage) => {
    const timer = setInterval(() => {
      if (!github.requests.some((request) => request.path.includes(path))) return
      clearInterval(timer)
      process.emit(name, name)
    }, 2)
  }

const intoDirectory = ({ directory }: ActionStage) => {
  process.env.INPUT_DIRECTORY = directory
}

describe('a run that is cancelled', () => {
  test.each<[string, RegExp, 'SIGINT' | 'SIGTERM']>([
    ['before it connects', /::group::Prepare/, 'SIGTERM'],
    ['while it connects', /::group::Connect/, 'SIGINT'],
    ['while it logs in', /::group::Log in/, 'SIGTERM'],
    ['while the router exports', /::group::Export/, 'SIGINT'],
    ['while the file is checked', /::group::Check/, 'SIGTERM'],
    ['while it is stored', /::group::Store/, 'SIGINT'],
  ])('%s is red, has logged out and leaves nothing stored', async (_, on, name) => {
    const { red, leftRunning, outputs, error, files, summary } = await runInProcess({
      switches: { export: { exportMs: 200 } },
      inputs: { destination: 'directory' },
      prepare: intoDirectory,
      interrupt: { on, act: signal(name) },
    })
    expect(red).toBe(true)
    expect(leftRunning).toBe(false)
    expect(outputs['error-code']).toBe('cancelled')
    expect(error).toContain(`The run was cancelled (${name}).`)
    expect(files).toEqual([])
    expect(summary).toContain('failed')
  })

  test('leaves a hanging upload behind, and makes the entry end the process', async () => {
    const { red, leftRunning, outputs } = await runInProcess({
      event: PRIVATE,
      github: { faults: { createArtifact: 'hang' } },
      interrupt: { on: /::group::Store/, act: onceAsked('CreateArtifact', 'SIGTERM') },
    })
    expect(red).toBe(true)
    expect(leftRunning).toBe(true)
    expect(outputs['error-code']).toBe('cancelled')
  })

  test('does not wait for a hanging visibility request', async () => {
    const startedAt = performance.now()
    const { red, leftRunning, outputs, router } = await runInProcess({
      github: { faults: { repository: 'hang' } },
      interrupt: { on: /::group::Export/, act: onceAsked('/repos/', 'SIGINT') },
    })
    expect(performance.now() - startedAt).toBeLessThan(20_000)
    expect([red, leftRunning, outputs['error-code']]).toEqual([true, false, 'cancelled'])
    expect([router.openSessions, router.logouts]).toEqual([0, router.logins])
  })
})

describe('an uncaught error', () => {
  test('ends the run as an internal error, with everything cleaned up', async () => {
    const { red, outputs, error, files } = await runInProcess({
      inputs: { destination: 'directory' },
      prepare: intoDirectory,
      interrupt: {
        on: /::group::Export/,
        act: () => void process.emit('uncaughtException', new TypeError('zip went wrong')),
      },
    })
    expect([red, outputs['error-code']]).toEqual([true, 'internal-error'])
    expect(error).toContain('Unexpected error: TypeError: zip went wrong')
    expect(files).toEqual([])
  })

  test('may be a value that is not an Error', async () => {
    const { outputs, error } = await runInProcess({
      inputs: { destination: 'directory' },
      prepare: intoDirectory,
      interrupt: {
        on: /::group::Export/,
        act: () => void process.emit('uncaughtException', 'just text' as unknown as Error),
      },
    })
    expect(outputs['error-code']).toBe('internal-error')
    expect(error).toContain('Unexpected error: just text')
  })
})

test('completes the report despite a signal or a late error', async () => {
  const { red, outputs, summary } = await runInProcess({
    event: PRIVATE,
    inputs: { timeout: 'nonsense' },
    // The annotation is the last thing that is written; the process listens until then.
    interrupt: {
      on: /^::error::/m,
      act: () => {
        expect(process.listenerCount('SIGTERM')).toBeGreaterThan(0)
        expect(process.listenerCount('uncaughtException')).toBeGreaterThan(0)
        process.emit('SIGTERM', 'SIGTERM')
        process.emit('uncaughtException', new Error('late'))
      },
    },
  })
  expect([red, outputs['error-code']]).toEqual([true, 'input-invalid'])
  expect(summary).toContain('failed')
})
