import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { makeBackupFile } from '../../../emulator/router/dss-file.ts'
import { type Inspection, inspect } from '../../../src/dss/inspect.ts'
import { BackupError } from '../../../src/errors.ts'

const BOM = '\uFEFF'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspect-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function inspectBytes(bytes: Buffer | string): Promise<Inspection> {
  const file = join(folder, 'backup.dss')
  await writeFile(file, bytes)
  return inspect(file, { signal: new AbortController().signal })
}

async function refusalOf(bytes: Buffer | string): Promise<string | undefined> {
  try {
    await inspectBytes(bytes)
    return undefined
  } catch (error) {
    if (!(error instanceof BackupError)) throw error
    expect(error.code).toBe('backup-invalid')
    return error.message
  }
}

describe('a backup', () => {
  test.each(['gzip', 'xz'] as const)('in %s is verified, with its size when opened', async (container) => {
    const contentSize = 378_880
    expect(await inspectBytes(makeBackupFile({ container }))).toEqual({ verified: true, container, contentSize })
  })

  test('that is damaged is refused', async () => {
    expect(await refusalOf(makeBackupFile().subarray(0, 5000))).toContain('damaged gzip file')
  })
})

describe('what is no backup', () => {
  test('is an empty file', async () => {
    expect(await refusalOf('')).toBe('The router sent an empty file.')
  })

  test.each([' ', '\n\n', `${BOM}\r\n`, ' '.repeat(100_000)])('is a file of blanks: %#', async (text) => {
    expect(await refusalOf(text)).toBe('The router sent nothing but blanks.')
  })

  test.each([
    '<!DOCTYPE html><html></html>',
    '<html>',
    '  \n<HTML lang="en">',
    `${BOM}<!-- SRM --><html>`,
    '<?xml version="1.0"?><error/>',
    `<html>${'x'.repeat(100_000)}`,
  ])('is a web page: %#', async (text) => {
    expect(await refusalOf(text)).toBe('The router sent a web page instead of a backup.')
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
    expect(await refusalOf(text)).toBe('The router sent JSON instead of a backup.')
  })
})

describe('what nobody has seen yet', () => {
  test.each([
    ['a zip', Buffer.from('504b030414000000aabbcc', 'hex'), '504b030414000000'],
    ['very few bytes', Buffer.from('5a', 'hex'), '5a'],
    ['a bare tar', makeBackupFile({ container: 'tar' }), Buffer.from('ConfigBk').toString('hex')],
    ['zstd', Buffer.from('28b52ffd0458', 'hex'), '28b52ffd0458'],
    ['bytes that begin like JSON', Buffer.from('{\0\x01\x02'), '7b000102'],
    ['bytes that begin like a large JSON', Buffer.concat([Buffer.from('[\x01'), Buffer.alloc(100_000, 7)]), '5b01'],
    ['bytes that begin like a page', Buffer.from('<\0\x01'), '3c0001'],
    ['text', Buffer.from('unknown!'), Buffer.from('unknown!').toString('hex')],
    ['a gzip after something else', Buffer.concat([Buffer.from([0]), gzipSync('x')]), '001f8b08'],
  ])('is not called bad, and its first bytes are told: %s', async (_, bytes, start) => {
    const inspection = await inspectBytes(bytes)
    expect(inspection).toEqual({ verified: false, firstBytes: expect.stringMatching(new RegExp(`^${start}`)) })
    if (!inspection.verified) expect(inspection.firstBytes.length).toBeLessThanOrEqual(16)
  })

  test('is an xz file with a checksum that the decoder does not know', async () => {
    const xz = Buffer.from('/Td6WFoAAArh+wyhAgAhARYAAAB0L+WjAAAA', 'base64')
    expect(await inspectBytes(xz)).toEqual({ verified: false, firstBytes: 'fd377a585a00000a' })
  })
})
