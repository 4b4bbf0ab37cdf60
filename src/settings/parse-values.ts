// Strict readers for single input values. Each throws one sentence: the input, what is allowed, what was given.

import { BackupError } from '../errors.ts'
import { FORBIDDEN_IN_NAMES, isDated, placeholdersOf } from '../naming/template.ts'
import { code, input, type Message, message, subject } from '../text/message.ts'

const MAX_SHOWN = 60
const MAX_NAME_LENGTH = 150
/** SRM's own ports (protocol.md 7). */
const HTTPS_PORT = '8001'
const HTTP_PORT = '8000'
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

const HOUR_MS = 60 * 60 * 1000
const UNITS_MS: Readonly<Record<string, number>> = { h: HOUR_MS, d: 24 * HOUR_MS }
const LONGEST_DURATION_MS = 366 * 24 * HOUR_MS

/** Returns an `input-invalid` error about one input. `given` is shown, shortened; omit it for secrets. */
export function invalidInput(name: string, problem: string | Message, given?: string): BackupError {
  const shown = given === undefined ? [] : message`, but ${code(shorten(given))} was given`
  return new BackupError(
    'input-invalid',
    message`${subject(name)} ${typeof problem === 'string' ? [problem] : problem}${shown}.`,
  )
}

function shorten(given: string): string {
  return given.length > MAX_SHOWN ? `${given.slice(0, MAX_SHOWN)}…` : given
}

/** Reads a boolean as the toolkit does (YAML 1.2 core schema). */
export function readBoolean(name: string, given: string): boolean {
  if (['true', 'True', 'TRUE'].includes(given)) return true
  if (['false', 'False', 'FALSE'].includes(given)) return false
  throw invalidInput(name, 'must be `true` or `false`', given)
}

/** Reads a decimal integer within inclusive bounds. */
export function parseInteger(
  name: string,
  given: string,
  range: { readonly min: number; readonly max: number },
): number {
  const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN
  if (value >= range.min && value <= range.max) return value
  throw invalidInput(name, `must be a whole number from ${range.min} to ${range.max}`, given)
}

/** Reads `36h` or `2d`; returns ms. */
export function readDuration(name: string, given: string): number {
  const [, count = '', unit = ''] = /^(\d{1,6})\s*([hd])$/.exec(given) ?? []
  const ms = Number(count) * (UNITS_MS[unit] ?? 0)
  if (ms > 0 && ms <= LONGEST_DURATION_MS) return ms
  throw invalidInput(name, 'must be hours or days, like `36h` or `2d`, up to a year', given)
}

