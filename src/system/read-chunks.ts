// Reading a file in chunks, from a given position, until a signal aborts.

import { open } from 'node:fs/promises'

const CHUNK_BYTES = 65_536

/** Reads a file chunk by chunk, without its first `start` bytes. Throws the file system's errors, and the signal's reason. */
export async function* readChunks(
  path: string,
  { start = 0, signal }: { readonly start?: number; readonly signal?: AbortSignal | undefined } = {},
): AsyncGenerator<Buffer, void> {
  const handle = await open(path)
  try {
    for (let position = start; ; ) {
      signal?.throwIfAborted()
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafeSlow(CHUNK_BYTES), 0, CHUNK_BYTES, position)
      if (bytesRead === 0) return
      position += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}
