// Reads the headers of a tar archive as every program does, and rejects those that programs read in different ways: a backup that
// restores to other files than those that were checked is not valid.

import { Damage } from './findings.ts'

export const BLOCK_BYTES = 512

export interface TarHeader {
  /** One character; `0` for a file, as old programs wrote it, too. */
  readonly type: string
  /** As declared, in bytes. */
  readonly size: number
}

/** A number in a header: where it is, and its range if it is too large for digits. */
interface Field {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly binary?: { readonly least: bigint; readonly most: bigint }
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER)
const OWNER = { least: 0n, most: 0xffff_ffffn }
const SIZE: Field = { name: 'size', from: 124, to: 136, binary: { least: 0n, most: SAFE } }
const CHECKSUM: Field = { name: 'checksum', from: 148, to: 156 }
const FIELDS: readonly Field[] = [
  { name: 'mode', from: 100, to: 108 },
  { name: 'user', from: 108, to: 116, binary: OWNER },
  { name: 'group', from: 116, to: 124, binary: OWNER },
  SIZE,
  { name: 'time', from: 136, to: 148, binary: { least: -SAFE, most: SAFE } },
  CHECKSUM,
  // The numbers of a device, which no member may be: some programs stop at one that is not a number, without an error.
  { name: 'device', from: 329, to: 337 },
  { name: 'device', from: 337, to: 345 },
]
const NAME_BYTES = 100
const TYPE_AT = 156
const TARGET_AT = 157
const MAGIC_AT = 257
const USTAR = Buffer.from('ustar\0')
/** Of POSIX, of GNU, and of old programs. Some programs refuse any other. */
const MAGICS = [USTAR, Buffer.from('ustar '), Buffer.alloc(USTAR.length)]
/**
 * From there on, headers with POSIX' magic have the first part of a long path. In others there is nothing: some programs read it as such a
 * path, too, or as the size and the holes of a sparse file.
 */
const REST_AT = 345
/** Of links, which are the only members with a target. */
export const LINK_TYPES = '12'
/** Octal digits, or none at all, with nothing behind them. Some programs fail at a field of spaces. */
const OCTAL = /^ *(?:([0-7]+)|\0)[ \0]*$/
const SPACE = 0x20
const [POSITIVE, NEGATIVE] = [0x80, 0xff]

/** Throws Damage. */
export function readHeader(block: Buffer): TarHeader {
  for (const field of FIELDS) readNumber(block, field)
  if (readNumber(block, CHECKSUM) !== sumOf(block)) throw new Damage('archive-damaged', 'a checksum in a header')
  const magic = MAGICS.find((one) => one.equals(block.subarray(MAGIC_AT, MAGIC_AT + one.length)))
  if (!magic || (magic !== USTAR && block.subarray(REST_AT).some((byte) => byte !== 0)))
    throw new Damage('archive-feature', 'a header of another kind')
  const type = block.toString('latin1', TYPE_AT, TYPE_AT + 1)
  // Some programs make a folder of it, whatever an extension names it, and read its data as headers.
  if (type === '\0' && /^[^\0]*\/(?:\0|$)/.test(block.toString('latin1', 0, NAME_BYTES)))
    throw new Damage('archive-feature', 'a file with the name of a folder in its header')
  if (block[TARGET_AT] !== 0 && !LINK_TYPES.includes(type)) throw targetOfNoLink()
  return { type: type === '\0' ? '0' : type, size: readNumber(block, SIZE) }
}

/** Some programs make a link of an empty file with a target. */
export function targetOfNoLink(): Damage {
  return new Damage('archive-feature', 'the target of a link, for what is no link')
}

function readNumber(block: Buffer, { name, from, to, binary }: Field): number {
  const digits = OCTAL.exec(block.toString('latin1', from, to))
  if (digits) return Number.parseInt(digits[1] ?? '0', 8)
  const value = binary ? readBinary(block.subarray(from, to)) : undefined
  if (!binary || value === undefined || value < binary.least || value > binary.most)
    throw new Damage('archive-damaged', `the ${name} in a header`)
  return Number(value)
}

/** Two's complement, with a first byte that says so. */
function readBinary(field: Buffer): bigint | undefined {
  const value = BigInt(`0x${field.toString('hex', 1)}`)
  if (field[0] === POSITIVE) return value
  return field[0] === NEGATIVE ? value - (1n << BigInt(8 * (field.length - 1))) : undefined
}

/** Of all bytes, with spaces in place of the checksum. */
function sumOf(block: Buffer): number {
  let sum = 0
  for (const [index, byte] of block.entries()) sum += index >= CHECKSUM.from && index < CHECKSUM.to ? SPACE : byte
  return sum
}
