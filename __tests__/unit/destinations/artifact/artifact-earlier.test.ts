// The newest artifact of earlier runs. All tests share one emulator: GitHub's client keeps the first address it sees.

import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { type EmulatedGitHub, startGitHub } from '../../../../emulator/github/github.ts'
import { EMULATED_TOKEN } from '../../../../emulator/github/runtime-token.ts'
import { packZip } from '../../../../emulator/github/zip-writer.ts'
import { artifactDestination } from '../../../../src/destinations/artifact/artifact.ts'
import { findArtifact } from '../../../../src/destinations/artifact/artifact-earlier.ts'
import { createBudget } from '../../../../src/destinations/artifact/download-budget.ts'
import { newestArtifact } from '../../../../src/destinations/artifact/newest-artifact.ts'
import type { Backup, Previous, Stored } from '../../../../src/destinations/destination.ts'
import type { Manifest } from '../../../../src/dss/manifest.ts'
import { type Message, render, WORKFLOW_VOCABULARY } from '../../../../src/text/message.ts'
import { enterJob, hurryRetries, NAME, NEVER, workflowOf } from '../../../fixtures/artifact-stage.ts'
import { failureOf } from '../../../fixtures/failure.ts'
import { makeManifest, textOf } from '../../../fixtures/manifests.ts'
import { createRecordingLogger } from '../../../fixtures/recording-logger.ts'

const SOURCE = pathToFileURL(
  join(import.meta.dirname, '../../../../src/destinations/artifact/artifact-earlier.ts'),
).href
const FILE = `${NAME}.dss`
const MANIFEST = `${NAME}.manifest.json`
const CONTENT = 'settings of a router\n'.repeat(500)
const DAY_MS = 24 * 60 * 60 * 1000

let root = ''
let folder = ''
let github: EmulatedGitHub
let logger = createRecordingLogger()
let branches = 0
let asked = 0
let leaveJob = () => {}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'artifact-earlier-test-'))
  github = await startGitHub()
  leaveJob = enterJob(github)
})
afterAll(async () => {
  leaveJob()
  await github.close()
  await rm(root, { recursive: true, force: true })
})
beforeEach(async () => {
  // The client logs to stdout.
  jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  folder = await mkdtemp(join(root, 'run-'))
  branches++
  nextRun()
})
afterEach(() => {
  github.faults.blobDownload = undefined
  github.faults.artifact = undefined
  jest.restoreAllMocks()
})

/** Every test has its own branch, and so its own history. */
function nextRun(): void {
  github.nextRun({ branch: `branch-${branches}` })
  Object.assign(process.env, github.environment)
  asked = github.requests.length
  logger = createRecordingLogger()
}

/** Number of downloads since the run began. */
const downloads = () => github.requests.slice(asked).filter(({ path }) => path.endsWith('/zip')).length

function open(router = 'home') {
  return artifactDestination({
    ...{ name: NAME, naming: { template: 'SynologyRouter_{date}', router }, skipUnchanged: false },
    ...{
      startedAt: new Date('2026-03-07T04:05:06Z'),
      token: EMULATED_TOKEN,
      sealed: false,
      logger,
      workflow: workflowOf(github),
    },
  })
}

/** What the last search could not read. */
let unseen: string[] = []

async function find(router?: string): Promise<Previous | undefined> {
  unseen = []
  const onUnseen = (why: Message) => void unseen.push(render(why, WORKFLOW_VOCABULARY))
  return await open(router).newest({ folder, signal: NEVER, onUnseen })
}

async function store(router = 'home', changes: Partial<Manifest> = {}): Promise<Stored> {
  const file = join(folder, FILE)
  await writeFile(file, CONTENT)
  const whose = { label: router, model: null, firmware: null, id: null }
  const manifest = makeManifest(FILE, CONTENT, { router: whose, ...changes })
  const backup: Backup = { file, fileName: FILE, size: CONTENT.length, sha256: manifest.sha256, manifest }
  return await open(router).store(backup, NEVER)
}

