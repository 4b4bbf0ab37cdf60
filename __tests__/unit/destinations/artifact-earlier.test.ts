// The artifact of an earlier run, as the newest copy. One emulator for all: GitHub's client keeps the address it saw first.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { type EmulatedGitHub, startGitHub } from '../../../emulator/github/github.ts'
import { EMULATED_TOKEN } from '../../../emulator/github/runtime-token.ts'
import { artifactDestination } from '../../../src/destinations/artifact.ts'
import type { Backup, Previous, Stored } from '../../../src/destinations/destination.ts'
import type { Manifest } from '../../../src/dss/manifest.ts'
import { makeManifest } from '../../fixtures/manifests.ts'
import { createRecordingJournal } from '../../fixtures/recording-journal.ts'

const NAME = 'SynologyRouter_20260307'
const CONTENT = Buffer.from('settings of a router\n'.repeat(500))
const NEVER = new AbortController().signal
const environment = { ...process.env }

let root = ''
let folder = ''
let github: EmulatedGitHub
let journal = createRecordingJournal()
let branches = 0

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'artifact-earlier-test-'))
  github = await startGitHub()
  // The client logs to stdout.
  jest.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterAll(async () => {
  jest.restoreAllMocks()
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name]
  Object.assign(process.env, environment)
  await github.close()
  await rm(root, { recursive: true, force: true })
})
beforeEach(async () => {
  folder = await mkdtemp(join(root, 'run-'))
  journal = createRecordingJournal()
  branches++
  nextRun()
})

/** Every test has a branch, and with it a history, of its own. */
function nextRun(): void {
  github.nextRun({ branch: `branch-${branches}` })
  Object.assign(process.env, github.environment)
}

function open(router = 'home', token = EMULATED_TOKEN) {
  const { environment: job } = github
  return artifactDestination({
    name: NAME,
    router,
    naming: { template: 'SynologyRouter_{date}', router },
    skipUnchanged: false,
    startedAt: new Date('2026-03-07T04:05:06Z'),
    token,
    journal,
    workflow: {
      serverUrl: 'https://github.com',
      apiUrl: github.origin,
      repository: 'octo-home/router-backup',
      runId: job.GITHUB_RUN_ID ?? '',
      workflowRef: job.GITHUB_WORKFLOW_REF ?? '',
      branch: job.GITHUB_REF_NAME ?? '',
      artifactService: true,
    },
  })
}

const find = (router?: string): Promise<Previous | undefined> => open(router).newest({ folder, signal: NEVER })

async function store(router = 'home', changes: Partial<Manifest> = {}): Promise<Stored> {
  const fileName = `${NAME}.dss`
  const file = join(folder, fileName)
  await writeFile(file, CONTENT)
  const whose = { label: router, model: null, firmware: null, id: null }
  const manifest = makeManifest(fileName, CONTENT, { router: whose, ...changes })
  const backup: Backup = { file, fileName, size: CONTENT.length, sha256: manifest.sha256, manifest }
  return await open(router).store(backup, NEVER)
}

test('there is none at first', async () => {
  expect(await find()).toBeUndefined()
  expect(journal.lines).toEqual([])
})

test('it comes with its manifest and can be read back', async () => {
  const stored = await store()
  nextRun()
  const found = await find()
  expect(found).toMatchObject({ manifest: { file: `${NAME}.dss`, router: { label: 'home' } }, isLasting: true })
  expect(found?.copy.location).toEqual(stored.location)
  await found?.copy.readBack(NEVER)
})

test('it is the newest one', async () => {
  await store('home', { time: '2026-03-01T00:00:00.000Z' })
  nextRun()
  await store('home', { time: '2026-03-02T00:00:00.000Z' })
  nextRun()
  expect((await find())?.manifest.time).toBe('2026-03-02T00:00:00.000Z')
})

test('it is not read back if what was downloaded is not what its manifest says', async () => {
  await store('home', { sha256: '0'.repeat(64) })
  nextRun()
  await expect((await find())?.copy.readBack(NEVER)).rejects.toMatchObject({ code: 'read-back-failed' })
})

test('it is, among those of several routers, the one of this label', async () => {
  await store('cabin')
  const ours = await store('home')
  nextRun()
  expect((await find('home'))?.copy.location).toEqual(ours.location)
  expect((await find('cabin'))?.manifest.router.label).toBe('cabin')
  expect(await find('attic')).toBeUndefined()
})

test('one without a manifest is passed over, with a line', async () => {
  await store()
  nextRun()
  const file = join(folder, 'readme.txt')
  await writeFile(file, 'x')
  const { DefaultArtifactClient } = await import('@actions/artifact')
  await new DefaultArtifactClient().uploadArtifact(NAME, [file], folder)
  nextRun()
  expect((await find())?.manifest.file).toBe(`${NAME}.dss`)
  expect(journal.textOf('info')).toBe(`The manifest of the earlier artifact ${NAME} says nothing: it has none.`)
})

test('no more than five are downloaded to find one', async () => {
  for (let run = 0; run < 7; run++) {
    await store(run === 0 ? 'home' : 'cabin')
    nextRun()
  }
  expect(await find()).toBeUndefined()
})

test('one that cannot be downloaded is passed over, with a line, and the reason of a signal ends it', async () => {
  const stored = await store()
  nextRun()
  if (stored.location.kind !== 'artifact') throw new Error('it is no artifact')
  github.changeArtifact(stored.location.id, { createdAt: new Date(), expiresAt: new Date(Date.now() + 5_000) })
  const token = 'ghs_unknown'
  expect(await open('home', token).newest({ folder, signal: NEVER })).toBeUndefined()
  expect(journal.textOf('info')).toContain('What changed cannot be told')
  const reason = new Error('enough')
  await expect(open().newest({ folder, signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
})
