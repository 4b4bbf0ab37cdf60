// The terminal's inputs: options, environment variables, secret files and a hidden password prompt, parsed into Settings.

import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { BackupError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { variableOf } from '../settings/env-file.ts'
import { findPrivateKeys } from '../settings/parse-encryption.ts'
import { secretsIn } from '../settings/parse-otp-secret.ts'
import { checkInputs } from '../settings/parse-settings.ts'
import { nameRouter, type RouterName } from '../settings/router-name.ts'
import { INPUT_NAMES, type InputName, type Inputs, type RunContext, type Settings } from '../settings/settings.ts'
import { stateFolder } from '../system/state-folder.ts'
import { code, input, message, subject } from '../text/message.ts'
import { quote } from '../text/shell.ts'
import { askPassword, isReadByOthers, noPassword, readSecret } from './secrets.ts'

/** Never arguments: every user of the machine can read those. */
export const SECRET_INPUTS = ['password', 'otp-secret', 'fingerprint-key'] as const satisfies readonly InputName[]

/** Inputs about GitHub, for which the terminal accepts neither an option nor a variable. */
const NOT_HERE: readonly InputName[] = [
  ...(['mode', 'destination', 'artifact-name', 'retention-days', 'token', 'repository', 'repository-token'] as const),
  ...(['branch', 'path', 'commit-message', 'summary'] as const),
]

/** Inputs that the terminal takes. */
export const TERMINAL_INPUTS = INPUT_NAMES.filter((name) => !NOT_HERE.includes(name))

export type Environment = Readonly<Record<string, string | undefined>>

export interface Given {
  /** Keyed by input name, and `<secret>-file` for secrets in files. */
  readonly options: Readonly<Record<string, string | undefined>>
  /** Without empty variables. */
  readonly env: Environment
  readonly stdin: NodeJS.ReadStream
  readonly stderr: NodeJS.WritableStream
  readonly startedAt: Date
  readonly signal: AbortSignal
  /** How long a disk or share may take to answer, for tests. */
  readonly reachMs?: number | undefined
}

/** Reads the settings of a backup into a directory. Throws BackupError `input-invalid` before any network access. */
export async function readSettings(given: Given, logger: Logger): Promise<Settings> {
  const settings = await readInputs(given, { mode: 'backup', destination: 'directory' }, logger)
  if (settings.seal?.recipients.length === 1)
    // Not a warning: a nightly `--quiet` run would print it every night. `check` reports it too.
    logger.info(
      message`Encrypted for only one recipient: if its key is lost, every backup is lost. Add a second one to ${input('encrypt-to')}.`,
    )
  return settings
}

/** Reads the settings of a check-up, where the directory is optional. Throws BackupError `input-invalid`. */
export async function readCheckupSettings(given: Given, logger: Logger): Promise<Settings> {
  const hasPlace = givenFor('directory', given) !== ''
  const fixed = { mode: 'check', destination: hasPlace ? 'directory' : 'artifact' }
  const settings = await readInputs(given, fixed, logger)
  return { ...settings, destinations: hasPlace ? settings.destinations : [] }
}

async function readInputs(
  given: Given,
  fixed: Readonly<Partial<Record<InputName, string>>>,
  logger: Logger,
): Promise<Settings> {
  const values = INPUT_NAMES.map((name) => [name, NOT_HERE.includes(name) ? '' : givenFor(name, given)] as const)
  const inputs: Record<string, string> = { ...Object.fromEntries(values), ...fixed }
  if (inputs.url?.trim() === '') throw noRouter()
  // Relative paths are usual in a shell; only a workflow needs absolute ones.
  if (inputs.directory) inputs.directory = resolve(inputs.directory)
  for (const name of SECRET_INPUTS) {
    const file = givenFor(`${name}-file`, given)
    if (file === '') continue
    inputs[name] = await readSecret(name, file, given.signal)
    if (await isReadByOthers(file))
      logger.warning(
        message`Other users of this machine can read ${file}, which contains ${input(name)}: ${code(`chmod 600 ${quote(file)}`)}.`,
      )
  }
  for (const name of SECRET_INPUTS) logger.secret(inputs[name] ?? '')
  // The forms in which the secret is used, and private keys that were passed by mistake.
  const derived = [...secretsIn(inputs['otp-secret'] ?? ''), ...findPrivateKeys(inputs['encrypt-to'] ?? '')]
  for (const secret of derived) logger.secret(secret)
  const context = runContextOf(given)
  if (inputs.password === '') {
    // Validate before prompting.
    checkInputs({ ...inputs, password: 'to be asked for' } as Inputs, context)
    inputs.password = given.stdin.isTTY ? await askPassword(given) : ''
    if (inputs.password === '') throw noPassword()
    logger.secret(inputs.password)
  }
  return checkInputs(inputs as Inputs, context)
}

/** A user who gives nothing wants to begin. */
function noRouter(): BackupError {
  return new BackupError('input-invalid', message`${subject('url')} is missing or empty: no router to contact.`, {
    hint: '`srm-backup setup` asks for what a backup needs. Or give at least `--url`, `--username` and `--directory`.',
  })
}

/** Returns an option, or its variable. */
export function givenFor(name: string, { options, env }: Pick<Given, 'options' | 'env'>): string {
  return options[name] ?? env[variableOf(name)] ?? ''
}

/** Returns the name of the router, from inputs that were not checked yet. */
export function givenRouter(given: Pick<Given, 'options' | 'env'>): RouterName {
  return nameRouter({ label: givenFor('router', given), url: givenFor('url', given) })
}

export function routerOf({ label, router }: Pick<Settings, 'label' | 'router'>): RouterName {
  return nameRouter({ label, url: router.origin })
}

function runContextOf({ startedAt, env }: Pick<Given, 'startedAt' | 'env'>): RunContext {
  const workflow = {
    ...{ serverUrl: '', apiUrl: '', graphqlUrl: '', repository: '', runId: '', workflowRef: '', branch: '' },
    artifactService: false,
  }
  return { startedAt, tempDirectory: tmpdir(), stateFolder: stateFolder(env), workflow }
}