/** Uploads an artifact under our name with any content. */
async function upload(files: Readonly<Record<string, string>>): Promise<void> {
  const from = await mkdtemp(join(root, 'upload-'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(from, name), content)
  const { DefaultArtifactClient } = await import('@actions/artifact')
  const paths = Object.keys(files).map((name) => join(from, name))
  await new DefaultArtifactClient().uploadArtifact(NAME, paths, from)
}

const MANIFEST_TEXT = textOf(makeManifest(FILE, CONTENT))

describe('the newest artifact', () => {
  test('does not exist at first, and nothing is logged', async () => {
    expect(await find()).toBeUndefined()
    expect(logger.lines).toEqual([])
  })

  test('is downloaded from the server that was asked for it, whatever the environment names', async () => {
    await store()
    nextRun()
    // GitHub's client has kept the address of this process.
    const program = `
      const { findArtifact } = await import(${JSON.stringify(SOURCE)})
      const [options, folder] = JSON.parse(process.argv[1])
      const { previous } = await findArtifact(options, { folder, signal: new AbortController().signal })
      console.log('FOUND ' + previous?.manifest.file)`
    const naming = { template: 'SynologyRouter_{date}', router: 'home' }
    const options = { naming, token: EMULATED_TOKEN, workflow: workflowOf(github) }
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '-e', program, JSON.stringify([options, folder])],
      { env: { ...process.env, GITHUB_API_URL: 'http://127.0.0.1:9' } },
    )
    expect(stdout).toContain(`FOUND ${FILE}`)
    expect(downloads()).toBe(1)
  })

  test('is not unpacked if it says that it has 3 GB', async () => {
    const bomb = { name: FILE, content: Buffer.alloc(0), declaredSize: 3 * 1024 ** 3 }
    github.addArtifact(NAME, packZip([bomb, { name: MANIFEST, content: Buffer.from(MANIFEST_TEXT) }]))
    nextRun()
    const naming = { template: 'SynologyRouter_{date}', router: 'home' }
    const options = { naming, token: EMULATED_TOKEN, workflow: workflowOf(github) }
    const { previous, misses } = await findArtifact(options, { folder, signal: NEVER })
    expect([previous, misses.map(({ kind, problem }) => [kind, render(problem, WORKFLOW_VOCABULARY)])]).toEqual([
      undefined,
      [['unusable', `The earlier artifact ${NAME} is unusable: its files have more than 300 MiB`]],
    ])
    expect(await readdir(folder, { recursive: true })).toEqual([])
  })

  test("leaves nothing of others on the disk, and of another router's only the manifest is ever unpacked", async () => {
    const ours = await store('home')
    nextRun()
    // Its backup is damaged: unpacking it would fail.
    const theirs = textOf(
      makeManifest(FILE, CONTENT, { router: { label: 'cabin', model: null, firmware: null, id: null } }),
    )
    const broken = { name: FILE, content: Buffer.from(CONTENT), declaredSize: 1 }
    github.addArtifact(NAME, packZip([broken, { name: MANIFEST, content: Buffer.from(theirs) }]))
    nextRun()
    await upload({ [FILE]: CONTENT, [MANIFEST]: '{}' })
    nextRun()
    const found = await find()
    expect(found?.copy.location).toEqual(ours.location)
    expect(unseen).toEqual([`The manifest of the earlier artifact ${NAME} is unusable: it is not a manifest`])
    const id = ours.location.kind === 'artifact' ? ours.location.id : 0
    expect((await readdir(folder)).filter((name) => name.startsWith('artifact-'))).toEqual([`artifact-${id}`])
    expect((await readdir(join(folder, `artifact-${id}`))).sort()).toEqual([FILE, MANIFEST])
  })

  test('has its manifest, and is read back without another download', async () => {
    const stored = await store()
    nextRun()
    const found = await find()
    expect(found).toMatchObject({ manifest: { file: FILE, router: { label: 'home' } }, isReusable: true })
    expect(found?.copy.location).toEqual(stored.location)
    await found?.copy.readBack(NEVER)
    expect(downloads()).toBe(1)
    expect(logger.lines).toEqual([])
  })

  test('comes from the newest run', async () => {
    await store('home', { time: '2026-03-01T00:00:00.000Z' })
    nextRun()
    await store('home', { time: '2026-03-02T00:00:00.000Z' })
    nextRun()
    expect((await find())?.manifest.time).toBe('2026-03-02T00:00:00.000Z')
  })

  test('is the last one if a run has several for one router', async () => {
    for (const time of ['2026-03-01T00:00:00.000Z', '2026-03-01T01:00:00.000Z', '2026-03-01T02:00:00.000Z'])
      await store('home', { time })
    nextRun()
    expect((await find())?.manifest.time).toBe('2026-03-01T02:00:00.000Z')
    expect(downloads()).toBe(1)
  })

  test('is the one with this label if a run has several routers, of which the later ones have names with it', async () => {
    await store('cabin')
    const ours = await store('home')
    nextRun()
    expect(await find('home')).toMatchObject({ copy: { location: ours.location }, isReusable: true })
    expect(downloads()).toBe(1)
    expect(await find('cabin')).toMatchObject({ manifest: { router: { label: 'cabin' } }, isReusable: true })
    expect(await find('attic')).toBeUndefined()
    expect(logger.lines).toEqual([])
  })

  test("is reusable even if a later run stored another router's", async () => {
    await store('home')
    nextRun()
    await store('cabin')
    nextRun()
    expect(await find('home')).toMatchObject({ manifest: { router: { label: 'home' } }, isReusable: true })
  })

  test('is not reusable if less than half of its lifetime is left', async () => {
    const { location } = await store()
    if (location.kind !== 'artifact') throw new Error('it is not an artifact')
    const now = Date.now()
    github.changeArtifact(location.id, {
      createdAt: new Date(now - 6 * DAY_MS),
      expiresAt: new Date(now + 4 * DAY_MS),
    })
    nextRun()
    expect(await find()).toMatchObject({ isReusable: false })
  })
})

