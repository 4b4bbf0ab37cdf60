// Unpacks a downloaded zip. Its central directory is judged before a byte is written: 3 MB of zip can hold 3 GB.

import { createReadStream, createWriteStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { MIB } from '../../text/format.ts'

/** A backup has 256 MiB at most and its manifest 32; encrypted, a backup is a little larger. */
export const MAX_UNPACKED_BYTES = 300 * MIB
/** An artifact of ours has two. */
const MAX_FILES = 16
const MAX_DIRECTORY_BYTES = 65_536
const MAX_COMMENT_BYTES = 65_535
const LOCAL = { signature: 0x04034b50, bytes: 30 }
const CENTRAL = { signature: 0x02014b50, bytes: 46 }
const END = { signature: 0x06054b50, bytes: 22 }
const ENCRYPTED = 0x0001
const STORED = 0
const DEFLATED = 8

/** The zip is damaged, or is nothing that this action made. The message is a clause. */
export class ZipProblem extends Error {
  override readonly name = 'ZipProblem'
}

interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly checksum: number
  /** Bytes in the zip. */
  readonly packed: number
  /** Bytes. */
  readonly size: number
  /** Position of its local header. */
  readonly position: number
}

/** Unpacks every file into `folder`. Throws ZipProblem, file system errors, and the signal's reason. */
export async function unzip(
  file: string,
  { folder, signal }: { readonly folder: string; readonly signal: AbortSignal },
): Promise<void> {
  const handle = await open(file)
  try {
    for (const entry of judge(await readDirectory(handle)))
      await unpack(handle, { ...entry, file, target: join(folder, entry.name), signal })
  } finally {
    await handle.close()
  }
}

function judge(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const names = entries.map(({ name }) => name)
  if (names.some((name) => /^\.{0,2}$|[/\\\0:]/.test(name))) throw new ZipProblem('it contains folders')
  if (new Set(names).size < names.length) throw new ZipProblem('two of its files have the same name')
  if (entries.some(({ method }) => method !== STORED && method !== DEFLATED))
    throw new ZipProblem('it is compressed in an unknown way')
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (size > MAX_UNPACKED_BYTES) throw new ZipProblem(`its files have more than ${MAX_UNPACKED_BYTES / MIB} MiB`)
  return entries
}

async function readDirectory(handle: FileHandle): Promise<readonly ZipEntry[]> {
  const { size: fileSize } = await handle.stat()
  const from = Math.max(0, fileSize - END.bytes - MAX_COMMENT_BYTES)
  const tail = await read(handle, from, fileSize - from)
  const end = findEnd(tail)
  const count = tail.readUInt16LE(end + 10)
  const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
  if (count > MAX_FILES || length > MAX_DIRECTORY_BYTES) throw new ZipProblem('it contains too many files')
  if (start + length > fileSize) throw damaged()
  const directory = await read(handle, start, length)
  const entries: ZipEntry[] = []
  for (let at = 0; entries.length < count; ) {
    if (at + CENTRAL.bytes > length || directory.readUInt32LE(at) !== CENTRAL.signature) throw damaged()
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field))
    if (directory.readUInt16LE(at + 8) & ENCRYPTED) throw new ZipProblem('it is encrypted')
    const nameAt = at + CENTRAL.bytes
    entries.push({
      name: directory.toString('utf8', nameAt, nameAt + (nameLength ?? 0)),
      method: directory.readUInt16LE(at + 10),
      checksum: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      position: directory.readUInt32LE(at + 42),
    })
    at = nameAt + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return entries
}

function findEnd(tail: Buffer): number {
  for (let at = tail.length - END.bytes; at >= 0; at--)
    if (tail.readUInt32LE(at) === END.signature && at + END.bytes + tail.readUInt16LE(at + 20) === tail.length)
      return at
  throw damaged()
}

async function unpack(
  handle: FileHandle,
  entry: ZipEntry & { readonly file: string; readonly target: string; readonly signal: AbortSignal },
): Promise<void> {
  const { file, target, method, position, packed, size, checksum, signal } = entry
  const local = await read(handle, position, LOCAL.bytes)
  if (local.readUInt32LE(0) !== LOCAL.signature) throw damaged()
  const start = position + LOCAL.bytes + local.readUInt16LE(26) + local.readUInt16LE(28)
  let found = 0
  let sum = 0
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      found += chunk.length
      sum = crc32(chunk, sum)
      // The directory may lie.
      if (found > size) done(damaged())
      else done(null, chunk)
    },
  })
  const output = createWriteStream(target, { flags: 'wx', mode: 0o600 })
  const source = packed === 0 ? [Buffer.alloc(0)] : createReadStream(file, { start, end: start + packed - 1 })
  const work =
    method === STORED
      ? pipeline(source, meter, output, { signal })
      : pipeline(source, createInflateRaw(), meter, output, { signal })
  await work.catch((error: unknown) => {
    signal.throwIfAborted()
    throw isZlibError(error) ? damaged() : error
  })
  if (found !== size || sum !== checksum) throw damaged()
}

async function read(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position)
  if (bytesRead < length) throw damaged()
  return buffer
}

function isZlibError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('Z_')
}

function damaged(): ZipProblem {
  return new ZipProblem('it is not a valid zip file')
}
