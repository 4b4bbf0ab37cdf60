// Finds the end of an .xz stream: footer and index, which state the size of its content (xz-file-format.txt 2.1.2 and 4).

import type { FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { readFully } from '../system/read-fully.ts'

const HEADER_BYTES = 12
/** Position of the stream's flags in its header. */
const FLAGS_AT = 6
const FOOTER_BYTES = 12
const FOOTER_MAGIC = 'YZ'
const MAX_INDEX_BYTES = 65_536
/** Maximum footers with a correct checksum whose index is read. */
const MAX_ATTEMPTS = 1_000
const MAX_VARINT_BYTES = 9
const CHUNK_BYTES = 65_536

export interface XzEnd {
  /** Bytes of the file up to and including the footer. */
  readonly position: number
  /** Bytes, according to the index. */
  readonly contentSize: number
  /** Type of the content's checksum; 0 means none. */
  readonly checkType: number
}

/** Returns the end of the stream at the start of the file, or `undefined` if it has none. Throws the signal's reason. */
export async function findXzEnd(handle: FileHandle, signal: AbortSignal): Promise<XzEnd | undefined> {
  const { size } = await handle.stat()
  return (await readEndAt(handle, size)) ?? (await searchEnd(handle, signal))
}

/**
 * Searches for the end in a file with trailing data, in one pass. Anything may look like a footer: only those with the flags
 * of the header and a correct checksum are tried, and only so many.
 */
async function searchEnd(handle: FileHandle, signal: AbortSignal): Promise<XzEnd | undefined> {
  const flags = await readAt(handle, FLAGS_AT, 2)
  if (!flags) return undefined
  // The size of an index that is small enough ends with two zero bytes.
  const ending = Buffer.concat([Buffer.alloc(2), flags, Buffer.from(FOOTER_MAGIC)])
  const endingAt = FOOTER_BYTES - ending.length
  const buffer = Buffer.alloc(CHUNK_BYTES)
  let attempts = 0
  for (let position = 0; ; ) {
    signal.throwIfAborted()
    const chunk = await readFully(handle, { position, into: buffer })
    if (chunk.length < FOOTER_BYTES) return undefined
    for (let at = chunk.indexOf(ending, endingAt); at >= 0; at = chunk.indexOf(ending, at + 1)) {
      const start = at - endingAt
      if (!hasChecksum(chunk.subarray(start, start + FOOTER_BYTES))) continue
      if (++attempts > MAX_ATTEMPTS) return undefined
      const end = await readEndAt(handle, position + start + FOOTER_BYTES)
      if (end) return end
    }
    // A chunk may end within a footer: read that part again.
    position += chunk.length - (FOOTER_BYTES - 1)
  }
}

function hasChecksum(footer: Buffer): boolean {
  return footer.readUInt32LE(0) === crc32(footer.subarray(4, 10))
}

/** Returns the end at `position` if a footer ends there whose stream starts at the start of the file. */
async function readEndAt(handle: FileHandle, position: number): Promise<XzEnd | undefined> {
  const footer = await readAt(handle, position - FOOTER_BYTES, FOOTER_BYTES)
  if (footer?.toString('latin1', 10) !== FOOTER_MAGIC) return undefined
  if (!hasChecksum(footer)) return undefined
  const indexBytes = (footer.readUInt32LE(4) + 1) * 4
  if (indexBytes > MAX_INDEX_BYTES) return undefined
  const index = await readAt(handle, position - FOOTER_BYTES - indexBytes, indexBytes)
  const sizes = index && readIndex(index)
  if (!sizes || HEADER_BYTES + sizes.blocks + indexBytes + FOOTER_BYTES !== position) return undefined
  return { position, contentSize: sizes.content, checkType: footer.readUInt8(9) & 0x0f }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer | undefined> {
  if (position < 0) return undefined
  const bytes = await readFully(handle, { position, into: Buffer.alloc(length) })
  return bytes.length === length ? bytes : undefined
}

/** Sums all blocks: bytes in the file (padded to 4) and bytes of content. */
function readIndex(index: Buffer): { readonly blocks: number; readonly content: number } | undefined {
  if (index[0] !== 0) return undefined
  let position = 1
  const next = (): number => {
    let value = 0
    for (let byte = 0; byte < MAX_VARINT_BYTES; byte++) {
      const bits = index[position++] ?? 0
      value += (bits & 0x7f) * 2 ** (7 * byte)
      if (bits < 0x80) break
    }
    return value
  }
  let blocks = 0
  let content = 0
  for (let record = next(); record > 0 && position < index.length; record--) {
    blocks += Math.ceil(next() / 4) * 4
    content += next()
  }
  return { blocks, content }
}