describe('a failed read-back of an earlier artifact', () => {
  const idOf = ({ location }: Stored) => (location.kind === 'artifact' ? location.id : 0)
  const artifactUrl = (id: number) => `${github.origin}/repos/${workflowOf(github).repository}/actions/artifacts/${id}`
  const answer = (body: unknown) => {
    github.faults.artifact = { status: 200, body: JSON.stringify(body) }
  }
  test.each<[string, (id: number) => unknown, string]>([
    [
      'was deleted',
      (id) =>
        fetch(artifactUrl(id), {
          method: 'DELETE',
          headers: { 'user-agent': 'x', authorization: `Bearer ${EMULATED_TOKEN}` },
        }),
      'GitHub does not confirm that it is still there: GitHub answered HTTP 404 (Not Found)',
    ],
    [
      'expired',
      (id) => github.changeArtifact(id, { createdAt: new Date(0), expiresAt: new Date(1) }),
      'it has expired',
    ],
    [
      'has become another one',
      (id) => answer({ id: id + 1, expired: false }),
      'GitHub describes another artifact under its id',
    ],
    ['is described without a word about its expiry', (id) => answer({ id }), 'it has expired'],
  ])('is reported if it %s since it was downloaded', async (_, change, problem) => {
    const stored = await store()
    nextRun()
    const found = await find()
    await found?.copy.readBack(NEVER)
    await change(idOf(stored))
    const { code, message } = await failureOf(found?.copy.readBack(NEVER))
    expect([code, message]).toEqual(['read-back-failed', `The artifact ${NAME} was stored, but ${problem}.`])
  })

  test('is not kept, and no other one stored, if the repository has become public since', async () => {
    await store()
    nextRun()
    const destination = open()
    const found = await destination.newest({ folder, signal: NEVER })
    if (!found) throw new Error('there is no earlier copy')
    const stored = github.artifacts.length
    github.faults.repository = { status: 200, body: '{"private":false,"visibility":"public"}' }
    const { code, message } = await failureOf(found.copy.readBack(NEVER))
    expect([code, message]).toEqual(['read-back-failed', expect.stringContaining('this repository is public now')])
    const { manifest, file } = found
    const backup = { file, fileName: FILE, size: CONTENT.length, sha256: manifest.sha256, manifest }
    expect((await failureOf(destination.store(backup, NEVER))).code).toBe('destination-refused')
    expect(github.artifacts.length).toBe(stored)
  })

  test('is followed by another one if GitHub does not answer, which says nothing of who can read it', async () => {
    await store()
    nextRun()
    const destination = open()
    const found = await destination.newest({ folder, signal: NEVER })
    if (!found) throw new Error('there is no earlier copy')
    github.faults.artifact = { status: 404 }
    github.faults.repository = { status: 404 }
    expect((await failureOf(found.copy.readBack(NEVER))).message).toContain('does not confirm that it is still there')
    const { manifest, file } = found
    const backup = { file, fileName: FILE, size: CONTENT.length, sha256: manifest.sha256, manifest }
    await (await destination.store(backup, NEVER)).readBack(NEVER)
  })

  test('is reported if the download does not match its manifest', async () => {
    await store('home', { sha256: '0'.repeat(64) })
    nextRun()
    expect((await failureOf((await find())?.copy.readBack(NEVER))).code).toBe('read-back-failed')
  })

  test.each([
    ['there is another file', { [FILE]: CONTENT, [MANIFEST]: MANIFEST_TEXT, 'readme.txt': 'x' }, 'other files'],
    ['its manifest was rewritten', { [FILE]: CONTENT, [MANIFEST]: `${MANIFEST_TEXT} ` }, 'differs'],
    ['one of its bytes differs', { [FILE]: `${CONTENT.slice(1)}!`, [MANIFEST]: MANIFEST_TEXT }, 'differs'],
  ])('is reported if %s', async (_, files, problem) => {
    await upload(files)
    nextRun()
    const { code, message } = await failureOf((await find())?.copy.readBack(NEVER))
    expect([code, message]).toEqual(['read-back-failed', expect.stringContaining(problem)])
  })
})

