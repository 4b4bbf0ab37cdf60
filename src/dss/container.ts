// The outermost layer of a backup: gzip or xz, told by its bytes, opened as a bounded stream to its very end.

import type { ChunkHandler } from '../system/sink.ts'
import { formatBytes, GIB } from '../text/format.ts'
import { Damage } from './findings.ts'
import { openGzip } from './gzip.ts'

/** What a backup may open to; real ones open to about 380 KB. */
const MAX_CONTENT_BYTES = GIB
const GZIP_MAGIC = Buffer.from('1f8b08', 'hex')
const XZ_MAGIC = Buffer.from('fd377a585a00', 'hex')

export type Container = 'gzip' | 'xz'

/** The container that a file's first bytes name (protocol.md 6: gzip on SRM, xz on DSM), or `undefined`. */
export function containerOf(head: Buffer): Container | undefined {
  if (head.subarray(0, GZIP_MAGIC.length).equals(GZIP_MAGIC)) return 'gzip'
  if (head.subarray(0, XZ_MAGIC.length).equals(XZ_MAGIC)) return 'xz'
  return undefined
}

/**
 * Decompresses the whole file, checks its checksums and that nothing follows its end, and returns the size of its content
 * in bytes. Throws Damage, what `onChunk` throws, and the signal's reason.
 */
export async function openContainer(
  file: string,
  options: {
    readonly container: Container
    readonly onChunk: ChunkHandler
    readonly signal: AbortSignal
    /** A seam for tests. */
    readonly maxBytes?: number
  },
): Promise<number> {
  const { container, onChunk, signal, maxBytes = MAX_CONTENT_BYTES } = options
  let size = 0
  const bounded: ChunkHandler = (chunk) => {
    size += chunk.length
    if (size > maxBytes) throw new Damage('too-large', `more than ${formatBytes(maxBytes)}`)
    return onChunk(chunk)
  }
  // Only the decoder that is needed is loaded: the one of xz is an engine of its own.
  const open = container === 'gzip' ? openGzip : (await import('./xz.ts')).openXz
  await open(file, { onChunk: bounded, signal })
  if (size === 0) throw new Damage('container-empty')
  return size
}
