import { randomBytes } from 'node:crypto'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { packXz } from '../../../emulator/router/xz-container.ts'
import { findXzEnd } from '../../../src/dss/xz-end.ts'
import { AMPLE_MS } from '../../fixtures/ample-time.ts'

const CRC64 = 4
const NEVER = new AbortController().signal
const WHOLE = packXz(Buffer.alloc(200_000, 'x'))

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xz-end-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function readEndOf(bytes: Buffer, signal = NEVER): ReturnType<typeof findXzEnd> {
  const file = join(folder, 'file.xz')
  await writeFile(file, bytes)
  const handle = await open(file)
  try {
    return await findXzEnd(handle, signal)
  } finally {
    await handle.close()
  }
}

/** A copy with bytes written over it; a negative position counts from the end. */
function overwrite(position: number, ...values: readonly number[]): Buffer {
  const copy = Buffer.from(WHOLE)
  copy.set(values, position < 0 ? copy.length + position : position)
  return copy
}

test('reads the size of the content, of any length, and its checksum type', async () => {
  expect(await readEndOf(WHOLE)).toEqual({ position: WHOLE.length, contentSize: 200_000, checkType: CRC64 })
  expect(await readEndOf(packXz(Buffer.alloc(1)))).toMatchObject({ contentSize: 1, checkType: CRC64 })
  expect(await readEndOf(packXz(Buffer.alloc(128)))).toMatchObject({ contentSize: 128, checkType: CRC64 })
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
  ['has a footer with a wrong checksum', overwrite(-12, 0)],
])('finds no end if the file %s', async (_, bytes) => {
  expect(await readEndOf(bytes)).toBeUndefined()
})

test.each([
  ['padding', Buffer.alloc(4)],
  ['another stream', WHOLE],
  ['something that looks like the end of one', Buffer.from('YZ')],
  ['a lot', Buffer.alloc(200_000, 'YZ')],
])('finds the end of the first stream, whatever follows it: %s', async (_, extra) => {
  expect(await readEndOf(Buffer.concat([WHOLE, extra]))).toMatchObject({ position: WHOLE.length, contentSize: 200_000 })
})

test('finds an end across two chunks of the search', async () => {
  for (const size of [65_535, 65_536, 65_537]) {
    const stream = packXz(randomBytes(65_000))
    const wanted = size - stream.length
    const longer = wanted > 0 ? packXz(randomBytes(65_000 + wanted)) : stream
    expect(await readEndOf(Buffer.concat([longer, Buffer.alloc(9)]))).toMatchObject({ position: longer.length })
  }
})

test('stops reading an index with endless numbers and records', async () => {
  const indexBytes = 65_536
  const footer = Buffer.alloc(12)
  footer.writeUInt32LE(indexBytes / 4 - 1, 4)
  footer.write('YZ', 10, 'latin1')
  footer.writeUInt32LE(crc32(footer.subarray(4, 10)), 0)
  const index = Buffer.alloc(indexBytes, 0xff)
  index[0] = 0
  expect(await readEndOf(Buffer.concat([Buffer.alloc(12), index, footer]))).toBeUndefined()
})

describe('a file that is full of what looks like ends', () => {
  const START = WHOLE.subarray(0, 12)
  const fill = (pattern: Buffer) => Buffer.concat([START, Buffer.alloc(8 * 1024 * 1024, pattern), Buffer.from('x')])
  // The end of a shorter stream, with its checksum.
  const footer = packXz(Buffer.alloc(9)).subarray(-12)

  test.each([
    ['the magic bytes of a footer', Buffer.from('YZ')],
    ['the last half of a footer', footer.subarray(-6)],
    ['whole footers', footer],
  ])('is searched in one pass: %s', async (_, pattern) => {
    const file = fill(pattern)
    const before = process.cpuUsage()
    expect(await readEndOf(file)).toBeUndefined()
    const { user, system } = process.cpuUsage(before)
    // Less than a second; with more than one pass, more than a minute.
    expect((user + system) / 1000).toBeLessThan(AMPLE_MS / 4)
  })

  test('is searched no further once the run is cancelled', async () => {
    const reason = new Error('cancelled')
    await expect(readEndOf(fill(footer), AbortSignal.abort(reason))).rejects.toBe(reason)
  })

  test('is still found to end where it does, if few of them precede its end', async () => {
    const content = Buffer.concat(Array.from({ length: 900 }, () => footer))
    const whole = packXz(content)
    expect(await readEndOf(Buffer.concat([whole, Buffer.from('trailing')]))).toMatchObject({
      position: whole.length,
      contentSize: content.length,
    })
  })
})