describe('an unusable newer artifact', () => {
  const about = (file: string) => textOf(makeManifest(file, CONTENT))
  const later = MANIFEST_TEXT.replace(/"schema": \d/, '"schema": 99')
  test.each([
    ['without a manifest', { 'readme.txt': 'x' }, 'it is missing'],
    ['with a manifest only', { [MANIFEST]: MANIFEST_TEXT }, 'it is about another file'],
    [
      'with a manifest about another file',
      { [FILE]: CONTENT, [MANIFEST]: about('other.dss') },
      'it is about another file',
    ],
    ['with a damaged manifest', { [FILE]: CONTENT, [MANIFEST]: MANIFEST_TEXT.slice(0, -9) }, 'it is not JSON'],
    ['of a later version', { [FILE]: CONTENT, [MANIFEST]: later }, 'another version of this program wrote it'],
  ])('is reported and makes an older one not reusable: one %s', async (_, files, problem) => {
    await store()
    nextRun()
    await upload(files)
    nextRun()
    expect(await find()).toMatchObject({ manifest: { file: FILE }, isReusable: false })
    expect(unseen).toEqual([`The manifest of the earlier artifact ${NAME} is unusable: ${problem}`])
  })

  test('is reported and makes an older one not reusable if it cannot be downloaded', async () => {
    await store()
    nextRun()
    await store()
    nextRun()
    hurryRetries()
    github.faults.blobDownload = { status: 404, times: 5 }
    expect(await find()).toMatchObject({ manifest: { file: FILE }, isReusable: false })
    expect(unseen).toEqual([
      expect.stringMatching(/^The earlier artifact SynologyRouter_20260307 could not be downloaded: .+$/),
    ])
  })
})

