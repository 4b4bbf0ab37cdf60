// Reading a stored copy back: its SHA-256 and size, streamed.

import { createHash } from 'node:crypto'
import { readChunks } from './read-chunks.ts'

/** What tells one file's content from another's. */
export interface FileDigest {
  /** Bytes. */
  readonly size: number
  /** Hexadecimal. */
  readonly sha256: string
}

/** SHA-256 (hexadecimal) and size in bytes of a file. Throws the file system's errors, and the signal's reason. */
export async function hashFile(path: string, signal?: AbortSignal): Promise<FileDigest> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of readChunks(path, { signal })) {
    hash.update(chunk)
    size += chunk.length
  }
  return { sha256: hash.digest('hex'), size }
}
