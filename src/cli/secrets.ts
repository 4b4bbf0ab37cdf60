// Secrets of the terminal: from files, or typed at a prompt that shows nothing.

import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { BackupError } from '../errors.ts'
import { describeFileError } from '../system/file-errors.ts'
import { input, message } from '../text/message.ts'

const READ_BY_OTHERS = 0o004
const ENTERED_BY_OTHERS = 0o001

/** The first line of a file: editors end it with a line break that is no part of a password. Throws BackupError `input-invalid`. */
export async function readSecret(name: string, file: string): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new BackupError(
      'input-invalid',
      message`The file ${file} for ${input(name)} cannot be read: ${describeFileError(cause)}.`,
      { cause },
    )
  })
  const line = decode(bytes)?.split(/\r?\n/, 1)[0]
  if (line !== undefined && line !== '') return line
  // A login that cannot succeed must not be tried: it counts as a failed one.
  throw new BackupError(
    'input-invalid',
    line === ''
      ? message`The first line of ${file} for ${input(name)} is empty.`
      : message`The file ${file} for ${input(name)} is not UTF-8 text.`,
    { hint: message`Write ${input(name)} into its first line and save it as UTF-8.` },
  )
}

/** Undefined for what is no text: UTF-16 of PowerShell, Latin-1, a binary file. A byte order mark is none of it. */
function decode(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

/** Whether every account of the machine can read this file; false where that cannot be told, as on Windows. */
export async function isReadByAll(file: string): Promise<boolean> {
  if (process.platform === 'win32') return false
  try {
    const path = await realpath(file)
    const { mode } = await stat(path)
    if ((mode & READ_BY_OTHERS) === 0) return false
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      if (((await stat(folder)).mode & ENTERED_BY_OTHERS) === 0) return false
      if (folder === dirname(folder)) return true
    }
  } catch {
    return false
  }
}

export interface Prompt {
  readonly stdin: NodeJS.ReadStream
  readonly stderr: NodeJS.WritableStream
  /** Ends the asking; its reason is a BackupError. */
  readonly signal: AbortSignal
}

/** Asks for the password without showing what is typed. Throws BackupError, and the signal's reason. */
export async function askPassword({ stdin, stderr, signal }: Prompt): Promise<string> {
  signal.throwIfAborted()
  const hidden = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: stdin, output: hidden, terminal: true })
  stderr.write('Password of the router: ')
  try {
    return await new Promise<string>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      lines.question('', resolve)
      lines.once('SIGINT', () => reject(new BackupError('cancelled', 'No password was given.')))
      lines.once('close', () => reject(noPassword()))
    })
  } finally {
    lines.close()
    stderr.write('\n')
  }
}

/** Neither given nor typed. */
export function noPassword(): BackupError {
  return new BackupError('input-invalid', 'No password was given.', {
    hint: 'Type it at the prompt, set SRM_BACKUP_PASSWORD, or name a file with `--password-file`.',
  })
}
