// What follows the end of a compressed stream in its file: nothing, if all is well.

import type { FileHandle } from 'node:fs/promises'
import type { FindingCode } from './findings.ts'

const CHUNK_BYTES = 65_536

/**
 * Tells what lies from `start` to the end of the file: a second stream if it begins with `magic`, zeros, or something
 * else; `undefined` if the file ends there.
 */
export async function findTail(
  handle: FileHandle,
  { start, magic }: { readonly start: number; readonly magic: Buffer },
): Promise<FindingCode | undefined> {
  const buffer = Buffer.alloc(CHUNK_BYTES)
  for (let position = start; ; ) {
    const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, position)
    if (bytesRead === 0) return position === start ? undefined : 'zero-padding'
    const chunk = buffer.subarray(0, bytesRead)
    if (position === start && chunk.subarray(0, magic.length).equals(magic)) return 'second-stream'
    if (chunk.some((byte) => byte !== 0)) return 'trailing-data'
    position += bytesRead
  }
}
