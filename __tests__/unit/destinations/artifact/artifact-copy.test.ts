import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type ArtifactCopy, artifactCopy } from '../../../../src/destinations/artifact/artifact-copy.ts'
import { BackupError } from '../../../../src/errors.ts'
import { failureOf } from '../../../fixtures/failure.ts'
import { makeManifest, textOf } from '../../../fixtures/manifests.ts'

const FILE = 'S_20260307.dss'
const MANIFEST_FILE = 'S_20260307.manifest.json'
const CONTENT = 'settings'
const MANIFEST = makeManifest(FILE, CONTENT)
const NEVER = new AbortController().signal
const WORKFLOW = {
  serverUrl: 'https://octo.ghe.com',
  graphqlUrl: '',
  apiUrl: 'https://api.octo.ghe.com',
  repository: 'octo-home/router-backup',
  runId: '17000000009',
  workflowRef: '',
  branch: 'main',
  artifactService: true,
}

let path = ''
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'artifact-copy-test-'))
})
afterEach(() => rm(path, { recursive: true, force: true }))

const put = (name: string, content: string) => writeFile(join(path, name), content)
const putPair = async () => {
  await put(FILE, CONTENT)
  await put(MANIFEST_FILE, textOf(MANIFEST))
}
const open = (changes: Partial<ArtifactCopy> = {}) =>
  artifactCopy(WORKFLOW, {
    ...{ id: 7, name: 'S_20260307-home', runId: 17000000001, digest: 'sha256:abc', manifest: MANIFEST, path },
    ...changes,
  })

describe('a copy', () => {
  test('reports its location by the run that owns it', () => {
    const { location, description } = open()
    expect(location).toEqual({
      kind: 'artifact',
      name: 'S_20260307-home',
      id: 7,
      url: 'https://octo.ghe.com/octo-home/router-backup/actions/runs/17000000001/artifacts/7',
      digest: 'sha256:abc',
    })
    expect(description).toBe('artifact S_20260307-home (id 7)')
  })

  test('deletes nothing, because GitHub does', async () => {
    expect(await open().prune(NEVER)).toBe(0)
  })

  test('is read back from its download folder', async () => {
    await putPair()
    await open().readBack(NEVER)
  })

  test('is downloaded to that folder first if necessary, with the signal', async () => {
    const asked: unknown[] = []
    const fetch = async (...args: readonly unknown[]) => {
      asked.push(args)
      await putPair()
    }
    await open({ fetch }).readBack(NEVER)
    expect(asked).toEqual([[path, NEVER]])
  })
})

describe('a failed read-back', () => {
  const problemOf = async (changes?: Partial<ArtifactCopy>) => {
    const { code, message } = await failureOf(open(changes).readBack(NEVER))
    expect(code).toBe('read-back-failed')
    return message.replace('The artifact S_20260307-home was stored, but ', '')
  }

  test.each([
    ['nothing', []],
    ['no manifest', [FILE]],
    ['no backup', [MANIFEST_FILE]],
    ['another file', [FILE, MANIFEST_FILE, 'readme.txt']],
    ['another backup', ['other.dss', MANIFEST_FILE]],
    ['two backups', [FILE, 'other.dss', MANIFEST_FILE]],
  ])('is reported if there is %s', async (_, names) => {
    for (const name of names) await put(name, name === FILE ? CONTENT : textOf(MANIFEST))
    expect(await problemOf()).toBe('the download contains other files.')
  })

  test('is reported if there is a folder beside the files', async () => {
    await putPair()
    await mkdir(join(path, 'folder'))
    expect(await problemOf()).toBe('the download contains other files.')
  })

  test.each([
    ['backup has another byte', FILE, 'settingz'],
    ['backup breaks off', FILE, 'setting'],
    ['backup is empty', FILE, ''],
    ['manifest is about other bytes', MANIFEST_FILE, textOf(makeManifest(FILE, 'others'))],
    ['manifest has one space more', MANIFEST_FILE, `${textOf(MANIFEST)} `],
    ['manifest is empty', MANIFEST_FILE, ''],
  ])('is reported if the %s', async (_, name, content) => {
    await putPair()
    await put(name, content)
    expect(await problemOf()).toBe('the download differs from what was stored.')
  })

  test.each([{ sha256: '0'.repeat(64) }, { size: 9 }])(
    'is reported if the router sent something else: %j',
    async (changes) => {
      const manifest = { ...MANIFEST, ...changes }
      await put(FILE, CONTENT)
      await put(MANIFEST_FILE, textOf(manifest))
      expect(await problemOf({ manifest })).toBe('the download differs from what was stored.')
    },
  )

  test('says why the download failed and keeps the cause', async () => {
    const cause = new Error('No artifacts found for ID: 7')
    const failure = await failureOf(open({ fetch: () => Promise.reject(cause) }).readBack(NEVER))
    expect([failure.code, failure.message, failure.cause]).toEqual([
      'read-back-failed',
      'The artifact S_20260307-home was stored, but it could not be downloaded again: GitHub does not list it.',
      cause,
    ])
  })

  test('is reported if the folder is gone', async () => {
    await rm(path, { recursive: true })
    expect(await problemOf()).toMatch(/^it could not be downloaded again: .*ENOENT/)
  })

  test("throws the signal's reason", async () => {
    const reason = new BackupError('cancelled', 'The run was cancelled (SIGTERM).')
    await putPair()
    await expect(open().readBack(AbortSignal.abort(reason))).rejects.toBe(reason)
    const fetch = () => Promise.reject(new Error('fetch failed'))
    await expect(open({ fetch }).readBack(AbortSignal.abort(reason))).rejects.toBe(reason)
  })
})
