// Strict readers for encryption: the recipients, and the key of the digests in the manifest.

import { invalidInput } from './parse-values.ts'
import { isPlaceholderRecipient, isPublishedRecipient } from './sample-recipients.ts'
import { isWeakKey } from './weak-keys.ts'

/** `age1...` of a key pair, a post-quantum key pair (`pq`), or a hardware key that needs no plugin to encrypt (`tag`). */
const RECIPIENT = /^age1(?:(?:pq|tag|tagpq)1)?[02-9ac-hj-np-z]{50,}$/
/** A name between two `1`s is that of a plugin. */
const PLUGIN_RECIPIENT = /^age1[a-z0-9-]+1/
const POST_QUANTUM_RECIPIENT = /^age1(?:pq|tagpq)1/
const HOW_TO_GET = '`age-keygen -o router-backup.key` creates a key, and prints it'
const MIN_KEY_LENGTH = 32
/** Ends encryption on purpose: an empty value may be that of a variable which is gone. */
export const NO_ENCRYPTION = 'none'

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
    if (isPlaceholderRecipient(line))
      throw invalidInput(
        input,
        `contains a placeholder of the documentation. Put your own public key in its place: ${HOW_TO_GET}`,
        line,
      )
    if (isPublishedRecipient(line))
      throw invalidInput(
        input,
        `contains a sample from a manual: you could not decrypt the backups, and strangers could. Put your own public key in its place: ${HOW_TO_GET}`,
        line,
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

/** Whether a valid value of the input asks for encryption. */
export function asksForEncryption(given = ''): boolean {
  return !['', NO_ENCRYPTION].includes(given.trim())
}

/** Reads a key that cannot be guessed. Never shown. */
export function readFingerprintKey(input: string, given: string): string {
  if (given.length < MIN_KEY_LENGTH)
    throw invalidInput(input, `must have at least ${MIN_KEY_LENGTH} characters: \`openssl rand -hex 32\` generates one`)
  if (isWeakKey(given)) throw invalidInput(input, 'is not random: `openssl rand -hex 32` generates a good key')
  return given
}
