// The env file that setup writes for `backup` and `check`: settings and secrets of one router, for its owner only.

import { dirname, join } from 'node:path'
import { BackupError } from '../errors.ts'
import { formatVariable, parseEnvFile, readEnvFile, variableOf } from '../settings/env-file.ts'
import { INPUT_NAMES, type InputName } from '../settings/settings.ts'
import { code, input, message } from '../text/message.ts'
import type { Dialogue } from './dialogue.ts'
import { type Answers, inOrder } from './inputs.ts'
import type { Machine } from './machine.ts'
import type { FileStep, Step } from './plan.ts'

export const SECRET_NAMES: readonly InputName[] = ['password', 'otp-secret', 'fingerprint-key']
/** Never shown. A file of an earlier setup may have tokens, too. */
const MASKED: readonly InputName[] = [...SECRET_NAMES, 'token', 'repository-token']
const OWNER_ONLY = 0o600
const MASK = '***'

/** Returns the folder for env files: one that survives a restart and an update of the system. */
export async function settingsFolder(machine: Machine): Promise<string> {
  if (await machine.look('/etc/unraid-version')) return '/boot/config/srm-backup'
  if (!machine.isRoot) return join(machine.home, '.config/srm-backup')
  return (await machine.look('/etc/synoinfo.conf')) ? '/usr/local/etc/srm-backup' : '/etc/srm-backup'
}

/** Returns the first folder above a file in which other users can replace what leads to it. */
export async function sharedFolderAbove(path: string, machine: Machine): Promise<string | undefined> {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder))
    if ((await machine.look(folder))?.isShared) return folder
  return undefined
}

/** The settings before. */
export interface Earlier {
  /** The text of the file; absent in a first setup. */
  readonly before?: string | undefined
  /** The secrets in the files that they name. */
  readonly inFiles?: Answers
}

/**
 * Plans the file, and one beside it for each secret that its format cannot hold. A secret that the settings before named in a file stays
 * there. Throws BackupError `input-invalid`.
 */
export function settingsFiles(
  path: string,
  answers: Answers,
  { before, inFiles = {} }: Earlier = {},
): readonly FileStep[] {
  const changed = inOrder(answers).filter(([name, value]) => inFiles[name] !== value)
  const asked = changed.map(([name, value]) => lineOf(name, value, path))
  const lines = [...asked, ...linesOfOthers(before ?? '', { answers, inFiles })]
  const textOf = (parts: readonly string[]) => [...HEAD, ...parts, ''].join('\n')
  const main: FileStep = {
    ...{ kind: 'file', path, mode: OWNER_ONLY, content: textOf(lines.map(({ line }) => line)) },
    shown: textOf(lines.map(({ line, shown }) => shown ?? line)),
    ...(before === undefined ? {} : { before }),
  }
  return [main, ...asked.flatMap(({ file }) => (file ? [file] : []))]
}

const LATER = 'Once the workflow has made a backup, delete the files with secrets that are no longer used'

/** Names the files that the settings before named for secrets, and the ones that are written now do not. `written`: none if GitHub has the settings. */
export function tellLeft(path: string, before: string | undefined, written: readonly FileStep[]): readonly Step[] {
  const named = parseEnvFile(before ?? '')
  const ours = SECRET_NAMES.filter((name) => named[variableOf(`${name}-file`)] === secretFile(path, name))
  const earlier = [...(before === undefined ? [] : [path]), ...ours.map((name) => secretFile(path, name))]
  const still = written.flatMap((step) => (step.path === path ? Object.values(parseEnvFile(step.content)) : []))
  const left = earlier.filter((file) => !still.includes(file) && written.every((step) => step.path !== file))
  const title = written.length > 0 ? 'Delete the files with secrets that are no longer used' : LATER
  return left.length === 0 ? [] : [{ kind: 'task', title, text: left.join('\n') }]
}

function secretFile(path: string, name: InputName): string {
  return `${path.replace(/\.env$/, '')}.${name}`
}

