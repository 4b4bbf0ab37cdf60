import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type EmulatedGitHub, startGitHub } from '../../../../emulator/github/github.ts'
import { EMULATED_TOKEN } from '../../../../emulator/github/runtime-token.ts'
import {
  refuseExposure,
  refuseKnownExposure,
  unexposed,
} from '../../../../src/destinations/artifact/artifact-exposure.ts'
import type { Stored } from '../../../../src/destinations/destination.ts'
import { createGitHubClient } from '../../../../src/github/github-client.ts'
import type { WorkflowContext } from '../../../../src/settings/settings.ts'
import { createArtifactStage, NAME, NEVER, workflowOf } from '../../../fixtures/artifact-stage.ts'
import { failureOf } from '../../../fixtures/failure.ts'
import { createRecordingLogger } from '../../../fixtures/recording-logger.ts'
import { within } from '../../../fixtures/within.ts'

let github: EmulatedGitHub
let logger = createRecordingLogger()
beforeEach(async () => {
  github = await startGitHub()
  logger = createRecordingLogger()
})
afterEach(() => github.close())

/** Before the router is contacted, and while it exports. */
const refuse = async (changes: Partial<WorkflowContext> = {}, token = EMULATED_TOKEN, sealed = false) => {
  const workflow = { ...workflowOf(github), ...changes }
  refuseKnownExposure({ workflow, sealed })
  await refuseExposure({ workflow, github: createGitHubClient({ ...workflow, token }), sealed, logger }, NEVER)
}

describe('an artifact', () => {
  test('is refused if the repository became public while the job waited for its runner', async () => {
    await github.close()
    github = await startGitHub({ visibility: 'public' })
    const { code, message } = await failureOf(refuse({ visibility: 'private' }))
    expect([code, message]).toEqual(['destination-refused', expect.stringContaining('This repository is public')])
  })

  test('is accepted by the word of the event if GitHub does not say more', async () => {
    await refuse({ visibility: 'private' })
    await refuse({ visibility: 'private' }, 'wrong')
    expect(github.requests.map(({ path }) => path)).toEqual(Array(2).fill('/repos/octo-home/router-backup'))
    await github.close()
    const workflow = { ...workflowOf(github), visibility: 'private' } as const
    const client = createGitHubClient({ ...workflow, token: EMULATED_TOKEN })
    await refuseExposure({ workflow, github: client, sealed: false, logger, askMs: 20 }, NEVER)
  })

  test('does not wait long for GitHub to confirm the word of the event', async () => {
    github.faults.repository = 'hang'
    const workflow = { ...workflowOf(github), visibility: 'private' } as const
    const client = createGitHubClient({ ...workflow, token: EMULATED_TOKEN })
    await within(refuseExposure({ workflow, github: client, sealed: false, logger, askMs: 20 }, NEVER))
  })

  test.each(['public', undefined] as const)(
    'may be public if it is encrypted, without a request: %s',
    async (visibility) => {
      await refuse(visibility ? { visibility } : {}, EMULATED_TOKEN, true)
      expect(github.requests).toEqual([])
    },
  )

  test('is sent to no service over http, even encrypted', async () => {
    const failure = await failureOf(refuse({ resultsUrl: 'http://user:key@192.0.2.2:8080/path' }, EMULATED_TOKEN, true))
    expect(failure).toMatchObject({
      code: 'input-invalid',
      message:
        "The address of GitHub's artifact service is not an https address: http://192.0.2.2:8080. Nothing was sent there.",
    })
    expect(failure.hint).toContain('ACTIONS_RESULTS_URL')
    expect(github.requests).toEqual([])
  })

  test('is refused in a public repository', async () => {
    const { code, message, hint } = await failureOf(refuse({ visibility: 'public' }))
    expect([code, message]).toEqual([
      'destination-refused',
      'This repository is public: anyone could download the artifact, and with it your passwords.',
    ])
    expect(hint).toContain('Make the repository private')
  })

  test.each([
    ['the event', { visibility: 'internal' } as const],
    ['GitHub', {}],
  ])('is refused in an internal repository, as a commit is: %s says so', async (_, changes) => {
    await github.close()
    github = await startGitHub({ visibility: 'internal' })
    expect(await failureOf(refuse(changes))).toMatchObject({
      code: 'destination-refused',
      message:
        'This repository is internal: everyone in the enterprise could download the artifact, and with it your passwords.',
    })
    await refuse(changes, EMULATED_TOKEN, true)
  })

  test('depends on the API if the event does not report the visibility', async () => {
    await refuse()
    expect(github.requests.map(({ path }) => path)).toEqual(['/repos/octo-home/router-backup'])
  })

  test('is refused if the visibility is unknown, with the reason and a hint', async () => {
    const { code, message, hint } = await failureOf(refuse({}, 'wrong'))
    expect([code, message]).toEqual([
      'destination-refused',
      'Could not determine whether this repository is private, so it is treated as public: GitHub answered HTTP 401 (Bad credentials).',
    ])
    expect(hint).toContain("Pass the job's own token in `token`")
    expect(hint).not.toContain('contents: read')
  })

  test.each(['reset', { status: 502 }] as const)('is not stored if GitHub cannot be asked: %j', async (fault) => {
    github.faults.repository = fault
    const workflow = workflowOf(github)
    const policy = { answerMs: 1_000, retryMs: 1, longestWaitMs: 1 }
    const client = createGitHubClient({ ...workflow, token: EMULATED_TOKEN, policy })
    const refused = refuseExposure({ workflow, github: client, sealed: false, logger }, NEVER)
    expect(await failureOf(refused)).toMatchObject({
      code: 'store-failed',
      message: expect.stringContaining('GitHub did not say whether this repository is private'),
    })
  })

  test('is refused without the name of a repository', async () => {
    const failure = await failureOf(refuse({ repository: '' }))
    expect(failure.message).toContain('the runner does not name the repository')
  })

  test.each(['https://github.example.com', 'https://notgithub.com', 'https://ghe.com.evil.example', 'nonsense'])(
    'is refused on GitHub Enterprise Server: %s',
    async (serverUrl) => {
      const failure = await failureOf(refuse({ serverUrl, visibility: 'private' }))
      expect(failure.code).toBe('destination-refused')
      expect(failure.message).toContain('GitHub Enterprise Server does not support the artifact service')
      expect(failure.hint).toBe('Use `destination: repository` or `destination: directory`, which work there.')
    },
  )

  test.each(['https://GitHub.com', 'https://octo.ghe.com', 'https://github.localhost'])(
    'is accepted in the cloud: %s',
    async (serverUrl) => {
      await refuse({ serverUrl, visibility: 'private' })
    },
  )

  test('is refused on a runner without the artifact service', async () => {
    const workflow = { artifactService: false, visibility: 'private' } as const
    const failure = await failureOf(refuse(workflow))
    expect(failure.message).toContain('This runner has no artifact service')
  })
})

