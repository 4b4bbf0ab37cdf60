// Names of variables of `backup`, `check` and `setup`. A misspelled one would do nothing, and leave backups unencrypted.

import { BackupError } from '../errors.ts'
import { variableOf } from '../settings/env-file.ts'
import { INPUT_NAMES } from '../settings/settings.ts'
import { code, type Message, message } from '../text/message.ts'
import { type Environment, SECRET_INPUTS, TERMINAL_INPUTS } from './inputs.ts'

const PREFIX = 'SRM_BACKUP_'
const SECRET_FILES = SECRET_INPUTS.map((name) => `${name}-file`)
const ENCRYPT_TO = variableOf('encrypt-to')
const KNOWN = new Set([...INPUT_NAMES, ...SECRET_FILES, 'report'].map(variableOf))
/** Of the process only: the file that sets others, and answers for setup. */
const OF_PROCESS = new Set(['settings', 'schedule', 'checkout'].map(variableOf))
const TOLERATED = new Set(['report', 'token', 'repository-token'].map(variableOf))
const OF_TERMINAL = new Set([...TERMINAL_INPUTS, ...SECRET_FILES].map(variableOf))

/** Whether a name in a settings file is meant for one of ours but is none: `SRM_BACKUP_PASWORD`, `encrypt-to`, `ENCRYPT_TO`. */
export function isMisspelled(name: string): boolean {
  const variable = name.toUpperCase().replaceAll('-', '_')
  return !KNOWN.has(name) && (variable.startsWith(PREFIX) || OF_TERMINAL.has(PREFIX + variable))
}

/** Whether it is an input of the action only. Tokens do no harm: files of earlier versions have some. */
export function isOfAction(name: string): boolean {
  return KNOWN.has(name) && !OF_TERMINAL.has(name) && !TOLERATED.has(name)
}

/** Throws BackupError `input-invalid` for a variable of the process that begins like one of ours and is none. */
export function refuseMisspelled(env: Environment): void {
  const name = Object.keys(env).find(
    (given) => given.toUpperCase().startsWith(PREFIX) && !KNOWN.has(given) && !OF_PROCESS.has(given),
  )
  if (name !== undefined) throw misspelled(message`The environment sets ${code(name)}`)
}

/** As `--encrypt-to "$UNSET"`: backups must not become readable because a value is missing. `where` begins the sentence. */
export function refuseBlankRecipients(variables: Environment, where: Message): void {
  if (variables[ENCRYPT_TO]?.trim() !== '') return
  throw new BackupError('input-invalid', message`${where} sets ${code(ENCRYPT_TO)} to nothing.`, {
    hint: 'Give it the recipients, or `none` if the backups shall not be encrypted.',
  })
}

/** `where` begins the sentence. */
export function misspelled(where: Message): BackupError {
  return new BackupError('input-invalid', message`${where}, which does not exist.`, {
    hint: 'Correct or remove it: `srm-backup backup --help` lists the options, and each has a variable such as `SRM_BACKUP_ENCRYPT_TO`.',
  })
}
