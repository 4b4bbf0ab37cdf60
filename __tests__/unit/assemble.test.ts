import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { packXz } from '../../emulator/router/xz-container.ts'
import { assemble, shownOf } from '../../src/assemble.ts'
import { sparing } from '../../src/router/spared.ts'
import type { Settings } from '../../src/settings/settings.ts'
import { inspectBytes, makeBackup } from '../fixtures/backup-builder.ts'
import { WHOLE } from '../fixtures/inspections.ts'
import { createRecordingLogger } from '../fixtures/recording-logger.ts'

const NEVER = new AbortController().signal
const NAMING = { template: 'home', router: 'home' }
const WORKFLOW = {
  serverUrl: 'https://github.com',
  apiUrl: 'https://api.github.com',
  graphqlUrl: 'https://api.github.com/graphql',
  repository: 'octo-home/router-backup',
  runId: '1',
  workflowRef: '',
  branch: '',
  artifactService: true,
}
const SETTINGS: Settings = {
  mode: 'backup',
  workflow: WORKFLOW,
  token: '',
  router: {
    origin: 'https://127.0.0.1:1',
    username: 'backup',
    password: 'geheim',
    trust: { kind: 'none' },
    loginEncryption: 'auto',
    timeoutMs: 5_000,
  },
  label: 'home',
  fileName: 'home.dss',
  destinations: [
    { kind: 'directory', path: '/srv', keep: 1, naming: NAMING, skipUnchanged: false },
    {
      kind: 'artifact',
      name: 'home',
      naming: NAMING,
      skipUnchanged: true,
      sealed: false,
      token: '',
      workflow: WORKFLOW,
    },
  ],
  ignoreChanges: ['/*.conf'],
  requireVerified: false,
  startedAt: new Date(),
  tempDirectory: '/tmp',
}

test('creates the destinations in the given order, and contacts the router only on request', async () => {
  const logger = createRecordingLogger()
  const parts = await assemble(SETTINGS, {
    logger,
    signal: AbortSignal.abort(new Error('stopped before the first byte')),
  })
  expect(parts.destinations.map(({ kind }) => kind)).toEqual(['directory', 'artifact'])
  expect(parts.destinations.map(({ skipUnchanged }) => skipUnchanged)).toEqual([false, true])
  expect(parts).toMatchObject({ fileName: 'home.dss', tempDirectory: '/tmp', requireVerified: false, logger })
  await expect(parts.withSession(() => Promise.resolve('never'))).rejects.toThrow()
})

test('describes a backup by the router and the settings, without ignored items', async () => {
  const parts = await assemble(SETTINGS, { logger: createRecordingLogger(), signal: new AbortController().signal })
  const exported = { size: 7, sha256: 'ab'.repeat(32), label: { model: 'RT6600ax', firmware: '', id: 'cd' } }
  const describe = async (sha256: string, path: string) => {
    const entries = [{ path: `ConfigBkp/${path}`, size: 1, sha256 }]
    return parts.describe({ ...WHOLE, content: { entries, tables: [] } }, exported, exported)
  }
  const [one, other] = [await describe('1'.repeat(64), 'x.conf'), await describe('2'.repeat(64), 'x.conf')]
  expect(one).toMatchObject({
    file: 'home.dss',
    size: 7,
    sha256: 'ab'.repeat(32),
    time: SETTINGS.startedAt.toISOString(),
    router: { label: 'home', model: 'RT6600ax', firmware: null, id: 'cd' },
  })
  expect(one.fingerprint).toBe(other.fingerprint)
  expect(await parts.compare(one, other)).toMatchObject({ unchanged: true, changes: [] })
  const [before, after] = [await describe('1'.repeat(64), 'y.json'), await describe('2'.repeat(64), 'y.json')]
  expect(await parts.compare(before, after)).toMatchObject({ unchanged: false, changes: [{ kind: 'changed' }] })
})

test('an existing copy has the content of a new backup only in the same container with the same files, ignored ones included', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'assemble-test-'))
  try {
    const { describe, hasContent } = await assemble(SETTINGS, {
      logger: createRecordingLogger(),
      signal: NEVER,
    })
    const backup = await makeBackup()
    const about = { size: backup.length, sha256: 'ab'.repeat(32), label: undefined, exportMs: 1 }
    let manifest = await describe(await inspectBytes(backup), about, about)
    const hasIts = async (bytes: Buffer) => {
      const file = join(folder, 'existing.dss')
      await writeFile(file, bytes)
      return await hasContent?.(file, manifest, NEVER)
    }
    const withLog = (log: object) =>
      makeBackup(undefined, [{ name: 'ConfigBkp/x.log', content: 'x', mode: 0o644, ...log }])
    const logged = await withLog({})
    expect(await hasIts(backup)).toBe(true)
    expect(await hasIts(packXz(gunzipSync(backup)))).toBe(false)
    expect(await hasIts(logged)).toBe(false)
    manifest = await describe(await inspectBytes(logged), about, about)
    expect(await hasIts(logged)).toBe(true)
    expect(await hasIts(await withLog({ content: 'later' }))).toBe(true)
    expect(await hasIts(await withLog({ mode: 0o6755 }))).toBe(false)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('the second name of an artifact is something that the router cannot have masked', () => {
  const logger = createRecordingLogger()
  sparing(logger, shownOf(SETTINGS)).secret('-home-112233')
  expect(logger.secrets).toEqual([])
})

test('the address of the artifact is something that the router cannot have masked, and so is that of a commit', () => {
  expect(shownOf(SETTINGS)).toContain('https://github.com/octo-home/router-backup/actions/runs/1/artifacts/')
  const repository: Settings['destinations'][number] = {
    ...{ kind: 'repository', repository: 'octo/Home', token: '', folder: 'backups', commitMessage: '', keep: 1 },
    ...{ naming: NAMING, skipUnchanged: true, sealed: false, workflow: WORKFLOW },
  }
  const shown = shownOf({ ...SETTINGS, destinations: [repository] })
  expect(shown).toContain('https://github.com/octo/Home/commit/')
  const logger = createRecordingLogger()
  sparing(logger, shown).secret('Home/commit/1')
  expect(logger.secrets).toEqual([])
})
