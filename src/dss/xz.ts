// Decompresses one .xz stream without trailing data. The decoder (xz-embedded) would accept a second one, and padding.

import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
// Node finds only the default export of this CommonJS module; bundlers and jest would find named exports, too.
import xzDecompress from 'xz-decompress'
import { readChunks } from '../system/read-chunks.ts'
import { type ChunkHandler, writeTo } from '../system/sink.ts'
import { Damage } from './findings.ts'
import { findTail } from './tail.ts'
import { findXzEnd, type XzEnd } from './xz-end.ts'

const MAGIC = Buffer.from('fd377a585a00', 'hex')
/** Error codes for features that the decoder lacks; such a file may well be valid. */
const UNSUPPORTED = new Set(['2', '3', '4', '6'])
const PROBLEMS: Readonly<Record<string, string>> = {
  '5': 'has an invalid structure',
  '7': 'has a wrong checksum or invalid data',
  '8': 'is truncated',
}
/** The check type of a stream whose content has no checksum. */
const CHECK_NONE = 0

/** Passes the content of the one stream to `onChunk`. Throws Damage, what `onChunk` throws, and the signal's reason. */
export async function openXz(
  file: string,
  { onChunk, signal }: { readonly onChunk: ChunkHandler; readonly signal: AbortSignal },
): Promise<void> {
  const source = Readable.from(readChunks(file), { objectMode: false })
  let size = 0
  const sink = writeTo(async (chunk) => {
    size += chunk.length
    await onChunk(chunk)
  })
  try {
    const opened = new xzDecompress.XzReadableStream(ReadableStream.from(source))
    await pipeline(Readable.fromWeb(opened), sink, { signal })
  } catch (error) {
    signal.throwIfAborted()
    const code = (error instanceof Error && /error code (\d+)/.exec(error.message)?.[1]) || ''
    if (UNSUPPORTED.has(code)) throw new Damage('xz-feature', undefined, error)
    if (!PROBLEMS[code]) throw error
    await checkEnd(file, signal)
    throw damaged(PROBLEMS[code], error)
  } finally {
    // A decoder that fails leaves the file open.
    if (!source.closed) await new Promise<void>((resolve) => source.once('close', () => resolve()).destroy())
  }
  const end = await checkEnd(file, signal)
  if (end?.contentSize !== size) throw damaged('has a wrong index')
  if (end.checkType === CHECK_NONE && size > 0) throw new Damage('no-checksum')
}

/** Returns the end of the one stream, if it has one. Throws Damage if anything follows it, and the signal's reason. */
async function checkEnd(file: string, signal: AbortSignal): Promise<XzEnd | undefined> {
  const handle = await open(file)
  try {
    const end = await findXzEnd(handle, signal)
    const tail = end && (await findTail(handle, { start: end.position, magic: MAGIC, signal }))
    if (tail) throw new Damage(tail)
    return end
  } finally {
    await handle.close()
  }
}

function damaged(detail: string, cause?: unknown): Damage {
  return new Damage('container-damaged', `the xz file ${detail}`, cause)
}
