// Secrets at the terminal: from files, or typed at a hidden prompt.

import { realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { BackupError } from '../errors.ts'
import { describeFileError } from '../system/file-errors.ts'
import { letsOthers, type User } from '../system/other-users.ts'
import { Unreachable } from '../system/reach.ts'
import { readAnyFile } from '../system/read-any-file.ts'
import { input, message } from '../text/message.ts'

/** Reads the first line of a file, without the line break that editors add. Throws BackupError `input-invalid`, or the signal's reason. */
export async function readSecret(name: string, file: string, signal: AbortSignal): Promise<string> {
  const bytes = await readAnyFile(file, signal).catch((cause: unknown) => {
    signal.throwIfAborted()
    if (cause instanceof Unreachable) throw cause
    throw new BackupError(
      'input-invalid',
      message`The file ${file} with ${input(name)} cannot be read: ${describeFileError(cause)}.`,
      { cause },
    )
  })
  const line = decode(bytes)?.split(/\r?\n/, 1)[0]
  if (line !== undefined && line !== '') return line
  // Never try a login that must fail: Auto Block counts it.
  throw new BackupError(
    'input-invalid',
    line === ''
      ? message`The first line of ${file}, which must contain ${input(name)}, is empty.`
      : message`The file ${file} with ${input(name)} is not UTF-8 text.`,
    { hint: message`Write ${input(name)} into its first line and save it as UTF-8.` },
  )
}

/** Decodes UTF-8 without its byte order mark; undefined for anything else (PowerShell's UTF-16, Latin-1, a binary file). */
function decode(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

/** Whether other users of the machine can read this file, as far as modes tell; false if unknown, as on Windows. */
export async function isReadByOthers(file: string, user?: User): Promise<boolean> {
  try {
    const path = await realpath(file)
    if (!letsOthers('read', await stat(path), user)) return false
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      if (!letsOthers('enter', await stat(folder), user)) return false
      if (folder === dirname(folder)) return true
    }
  } catch {
    return false
  }
}

export interface Prompt {
  readonly stdin: NodeJS.ReadStream
  readonly stderr: NodeJS.WritableStream
  /** Cancels the prompt; its reason is a BackupError. */
  readonly signal: AbortSignal
}

/** Prompts for the password without echoing it. Throws BackupError, and the signal's reason. */
export async function askPassword({ stdin, stderr, signal }: Prompt): Promise<string> {
  signal.throwIfAborted()
  const hidden = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: stdin, output: hidden, terminal: true })
  stderr.write('Router password: ')
  try {
    return await new Promise<string>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      lines.question('', resolve)
      lines.once('SIGINT', () => reject(new BackupError('cancelled', 'No password was given.')))
      lines.once('error', (cause: unknown) => reject(new BackupError('cancelled', 'The terminal is gone.', { cause })))
      lines.once('close', () => reject(noPassword()))
    })
  } finally {
    lines.close()
    stderr.write('\n')
  }
}

export function noPassword(): BackupError {
  return new BackupError('input-invalid', 'No password was given.', {
    hint: 'Type it at the prompt, set SRM_BACKUP_PASSWORD, or pass a file with `--password-file`.',
  })
}
