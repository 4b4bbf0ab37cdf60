// Reads a file from its disk or server, not from what the kernel remembers of it, so that a read-back shows what is stored.

import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { errnoOf } from './file-errors.ts'
import { readChunks } from './read-chunks.ts'

const CHUNK_BYTES = 262_144
/** macOS and Windows have no such flag. */
const DIRECT: number | undefined = constants.O_DIRECT

const NOTHING = { bytesRead: 0 }

/** How a system or file system says that it cannot. */
const CANNOT = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP']

/**
 * Yields the chunks of a file; each overwrites the one before. Where the system cannot read around its memory, as in tmpfs, it reads as
 * usual. Throws file system errors, and the signal's reason.
 */
export async function* readFromDisk(
  path: string,
  { signal, openFile = open }: { readonly signal?: AbortSignal | undefined; readonly openFile?: typeof open },
): AsyncGenerator<Buffer, void> {
  signal?.throwIfAborted()
  const handle = DIRECT === undefined ? undefined : await unlessItCannot(openFile(path, constants.O_RDONLY | DIRECT))
  if (!handle) {
    yield* readChunks(path, { signal, reuse: true })
    return
  }
  // Its address must be a multiple of the size of a disk's block: what could grow begins with a page of memory.
  const buffer = Buffer.from(new ArrayBuffer(CHUNK_BYTES, { maxByteLength: CHUNK_BYTES }))
  let position = 0
  try {
    for (let bytesRead = CHUNK_BYTES; bytesRead === CHUNK_BYTES; position += bytesRead) {
      signal?.throwIfAborted()
      ;({ bytesRead } = (await unlessItCannot(handle.read(buffer, 0, CHUNK_BYTES, position))) ?? NOTHING)
      if (bytesRead > 0) yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
  // At the end of the file, some systems refuse a position within a block. There is more if the file has grown.
  yield* readChunks(path, { start: position, signal, reuse: true })
}

async function unlessItCannot<T>(work: Promise<T>): Promise<T | undefined> {
  return await work.catch((error: unknown) => {
    if (CANNOT.includes(errnoOf(error))) return undefined
    throw error
  })
}
