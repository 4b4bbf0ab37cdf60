import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { QUOTA_EXCEEDED } from '../../../emulator/github/faults.ts'
import { type EmulatedGitHub, startGitHub } from '../../../emulator/github/github.ts'
import { EMULATED_TOKEN } from '../../../emulator/github/runtime-token.ts'
import { listZip } from '../../../emulator/github/zip-listing.ts'
import { type ArtifactOptions, artifactDestination } from '../../../src/destinations/artifact.ts'
import type { Backup } from '../../../src/destinations/destination.ts'
import { BackupError } from '../../../src/errors.ts'
import { makeManifest, textOf } from '../../fixtures/manifests.ts'
import { createRecordingJournal } from '../../fixtures/recording-journal.ts'

const NAME = 'SynologyRouter_20260307'
const CONTENT = Buffer.from('settings of a router\n'.repeat(500))
const NEVER = new AbortController().signal

let folder = ''
let github: EmulatedGitHub
let environment: NodeJS.ProcessEnv = {}
let journal = createRecordingJournal()

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'artifact-test-'))
  github = await startGitHub()
  environment = { ...process.env }
  Object.assign(process.env, github.environment)
  journal = createRecordingJournal()
  // The client logs to stdout.
  jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  hurryRetries()
})

afterEach(async () => {
  jest.restoreAllMocks()
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name]
  Object.assign(process.env, environment)
  await github.close()
  await rm(folder, { recursive: true, force: true })
})

/** The client waits 3 to 15 s between attempts: here as many milliseconds. */
function hurryRetries(): void {
  const wait = globalThis.setTimeout
  jest
    .spyOn(globalThis, 'setTimeout')
    .mockImplementation(((work: () => void, ms = 0, ...rest: unknown[]) =>
      wait(work, ms >= 2_000 && ms <= 20_000 ? ms / 1_000 : ms, ...(rest as []))) as typeof setTimeout)
}

type Changes = Partial<Omit<ArtifactOptions, 'workflow'>> & { readonly workflow?: Partial<ArtifactOptions['workflow']> }

function open({ workflow, ...changes }: Changes = {}) {
  return artifactDestination({
    name: NAME,
    router: 'home',
    naming: { template: 'SynologyRouter_{date}', router: 'home' },
    skipUnchanged: false,
    startedAt: new Date('2026-03-07T04:05:06Z'),
    token: EMULATED_TOKEN,
    journal,
    workflow: {
      serverUrl: 'https://github.com',
      apiUrl: github.origin,
      repository: 'octo-home/router-backup',
      runId: '17000000001',
      workflowRef: 'octo-home/router-backup/.github/workflows/backup.yml@refs/heads/main',
      branch: 'main',
      artifactService: true,
      ...workflow,
    },
    ...changes,
  })
}

async function makeBackup(): Promise<Backup> {
  const fileName = `${NAME}.dss`
  const file = join(folder, fileName)
  await writeFile(file, CONTENT)
  const manifest = makeManifest(fileName, CONTENT)
  return { file, fileName, size: CONTENT.length, sha256: manifest.sha256, manifest }
}

const store = async (changes?: Changes) => open(changes).store(await makeBackup(), NEVER)

async function failureOf(work: Promise<unknown>): Promise<BackupError> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (outcome instanceof BackupError) return outcome
  throw new Error('it did not fail as it should', { cause: outcome })
}

const storedNames = () => github.artifacts.map(({ name }) => name)

