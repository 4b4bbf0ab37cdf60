// Parses the router's JSON: the envelope that all APIs share.

import { hasMoreValues } from '../text/json.ts'

/** A list of all APIs has 3,000. */
const MAX_VALUES = 50_000

/** `data` of a successful reply ({} if absent, protocol.md 9.21), or the number in `error.code` (0 if absent). */
export type ApiReply =
  | { readonly ok: true; readonly data: Fields }
  | { readonly ok: false; readonly code: number; readonly error: Fields }

/** An unvalidated JSON object: read its members by `field`. */
export type Fields = Readonly<Record<string, unknown>>

/** Parses a reply. Returns `undefined` if it is not JSON, or not an object with a boolean `success` (protocol.md 3.8). */
export function parseReply(text: string): ApiReply | undefined {
  const reply = fieldsOf(parseJson(text))
  const success = field(reply, 'success')
  if (success === true) return { ok: true, data: fieldsOf(field(reply, 'data')) }
  if (success !== false) return undefined
  const error = fieldsOf(field(reply, 'error'))
  return { ok: false, code: numberOf(field(error, 'code')) ?? 0, error }
}

/** Returns an own field, never one of the prototype. */
export function field(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

/** Returns the value if it is a JSON object, else {}, for arrays too. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {}
}

/** Returns a non-empty string, else `undefined`. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Returns a finite number, which may be written as a string of digits, else `undefined`. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : undefined
}

/** Returns the router's clock in Unix seconds, if reported. */
export function readServerTime(data: Fields): number | undefined {
  return numberOf(field(data, 'server_time'))
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Parses JSON, with or without a byte order mark (protocol.md 9b.H). Integers too large for a double become strings of
 * digits: a task id must be sent back exactly. Returns `undefined` if it is not JSON, or has more values than any answer of a router.
 */
export function parseJson(text: string): unknown {
  const keepDigits = (_key: string, value: unknown, context?: { readonly source?: string }): unknown =>
    typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? '')
      ? context?.source
      : value
  // With a reviver, 1 MiB of `{},` takes 110 MB, in each of the answers that are still to be collected.
  if (hasMoreValues(text, MAX_VALUES)) return undefined
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''), keepDigits)
  } catch {
    // Not JSON, or nested deeper than the stack: a router sends neither.
    return undefined
  }
}
