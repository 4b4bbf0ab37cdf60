// A manifest that could not be read does not mean that no backup exists: every kind of unreadable manifest, in every destination, in the watchdog and in the
// fleet's table. All tests share one emulator: GitHub's artifact client keeps the first address it sees.

import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { type EmulatedGitHub, type GitHubRepository, startGitHub } from '../../emulator/github/github.ts'
import { EMULATED_TOKEN } from '../../emulator/github/runtime-token.ts'
import { backUp } from '../../src/backup/backup.ts'
import { createRunState, type RunState } from '../../src/backup/run-state.ts'
import { artifactDestination } from '../../src/destinations/artifact/artifact.ts'
import type { Destination } from '../../src/destinations/destination.ts'
import { directoryDestination } from '../../src/destinations/directory/directory.ts'
import { repositoryDestination } from '../../src/destinations/repository/repository.ts'
import { manifestNameOf } from '../../src/dss/manifest.ts'
import { findInArtifacts } from '../../src/fleet/copies.ts'
import { type Message, render, WORKFLOW_VOCABULARY } from '../../src/text/message.ts'
import { AMPLE_MS } from '../fixtures/ample-time.ts'
import { enterJob, hurryRetries, NEVER, workflowOf } from '../fixtures/artifact-stage.ts'
import { compareManifests, createManifest } from '../fixtures/at-once.ts'
import { becomeNobody } from '../fixtures/backup-directory.ts'
import { beginRun, buildFleetTable, openFleet, readIndex } from '../fixtures/fleet-run.ts'
import { WHOLE } from '../fixtures/inspections.ts'
import { makeManifest, textOf } from '../fixtures/manifests.ts'
import { createRecordingLogger, type RecordingLogger } from '../fixtures/recording-logger.ts'
import { type InItsPlace, UNREADABLE } from '../fixtures/unreadable-manifests.ts'
import { runWatch } from '../fixtures/watch-run.ts'
import { green, HOUR_MS, type WatchedGitHub } from '../fixtures/watched-github.ts'

const MIB = 1024 * 1024
const KINDS = Object.entries(UNREADABLE)
/** Backups of another router with the same names, from earlier nights. */
const EARLIER = ['SynologyRouter_20260301.dss', 'SynologyRouter_20260302.dss']
const NEW = 'SynologyRouter_20260307.dss'
const NAMING = { template: 'SynologyRouter_{date}', router: 'home' }
const FOREIGN = { label: 'cabin', model: null, firmware: null, id: null }

let github: EmulatedGitHub
let root = ''
let logger: RecordingLogger
let runState: RunState
let branches = 0
let lastRepository: GitHubRepository | undefined
let leaveJob = () => {}
let hub: WatchedGitHub | undefined

beforeAll(async () => {
  github = await startGitHub()
  leaveJob = enterJob(github)
})
afterAll(async () => {
  leaveJob()
  await github.close()
})
beforeEach(async () => {
  // The artifact client logs to stdout.
  jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  hurryRetries()
  root = await mkdtemp(join(tmpdir(), 'unreadable-manifests-'))
  logger = createRecordingLogger()
  runState = createRunState()
  branches++
  nextRun()
})
afterEach(async () => {
  if (process.getuid?.() === 0) process.seteuid?.(0)
  jest.restoreAllMocks()
  await hub?.github.close()
  hub = undefined
  github.faults.blobDownload = undefined
  github.faults.gitRead = undefined
  await rm(root, { recursive: true, force: true })
})

/** Every test has its own branch, and so its own history. */
function nextRun(): void {
  github.nextRun({ branch: `branch-${branches}` })
  Object.assign(process.env, github.environment)
}

const goodManifest = (file: string) => textOf(makeManifest(file, file, { router: FOREIGN }))
const about = {
  naming: NAMING,
  fileName: NEW,
  keep: 1,
  skipUnchanged: true,
  startedAt: new Date('2026-03-07T12:00:00Z'),
}

/** A place with earlier backups, and the names of those that are left. */
interface Place {
  readonly destination: Destination
  readonly left: () => Promise<readonly string[]>
}

