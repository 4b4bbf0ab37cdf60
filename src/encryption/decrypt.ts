// Decrypts backups with age. The action never loads this: the runner has no private key.

import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { BackupError, describeThrown } from '../errors.ts'
import { describeFileError } from '../system/file-errors.ts'
import { Unreachable } from '../system/reach.ts'
import { readAnyFile } from '../system/read-any-file.ts'
import { readChunks } from '../system/read-chunks.ts'
import { readFully } from '../system/read-fully.ts'
import { code, input, message } from '../text/message.ts'
import { isArmored } from './armor.ts'
import { MAX_HEADER_BYTES } from './encrypt.ts'

const AGE_MAGIC = 'age-encryption.org/v1\n'
/** The last line of a header begins with this; each of its other lines has 64 characters at most. */
const HEADER_END = '\n--- '
const IDENTITY = /^AGE-SECRET-KEY-/
const PLUGIN_IDENTITY = /^AGE-PLUGIN-/

/** Whether the first bytes of a file are those of an age file. */
export function isEncrypted(head: Buffer): boolean {
  return head.toString('latin1', 0, AGE_MAGIC.length) === AGE_MAGIC
}

/**
 * Reads and checks the private keys in a file that `age-keygen` wrote. Identities of plugins are skipped, since another key
 * in the file may do. Throws BackupError `input-invalid`, without any key in it, and the signal's reason.
 */
export async function readIdentities(path: string, signal: AbortSignal): Promise<readonly string[]> {
  const bytes = await readAnyFile(path, signal).catch((cause: unknown) => {
    signal.throwIfAborted()
    if (cause instanceof Unreachable) throw cause
    throw new BackupError('input-invalid', `The key file ${path} cannot be read: ${describeFileError(cause)}.`, {
      cause,
    })
  })
  const text = bytes.toString()
  const lines = text
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ key: line.trim(), number: index + 1 }))
    .filter(({ key }) => key !== '' && !key.startsWith('#'))
  const keys = lines.filter(({ key }) => !PLUGIN_IDENTITY.test(key))
  if (keys.some(({ key }) => IDENTITY.test(key))) {
    const { Decrypter } = await import('age-encryption')
    for (const { key, number } of keys)
      if (!IDENTITY.test(key) || !isValidKey(key, new Decrypter())) throw invalidKey(path, number)
    return keys.map(({ key }) => key)
  }
  if (lines.length > 0 && keys.length === 0)
    throw new BackupError('input-invalid', `The key file ${path} contains only identities of age plugins.`, {
      hint: message`Decrypt with ${code('age --decrypt')} and the plugin, or use a key file with a line that starts with AGE-SECRET-KEY-.`,
    })
  const isFile = text.startsWith(AGE_MAGIC) || isArmored(Buffer.from(text))
  throw new BackupError(
    'input-invalid',
    `The key file ${path} ${isFile ? 'is itself encrypted' : 'contains no age identity'}.`,
    {
      hint: '`age-keygen -o FILE` creates one: a line that starts with AGE-SECRET-KEY-. Decrypt an encrypted key file with `age --decrypt` first.',
    },
  )
}

function isValidKey(key: string, decrypter: { addIdentity(key: string): void }): boolean {
  try {
    decrypter.addIdentity(key)
    return true
  } catch {
    return false
  }
}

/** Has no cause: age's error repeats the key. */
function invalidKey(path: string, number: number): BackupError {
  return new BackupError('input-invalid', `The key file ${path} contains an invalid key (line ${number}).`, {
    hint: 'Each key has its own line, exactly as `age-keygen` wrote it. Look for missing, extra or wrong characters.',
  })
}

/** Decrypts `source` into the new file `target`, mode 0600. Throws BackupError, file system errors, and the signal's reason. */
export async function decryptFile(
  source: string,
  target: string,
  {
    identities,
    signal,
    shownAs = source,
  }: { readonly identities: readonly string[]; readonly signal: AbortSignal; readonly shownAs?: string },
): Promise<void> {
  await requireShortHeader(source, shownAs)
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

/** The library would read a header without end into memory. Throws BackupError `backup-invalid`. */
async function requireShortHeader(file: string, shownAs: string): Promise<void> {
  const handle = await open(file)
  try {
    const head = await readFully(handle, { position: 0, into: Buffer.alloc(MAX_HEADER_BYTES) })
    // The library reads no further than to the end of the first line that starts with `---`.
    const lastLine = head.indexOf(HEADER_END)
    const isWhole = lastLine >= 0 && head.includes('\n', lastLine + HEADER_END.length)
    if (head.length === MAX_HEADER_BYTES && !isWhole) throw corrupt(shownAs, 'its header has more than 64 KiB')
  } finally {
    await handle.close()
  }
}

function describe(cause: unknown, file: string): unknown {
  if (typeof cause === 'object' && cause !== null && 'code' in cause && 'syscall' in cause) return cause
  const reason = describeThrown(cause)
  if (reason.includes('no identity matched'))
    return new BackupError('input-invalid', message`${file} was not encrypted for this key.`, {
      cause,
      hint: message`Use the key whose recipient was in ${input('encrypt-to')} at that time: ${code('age-keygen -y KEYFILE')} prints a key's recipient. Identities of age plugins are not tried: use ${code('age --decrypt')} for them.`,
    })
  return corrupt(file, reason, cause)
}

function corrupt(file: string, reason: string, cause?: unknown): BackupError {
  return new BackupError('backup-invalid', message`${file} cannot be decrypted: it is corrupt (${reason}).`, {
    cause,
    hint: 'Try another copy. Its SHA-256 must match the one in its manifest.',
  })
}
