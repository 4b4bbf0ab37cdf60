// The action in this process, with the real toolkit, over both emulators: green runs, and every way to fail that does not
// belong to the router alone.

import { createHash } from 'node:crypto'
import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { listZip } from '../../emulator/github/zip-listing.ts'
import { dateStamp } from '../../src/naming/template.ts'
import { runInProcess } from '../fixtures/action-run.ts'
import { makeManifest, textOf } from '../fixtures/manifests.ts'

const PRIVATE = { repository: { private: true } }
/** Today's: asked for after a run, since a day may end while others run. */
const nameNow = () => `SynologyRouter_${dateStamp(new Date())}`
const pairNow = () => [`${nameNow()}.dss`, `${nameNow()}.manifest.json`]
/** The client packs files in the order in which the system told of them. */
const byName = (a: { readonly name: string }, b: { readonly name: string }) => (a.name < b.name ? -1 : 1)

describe('a green run', () => {
  test("stores an artifact with exactly the router's bytes", async () => {
    const { red, outputs, github, router, log, summary } = await runInProcess()
    expect(red).toBe(false)
    const [artifact] = github.artifacts
    if (!artifact) throw new Error('nothing was stored')
    const [entry, manifest] = (await listZip(artifact.content)).toSorted(byName)
    expect([entry?.name, manifest?.name]).toEqual(pairNow())
    expect(JSON.parse(manifest?.content.toString() ?? '')).toMatchObject({ file: entry?.name, verified: true })
    expect(entry?.content.equals(router.backupFile)).toBe(true)
    expect(outputs).toEqual({
      name: `${nameNow()}.dss`,
      size: String(router.backupFile.length),
      sha256: createHash('sha256').update(router.backupFile).digest('hex'),
      verified: 'true',
      path: '',
      'artifact-id': String(artifact.id),
      'artifact-url': `https://github.com/octo-home/router-backup/actions/runs/17000000001/artifacts/${artifact.id}`,
      'artifact-digest': artifact.digest,
      'commit-sha': '',
      'commit-url': '',
      'repository-path': '',
      'router-model': 'RT6600ax',
      'router-firmware': 'SRM 1.3.1-9346 Update 13',
      changed: '',
      changes: '',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      'error-code': '',
    })
    expect(log.match(/^::group::.*$/gm)).toEqual(
      ['Prepare', 'Connect', 'Log in', 'Export', 'Check', 'Compare', 'Store'].map((step) => `::group::${step}`),
    )
    expect(log).toMatch(/ stored and verified: artifact SynologyRouter_\d{8}\n$/)
    expect(summary).toContain('stored and verified')
  })

  test('names its file even if the router calls that name its serial number', async () => {
    const { outputs, summary, log } = await runInProcess({
      switches: { label: { serial: 'CABINS2026' } },
      inputs: { name: 'CABINS2026_{date}' },
    })
    expect(outputs.name).toMatch(/^CABINS2026_\d{8}\.dss$/)
    expect(summary).toContain('<code>CABINS2026')
    expect(log).not.toContain('add-mask::CABINS2026')
  })

  test('stores in a directory before it prunes', async () => {
    const { red, outputs, files, router, directory } = await runInProcess({
      // Only its label and model say whose a backup is.
      switches: { label: { serial: '' } },
      inputs: { destination: 'directory', keep: '2', router: 'home' },
      prepare: async (stage) => {
        process.env.INPUT_DIRECTORY = stage.directory
        for (const day of ['01', '02', '03']) {
          const name = `SynologyRouter_202001${day}`
          const router = { label: 'home', model: 'RT6600ax', firmware: null, id: null }
          await writeFile(join(stage.directory, `${name}.dss`), day)
          await writeFile(
            join(stage.directory, `${name}.manifest.json`),
            textOf(makeManifest(`${name}.dss`, day, { router })),
          )
        }
        await writeFile(join(stage.directory, 'notes.txt'), 'mine')
      },
    })
    expect(red).toBe(false)
    expect(files).toEqual(
      ['SynologyRouter_20200103.dss', 'SynologyRouter_20200103.manifest.json', ...pairNow(), 'notes.txt'].sort(),
    )
    expect(outputs).toMatchObject({ path: join(directory, `${nameNow()}.dss`), size: String(router.backupFile.length) })
  })

  test('asks GitHub before and after the upload whether the repository is still as private as the event says', async () => {
    const { red, github } = await runInProcess({ event: PRIVATE })
    expect(red).toBe(false)
    expect(github.requests.filter(({ path }) => path === '/repos/octo-home/router-backup')).toHaveLength(2)
  })

  test('opens a backup that is compressed with xz, as DSM does', async () => {
    const { red, summary } = await runInProcess({ event: PRIVATE, switches: { download: { body: 'xz' } } })
    expect(red).toBe(false)
    expect(summary).toContain('xz, valid')
  })

  test('writes no summary if it is turned off, or if the runner has no file for it', async () => {
    expect((await runInProcess({ event: PRIVATE, inputs: { summary: 'false' } })).summary).toBe('')
    const { red } = await runInProcess({ event: PRIVATE, env: { GITHUB_STEP_SUMMARY: undefined } })
    expect(red).toBe(false)
  })

  test('logs the shape of each reply in debug mode, but no value', async () => {
    const { red, log } = await runInProcess({ event: PRIVATE, env: { RUNNER_DEBUG: '1' } })
    expect(red).toBe(false)
    expect(log).toMatch(/^::debug::SYNO\.API\.Auth login: HTTP 200, /m)
  })
})

