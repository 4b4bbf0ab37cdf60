// Reads a small zip through its central directory: stored and deflated files only.
import { crc32, inflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  /** Bytes, unpacked. */
  readonly size: number
  readonly content: Buffer
}

const LOCAL_SIGNATURE = 0x04034b50
const CENTRAL_SIGNATURE = 0x02014b50
const END_SIGNATURE = 0x06054b50
const LOCAL_BYTES = 30
const CENTRAL_BYTES = 46
const END_BYTES = 22
const MAX_COMMENT_BYTES = 0xffff
const MAX_ENTRY_BYTES = 256 * 1024 * 1024
const ENCRYPTED = 0x0001
const STORED = 0
const DEFLATED = 8

/**
 * The files of a zip in the order of its central directory.
 * Rejects on damage, encryption, zip64, other methods, trailing bytes and wrong checksums.
 */
export async function listZip(content: Buffer): Promise<ZipEntry[]> {
  const end = findEnd(content)
  const count = content.readUInt16LE(end + 10)
  const directory = content.readUInt32LE(end + 16)
  if (count === 0xffff || directory === 0xffffffff) throw new Error('Not a plain zip: zip64')
  if (content.readUInt16LE(end + 8) !== count) throw new Error('Not a plain zip: several volumes')

  const entries: ZipEntry[] = []
  let position = directory
  for (let index = 0; index < count; index++) {
    expectSignature(content, position, { signature: CENTRAL_SIGNATURE, bytes: CENTRAL_BYTES })
    const nameLength = content.readUInt16LE(position + 28)
    const name = content.toString('utf8', position + CENTRAL_BYTES, position + CENTRAL_BYTES + nameLength)
    entries.push({ name, ...readEntry(content, position, name) })
    position += CENTRAL_BYTES + nameLength + content.readUInt16LE(position + 30) + content.readUInt16LE(position + 32)
  }
  if (position !== end) throw new Error('Not a sound zip: its directory does not end where it should')
  return entries
}

function findEnd(content: Buffer): number {
  const last = content.length - END_BYTES
  for (let position = last; position >= Math.max(0, last - MAX_COMMENT_BYTES); position--) {
    const isEnd = content.readUInt32LE(position) === END_SIGNATURE
    if (isEnd && content.readUInt16LE(position + 20) === last - position) return position
  }
  throw new Error('Not a zip: it has no end record')
}

function readEntry(content: Buffer, central: number, name: string): { size: number; content: Buffer } {
  const method = content.readUInt16LE(central + 10)
  const packedSize = content.readUInt32LE(central + 20)
  const size = content.readUInt32LE(central + 24)
  const local = content.readUInt32LE(central + 42)
  if (content.readUInt16LE(central + 8) & ENCRYPTED) throw new Error(`Cannot read ${name}: it is encrypted`)
  if (size > MAX_ENTRY_BYTES || packedSize > content.length) throw new Error(`Cannot read ${name}: its size is wrong`)

  expectSignature(content, local, { signature: LOCAL_SIGNATURE, bytes: LOCAL_BYTES })
  const start = local + LOCAL_BYTES + content.readUInt16LE(local + 26) + content.readUInt16LE(local + 28)
  const unpacked = unpack(content.subarray(start, start + packedSize), { method, size, name })
  if (unpacked.length !== size) throw new Error(`Cannot read ${name}: its size is wrong`)
  if (crc32(unpacked) !== content.readUInt32LE(central + 16))
    throw new Error(`Cannot read ${name}: its check sum is wrong`)
  return { size, content: unpacked }
}

function unpack(
  packed: Buffer,
  entry: { readonly method: number; readonly size: number; readonly name: string },
): Buffer {
  if (entry.method === STORED) return packed
  if (entry.method !== DEFLATED) throw new Error(`Cannot read ${entry.name}: packing method ${entry.method}`)
  // One byte more than declared, so that longer content is detected rather than truncated.
  return inflateRawSync(packed, { maxOutputLength: entry.size + 1 })
}

function expectSignature(content: Buffer, position: number, record: { signature: number; bytes: number }): void {
  const isThere = position + record.bytes <= content.length && content.readUInt32LE(position) === record.signature
  if (!isThere) throw new Error('Not a sound zip: a record is not where the directory says')
}