describe('the preflight', () => {
  test('takes the word of the event for a private repository, and asks nobody', async () => {
    await open({ workflow: { visibility: 'private' } }).preflight(NEVER)
    expect(github.requests).toEqual([])
  })

  test('refuses a public repository, since anybody could download the artifact', async () => {
    const { code, message, hint } = await failureOf(open({ workflow: { visibility: 'public' } }).preflight(NEVER))
    expect([code, message]).toEqual([
      'destination-refused',
      'This repository is public: anybody could download the artifact, and with it your passwords.',
    ])
    expect(hint).toContain('Make the repository private')
  })

  test('asks the API where the event does not tell', async () => {
    await open().preflight(NEVER)
    expect(github.requests.map(({ path }) => path)).toEqual(['/repos/octo-home/router-backup'])
  })

  test('counts a repository as public if nobody tells, and says why and what to do', async () => {
    const { code, message, hint } = await failureOf(open({ token: 'wrong' }).preflight(NEVER))
    expect([code, message]).toEqual([
      'destination-refused',
      "It could not be found out whether this repository is private, so it counts as public: GitHub's API answered HTTP 401.",
    ])
    expect(hint).toContain('`permissions: contents: read`')
  })

  test('counts it as public without the name of a repository', async () => {
    const failure = await failureOf(open({ workflow: { repository: '' } }).preflight(NEVER))
    expect(failure.message).toContain('the runner does not name the repository')
  })

  test.each(['https://github.example.com', 'https://notgithub.com', 'https://ghe.com.evil.example', 'nonsense'])(
    'refuses GitHub Enterprise Server: %s',
    async (serverUrl) => {
      const failure = await failureOf(open({ workflow: { serverUrl, visibility: 'private' } }).preflight(NEVER))
      expect(failure.code).toBe('destination-refused')
      expect(failure.message).toContain('GitHub Enterprise Server has no artifact service')
    },
  )

  test.each(['https://GitHub.com', 'https://octo.ghe.com', 'https://github.localhost'])(
    'knows the cloud: %s',
    async (serverUrl) => {
      await open({ workflow: { serverUrl, visibility: 'private' } }).preflight(NEVER)
    },
  )

  test('refuses a runner without the artifact service', async () => {
    const workflow = { artifactService: false, visibility: 'private' } as const
    const failure = await failureOf(open({ workflow }).preflight(NEVER))
    expect(failure.message).toContain('This runner offers no artifact service')
  })
})

