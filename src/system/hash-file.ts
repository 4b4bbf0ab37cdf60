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

export interface HashOptions {
  /** Of a longer file, only the beginning is hashed, and it is longer than this. */
  readonly maxBytes?: number
  /** By default from the disk. */
  readonly read?: (path: string, options: { readonly signal: AbortSignal | undefined }) => AsyncIterable<Buffer>
}

/** Returns the SHA-256 and size of a file. Throws file system errors, and the signal's reason. */
export async function hashFile(
  path: string,
  signal?: AbortSignal,
  { maxBytes = Number.POSITIVE_INFINITY, read = readFromDisk }: HashOptions = {},
): Promise<FileDigest> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of read(path, { signal })) {
    hash.update(chunk)
    size += chunk.length
    if (size > maxBytes) break
  }
  return { sha256: hash.digest('hex'), size }
}
