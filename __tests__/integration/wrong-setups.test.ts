// Wrong set-ups at GitHub, over real sockets: each is reported in GitHub's own words, with advice that names the true cause.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Fault } from '../../emulator/github/faults.ts'
import { type EmulatedGitHub, startGitHub } from '../../emulator/github/github.ts'
import {
  createGraphqlPolicyRefusal,
  createPolicyRefusal,
  createRuleRefusal,
  POLICY_SENTENCES,
  RULE_SENTENCES,
} from '../../emulator/github/refusals.ts'
import { EMULATED_TOKEN } from '../../emulator/github/runtime-token.ts'
import { refuseExposure } from '../../src/destinations/artifact/artifact-exposure.ts'
import { repositoryDestination } from '../../src/destinations/repository/repository.ts'
import { renderHint } from '../../src/errors.ts'
import { monitorError } from '../../src/fleet/monitor-error.ts'
import { createGitHubClient } from '../../src/github/github-client.ts'
import { readResource } from '../../src/github/read-resource.ts'
import { WORKFLOW_VOCABULARY } from '../../src/text/message.ts'
import { AMPLE_MS } from '../fixtures/ample-time.ts'
import { failureOf } from '../fixtures/failure.ts'
import { makeManifest } from '../fixtures/manifests.ts'
import { createRecordingLogger } from '../fixtures/recording-logger.ts'

const NAME = 'octo-home/backups'
const TOKEN = 'github_pat_writer'
const FILE = 'SynologyRouter_20260307.dss'
const NEVER = new AbortController().signal
const POLICY = { answerMs: AMPLE_MS, retryMs: 1, longestWaitMs: 1 }
/** Rights and tokens are to blame in none of these cases: the sentence says what is. */
const LACKS = /lacks|"Contents: Read and write"|permissions: contents/
const NETWORK = /proxy|firewall|DNS|NODE_EXTRA_CA_CERTS/

let folder = ''
let github: EmulatedGitHub
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wrong-setups-'))
  github = await startGitHub({})
  await github.addRepository({ name: NAME, visibility: 'private', access: { [TOKEN]: 'write' } })
})
afterEach(async () => {
  await github.close()
  await rm(folder, { recursive: true, force: true })
})

const open = (branch?: string) =>
  repositoryDestination({
    ...{ repository: NAME, token: TOKEN, folder: 'backups/home', commitMessage: 'Back up', keep: 30 },
    ...{ naming: { template: 'SynologyRouter_{date}', router: 'home' }, fileName: FILE, skipUnchanged: true },
    ...(branch ? { branch } : {}),
    startedAt: new Date('2026-03-07T12:00:00Z'),
    workflow: { serverUrl: 'https://github.com', apiUrl: github.origin, graphqlUrl: `${github.origin}/graphql` },
    logger: createRecordingLogger(),
    policy: POLICY,
  })

async function commitRefused(lay: () => void, branch?: string) {
  const destination = open(branch)
  await destination.preflight(NEVER)
  lay()
  const file = join(folder, 'fetched.dss')
  await writeFile(file, 'settings')
  const manifest = makeManifest(FILE, 'settings')
  const { size, sha256 } = manifest
  return await failureOf(
    destination.store({ file, fileName: FILE, size, sha256, manifest, isFirst: true, mayPrune: true }, NEVER),
  )
}

/** GitHub's sentence as it is shown: on one line. */
const shown = (sentence: string) => sentence.replaceAll(/\s+/g, ' ').trim().slice(0, 120).replace(/\.$/, '')

const POLICIES: readonly (readonly [keyof typeof POLICY_SENTENCES, RegExp])[] = [
  ['ipAllowList', /add the public address of the runner .*IP allow list/],
  ['classicForbidden', /forbids classic tokens: use a fine-grained token, or one of a GitHub App/],
  ['fineGrainedForbidden', /forbids fine-grained tokens: use one of a GitHub App/],
  ['lifetime', /limits the lifetime of tokens: create one that expires sooner/],
  ['saml', /Configure SSO/],
  ['accountSuspended', /is suspended/],
  ['installationSuspended', /is suspended/],
  ['migrating', /The repository is locked/],
  ['archived', /Unarchive the repository/],
]

