// What programs read in different ways: numbers in the header of a tar member, and records of its pax header. A backup that restores to
// other files than those that were checked is not valid.

import { Damage } from './findings.ts'

/** Positions of mode, uid, gid and size. */
const NUMBERS = [
  [100, 108],
  [108, 116],
  [116, 124],
  [124, 136],
] as const
/** Octal digits up to a space or NUL, as every program reads them, or nothing. */
const OCTAL = /^(?: *[0-7]+(?:[ \0]|$)|[ \0]*$)/
/** Of a number that is too large for digits. */
const BINARY = new Set([0x80, 0xff])

/** Whether every program reads the same numbers in a header. */
export function hasPlainNumbers(block: Buffer): boolean {
  return NUMBERS.every(([from, to]) => BINARY.has(block[from] ?? 0) || OCTAL.test(block.toString('latin1', from, to)))
}

/** Records that are read, and those about what is not compared: times, names of users and groups, attributes. */
const KNOWN =
  /^(?:path|linkpath|size|[amc]time|[ug]id|[ug]name|comment|SCHILY\.(?:xattr|acl)\..*|SCHILY\.(?:dev|ino|nlink|fflags)|LIBARCHIVE\..*|RHT\..*)$/s
const MAX_KEY = 1024

/** Throws Damage for a record that other programs read in another way: GNU's of sparse files name other paths and sizes. */
export function checkRecords(pax: unknown): void {
  if (typeof pax !== 'object' || pax === null) return
  for (const [key, value] of Object.entries(pax)) {
    if (!KNOWN.test(key.slice(0, MAX_KEY))) throw new Damage('archive-feature', 'an extended header of another kind')
    const isNumber = key === 'size' || key === 'uid' || key === 'gid'
    if (isNumber && !/^\d{1,20}$/.test(String(value).slice(0, MAX_KEY))) throw new Damage('archive-damaged')
    if ((key === 'path' || key === 'linkpath') && value === '') throw new Damage('name-unusable')
  }
}
