// Parses `otp-secret`: the secret of an authenticator app, as base32 or as an otpauth:// URL. Never shown.

import type { BackupError } from '../errors.ts'
import type { OtpSecret } from '../router/one-time-codes.ts'
import { invalidInput } from './parse-values.ts'

/** 80 bits: the shortest secret in use. */
const MIN_CHARACTERS = 16
const MAX_CHARACTERS = 256
/** These remainders of base32 characters, modulo eight, never decode to complete bytes. */
const BROKEN_LENGTHS = new Set([1, 3, 6])
/** Masking shorter parts would blank half the log. */
const MIN_MASKED_CHARACTERS = 8
const ALGORITHMS = ['SHA1', 'SHA256', 'SHA512'] as const
const DIGITS = { min: 6, max: 8 }
const PERIOD_SECONDS = { min: 15, max: 300 }

/** Reads a secret; returns `undefined` if it is empty. Errors show nothing of what was given. */
export function readOtpSecret(input: string, given: string): OtpSecret | undefined {
  const text = given.trim()
  if (text === '') return undefined
  if (/^otpauth/i.test(text)) return readAddress(input, text)
  if (/^\d{6,8}$/.test(text.replace(/[\s-]/g, '')))
    throw invalidInput(
      input,
      'is a one-time or recovery code, which works only once: use the secret that the authenticator app was set up with',
    )
  return { secret: readBase32(input, text), algorithm: 'SHA1', digits: DIGITS.min, periodSeconds: 30 }
}

/** Returns what must be masked besides `given` itself: the secret in it, as given and as used. Accepts any text. */
export function secretsIn(given: string): readonly string[] {
  const raw = /[?&]secret=([^&#]*)/i.exec(given)?.[1] ?? given
  const bare = decode(raw)
  return [...new Set([raw, bare, normalise(bare), normalise(bare).toLowerCase()])].filter(
    (text) => text.length >= MIN_MASKED_CHARACTERS,
  )
}

/** Normalizes a secret: apps print it in groups, and in lower case. */
function normalise(text: string): string {
  return text.replace(/[\s-]/g, '').replace(/=+$/, '').toUpperCase()
}

function readBase32(input: string, given: string): string {
  const secret = normalise(given)
  if (!/^[A-Z2-7]*$/.test(secret))
    throw invalidInput(
      input,
      'must be a base32 secret (letters, and digits from 2 to 7) or an `otpauth://totp/` URL, but contains other characters',
    )
  if (secret.length < MIN_CHARACTERS || BROKEN_LENGTHS.has(secret.length % 8))
    throw invalidInput(
      input,
      `is not a complete base32 secret: it has ${secret.length} characters, as if it was cut off`,
    )
  if (secret.length > MAX_CHARACTERS)
    throw invalidInput(input, `is too long for a base32 secret: at most ${MAX_CHARACTERS} characters`)
  return secret
}

function readAddress(input: string, text: string): OtpSecret {
  const refuse = (problem: string): BackupError => invalidInput(input, problem)
  if (/^otpauth-migration:/i.test(text))
    throw refuse(
      'is an export of several accounts (`otpauth-migration://`): use the `otpauth://totp/` URL or the secret of this account',
    )
  const url = URL.parse(text)
  const kind = url?.hostname.toLowerCase()
  if (kind === 'hotp')
    throw refuse('is for counter-based codes (`otpauth://hotp/`): SRM uses time-based ones (`otpauth://totp/`)')
  if (url?.protocol !== 'otpauth:' || kind !== 'totp') throw refuse('must start with `otpauth://totp/` if it is a URL')
  const parameters = url.searchParams
  const secrets = parameters.getAll('secret')
  if (secrets.length !== 1) throw refuse('is an `otpauth://` URL without exactly one `secret=`')
  const word = (parameters.get('algorithm') ?? 'SHA1').toUpperCase().replace(/^HMAC/, '').replace('-', '')
  const algorithm = ALGORITHMS.find((known) => known === word)
  if (!algorithm) throw refuse('is an `otpauth://` URL whose `algorithm` is not SHA1, SHA256 or SHA512')
  const integerOf = (name: string, fallback: number, { min, max }: { readonly min: number; readonly max: number }) => {
    const value = parameters.get(name) ?? String(fallback)
    if (/^\d{1,4}$/.test(value) && Number(value) >= min && Number(value) <= max) return Number(value)
    throw refuse(`is an \`otpauth://\` URL whose \`${name}\` is not a whole number from ${min} to ${max}`)
  }
  return {
    secret: readBase32(input, secrets[0] ?? ''),
    algorithm,
    digits: integerOf('digits', DIGITS.min, DIGITS),
    periodSeconds: integerOf('period', 30, PERIOD_SECONDS),
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