describe('a backup', () => {
  test('is stored as a zip with its manifest, told where, downloaded again and compared', async () => {
    const destination = open({ retentionDays: 7 })
    destination.warmUp()
    const stored = await destination.store(await makeBackup(), NEVER)
    const [artifact] = github.artifacts
    if (!artifact) throw new Error('nothing was stored')
    const manifest = Buffer.from(textOf(makeManifest(`${NAME}.dss`, CONTENT)))
    expect(await listZip(artifact.content)).toEqual([
      { name: `${NAME}.dss`, size: CONTENT.length, content: CONTENT },
      { name: `${NAME}.manifest.json`, size: manifest.length, content: manifest },
    ])
    expect(stored.location).toEqual({
      kind: 'artifact',
      name: NAME,
      id: artifact.id,
      url: `https://github.com/octo-home/router-backup/actions/runs/17000000001/artifacts/${artifact.id}`,
      digest: artifact.digest,
    })
    expect(stored.description).toBe(`artifact ${NAME} (id ${artifact.id})`)
    const days = (Date.parse(artifact.expiresAt ?? '') - Date.now()) / (24 * 60 * 60 * 1000)
    expect(Math.round(days)).toBe(7)
    await stored.readBack(NEVER)
    expect(github.requests.at(-1)).toMatchObject({ method: 'GET', path: expect.stringContaining('.zip') })
    expect(await stored.prune()).toBe(0)
  })

  test('has the retention of the repository unless told otherwise', async () => {
    await store()
    expect(github.artifacts[0]?.expiresAt).toBeUndefined()
  })

  test('waits for no name: a taken one gets the label, then the time', async () => {
    const stored = [await store(), await store(), await store()]
    expect(storedNames()).toEqual([NAME, `${NAME}-home`, `${NAME}-home-040506`])
    for (const copy of stored) await copy.readBack(NEVER)
    expect(journal.textOf('info')).toContain(`The artifact name ${NAME} is taken in this run: trying ${NAME}-home.`)
    const failure = await failureOf(store())
    expect(failure.code).toBe('store-failed')
    expect(failure.message).toBe('Every name for the artifact is already taken in this run.')
    expect(storedNames()).toHaveLength(3)
  })

  test('gets another name also if the answer to the first was lost', async () => {
    github.faults.createArtifact = { status: 500, times: 1, applied: true }
    await (await store()).readBack(NEVER)
    expect(storedNames()).toEqual([`${NAME}-home`])
  })

  test('is not uploaded after a cancellation', async () => {
    const reason = new BackupError('cancelled', 'The run was cancelled (SIGTERM).')
    await expect(open().store(await makeBackup(), AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(github.requests).toEqual([])
  })
})

describe('storing fails with a sentence', () => {
  test('if the job may not write artifacts', async () => {
    github.faults.createArtifact = { status: 403 }
    expect((await failureOf(store())).message).toBe('GitHub refused to take the artifact (HTTP 403).')
  })

  test('if the storage is full', async () => {
    github.faults.createArtifact = QUOTA_EXCEEDED
    expect((await failureOf(store())).message).toBe('The artifact storage of this GitHub account is full.')
  })

  test('if the storage behind it refuses, whose error has no words', async () => {
    github.faults.blobUpload = { status: 403 }
    expect((await failureOf(store())).message).toBe('GitHub refused to take the artifact (HTTP 403).')
    expect(storedNames()).toEqual([])
  })

  test('if nothing answers', async () => {
    process.env.ACTIONS_RESULTS_URL = 'http://127.0.0.1:1/'
    expect((await failureOf(store())).message).toBe("GitHub's artifact service could not be reached.")
  })

  test('if it cannot be finalized', async () => {
    github.faults.finalizeArtifact = { status: 400 }
    expect((await failureOf(store())).message).toMatch(
      /^The artifact could not be stored: Failed to FinalizeArtifact.*\.$/,
    )
  })
})

describe('the read-back fails', () => {
  async function failureOfReadBack(signal = NEVER): Promise<BackupError> {
    return await failureOf((await store()).readBack(signal))
  }

  test.each(['bit-flip', 'truncated', 'empty-zip', 'other-file'] as const)(
    'if the download is damaged: %s',
    async (kind) => {
      github.faults.corruptDownload = kind
      const { code, message } = await failureOfReadBack()
      expect(code).toBe('read-back-failed')
      expect(message).toMatch(new RegExp(`^The artifact ${NAME} was stored, but .*\\.$`))
    },
  )

  test('if the artifact is in no list', async () => {
    github.faults.forgetAfterFinalize = true
    const { code, message } = await failureOfReadBack()
    expect([code, message]).toEqual([
      'read-back-failed',
      `The artifact ${NAME} was stored, but it could not be downloaded again: GitHub does not list it.`,
    ])
  })

  test('not if the list lags behind for a moment', async () => {
    const stored = await store()
    github.faults.listArtifacts = { status: 200, body: '{"artifacts":[]}', times: 1 }
    await expect(stored.readBack(NEVER)).resolves.toBeUndefined()
  })

  test('if another file is in it, though a sound one of the same name', async () => {
    const stored = await store()
    github.faults.corruptDownload = 'other-file'
    expect((await failureOf(stored.readBack(NEVER))).message).toBe(
      `The artifact ${NAME} was stored, but what was downloaded again are other files.`,
    )
  })

  test('if what was uploaded was not what came from the router', async () => {
    const backup = await makeBackup()
    const manifest = { ...backup.manifest, sha256: '0'.repeat(64) }
    const stored = await open().store({ ...backup, manifest }, NEVER)
    expect((await failureOf(stored.readBack(NEVER))).message).toContain('what was downloaded again differs from it')
  })

  test('if the file in it has another name', async () => {
    const backup = await makeBackup()
    const stored = await open().store({ ...backup, fileName: 'other.dss' }, NEVER)
    expect((await failureOf(stored.readBack(NEVER))).message).toContain('what was downloaded again are other files')
  })

  test('with the reason of the signal if it was cancelled', async () => {
    const reason = new BackupError('cancelled', 'The run was cancelled (SIGTERM).')
    expect(await failureOfReadBack(AbortSignal.abort(reason))).toBe(reason)
  })
})

test('what is read back lies beside the backup only, which is removed with its folder', async () => {
  const stored = await store()
  await stored.readBack(NEVER)
  const [artifact] = github.artifacts
  expect((await readdir(folder)).sort()).toEqual([`${NAME}.dss`, `${NAME}.manifest.json`, `read-back-${artifact?.id}`])
})
