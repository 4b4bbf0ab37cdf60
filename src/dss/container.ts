// The outermost layer of a backup: gzip or xz, told by its bytes, opened as a bounded stream to its very end.

import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createGunzip } from 'node:zlib'
import { BackupError } from '../errors.ts'
import { readChunks } from '../file-chunks.ts'
import { formatBytes, GIB } from '../units.ts'
import { readXzEnd } from './xz-end.ts'

/** What a backup may open to; real ones open to about 380 KB. */
const MAX_CONTENT_BYTES = GIB
const GZIP_MAGIC = Buffer.from('1f8b08', 'hex')
const XZ_MAGIC = Buffer.from('fd377a585a00', 'hex')
const GZIP_TRAILER_BYTES = 8
/** Four times Node's own: a large file opens in two thirds of the time. */
const GUNZIP_CHUNK_BYTES = 65_536
/** What the decoder (xz-embedded) says of features that it was built without; the file may well be whole. */
const XZ_UNSUPPORTED = new Set(['2', '3', '4', '6'])
const XZ_PROBLEMS: Readonly<Record<string, string>> = {
  '5': 'it is not laid out as one',
  '7': 'a checksum or its structure is wrong',
  '8': 'it breaks off',
}
/** The check type of a stream whose content has no checksum. */
const XZ_CHECK_NONE = 0

export type Container = 'gzip' | 'xz'

/** The container that a file's first bytes name (protocol.md 6: gzip on SRM, xz on DSM), or `undefined`. */
export function containerOf(head: Buffer): Container | undefined {
  if (head.subarray(0, GZIP_MAGIC.length).equals(GZIP_MAGIC)) return 'gzip'
  if (head.subarray(0, XZ_MAGIC.length).equals(XZ_MAGIC)) return 'xz'
  return undefined
}

/**
 * Decompresses the whole file, checks its checksums and that nothing follows its end, and returns the size of its
 * content in bytes; `undefined` if the file uses what the decoder does not know, or has no checksum, so that nothing can
 * be said. Throws BackupError `backup-invalid`.
 */
export async function openContainer(
  file: string,
  { container, signal }: { readonly container: Container; readonly signal: AbortSignal },
): Promise<number | undefined> {
  const content = container === 'gzip' ? await openGzip(file, signal) : await openXz(file, signal)
  if (content === 0)
    throw new BackupError('backup-invalid', `The backup is a whole ${container} file, but holds nothing.`)
  return content
}

async function openGzip(file: string, signal: AbortSignal): Promise<number> {
  const meter = meterContent()
  await decompressing('gzip', signal, () =>
    pipeline(readChunks(file), createGunzip({ chunkSize: GUNZIP_CHUNK_BYTES }), meter.sink, { signal }),
  )
  // zlib ignores padding and takes a second stream: the last bytes must describe all that came out.
  const trailer = await readEnd(file, GZIP_TRAILER_BYTES)
  if (trailer.readUInt32LE(0) !== meter.crc32() || trailer.readUInt32LE(4) !== meter.size() % 2 ** 32)
    throw trailing('gzip')
  return meter.size()
}

async function openXz(file: string, signal: AbortSignal): Promise<number | undefined> {
  // Node itself finds no names in this CommonJS module, only its default; a bundler or jest would find both.
  const { XzReadableStream } = (await import('xz-decompress')).default
  const meter = meterContent()
  const source = createReadStream(file)
  let unsupported = false
  try {
    await decompressing('xz', signal, async () => {
      const opened = new XzReadableStream(Readable.toWeb(source))
      await pipeline(Readable.fromWeb(opened), meter.sink, { signal }).catch((error: unknown) => {
        const code = xzCodeOf(error)
        unsupported = XZ_UNSUPPORTED.has(code)
        if (!unsupported) throw XZ_PROBLEMS[code] ? new Error(XZ_PROBLEMS[code], { cause: error }) : error
      })
    })
  } finally {
    // A decoder that gave up leaves the file open.
    if (!source.closed) await new Promise<void>((resolve) => source.once('close', () => resolve()).destroy())
  }
  if (unsupported) return undefined
  // The decoder takes padding and a second stream: the index at the end must describe all that came out, and the file.
  const end = await readXzEnd(file)
  if (!end || end.contentSize !== meter.size()) throw trailing('xz')
  return end.checkType === XZ_CHECK_NONE && meter.size() > 0 ? undefined : meter.size()
}

/** The decoder's result code, which its error has in its message only. */
function xzCodeOf(error: unknown): string {
  return (error instanceof Error && /error code (\d+)/.exec(error.message)?.[1]) || ''
}

async function decompressing(container: Container, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof BackupError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new BackupError('backup-invalid', `The backup is a damaged ${container} file: ${reason}.`, { cause: error })
  }
}

function trailing(container: Container): BackupError {
  return new BackupError('backup-invalid', `The backup is a ${container} file with something else after its end.`)
}

/** Counts what is written and keeps nothing of it; fails past MAX_CONTENT_BYTES. */
function meterContent(): { readonly sink: Writable; readonly size: () => number; readonly crc32: () => number } {
  let size = 0
  let checksum = 0
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      size += chunk.length
      checksum = crc32(chunk, checksum)
      if (size <= MAX_CONTENT_BYTES) done()
      else
        done(
          new BackupError(
            'backup-invalid',
            `The backup opens to more than ${formatBytes(MAX_CONTENT_BYTES)}: this is not a configuration.`,
          ),
        )
    },
  })
  return { sink, size: () => size, crc32: () => checksum }
}

async function readEnd(file: string, length: number): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, Math.max(0, size - length))
    return buffer
  } finally {
    await handle.close()
  }
}
