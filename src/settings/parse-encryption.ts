// Strict readers of what seals a backup: the recipients, and the key of the digests in its manifest.

import { invalidInput } from './parse-values.ts'

/** `age1...` of a key pair, of a post-quantum one (`pq`), or of a hardware key that needs no plugin here (`tag`). */
const RECIPIENT = /^age1(?:(?:pq|tag|tagpq)1)?[02-9ac-hj-np-z]{50,}$/
/** A name between two `1`s: one of a plugin. */
const PLUGIN_RECIPIENT = /^age1[a-z0-9-]+1/
const MIN_KEY_LENGTH = 32
/** Random hexadecimal digits have about 14 of 16. */
const MIN_KEY_VARIETY = 8

/** Private keys of age, wherever they stand in a text: they must be masked, and never used. */
export function findPrivateKeys(text: string): readonly string[] {
  return text.match(/AGE-(?:SECRET-KEY|PLUGIN)-[\w-]+/gi) ?? []
}

/** age's recipients, one per line, without repetitions; empty lines and `#` comments are left out. */
export function readRecipients(input: string, given: string): readonly string[] {
  if (findPrivateKeys(given).length > 0) {
    throw invalidInput(
      input,
      'holds a private key of age, which opens every backup: it does not belong here. Give the public key instead, the line that begins with `age1` (`age-keygen -y key.txt` prints it). If the private key was ever stored in plain snapshot, make a new pair',
    )
  }
  const lines = given
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '')
  for (const line of lines) {
    if (/^(?:ssh-|ecdsa-|sk-ssh-)/.test(line))
      throw invalidInput(
        input,
        'holds an ssh key, which this action cannot encrypt to: make a key for it with `age-keygen`, and give the line that begins with `age1`',
      )
    if (RECIPIENT.test(line)) continue
    if (PLUGIN_RECIPIENT.test(line) && !/^age1(?:pq|tag|tagpq)1/.test(line))
      throw invalidInput(
        input,
        'holds a recipient that needs a plugin of age, which this action does not have: use one that begins with `age1`, `age1pq1` or `age1tag1`',
        line,
      )
    throw invalidInput(input, 'must hold recipients of age, one per line, each beginning with `age1`', line)
  }
  return [...new Set(lines)]
}

/** A key that cannot be guessed; it is never shown. */
export function readFingerprintKey(input: string, given: string): string {
  if (given.length < MIN_KEY_LENGTH)
    throw invalidInput(
      input,
      `must have ${MIN_KEY_LENGTH} characters at least: \`openssl rand -hex 32\` makes a good one`,
    )
  if (new Set(given).size < MIN_KEY_VARIETY)
    throw invalidInput(input, 'must be random, which this is not: `openssl rand -hex 32` makes a good one')
  return given
}
