// Packs bytes into a valid .xz of one block with LZMA2 chunks that are stored, not compressed. DSM exports are xz with
// CRC64 and an 8 MiB dictionary (protocol.md 6); Node has no encoder, and a decoder sees the same container.
import { crc32 } from 'node:zlib'

const CHUNK_BYTES = 65_536
/** 8 MiB in LZMA2's one-byte notation */
const DICTIONARY = 22
const CHECK_CRC64 = 4
const CRC64_POLYNOMIAL = 0xc96c5795d7870f42n

/** The bytes as an xz file with a CRC64 check. */
export function packXz(content: Buffer): Buffer {
  const streamFlags = Buffer.from([0, CHECK_CRC64])
  const blockHeader = withCrc(Buffer.from([2, 0, 0x21, 1, DICTIONARY, 0, 0, 0]))
  const chunks = packChunks(content)
  const check = Buffer.alloc(8)
  check.writeBigUInt64LE(computeCrc64(content))
  const unpaddedSize = blockHeader.length + chunks.length + check.length
  const block = Buffer.concat([blockHeader, chunks, pad(chunks.length), check])
  const records = Buffer.concat([Buffer.from([0, 1]), encodeInteger(unpaddedSize), encodeInteger(content.length)])
  const index = withCrc(Buffer.concat([records, pad(records.length)]))
  const footerFields = Buffer.concat([Buffer.alloc(4), streamFlags])
  footerFields.writeUInt32LE(index.length / 4 - 1)
  return Buffer.concat([
    Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]),
    withCrc(streamFlags),
    block,
    index,
    encodeCrc(footerFields),
    footerFields,
    Buffer.from('YZ'),
  ])
}

function packChunks(content: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < content.length; at += CHUNK_BYTES) {
    const chunk = content.subarray(at, at + CHUNK_BYTES)
    // 1 resets the dictionary, which the first chunk must; 2 goes on
    const header = Buffer.from([at === 0 ? 1 : 2, 0, 0])
    header.writeUInt16BE(chunk.length - 1, 1)
    parts.push(header, chunk)
  }
  return Buffer.concat([...parts, Buffer.from([0])])
}

/** CRC64's table in halves of 32 bits: with BigInt, the archive of a backup would take a tenth of a second. */
const [LOW, HIGH] = buildTables()

function buildTables(): readonly [Uint32Array, Uint32Array] {
  const [low, high] = [new Uint32Array(256), new Uint32Array(256)]
  for (let index = 0; index < 256; index++) {
    let value = BigInt(index)
    for (let bit = 0; bit < 8; bit++) value = value & 1n ? (value >> 1n) ^ CRC64_POLYNOMIAL : value >> 1n
    low[index] = Number(value & 0xffffffffn)
    high[index] = Number(value >> 32n)
  }
  return [low, high]
}

function computeCrc64(content: Buffer): bigint {
  let [low, high] = [0xffffffff, 0xffffffff]
  for (const byte of content) {
    const index = (low ^ byte) & 0xff
    low = ((low >>> 8) | (high << 24)) ^ (LOW[index] ?? 0)
    high = (high >>> 8) ^ (HIGH[index] ?? 0)
  }
  return (BigInt(~high >>> 0) << 32n) | BigInt(~low >>> 0)
}

function encodeInteger(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) + 0x80)
    rest = Math.floor(rest / 0x80)
  }
  return Buffer.from([...bytes, rest])
}

function encodeCrc(bytes: Buffer): Buffer {
  const encoded = Buffer.alloc(4)
  encoded.writeUInt32LE(crc32(bytes))
  return encoded
}

function withCrc(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, encodeCrc(bytes)])
}

function pad(size: number): Buffer {
  return Buffer.alloc((4 - (size % 4)) % 4)
}
