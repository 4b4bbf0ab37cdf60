// How the watchdog finds the newest copy in artifacts. All tests share one emulator: GitHub's client keeps the first address.

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { type EmulatedGitHub, startGitHub } from '../../../emulator/github/github.ts'
import { EMULATED_TOKEN } from '../../../emulator/github/runtime-token.ts'
import { packZip } from '../../../emulator/github/zip-writer.ts'
import { type ArtifactPlace, findInArtifacts } from '../../../src/fleet/copies.ts'
import { createGitHubClient } from '../../../src/github/github-client.ts'
import { rememberReads } from '../../../src/github/read-resource.ts'
import { CONTENT, enterJob, NAME, NEVER, workflowOf } from '../../fixtures/artifact-stage.ts'
import { makeManifest, textOf } from '../../fixtures/manifests.ts'
import { createRecordingLogger } from '../../fixtures/recording-logger.ts'

const FILE = `${NAME}.dss`
const MANIFEST = `${NAME}.manifest.json`

let root = ''
let github: EmulatedGitHub
let branches = 0
let leaveJob = () => {}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'copies-test-'))
  github = await startGitHub()
  leaveJob = enterJob(github)
})
afterAll(async () => {
  leaveJob()
  await github.close()
  expect(await readdir(root)).toEqual([])
  await rm(root, { recursive: true })
})
beforeEach(() => {
  // The client logs to stdout.
  jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  branches++
  nextRun()
})

/** Every test has its own branch, and therefore its own history. */
function nextRun(): void {
  github.nextRun({ branch: `branch-${branches}` })
  Object.assign(process.env, github.environment)
}

const filesOf = (label: string, changes: Readonly<Record<string, string>> = {}) => {
  const router = { label, model: null, firmware: null, id: null }
  return { [FILE]: CONTENT.toString(), [MANIFEST]: textOf(makeManifest(FILE, CONTENT, { router })), ...changes }
}

