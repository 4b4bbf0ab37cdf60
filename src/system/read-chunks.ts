// Reads a file in chunks.

import { open } from 'node:fs/promises'

const CHUNK_BYTES = 65_536

interface ChunkOptions {
  /** Position of the first byte; 0 by default. */
  readonly start?: number
  readonly signal?: AbortSignal | undefined
  /**
   * Each chunk overwrites the one before, for readers that are done with one before they ask for the next. Otherwise memory grows
   * with the file, since buffers are freed late.
   */
  readonly reuse?: boolean
}

/** Yields the chunks of a file. Throws file system errors, and the signal's reason. */
export async function* readChunks(
  path: string,
  { start = 0, signal, reuse = false }: ChunkOptions = {},
): AsyncGenerator<Buffer, void> {
  const handle = await open(path)
  let buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES)
  try {
    for (let position = start; ; ) {
      signal?.throwIfAborted()
      const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, position)
      if (bytesRead === 0) return
      position += bytesRead
      yield buffer.subarray(0, bytesRead)
      if (!reuse) buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES)
    }
  } finally {
    await handle.close()
  }
}
