// Walks through the headers of a tar archive from its first byte to its last, strictly: each must be read in the same way by every
// program, and two zero blocks end it, with only zeros after them. The parser (tar-stream) is lenient, and must find the same members.

import { MIB } from '../text/format.ts'
import { Damage } from './findings.ts'
import { checkLongName, type PaxRecords, readRecords } from './tar-extensions.ts'
import { BLOCK_BYTES, LINK_TYPES, readHeader, type TarHeader, targetOfNoLink } from './tar-headers.ts'

const ZEROS = Buffer.alloc(BLOCK_BYTES)
const END_BLOCKS = 2
/** Describe the next member with data of their own: GNU long names (of links, too), and pax. */
const EXTENSIONS = 'LKx'
/** Hold for all members after them in some programs; or they are long names only in some. */
const DISPUTED = 'gN'
const FOLDER = '5'
/** Maximum bytes of all headers beyond the usual block for each member: names and attributes. */
const MAX_HEADER_BYTES = 8 * MIB
/** Maximum bytes of the headers of one member beyond the usual block. */
const MAX_MEMBER_HEADER_BYTES = 65_536

export interface ArchiveWalk {
  /** Walks through the next chunk of the archive, which must consist of complete blocks. Throws Damage. */
  scan(chunk: Buffer): void
  /** Reports a member that the parser has found: the position of its data and its size, in bytes. Throws Damage. */
  member(start: number, size: number): void
  /** Whether the end is missing, after the last chunk was scanned. */
  isTruncated(): boolean
}

/** Positions are bytes from the start of the archive. */
export function walkArchive(): ArchiveWalk {
  let position = 0
  /** Bytes of data before the next header. */
  let missing = 0
  /** An extension whose data is being read. */
  let extension: (TarHeader & { readonly parts: Buffer[] }) | undefined
  /** The types of the extensions before the next member. */
  let types = ''
  let pax: PaxRecords | undefined
  let memberHeaderBytes = 0
  let headerBytes = 0
  let zeroBlocks = 0
  /** Those that the parser has not found so far. */
  const members: { readonly start: number; readonly size: number }[] = []

  function readBlock(block: Buffer): void {
    if (ZEROS.equals(block)) {
      zeroBlocks++
      return
    }
    if (zeroBlocks > 0) throw new Damage('trailing-archive-data')
    const header = readHeader(block)
    if (DISPUTED.includes(header.type)) throw new Damage('archive-feature', 'a global or old extended header')
    if (EXTENSIONS.includes(header.type)) beginExtension(header)
    else beginMember(header)
  }

  function beginExtension(header: TarHeader): void {
    // Of two for the same, programs choose differently.
    if (header.size === 0 || types.includes(header.type) || (types !== '' && `${types}${header.type}`.includes('x')))
      throw new Damage('archive-damaged', 'an extended header')
    missing = roundUpToBlocks(header.size)
    memberHeaderBytes += BLOCK_BYTES + missing
    headerBytes += BLOCK_BYTES + missing
    if (memberHeaderBytes > MAX_MEMBER_HEADER_BYTES)
      throw new Damage('name-unusable', 'its header has more than 64 KiB')
    if (headerBytes > MAX_HEADER_BYTES) throw new Damage('too-many-entries', 'their headers have more than 8 MiB')
    extension = { ...header, parts: [] }
  }

  function endExtension({ type, size, parts }: TarHeader & { readonly parts: readonly Buffer[] }): void {
    const blocks = Buffer.concat(parts)
    if (type === 'x') pax = readRecords(blocks.subarray(0, size))
    else checkLongName(blocks, size)
    types += type
    extension = undefined
  }

  function beginMember({ type, size: declared }: TarHeader): void {
    // Not all programs read a size of pax, which is only needed for 8 GiB.
    if (pax?.size !== undefined && pax.size !== declared)
      throw new Damage('archive-feature', 'a size in an extended header')
    if ((types.includes('K') || pax?.hasTarget) && !LINK_TYPES.includes(type)) throw targetOfNoLink()
    // A folder may declare a size but has no data.
    const size = type === FOLDER ? 0 : declared
    members.push({ start: position + BLOCK_BYTES, size })
    missing = roundUpToBlocks(size)
    types = ''
    pax = undefined
    memberHeaderBytes = 0
  }

  return {
    scan(chunk) {
      for (let at = 0; at < chunk.length; ) {
        const length = missing > 0 ? Math.min(missing, chunk.length - at) : BLOCK_BYTES
        const part = chunk.subarray(at, at + length)
        if (missing === 0) readBlock(part)
        else {
          missing -= length
          extension?.parts.push(part)
          if (extension && missing === 0) endExtension(extension)
        }
        at += length
        position += length
      }
    },
    member(start, size) {
      const known = members.shift()
      if (known?.start !== start || known.size !== size) throw new Damage('archive-damaged', 'a size')
    },
    isTruncated: () => missing > 0 || types !== '' || zeroBlocks < END_BLOCKS,
  }
}

function roundUpToBlocks(size: number): number {
  return Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES
}

/** Splits a stream of bytes at block boundaries. */
export function splitBlocks(): {
  /** Returns the blocks that these bytes complete; the rest waits for the next call. */
  readonly add: (chunk: Buffer) => Buffer
  /** Returns how many bytes are waiting. */
  readonly rest: () => number
} {
  let carried = Buffer.alloc(0)
  return {
    add(chunk) {
      const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk])
      const complete = bytes.length - (bytes.length % BLOCK_BYTES)
      carried = Buffer.from(bytes.subarray(complete))
      return bytes.subarray(0, complete)
    },
    rest: () => carried.length,
  }
}
