// Strict readers for encryption: the recipients, and the key of the digests in the manifest.

import { invalidInput } from './parse-values.ts'

/** `age1...` of a key pair, a post-quantum key pair (`pq`), or a hardware key that needs no plugin to encrypt (`tag`). */
const RECIPIENT = /^age1(?:(?:pq|tag|tagpq)1)?[02-9ac-hj-np-z]{50,}$/
/** A name between two `1`s is that of a plugin. */
const PLUGIN_RECIPIENT = /^age1[a-z0-9-]+1/
const POST_QUANTUM_RECIPIENT = /^age1(?:pq|tagpq)1/
const MIN_KEY_LENGTH = 32
/** 32 random hexadecimal digits have about 120 bits by this estimate; 16 of them twice have 70. */
const MIN_KEY_BITS = 80

const ROWS = '1234567890 qwertyuiop asdfghjkl zxcvbnm'
/** Both ways. */
const KEYBOARD = `${ROWS} ${[...ROWS].reverse().join('')}`
/** An expression that was not evaluated, or the command or name in place of its result. */
const PLACEHOLDER = /\$\{\{|openssl rand|fingerprint.?key/i

/** Finds age identities (private keys) anywhere in a text: they must be masked, and never used. */
export function findPrivateKeys(text: string): readonly string[] {
  return text.match(/AGE-(?:SECRET-KEY|PLUGIN)-[\w-]+/gi) ?? []
}

/** Reads age recipients, one per line; duplicates, empty lines and `#` comments are skipped. */
export function readRecipients(input: string, given: string): readonly string[] {
  if (findPrivateKeys(given).length > 0) {
    throw invalidInput(
      input,
      'contains an age identity (private key), which can decrypt every backup. Use the public key instead, which starts with `age1` (`age-keygen -y key.txt` prints it). If the private key was ever stored in plain sight, create a new pair',
    )
  }
  const lines = given
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '')
  for (const line of lines) {
    if (/^(?:ssh-|ecdsa-|sk-ssh-)/.test(line))
      throw invalidInput(
        input,
        'contains an SSH key, which is unsupported. Create a key with `age-keygen`, and use the line that starts with `age1`',
      )
    if (RECIPIENT.test(line)) continue
    if (PLUGIN_RECIPIENT.test(line) && !/^age1(?:pq|tag|tagpq)1/.test(line))
      throw invalidInput(
        input,
        'contains a recipient that needs an age plugin, which is unsupported: use one that starts with `age1`, `age1pq1` or `age1tag1`',
        line,
      )
    throw invalidInput(input, 'must contain age recipients, one per line, each starting with `age1`', line)
  }
  const postQuantum = lines.filter((line) => POST_QUANTUM_RECIPIENT.test(line))
  // Like age itself: the file would be no safer than with its weakest recipient.
  if (postQuantum.length > 0 && postQuantum.length < lines.length)
    throw invalidInput(
      input,
      'mixes post-quantum recipients (`age1pq1`, `age1tagpq1`) with classic ones, which the `age` command refuses too: a quantum computer could decrypt the file with the classic key. Use recipients of one kind (`age-keygen -pq` creates post-quantum keys)',
    )
  return [...new Set(lines)]
}

/** Reads a key that cannot be guessed. Never shown. */
export function readFingerprintKey(input: string, given: string): string {
  if (given.length < MIN_KEY_LENGTH)
    throw invalidInput(input, `must have at least ${MIN_KEY_LENGTH} characters: \`openssl rand -hex 32\` generates one`)
  const isWeak = PLACEHOLDER.test(given) || estimateBits(given) < MIN_KEY_BITS || isPattern(decoded(given))
  if (isWeak) throw invalidInput(input, 'is not random: `openssl rand -hex 32` generates a good key')
  return given
}

/** What a key may be an encoding of, each byte as a character. */
function decoded(given: string): string {
  const isHex = /^(?:[0-9a-f]{2})+$/i.test(given)
  return Buffer.from(given, isHex ? 'hex' : 'base64').toString('latin1')
}

/** Estimates how hard a text is to guess, in bits: each surprise adds as much as the variety of the text allows. */
function estimateBits(text: string): number {
  return countSurprises(text) * Math.log2(new Set(text).size)
}

function isPattern(text: string): boolean {
  return countSurprises(text) < text.length / 2
}

/**
 * Counts the characters that do not continue a series (`abc`, `321`, `aaa`, `aabb`, `a1b2`, `qwe`) or three characters that
 * occurred before.
 */
function countSurprises(text: string): number {
  const isSeries = (at: number, period: number) => {
    const step = (end: number) => text.charCodeAt(end) - text.charCodeAt(end - period)
    return at > period && Math.abs(step(at)) <= 1 && step(at) === step(at - 1)
  }
  const isKnown = (at: number) => {
    const last = text.slice(at - 2, at + 1)
    return at > 1 && (KEYBOARD.includes(last.toLowerCase()) || text.slice(0, at).includes(last))
  }
  const isExpected = (at: number) => isSeries(at, 1) || isSeries(at, 2) || isKnown(at)
  return Array.from({ length: text.length }, (_, at) => at).filter((at) => !isExpected(at)).length
}
