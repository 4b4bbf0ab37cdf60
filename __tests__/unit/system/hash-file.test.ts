import { createHash } from 'node:crypto'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { hashFile } from '../../../src/system/hash-file.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'file-hash-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('hashes a file completely', async () => {
  const bytes = Buffer.alloc(300_000, 'abc')
  await writeFile(join(folder, 'file'), bytes)
  expect(await hashFile(join(folder, 'file'))).toEqual({
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: 300_000,
  })
})

test('reads no further than the size that a file may have', async () => {
  await writeFile(join(folder, 'file'), '')
  await truncate(join(folder, 'file'), 2 ** 40)
  const { size } = await hashFile(join(folder, 'file'), undefined, { maxBytes: 1_000 })
  expect([size > 1_000, size < 1_000_000]).toEqual([true, true])
})

test('throws the file system error for a missing file', async () => {
  await expect(hashFile(join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' })
})

test("stops with the signal's reason", async () => {
  await writeFile(join(folder, 'file'), 'content')
  const reason = new Error('stop')
  await expect(hashFile(join(folder, 'file'), AbortSignal.abort(reason))).rejects.toBe(reason)
})
