import { open } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { readFully } from '../../../src/system/read-fully.ts'

test.each([1, 7, 65_536])('fills the buffer even if the file system returns %d bytes at a time', async (most) => {
  await using file = await open(import.meta.filename)
  const text = await file.readFile()
  const read = ((into: Buffer, offset: number, length: number, position: number) =>
    file.read(into, offset, Math.min(length, most), position)) as typeof file.read
  expect(await readFully({ read }, { position: 3, into: Buffer.alloc(40) })).toEqual(text.subarray(3, 43))
  const end = text.length - 20
  expect(await readFully({ read }, { position: end, into: Buffer.alloc(40) })).toEqual(text.subarray(end))
  expect(await readFully({ read }, { position: text.length, into: Buffer.alloc(40) })).toHaveLength(0)
})