describe('a policy of the organization', () => {
  test.each(POLICIES)('refuses the preflight of a repository, in its own words: %s', async (policy, advice) => {
    for (const fault of [createPolicyRefusal(policy), createGraphqlPolicyRefusal(policy)]) {
      github.faults.query = fault
      const { code, message, hint } = await failureOf(open().preflight(NEVER))
      expect([code, message]).toEqual(['destination-refused', expect.stringContaining(shown(POLICY_SENTENCES[policy]))])
      expect(hint).toMatch(advice)
      expect(hint).not.toMatch(LACKS)
      expect(hint).not.toMatch(NETWORK)
    }
  })

  test.each(POLICIES)('refuses a commit, in its own words: %s', async (policy, advice) => {
    const { code, message, hint } = await commitRefused(() => {
      github.faults.commit = createGraphqlPolicyRefusal(policy)
    })
    expect([code, message]).toEqual(['store-failed', expect.stringContaining(shown(POLICY_SENTENCES[policy]))])
    expect(hint).toMatch(advice)
    expect(hint).not.toMatch(LACKS)
  })

  test.each(POLICIES)('refuses to tell whether artifacts are private, in its own words: %s', async (policy, advice) => {
    github.faults.repository = createPolicyRefusal(policy)
    const workflow = {
      ...{ serverUrl: 'https://github.com', apiUrl: github.origin, graphqlUrl: '', runId: '1', workflowRef: '' },
      ...{ repository: 'octo-home/router-backup', branch: 'main', artifactService: true },
    }
    const client = createGitHubClient({ apiUrl: github.origin, token: EMULATED_TOKEN, policy: POLICY })
    const exposure = { workflow, github: client, sealed: false, logger: createRecordingLogger() }
    const { message, hint } = await failureOf(refuseExposure(exposure, NEVER))
    expect(message).toContain(shown(POLICY_SENTENCES[policy]))
    expect(hint).toMatch(advice)
  })

  test.each(POLICIES)('refuses the watchdog, in its own words: %s', async (policy, advice) => {
    github.faults.listRuns = createPolicyRefusal(policy)
    const client = createGitHubClient({ apiUrl: github.origin, token: EMULATED_TOKEN, policy: POLICY })
    const path = '/repos/octo-home/router-backup/actions/workflows/backup.yml/runs'
    const reply = await readResource(client, path, NEVER)
    if (reply.ok) throw new Error('it was not refused')
    const { message, hint } = monitorError('The runs', { ...reply, permission: 'actions: read' })
    expect(message).toContain(shown(POLICY_SENTENCES[policy]))
    expect(renderHint(hint, WORKFLOW_VOCABULARY)).toMatch(advice)
  })
})

describe('a rule of the branch', () => {
  test.each<[keyof typeof RULE_SENTENCES, RegExp]>([
    ['classic', /bypass the rule/],
    ['typeOnly', /bypass the rule/],
    ['review', /bypass the rule.*job's own token cannot be on a bypass list/],
    ['checks', /bypass the rule/],
    ['mergeQueue', /^A merge queue only takes pull requests/],
    ['signatures', /^The branch only takes signed commits/],
    ['locked', /^The branch is locked: unlock it/],
    ['push', /bypass the rule/],
  ])('refuses a commit, in its own words: %s', async (rule, advice) => {
    const { code, message, hint } = await commitRefused(() => {
      github.faults.commit = createRuleRefusal(rule)
    })
    expect([code, message]).toEqual(['store-failed', expect.stringMatching(/^The branch main of .* is protected/)])
    expect(message).toContain(shown(RULE_SENTENCES[rule]))
    expect(hint).toMatch(advice)
    expect(hint).toContain('`branch`')
    expect(hint).not.toMatch(/githubstatus|lacks/)
  })

  test('that nobody knows yet is a rule, not an outage of GitHub', async () => {
    const { message, hint } = await commitRefused(() => {
      github.faults.commit = createRuleRefusal('unknown')
    })
    expect(message).toBe(
      `GitHub's rules refused the commit to ${NAME}: The moon is in the wrong phase for this branch.`,
    )
    expect(hint).toMatch(/Settings > Rules/)
  })

  test.each<[string, Fault, RegExp]>([
    [
      'a rule that restricts creations',
      { status: 422, body: '{"message":"Cannot create ref due to creations being restricted."}' },
      /Create the branch yourself/,
    ],
    [
      'a name below that of another branch',
      { status: 422, body: '{"message":"Reference update failed"}' },
      /`backups` is of `backups\/home`/,
    ],
    ['an unknown rule', { status: 409, body: '{"message":"Not on a Sunday."}' }, /Settings > Rules/],
  ])('refuses a new branch: %s', async (_, fault, advice) => {
    const { code, hint } = await commitRefused(() => {
      github.faults.branch = fault
    }, 'backups/home')
    expect(code).toBe('store-failed')
    expect(hint).toMatch(advice)
  })
})

test('a sentence of GitHub is shown on one line, and not endlessly', async () => {
  github.faults.query = { status: 403, body: JSON.stringify({ message: `No.\n::error::x\u202e${'y'.repeat(5_000)}` }) }
  const { message } = await failureOf(open().preflight(NEVER))
  expect(message).not.toMatch(/[\n\u202e]/)
  expect(message.length).toBeLessThan(500)
})
