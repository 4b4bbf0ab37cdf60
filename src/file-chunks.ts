// Reading a file in chunks without leaving garbage behind: memory must not grow with the file.

import { open } from 'node:fs/promises'

const CHUNK_BYTES = 65_536

/**
 * The bytes of a file, chunk by chunk. A chunk is overwritten two chunks later: whoever keeps it must copy it. Throws the
 * file system's errors, and the signal's reason.
 */
export async function* readChunks(path: string, signal?: AbortSignal): AsyncGenerator<Buffer, void> {
  const handle = await open(path)
  try {
    // Two buffers, since a stream may still hold the last chunk while it asks for the next.
    const buffers = [Buffer.allocUnsafeSlow(CHUNK_BYTES), Buffer.allocUnsafeSlow(CHUNK_BYTES)] as const
    for (let turn = 0; ; turn++) {
      signal?.throwIfAborted()
      const { bytesRead, buffer } = await handle.read(turn % 2 === 0 ? buffers[0] : buffers[1], 0, CHUNK_BYTES)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}
