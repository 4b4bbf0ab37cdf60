// Reads a file in chunks.

import { open } from 'node:fs/promises'

const CHUNK_BYTES = 65_536

/** Yields the chunks of a file from position `start` on. Throws file system errors, and the signal's reason. */
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
