import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type EmulatedGitHub, startGitHub } from '../../../emulator/github/github.ts'
import { EMULATED_TOKEN } from '../../../emulator/github/runtime-token.ts'
import { isLogPublic } from '../../../src/action/log-visibility.ts'
import { createRunState } from '../../../src/backup/run-state.ts'
import { workflowOf } from '../../fixtures/artifact-stage.ts'
import { createRecordingLogger } from '../../fixtures/recording-logger.ts'

let github: EmulatedGitHub
beforeEach(async () => {
  github = await startGitHub({ visibility: 'private' })
})
afterEach(() => github.close())

const CHANGE = { kind: 'added', section: 'Users', where: 'users', label: 'kid' } as const

const GOING_ON = new AbortController().signal

/** A server that accepts a request and never answers. */
async function startSilent() {
  const asked = Promise.withResolvers<void>()
  const server = createServer(() => asked.resolve())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const close = async () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${port}`, asked: asked.promise, [Symbol.asyncDispose]: close }
}

async function ask(
  changes: Partial<ReturnType<typeof workflowOf>> = {},
  { token = EMULATED_TOKEN, count = 1, signal = GOING_ON } = {},
) {
  const runState = createRunState()
  runState.comparison = { since: '2026-03-06', unchanged: count === 0, changes: Array(count).fill(CHANGE) }
  const logger = createRecordingLogger()
  const workflow = { ...workflowOf(github), graphqlUrl: '', ...changes }
  return {
    logIsPublic: await isLogPublic({ workflow, token }, { runState, logger, signal }),
    log: logger.textOf('info'),
  }
}

describe('a public log', () => {
  test('is one in a public repository, according to the event', async () => {
    expect(await ask({ visibility: 'public' })).toEqual({ logIsPublic: true, log: '' })
    expect(github.requests).toEqual([])
  })

  test('is one in a public repository, according to GitHub', async () => {
    await github.close()
    github = await startGitHub({ visibility: 'public' })
    expect((await ask()).logIsPublic).toBe(true)
  })

  test('is one in a repository that has become public since its event', async () => {
    await github.close()
    github = await startGitHub({ visibility: 'public' })
    expect(await ask({ visibility: 'private' })).toEqual({ logIsPublic: true, log: '' })
  })

  test('is assumed if the event said private and GitHub does not say', async () => {
    const { logIsPublic, log } = await ask({ visibility: 'private' }, { token: 'ghs_unknown' })
    expect(logIsPublic).toBe(true)
    expect(log).toMatch(/unknown: /)
  })

  test('is assumed in an internal repository, which the entire enterprise can read', async () => {
    expect((await ask({ visibility: 'internal' })).logIsPublic).toBe(true)
    await github.close()
    github = await startGitHub({ visibility: 'internal' })
    expect((await ask()).logIsPublic).toBe(true)
  })

  test('is assumed if the visibility is unknown, and the log says why', async () => {
    const { logIsPublic, log } = await ask({}, { token: 'ghs_unknown' })
    expect(logIsPublic).toBe(true)
    expect(log).toMatch(/^Changes are counted but not named, since the visibility of this repository is unknown: /)
  })
})

test('a cancelled run does not ask, and one that waits for an answer no longer waits when it is cancelled', async () => {
  expect((await ask({}, { signal: AbortSignal.abort(new Error('cancelled')) })).logIsPublic).toBe(true)
  expect(github.requests).toEqual([])
  await using silent = await startSilent()
  const cancelled = new AbortController()
  const answer = ask({ apiUrl: silent.url }, { signal: cancelled.signal })
  await silent.asked
  cancelled.abort(new Error('cancelled'))
  expect((await answer).logIsPublic).toBe(true)
})

describe('a private log', () => {
  test('is one in a private repository, according to GitHub, whatever the event said', async () => {
    expect((await ask({ visibility: 'private' })).logIsPublic).toBe(false)
    expect(github.requests).toHaveLength(1)
    expect((await ask()).logIsPublic).toBe(false)
    expect(github.requests).toHaveLength(2)
  })

  test('is one outside a workflow', async () => {
    expect((await ask({ repository: '' })).logIsPublic).toBe(false)
    expect(github.requests).toEqual([])
  })

  test('is assumed without a request to GitHub if there is nothing to name', async () => {
    expect((await ask({}, { count: 0 })).logIsPublic).toBe(false)
    expect(github.requests).toEqual([])
  })
})
