import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { extract } from 'tar-stream'
import { XzReadableStream } from 'xz-decompress'
import { makeBackupFile, setGzipTime } from '../../../emulator/router/dss-file.ts'
import { packTar } from '../../../emulator/router/tar-archive.ts'
import { packXz } from '../../../emulator/router/xz-container.ts'

interface Entry {
  readonly name: string
  readonly type: string
  readonly mtime: number
  readonly bytes: Buffer
}

async function listEntries(tar: Buffer): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  const reader = extract()
  reader.end(tar)
  for await (const entry of reader) {
    const { name, type, mtime } = entry.header
    // tar-stream reads a negative base-256 time one second late; GNU tar and Python's tarfile read it right
    const seconds = Number(mtime) / 1000
    entries.push({
      name,
      type: String(type),
      mtime: seconds <= 0 ? seconds - 1 : seconds,
      bytes: await buffer(entry),
    })
  }
  return entries
}

async function openXz(file: Buffer): Promise<Buffer> {
  const stream = new XzReadableStream(new Blob([new Uint8Array(file)]).stream())
  return Buffer.from(await new Response(stream).arrayBuffer())
}

function readSettings(database: Buffer): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'dss-test-'))
  try {
    writeFileSync(join(folder, 'db'), database)
    const opened = new DatabaseSync(join(folder, 'db'), { readOnly: true })
    expect(opened.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    const rows = opened.prepare('SELECT key, value FROM confbkp_config_tb').all()
    opened.close()
    return new Map(rows.map((row) => [String(row.key), String(row.value)]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('the backup file', () => {
  test('has the size, the members and the negative times of a real one', async () => {
    const file = makeBackupFile()
    expect(file.subarray(0, 3).toString('hex')).toBe('1f8b08')
    expect(file[9]).toBe(3)
    expect(file.length).toBeGreaterThan(85_000)
    expect(file.length).toBeLessThan(97_000)
    const tar = gunzipSync(file)
    expect(tar).toHaveLength(378_880)
    const entries = await listEntries(tar)
    expect(entries).toHaveLength(13)
    expect(entries.slice(0, 3).map(({ name, type }) => [name, type])).toEqual([
      ['ConfigBkp/', 'directory'],
      ['ConfigBkp/_Syno_ConfBkp.db', 'file'],
      ['ConfigBkp/config_info', 'file'],
    ])
    expect(new Set(entries.map((entry) => entry.mtime))).toEqual(new Set([-28_800]))
    expect(entries[2]?.bytes.toString()).toMatch(
      /^os_name="SRM"\nconf_version="5"\n(?:\w+="\w+"\n)+unique="synology_\w+"\n$/,
    )
  })

  test('contains a valid SQLite database of 45 pages and accepts settings for it', async () => {
    const tar = makeBackupFile({ container: 'tar', settings: { 'wifi.guest.enabled': 'no', 'own.key': 'own value' } })
    const database = (await listEntries(tar))[1]?.bytes ?? Buffer.alloc(0)
    expect(database).toHaveLength(45 * 4096)
    const settings = readSettings(database)
    expect(settings.get('wifi.guest.enabled')).toBe('no')
    expect(settings.get('own.key')).toBe('own value')
    expect(settings.size).toBeGreaterThan(100)
  })

  test('is the same for the same seed, and differs for another', () => {
    expect(makeBackupFile({ seed: 4 }).equals(makeBackupFile({ seed: 4 }))).toBe(true)
    expect(makeBackupFile({ seed: 4 }).equals(makeBackupFile({ seed: 5 }))).toBe(false)
  })

  test('can lack members, have others and carry a time in its gzip header', async () => {
    const members = [{ name: 'ConfigBkp/own', bytes: Buffer.from('own') }]
    const tar = makeBackupFile({ container: 'tar', omit: ['ConfigBkp/config_info'], members })
    const names = (await listEntries(tar)).map((entry) => entry.name)
    expect(names).not.toContain('ConfigBkp/config_info')
    expect(names.at(-1)).toBe('ConfigBkp/own')
    expect(makeBackupFile({ gzipTime: 1000 }).readUInt32LE(4)).toBe(1000)
    expect(gunzipSync(setGzipTime(makeBackupFile(), 77)).equals(gunzipSync(makeBackupFile()))).toBe(true)
  })

  test('can be xz with the same tar inside', async () => {
    const file = makeBackupFile({ container: 'xz' })
    expect(file.subarray(0, 6).toString('hex')).toBe('fd377a585a00')
    expect((await openXz(file)).equals(makeBackupFile({ container: 'tar' }))).toBe(true)
  })

  test('leaves nothing in the folder for temporary files', () => {
    // in a process of its own, since other tests use the same folder at the same time
    const folder = mkdtempSync(join(tmpdir(), 'dss-test-'))
    const program = `import { makeBackupFile } from './emulator/router/dss-file.ts'; process.stdout.write(String(makeBackupFile().length))`
    const env = { ...process.env, TMPDIR: folder }
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], { env })
    expect(Number(printed.toString())).toBe(makeBackupFile().length)
    expect(readdirSync(folder)).toEqual([])
    rmSync(folder, { recursive: true })
  })
})

test('a backup file can contain a symbolic link', async () => {
  const files = await listEntries(gunzipSync(makeBackupFile({ links: { 'ConfigBkp/x': '/etc/passwd' } })))
  expect(files.at(-1)).toMatchObject({ name: 'ConfigBkp/x', type: 'symlink' })
  expect(files).toHaveLength(14)
})

describe('the containers', () => {
  test('of xz can contain any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 140_000, size: 'max' }), async (bytes) => {
        expect((await openXz(packXz(Buffer.from(bytes)))).equals(bytes)).toBe(true)
      }),
      { numRuns: 15 },
    )
  })

  test('of tar can contain any bytes and times', async () => {
    const member = fc.record({
      name: fc.stringMatching(/^[a-z]{1,90}$/),
      bytes: fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes)),
      mtime: fc.integer({ min: -3_000_000_000, max: 3_000_000_000 }).filter((seconds) => seconds !== 0),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(member, { maxLength: 5 }), async (members) => {
        const tar = packTar(members)
        expect(tar.length % 10_240).toBe(0)
        const entries = await listEntries(tar)
        expect(entries.map(({ name, bytes, mtime }) => ({ name, bytes, mtime }))).toEqual(members)
      }),
      { numRuns: 50 },
    )
  })
})
