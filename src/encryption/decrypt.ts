// Opening what was sealed, with a key that only its owner has. Never loaded by the action: the runner has no key.

import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { BackupError, describeThrown } from '../errors.ts'
import { describeFileError } from '../system/file-errors.ts'
import { readChunks } from '../system/read-chunks.ts'
import { code, input, message } from '../text/message.ts'

const AGE_MAGIC = 'age-encryption.org/v1\n'
const AGE_ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----'

/** Whether a file's first bytes are those of age. */
export function isEncrypted(head: Buffer): boolean {
  return head.toString('latin1', 0, AGE_MAGIC.length) === AGE_MAGIC
}

/** The private keys in a file as `age-keygen` writes it, each whole. Throws BackupError `input-invalid`; a key is never shown. */
export async function readIdentities(path: string): Promise<readonly string[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new BackupError('input-invalid', `The key file ${path} cannot be read: ${describeFileError(cause)}.`, {
      cause,
    })
  })
  const lines = text
    .split('\n')
    .map((line, index) => ({ key: line.trim(), number: index + 1 }))
    .filter(({ key }) => key !== '' && !key.startsWith('#'))
  if (lines.length > 0 && lines.every(({ key }) => /^AGE-SECRET-KEY-/.test(key))) {
    const { Decrypter } = await import('age-encryption')
    for (const { key, number } of lines) if (!isWhole(key, new Decrypter())) throw incompleteKey(path, number)
    return lines.map(({ key }) => key)
  }
  const found = text.startsWith(AGE_MAGIC) || text.startsWith(AGE_ARMOR) ? 'is itself encrypted' : 'holds no key of age'
  throw new BackupError('input-invalid', `The key file ${path} ${found}.`, {
    hint: '`age-keygen -o FILE` writes one; its key begins with AGE-SECRET-KEY-. Open an encrypted key with `age --decrypt` first.',
  })
}

function isWhole(key: string, decrypter: { addIdentity(key: string): void }): boolean {
  try {
    decrypter.addIdentity(key)
    return true
  } catch {
    return false
  }
}

/** Without a cause: what age says of a key repeats it. */
function incompleteKey(path: string, number: number): BackupError {
  return new BackupError('input-invalid', `The key file ${path} holds a key that is not whole (line ${number}).`, {
    hint: 'A key is one line by itself, as `age-keygen` wrote it: look for a character that is missing, wrong or too many.',
  })
}

/** Writes what is in the sealed `source` to the new file `target`, mode 0600. Throws BackupError, and the signal's reason. */
export async function decryptFile(
  source: string,
  target: string,
  {
    identities,
    signal,
    shownAs = source,
  }: { readonly identities: readonly string[]; readonly signal: AbortSignal; readonly shownAs?: string },
): Promise<void> {
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  const chunks = readChunks(source, { signal })
  try {
    const plain = await decrypter.decrypt(ReadableStream.from(chunks))
    await pipeline(Readable.fromWeb(plain as never), createWriteStream(target, { flags: 'wx', mode: 0o600 }), {
      signal,
    })
  } catch (cause) {
    signal.throwIfAborted()
    throw describe(cause, shownAs)
  } finally {
    // age does not cancel its input when it cannot decrypt it, and the file would stay open.
    await chunks.return()
  }
}

function describe(cause: unknown, file: string): unknown {
  if (typeof cause === 'object' && cause !== null && 'code' in cause && 'syscall' in cause) return cause
  const reason = describeThrown(cause)
  if (reason.includes('no identity matched'))
    return new BackupError('input-invalid', message`${file} was not encrypted for this key.`, {
      cause,
      hint: message`Use the key whose recipient was in ${input('encrypt-to')} at that time: ${code('age-keygen -y KEYFILE')} prints a key's recipient.`,
    })
  return new BackupError('backup-invalid', message`${file} cannot be decrypted: it is corrupt (${reason}).`, {
    cause,
    hint: 'Try another copy. Its SHA-256 must match the one in its manifest.',
  })
}
