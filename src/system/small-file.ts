// Reads a file that others may have put there: never a pipe or a device, which may never end, and no more than expected.

import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

const CHUNK_BYTES = 1024 * 1024
/** Opening a pipe would wait for its writer, in a thread that nothing can interrupt. Windows has no such flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** The content, or why it was not read, in a few words. */
export type SmallFile = { readonly bytes: Buffer } | { readonly problem: string }

/** Reads a regular file. Throws the file system's errors, as for a directory, and the signal's reason. */
export async function readSmallFile(
  path: string,
  {
    maxBytes,
    refuse,
    signal,
  }: ReadOptions & {
    /** Returns why a file of this size is not read. */
    readonly refuse?: ((bytes: number) => string | undefined) | undefined
  },
): Promise<SmallFile> {
  return await openRegular(path, signal, async (handle, size) => {
    const problem = size > maxBytes ? 'it is too large' : refuse?.(size)
    if (problem !== undefined) return { problem }
    // One byte more than it has, to see that it ends there.
    const bytes = await fill(handle, { size: size + 1, signal })
    return bytes.length <= size ? { bytes } : { problem: 'it grew while it was read' }
  })
}

/** The beginning of a file, and its last bytes; the latter are empty if the beginning is all. */
export type FileEnds =
  | { readonly beginning: Buffer; readonly end: Buffer; readonly size: number }
  | { readonly problem: string }

/** Reads the first `maxBytes` of a regular file and the last `endBytes`, or all that it has. Throws as `readSmallFile` does. */
export async function readEnds(
  path: string,
  { maxBytes, endBytes, signal }: ReadOptions & { readonly endBytes: number },
): Promise<FileEnds> {
  return await openRegular(path, signal, async (handle, size) => {
    // Of a directory, too, which fails then.
    const beginning = await fill(handle, { size: Math.max(1, Math.min(size, maxBytes)), signal })
    if (size <= maxBytes) return { beginning, end: Buffer.alloc(0), size }
    // It may overlap the beginning: an end that is cut short would not be recognized.
    const from = Math.max(0, size - endBytes)
    return { beginning, end: await fill(handle, { size: size - from, from, signal }), size }
  })
}

interface ReadOptions {
  readonly maxBytes: number
  readonly signal?: AbortSignal | undefined
}

/** Calls `read` with the size of the file; 0 for a directory, of which nothing can be read. */
async function openRegular<T>(
  path: string,
  signal: AbortSignal | undefined,
  read: (handle: FileHandle, size: number) => Promise<T>,
): Promise<T | { readonly problem: string }> {
  signal?.throwIfAborted()
  const handle = await open(path, FLAGS)
  try {
    const found = await handle.stat()
    if (!found.isFile() && !found.isDirectory()) return { problem: 'it is not a regular file' }
    return await read(handle, found.isFile() ? found.size : 0)
  } finally {
    await handle.close()
  }
}

/** Reads from a position until `size` bytes are there, or the file ends. */
async function fill(
  handle: FileHandle,
  {
    size,
    from = 0,
    signal,
  }: { readonly size: number; readonly from?: number; readonly signal: AbortSignal | undefined },
): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(size)
  let filled = 0
  for (let bytesRead = -1; bytesRead !== 0 && filled < size; filled += bytesRead) {
    signal?.throwIfAborted()
    ;({ bytesRead } = await handle.read(bytes, filled, Math.min(CHUNK_BYTES, size - filled), from + filled))
  }
  return bytes.subarray(0, filled)
}