describe('a run that is refused before the router is contacted', () => {
  test.each<[string, Parameters<typeof runInProcess>[0], string, string]>([
    ['by its event', { env: { GITHUB_EVENT_NAME: 'pull_request_target' } }, 'event-refused', 'pull_request_target'],
    [
      'by what started the workflow before it',
      { env: { GITHUB_EVENT_NAME: 'workflow_run' }, event: { workflow_run: { event: 'pull_request' } } },
      'event-refused',
      'after `pull_request`',
    ],
    ['by a bad input', { inputs: { timeout: '1' } }, 'input-invalid', 'Input `timeout` must be a whole number'],
    [
      'by the event of a public repository',
      { event: { repository: { private: false } } },
      'destination-refused',
      'is public',
    ],
    [
      'without the artifact service',
      { env: { ACTIONS_RUNTIME_TOKEN: undefined } },
      'destination-refused',
      'no artifact service',
    ],
    [
      'by GitHub Enterprise Server',
      { env: { GITHUB_SERVER_URL: 'https://ghe.example' } },
      'destination-refused',
      'Enterprise',
    ],
    [
      'by an impossible directory',
      { inputs: { destination: 'directory', directory: '/dev/null/x' } },
      'destination-refused',
      'The directory /dev/null/x is not writable',
    ],
    ['by a full disk', { env: { RUNNER_TEMP: '/dev/null' }, event: PRIVATE }, 'destination-refused', 'temporary files'],
  ])('%s', async (_, options, code, message) => {
    const { red, outputs, error, router, github } = await runInProcess(options)
    expect(red).toBe(true)
    expect(outputs['error-code']).toBe(code)
    expect(error).toContain(message)
    expect(router.connections).toBe(0)
    expect(github.artifacts).toEqual([])
  })

  test.each<[string, Parameters<typeof runInProcess>[0], string]>([
    ['is public', { github: { visibility: 'public' } }, 'is public'],
    ['has an unknown visibility', { github: { token: 'another' } }, 'HTTP 401'],
  ])(
    'or, while it exports, by a repository that %s, although the event did not say so',
    async (_, options, message) => {
      const { red, outputs, error, github } = await runInProcess(options)
      expect([red, outputs['error-code']]).toEqual([true, 'destination-refused'])
      expect(error).toContain(message)
      expect(github.artifacts).toEqual([])
    },
  )

  test('does not show credentials in the address', async () => {
    const { error, log } = await runInProcess({ inputs: { url: 'https://admin:hunter2@192.168.1.1' } })
    expect(error).toContain('must not contain credentials')
    expect(log).not.toContain('hunter2')
  })
})

