// Reads what a user names: settings or a secret, from a file or, with `<(pass router)`, a pipe. It may never end, or never begin.

import { open } from 'node:fs/promises'
import { MIB } from '../text/format.ts'
import { reach } from './reach.ts'

const CHUNK_BYTES = 65_536
/** Somebody may have to type the passphrase of a password manager first. */
const ANSWER_MS = 300_000

/** Throws file system errors, an Error if there is more than 1 MiB, Unreachable, and the signal's reason as soon as it aborts. */
export async function readAnyFile(path: string, signal: AbortSignal, timeoutMs = ANSWER_MS): Promise<Buffer> {
  return await reach(path, () => readAll(path), { signal, timeoutMs })
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