/** Reads one of a few words. */
export function readChoice<T extends string>(name: string, given: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === given)
  if (found !== undefined) return found
  throw invalidInput(name, `must be ${allowed.map((word) => `\`${word}\``).join(' or ')}`, given)
}

/** Reads words separated by lines or commas, in the order given; duplicates are dropped. */
export function readChoices<T extends string>(name: string, given: string, allowed: readonly T[]): readonly T[] {
  const words = given
    .split(/[\n,]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
  const choices = [...new Set(words.map((word) => readChoice(name, word, allowed)))]
  if (choices.length > 0) return choices
  throw invalidInput(name, `must contain at least one of ${allowed.map((word) => `\`${word}\``).join(', ')}`)
}

/**
 * Reads the router's address: scheme, host, and the port if it is not the scheme's default. Path, query and fragment are
 * dropped; credentials are refused and never shown.
 */
export function readRouterUrl(name: string, given: string): URL {
  const example = 'like `https://192.168.1.1:8001`'
  const authority = /^https?:\/\/([^/?#\\]*)/i.exec(given)?.[1]
  if (given.includes('@')) {
    const problem = message`must not contain credentials or any \`@\`: use ${input('username')} and ${input('password')}`
    throw invalidInput(name, problem)
  }
  const shown = showAddress(given)
  if (authority === undefined) throw invalidInput(name, `must start with https:// or http://, ${example}`, shown)
  const url = URL.parse(`${given.slice(0, given.indexOf(':'))}://${authority}`)
  if (!url || url.hostname === '' || url.port === '0' || authority.endsWith(':')) {
    throw invalidInput(name, `must be an address ${example}`, shown)
  }
  // URL drops `:443` and `:80`, but they were given explicitly: only a missing port gets SRM's default.
  if (!/:\d+$/.test(authority)) url.port = url.protocol === 'http:' ? HTTP_PORT : HTTPS_PORT
  return url
}

/**
 * Returns the part of the address that an error may show: without query and fragment, which may contain a session id.
 * Returns nothing if the port is not numeric, since it may be a password (`admin:password`).
 */
function showAddress(given: string): string | undefined {
  const address = given.replace(/[?#].*$/s, '')
  const place = address.replace(/^(?:https?|ftp):\/*/i, '')
  return /^(?:\[[^\]]*\]?|[^:]*?)(?::\d*)?(?:[/\\][^:]*)?$/.test(place) ? address : undefined
}

/** Reads a SHA-256 fingerprint in the forms of browsers and openssl; returns 64 lower-case hexadecimal digits. */
export function readFingerprint(name: string, given: string): string {
  const digits = given.replace(/^sha-?256(?:\s+fingerprint)?\s*[:=]?/i, '').replace(/[\s:-]/g, '')
  if (/^[0-9a-f]{64}$/i.test(digits)) return digits.toLowerCase()
  const sha1 = /^[0-9a-f]{40}$/i.test(digits) ? ' (this is a SHA-1 fingerprint; browsers show both)' : ''
  throw invalidInput(name, `must be a SHA-256 fingerprint, 64 hexadecimal digits with or without colons${sha1}`, given)
}

/** Reads a router's label: letters, digits, `.`, `_`, `-`. */
export function readLabel(name: string, given: string): string {
  if (/^[\w.-]{1,64}$/.test(given) && !/^\.+$/.test(given)) return given
  throw invalidInput(name, 'must consist of letters, digits, `.`, `_` and `-`, at most 64 characters', given)
}

/** Reads a name template; unknown placeholders are refused. */
export function readNameTemplate(name: string, given: string, placeholders: readonly string[]): string {
  const allowed = placeholders.map((known) => `\`{${known}}\``).join(', ')
  const literal = given.replace(/\{\w*\}/g, '')
  const unknown = placeholdersOf(given).find((used) => !placeholders.includes(used))
  if (unknown !== undefined) throw invalidInput(name, `supports only the placeholders ${allowed}`, given)
  if (/[{}]/.test(literal)) throw invalidInput(name, `has a brace outside of a placeholder (${allowed})`, given)
  return checkName(name, given)
}

/** Refuses names that would be new each night, and tell no day: in a folder, no backup would be known as the newest. */
export function refuseTimeWithoutDate(template: string): void {
  if (isDated({ template }) || !placeholdersOf(template).includes('time')) return
  const problem = 'must contain `{date}` beside `{time}`, to know the newest backup in a directory or a repository'
  throw invalidInput('name', problem, template)
}

/** Checks a complete name, with or without placeholders: it must be a safe file and artifact name on every system. */
export function checkName(name: string, given: string): string {
  if (FORBIDDEN_IN_NAMES.test(given))
    throw invalidInput(name, 'must not contain path separators, control characters or any of `" < > : | * ?`', given)
  if (/^[.\s-]|[.\s]$/.test(given) || WINDOWS_DEVICE.test(given))
    throw invalidInput(
      name,
      'must be a plain file name: no leading dot or dash, no trailing dot or space, no Windows device name',
      given,
    )
  const extension = /\.dss(?:\.age)?$/i.exec(given)?.[0].toLowerCase()
  if (extension !== undefined)
    throw invalidInput(name, `must not end in \`${extension}\`, which is added automatically`, given)
  if (Buffer.byteLength(given) > MAX_NAME_LENGTH)
    throw invalidInput(name, `must not be longer than ${MAX_NAME_LENGTH} bytes`, given)
  return given
}

/** Reads patterns of items that do not count as changes, one per line; empty lines and `#` comments are skipped. */
export function readGlobs(name: string, given: string): readonly string[] {
  const globs = given
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  for (const glob of globs) {
    if (glob.length > MAX_NAME_LENGTH || /\p{Cc}/u.test(glob))
      throw invalidInput(name, `must have lines of at most ${MAX_NAME_LENGTH} characters`, glob)
    // Every item contains a slash, so a pattern without slash or wildcard would never match.
    if (!/[/*]/.test(glob)) throw invalidInput(name, 'must be patterns of items, like `table/label` or `/file`', glob)
  }
  return globs
}
