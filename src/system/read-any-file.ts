// Reads what a user names: settings or a secret, from a file or, with `<(pass router)`, a pipe. It may never end, or never begin.

import { open } from 'node:fs/promises'
import { MIB } from '../text/format.ts'
import { abandonOnAbort } from './deadline.ts'

const CHUNK_BYTES = 65_536

/** Throws file system errors, an Error if there is more than 1 MiB, and the signal's reason as soon as it aborts. */
export async function readAnyFile(path: string, signal: AbortSignal): Promise<Buffer> {
  return await abandonOnAbort(() => readAll(path), signal)
}

async function readAll(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const chunks: Buffer[] = []
    let size = 0
    while (size <= MIB) {
      // From the current position: a pipe has no other.
      const { bytesRead, buffer } = await file.read(Buffer.alloc(CHUNK_BYTES), 0, CHUNK_BYTES, null)
      if (bytesRead === 0) return Buffer.concat(chunks)
      chunks.push(buffer.subarray(0, bytesRead))
      size += bytesRead
    }
    throw new Error('it is larger than 1 MiB')
  } finally {
    await file.close()
  }
}
