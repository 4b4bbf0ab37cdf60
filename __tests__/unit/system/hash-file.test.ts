import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { hashFile } from '../../../src/system/hash-file.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'file-hash-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a file is read to its end', async () => {
  const bytes = Buffer.alloc(300_000, 'abc')
  await writeFile(join(folder, 'file'), bytes)
  expect(await hashFile(join(folder, 'file'))).toEqual({
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: 300_000,
  })
})

test('a file that is not there is an error of the file system', async () => {
  await expect(hashFile(join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' })
})

test('reading stops with the reason of the signal', async () => {
  await writeFile(join(folder, 'file'), 'content')
  const reason = new Error('stop')
  await expect(hashFile(join(folder, 'file'), AbortSignal.abort(reason))).rejects.toBe(reason)
})
