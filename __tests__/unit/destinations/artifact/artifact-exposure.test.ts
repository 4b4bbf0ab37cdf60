import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type EmulatedGitHub, startGitHub } from '../../../../emulator/github/github.ts'
import { EMULATED_TOKEN } from '../../../../emulator/github/runtime-token.ts'
import { refuseExposure } from '../../../../src/destinations/artifact/artifact-exposure.ts'
import { createGitHubClient } from '../../../../src/github/github-client.ts'
import type { WorkflowContext } from '../../../../src/settings/settings.ts'
import { NEVER, workflowOf } from '../../../fixtures/artifact-stage.ts'
import { failureOf } from '../../../fixtures/failure.ts'
import { createRecordingLogger } from '../../../fixtures/recording-logger.ts'

let github: EmulatedGitHub
let logger = createRecordingLogger()
beforeEach(async () => {
  github = await startGitHub()
  logger = createRecordingLogger()
})
afterEach(() => github.close())

const refuse = (changes: Partial<WorkflowContext> = {}, token = EMULATED_TOKEN, sealed = false): Promise<void> => {
  const workflow = { ...workflowOf(github), ...changes }
  return refuseExposure({ workflow, github: createGitHubClient({ ...workflow, token }), sealed, logger }, NEVER)
}

describe('an artifact', () => {
  test('takes the word of the event for a private repository, and asks nobody', async () => {
    await refuse({ visibility: 'private' })
    expect(github.requests).toEqual([])
  })

  test.each(['public', undefined] as const)(
    'that is sealed may be seen by anybody, and nobody is asked: %s',
    async (visibility) => {
      await refuse(visibility ? { visibility } : {}, EMULATED_TOKEN, true)
      expect(github.requests).toEqual([])
    },
  )

  test('refuses a public repository, since anybody could download the artifact', async () => {
    const { code, message, hint } = await failureOf(refuse({ visibility: 'public' }))
    expect([code, message]).toEqual([
      'destination-refused',
      'This repository is public: anyone could download the artifact, and with it your passwords.',
    ])
    expect(hint).toContain('Make the repository private')
  })

  test('asks the API where the event does not tell', async () => {
    await refuse()
    expect(github.requests.map(({ path }) => path)).toEqual(['/repos/octo-home/router-backup'])
  })

  test('counts a repository as public if nobody tells, and says why and what to do', async () => {
    const { code, message, hint } = await failureOf(refuse({}, 'wrong'))
    expect([code, message]).toEqual([
      'destination-refused',
      'Could not determine whether this repository is private, so it is treated as public: GitHub answered HTTP 401 (Bad credentials).',
    ])
    expect(hint).toContain('`permissions: contents: read`')
  })

  test('counts it as public without the name of a repository', async () => {
    const failure = await failureOf(refuse({ repository: '' }))
    expect(failure.message).toContain('the runner does not name the repository')
  })

  test.each(['https://github.example.com', 'https://notgithub.com', 'https://ghe.com.evil.example', 'nonsense'])(
    'refuses GitHub Enterprise Server: %s',
    async (serverUrl) => {
      const failure = await failureOf(refuse({ serverUrl, visibility: 'private' }))
      expect(failure.code).toBe('destination-refused')
      expect(failure.message).toContain('GitHub Enterprise Server does not support the artifact service')
    },
  )

  test.each(['https://GitHub.com', 'https://octo.ghe.com', 'https://github.localhost'])(
    'knows the cloud: %s',
    async (serverUrl) => {
      await refuse({ serverUrl, visibility: 'private' })
    },
  )

  test('refuses a runner without the artifact service', async () => {
    const workflow = { artifactService: false, visibility: 'private' } as const
    const failure = await failureOf(refuse(workflow))
    expect(failure.message).toContain('This runner has no artifact service')
  })
})
