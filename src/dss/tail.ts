// Detects data after the end of a compressed stream.

import type { FileHandle } from 'node:fs/promises'
import type { FindingCode } from './findings.ts'

const CHUNK_BYTES = 65_536

/**
 * Returns what follows from `start` to the end of the file: a second stream if it begins with `magic`, zeros, or other
 * data; `undefined` if the file ends there. Throws the signal's reason.
 */
export async function findTail(
  handle: FileHandle,
  { start, magic, signal }: { readonly start: number; readonly magic: Buffer; readonly signal: AbortSignal },
): Promise<FindingCode | undefined> {
  const buffer = Buffer.alloc(CHUNK_BYTES)
  for (let position = start; ; ) {
    signal.throwIfAborted()
    const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, position)
    if (bytesRead === 0) return position === start ? undefined : 'zero-padding'
    const chunk = buffer.subarray(0, bytesRead)
    if (position === start && chunk.subarray(0, magic.length).equals(magic)) return 'second-stream'
    if (chunk.some((byte) => byte !== 0)) return 'trailing-data'
    position += bytesRead
  }
}
