import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  holdsManifest,
  loadManifest,
  readManifestFile,
  readManifestHead,
  writeManifestFile,
} from '../../../src/destinations/manifest-file.ts'
import type { Manifest } from '../../../src/dss/manifest.ts'
import { makeManifest, textOf } from '../../fixtures/manifests.ts'
import { testWith } from '../../fixtures/platform.ts'

const NEVER = new AbortController().signal
const MIB = 1024 * 1024
const MANIFEST = makeManifest('S_20260307.dss', 'settings')

let folder = ''
let path = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'manifest-file-test-'))
  path = join(folder, 'S_20260307.manifest.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('a manifest', () => {
  test('is written with mode 0600 under the name of its backup, and is read back unchanged', async () => {
    expect(await writeManifestFile(folder, MANIFEST)).toBe(path)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readFile(path, 'utf8')).toBe(textOf(MANIFEST))
    expect(await loadManifest(path)).toEqual({ manifest: MANIFEST })
    expect(await readManifestFile(path)).toEqual({ manifest: MANIFEST })
    expect(await holdsManifest(path, MANIFEST, NEVER)).toBe(true)
  })

  test('replaces the manifest that another destination just wrote', async () => {
    await writeFile(path, 'x'.repeat(100_000))
    await writeManifestFile(folder, MANIFEST)
    expect(await readFile(path, 'utf8')).toBe(textOf(MANIFEST))
  })

  test('matches a file only if every byte is equal', async () => {
    const text = textOf(MANIFEST)
    for (const other of [`${text} `, text.slice(0, -1), text.replace('"size": 8', '"size": 9'), '']) {
      await writeFile(path, other)
      expect(await holdsManifest(path, MANIFEST, NEVER)).toBe(false)
    }
    await writeFile(path, text)
    expect(await holdsManifest(path, makeManifest('S_20260307.dss', 'others'), NEVER)).toBe(false)
  })

  test('is not compared after the signal is aborted, or with a missing file', async () => {
    const reason = new Error('enough')
    await expect(holdsManifest(path, MANIFEST, NEVER)).rejects.toMatchObject({ code: 'ENOENT' })
    await writeManifestFile(folder, MANIFEST)
    await expect(holdsManifest(path, MANIFEST, AbortSignal.abort(reason))).rejects.toBe(reason)
  })
})

describe('an unusable manifest', () => {
  test.each([
    ['', 'it is not JSON'],
    ['[]', 'it is not a manifest'],
    ['{"schema":99}', 'another version of this program wrote it'],
  ])('is described: %j', async (text, problem) => {
    await writeFile(path, text)
    expect(await loadManifest(path)).toEqual({ problem })
    expect(await readManifestFile(path)).toEqual({ problem })
  })

  testWith('POSIX shell')('does not wait for a named pipe without a writer', async () => {
    execFileSync('mkfifo', [path])
    expect(await loadManifest(path)).toEqual({ problem: 'it is not a regular file' })
  })

  test('is not read if it exceeds the size limit', async () => {
    await writeFile(path, '')
    await truncate(path, 32 * MIB + 1)
    expect(await readManifestFile(path)).toEqual({ problem: 'it is too large' })
  })

  test.each([
    ['is not there', 'it does not exist (ENOENT)', true, () => Promise.resolve()],
    ['is a folder', 'it is a directory (EISDIR)', false, () => mkdir(path)],
    ['leads nowhere', 'it does not exist (ENOENT)', false, () => symlink(join(folder, 'nowhere'), path)],
  ])('is described by one reader and thrown by the other: a file that %s', async (_, problem, isMissing, prepare) => {
    await prepare()
    expect(await readManifestFile(path)).toEqual({ problem, isMissing })
    await expect(loadManifest(path)).rejects.toHaveProperty('code')
  })
})

describe('whose a backup is', () => {
  const { structure: _, ...LARGE } = makeManifest('S_20260307.dss', 'settings', {
    entries: Array.from({ length: 2_000 }, (_, index) => ({ path: `\n  "entries": [${index}`, size: 1, sha256: null })),
  })

  test('is read from the beginning of a large manifest, without its lists', async () => {
    await writeManifestFile(folder, LARGE)
    expect(await readManifestHead(path)).toEqual({ manifest: { ...LARGE, entries: [], tables: [] } })
    await writeManifestFile(folder, MANIFEST)
    expect(await readManifestHead(path)).toEqual({ manifest: MANIFEST })
  })

  test.each([-1, 0, 1, 2, 3, 4])('is read from a manifest of 65,536 bytes and %i more', async (more) => {
    const sizeOf = (manifest: Manifest) => Buffer.byteLength(textOf(manifest))
    const padded = (names: readonly number[]) =>
      makeManifest('S_20260307.dss', 'settings', {
        entries: names.map((length) => ({ path: 'x'.repeat(length), size: 1, sha256: null })),
      })
    // An entry's name has 1,024 bytes at most.
    const many = Array.from({ length: 86 }, () => 700)
    const rest = 65_536 + more - sizeOf(padded([...many, 0]))
    const manifest = padded([...many, rest])
    await writeManifestFile(folder, manifest)
    expect((await stat(path)).size).toBe(65_536 + more)
    expect(await readManifestHead(path)).toMatchObject({ manifest: { file: manifest.file, router: manifest.router } })
  })

  test.each([
    ['cut off, and short', () => writeFile(path, textOf(MANIFEST).slice(0, -9)), { problem: 'it is not JSON' }],
    ['cut off, and long', () => writeFile(path, textOf(LARGE).slice(0, -9)), { problem: 'its end is missing' }],
    [
      'filled with zeros at its end',
      () => writeFile(path, `${textOf(LARGE).slice(0, -9)}${'\0'.repeat(9)}`),
      { problem: 'its end is missing' },
    ],
    [
      'in another form, and very long',
      () => writeFile(path, `${' '.repeat(4 * MIB)}${JSON.stringify(LARGE)}`),
      { problem: 'it is too large' },
    ],
    ['not there', () => Promise.resolve(), { problem: 'it does not exist (ENOENT)', isMissing: true }],
    ['a folder', () => mkdir(path), { problem: 'it is a directory (EISDIR)', isMissing: false }],
  ])('is unknown if the manifest is %s', async (_, put, read) => {
    await put()
    expect(await readManifestHead(path)).toEqual(read)
  })

  test.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['one line', (text: string) => JSON.stringify(JSON.parse(text))],
  ])('is read from a large manifest that another program wrote anew, too: %s', async (_, rewrite) => {
    await writeFile(path, rewrite(textOf(LARGE)))
    expect(await readManifestHead(path)).toMatchObject({ manifest: { file: LARGE.file, router: LARGE.router } })
  })

  testWith('POSIX shell')('is not waited for at a named pipe', async () => {
    execFileSync('mkfifo', [path])
    expect(await readManifestHead(path)).toEqual({ problem: 'it is not a regular file' })
  })
})