describe('a search that would download too much', () => {
  const LARGE = 40_000
  const theirs = textOf(
    makeManifest(FILE, CONTENT, { router: { label: 'cabin', model: null, firmware: null, id: null } }),
  )
  const addLarge = () => {
    const files = { [FILE]: randomBytes(LARGE), [MANIFEST]: Buffer.from(theirs) }
    github.addArtifact(NAME, packZip(Object.entries(files).map(([name, content]) => ({ name, content }))))
    nextRun()
  }
  const searchWithin = async (bytes: number) => {
    const naming = { template: 'SynologyRouter_{date}', router: 'home' }
    const budget = createBudget(bytes)
    const options = { naming, token: EMULATED_TOKEN, workflow: workflowOf(github), budget }
    const { previous, misses } = await findArtifact(options, { folder, signal: NEVER })
    const told = misses.map(({ kind, problem }) => `${kind}: ${render(problem, WORKFLOW_VOCABULARY)}`)
    return { previous, told, budget }
  }
  const TOLD = ['unsearched: Not all earlier artifacts were searched: together they have more than 60.0 KB']
  afterEach(() => {
    github.faults.hidesSizes = false
  })

  test('passes over the large ones, says so once, and does not rely on an older copy that still fits', async () => {
    await store()
    nextRun()
    for (let count = 0; count < 3; count++) addLarge()
    const { previous, told } = await searchWithin(60_000)
    expect([previous?.isReusable, told, downloads()]).toEqual([false, TOLD, 2])
  })

  test('ends in the middle of a download whose size GitHub does not say, and downloads nothing more', async () => {
    await store()
    nextRun()
    for (let count = 0; count < 3; count++) addLarge()
    github.faults.hidesSizes = true
    hurryRetries()
    const { previous, told, budget } = await searchWithin(60_000)
    expect([previous, told, downloads()]).toEqual([undefined, TOLD, 2])
    expect(budget.left).toBeGreaterThan(-LARGE)
    expect((await readdir(folder)).filter((name) => name.startsWith('artifact-'))).toEqual([])
  })

  test('ends once downloads that failed have taken two minutes, for all routers together', async () => {
    await store()
    nextRun()
    const budget = createBudget(LARGE)
    const naming = { template: 'SynologyRouter_{date}', router: 'home' }
    const options = { naming, token: EMULATED_TOKEN, workflow: workflowOf(github), budget }
    const search = () => findArtifact(options, { folder, signal: NEVER })
    budget.fail(120_000)
    expect(budget.spent.aborted).toBe(false)
    github.faults.blobDownload = { status: 404 }
    hurryRetries()
    await search()
    expect(budget.spent.aborted).toBe(true)
    const before = downloads()
    const { previous, misses } = await search()
    expect([previous, downloads()]).toEqual([undefined, before])
    expect(misses.map(({ problem }) => render(problem, WORKFLOW_VOCABULARY))).toEqual([
      'Not all earlier artifacts were searched: downloads that failed took too long',
    ])
  })

  test('is not a search that found none', async () => {
    addLarge()
    const { branch, repository, workflowRef: _ref, ...workflow } = workflowOf(github)
    const budget = createBudget(LARGE)
    const place = { repository, branch, token: EMULATED_TOKEN, workflowFile: 'backup.yml', workflow, budget }
    const naming = { template: 'SynologyRouter_{date}', router: 'home' }
    const { code, message, hint } = await failureOf(
      newestArtifact(place, { naming, now: new Date(), folder, logger, signal: NEVER }),
    )
    expect(code).toBe('destination-refused')
    expect(message).toMatch(
      /^Could not read the artifacts of .*: Not all earlier artifacts were searched: .* 40\.0 KB\.$/,
    )
    expect(hint).toContain('Delete the large artifacts')
  })
})

