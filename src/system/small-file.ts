// Reads a file that others may have put there: never a pipe or a device, which may never end, and no more than expected.

import { constants } from 'node:fs'
import { open } from 'node:fs/promises'

const CHUNK_BYTES = 1024 * 1024
/** Opening a pipe would wait for its writer, in a thread that nothing can interrupt. Windows has no such flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** The content, or why it was not read, in a few words. */
export type SmallFile = { readonly bytes: Buffer } | { readonly problem: string }

/** Reads a regular file. Throws the file system's errors, as for a directory, and the signal's reason. */
export async function readSmallFile(
  path: string,
  { maxBytes, signal }: { readonly maxBytes: number; readonly signal?: AbortSignal | undefined },
): Promise<SmallFile> {
  signal?.throwIfAborted()
  const handle = await open(path, FLAGS)
  try {
    const found = await handle.stat()
    if (!found.isFile() && !found.isDirectory()) return { problem: 'it is not a regular file' }
    if (found.isFile() && found.size > maxBytes) return { problem: 'it is too large' }
    // One byte more than it has, to see that it ends there.
    const bytes = Buffer.allocUnsafeSlow(found.size + 1)
    let filled = 0
    let isAtEnd = false
    while (!isAtEnd && filled < bytes.length) {
      signal?.throwIfAborted()
      const { bytesRead } = await handle.read(bytes, filled, Math.min(CHUNK_BYTES, bytes.length - filled), filled)
      filled += bytesRead
      isAtEnd = bytesRead === 0
    }
    return isAtEnd ? { bytes: bytes.subarray(0, filled) } : { problem: 'it grew while it was read' }
  } finally {
    await handle.close()
  }
}
