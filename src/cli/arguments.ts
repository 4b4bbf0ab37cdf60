// How arguments are read: an option that would be lost or is empty is refused, and an error repeats nothing that could be a secret.

import { type Command, type CommanderError, Option } from 'commander'
import { BackupError } from '../errors.ts'
import { SECRET_INPUTS, variableOf } from './inputs.ts'

/** Options that do not exist, so that nobody comes to give the secret itself: with what to give instead. */
const NEVER_ARGUMENTS: ReadonlyMap<string, string> = new Map([
  ...SECRET_INPUTS.map((name): [string, string] => {
    const prompt = name === 'password' ? ', or wait for the prompt' : ''
    return [`--${name}`, `Set ${variableOf(name)}, or name a file with \`--${name}-file\`${prompt}.`]
  }),
  ['--token', 'Set SRM_BACKUP_TOKEN, GITHUB_TOKEN or GH_TOKEN: `GH_TOKEN=$(gh auth token)`.'],
])

interface Reading {
  /** Whether it can be given again: the values are then lines. */
  readonly isList?: boolean
  /** Throws where the value cannot be meant. */
  readonly check?: (value: string) => void
}

/** An option with one value. Parsing it throws BackupError `input-invalid` for an empty one, and for a second one. */
export function valued(flags: string, description: string, { isList = false, check }: Reading = {}): Option {
  const [name = flags] = flags.split(' ')
  return new Option(flags, description).argParser((value: string, before: string | undefined) => {
    // What stands there is an unset variable: without the option something else would be done than was asked for.
    if (value.trim() === '')
      throw new BackupError('input-invalid', `\`${name}\` is empty: is the variable behind it set?`, {
        hint: 'Leave the option away, or give it a value.',
      })
    check?.(value)
    if (before === undefined) return value
    if (isList) return `${before}\n${value}`
    throw new BackupError('input-invalid', `\`${name}\` was given more than once.`, { hint: 'Give it once.' })
  })
}

/** Refuses secrets among the arguments, before anything shows them. Throws BackupError `input-invalid`. */
export function refuseSecrets(argv: readonly string[]): void {
  for (const argument of argv) {
    const [name = ''] = argument.split('=')
    const hint = NEVER_ARGUMENTS.get(name)
    if (hint === undefined) continue
    throw new BackupError(
      'input-invalid',
      `\`${name}\` is never an argument: everybody on the machine can read those.`,
      { hint },
    )
  }
}

/** For `--identity`: the name of a file. Throws BackupError `input-invalid` for the key itself, which is not shown. */
export function refuseKey(value: string): void {
  if (!/^\s*AGE-(?:SECRET-KEY|PLUGIN)-/i.test(value)) return
  throw new BackupError('input-invalid', '`--identity` takes the name of a key file, and this is a key itself.', {
    hint: 'Put it into a file that only you can read. If others use this machine, they may have seen it: make a new pair.',
  })
}

/** What commander did not understand, in our words: its own repeat what was given, which could be a password. */
export function usageError({ code, message }: CommanderError, command: Command): BackupError {
  const path = [command.parent?.name(), command.name()].filter(Boolean).join(' ')
  const hint = `\`${path} --help\` lists what there is.`
  const suggestion = /\(Did you mean (.+)\?\)/.exec(message)?.[1]
  const suffix = suggestion ? ` Did you mean ${suggestion}?` : ''
  return new BackupError('input-invalid', `${describe(code, { message, path, command })}${suffix}`, { hint })
}

function describe(
  code: string,
  { message, path, command }: { readonly message: string; readonly path: string; readonly command: Command },
): string {
  const quoted = /'(.*?)'/.exec(message)?.[1] ?? ''
  const expected = command.registeredArguments.length
  switch (code) {
    case 'commander.unknownOption':
      // Without what stands behind it: `--pass=SECRET`, `-pSECRET`.
      return `\`${path}\` has no option \`${/^(?:--[^=]*|-.)/.exec(quoted)?.[0] ?? ''}\`.`
    case 'commander.optionMissingArgument':
      return `\`${quoted}\` has no value.`
    case 'commander.missingArgument':
      return `\`${path}\` takes \`<${quoted}>\`, which is missing.`
    case 'commander.excessArguments':
      return `\`${path}\` takes ${expected === 0 ? 'options only' : `${expected} and no more`}: there are too many arguments.`
    case 'commander.unknownCommand':
      return 'There is no such command.'
    case 'commander.help':
      return 'No command was given.'
    default:
      return 'The arguments cannot be understood.'
  }
}
