// Gzip files too large to keep in memory: generated block by block.
import { constants, crc32, deflateRawSync } from 'node:zlib'
import { createRandom } from './seeded-random.ts'
import { buildHeader } from './tar-archive.ts'

const BLOCK_BYTES = 512
const STORED_LIMIT_BYTES = 65_535
const STORED_OVERHEAD_BYTES = 5
const MIB = 1_048_576
const BOMB_MIB = 1100

export interface GeneratedFile {
  readonly length: number
  readonly chunks: () => Iterable<Uint8Array>
}

/**
 * Returns exactly `size` bytes of valid gzip: the members of `tar` and one filler, in stored (uncompressed)
 * blocks, so that compression takes no time. Throws if `tar` alone is larger.
 */
export function generateGzip(tar: Buffer, size: number): GeneratedFile {
  const members = tar.subarray(0, findEnd(tar))
  const envelope = 10 + 8
  const perBlock = STORED_LIMIT_BYTES + STORED_OVERHEAD_BYTES
  const room = size - envelope - STORED_OVERHEAD_BYTES * Math.ceil((size - envelope) / perBlock)
  const payloadBytes = room - (room % BLOCK_BYTES)
  const fillerBytes = payloadBytes - members.length - 3 * BLOCK_BYTES
  if (fillerBytes < 0) throw new Error(`a generated file needs at least ${members.length + 4 * BLOCK_BYTES} bytes`)
  const blocks = Math.ceil(payloadBytes / STORED_LIMIT_BYTES)
  const spare = size - envelope - payloadBytes - blocks * STORED_OVERHEAD_BYTES
  return { length: size, chunks: () => writeStored(listPayload(members, fillerBytes), payloadBytes, spare) }
}

/** About 1 MB of gzip that opens to 1100 MiB: a database of zeros only. */
export function generateBomb(): GeneratedFile {
  const name = 'ConfigBkp/_Syno_ConfBkp.db'
  const head = Buffer.concat([
    buildHeader({ name: 'ConfigBkp/', size: 0, mtime: 0 }),
    buildHeader({ name, size: (BOMB_MIB - 1) * MIB, mtime: 0 }),
    Buffer.alloc(MIB - 2 * BLOCK_BYTES),
  ])
  const zeros = Buffer.alloc(MIB)
  // a full flush ends on a byte boundary and refers to nothing before it, so pieces can be concatenated
  const headPiece = deflateRawSync(head, { finishFlush: constants.Z_FULL_FLUSH })
  const zerosPiece = deflateRawSync(zeros, { finishFlush: constants.Z_FULL_FLUSH })
  const emptyLastBlock = Buffer.from([3, 0])
  const length = 10 + headPiece.length + (BOMB_MIB - 1) * zerosPiece.length + emptyLastBlock.length + 8
  return {
    length,
    *chunks() {
      yield buildGzipHeader(0)
      yield headPiece
      let crc = crc32(head)
      for (let piece = 1; piece < BOMB_MIB; piece++) {
        crc = crc32(zeros, crc)
        yield zerosPiece
      }
      yield emptyLastBlock
      yield buildTrailer(crc, BOMB_MIB * MIB)
    },
  }
}

function* listPayload(members: Buffer, fillerBytes: number): Iterable<Buffer> {
  yield members
  yield buildHeader({ name: 'ConfigBkp/srm/filler.bin', size: fillerBytes, mtime: 0 })
  const noise = createRandom(7).bytes(STORED_LIMIT_BYTES)
  for (let left = fillerBytes; left > 0; left -= noise.length) yield noise.subarray(0, Math.min(left, noise.length))
  yield Buffer.alloc(2 * BLOCK_BYTES)
}

function* writeStored(payload: Iterable<Buffer>, payloadBytes: number, spare: number): Iterable<Buffer> {
  yield buildGzipHeader(spare)
  let crc = 0
  let left = payloadBytes
  let pending: Buffer = Buffer.alloc(0)
  const takeBlock = function* (length: number): Iterable<Buffer> {
    const content = pending.subarray(0, length)
    pending = pending.subarray(length)
    left -= length
    crc = crc32(content, crc)
    const header = Buffer.from([left === 0 ? 1 : 0, 0, 0, 0, 0])
    header.writeUInt16LE(length, 1)
    header.writeUInt16LE(length ^ 0xffff, 3)
    yield header
    yield content
  }
  for (const part of payload) {
    pending = pending.length === 0 ? part : Buffer.concat([pending, part])
    while (pending.length >= STORED_LIMIT_BYTES) yield* takeBlock(STORED_LIMIT_BYTES)
  }
  if (pending.length > 0) yield* takeBlock(pending.length)
  yield buildTrailer(crc, payloadBytes)
}

/** A gzip header; `spare` bytes go into a file name of that length, with its closing zero. */
function buildGzipHeader(spare: number): Buffer {
  const header = Buffer.from([0x1f, 0x8b, 8, spare > 0 ? 8 : 0, 0, 0, 0, 0, 0, 3])
  return spare > 0 ? Buffer.concat([header, Buffer.alloc(spare - 1, 'x'), Buffer.from([0])]) : header
}

function buildTrailer(crc: number, size: number): Buffer {
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(crc)
  trailer.writeUInt32LE(size % 2 ** 32, 4)
  return trailer
}

/** Where the last member of a tar ends and its end marker begins. */
function findEnd(tar: Buffer): number {
  let end = tar.length
  while (end >= BLOCK_BYTES && tar.subarray(end - BLOCK_BYTES, end).every((byte) => byte === 0)) end -= BLOCK_BYTES
  return end
}
