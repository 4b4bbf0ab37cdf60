import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { packXz } from '../../../emulator/router/xz-container.ts'
import { readXzEnd } from '../../../src/dss/xz-end.ts'

const CRC64 = 4
const WHOLE = packXz(Buffer.alloc(200_000, 'x'))

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xz-end-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function readEndOf(bytes: Buffer): ReturnType<typeof readXzEnd> {
  const file = join(folder, 'file.xz')
  await writeFile(file, bytes)
  return readXzEnd(file)
}

/** A copy with bytes written over it; a negative position counts from the end. */
function overwrite(position: number, ...values: readonly number[]): Buffer {
  const copy = Buffer.from(WHOLE)
  copy.set(values, position < 0 ? copy.length + position : position)
  return copy
}

test('the end tells the size of the content, of any number of bytes, and its checksum', async () => {
  expect(await readEndOf(WHOLE)).toEqual({ contentSize: 200_000, checkType: CRC64 })
  expect(await readEndOf(packXz(Buffer.alloc(1)))).toEqual({ contentSize: 1, checkType: CRC64 })
  expect(await readEndOf(packXz(Buffer.alloc(128)))).toEqual({ contentSize: 128, checkType: CRC64 })
})

test.each([
  ['is empty', Buffer.alloc(0)],
  ['is shorter than a footer', WHOLE.subarray(-11)],
  ['is a footer and nothing else', WHOLE.subarray(-12)],
  ['does not end as xz', overwrite(-1, 0)],
  ['has an index that begins before the file', overwrite(-8, 0xff, 0x0f, 0, 0)],
  ['has an index larger than any', overwrite(-8, 0xff, 0xff, 0xff, 0xff)],
  ['has no index where its footer says', overwrite(-8, 3, 0, 0, 0)],
  ['has something before its only stream', Buffer.concat([Buffer.alloc(4), WHOLE])],
  ['has something after its stream', Buffer.concat([WHOLE, Buffer.alloc(4)])],
  ['is two streams', Buffer.concat([WHOLE, WHOLE])],
])('there is no end if the file %s', async (_, bytes) => {
  expect(await readEndOf(bytes)).toBeUndefined()
})

test('an index of endless numbers and records ends all the same', async () => {
  const indexBytes = 65_536
  const footer = Buffer.alloc(12)
  footer.writeUInt32LE(indexBytes / 4 - 1, 4)
  footer.write('YZ', 10, 'latin1')
  const index = Buffer.alloc(indexBytes, 0xff)
  index[0] = 0
  expect(await readEndOf(Buffer.concat([Buffer.alloc(12), index, footer]))).toBeUndefined()
})
