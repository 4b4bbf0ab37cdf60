// The commands, their options and their help. Each loads its own work only when it is called.

import { Command } from 'commander'
import { readGlobs } from '../settings/parse-values.ts'
import { VERSION } from '../version.ts'
import { refuseKey, usageError, valued } from './arguments.ts'
import { FOOTERS } from './help.ts'

type Options = Readonly<Record<string, string | undefined>>

export interface Commands {
  /** Options by the names of the inputs. */
  backup(options: Options): Promise<void>
  check(options: Options): Promise<void>
  show(file: string, options: { readonly identity?: string; readonly values?: boolean }): Promise<void>
  verify(file: string, options: { readonly identity?: string }): Promise<void>
  diff(
    older: string,
    newer: string,
    options: { readonly identity?: string; readonly ignore: readonly string[] },
  ): Promise<void>
  open(
    file: string,
    options: { readonly identity?: string; readonly output?: string; readonly extract?: string },
  ): Promise<void>
  drill(options: Options): Promise<void>
}

/** Of commander: where help goes. */
export interface HelpOutput {
  readonly writeOut: (text: string) => void
  readonly writeErr: (text: string) => void
}

/** `commands` do the work; parsing throws BackupError for what it does not take, CommanderError at the end of help. */
export function createProgram(commands: Commands, output: HelpOutput): Command {
  const program = withHelp(new Command('srm-backup'), output)
    .description('Backs up the configuration of a Synology router (SRM), and opens, checks and compares backups.')
    .version(VERSION, '--version', 'print the version')
    .option('--json', 'print the result as JSON, on stdout')
    .option('--quiet', 'print nothing but the result, warnings and errors')
    .option('--debug', 'print what happens in between, too (or RUNNER_DEBUG=1); never a secret')
    .addHelpText('after', FOOTERS.program)
  const add = (name: keyof Commands, description: string) =>
    withHelp(program.command(name), output).description(description).addHelpText('after', FOOTERS[name])
  const identity = () =>
    valued('--identity <file>', 'the private keys of age, for a sealed backup', { check: refuseKey })

  addBackup(add('backup', 'fetch a backup from the router, check it, store it in a directory, read it back')).action(
    (options) => commands.backup(renamed(options)),
  )
  addBackup(add('check', 'try everything up to the export, store nothing, and say what is not well')).action(
    (options) => commands.check(renamed(options)),
  )
  add('show', 'what is inside a backup: files, tables, counts')
    .argument('<file>', 'a .dss or .dss.age')
    .addOption(identity())
    .option('--values', 'the values in the database too, passwords among them')
    .action(commands.show)
  add('verify', 'whether a backup is whole, and what its manifest says')
    .argument('<file>', 'a .dss or .dss.age')
    .addOption(identity())
    .action(commands.verify)
  const ignore = 'what does not count: table/label or /file, * is any text; can be given again'
  add('diff', 'what changed between two backups, by names, never values; ends with 1 if something did')
    .argument('<old>', 'a .dss, .dss.age or .manifest.json')
    .argument('<new>', 'the same')
    .addOption(identity())
    .addOption(valued('--ignore <pattern>', ignore, { isList: true }))
    .action((older, newer, options) =>
      commands.diff(older, newer, { ...options, ignore: readGlobs('ignore', options.ignore ?? '') }),
    )
  add('open', 'decrypt a sealed backup, or take everything out of one')
    .argument('<file>', 'a .dss.age or .dss')
    .addOption(identity())
    .addOption(valued('--output <file>', 'where the readable .dss goes (default: the name without .age)'))
    .addOption(valued('--extract <folder>', 'a new folder for everything in it'))
    .action(commands.open)
  addDrill(add('drill', 'fetch the newest backup, open and check it, print a restore card'))
    .addOption(identity())
    .action((options) => commands.drill(renamed(options)))
  return program
}

function withHelp(command: Command, output: HelpOutput): Command {
  return (
    command
      .configureHelp({ showGlobalOptions: true })
      .helpOption('-h, --help', 'print help')
      // Errors are told by the terminal, without what was given.
      .configureOutput({ ...output, outputError: () => {} })
      .exitOverride((error) => {
        throw error.exitCode === 0 ? error : usageError(error, command)
      })
  )
}

function addBackup(command: Command): Command {
  const options = [
    valued('--url <url>', "the router's address: https://192.168.1.1:8001"),
    valued('--username <name>', 'an account with administrator rights on the router'),
    valued('--password-file <file>', 'a file with its password (or SRM_BACKUP_PASSWORD, or a hidden prompt)'),
    valued('--otp-secret-file <file>', 'a file with the secret of its second factor, if it has one'),
    valued('--directory <path>', 'where the backups go'),
    valued('--router <label>', 'a label for this router (default: the host)'),
    valued('--tls-fingerprint <sha256>', "the fingerprint of the router's certificate: trust it and no other"),
    valued('--tls-verify <boolean>', 'false accepts any certificate (default: true)'),
    valued(
      '--login-encryption <auto|never>',
      'auto (default): encrypt the login if the router can; never: send it unencrypted, over https only',
    ),
    valued('--timeout <seconds>', 'for the whole conversation with the router (default: 300)'),
    valued('--name <template>', 'file name with {date}, {time}, {router} (default: SynologyRouter_{date})'),
    valued('--keep <number>', 'how many backups stay; 0 keeps all (default: 30)'),
    valued(
      '--skip-unchanged <boolean>',
      'true stores nothing while the newest copy has the same content (default: false)',
    ),
    valued('--ignore-changes <patterns>', 'what does not count as a change, one per line; can be given again', {
      isList: true,
    }),
    valued('--require-verified <boolean>', 'false: a file of unknown format is a warning (default: true)'),
    valued('--encrypt-to <recipients>', 'seal with age for these recipients, one per line; can be given again', {
      isList: true,
    }),
    valued('--fingerprint-key-file <file>', 'a file with the key of the digests of sealed backups'),
  ]
  return options.reduce((all, option) => all.addOption(option), command)
}

function addDrill(command: Command): Command {
  const options = [
    valued('--directory <path>', 'from a directory'),
    valued('--repository <owner/name>', 'from a repository; the token comes from GH_TOKEN'),
    valued('--artifact <owner/name>', "from the artifacts of a repository's workflow; the token comes from GH_TOKEN"),
    valued('--workflow <file>', 'with --artifact: the file of the workflow (default: router-backup.yml)'),
    valued('--branch <name>', 'with --repository or --artifact: the branch (default: its own, or main)'),
    valued('--path <folder>', 'with --repository: the folder (default: backups/{router})'),
    valued('--name <template>', 'how the backups are called (default: SynologyRouter_{date})'),
    valued('--router <label>', "the router's label, as in the workflow (default: router)"),
    valued(
      '--max-age <duration>',
      'how old the copy may be, like 36h or 2d, where every run stores one (default: any age is well)',
    ),
  ]
  return options.reduce((all, option) => all.addOption(option), command)
}

/** Commander's camel case back to the names of the inputs. */
function renamed(options: Options): Options {
  const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [dashed(name), value]))
}
