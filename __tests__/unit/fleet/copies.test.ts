// The newest copy in artifacts, as the watchdog finds it. One emulator for all: GitHub's client keeps the address it saw first.

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { type EmulatedGitHub, startGitHub } from '../../../emulator/github/github.ts'
import { EMULATED_TOKEN } from '../../../emulator/github/runtime-token.ts'
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

/** Every test has a branch, and with it a history, of its own. */
function nextRun(): void {
  github.nextRun({ branch: `branch-${branches}` })
  Object.assign(process.env, github.environment)
}

const filesOf = (label: string, changes: Readonly<Record<string, string>> = {}) => {
  const router = { label, model: null, firmware: null, id: null }
  return { [FILE]: CONTENT.toString(), [MANIFEST]: textOf(makeManifest(FILE, CONTENT, { router })), ...changes }
}

/** A run that stores an artifact of these files, and is over. */
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
  test('is good where its files are those of its manifest', async () => {
    await store(filesOf('home'))
    expect(await find()).toMatchObject({ unseen: '', copy: { file: FILE, isVerified: true, problem: '' } })
  })

  test('has a name that is harmless where it is shown', async () => {
    const file = '@everybody `see` [x](y).dss'
    const manifest = textOf(
      makeManifest(file, CONTENT, { router: { label: 'home', model: null, firmware: null, id: null } }),
    )
    await store({ [file]: CONTENT.toString(), [file.replace(/dss$/, 'manifest.json')]: manifest })
    expect((await find()).copy).toMatchObject({ file: '_everybody _see_ _x_(y).dss', problem: '' })
  })

  test('is not where they are not', async () => {
    await store(filesOf('home', { [FILE]: `${CONTENT}!` }))
    expect(await find()).toMatchObject({ copy: { problem: 'what is in the artifact is not what its manifest says' } })
  })

  test("is found behind many of another router's, which changes every night", async () => {
    await store(filesOf('home'))
    for (let night = 0; night < 8; night++) await store(filesOf('cabin'))
    expect((await find()).copy?.manifest?.router.label).toBe('home')
  })

  test('is found where who stores sees it no more: 30 nights in which nothing changed, and some runs more', async () => {
    await store(filesOf('home'))
    for (let night = 0; night < 60; night++) nextRun()
    expect(await find()).toMatchObject({ unseen: '', copy: { file: FILE } })
  })

  test('is unknown where a newer one cannot be read, however good the older is', async () => {
    await store(filesOf('home'))
    await store({ [FILE]: CONTENT.toString() })
    expect(await find()).toEqual({
      unseen: `The manifest of the earlier artifact ${NAME} is unusable: there is none`,
    })
  })

  test('is asked for once, however many routers are looked for', async () => {
    await store(filesOf('home'))
    await store(filesOf('cabin'))
    const once = rememberReads(createGitHubClient({ ...workflowOf(github), token: EMULATED_TOKEN }))
    expect((await find('home', { github: once })).copy?.file).toBe(FILE)
    const before = github.requests.length
    expect((await find('cabin', { github: once })).copy?.file).toBe(FILE)
    const lists = github.requests.slice(before).filter(({ path }) => /\/(?:runs|artifacts)$/.test(path))
    expect(lists).toEqual([])
  })

  test('is downloaded once, however many routers are looked for, and again where it is the one', async () => {
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
