import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { makeBackupFile } from '../../../emulator/router/dss-file.ts'
import { inspect } from '../../../src/dss/inspect.ts'
import { BackupError } from '../../../src/errors.ts'
import {
  findingsOf,
  INFO,
  inspectBytes,
  makeBackup,
  makeTar,
  membersOf,
  SMALL_DATABASE,
} from '../../fixtures/backup-builder.ts'
import { testWith } from '../../fixtures/platform.ts'

const BOM = '\uFEFF'

async function refusalOf(bytes: Buffer | string): Promise<string> {
  const inspection = await inspectBytes(Buffer.from(bytes))
  expect(inspection.verdict).toBe('damaged')
  return inspection.findings.map(({ text }) => text).join(' ')
}

testWith('POSIX shell')(
  'that cannot be opened because the disk fills up in the middle of a write is not called damaged',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'inspect-'))
    try {
      const file = join(folder, 'backup.dss')
      await writeFile(file, await makeBackup(SMALL_DATABASE))
      const inspecting = `
      const { inspect } = await import(${JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../../src/dss/inspect.ts')))})
      const signal = new AbortController().signal
      await inspect(${JSON.stringify(file)}, { signal }).then(({ verdict }) => console.log(verdict), ({ code }) => console.log(code))`
      // A block less than the database has, which is written at once.
      const blocks = SMALL_DATABASE.length / 512 - 1
      const limited = [
        '-c',
        `ulimit -f ${blocks} && exec "$0" --input-type=module --eval "$1"`,
        process.execPath,
        inspecting,
      ]
      expect(execFileSync('sh', limited, { encoding: 'utf8', env: {} })).toBe('EFBIG\n')
    } finally {
      await rm(folder, { recursive: true })
    }
  },
)

