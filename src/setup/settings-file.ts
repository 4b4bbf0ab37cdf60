// The env file that setup writes for `backup` and `check`: settings and secrets of one router, for its owner only.

import { join } from 'node:path'
import { BackupError } from '../errors.ts'
import { formatVariable, parseEnvFile, variableOf } from '../settings/env-file.ts'
import { INPUT_NAMES, type InputName } from '../settings/settings.ts'
import { type Answers, inOrder } from './inputs.ts'
import type { Machine } from './machine.ts'
import type { FileStep } from './plan.ts'

export const SECRET_NAMES: readonly InputName[] = ['password', 'otp-secret', 'fingerprint-key']
const OWNER_ONLY = 0o600
const MASK = '***'

/** Returns the folder for env files: one that survives a restart and an update of the system. */
export async function settingsFolder(machine: Machine): Promise<string> {
  if (await machine.look('/etc/unraid-version')) return '/boot/config/srm-backup'
  if (!machine.isRoot) return join(machine.home, '.config/srm-backup')
  return (await machine.look('/etc/synoinfo.conf')) ? '/usr/local/etc/srm-backup' : '/etc/srm-backup'
}

/** Plans the env file. Throws BackupError `input-invalid` for a value that the format cannot hold. */
export function settingsFile(path: string, answers: Answers, before = ''): FileStep {
  const others = linesOfOthers(before, answers)
  const write = (mask: boolean) => [
    '# Written by srm-backup setup: settings of `srm-backup backup`, including secrets. Keep it readable by its owner only.',
    '# Run setup again to change it.',
    ...inOrder(answers).map(([name, value]) =>
      mask && SECRET_NAMES.includes(name) ? `${variableOf(name)}=${MASK}` : line(name, value),
    ),
    ...others,
    '',
  ]
  return { kind: 'file', path, mode: OWNER_ONLY, content: write(false).join('\n'), shown: write(true).join('\n') }
}

/** Returns what the user added to an earlier file: variables that setup does not ask for. */
function linesOfOthers(before: string, answers: Answers): readonly string[] {
  const asked = INPUT_NAMES.map(variableOf)
  // A file with a secret must not win over a new secret.
  const replaced = SECRET_NAMES.filter((name) => answers[name]).map((name) => variableOf(`${name}-file`))
  return Object.entries(parseEnvFile(before))
    .filter(([name]) => !asked.includes(name) && !replaced.includes(name))
    .flatMap(([name, value]) => formatVariable(name, value) ?? [])
}

function line(name: InputName, value: string): string {
  const formatted = formatVariable(variableOf(name), value)
  if (formatted !== undefined) return formatted
  throw new BackupError('input-invalid', `The value of ${name} cannot be written to a file of variables.`, {
    hint: 'It contains all of \', " and `. Change it on the router, or put it into a file of its own and set SRM_BACKUP_PASSWORD_FILE.',
  })
}

/** Reads the answers from an earlier env file. */
export function answersIn(text: string, names: readonly InputName[]): Answers {
  const variables = parseEnvFile(text)
  const found = names.map((name) => [name, variables[variableOf(name)]] as const)
  return Object.fromEntries(found.filter(([, value]) => value !== undefined && value !== ''))
}