describe('a run that fails at the router', () => {
  test.each<[string, Parameters<typeof runInProcess>[0], string]>([
    ['a wrong password', { inputs: { username: 'somebody' } }, 'login-refused'],
    ['a wrong pin', { inputs: { 'tls-fingerprint': 'ab'.repeat(32) } }, 'tls-untrusted'],
    ['a web page', { switches: { notSrm: 'html' } }, 'router-unsupported'],
    ['a damaged backup', { switches: { download: { body: 'bit-flipped' } } }, 'backup-invalid'],
    ['garbage after the backup', { switches: { download: { body: 'trailing-garbage' } } }, 'backup-invalid'],
    ['an empty backup', { switches: { download: { body: 'empty-gzip' } } }, 'backup-invalid'],
  ])('stores nothing: %s', async (_, options, code) => {
    const { red, outputs, github, summary } = await runInProcess({ event: PRIVATE, ...options })
    expect(red).toBe(true)
    expect(outputs['error-code']).toBe(code)
    expect(github.artifacts).toEqual([])
    expect(summary).toMatch(/^## Backup of .* failed\n/)
  })

  test('prunes nothing', async () => {
    const { red, files } = await runInProcess({
      inputs: { destination: 'directory', keep: '1', username: 'somebody' },
      prepare: async (stage) => {
        process.env.INPUT_DIRECTORY = stage.directory
        for (const day of ['01', '02']) await writeFile(join(stage.directory, `SynologyRouter_202001${day}.dss`), day)
      },
    })
    expect(red).toBe(true)
    expect(files).toHaveLength(2)
  })
})

describe('a file of an unknown format', () => {
  test('is stored and read back, but fails the run and prunes nothing', async () => {
    const { red, outputs, error, files, github } = await runInProcess({
      event: PRIVATE,
      switches: { download: { body: 'unknown-bytes' } },
      inputs: { destination: 'directory, artifact', keep: '1' },
      prepare: async (stage) => {
        process.env.INPUT_DIRECTORY = stage.directory
        await writeFile(join(stage.directory, 'SynologyRouter_20200101.dss'), 'old')
      },
    })
    expect(red).toBe(true)
    expect(outputs).toMatchObject({ verified: 'false', 'error-code': 'backup-unrecognised' })
    expect(outputs['artifact-id']).not.toBe('')
    expect(error).toContain('It was stored, but not verified.')
    expect(files).toEqual(['SynologyRouter_20200101.dss', ...pairNow()])
    expect(github.artifacts).toHaveLength(1)
  })
})

describe('a run that fails while storing', () => {
  test('reports it, and keeps the copy in the other destination', async () => {
    const { red, outputs, files, error } = await runInProcess({
      event: PRIVATE,
      github: { faults: { createArtifact: { status: 403 } } },
      inputs: { destination: 'artifact, directory' },
      prepare: (stage) => {
        process.env.INPUT_DIRECTORY = stage.directory
      },
    })
    expect(red).toBe(true)
    expect(outputs).toMatchObject({
      'error-code': 'store-failed',
      'artifact-id': '',
      path: expect.stringContaining(nameNow()),
    })
    expect(error).toContain('HTTP 403')
    expect(files).toEqual(pairNow())
  })

  test('says that a copy is unreliable if it is read back differently', async () => {
    const { red, outputs, summary } = await runInProcess({
      event: PRIVATE,
      github: { faults: { corruptDownload: 'other-file' } },
    })
    expect(red).toBe(true)
    expect(outputs['error-code']).toBe('read-back-failed')
    expect(outputs['artifact-id']).not.toBe('')
    expect(summary).toContain('Do not rely on this copy.')
  })
})

describe('a runner', () => {
  test('does not fail the run if its summary cannot be written', async () => {
    const { red, log } = await runInProcess({ event: PRIVATE, env: { GITHUB_STEP_SUMMARY: '/dev/null/x' } })
    expect(red).toBe(false)
    expect(log).toMatch(/^::warning::https:\/\/127\.0\.0\.1:\d+: The job summary could not be written/m)
  })

  test('runs the action even outside a workflow', async () => {
    const { red, files } = await runInProcess({
      env: { GITHUB_EVENT_NAME: undefined, GITHUB_EVENT_PATH: undefined, ACTIONS_RESULTS_URL: undefined },
      inputs: { destination: 'directory' },
      prepare: async (stage) => {
        process.env.INPUT_DIRECTORY = stage.directory
        await chmod(stage.directory, 0o700)
      },
    })
    expect(red).toBe(false)
    expect(files).toEqual(pairNow())
  })
})
