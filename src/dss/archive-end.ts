// Where a tar archive ends: two blocks of zeros right behind the last member, and nothing but zeros after them. The parser
// (tar-stream) takes an archive without an end, and a second one behind it.

const BLOCK_BYTES = 512
const ZEROS = Buffer.alloc(BLOCK_BYTES)
/** Headers that belong to the member behind them, with data of their own: GNU's long names, and pax. */
const EXTENSION_TYPES: ReadonlySet<string> = new Set(['L', 'K', 'x', 'g'])
const TYPE_AT = 156
const SIZE_FIELD = [124, 136] as const

interface Run {
  readonly start: number
  /** Exclusive. */
  end: number
}

export interface ArchiveEnd {
  /** Looks at the next chunk of the archive: whole blocks. */
  see(chunk: Buffer): void
  /** Is told of a member that the parser has found: where its data begins, and its size in bytes. */
  member(start: number, size: number): void
  /** What is wrong, once all has been seen. */
  conclude(): 'archive-truncated' | 'trailing-archive-data' | undefined
}

/** Watches an archive go by. Positions are bytes from its beginning. */
export function watchArchiveEnd(): ArchiveEnd {
  /** Blocks of zeros that may lie outside of the data of any member. */
  let runs: Run[] = []
  /** Where blocks that may be extension headers lie, and where what belongs to each ends. */
  let extensions = new Map<number, number>()
  let position = 0
  let dataStart = 0
  let dataEnd = 0
  let followed = false

  /** The end of the last extension's data that begins at or before a run of zeros: those in a long name are no end. */
  function skipExtensions(from: number, run: Run): number {
    let end = from
    for (let next = extensions.get(end); next !== undefined && end < run.start; next = extensions.get(end)) end = next
    return end
  }

  return {
    see(chunk) {
      for (let at = 0; at < chunk.length; at += BLOCK_BYTES, position += BLOCK_BYTES) {
        if (position >= dataStart && position < dataEnd) continue
        if (ZEROS.compare(chunk, at, at + BLOCK_BYTES) !== 0) {
          const size = extensionSize(chunk.subarray(at, at + BLOCK_BYTES))
          if (size !== undefined) extensions.set(position, position + BLOCK_BYTES + wholeBlocks(size))
          continue
        }
        const last = runs.at(-1)
        if (last?.end === position) last.end += BLOCK_BYTES
        else runs.push({ start: position, end: position + BLOCK_BYTES })
      }
    },
    member(start, size) {
      // Zeros between the last member and this one were an end.
      followed ||= runs.some((run) => run.start < start && run.end > skipExtensions(dataEnd, run))
      runs = runs.filter((run) => run.end > start)
      extensions = new Map([...extensions].filter(([at]) => at >= start))
      dataStart = start
      dataEnd = start + wholeBlocks(size)
    },
    conclude() {
      if (followed) return 'trailing-archive-data'
      const end = runs.find((run) => run.end > dataEnd)
      if (!end || end.start > dataEnd || end.end - dataEnd < 2 * BLOCK_BYTES) return 'archive-truncated'
      return end.end === position ? undefined : 'trailing-archive-data'
    },
  }
}

function wholeBlocks(size: number): number {
  return Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES
}

/** The size that a block claims, if it may be an extension header. */
function extensionSize(block: Buffer): number | undefined {
  if (!EXTENSION_TYPES.has(block.toString('latin1', TYPE_AT, TYPE_AT + 1))) return undefined
  const digits = /^ *([0-7]+)[ \0]/.exec(block.toString('latin1', ...SIZE_FIELD))?.[1]
  return digits === undefined ? undefined : Number.parseInt(digits, 8)
}

/** Cuts a stream of bytes at whole blocks. */
export function inBlocks(): {
  /** The blocks that these bytes complete; what is left waits for the next. */
  readonly add: (chunk: Buffer) => Buffer
  /** How many bytes are left. */
  readonly rest: () => number
} {
  let carried = Buffer.alloc(0)
  return {
    add(chunk) {
      const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk])
      const whole = bytes.length - (bytes.length % BLOCK_BYTES)
      carried = Buffer.from(bytes.subarray(whole))
      return bytes.subarray(0, whole)
    },
    rest: () => carried.length,
  }
}
