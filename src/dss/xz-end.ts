// The end of an .xz file: footer and index, which say how much one stream holds (xz-file-format.txt 2.1.2 and 4).

import { open } from 'node:fs/promises'

const HEADER_BYTES = 12
const FOOTER_BYTES = 12
const MAX_INDEX_BYTES = 65_536
const MAX_VARINT_BYTES = 9

export interface XzEnd {
  /** Bytes, by the index. */
  readonly contentSize: number
  /** Which checksum the content has; 0 is none. */
  readonly checkType: number
}

/** What the last stream says of itself, or `undefined` unless that stream is the whole file. */
export async function readXzEnd(file: string): Promise<XzEnd | undefined> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const footer = await readAt(handle, size - FOOTER_BYTES, FOOTER_BYTES)
    if (footer?.toString('latin1', 10) !== 'YZ') return undefined
    const indexBytes = (footer.readUInt32LE(4) + 1) * 4
    if (indexBytes > MAX_INDEX_BYTES) return undefined
    const index = await readAt(handle, size - FOOTER_BYTES - indexBytes, indexBytes)
    const sizes = index && readIndex(index)
    if (!sizes || HEADER_BYTES + sizes.blocks + indexBytes + FOOTER_BYTES !== size) return undefined
    return { contentSize: sizes.content, checkType: footer.readUInt8(9) & 0x0f }
  } finally {
    await handle.close()
  }
}

async function readAt(
  handle: Awaited<ReturnType<typeof open>>,
  position: number,
  length: number,
): Promise<Buffer | undefined> {
  if (position < 0) return undefined
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position)
  return bytesRead === length ? buffer : undefined
}

/** Sums of all blocks: bytes in the file (padded to 4) and bytes of content. */
function readIndex(index: Buffer): { readonly blocks: number; readonly content: number } | undefined {
  if (index[0] !== 0) return undefined
  let position = 1
  const next = (): number => {
    let value = 0
    for (let byte = 0; byte < MAX_VARINT_BYTES; byte++) {
      const bits = index[position++] ?? 0
      value += (bits & 0x7f) * 2 ** (7 * byte)
      if (bits < 0x80) break
    }
    return value
  }
  let blocks = 0
  let content = 0
  for (let record = next(); record > 0 && position < index.length; record--) {
    blocks += Math.ceil(next() / 4) * 4
    content += next()
  }
  return { blocks, content }
}
