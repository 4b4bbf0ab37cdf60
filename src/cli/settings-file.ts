// `--settings`: the variables of `backup` and `check`, from the file that `setup` writes. (Node itself acts on `--env-file`, even after the script.)

import { dirname } from 'node:path'
import { BackupError } from '../errors.ts'
import { readEnvFile } from '../settings/env-file.ts'
import { describeFileError } from '../system/file-errors.ts'
import { reach, Unreachable } from '../system/reach.ts'
import { readAnyFile } from '../system/read-any-file.ts'
import { removeStaleReplacements } from '../system/replace-file.ts'
import { sharedAt, sharedSettingsWarning } from '../system/temp-folder.ts'
import { code, message } from '../text/message.ts'
import { quote } from '../text/shell.ts'
import { type Environment, type Given, givenFor } from './inputs.ts'
import { isReadByOthers } from './secrets.ts'
import type { Terminal } from './terminal.ts'
import { isMisspelled, isOfAction, misspelled, refuseBlankRecipients, refuseMisspelled } from './variables.ts'

/** Adds the variables of the file, if there is one; those of the process win. Throws BackupError `input-invalid`, for a misspelled one, too. */
export async function withSettingsFile(given: Given, terminal: Terminal): Promise<Given> {
  refuseMisspelled(given.env)
  refuseBlankRecipients(given.env, message`The environment`)
  const file = givenFor('settings', given)
  if (file === '') return given
  const bytes = await readAnyFile(file, given.signal, given.reachMs).catch((cause: unknown) => {
    given.signal.throwIfAborted()
    if (cause instanceof Unreachable) throw cause
    throw new BackupError('input-invalid', message`The file ${file} cannot be read: ${describeFileError(cause)}.`, {
      cause,
      hint: 'Check the path in `--settings`. `srm-backup setup` writes such a file.',
    })
  })
  await reach(file, () => inspectPlace(file, terminal), { signal: given.signal })
  return { ...given, env: { ...variablesIn(bytes.toString('utf8'), file), ...given.env } }
}

async function inspectPlace(file: string, terminal: Terminal): Promise<void> {
  if (await isReadByOthers(file))
    terminal.warn(
      message`Other users of this machine can read the passwords in ${file}: ${code(`chmod 600 ${quote(file)}`)}.`,
    )
  const folder = dirname(file)
  const shared = await sharedAt(folder)
  if (shared !== undefined) terminal.warn(sharedSettingsWarning(shared))
  // What a setup that was killed left there holds the password, too.
  await removeStaleReplacements(folder)
}

function variablesIn(text: string, file: string): Environment {
  const read = readEnvFile(text)
  if ('problem' in read)
    throw new BackupError('input-invalid', message`The file ${file} ${read.problem}.`, {
      hint: 'Correct that line: each one is `NAME=value` with the value in quotation marks if needed, a comment (`# …`) or empty. Save the file as UTF-8.',
    })
  const unknown = Object.keys(read.variables).find(isMisspelled)
  if (unknown !== undefined) throw misspelled(message`The file ${file} sets ${code(unknown)}`)
  const idle = Object.keys(read.variables).find(isOfAction)
  if (idle !== undefined)
    throw new BackupError('input-invalid', message`The file ${file} sets ${code(idle)}, which only the action has.`, {
      hint: 'Remove it: `srm-backup backup` stores a backup in a directory, and `srm-backup check` only checks.',
    })
  refuseBlankRecipients(read.variables, message`The file ${file}`)
  return Object.fromEntries(Object.entries(read.variables).filter(([, value]) => value !== ''))
}
