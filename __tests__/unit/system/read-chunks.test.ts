import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readChunks } from '../../../src/system/read-chunks.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-chunks-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function fileOf(bytes: Buffer): Promise<string> {
  const path = join(folder, `file-${bytes.length}`)
  await writeFile(path, bytes)
  return path
}

test.each([0, 1, 65_535, 65_536, 65_537, 300_001])('reads a file of %d bytes completely and in order', async (size) => {
  const bytes = Buffer.from(Array.from({ length: size }, (_, index) => (index * 31) % 251))
  const chunks: Buffer[] = []
  for await (const chunk of readChunks(await fileOf(bytes))) chunks.push(chunk)
  expect(Buffer.concat(chunks).equals(bytes)).toBe(true)
})

test('leaves a chunk unchanged while it reads the next one', async () => {
  const chunks = readChunks(await fileOf(Buffer.concat([Buffer.alloc(65_536, 'a'), Buffer.alloc(65_536, 'b')])))
  const first = (await chunks.next()).value as Buffer
  await chunks.next()
  expect(first.toString('latin1', 0, 4)).toBe('aaaa')
  await chunks.return()
})

test('reads a file of any size into one buffer if the reader wants no more', async () => {
  const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, index) => index % 251))
  const buffers = new Set<ArrayBufferLike>()
  const copies: Buffer[] = []
  for await (const chunk of readChunks(await fileOf(bytes), { reuse: true })) {
    buffers.add(chunk.buffer)
    copies.push(Buffer.from(chunk))
  }
  expect(buffers.size).toBe(1)
  expect(Buffer.concat(copies).equals(bytes)).toBe(true)
})

test('stops between two chunks with the reason of the signal', async () => {
  const stop = new AbortController()
  const chunks = readChunks(await fileOf(Buffer.alloc(200_000)), { signal: stop.signal })
  await chunks.next()
  stop.abort(new Error('enough'))
  await expect(chunks.next()).rejects.toThrow('enough')
})

test('starts at a given position', async () => {
  const bytes = Buffer.from(Array.from({ length: 150_000 }, (_, index) => index % 251))
  for (const start of [0, 1, 65_535, 65_536, 149_999, 150_000, 200_000]) {
    const chunks: Buffer[] = []
    for await (const chunk of readChunks(await fileOf(bytes), { start })) chunks.push(chunk)
    expect(Buffer.concat(chunks).equals(bytes.subarray(start))).toBe(true)
  }
})