describe('a backup', () => {
  test.each(['gzip', 'xz'] as const)('in %s is verified, with all its content', async (container) => {
    const inspection = await inspectBytes(makeBackupFile({ container }))
    expect(inspection).toMatchObject({ verdict: 'valid', container, contentSize: 378_880, findings: [] })
    if (inspection.verdict !== 'valid') return
    expect(inspection.content.entries).toHaveLength(13)
    expect(inspection.content.tables).toHaveLength(13)
  })

  test('that is truncated is rejected', async () => {
    expect(await refusalOf(makeBackupFile().subarray(0, 5000))).toBe(
      'The backup is damaged: the gzip file is truncated.',
    )
  })

  test('without its database or its config_info is rejected for each', async () => {
    expect(await findingsOf(gzipSync(await makeTar([{ name: 'ConfigBkp/x', content: 'x' }])))).toEqual([
      'database-missing',
      'info-missing',
    ])
    expect(await findingsOf(gzipSync(await makeTar(membersOf().slice(0, 1))))).toEqual(['info-missing'])
    const folder = { name: `${INFO}/`, type: 'directory' } as const
    expect(await findingsOf(gzipSync(await makeTar([...membersOf().slice(0, 1), folder])))).toEqual(['info-missing'])
  })

  test('whose database is deeper than the top folder has none', async () => {
    const members = [{ name: 'a/b/_Syno_ConfBkp.db', content: SMALL_DATABASE }, ...membersOf().slice(1)]
    expect(await findingsOf(gzipSync(await makeTar(members)))).toEqual(['database-missing'])
  })

  test('whose database is not SQLite is rejected', async () => {
    expect(await refusalOf(await makeBackup(Buffer.from('settings'.repeat(100))))).toBe(
      'The settings database in the backup is damaged: it is not SQLite.',
    )
    expect(await findingsOf(await makeBackup(Buffer.alloc(0)))).toEqual(['database-damaged'])
  })

  test('is reported as a damaged container first, whatever that does to the content', async () => {
    const bytes = makeBackupFile()
    const damaged = Buffer.from(bytes)
    damaged.fill(0xaa, 200, 220)
    expect((await refusalOf(damaged)).startsWith('The backup is damaged: the gzip file')).toBe(true)
  })

  test("leaves no files, and stops with the signal's reason", async () => {
    const folder = await mkdtemp(join(tmpdir(), 'inspect-test-'))
    try {
      const file = join(folder, 'backup.dss')
      await writeFile(file, makeBackupFile())
      const cancel = new AbortController()
      const reason = new BackupError('cancelled', 'The run was cancelled (SIGTERM).')
      const inspecting = inspect(file, { signal: cancel.signal })
      setImmediate(() => cancel.abort(reason))
      await expect(inspecting).rejects.toBe(reason)
      expect(await readdir(folder)).toEqual(['backup.dss'])
      await inspect(file, { signal: new AbortController().signal })
      expect(await readdir(folder)).toEqual(['backup.dss'])
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

describe('content other than a backup', () => {
  test('is an empty file', async () => {
    expect(await refusalOf('')).toBe('The file is empty.')
  })

  test.each([' ', '\n\n', `${BOM}\r\n`, ' '.repeat(100_000)])('is whitespace: %#', async (text) => {
    expect(await refusalOf(text)).toBe('The file contains only whitespace.')
  })

  test.each([
    '<!DOCTYPE html><html></html>',
    '<html>',
    '  \n<HTML lang="en">',
    `${BOM}<!-- SRM --><html>`,
    '<?xml version="1.0"?><error/>',
    `<html>${'x'.repeat(100_000)}`,
  ])('is a web page: %#', async (text) => {
    expect(await refusalOf(text)).toBe('The file is a web page, not a backup.')
  })

  test.each([
    '{"success":false,"error":{"code":105}}',
    ' { "data" : {} , "success" : true } \n',
    `${BOM}{}`,
    '[]',
    '[{"a":1}]',
    '{}',
    `{"a":"${'x'.repeat(100_000)}"}`,
    `[["${'x'.repeat(100_000)}"]]`,
    `{\n  "a":"${'x'.repeat(100_000)}`,
  ])('is JSON, small and large: %#', async (text) => {
    expect(await refusalOf(text)).toBe('The file is JSON, not a backup.')
  })
})

describe('a text that only contains what routers send instead', () => {
  test.each([
    ['a tag in the middle', 'settings with <b>a tag</b>'],
    ['braces in the middle', 'settings { "a": 1 }'],
    ['JSON that breaks off', '{"a": '],
    ['something like JSON in a long text', `{settings ["a"] ${' '.repeat(70_000)}`],
  ])('is of unknown format: %s', async (_, text) => {
    expect(await findingsOf(Buffer.from(text))).toEqual(['format-unknown'])
  })
})

describe('an unknown format', () => {
  test.each([
    ['a zip', Buffer.from('504b030414000000aabbcc', 'hex'), '504b030414000000'],
    ['very few bytes', Buffer.from('5a', 'hex'), '5a'],
    ['a bare tar', makeBackupFile({ container: 'tar' }), Buffer.from('ConfigBk').toString('hex')],
    ['zstd', Buffer.from('28b52ffd0458', 'hex'), '28b52ffd0458'],
    ['bytes that start like JSON', Buffer.from('{\0\x01\x02'), '7b000102'],
    ['bytes that start like a large JSON', Buffer.concat([Buffer.from('[\x01'), Buffer.alloc(100_000, 7)]), '5b01'],
    ['bytes that start like a page', Buffer.from('<\0\x01'), '3c0001'],
    ['text', Buffer.from('unknown!'), Buffer.from('unknown!').toString('hex')],
    ['a gzip after something else', Buffer.concat([Buffer.from([0]), gzipSync('x')]), '001f8b08'],
  ])('is not called damaged, and its first bytes are reported: %s', async (_, bytes, start) => {
    const inspection = await inspectBytes(bytes)
    expect(inspection).toEqual({
      verdict: 'unknown',
      container: undefined,
      findings: [{ code: 'format-unknown', text: 'The file is neither gzip nor xz.' }],
      firstBytes: expect.stringMatching(new RegExp(`^${start}`)),
    })
    if (inspection.verdict === 'unknown') expect(inspection.firstBytes.length).toBeLessThanOrEqual(16)
  })

  test('is an xz file with a checksum that the decoder does not support', async () => {
    const xz = Buffer.from('/Td6WFoAAArh+wyhAgAhARYAAAB0L+WjAAAA', 'base64')
    expect(await inspectBytes(xz)).toMatchObject({
      verdict: 'unknown',
      container: 'xz',
      firstBytes: 'fd377a585a00000a',
    })
  })
})
