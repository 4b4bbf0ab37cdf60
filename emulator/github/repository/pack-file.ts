// Writes git objects as a pack with its index, without git: a process or a file for each object would take most of the time of
// the tests. Git itself reads them, and `git fsck` checks them in the tests.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'

export interface PackedObject {
  readonly oid: string
  readonly type: 'commit' | 'tree' | 'blob'
  readonly content: Buffer
}

const TYPE_NUMBERS = { commit: 1, tree: 2, blob: 3 }
const INDEX_MAGIC = 0xff744f63
const VERSION = 2

/** Returns the id that git gives an object. */
export function identify(type: PackedObject['type'], content: Buffer): string {
  return createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex')
}

/** Writes the objects, each once. */
export function writePack(gitDirectory: string, objects: readonly PackedObject[]): void {
  const folder = join(gitDirectory, 'objects/pack')
  const parts = [Buffer.concat([Buffer.from('PACK'), numbers(VERSION, objects.length)])]
  let offset = 12
  const entries = objects.map(({ oid, type, content }) => {
    const bytes = Buffer.concat([describe(TYPE_NUMBERS[type], content.length), deflateSync(content, { level: 1 })])
    const entry = { oid, offset, crc: crc32(bytes) }
    parts.push(bytes)
    offset += bytes.length
    return entry
  })
  const pack = signed(parts)
  const checksum = pack.subarray(-20)
  const sorted = entries.toSorted((one, other) => (one.oid < other.oid ? -1 : 1))
  const index = signed([
    numbers(INDEX_MAGIC, VERSION),
    countUpTo(sorted.map(({ oid }) => Number.parseInt(oid.slice(0, 2), 16))),
    Buffer.from(sorted.map(({ oid }) => oid).join(''), 'hex'),
    numbers(...sorted.map(({ crc }) => crc)),
    numbers(...sorted.map((entry) => entry.offset)),
    checksum,
  ])
  const path = join(folder, `pack-${checksum.toString('hex')}`)
  // Git may have it open.
  if (existsSync(`${path}.idx`)) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${path}.pack`, pack)
  // Git looks for indexes, at any moment.
  writeFileSync(`${path}.unfinished`, index)
  renameSync(`${path}.unfinished`, `${path}.idx`)
}

/** Type and size: 4 bits of the size in the first byte, 7 in each other one, and a first bit if more follow. */
function describe(type: number, size: number): Buffer {
  const bytes = [(type << 4) | (size & 15)]
  for (let rest = size >>> 4; rest > 0; rest >>>= 7) {
    bytes.push((bytes.pop() ?? 0) | 0x80, rest & 0x7f)
  }
  return Buffer.from(bytes)
}

/** For each first byte, how many ids start with it or a lower one. */
function countUpTo(firstBytes: readonly number[]): Buffer {
  const counts = new Array<number>(256).fill(0)
  for (const byte of firstBytes) counts[byte] = (counts[byte] ?? 0) + 1
  let sum = 0
  return numbers(...counts.map((count) => (sum += count)))
}

function numbers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length)
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, 4 * index)
  return bytes
}

function signed(parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  return Buffer.concat([content, createHash('sha1').update(content).digest()])
}
