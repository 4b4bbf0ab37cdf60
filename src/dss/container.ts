// The outermost layer of a backup: detects gzip or xz by the first bytes and decompresses a bounded stream to its end.

import type { ChunkHandler } from '../system/sink.ts'
import { formatBytes, GIB } from '../text/format.ts'
import { Damage } from './findings.ts'
import { openGzip } from './gzip.ts'

/** Real backups decompress to about 380 KB. */
const MAX_CONTENT_BYTES = GIB
const GZIP_MAGIC = Buffer.from('1f8b08', 'hex')
const XZ_MAGIC = Buffer.from('fd377a585a00', 'hex')

export type Container = 'gzip' | 'xz'

/** Returns the container that a file's first bytes identify (protocol.md 6: gzip on SRM, xz on DSM), or `undefined`. */
export function containerOf(head: Buffer): Container | undefined {
  if (head.subarray(0, GZIP_MAGIC.length).equals(GZIP_MAGIC)) return 'gzip'
  if (head.subarray(0, XZ_MAGIC.length).equals(XZ_MAGIC)) return 'xz'
  return undefined
}

/**
 * Decompresses a file, verifies its checksums and that it has no trailing data, and returns the size of its content in
 * bytes. Throws Damage, what `onChunk` throws, and the signal's reason.
 */
export async function openContainer(
  file: string,
  options: {
    readonly container: Container
    readonly onChunk: ChunkHandler
    readonly signal: AbortSignal
    /** For tests. */
    readonly maxBytes?: number
  },
): Promise<number> {
  const { container, onChunk, signal, maxBytes = MAX_CONTENT_BYTES } = options
  let size = 0
  const bounded: ChunkHandler = (chunk) => {
    // A decoder makes many chunks out of one that was read.
    signal.throwIfAborted()
    size += chunk.length
    if (size > maxBytes) throw new Damage('too-large', `more than ${formatBytes(maxBytes)}`)
    return onChunk(chunk)
  }
  // Load the xz decoder only if needed: it is a WebAssembly module.
  const open = container === 'gzip' ? openGzip : (await import('./xz.ts')).openXz
  await open(file, { onChunk: bounded, signal })
  if (size === 0) throw new Damage('container-empty')
  return size
}
