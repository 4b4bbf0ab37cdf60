// The outermost layer of a backup: gzip or xz, told by its bytes, opened as a bounded stream to its very end.

import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createGunzip } from 'node:zlib'
import { BackupError } from '../errors.ts'
import { formatBytes, GIB } from '../units.ts'
import { readXzEnd } from './xz-end.ts'

/** What a backup may open to; real ones open to about 380 KB. */
const MAX_CONTENT_BYTES = GIB
const GZIP_MAGIC = Buffer.from('1f8b08', 'hex')
const XZ_MAGIC = Buffer.from('fd377a585a00', 'hex')
const GZIP_TRAILER_BYTES = 8

export type Container = 'gzip' | 'xz'

/** The container that a file's first bytes name (protocol.md 6: gzip on SRM, xz on DSM), or `undefined`. */
export function containerOf(head: Buffer): Container | undefined {
  if (head.subarray(0, GZIP_MAGIC.length).equals(GZIP_MAGIC)) return 'gzip'
  if (head.subarray(0, XZ_MAGIC.length).equals(XZ_MAGIC)) return 'xz'
  return undefined
}

/**
 * Decompresses the whole file, checks its checksums and that nothing follows its end, and returns the size of its
 * content in bytes. Throws BackupError `backup-invalid`.
 */
export async function openContainer(
  file: string,
  { container, signal }: { readonly container: Container; readonly signal: AbortSignal },
): Promise<number> {
  const content = container === 'gzip' ? await openGzip(file, signal) : await openXz(file, signal)
  if (content === 0)
    throw new BackupError('backup-invalid', `The backup is a whole ${container} file, but holds nothing.`)
  return content
}

async function openGzip(file: string, signal: AbortSignal): Promise<number> {
  const meter = meterContent()
  await decompressing('gzip', signal, () => pipeline(createReadStream(file), createGunzip(), meter.sink, { signal }))
  // zlib ignores padding and takes a second stream: the last bytes must describe all that came out.
  const trailer = await readEnd(file, GZIP_TRAILER_BYTES)
  if (trailer.readUInt32LE(0) !== meter.crc32() || trailer.readUInt32LE(4) !== meter.size() % 2 ** 32)
    throw trailing('gzip')
  return meter.size()
}

async function openXz(file: string, signal: AbortSignal): Promise<number> {
  const { XzReadableStream } = await import('xz-decompress')
  const meter = meterContent()
  await decompressing('xz', signal, () => {
    const opened = new XzReadableStream(Readable.toWeb(createReadStream(file)))
    return pipeline(Readable.fromWeb(opened), meter.sink, { signal })
  })
  // The decoder takes padding and a second stream: the index at the end must describe all that came out, and the file.
  const end = await readXzEnd(file)
  if (!end || end.contentSize !== meter.size()) throw trailing('xz')
  return meter.size()
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
