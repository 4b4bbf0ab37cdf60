// Encrypts backups with age, for private keys that the runner does not have.

import { createHash, type Hash } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import { BackupError } from '../errors.ts'
import type { FileDigest } from '../system/hash-file.ts'
import { readChunks } from '../system/read-chunks.ts'
import { formatBytes } from '../text/format.ts'
import { code, message, subject } from '../text/message.ts'

/** What opens a backup reads no longer header. A recipient takes 100 bytes of it, a post-quantum one 1.6 KB. */
export const MAX_HEADER_BYTES = 65_536
/** Fewer always fit. */
const MANY_RECIPIENTS = 20

type Encrypter = InstanceType<typeof import('age-encryption')['Encrypter']>

/** The encrypted file, and what went into it. */
export interface Encrypted extends FileDigest {
  /** SHA-256 of the plaintext as it was read, hexadecimal: nobody here can decrypt the result to check it. */
  readonly plainSha256: string
}

export interface Encryptor {
  /** How many keys can decrypt the file. */
  readonly recipients: number
  /** Throws BackupError `input-invalid` for an invalid recipient. */
  check(): Promise<void>
  /** Encrypts `source` into the new file `target`, mode 0600. Throws file system errors, and the signal's reason. */
  encryptFile(source: string, target: string, signal: AbortSignal): Promise<Encrypted>
}

/** Creates an encryptor for at least one age recipient (`age1...`). */
export function createEncryptor(recipients: readonly string[]): Encryptor {
  let encrypter: Promise<Encrypter> | undefined
  const load = () => {
    encrypter ??= loadEncrypter(recipients)
    return encrypter
  }
  return {
    recipients: recipients.length,
    check: async () => {
      const encrypter = await load()
      if (recipients.length < MANY_RECIPIENTS) return
      const { length } = await encrypter.encrypt(new Uint8Array())
      if (length > MAX_HEADER_BYTES)
        throw new BackupError(
          'input-invalid',
          message`${subject('encrypt-to')} has too many recipients: ${recipients.length}. Their part of each file would take ${formatBytes(length)}, and what is longer than ${formatBytes(MAX_HEADER_BYTES)} counts as corrupt when it is opened.`,
        )
    },
    encryptFile: async (source, target, signal) => await encryptFile(await load(), { source, target, signal }),
  }
}

/** Loads age on first use: 0.8 MB that unencrypted runs do not need. */
async function loadEncrypter(recipients: readonly string[]): Promise<Encrypter> {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient)
    } catch (cause) {
      throw new BackupError(
        'input-invalid',
        message`${subject('encrypt-to')} contains something that is not a valid age recipient: ${code(`${recipient.slice(0, 12)}…`)} has a typo or is cut off.`,
        { cause, hint: 'Copy the whole line that starts with `age1` again: `age-keygen -y key.txt` prints it.' },
      )
    }
  }
  return encrypter
}

async function encryptFile(
  encrypter: Encrypter,
  { source, target, signal }: { readonly source: string; readonly target: string; readonly signal: AbortSignal },
): Promise<Encrypted> {
  const plainSize = (await stat(source)).size
  const handle = await open(target, 'wx', 0o600)
  try {
    const plainHash = createHash('sha256')
    const encrypted = await encrypter.encrypt(ReadableStream.from(hashed(readChunks(source, { signal }), plainHash)))
    const hash = createHash('sha256')
    let size = 0
    for await (const chunk of encrypted) {
      signal.throwIfAborted()
      hash.update(chunk)
      size += chunk.length
      await handle.writeFile(chunk)
    }
    // Otherwise a truncated file would go unnoticed until a restore.
    if (size !== encrypted.size(plainSize)) throw new Error('the encrypted file does not have the expected size')
    return { size, sha256: hash.digest('hex'), plainSha256: plainHash.digest('hex') }
  } catch (error) {
    signal.throwIfAborted()
    throw error
  } finally {
    await handle.close()
  }
}

async function* hashed(chunks: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer, void> {
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
}
