// Reads a file from its disk or server, not from what the kernel remembers of it, so that a read-back shows what is stored.

import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { errnoOf } from './file-errors.ts'
import { readChunks } from './read-chunks.ts'

const CHUNK_BYTES = 262_144
/** The address of the memory must be a multiple of the size of a disk's block, which is this at most. */
const BLOCK_BYTES = 4096
/** Of where memory begins, at least. */
const ALIGNMENT_BYTES = 16
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
  const direct = DIRECT === undefined ? undefined : await openDirect(path, { flags: DIRECT, openFile })
  if (!direct) {
    yield* readChunks(path, { signal, reuse: true })
    return
  }
  const { handle, buffer } = direct
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

async function openDirect(
  path: string,
  { flags, openFile }: { readonly flags: number; readonly openFile: typeof open },
): Promise<{ readonly handle: FileHandle; readonly buffer: Buffer } | undefined> {
  const handle = await unlessItCannot(openFile(path, constants.O_RDONLY | flags))
  if (!handle) return undefined
  let buffer: Buffer | undefined
  try {
    buffer = await alignedFor(handle)
  } finally {
    if (!buffer) await handle.close()
  }
  return buffer && { handle, buffer }
}

/** Node does not say which addresses memory has: only reading shows it. */
async function alignedFor(handle: FileHandle): Promise<Buffer | undefined> {
  const memory = Buffer.allocUnsafeSlow(CHUNK_BYTES + BLOCK_BYTES)
  for (let offset = 0; offset < BLOCK_BYTES; offset += ALIGNMENT_BYTES)
    if (await unlessItCannot(handle.read(memory, offset, BLOCK_BYTES, 0)))
      return memory.subarray(offset, offset + CHUNK_BYTES)
  return undefined
}

async function unlessItCannot<T>(work: Promise<T>): Promise<T | undefined> {
  return await work.catch((error: unknown) => {
    if (CANNOT.includes(errnoOf(error))) return undefined
    throw error
  })
}
