// Reads a part of a file: some file systems (FUSE, NFS) return less at a time than was asked for.

import type { FileHandle } from 'node:fs/promises'

/** Fills `into` from `position`, and returns what was filled: less only if the file ends there. Throws file system errors. */
export async function readFully(
  handle: Pick<FileHandle, 'read'>,
  { position, into }: { readonly position: number; readonly into: Buffer },
): Promise<Buffer> {
  let filled = 0
  while (filled < into.length) {
    const { bytesRead } = await handle.read(into, filled, into.length - filled, position + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return into.subarray(0, filled)
}
