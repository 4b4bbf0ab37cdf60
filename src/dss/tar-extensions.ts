// Reads headers that describe the next member of a tar archive: GNU long names, and the records of pax. Anything that programs read in
// different ways is rejected.

import { Damage } from './findings.ts'

/** Records that are read, and those about what is not compared: times, names of users and groups, attributes. */
const KNOWN =
  /^(?:path|linkpath|size|[amc]time|[ug]id|[ug]name|comment|SCHILY\.(?:xattr|acl)\..*|SCHILY\.(?:dev|ino|nlink|fflags)|LIBARCHIVE\..*|RHT\..*)$/s
const LENGTH = /^([1-9]\d{0,7}) /
const MAX_LENGTH_BYTES = 9
const MAX_KEY = 1024
/** BusyBox unpacks nothing behind a longer one, with its zero byte. */
const MAX_LONG_NAME_BYTES = 4095
const MAX_OWNER = 0xffff_ffff
const NEWLINE = 0x0a

export interface PaxRecords {
  /** Bytes. */
  readonly size: number | undefined
  /** Whether they name the target of a link. */
  readonly hasTarget: boolean
}

/** Reads the pax records of a member. Throws Damage for those that other programs read in another way. */
export function readRecords(data: Buffer): PaxRecords {
  let size: number | undefined
  let hasTarget = false
  for (let at = 0, end = 0; at < data.length; at = end) {
    const [start = '', length] = LENGTH.exec(data.toString('latin1', at, at + MAX_LENGTH_BYTES)) ?? []
    end = at + Number(length)
    // Also if there is no length.
    if (!(end <= data.length) || data[end - 1] !== NEWLINE) throw malformed()
    const text = data.toString('utf8', at + start.length, end - 1)
    const equals = text.indexOf('=')
    const key = text.slice(0, Math.max(equals, 0))
    if (key === '') throw malformed()
    const value = text.slice(equals + 1)
    checkRecord(key, value)
    // Of two for the same, every program takes the last.
    if (key === 'size') size = Number(value)
    if (key === 'linkpath') hasTarget = true
  }
  return { size, hasTarget }
}

function checkRecord(key: string, value: string): void {
  // GNU's records of sparse files name other paths and sizes.
  if (!KNOWN.test(key.slice(0, MAX_KEY))) throw new Damage('archive-feature', 'an extended header of another kind')
  const start = value.slice(0, MAX_KEY)
  if ((key === 'path' || key === 'linkpath') && value === '') throw new Damage('name-unusable')
  // Programs cut it off there, or stop.
  if (/^(?:path|linkpath|[ug]name)$/.test(key.slice(0, MAX_KEY)) && value.includes('\0')) throw malformed()
  if (/^[amc]time$/.test(key.slice(0, MAX_KEY)) && !/^-?\d{1,12}(?:\.\d{1,20})?$/.test(start)) throw malformed()
  const isOwner = key === 'uid' || key === 'gid'
  if ((isOwner || key === 'size') && !/^\d{1,20}$/.test(start)) throw malformed()
  if (isOwner && Number(start) > MAX_OWNER) throw malformed()
}

function malformed(): Damage {
  return new Damage('archive-damaged', 'an extended header')
}

/** Checks a long name in its blocks: a text of at most `size` bytes, which are not too many, and only zeros behind it, which some programs read. */
export function checkLongName(blocks: Buffer, size: number): void {
  const zero = blocks.indexOf(0)
  const end = zero === -1 ? blocks.length : zero
  if (end === 0 || end > size || size > MAX_LONG_NAME_BYTES || blocks.subarray(end).some((byte) => byte !== 0))
    throw new Damage('archive-damaged', 'a long name')
}
