// Reads and writes JSON with untrusted text in it. A few bytes of text can become a hundred bytes of values: `{},` repeated takes 25 times its size.

import { MIB } from './format.ts'

/** 100,000 files of a manifest, whose rows are not parsed as JSON, have 900,000. */
const MAX_VALUES = 1_500_000
/** An empty object or list. */
const BYTES_PER_VALUE = 32
/** Shorter text is harmless, whatever it contains. */
const HARMLESS_CHARACTERS = MIB

/** Returns the value, or `undefined` if the text is not JSON or has too many values to hold in memory. */
export function parseUntrustedJson(text: string): unknown {
  if (text.length > HARMLESS_CHARACTERS && hasTooManyValues(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** About how many bytes of memory the values of a text take. */
export function memoryOfJson(text: string): number {
  return text.length + BYTES_PER_VALUE * countValues(text, Number.POSITIVE_INFINITY)
}

function hasTooManyValues(text: string): boolean {
  return countValues(text, MAX_VALUES) > MAX_VALUES
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

/**
 * Returns indented JSON in which control, C1, format and bidirectional characters are escaped: a terminal that shows it
 * obeys none of them, and its lines read as they are.
 */
export function writeSafeJson(value: unknown, replacer?: (key: string, value: unknown) => unknown): string {
  const escaped = (text: string) =>
    Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')
  // JSON.stringify escapes what is below U+0020; the line breaks left are its own.
  return JSON.stringify(value, replacer, 2).replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped)
}