describe('the fetch for a restore', () => {
  const search = () => {
    const naming = { template: 'SynologyRouter_{date}', router: 'home' }
    const { branch, repository, workflowRef: _ref, ...workflow } = workflowOf(github)
    const place = { repository, branch, token: EMULATED_TOKEN, workflowFile: 'backup.yml' }
    const options = { naming, now: new Date(), folder, logger, signal: NEVER }
    return newestArtifact({ ...place, workflow }, options)
  }

  test('returns the newest usable artifact, and reports a newer unusable one', async () => {
    await store()
    nextRun()
    const whole = await search()
    expect(whole).toMatchObject({ manifest: { file: FILE }, description: expect.stringContaining(NAME) })
    expect(whole.newer).toBeUndefined()
    await upload({ [FILE]: CONTENT })
    nextRun()
    folder = await mkdtemp(join(root, 'run-'))
    const found = await search()
    expect(found).toMatchObject({
      manifest: { file: FILE },
      newer: expect.stringContaining('is unusable: it is missing.'),
    })
  })

  test('distinguishes unusable artifacts from unreachable ones', async () => {
    await upload({ [FILE]: CONTENT })
    nextRun()
    expect(await failureOf(search())).toMatchObject({
      code: 'read-back-failed',
      message: expect.stringMatching(
        /^None of the backups in .* can be used\. The manifest of .* is unusable: it is missing\.$/,
      ),
      hint: expect.stringContaining('what happened to the manifests'),
    })
    nextRun()
    await store()
    nextRun()
    hurryRetries()
    github.faults.blobDownload = { status: 404, times: 5 }
    folder = await mkdtemp(join(root, 'run-'))
    expect(await failureOf(search())).toMatchObject({ code: 'destination-refused' })
  })

  test('does not report an empty list if GitHub could not be asked', async () => {
    expect(await failureOf(search())).toMatchObject({ code: 'read-back-failed' })
    await store()
    nextRun()
    for (const point of ['listRuns', 'listRunArtifacts'] as const) {
      github.faults[point] = { status: 403 }
      const { code, message, hint } = await failureOf(search())
      github.faults[point] = undefined
      expect([code, message]).toEqual([
        'destination-refused',
        expect.stringMatching(/^Could not read the artifacts of .*: .*HTTP 403.*\.$/),
      ])
      expect(hint).toContain('"Actions: Read"')
    }
  })
})

describe('the search', () => {
  test.each([
    [5, true],
    [6, false],
  ])("ends after five downloads: our artifact is %i runs back, behind another router's", async (back, isFound) => {
    for (let run = back; run > 0; run--) {
      await store(run === back ? 'home' : 'cabin')
      nextRun()
    }
    expect((await find()) !== undefined).toBe(isFound)
    expect(downloads()).toBe(5)
    // A search that stops early does not prove that no artifact exists.
    expect(unseen).toHaveLength(isFound ? 0 : 1)
  })

  test('keeps the download that it chose in a folder of its own, and no other', async () => {
    const { location } = await store('home')
    if (location.kind !== 'artifact') throw new Error('it is not an artifact')
    nextRun()
    await store('cabin')
    nextRun()
    await find('home')
    expect((await readdir(folder)).filter((name) => name.startsWith('artifact-'))).toEqual([`artifact-${location.id}`])
  })

  test("throws the signal's reason", async () => {
    const reason = new Error('enough')
    await expect(open().newest({ folder, signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })

  test("throws the signal's reason during a download, and logs nothing", async () => {
    await store()
    nextRun()
    const cancel = new AbortController()
    const reason = new Error('enough')
    github.faults.blobDownload = { status: 404 }
    hurryRetries(() => cancel.abort(reason))
    await expect(open().newest({ folder, signal: cancel.signal })).rejects.toBe(reason)
    expect(logger.lines).toEqual([])
  })
})
