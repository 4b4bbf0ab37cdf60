import { describe, expect, test } from '@jest/globals'
import { run } from './fixture-action.ts'

describe('the end of an action', () => {
  test('obeys a signal sent when stdout matches', async () => {
    const result = await run('waits', { signalAfter: { signal: 'SIGINT', when: /ready/ } })
    expect(result).toMatchObject({ exitCode: 130, signal: null, timedOut: false, log: 'ready\ninterrupted\n' })
  })

  test('stops at a signal sent at a given time', async () => {
    const result = await run('waits', { signalAfter: { signal: 'SIGTERM', when: 700 } })
    expect(result).toMatchObject({ exitCode: null, signal: 'SIGTERM' })
    expect(result.durationMs).toBeGreaterThanOrEqual(700)
  })

  test('kills the action after three signals', async () => {
    const result = await run('ignores', { signalAfter: { signal: 'SIGINT', when: /ready/ }, escalate: true })
    expect(result).toMatchObject({ exitCode: null, signal: 'SIGKILL', log: 'ready\nnot now\nnot now either\n' })
    expect(result.durationMs).toBeGreaterThanOrEqual(10_000)
    expect(result.durationMs).toBeLessThan(40_000)
  })

  test('kills an action that takes too long', async () => {
    const result = await run('ignores', { timeoutMs: 800 })
    expect(result).toMatchObject({ exitCode: null, signal: 'SIGKILL', timedOut: true })
  })

  test('streams its output while it runs', async () => {
    const chunks: string[] = []
    const { stdout } = await run('lines', { onStdout: (chunk) => chunks.push(chunk) })
    expect(chunks.join('')).toBe(stdout)
  })

  test('fails if there is nothing to start', async () => {
    expect(await run('inputs', { dist: '/nowhere/index.js' })).toMatchObject({ exitCode: 1 })
    await expect(run('inputs', { nodePath: '/nowhere/node' })).rejects.toThrow('ENOENT')
  })
})
