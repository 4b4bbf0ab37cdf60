// Reading a file in chunks without leaving garbage behind: memory must not grow with the file.

import { open } from 'node:fs/promises'

const CHUNK_BYTES = 65_536

/**
 * The bytes of a file, chunk by chunk. A chunk is overwritten two chunks later: whoever keeps it must copy it. Throws the
 * file system's errors, and the signal's reason.
 */
export async function* readChunks(
  path: string,
  {
    start = 0,
    signal,
  }: { /** Bytes to leave out. */ readonly start?: number; readonly signal?: AbortSignal | undefined } = {},
): AsyncGenerator<Buffer, void> {
  const handle = await open(path)
  try {
    // Two buffers, since a stream may still hold the last chunk while it asks for the next.
    const buffers = [Buffer.allocUnsafeSlow(CHUNK_BYTES), Buffer.allocUnsafeSlow(CHUNK_BYTES)] as const
    let position = start
    for (let turn = 0; ; turn++) {
      signal?.throwIfAborted()
      const into = turn % 2 === 0 ? buffers[0] : buffers[1]
      const { bytesRead, buffer } = await handle.read(into, 0, CHUNK_BYTES, position)
      if (bytesRead === 0) return
      position += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

/** As `readChunks`, but every chunk may be kept. */
export async function* readCopies(
  path: string,
  options: { readonly signal: AbortSignal },
): AsyncGenerator<Buffer, void> {
  for await (const chunk of readChunks(path, options)) yield Buffer.from(chunk)
}
