// The entry, from its source, in a process of its own: what can happen to it before the action itself is loaded, and what
// the environment of that process must not change.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startRouter } from '../../emulator/router/router.ts'
import type { RunResult } from '../../emulator/runner/runner.ts'
import { runAction } from '../../emulator/runner/runner.ts'
import { testWith } from '../fixtures/platform.ts'

const ENTRY = join(import.meta.dirname, '../../src/action.ts')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'action-start-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Setting {
  /** Code that runs when action/run is about to load. */
  readonly onLoading?: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
}

interface Start {
  readonly result: RunResult
  readonly connections: number
  /** Bytes that the router got after the TLS handshake. */
  readonly applicationBytes: number
}

/** Runs the entry against a router, into a directory. */
async function start({ onLoading = '', ...changes }: Setting = {}): Promise<Start> {
  const preload = join(folder, 'preload.mjs')
  await writeFile(
    preload,
    `import { registerHooks } from 'node:module'
    registerHooks({
      resolve(specifier, context, next) {
        if (specifier.endsWith('/action/run.ts')) { ${onLoading} }
        return next(specifier, context)
      },
    })`,
  )
  const router = await startRouter()
  try {
    const { username, password } = router.switches.account
    const inputs = {
      url: router.url,
      username,
      password,
      'tls-fingerprint': router.fingerprint,
      destination: 'directory',
      directory: folder,
      ...changes.inputs,
    }
    const env = { NODE_OPTIONS: `--import=${pathToFileURL(preload)}`, ...changes.env }
    const result = await runAction({ dist: ENTRY, inputs, env })
    const { connections, applicationBytes } = router
    return { result, connections, applicationBytes }
  } finally {
    await router.close()
  }
}

test('runs from its source, like the packaged action', async () => {
  const { result } = await start()
  expect({ exitCode: result.exitCode, stderr: result.stderr }).toEqual({ exitCode: 0, stderr: '' })
})

testWith('signals').each(['SIGINT', 'SIGTERM'])(
  'a %s that comes while the action is still loading is reported, and the router is left alone',
  async (signal) => {
    const { result, connections } = await start({ onLoading: `process.kill(process.pid, '${signal}')` })
    expect({ signal: result.signal, exitCode: result.exitCode }).toEqual({ signal: null, exitCode: 1 })
    expect(result.outputs['error-code']).toBe('cancelled')
    expect(result.log).toContain(`The run was cancelled (${signal}).`)
    expect(result.summary).toContain('cancelled')
    expect(connections).toBe(0)
  },
)

test('ends the process with the reason if the installation cannot be loaded', async () => {
  const { result } = await start({ onLoading: "throw new Error('the file is gone')" })
  expect(result.exitCode).toBe(1)
  expect(result.stderr).toContain('the file is gone')
})

test('is red, and says so, if it ends before its work and nobody reports the error', async () => {
  const swallowed = "process.on('uncaughtException', () => {}); throw new Error('the file is gone')"
  const { result } = await start({ onLoading: swallowed })
  expect([result.exitCode, result.timedOut]).toEqual([70, false])
  expect(result.stderr).toContain('The program ended before its work was done.')
})

test.each([
  ['verification', { 'tls-fingerprint': '' }, 'is not trusted'],
  ['a pin', { 'tls-fingerprint': 'AB'.repeat(32) }, 'has changed'],
])('%s holds with NODE_TLS_REJECT_UNAUTHORIZED=0: nothing is sent', async (_name, inputs, words) => {
  const { result, applicationBytes } = await start({ inputs, env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } })
  expect(result.outputs['error-code']).toBe('tls-untrusted')
  expect(result.log).toContain(words)
  expect(applicationBytes).toBe(0)
  expect(result.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)).toEqual([
    expect.stringContaining('NODE_TLS_REJECT_UNAUTHORIZED=0'),
  ])
})
