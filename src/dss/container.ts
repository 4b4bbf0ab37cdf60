// The outermost layer of a backup: decompresses a bounded stream to its end.

import type { ChunkHandler } from '../system/sink.ts'
import { formatBytes, GIB } from '../text/format.ts'
import type { Container } from './container-kind.ts'
import { Damage } from './findings.ts'
import { openGzip } from './gzip.ts'

/** Real backups decompress to about 380 KB. */
const MAX_CONTENT_BYTES = GIB

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
