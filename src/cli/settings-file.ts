// `--settings`: the variables of `backup` and `check`, from the file that `setup` writes. (Node itself acts on `--env-file`, even after the script.)

import { dirname, resolve } from 'node:path'
import { BackupError } from '../errors.ts'
import { parseEnvFile, variableOf } from '../settings/env-file.ts'
import { INPUT_NAMES } from '../settings/settings.ts'
import { describeFileError } from '../system/file-errors.ts'
import { readAnyFile } from '../system/read-any-file.ts'
import { removeStaleReplacements } from '../system/replace-file.ts'
import { isShared, sharedAbove, sharedSettingsWarning } from '../system/temp-folder.ts'
import { code, message } from '../text/message.ts'
import { quote } from '../text/shell.ts'
import { type Environment, type Given, givenFor, SECRET_INPUTS } from './inputs.ts'
import { isReadByOthers } from './secrets.ts'
import type { Terminal } from './terminal.ts'

const KNOWN = [...INPUT_NAMES, ...SECRET_INPUTS.map((name) => `${name}-file`), 'report'].map(variableOf)

/** Adds the variables of the file, if there is one; those of the process win. Throws BackupError `input-invalid`. */
export async function withSettingsFile(given: Given, terminal: Terminal): Promise<Given> {
  const file = givenFor('settings', given)
  if (file === '') return given
  const bytes = await readAnyFile(file, given.signal).catch((cause: unknown) => {
    given.signal.throwIfAborted()
    throw new BackupError('input-invalid', message`The file ${file} cannot be read: ${describeFileError(cause)}.`, {
      cause,
      hint: 'Check the path in `--settings`. `srm-backup setup` writes such a file.',
    })
  })
  if (await isReadByOthers(file))
    terminal.warn(
      message`Other users of this machine can read the passwords in ${file}: ${code(`chmod 600 ${quote(file)}`)}.`,
    )
  const folder = dirname(file)
  const shared = (await isShared(folder)) ? folder : await sharedAbove(resolve(folder))
  if (shared !== undefined) terminal.warn(sharedSettingsWarning(shared))
  // What a setup that was killed left there holds the password, too.
  await removeStaleReplacements(folder)
  return { ...given, env: { ...variablesIn(bytes.toString('utf8'), file), ...given.env } }
}

function variablesIn(text: string, file: string): Environment {
  const variables = Object.entries(parseEnvFile(text)).filter(([, value]) => value !== '')
  const unknown = variables
    .map(([name]) => name)
    .find((name) => name.startsWith('SRM_BACKUP_') && !KNOWN.includes(name))
  if (unknown !== undefined)
    throw new BackupError('input-invalid', message`The file ${file} sets ${code(unknown)}, which does not exist.`, {
      hint: 'Correct its name: `srm-backup backup --help` lists the options, and each has a variable.',
    })
  return Object.fromEntries(variables)
}