async function openDirectory(unreadable: (file: string) => InItsPlace): Promise<Place> {
  const path = join(root, 'backups')
  await mkdir(path)
  for (const file of EARLIER) {
    await writeFile(join(path, file), file)
    const found = unreadable(file)
    const beside = join(path, manifestNameOf(file))
    if (found.kind === 'folder') await mkdir(beside)
    else if (found.kind !== 'nothing') await writeFile(beside, found.text)
    if (found.kind === 'refused') await chmod(beside, 0)
  }
  await chmod(path, 0o777)
  await chmod(root, 0o777)
  becomeNobody()
  return { destination: directoryDestination({ ...about, path, logger }), left: () => readdir(path) }
}

async function openRepository(unreadable: (file: string) => InItsPlace): Promise<Place> {
  const name = `octo-home/backups-${branches}`
  const repository = await github.addRepository({ name, visibility: 'private', access: { writer: 'write' } })
  const files = EARLIER.flatMap((file) => {
    const found = unreadable(file)
    if (found.kind === 'refused') github.faults.gitRead = { status: 500 }
    const beside = manifestNameOf(file) + (found.kind === 'folder' ? '/x' : '')
    const backup = [`home/${file}`, file] as const
    if (found.kind === 'nothing') return [backup]
    return [backup, [`home/${beside}`, found.kind === 'folder' ? 'x' : found.text] as const]
  })
  await repository.commit({ files: Object.fromEntries(files) })
  lastRepository = repository
  const destination = repositoryDestination({
    ...{ ...about, repository: name, token: 'writer', folder: 'home', commitMessage: 'Back up', logger },
    workflow: { serverUrl: 'https://github.com', apiUrl: github.origin, graphqlUrl: `${github.origin}/graphql` },
    policy: { answerMs: AMPLE_MS, retryMs: 1, longestWaitMs: 0 },
  })
  const left = async () => (await repository.listFiles('home')).map((path) => path.replace('home/', ''))
  return { destination, left }
}

/** Uploads each earlier backup as an artifact of its own run. */
async function uploadEarlier(unreadable: (file: string) => InItsPlace): Promise<void> {
  const { DefaultArtifactClient } = await import('@actions/artifact')
  for (const file of EARLIER) {
    const from = await mkdtemp(join(root, 'upload-'))
    const found = unreadable(file)
    if (found.kind === 'refused') github.faults.blobDownload = { status: 404 }
    const beside = join(from, manifestNameOf(file), found.kind === 'folder' ? 'x' : '')
    await mkdir(join(beside, '..'), { recursive: true })
    await writeFile(join(from, file), file)
    if (found.kind !== 'nothing') await writeFile(beside.replace(/\/$/, ''), found.kind === 'folder' ? 'x' : found.text)
    const files = [join(from, file), ...(found.kind === 'nothing' ? [] : [beside])]
    await new DefaultArtifactClient().uploadArtifact(file.replace('.dss', ''), files, from)
    nextRun()
  }
}

async function openArtifacts(unreadable: (file: string) => InItsPlace): Promise<Place> {
  await uploadEarlier(unreadable)
  const named = { ...about, name: NEW.replace('.dss', ''), token: EMULATED_TOKEN, sealed: false, logger }
  const destination = artifactDestination({ ...named, workflow: workflowOf(github) })
  // Storing downloads the new artifact, which is not what is refused.
  const store: Destination['store'] = (...work) => {
    github.faults.blobDownload = undefined
    return destination.store(...work)
  }
  return { destination: { ...destination, store }, left: async () => github.artifacts.map(({ name }) => `${name}.dss`) }
}

/** Makes a backup into a place; the newest copy there belongs to another router, if anybody can tell. */
async function backUpInto(destination: Destination | readonly Destination[], fileName = NEW): Promise<void> {
  const exportTo = async (file: string) => {
    await writeFile(file, 'content')
    return { size: 7, sha256: SHA256_OF_CONTENT, label: undefined }
  }
  const described = { startedAt: about.startedAt, router: { label: 'home' }, isIgnored: () => false }
  await backUp(
    {
      ...{ fileName, tempDirectory: root, withSession: (work) => work({ exportTo }), inspect: async () => WHOLE },
      describe: async (inspection, _, stored) => createManifest(inspection, { ...described, ...stored, fileName }),
      compare: async (before, after) => compareManifests(before, after, { isIgnored: () => false }),
      ...{ destinations: [destination].flat(), requireVerified: true, logger, signal: NEVER },
    },
    runState,
  )
}

