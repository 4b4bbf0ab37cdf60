// Reading arguments: empty and repeated options are refused, and errors never repeat what could be a secret.

import { type Command, type CommanderError, Option } from 'commander'
import { BackupError } from '../errors.ts'
import { variableOf } from '../settings/env-file.ts'
import { countOf } from '../text/format.ts'
import { MAX_MATCHED } from '../text/sanitize.ts'
import { SECRET_INPUTS } from './inputs.ts'

/** Options that do not exist because arguments are public, and what to use instead. */
const NEVER_ARGUMENTS: ReadonlyMap<string, string> = new Map([
  ...SECRET_INPUTS.map((name): [string, string] => {
    const prompt = name === 'password' ? ', or wait for the prompt' : ''
    return [`--${name}`, `Set ${variableOf(name)}, or pass a file with \`--${name}-file\`${prompt}.`]
  }),
  ['--token', 'Set SRM_BACKUP_TOKEN, GITHUB_TOKEN or GH_TOKEN, for example `GH_TOKEN=$(gh auth token)`.'],
])

interface Reading {
  /** Whether it can be repeated; the values are then joined as lines. */
  readonly isList?: boolean
  /** Throws for a value that cannot be intended. */
  readonly check?: (value: string) => void
}

/** Creates an option with one value. Parsing throws BackupError `input-invalid` for an empty or a second value. */
export function valued(flags: string, description: string, { isList = false, check }: Reading = {}): Option {
  const [name = flags] = flags.split(' ')
  return new Option(flags, description).argParser((value: string, before: string | undefined) => {
    // Probably an unset variable. Ignoring the option would do something other than was asked for.
    if (value.trim() === '')
      throw new BackupError('input-invalid', `\`${name}\` is empty. Check that the variable you used is set.`, {
        hint: 'Omit the option, or give it a value.',
      })
    check?.(value)
    if (before === undefined) return value
    if (isList) return `${before}\n${value}`
    throw new BackupError('input-invalid', `\`${name}\` was given more than once.`, { hint: 'Use it once.' })
  })
}

/** Refuses secrets among the arguments before anything can print them. Throws BackupError `input-invalid`. */
export function refuseSecrets(argv: readonly string[]): void {
  for (const argument of argv) {
    const [name = ''] = argument.split('=')
    const hint = NEVER_ARGUMENTS.get(name)
    if (hint === undefined) continue
    throw new BackupError(
      'input-invalid',
      `\`${name}\` is not an option, because every user of this machine can read arguments.`,
      { hint },
    )
  }
}

/** Checks that `--identity` is a file name. Throws BackupError `input-invalid` for a key, without repeating it. */
export function refuseKey(value: string): void {
  if (!/^\s*AGE-(?:SECRET-KEY|PLUGIN)-/i.test(value)) return
  throw new BackupError('input-invalid', '`--identity` takes the name of a key file, not the key itself.', {
    hint: 'Put the key into a file that only you can read. If others use this machine, they may have seen it: create a new key pair.',
  })
}

/** May be anywhere. */
const FLAGS = ['--json', '--quiet', '--debug', '--help', '-h']

/**
 * Returns what to parse. For the help of a command that does not exist, that is its name alone, which is refused: commander
 * would print the help of the whole program.
 */
export function withoutUnknownHelp(argv: readonly string[], { commands }: Command): readonly string[] {
  const [first, second] = argv.filter((argument) => !FLAGS.includes(argument))
  const asksForHelp = first === 'help' || argv.some((argument) => argument === '--help' || argument === '-h')
  const name = first === 'help' ? second : first
  if (!asksForHelp || name === undefined || name.startsWith('-') || name === 'help') return argv
  return commands.some((command) => command.name() === name) ? argv : [name]
}

/** Rewords commander's errors, which repeat the arguments and so might show a password. */
export function usageError({ code, message }: CommanderError, command: Command): BackupError {
  const path = [command.parent?.name(), command.name()].filter(Boolean).join(' ')
  const hint = `See \`${path} --help\`.`
  const suggestion = /\(Did you mean (.+)\?\)/.exec(message.slice(0, MAX_MATCHED))?.[1]
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
      // Without a value that follows: `--pass=SECRET`, `-pSECRET`.
      return `\`${path}\` has no option \`${/^(?:--[^=]*|-.)/.exec(quoted)?.[0] ?? ''}\`.`
    case 'commander.optionMissingArgument':
      return `\`${quoted}\` needs a value.`
    case 'commander.missingArgument':
      return `\`${path}\` needs \`<${quoted}>\`, which is missing.`
    case 'commander.excessArguments':
      return `Too many arguments: \`${path}\` takes ${expected === 0 ? 'options only' : countOf(expected, 'argument')}.`
    case 'commander.unknownCommand':
      return 'Unknown command.'
    case 'commander.help':
      return 'No command was given.'
    default:
      return 'Invalid arguments.'
  }
}