describe('a repository that has become public since it was asked', () => {
  const answer = (visibility: string) => ({
    status: 200,
    body: JSON.stringify({ full_name: 'octo-home/router-backup', private: visibility !== 'public', visibility }),
  })
  const open = async () => {
    const stage = await createArtifactStage()
    return { stage, [Symbol.asyncDispose]: () => stage.close() }
  }

  test.each([
    ['public', 'anyone can download it'],
    ['internal', 'everyone in the enterprise can download it'],
  ])('makes the read-back of an artifact fail: %s', async (visibility, who) => {
    await using opened = await open()
    const { stage } = opened
    const stored = await stage.store()
    stage.github.faults.repository = answer(visibility)
    const { code, message, hint } = await failureOf(stored.readBack(NEVER))
    expect([code, message]).toEqual([
      'read-back-failed',
      `The artifact ${NAME} was stored, but this repository is ${visibility} now: ${who}, and with it your passwords.`,
    ])
    expect(hint).toMatch(/^Delete the artifact.*change the passwords/)
  })

  test('does not matter for an encrypted artifact, which costs no request', async () => {
    await using opened = await open()
    const { stage } = opened
    stage.github.faults.repository = answer('public')
    await (await stage.store({ sealed: true })).readBack(NEVER)
    expect(stage.github.metFaults).toBe(0)
  })

  test('is not assumed if GitHub does not answer', async () => {
    await using opened = await open()
    const { stage } = opened
    const stored = await stage.store()
    stage.github.faults.repository = { status: 404 }
    await stored.readBack(NEVER)
    expect(stage.github.metFaults).toBe(1)
  })
})

test('a cancelled read-back ends when its download has ended, which writes to the folder of the run', async () => {
  const workflow = { ...workflowOf(github), visibility: 'private' } as const
  const client = createGitHubClient({ ...workflow, token: EMULATED_TOKEN })
  const end = new AbortController()
  let hasEnded = false
  const copy: Stored = {
    location: { kind: 'artifact', name: NAME, id: 7, url: '', digest: '' },
    description: '',
    readBack: async (signal) => {
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => setTimeout(resolve, 50)))
      hasEnded = true
      throw signal.reason
    },
    prune: () => Promise.resolve(0),
  }
  const reading = unexposed(copy, { workflow, github: client, sealed: false }).readBack(end.signal)
  end.abort(new Error('cancelled'))
  await expect(within(reading)).rejects.toThrow('cancelled')
  expect(hasEnded).toBe(true)
})