const SHA256_OF_CONTENT = 'ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73'

describe.each([
  ['directory', openDirectory],
  ['repository', openRepository],
  ['artifacts', openArtifacts],
] as const)('a backup into %s', (_, open) => {
  test.each(KINDS)('deletes nothing, warns, and is not the first after manifests %s', async (_, spoil) => {
    const { destination, left } = await open((file) => spoil(goodManifest(file)))
    await backUpInto(destination)
    expect(runState.locations).toHaveLength(1)
    expect(await left()).toEqual(expect.arrayContaining(EARLIER))
    expect(logger.textOf('warning')).toMatch(/^Not every earlier backup in the \w+ could be read, so no old backup/m)
    expect([runState.isFirst, logger.textOf('info')]).toEqual([false, expect.not.stringContaining('First backup')])
  })

  test('reads no manifest that is more than may be held, and says so', async () => {
    const { destination } = await open((file) => ({ kind: 'text', text: goodManifest(file) }))
    const unseen: string[] = []
    const onUnseen = (why: Message) => void unseen.push(render(why, WORKFLOW_VOCABULARY))
    const hold = () => 'there is no room for it'
    const folder = await mkdtemp(join(root, 'folder-'))
    await destination.preflight(NEVER)
    expect(await destination.newest({ folder, signal: NEVER, hold, onUnseen })).toBeUndefined()
    expect(unseen.join('\n')).toContain('there is no room for it')
  })

  test('deletes nothing while only the newest manifest is unreadable, even if the one before is our own', async () => {
    const own = (file: string) => textOf(makeManifest(file, file, { router: { ...FOREIGN, label: 'home' } }))
    const cut = (file: string) => (file === EARLIER[1] ? own(file).slice(0, -2) : own(file))
    const { destination, left } = await open((file) => ({ kind: 'text', text: cut(file) }))
    await backUpInto(destination)
    expect(await left()).toEqual(expect.arrayContaining(EARLIER))
    expect(logger.textOf('warning')).toContain('so no old backup will be deleted')
    expect(runState.comparison?.changes).toEqual([])
  })
})

test('a backup into two directories whose manifests are too large together prunes only one of them', async () => {
  const own = (file: string) => textOf(makeManifest(file, file, { router: { ...FOREIGN, label: 'home' } }))
  const long = (file: string) => own(file) + ' '.repeat(17 * MIB)
  const paths = [join(root, 'one'), join(root, 'other')]
  for (const path of paths) {
    await mkdir(path)
    for (const file of EARLIER) {
      await writeFile(join(path, file), file)
      await writeFile(join(path, manifestNameOf(file)), file === EARLIER[1] ? long(file) : own(file))
    }
  }
  const open = (path: string) => directoryDestination({ ...about, path, logger, skipUnchanged: false })
  await backUpInto(paths.map(open))
  const left = await Promise.all(paths.map(async (path) => (await readdir(path)).length))
  expect(left.sort()).toEqual([4, 6])
  expect(logger.textOf('warning')).toContain('with those of the other destinations, it is too large')
  expect([runState.isFirst, runState.comparison?.changes]).toEqual([false, []])
})

test.each(KINDS)('a directory keeps them on later nights, too: backups with manifests %s', async (_, spoil) => {
  const { destination, left } = await openDirectory((file) => spoil(goodManifest(file)))
  await backUpInto({ ...destination, skipUnchanged: false })
  logger = createRecordingLogger()
  const path = join(root, 'backups')
  const later = { fileName: 'SynologyRouter_20260308.dss', startedAt: new Date('2026-03-08T12:00:00Z') }
  await backUpInto(directoryDestination({ ...about, ...later, skipUnchanged: false, path, logger }), later.fileName)
  expect(await left()).toEqual(expect.arrayContaining([...EARLIER, later.fileName]))
  expect(await left()).not.toContain(NEW)
  const said = [logger.textOf('warning'), logger.textOf('info')].join('\n')
  expect(said).toMatch(/^(?:Kept 2 old backups in |Left alone in .*: 2 backups without a manifest)/m)
})

