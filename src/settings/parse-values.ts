// Strict readers for single input values. Each throws one sentence: the input, what was given, what is allowed.

import { BackupError } from '../errors.ts'
import { placeholdersOf } from '../naming/template.ts'

const MAX_SHOWN = 60
const MAX_NAME_LENGTH = 150
/** SRM's own ports (protocol.md 7). */
const HTTPS_PORT = '8001'
const HTTP_PORT = '8000'
/** Refused by GitHub in artifact names, by Windows in file names, or a path separator somewhere. */
const FORBIDDEN_IN_NAMES = /["<>:|*?\\/\p{Cc}]/u
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

const HOUR_MS = 60 * 60 * 1000
const UNITS_MS: Readonly<Record<string, number>> = { h: HOUR_MS, d: 24 * HOUR_MS }
const LONGEST_DURATION_MS = 366 * 24 * HOUR_MS

/** An `input-invalid` error about one input. `given` is shown, shortened; leave it out for secrets. */
export function invalidInput(input: string, problem: string, given?: string): BackupError {
  const shown =
    given === undefined
      ? ''
      : `, but \`${given.length > MAX_SHOWN ? `${given.slice(0, MAX_SHOWN)}…` : given}\` was given`
  return new BackupError('input-invalid', `Input \`${input}\` ${problem}${shown}.`)
}

/** The toolkit's booleans (YAML 1.2 core schema). */
export function readBoolean(input: string, given: string): boolean {
  if (['true', 'True', 'TRUE'].includes(given)) return true
  if (['false', 'False', 'FALSE'].includes(given)) return false
  throw invalidInput(input, 'must be `true` or `false`', given)
}

/** A whole number in decimal digits within inclusive bounds. */
export function parseInteger(
  input: string,
  given: string,
  range: { readonly min: number; readonly max: number },
): number {
  const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN
  if (value >= range.min && value <= range.max) return value
  throw invalidInput(input, `must be a whole number from ${range.min} to ${range.max}`, given)
}

/** `36h` or `2d`, in ms. */
export function readDuration(input: string, given: string): number {
  const [, count = '', unit = ''] = /^(\d{1,6})\s*([hd])$/.exec(given) ?? []
  const ms = Number(count) * (UNITS_MS[unit] ?? 0)
  if (ms > 0 && ms <= LONGEST_DURATION_MS) return ms
  throw invalidInput(input, 'must be hours or days, like `36h` or `2d`, a year at most', given)
}

/** One of a few words. */
export function readChoice<T extends string>(input: string, given: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === given)
  if (found !== undefined) return found
  throw invalidInput(input, `must be ${allowed.map((word) => `\`${word}\``).join(' or ')}`, given)
}

/** Some of a few words, separated by lines or commas, without repetitions, in the order given. */
export function readChoices<T extends string>(input: string, given: string, allowed: readonly T[]): readonly T[] {
  const words = given
    .split(/[\n,]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
  const choices = [...new Set(words.map((word) => readChoice(input, word, allowed)))]
  if (choices.length > 0) return choices
  throw invalidInput(input, `must name at least one of ${allowed.map((word) => `\`${word}\``).join(', ')}`)
}

/**
 * The router's address: scheme, host, and port where it is not the scheme's own. What follows the address in a copied
 * line is dropped; credentials in it are refused and never shown.
 */
export function readRouterUrl(input: string, given: string): URL {
  const example = 'like `https://192.168.1.1:8001`'
  const authority = /^https?:\/\/([^/?#\\]*)/i.exec(given)?.[1]
  if (given.includes('@')) {
    throw invalidInput(input, 'must not contain credentials (or any `@`): give `username` and `password` by themselves')
  }
  const shown = showAddress(given)
  if (authority === undefined) throw invalidInput(input, `must start with https:// or http://, ${example}`, shown)
  const url = URL.parse(`${given.slice(0, given.indexOf(':'))}://${authority}`)
  if (!url || url.hostname === '' || url.port === '0' || authority.endsWith(':')) {
    throw invalidInput(input, `must be an address ${example}`, shown)
  }
  // `:443` and `:80` vanish from a URL, but were given in so many words: only a missing port gets SRM's own.
  if (!/:\d+$/.test(authority)) url.port = url.protocol === 'http:' ? HTTP_PORT : HTTPS_PORT
  return url
}

/**
 * What was given, as far as an error may show it: without query and fragment, which may hold a session, and not at all if
 * something other than digits stands where a port would (`admin:password`).
 */
function showAddress(given: string): string | undefined {
  const address = given.replace(/[?#].*$/s, '')
  const place = address.replace(/^(?:https?|ftp):\/*/i, '')
  return /^(?:\[[^\]]*\]?|[^:]*?)(?::\d*)?(?:[/\\][^:]*)?$/.test(place) ? address : undefined
}

/** A SHA-256 fingerprint as 64 lower-case hexadecimal digits; browsers and openssl write it in different ways. */
export function readFingerprint(input: string, given: string): string {
  const digits = given.replace(/^sha-?256(?:\s+fingerprint)?\s*[:=]?/i, '').replace(/[\s:-]/g, '')
  if (/^[0-9a-f]{64}$/i.test(digits)) return digits.toLowerCase()
  const sha1 = /^[0-9a-f]{40}$/i.test(digits) ? ' (this is a SHA-1 fingerprint: browsers show both)' : ''
  throw invalidInput(input, `must be a SHA-256 fingerprint, 64 hexadecimal digits with or without colons${sha1}`, given)
}

/** A router's label: letters, digits, `.`, `_`, `-`. */
export function readLabel(input: string, given: string): string {
  if (/^[\w.-]{1,64}$/.test(given) && !/^\.+$/.test(given)) return given
  throw invalidInput(input, 'must consist of letters, digits, `.`, `_` and `-`, 64 at most', given)
}

/** A name template, with known placeholders only. */
export function readNameTemplate(input: string, given: string, placeholders: readonly string[]): string {
  const allowed = placeholders.map((name) => `\`{${name}}\``).join(', ')
  const literal = given.replace(/\{\w*\}/g, '')
  const unknown = placeholdersOf(given).find((name) => !placeholders.includes(name))
  if (unknown !== undefined) throw invalidInput(input, `knows only the placeholders ${allowed}`, given)
  if (/[{}]/.test(literal)) throw invalidInput(input, `has a brace that belongs to no placeholder (${allowed})`, given)
  return checkName(input, given)
}

/** A whole name, its placeholders filled in or not: safe as a file name and an artifact name on every system. */
export function checkName(input: string, given: string): string {
  if (FORBIDDEN_IN_NAMES.test(given))
    throw invalidInput(input, 'must not contain path separators, control characters or any of `" < > : | * ?`', given)
  if (/^[.\s-]|[.\s]$/.test(given) || WINDOWS_DEVICE.test(given))
    throw invalidInput(
      input,
      'must be a plain file name: no leading dot or dash, no dot or space at the end, no device name of Windows',
      given,
    )
  const extension = /\.dss(?:\.age)?$/i.exec(given)?.[0].toLowerCase()
  if (extension !== undefined)
    throw invalidInput(input, `must be given without \`${extension}\`, which is added`, given)
  if (Buffer.byteLength(given) > MAX_NAME_LENGTH)
    throw invalidInput(input, `must not be longer than ${MAX_NAME_LENGTH} bytes`, given)
  return given
}

/** Patterns of items that do not count as changes, one per line; empty lines and `#` comments are left out. */
export function readGlobs(input: string, given: string): readonly string[] {
  const globs = given
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  for (const glob of globs) {
    if (glob.length > MAX_NAME_LENGTH || /\p{Cc}/u.test(glob))
      throw invalidInput(input, `must have lines of at most ${MAX_NAME_LENGTH} characters`, glob)
    // An item always has one: a pattern without it that says nothing about the rest would never fit.
    if (!/[/*]/.test(glob)) throw invalidInput(input, 'must name items like `table/label` or `/file`', glob)
  }
  return globs
}