/** Stores an artifact of these files in a run, and starts the next one. */
async function store(files: Readonly<Record<string, string>>): Promise<void> {
  const from = await mkdtemp(join(root, 'upload-'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(from, name), content)
  const { DefaultArtifactClient } = await import('@actions/artifact')
  const paths = Object.keys(files).map((name) => join(from, name))
  await new DefaultArtifactClient().uploadArtifact(NAME, paths, from)
  await rm(from, { recursive: true })
  nextRun()
}

async function find(router = 'home', more: Partial<Pick<ArtifactPlace, 'github' | 'memory'>> = {}) {
  const { serverUrl, apiUrl, repository, branch, workflowRef } = workflowOf(github)
  const workflow = workflowRef.replace(/^.*workflows\/|@.*$/g, '')
  const where = { serverUrl, apiUrl, graphqlUrl: '', repository, branch, workflow, token: EMULATED_TOKEN, ...more }
  const naming = { template: 'SynologyRouter_{date}', router }
  const search = { naming, now: Date.now(), logger: createRecordingLogger(), signal: NEVER }
  return await findInArtifacts({ ...where, tempDirectory: root }, search)
}

describe('the newest artifact of a router', () => {
  test('is good if its files match its manifest', async () => {
    await store(filesOf('home'))
    expect(await find()).toMatchObject({ unseen: '', copy: { file: FILE, isVerified: true, problem: '' } })
  })

  test('keeps nothing of the content in memory, which many routers could fill', async () => {
    await store(filesOf('home'))
    const { copy } = await find()
    expect(makeManifest(FILE, CONTENT).tables).not.toEqual([])
    expect(copy?.manifest).toMatchObject({ file: FILE, entries: [], tables: [] })
    expect(copy?.manifest?.structure).toBeUndefined()
  })

  test('has a problem if its manifest is long even without its lists: many routers are held at once', async () => {
    const router = { label: 'home', model: null, firmware: null, id: null }
    const findings = [{ code: 'format-unknown', text: 'x'.repeat(66_000) }] as const
    await store({ [FILE]: CONTENT.toString(), [MANIFEST]: textOf(makeManifest(FILE, CONTENT, { router, findings })) })
    const { copy } = await find()
    expect([copy?.problem, copy?.manifest]).toEqual(['its manifest is too large', undefined])
  })

  test('gets a name without markup', async () => {
    const file = '@everybody `see` [x](y) fixes GH-1.dss'
    const manifest = textOf(
      makeManifest(file, CONTENT, { router: { label: 'home', model: null, firmware: null, id: null } }),
    )
    await store({ [file]: CONTENT.toString(), [file.replace(/dss$/, 'manifest.json')]: manifest })
    expect((await find()).copy).toMatchObject({ file: '_everybody _see_ _x_(y) fixes GH‑1.dss', problem: '' })
  })

  test('has a problem if its files do not match its manifest', async () => {
    await store(filesOf('home', { [FILE]: `${CONTENT}!` }))
    expect(await find()).toMatchObject({ copy: { problem: 'what is in the artifact is not what its manifest says' } })
  })

  test('is found among many artifacts of another router that changes every night', async () => {
    await store(filesOf('home'))
    for (let night = 0; night < 8; night++) await store(filesOf('cabin'))
    expect((await find()).copy?.manifest?.router.label).toBe('home')
  })

  test('is found even if it is too old for a backup run to find: 60 runs without a change', async () => {
    await store(filesOf('home'))
    for (let night = 0; night < 60; night++) nextRun()
    expect(await find()).toMatchObject({ unseen: '', copy: { file: FILE } })
  })

  test('is unknown if a newer one cannot be read, however good the older one is', async () => {
    await store(filesOf('home'))
    await store({ [FILE]: CONTENT.toString() })
    expect(await find()).toEqual({
      unseen: `The manifest of the earlier artifact ${NAME} is unusable: it is missing`,
    })
  })

  test('is unknown if GitHub counts a newer one in its run and does not list it, however good the older one is', async () => {
    await store(filesOf('home'))
    const files = Object.entries(filesOf('cabin')).map(([name, content]) => ({ name, content: Buffer.from(content) }))
    for (const router of ['home', 'cabin']) github.addArtifact(`${NAME}-${router}`, packZip(files))
    nextRun()
    expect(await find()).toMatchObject({ unseen: '', copy: { file: FILE } })
    github.faults.unlistedArtifacts = [`${NAME}-home`]
    const { unseen } = await find()
    github.faults.unlistedArtifacts = []
    expect(unseen).toMatch(/^Run \d+ has more artifacts than the 1 that GitHub listed$/)
  })

  test('is unknown for the reasons of the newest five, and the number of the others', async () => {
    for (let night = 0; night < 7; night++) await store({ [FILE]: CONTENT.toString() })
    const one = `The manifest of the earlier artifact ${NAME} is unusable: it is missing.`
    expect((await find()).unseen).toBe(`${`${one} `.repeat(5)}And 2 more problems like these`)
  })

  test('is listed once for all routers', async () => {
    await store(filesOf('home'))
    await store(filesOf('cabin'))
    const once = rememberReads(createGitHubClient({ ...workflowOf(github), token: EMULATED_TOKEN }))
    expect((await find('home', { github: once })).copy?.file).toBe(FILE)
    const before = github.requests.length
    expect((await find('cabin', { github: once })).copy?.file).toBe(FILE)
    const lists = github.requests.slice(before).filter(({ path }) => /\/(?:runs|artifacts)$/.test(path))
    expect(lists).toEqual([])
  })

  test('is downloaded once for all routers, and again for its own', async () => {
    await store(filesOf('home'))
    await store({ [FILE]: CONTENT.toString() })
    await store(filesOf('cabin'))
    const memory: ArtifactPlace['memory'] = new Map()
    const downloadsOf = async (router: string) => {
      const before = github.requests.length
      const { copy, unseen } = await find(router, { memory })
      const downloads = github.requests.slice(before).filter(({ path }) => path.endsWith('/zip'))
      return [copy?.manifest?.router.label, unseen !== '', downloads.length]
    }
    expect(await downloadsOf('lake')).toEqual([undefined, true, 3])
    expect(await downloadsOf('hill')).toEqual([undefined, true, 0])
    expect(await downloadsOf('cabin')).toEqual(['cabin', false, 1])
    expect(await downloadsOf('home')).toEqual([undefined, true, 1])
  })
})
