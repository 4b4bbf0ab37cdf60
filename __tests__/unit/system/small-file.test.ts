// A file that others may have put there is read only if it is a file, and only as much as expected.

import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { readSmallFile } from '../../../src/system/small-file.ts'
import { testWith } from '../../fixtures/platform.ts'
import { within } from '../../fixtures/within.ts'

let folder = ''
let path = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'small-file-test-'))
  path = join(folder, 'file')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const read = (maxBytes = 10) => within(readSmallFile(path, { maxBytes }))

test.each(['', 'x', '0123456789'])('is read if it is not too large: %j', async (text) => {
  await writeFile(path, text)
  expect(await read()).toEqual({ bytes: Buffer.from(text) })
})

test('is read whole if it has several MiB', async () => {
  const bytes = Buffer.alloc(3_000_001, 'abc')
  await writeFile(path, bytes)
  const found = await read(bytes.length)
  expect('bytes' in found && found.bytes.equals(bytes)).toBe(true)
})

test('is not read if it is too large, however large', async () => {
  await writeFile(path, '')
  for (const size of [11, 2 ** 40]) {
    await truncate(path, size)
    expect(await read()).toEqual({ problem: 'it is too large' })
  }
})

testWith('POSIX shell').each([
  ['a pipe', () => execFileSync('mkfifo', [path])],
  ['a link to a device', () => symlink('/dev/zero', path)],
])('is not read if it is %s', async (_, put) => {
  await put()
  expect(await read()).toEqual({ problem: 'it is not a regular file' })
})

testWith('/dev/full')('is not read if it has no size, and content all the same', async () => {
  await symlink('/proc/self/status', path)
  expect(await read()).toEqual({ problem: 'it grew while it was read' })
})

test("throws the file system's error for a directory and for nothing", async () => {
  await expect(read()).rejects.toMatchObject({ code: 'ENOENT' })
  await mkdir(path)
  await expect(read()).rejects.toMatchObject({ code: 'EISDIR' })
})

test("throws the signal's reason", async () => {
  await writeFile(path, 'x')
  const reason = new Error('enough')
  await expect(readSmallFile(path, { maxBytes: 10, signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
})