const HEAD = [
  '# Written by srm-backup setup: settings and secrets of `srm-backup backup --settings`.',
  '# Only its owner may read it. Run setup again to change it.',
]

interface Line {
  readonly line: string
  /** What may be shown of it. */
  readonly shown?: string
  /** Holds the value instead. */
  readonly file?: FileStep
}

function lineOf(name: InputName, value: string, path: string): Line {
  const isSecret = SECRET_NAMES.includes(name)
  const line = formatVariable(variableOf(name), value)
  if (line !== undefined) return { line, ...(MASKED.includes(name) ? { shown: masked(variableOf(name)) } : {}) }
  const place = secretFile(path, name)
  const instead = formatVariable(variableOf(`${name}-file`), place)
  if (isSecret && instead !== undefined) {
    const file: FileStep = { kind: 'file', path: place, mode: OWNER_ONLY, content: `${value}\n`, shown: MASK }
    return { line: instead, file }
  }
  throw new BackupError('input-invalid', `The value of ${name} has every kind of quotation mark.`, {
    hint: 'Choose a value without one of \', " and `.',
  })
}

/** Returns what the user added to an earlier file: variables that setup does not ask for. Any may be a secret: `HTTPS_PROXY=http://u:p@…`. */
function linesOfOthers(
  before: string,
  { answers, inFiles }: { readonly answers: Answers; readonly inFiles: Answers },
): readonly Line[] {
  const asked = INPUT_NAMES.map(variableOf)
  // A file with a secret must not win over a new secret. Without encryption, a key would be refused.
  const isReplaced = (name: InputName) => answers[name] !== undefined && answers[name] !== inFiles[name]
  const replaced = SECRET_NAMES.filter(isReplaced).map((name) => variableOf(`${name}-file`))
  return Object.entries(parseEnvFile(before))
    .filter(([name]) => !asked.includes(name) && !replaced.includes(name))
    .flatMap(([name, value]) => {
      const line = formatVariable(name, value)
      return line === undefined ? [] : [{ line, shown: masked(name) }]
    })
}

function masked(variable: string): string {
  return `${variable}=${MASK}`
}

/** Reads the answers from an earlier env file. Throws BackupError `input-invalid` if a line would be lost. */
export function answersIn(
  text: string,
  { path, names }: { readonly path: string; readonly names: readonly InputName[] },
): Answers {
  const read = readEnvFile(text)
  if ('problem' in read)
    throw new BackupError('input-invalid', message`The file ${path} ${read.problem}.`, {
      hint: 'Setup keeps the settings in it: correct that line, or delete the file and start over.',
    })
  const { variables } = read
  const found = names.map((name) => [name, variables[variableOf(name)]] as const)
  return Object.fromEntries(found.filter(([, value]) => value !== undefined && value !== ''))
}

/**
 * Reads the secrets that the settings name in files. Throws BackupError `input-invalid` if one cannot be read, unless it is `given`: its
 * file may be on a disk that is not mounted, and with a new key for fingerprints the next backup could not be compared.
 */
export async function readSecretFiles(
  before: string,
  { path, machine, given }: { readonly path: string; readonly machine: Machine; readonly given: Dialogue['given'] },
): Promise<Answers> {
  const named = parseEnvFile(before)
  const found: Partial<Record<InputName, string>> = {}
  for (const name of SECRET_NAMES) {
    const variable = variableOf(`${name}-file`)
    const file = named[variable]
    if (!file) continue
    const value = firstLineOf((await machine.read(file)) ?? '')
    if (value !== '') found[name] = value
    else if (given(name) === undefined)
      throw new BackupError(
        'input-invalid',
        message`The file ${file}, which ${path} names for ${input(name)}, is missing, empty or not UTF-8 text.`,
        {
          hint: message`Restore that file: its disk or share may not be mounted. If it is lost, remove the line ${code(variable)} from ${path}, and run setup again.`,
        },
      )
  }
  return found
}

/** As a backup reads it. What is not UTF-8 text is no secret. */
function firstLineOf(text: string): string {
  const line = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? ''
  return /[\0\uFFFD]/.test(text) ? '' : line
}
