// Checks the end of a tar archive: two zero blocks right after the last member, and only zeros after them. The parser
// (tar-stream) accepts an archive without an end, and a second archive after the first.

import { MIB } from '../text/format.ts'
import { Damage, type FindingCode } from './findings.ts'
import { hasPlainNumbers } from './tar-headers.ts'

const BLOCK_BYTES = 512
const ZEROS = Buffer.alloc(BLOCK_BYTES)
/** Headers that describe the next member and have data of their own: GNU long names and pax. */
const EXTENSION_TYPES: ReadonlySet<string> = new Set(['L', 'K', 'x', 'g'])
const TYPE_AT = 156
/** Holds for all members after it, as some programs read it, and for those with an extension of their own, as ours does. */
const GLOBAL = 'g'.charCodeAt(0)
const SIZE_FIELD = [124, 136] as const
/** Maximum bytes of all headers beyond the usual block for each member: names and attributes. */
const MAX_HEADER_BYTES = 8 * MIB
/** Maximum bytes of the headers of one member. */
const MAX_MEMBER_HEADER_BYTES = 65_536
/** Maximum extension headers before one member. A chunk may contain data that looks like 128 of them. */
const MAX_EXTENSIONS = 256
/** Maximum runs of zeros that may be outside of members; usually there are none but at the end. */
const MAX_RUNS = 4096

interface Run {
  readonly start: number
  /** Exclusive. */
  end: number
}

export interface ArchiveEnd {
  /** Scans the next chunk of the archive, which must consist of complete blocks. Throws Damage for headers without end. */
  scan(chunk: Buffer): void
  /** Reports a member that the parser has found: the position of its data and its size, in bytes. Throws Damage. */
  member(start: number, size: number): void
  /** Returns what is wrong, after the last chunk was scanned. */
  conclude(): 'archive-truncated' | 'trailing-archive-data' | undefined
}

/** Watches an archive as it is read. Positions are bytes from its start. */
export function watchArchiveEnd(): ArchiveEnd {
  /** Runs of zero blocks that may be outside any member's data. */
  let runs: Run[] = []
  /** Positions of blocks that may be extension headers, and where the data of each ends. */
  let extensions = new Map<number, number>()
  /** Positions of blocks that may be headers and that programs read in different ways. */
  const odd = new Map<number, FindingCode>()
  let position = 0
  let dataStart = 0
  let dataEnd = 0
  let followed = false
  let headerBytes = 0

  /** Returns the end of the extensions that start before a run of zeros: zeros within a long name do not end an archive. */
  function skipExtensions(from: number, run: Run): number {
    let end = from
    for (let next = extensions.get(end); next !== undefined && end < run.start; next = extensions.get(end)) end = next
    return end
  }

  /** Throws Damage if the header at this position, or an extension before it, is read by other programs in another way. */
  function refuseOdd(header: number): void {
    for (let at: number | undefined = dataEnd; at !== undefined && at < header; at = extensions.get(at)) refuse(at)
    refuse(header)
  }

  function refuse(at: number): void {
    const code = odd.get(at)
    if (code !== undefined)
      throw new Damage(code, code === 'archive-feature' ? 'a global extended header' : 'a number in a header')
  }

  return {
    scan(chunk) {
      for (let at = 0; at < chunk.length; at += BLOCK_BYTES, position += BLOCK_BYTES) {
        if (position >= dataStart && position < dataEnd) continue
        if (ZEROS.compare(chunk, at, at + BLOCK_BYTES) !== 0) {
          const block = chunk.subarray(at, at + BLOCK_BYTES)
          const size = extensionSize(block)
          if (!hasPlainNumbers(block)) odd.set(position, 'archive-damaged')
          else if (block[TYPE_AT] === GLOBAL) odd.set(position, 'archive-feature')
          if (size !== undefined) extensions.set(position, position + BLOCK_BYTES + roundUpToBlocks(size))
          continue
        }
        const last = runs.at(-1)
        if (last?.end === position) last.end += BLOCK_BYTES
        else runs.push({ start: position, end: position + BLOCK_BYTES })
      }
      if (runs.length > MAX_RUNS || extensions.size > MAX_EXTENSIONS)
        throw new Damage('archive-damaged', 'too many headers')
    },
    member(start, size) {
      const extra = start - dataEnd - BLOCK_BYTES
      if (extra > MAX_MEMBER_HEADER_BYTES) throw new Damage('name-unusable', 'its header has more than 64 KiB')
      headerBytes += extra
      if (headerBytes > MAX_HEADER_BYTES) throw new Damage('too-many-entries', 'their headers have more than 8 MiB')
      refuseOdd(start - BLOCK_BYTES)
      // Zeros between the previous member and this one ended the archive.
      followed ||= runs.some((run) => run.start < start && run.end > skipExtensions(dataEnd, run))
      runs = runs.filter((run) => run.end > start)
      extensions = new Map([...extensions].filter(([at]) => at >= start))
      for (const at of odd.keys()) {
        if (at >= start) break
        odd.delete(at)
      }
      dataStart = start
      dataEnd = start + roundUpToBlocks(size)
    },
    conclude() {
      if (followed) return 'trailing-archive-data'
      const end = runs.find((run) => run.end > dataEnd)
      if (!end || end.start > dataEnd || end.end - dataEnd < 2 * BLOCK_BYTES) return 'archive-truncated'
      return end.end === position ? undefined : 'trailing-archive-data'
    },
  }
}

function roundUpToBlocks(size: number): number {
  return Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES
}

/** Returns the size that a block declares, if it may be an extension header. */
function extensionSize(block: Buffer): number | undefined {
  if (!EXTENSION_TYPES.has(block.toString('latin1', TYPE_AT, TYPE_AT + 1))) return undefined
  const digits = /^ *([0-7]+)[ \0]/.exec(block.toString('latin1', ...SIZE_FIELD))?.[1]
  return digits === undefined ? undefined : Number.parseInt(digits, 8)
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
