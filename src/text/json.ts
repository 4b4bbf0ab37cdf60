// Reads and writes JSON with untrusted text in it. A few bytes of text can become a hundred bytes of values: `{},` repeated takes 25 times its size.

import { MIB } from './format.ts'
import { piecesOf } from './pieces.ts'
import { memoryOf } from './wide.ts'

/** 20,000 files and 10,000 tables of a manifest, whose rows are not parsed as JSON, have 250,000; lists of GitHub more. */
const MAX_VALUES = 1_500_000
/** An empty object or list. */
const BYTES_PER_VALUE = 32
/** Shorter text is harmless, whatever it contains. */
const HARMLESS_CHARACTERS = MIB

/** Returns the value, or `undefined` if the text is not JSON or has too many values to hold in memory. */
export function parseUntrustedJson(text: string): unknown {
  if (text.length > HARMLESS_CHARACTERS && hasMoreValues(text, MAX_VALUES)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** About how many bytes of memory the values of a text take. */
export function memoryOfJson(text: string): number {
  return memoryOf(text) + BYTES_PER_VALUE * countValues(text, Number.POSITIVE_INFINITY)
}

/** Whether a text has more than `max` values. */
export function hasMoreValues(text: string, max: number): boolean {
  return countValues(text, max) > max
}

/** Counts what separates values, outside of strings, until they are more than `max`. */
function countValues(text: string, max: number): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '"') at = endOfString(text, at)
    else if (character === ',' || character === '[' || character === '{' || character === ':') count++
    if (count > max) break
  }
  return count
}

/** Returns the position of the quote that closes the string starting at `start`, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at]
    if (character === '"') return at
    if (character === '\\') at++
  }
  return text.length
}

/** Longer strings, lists and objects become several pieces. */
const LONG_TEXT = 16_384
const MANY_ITEMS = 1_000
const INDENT = '  '

/**
 * Yields indented JSON, piece by piece: a string of 64 MiB may become 384 MB, and so may a row of short ones. Control, C1, format and bidirectional characters
 * are escaped: a terminal that shows it obeys none of them, and its lines read as they are. `mask` sees each string that is
 * a value, whole.
 */
export function* safeJson(value: unknown, mask = (text: string) => text, indent = '\n'): Generator<string, void> {
  if (typeof value === 'string') return yield* quotedPieces(mask(value))
  if (typeof value !== 'object' || value === null || isSmall(value)) {
    const maskValue = (_name: string, item: unknown) => (typeof item === 'string' ? mask(item) : item)
    // The line breaks in it are its own: those of strings are escaped.
    return yield escaped(JSON.stringify(value, maskValue, INDENT) ?? 'null').replaceAll('\n', indent)
  }
  const isList = Array.isArray(value)
  const inner = `${indent}${INDENT}`
  let separator = isList ? '[' : '{'
  for (const [key, item] of isList ? value.entries() : Object.entries(value)) {
    if (item === undefined && !isList) continue
    yield `${separator}${inner}`
    if (!isList) {
      yield* quotedPieces(String(key))
      yield ': '
    }
    yield* safeJson(item, mask, inner)
    separator = ','
  }
  yield `${indent}${isList ? ']' : '}'}`
}

/** Whether it has few items, none of which is a list or an object, and its texts are short, names and all. */
function isSmall(value: object): boolean {
  const items: readonly unknown[] = Array.isArray(value) ? value : [...Object.keys(value), ...Object.values(value)]
  if (items.length > MANY_ITEMS) return false
  const characters = items.reduce<number>((sum, item) => sum + (typeof item === 'string' ? item.length : 0), 0)
  return characters <= LONG_TEXT && items.every(isPlain)
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}

function* quotedPieces(text: string): Generator<string, void> {
  yield '"'
  for (const piece of piecesOf(text, LONG_TEXT)) yield escaped(JSON.stringify(piece).slice(1, -1))
  yield '"'
}

/** JSON.stringify escapes what is below U+0020; the line breaks left are its own. */
function escaped(json: string): string {
  return json.replace(/(?:(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}])+/gu, (found) => {
    let escapes = ''
    for (let at = 0; at < found.length; at++) escapes += `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`
    return escapes
  })
}
