// Every cause on every way to GitHub, through every place that gives advice: never about permissions or folders if the network
// is to blame, and never about the network if GitHub refused.

import { describe, expect, test } from '@jest/globals'
import { slownessHint } from '../../../src/backup/preflight.ts'
import { artifactProblem, describeArtifactError } from '../../../src/destinations/artifact/artifact-errors.ts'
import { refuseExposure } from '../../../src/destinations/artifact/artifact-exposure.ts'
import { readingHint } from '../../../src/destinations/reading-hint.ts'
import {
  describeCommitFailure,
  describePreflightFailure,
  describeReadFailure,
  refuseUnlessWritable,
} from '../../../src/destinations/repository/repository-refusals.ts'
import { BackupError, type Hint, renderHint } from '../../../src/errors.ts'
import { hintOf, monitorError } from '../../../src/fleet/monitor-error.ts'
import type { Answer } from '../../../src/github/github-client.ts'
import { adviceFor, describeTrouble } from '../../../src/github/network-advice.ts'
import { BLOB_HOSTS, NETWORK_CAUSES, type NetworkTrouble, RESULTS_HOSTS } from '../../../src/github/network-trouble.ts'
import { Refusal } from '../../../src/github/refusal.ts'
import { WORKFLOW_VOCABULARY } from '../../../src/text/message.ts'
import { createRecordingLogger } from '../../fixtures/recording-logger.ts'

const RIGHTS_OR_FOLDERS =
  /permission|contents:|actions: read|issues: write|token|scope|folder|director|disk|free space|single sign-on|private repository/i
const NETWORK = /proxy|firewall|DNS|NODE_EXTRA_CA_CERTS|network|captive|port 443/i

const REPOSITORY = 'octo-home/backups'
const said = (hint: Hint) => renderHint(hint, WORKFLOW_VOCABULARY)

async function hintThrown(work: () => unknown): Promise<string> {
  try {
    await work()
  } catch (error) {
    if (error instanceof BackupError) return error.hint
    throw error
  }
  throw new Error('nothing was thrown')
}

/** Every place that gives advice about an answer of the API. */
const PLACES: Readonly<Record<string, (answer: Answer) => string | Promise<string>>> = {
  'preflight of a repository': (answer) => describePreflightFailure(new Refusal(answer), REPOSITORY).hint,
  'probe of a repository': (answer) => hintThrown(() => refuseUnlessWritable(answer, REPOSITORY)),
  commit: (answer) => describeCommitFailure(new Refusal(answer), { repository: REPOSITORY, branch: 'main' }).hint,
  'read by the terminal': (answer) => describeReadFailure(new Refusal(answer), REPOSITORY).hint,
  'artifacts by the terminal': (answer) =>
    said(readingHint({ ...answer, words: answer.problem }, { repository: REPOSITORY, right: 'Actions: Read' })),
  'visibility for artifacts': (answer) => {
    const workflow = {
      ...{ serverUrl: 'https://github.com', apiUrl: '', graphqlUrl: '', repository: REPOSITORY, runId: '1' },
      ...{ workflowRef: '', branch: 'main', artifactService: true },
    }
    const github = { rest: () => Promise.resolve(answer), graphql: () => Promise.reject(new Error('unused')) }
    const exposure = { workflow, github, sealed: false, logger: createRecordingLogger() }
    return hintThrown(() => refuseExposure(exposure, new AbortController().signal))
  },
  'watchdog, a list': (answer) =>
    said(
      monitorError('The runs', { ...answer, reason: answer.problem, permission: 'actions: read', isLimit: false }).hint,
    ),
  'watchdog and fleet table, the repository': (answer) =>
    said(hintOf(new Refusal(answer), 'The token lacks `contents: write`.')),
}

const HOSTS = ['api.github.com', 'github.example.com', RESULTS_HOSTS, BLOB_HOSTS, 'x.blob.core.windows.net']
const PROXIES = ['', 'proxy.example:3128']
const troubles = NETWORK_CAUSES.flatMap((cause) =>
  HOSTS.flatMap((host) => PROXIES.map((proxy): NetworkTrouble => ({ cause, host, proxy, detail: 'DETAIL' }))),
)

