// Unpacks a downloaded zip. Its central directory is judged before a byte is written: 3 MB of zip can hold 3 GB.

import { createWriteStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl'
import { MIB } from '../../text/format.ts'

/** A backup has 256 MiB at most and its manifest 32; encrypted, a backup is a little larger. */
export const MAX_UNPACKED_BYTES = 300 * MIB
/** An artifact of ours has two. */
const MAX_FILES = 16
const PIECE_BYTES = 65_536
/** No file system has longer ones. */
const MAX_NAME_BYTES = 255

/** The zip is damaged, or is nothing that this action made. The message is a clause. */
export class ZipProblem extends Error {
  override readonly name = 'ZipProblem'
}

/** Decides by one file, which is unpacked first, whether the others are. */
export interface Preview {
  readonly choose: (names: readonly string[]) => string | undefined
  /** Gets the names of all files in the zip. */
  readonly isWanted: (names: readonly string[]) => Promise<boolean>
}

export interface UnzipOptions {
  readonly folder: string
  readonly signal: AbortSignal
  /** Absent: everything is wanted. */
  readonly preview?: Preview | undefined
}

/** Unpacks the files into `folder`. Throws ZipProblem, file system errors, and the signal's reason. */
export async function unzip(file: string, { folder, signal, preview }: UnzipOptions): Promise<void> {
  let handle: FileHandle | undefined
  try {
    handle = await open(file)
    const { size } = await handle.stat()
    const options = { autoClose: false, lazyEntries: true, strictFileNames: true }
    const zip = await fromRandomAccessReaderPromise(new RangeReader(handle, size), size, options)
    const entries = await judge(zip)
    const names = entries.map(({ fileName }) => fileName)
    const first = preview?.choose(names)
    const isFirst = ({ fileName }: Entry) => fileName === first
    for (const entry of entries.filter(isFirst)) await unpack(zip, entry, { folder, signal })
    if (preview && !(await preview.isWanted(names))) return
    for (const entry of entries.filter((entry) => !isFirst(entry))) await unpack(zip, entry, { folder, signal })
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof ZipProblem || isFileError(error)) throw error
    throw new ZipProblem('it is not a valid zip file', { cause: error })
  } finally {
    await handle?.close()
  }
}

/**
 * Reads for yauzl, which asks for whatever place a zip names: in a callback of its own, where what Node throws for a number that is too
 * large would end the process; and it would open the file again for each of its records.
 */
class RangeReader extends RandomAccessReader {
  readonly #handle: FileHandle
  readonly #size: number

  constructor(handle: FileHandle, size: number) {
    super()
    this.#handle = handle
    this.#size = size
  }

  override read(
    into: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null) => void,
  ): void {
    this.#fill(into.subarray(offset, offset + length), position).then(() => done(null), done)
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#pieces(start, end), { objectMode: false })
  }

  async *#pieces(start: number, end: number): AsyncGenerator<Buffer, void> {
    for (let position = start; position < end; position += PIECE_BYTES) {
      const piece = Buffer.allocUnsafe(Math.min(PIECE_BYTES, end - position))
      await this.#fill(piece, position)
      yield piece
    }
  }

  async #fill(piece: Buffer, position: number): Promise<void> {
    if (position < 0 || position + piece.length > this.#size) throw new ZipProblem('it names a place beyond its end')
    const { bytesRead } = await this.#handle.read(piece, 0, piece.length, position)
    if (bytesRead < piece.length) throw new ZipProblem('its end is missing')
  }
}

/** Returns the entries of the central directory. Throws ZipProblem if they are not to be unpacked. */
async function judge(zip: ZipFile): Promise<readonly Entry[]> {
  if (zip.entryCount > MAX_FILES) throw new ZipProblem('it contains too many files')
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  const names = entries.map(({ fileName }) => fileName)
  if (names.some((name) => /^\.{0,2}$|[/\\\0:]/.test(name))) throw new ZipProblem('it contains folders')
  if (names.some((name) => Buffer.byteLength(name) > MAX_NAME_BYTES)) throw new ZipProblem('it contains a long name')
  if (new Set(names).size < names.length) throw new ZipProblem('two of its files have the same name')
  if (entries.some((entry) => !entry.canDecodeFileData()))
    throw new ZipProblem('it is encrypted, or compressed in an unknown way')
  const size = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (size > MAX_UNPACKED_BYTES) throw new ZipProblem(`its files have more than ${MAX_UNPACKED_BYTES / MIB} MiB`)
  return entries
}

async function unpack(zip: ZipFile, entry: Entry, { folder, signal }: Omit<UnzipOptions, 'preview'>): Promise<void> {
  let checksum = 0
  // The library compares sizes, since the directory may lie, but no checksums.
  const sum = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      checksum = crc32(chunk, checksum)
      done(null, chunk)
    },
  })
  const path = join(folder, entry.fileName)
  const input = await zip.openReadStreamPromise(entry)
  await pipeline(input, sum, createWriteStream(path, { flags: 'wx', mode: 0o600 }), { signal })
  if (checksum !== entry.crc32) throw new ZipProblem('it is not a valid zip file')
}

/** Errors of the file system have a code; the zip library's own have none, and zlib's begin with Z. */
function isFileError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && !String(error.code).startsWith('Z_')
}
