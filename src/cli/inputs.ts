// What the terminal gives, to Settings: options, the environment, files for secrets, and a hidden prompt for the password.

import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { describeFileError } from '../destinations/file-errors.ts'
import { BackupError } from '../errors.ts'
import { checkInputs } from '../input-checks.ts'
import { INPUT_NAMES, type InputName, type Inputs, type Settings } from '../settings.ts'

/** Never given as arguments: everybody on the machine can read those. */
export const SECRET_INPUTS = ['password', 'otp-secret', 'fingerprint-key'] as const satisfies readonly InputName[]

export type Environment = Readonly<Record<string, string | undefined>>

export interface Given {
  /** By the names of the inputs, and `<secret>-file` for those in files. */
  readonly options: Readonly<Record<string, string | undefined>>
  readonly env: Environment
  readonly stdin: NodeJS.ReadStream
  readonly stderr: NodeJS.WritableStream
  readonly startedAt: Date
}

/** The variable that an input can come from: `SRM_BACKUP_TLS_FINGERPRINT`. */
export function variableOf(input: string): string {
  return `SRM_BACKUP_${input.toUpperCase().replaceAll('-', '_')}`
}

/** Settings of a backup into a directory. Throws BackupError `input-invalid`, before anything is contacted. */
export async function readSettings(given: Given, secret: (value: string) => void): Promise<Settings> {
  return await readInputs(given, { mode: 'backup', destination: 'directory' }, secret)
}

/** Settings of a check-up, which need not say where backups go. Throws BackupError `input-invalid`. */
export async function readCheckupSettings(given: Given, secret: (value: string) => void): Promise<Settings> {
  const directory = given.options.directory ?? given.env[variableOf('directory')] ?? ''
  const hasPlace = directory !== ''
  const settings = await readInputs(given, { mode: 'check', destination: hasPlace ? 'directory' : 'artifact' }, secret)
  return { ...settings, destinations: hasPlace ? settings.destinations : [] }
}

async function readInputs(
  given: Given,
  fixed: Readonly<Partial<Record<InputName, string>>>,
  secret: (value: string) => void,
): Promise<Settings> {
  const { options, env, startedAt } = given
  const values = INPUT_NAMES.map((name) => [name, options[name] ?? env[variableOf(name)] ?? ''] as const)
  const inputs: Record<string, string> = { ...Object.fromEntries(values), ...fixed }
  // As everywhere in a shell; a workflow has no folder of its own to begin from.
  if (inputs.directory) inputs.directory = resolve(inputs.directory)
  for (const name of SECRET_INPUTS) {
    const file = options[`${name}-file`] ?? env[variableOf(`${name}-file`)]
    if (file !== undefined) inputs[name] = await readSecret(name, file)
  }
  if (inputs.password === '' && given.stdin.isTTY) inputs.password = await ask('Password of the router: ', given)
  for (const name of SECRET_INPUTS) secret(inputs[name] ?? '')
  const workflow = {
    ...{ serverUrl: '', apiUrl: '', graphqlUrl: '', repository: '', runId: '', workflowRef: '', branch: '' },
    artifactService: false,
  }
  return checkInputs(inputs as Inputs, { startedAt, tempDirectory: tmpdir(), workflow })
}

/** The first line: editors end a file with a line break that is no part of a password. */
async function readSecret(name: string, file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new BackupError(
      'input-invalid',
      `The file ${file} for \`${name}\` cannot be read: ${describeFileError(cause)}.`,
      { cause },
    )
  })
  return text.replace(/\r?\n$/, '')
}

/** Asks without showing what is typed. */
async function ask(question: string, { stdin, stderr }: Pick<Given, 'stdin' | 'stderr'>): Promise<string> {
  const hidden = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: stdin, output: hidden, terminal: true })
  stderr.write(question)
  try {
    return await new Promise<string>((resolve, reject) => {
      lines.question('', resolve)
      lines.once('SIGINT', () => reject(new BackupError('cancelled', 'No password was given.')))
      lines.once('close', () => reject(new BackupError('input-invalid', 'No password was given.')))
    })
  } finally {
    lines.close()
    stderr.write('\n')
  }
}