test.each(troubles)(
  '$cause at $host, proxy "$proxy": says what it is, and nothing about permissions or folders',
  (trouble) => {
    const text = describeTrouble(trouble)
    const advice = said(adviceFor(trouble)).replace('user:password@proxy:port', '')
    expect(text).toContain(trouble.cause === 'proxy-unreachable' ? 'the proxy' : trouble.host)
    expect(advice.length).toBeGreaterThan(30)
    expect(`${text} ${advice}`).not.toMatch(RIGHTS_OR_FOLDERS)
  },
)

describe.each(Object.entries(PLACES))('%s', (_, hintAt) => {
  test.each(NETWORK_CAUSES)('gives the advice for the network: %s', async (cause) => {
    const trouble: NetworkTrouble = { cause, host: 'api.github.com', proxy: '', detail: '' }
    for (const status of [0, 200, 403, 407]) {
      const problem = `GitHub could not be reached: ${describeTrouble(trouble)}`
      const hint = await hintAt({ status, value: undefined, problem, headers: {}, trouble })
      expect(hint).toBe(said(adviceFor(trouble)))
    }
  })

  test.each([
    [401, 'Bad credentials'],
    [403, 'Resource not accessible by integration'],
    [403, 'Resource not accessible by personal access token'],
    [404, 'Not Found'],
    [403, "The 'acme' organization forbids access via a personal access token (classic). Please use a GitHub App."],
    [403, 'Sorry. Your account was suspended.'],
    [422, 'Repository rule violations found'],
    [500, 'Server Error'],
  ])('gives no advice about the network if GitHub answers: %i %s', async (status, message) => {
    const problem = `GitHub answered HTTP ${status} (${message})`
    const hint = await hintAt({ status, value: { message }, problem, headers: {} })
    expect(hint).not.toMatch(NETWORK)
    expect(hint).not.toMatch(/director(?!y`)|disk|free space/i)
  })
})

describe('the artifact client', () => {
  const RESULTS = 'Failed to CreateArtifact: '
  test.each([
    ['a refused connection', `${RESULTS}Unable to make request: ECONNREFUSED`],
    ['an unknown name', `${RESULTS}Unable to make request: ENOTFOUND`],
    ['a reset', 'Unable to make request: ECONNRESET'],
    [
      'an unknown authority',
      `${RESULTS}Failed to make request after 5 attempts: unable to get local issuer certificate`,
    ],
    ['a page', `${RESULTS}Failed to make request after 5 attempts: Unexpected token '<', "<html>" is not valid JSON`],
    ['a proxy', `${RESULTS}tunneling socket could not be established, statusCode=407`],
    ['a stall', 'Upload progress stalled.'],
    ['a download that failed five times', 'Artifact download failed after 5 retries.'],
  ])('gets no advice about permissions or folders: %s', async (_, thrown) => {
    const stored = await describeArtifactError(new Error(thrown))
    const { hint } = await artifactProblem(new Error(thrown))
    expect(stored.hint).not.toMatch(RIGHTS_OR_FOLDERS)
    expect(said(hint)).not.toMatch(RIGHTS_OR_FOLDERS)
    expect(`${stored.message} ${stored.hint}`).toMatch(
      /\*\.(actions\.githubusercontent|blob\.core\.windows\.net)|https_proxy|NODE_EXTRA/,
    )
  })

  test.each([
    `${RESULTS}Received non-retryable error: Failed request: (403) Forbidden: resource not accessible by integration`,
    `${RESULTS}Artifact storage quota has been hit.`,
  ])('gets no advice about the network if GitHub refuses: %s', async (thrown) => {
    expect((await describeArtifactError(new Error(thrown))).hint).not.toMatch(NETWORK)
  })
})

test('a slow destination gets the advice for what it is', () => {
  expect(said(slownessHint('directory'))).not.toMatch(/GitHub|firewall/)
  for (const kind of ['artifact', 'repository'] as const)
    expect(said(slownessHint(kind, [BLOB_HOSTS]))).toMatch(/firewall or proxy must allow https to `\*\.blob/)
})