test('a repository keeps those without a manifest on later nights, too', async () => {
  const { destination, left } = await openRepository(() => ({ kind: 'nothing' }))
  const store = async (fileName: string) => {
    await destination.preflight(NEVER)
    await backUpInto({ ...destination, skipUnchanged: false }, fileName)
  }
  await store(NEW)
  await store('SynologyRouter_20260308.dss')
  expect(await left()).toEqual(expect.arrayContaining([...EARLIER, 'SynologyRouter_20260308.dss']))
  expect(await left()).not.toContain(NEW)
})

test.each([
  ['directory', openDirectory],
  ['repository', openRepository],
] as const)('a manifest alone in a %s does not make the next backup the first', async (_, open) => {
  const { destination } = await open((file) => ({ kind: 'text', text: goodManifest(file) }))
  if (destination.kind === 'directory') for (const file of EARLIER) await rm(join(root, 'backups', file))
  else await lastRepository?.commit({ deletions: EARLIER.map((file) => `home/${file}`) })
  await backUpInto(destination)
  expect(logger.textOf('warning')).toContain(`Only the manifest of ${EARLIER[1]} is left, and the backup is gone`)
  expect([runState.isFirst, logger.textOf('info')]).toEqual([false, expect.not.stringContaining('First backup')])
})

test.each(['directory', 'repository'])('the tests above would notice a deletion: %s', async (place) => {
  const open = place === 'directory' ? openDirectory : openRepository
  const own = (file: string) => textOf(makeManifest(file, file, { router: { ...FOREIGN, label: 'home' } }))
  const { destination, left } = await open((file) => ({ kind: 'text', text: own(file) }))
  await backUpInto({ ...destination, skipUnchanged: false })
  expect(await left()).toEqual([NEW, manifestNameOf(NEW)])
  expect(logger.textOf('warning')).not.toContain('could be read')
})

test.each(KINDS)('the watchdog does not rely on an artifact whose manifest is one %s', async (_, spoil) => {
  const own = (file: string) => textOf(makeManifest(file, file, { router: { ...FOREIGN, label: 'home' } }))
  await uploadEarlier((file) => (file === EARLIER[1] ? spoil(own(file)) : { kind: 'text', text: own(file) }))
  const { serverUrl, apiUrl, repository, branch, workflowRef } = workflowOf(github)
  const workflow = workflowRef.replace(/^.*workflows\/|@.*$/g, '')
  const where = { serverUrl, apiUrl, graphqlUrl: '', repository, branch, workflow, token: EMULATED_TOKEN }
  const search = { naming: NAMING, now: Date.now(), logger, signal: NEVER }
  const { copy, unseen } = await findInArtifacts({ ...where, tempDirectory: root }, search)
  expect([copy, unseen]).toEqual([undefined, expect.stringMatching(/unusable|could not be downloaded/)])
})

test.each(KINDS)('watchdog and table do not rely on a copy whose manifest is one %s', async (_, spoil) => {
  hub = await openFleet()
  const file = await hub.keep()
  const beside = `backups/home/${manifestNameOf(file)}`
  const good = await hub.backups.readFile(beside)
  const found = spoil(String(good))
  await hub.backups.commit({ deletions: [beside] })
  const files = found.kind === 'folder' ? { [`${beside}/x`]: 'x' } : { [beside]: 'text' in found ? found.text : '' }
  if (found.kind !== 'nothing') await hub.backups.commit({ files })
  if (found.kind === 'refused') hub.github.faults.gitRead = { status: 500, skip: 0 }
  await hub.keep({ router: 'office' })
  hub.addRun(HOUR_MS, [green('home'), green('office')])
  const { isRed, outputs } = await runWatch(hub, { routers: 'home, office', destination: 'repository' })
  const [home, office] = JSON.parse(outputs.routers ?? '') as readonly { readonly state: string }[]
  expect([isRed, home?.state === 'healthy']).toEqual([true, false])
  // Only a repository that cannot be read says nothing about the other router.
  expect(office?.state).toBe(found.kind === 'refused' ? 'unknown' : 'healthy')
  beginRun(hub, [green('home')])
  const table = await buildFleetTable(hub, { routers: 'home' })
  expect([table.isRed, table.summary.includes('✅')]).toEqual([true, false])
  hub.github.faults.gitRead = undefined
  if (found.kind !== 'refused') expect((await readIndex(hub)).routers).toMatchObject([{ problem: expect.any(String) }])
})
