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

async function ask(changes: Partial<ReturnType<typeof workflowOf>> = {}, { token = EMULATED_TOKEN, count = 1 } = {}) {
  const runState = createRunState()
  runState.comparison = { since: '2026-03-06', unchanged: count === 0, changes: Array(count).fill(CHANGE) }
  const logger = createRecordingLogger()
  const workflow = { ...workflowOf(github), graphqlUrl: '', ...changes }
  return { logIsPublic: await isLogPublic({ workflow, token }, { runState, logger }), log: logger.textOf('info') }
}

describe('a run is overheard', () => {
  test('in a public repository, by the word of its event', async () => {
    expect(await ask({ visibility: 'public' })).toEqual({ logIsPublic: true, log: '' })
    expect(github.requests).toEqual([])
  })

  test('where GitHub says so', async () => {
    await github.close()
    github = await startGitHub({ visibility: 'public' })
    expect((await ask()).logIsPublic).toBe(true)
  })

  test('where nobody knows, and the log says why', async () => {
    const { logIsPublic, log } = await ask({}, { token: 'ghs_unknown' })
    expect(logIsPublic).toBe(true)
    expect(log).toMatch(/^Changes are counted but not named, since the visibility of this repository is unknown: /)
  })
})

describe('a run is not overheard', () => {
  test('in a private repository, by the word of its event or of GitHub', async () => {
    expect((await ask({ visibility: 'private' })).logIsPublic).toBe(false)
    expect(github.requests).toEqual([])
    expect((await ask()).logIsPublic).toBe(false)
    expect(github.requests).toHaveLength(1)
  })

  test('outside of a workflow', async () => {
    expect((await ask({ repository: '' })).logIsPublic).toBe(false)
    expect(github.requests).toEqual([])
  })

  test('where it has nothing to name, and nobody is asked', async () => {
    expect((await ask({}, { count: 0 })).logIsPublic).toBe(false)
    expect(github.requests).toEqual([])
  })
})
