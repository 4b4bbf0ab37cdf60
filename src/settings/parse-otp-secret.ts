// The input `otp-secret`: what an authenticator app is set up with, as base32 or as an otpauth:// address. Never shown.

import type { BackupError } from '../errors.ts'
import type { OtpSecret } from '../router/one-time-codes.ts'
import { invalidInput } from './parse-values.ts'

/** 80 bits: the shortest that authenticator apps are given. */
const MIN_CHARACTERS = 16
const MAX_CHARACTERS = 256
/** So many base32 characters more than whole groups of eight are no whole bytes. */
const BROKEN_LENGTHS = new Set([1, 3, 6])
/** Shorter pieces of what was given would blank half the log. */
const MIN_MASKED_CHARACTERS = 8
const ALGORITHMS = ['SHA1', 'SHA256', 'SHA512'] as const
const DIGITS = { min: 6, max: 8 }
const PERIOD_SECONDS = { min: 15, max: 300 }

/** Reads a secret; `undefined` if there is none. Throws one sentence that shows nothing of what was given. */
export function readOtpSecret(input: string, given: string): OtpSecret | undefined {
  const text = given.trim()
  if (text === '') return undefined
  if (/^otpauth/i.test(text)) return readAddress(input, text)
  if (/^\d{6,8}$/.test(text.replace(/[\s-]/g, '')))
    throw invalidInput(
      input,
      'is a one-time or recovery code, which works once: give the secret that the authenticator app was set up with',
    )
  return { secret: readBase32(input, text), algorithm: 'SHA1', digits: DIGITS.min, periodSeconds: 30 }
}

/** What of `given` must be masked besides itself: the secret in it, as given and as it is used. Takes any text. */
export function secretsIn(given: string): readonly string[] {
  const raw = /[?&]secret=([^&#]*)/i.exec(given)?.[1] ?? given
  const bare = decode(raw)
  return [...new Set([raw, bare, normalise(bare), normalise(bare).toLowerCase()])].filter(
    (text) => text.length >= MIN_MASKED_CHARACTERS,
  )
}

/** Apps print it in groups, and in lower case. */
function normalise(text: string): string {
  return text.replace(/[\s-]/g, '').replace(/=+$/, '').toUpperCase()
}

function readBase32(input: string, given: string): string {
  const secret = normalise(given)
  if (!/^[A-Z2-7]*$/.test(secret))
    throw invalidInput(
      input,
      'must be a base32 secret (letters, and digits from 2 to 7) or an `otpauth://totp/` address: other characters are in it',
    )
  if (secret.length < MIN_CHARACTERS || BROKEN_LENGTHS.has(secret.length % 8))
    throw invalidInput(
      input,
      `is not a whole base32 secret: it has ${secret.length} characters, as if something was cut off`,
    )
  if (secret.length > MAX_CHARACTERS)
    throw invalidInput(input, `is too long for a base32 secret: ${MAX_CHARACTERS} characters at most`)
  return secret
}

function readAddress(input: string, text: string): OtpSecret {
  const refuse = (problem: string): BackupError => invalidInput(input, problem)
  if (/^otpauth-migration:/i.test(text))
    throw refuse(
      'is an export of several accounts (`otpauth-migration://`): give the `otpauth://totp/` address or the secret of this one',
    )
  const url = URL.parse(text)
  const kind = url?.hostname.toLowerCase()
  if (kind === 'hotp')
    throw refuse('is for codes that are counted (`otpauth://hotp/`): SRM takes those by time (`otpauth://totp/`)')
  if (url?.protocol !== 'otpauth:' || kind !== 'totp')
    throw refuse('must begin with `otpauth://totp/` if it is an address')
  const parameters = url.searchParams
  const secrets = parameters.getAll('secret')
  if (secrets.length !== 1) throw refuse('is an `otpauth://` address without a `secret=`, or with several')
  const word = (parameters.get('algorithm') ?? 'SHA1').toUpperCase().replace(/^HMAC/, '').replace('-', '')
  const algorithm = ALGORITHMS.find((known) => known === word)
  if (!algorithm) throw refuse('is an `otpauth://` address whose `algorithm` is not SHA1, SHA256 or SHA512')
  const whole = (name: string, fallback: number, { min, max }: { readonly min: number; readonly max: number }) => {
    const value = parameters.get(name) ?? String(fallback)
    if (/^\d{1,4}$/.test(value) && Number(value) >= min && Number(value) <= max) return Number(value)
    throw refuse(`is an \`otpauth://\` address whose \`${name}\` is no whole number from ${min} to ${max}`)
  }
  return {
    secret: readBase32(input, secrets[0] ?? ''),
    algorithm,
    digits: whole('digits', DIGITS.min, DIGITS),
    periodSeconds: whole('period', 30, PERIOD_SECONDS),
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
