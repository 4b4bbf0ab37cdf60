// Computes the SHA-256 and size of a file, to read a stored copy back.

import { createHash } from 'node:crypto'
import { readFromDisk } from './read-from-disk.ts'

/** Identifies the content of a file. */
export interface FileDigest {
  /** Bytes. */
  readonly size: number
  /** Hexadecimal. */
  readonly sha256: string
}

/**
 * Returns the SHA-256 and size of a file as its disk has it; of one with more than `maxBytes`, those of its beginning, which is longer. Throws
 * file system errors, and the signal's reason.
 */
export async function hashFile(
  path: string,
  signal?: AbortSignal,
  maxBytes = Number.POSITIVE_INFINITY,
): Promise<FileDigest> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of readFromDisk(path, { signal })) {
    hash.update(chunk)
    size += chunk.length
    if (size > maxBytes) break
  }
  return { sha256: hash.digest('hex'), size }
}
