// Decompresses one gzip member (RFC 1952) without trailing data. zlib itself would accept a second member, and padding.

import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { readChunks } from '../system/read-chunks.ts'
import { readFully } from '../system/read-fully.ts'
import { type ChunkHandler, writeTo } from '../system/sink.ts'
import { Damage } from './findings.ts'
import { findTail } from './tail.ts'

/** Four times Node's default: a large file opens in two thirds of the time. */
const INFLATE_CHUNK_BYTES = 65_536
/** No router writes a longer header, and BusyBox reads none of more than 32 KiB. */
const MAX_HEADER_BYTES = 4096
const FIXED_HEADER_BYTES = 10
const TRAILER_BYTES = 8
const MAGIC = Buffer.from('1f8b', 'hex')
const FLAG = { headerCrc: 0x02, extra: 0x04, name: 0x08, comment: 0x10, reserved: 0xe0 } as const

/** Passes the content of the one member to `onChunk`. Throws Damage, what `onChunk` throws, and the signal's reason. */
export async function openGzip(
  file: string,
  { onChunk, signal }: { readonly onChunk: ChunkHandler; readonly signal: AbortSignal },
): Promise<void> {
  const handle = await open(file)
  try {
    const start = headerLength(await readFully(handle, { position: 0, into: Buffer.alloc(MAX_HEADER_BYTES) }))
    const inflate = createInflateRaw({ chunkSize: INFLATE_CHUNK_BYTES })
    let checksum = 0
    let size = 0
    const sink = writeTo(async (chunk) => {
      checksum = crc32(chunk, checksum)
      size += chunk.length
      await onChunk(chunk)
    })
    await pipeline(readChunks(file, { start, signal }), inflate, sink).catch((error: unknown) => {
      const code = codeOf(error)
      if (!code.startsWith('Z_')) throw error
      throw damaged(code === 'Z_BUF_ERROR' ? 'is truncated' : `has invalid data (${code})`, error)
    })
    // The count is exact: inflate stops where the compressed data ends.
    const end = start + inflate.bytesWritten
    const trailer = await readFully(handle, { position: end, into: Buffer.alloc(TRAILER_BYTES) })
    if (trailer.length < TRAILER_BYTES) throw damaged('is truncated')
    if (trailer.readUInt32LE(0) !== checksum) throw damaged('has a wrong checksum')
    if (trailer.readUInt32LE(4) !== size % 2 ** 32) throw damaged('has a wrong length')
    const tail = await findTail(handle, { start: end + TRAILER_BYTES, magic: MAGIC, signal })
    if (tail) throw new Damage(tail)
  } finally {
    await handle.close()
  }
}

/** Returns the number of bytes before the compressed data (RFC 1952, 2.3). */
function headerLength(head: Buffer): number {
  const flags = head[3] ?? 0
  if (flags & FLAG.reserved) throw damaged('has an invalid header')
  let length = FIXED_HEADER_BYTES
  if (flags & FLAG.extra) length += 2 + (head.length < length + 2 ? head.length : head.readUInt16LE(length))
  if (flags & FLAG.name) length = head.indexOf(0, length) + 1 || head.length
  if (flags & FLAG.comment) length = head.indexOf(0, length) + 1 || head.length
  if (flags & FLAG.headerCrc) {
    const expected = head.length < length + 2 ? -1 : head.readUInt16LE(length)
    if ((crc32(head.subarray(0, length)) & 0xffff) !== expected) throw damaged('has an invalid header')
    length += 2
  }
  if (length >= head.length)
    throw damaged(head.length < MAX_HEADER_BYTES ? 'is truncated' : 'has a header of more than 4 KiB')
  return length
}

function damaged(detail: string, cause?: unknown): Damage {
  return new Damage('container-damaged', `the gzip file ${detail}`, cause)
}

/** Returns Node's code of an error, such as `Z_DATA_ERROR`. */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
