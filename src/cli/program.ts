// The commands, their options and their help.

import { Command } from 'commander'
import { readGlobs } from '../settings/parse-values.ts'
import { VERSION } from '../version.ts'
import { refuseKey, usageError, valued } from './arguments.ts'
import { FOOTERS } from './help.ts'

type Options = Readonly<Record<string, string | undefined>>

export interface Commands {
  /** Options are keyed by input name. */
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
  setup(options: Options, flags: { readonly isDryRun: boolean; readonly isUnattended: boolean }): Promise<void>
}

/** Where commander prints help. */
export interface HelpOutput {
  readonly writeOut: (text: string) => void
  readonly writeErr: (text: string) => void
}

/** Creates the parser that runs `commands`. Parsing throws BackupError for invalid arguments, CommanderError after help. */
export function createProgram(commands: Commands, output: HelpOutput): Command {
  const program = withHelp(new Command('srm-backup'), output)
    .description('Backs up the configuration of a Synology router (SRM), and opens, verifies and compares backups.')
    .version(VERSION, '--version', 'print the version')
    .option('--json', 'print the result as JSON on stdout')
    .option('--quiet', 'print only warnings and errors')
    .option('--debug', 'print details, never secrets (or RUNNER_DEBUG=1)')
    .addHelpText('after', FOOTERS.program)
  const add = (name: keyof Commands, description: string) =>
    withHelp(program.command(name), output).description(description).addHelpText('after', FOOTERS[name])
  const identity = () =>
    valued('--identity <file>', 'a file with age identities (private keys), for an encrypted backup', {
      check: refuseKey,
    })

  addSetup(add('setup', 'prepare nightly backups: find the router, check it, choose where backups go')).action(
    ({ dryRun = false, yes = false, ...options }) =>
      commands.setup(renamed(options), { isDryRun: dryRun, isUnattended: yes }),
  )
  addBackup(add('backup', 'fetch a backup from the router, verify it, and store it in a directory')).action((options) =>
    commands.backup(renamed(options)),
  )
  addRouter(add('check', 'check everything up to the export without storing anything')).action((options) =>
    commands.check(renamed(options)),
  )
  add('show', 'list the files and tables in a backup')
    .argument('<file>', 'a .dss or .dss.age file')
    .addOption(identity())
    .option('--values', 'also print the values in the database, passwords included')
    .action(commands.show)
  add('verify', 'verify that a backup is valid and matches its manifest')
    .argument('<file>', 'a .dss or .dss.age file')
    .addOption(identity())
    .action(commands.verify)
  const ignore = 'changes to ignore: table/label or /file, * matches any text; repeatable'
  add('diff', 'list what changed between two backups, never values; exits with 1 if anything changed')
    .argument('<old>', 'a .dss, .dss.age or .manifest.json file')
    .argument('<new>', 'the same')
    .addOption(identity())
    .addOption(valued('--ignore <pattern>', ignore, { isList: true }))
    .action((older, newer, options) =>
      commands.diff(older, newer, { ...options, ignore: readGlobs('ignore', options.ignore ?? '') }),
    )
  add('open', 'decrypt a backup, or extract everything in it')
    .argument('<file>', 'a .dss.age or .dss file')
    .addOption(identity())
    .addOption(valued('--output <file>', 'where the decrypted .dss goes (default: the name without .age)'))
    .addOption(valued('--extract <folder>', 'a new folder for the extracted files'))
    .action(commands.open)
  addDrill(add('drill', 'fetch the newest backup, verify it, and print a restore card'))
    .addOption(identity())
    .action((options) => commands.drill(renamed(options)))
  return program
}

function withHelp(command: Command, output: HelpOutput): Command {
  return (
    command
      .configureHelp({ showGlobalOptions: true })
      .helpOption('-h, --help', 'print help')
      // The terminal reports errors, without repeating the arguments.
      .configureOutput({ ...output, outputError: () => {} })
      .exitOverride((error) => {
        throw error.exitCode === 0 ? error : usageError(error, command)
      })
  )
}

/** What a backup and a check-up use. */
function addRouter(command: Command): Command {
  const options = [
    valued('--url <url>', "the router's address, like https://192.168.1.1:8001"),
    valued('--username <name>', 'a router account with administrator rights'),
    valued('--password-file <file>', 'a file with the password (or SRM_BACKUP_PASSWORD, or a hidden prompt)'),
    valued('--otp-secret-file <file>', 'a file with the secret of the second factor, if the account has one'),
    valued('--directory <path>', 'where the backups go'),
    valued('--router <label>', 'a label for this router (default: the host)'),
    valued('--tls-fingerprint <sha256>', 'trust only the certificate with this fingerprint'),
    valued('--tls-verify <boolean>', 'false: accept any certificate (default: true)'),
    valued(
      '--login-encryption <auto|never>',
      'auto: encrypt the login if the router supports it; never: plain login, https only (default: auto)',
    ),
    valued('--timeout <seconds>', 'total time limit for talking to the router (default: 300)'),
    valued(
      '--encrypt-to <recipients>',
      'encrypt with age for these recipients, one per line; repeatable; none ends encryption',
      {
        isList: true,
      },
    ),
    valued('--fingerprint-key-file <file>', 'a file with the key for the digests of encrypted backups'),
    valued('--report <file>', 'where the compatibility report goes, which is safe to post'),
    valued('--settings <file>', 'a file with these options as variables, as setup writes it'),
  ]
  return options.reduce((all, option) => all.addOption(option), command)
}

function addBackup(command: Command): Command {
  const options = [
    valued('--name <template>', 'file name with {date}, {time}, {router} (default: SynologyRouter_{date})'),
    valued('--keep <number>', 'number of verified backups to keep; 0 keeps all (default: 30)'),
    valued(
      '--skip-unchanged <boolean>',
      'true: store nothing if the newest copy has the same content (default: false)',
    ),
    valued('--ignore-changes <patterns>', 'changes to ignore, one pattern per line; repeatable', {
      isList: true,
    }),
    valued('--require-verified <boolean>', 'false: only warn about a file that could not be verified (default: true)'),
  ]
  return options.reduce((all, option) => all.addOption(option), addRouter(command))
}

function addSetup(command: Command): Command {
  const options = [
    valued('--schedule <kind>', 'what starts the backups: github, systemd, crontab, unraid, synology or print'),
    valued('--checkout <folder>', 'with github: the checkout that gets the workflows'),
    valued('--settings <file>', 'where the settings go (default: a file named after the router)'),
    valued('--password-file <file>', 'a file with the password (or SRM_BACKUP_PASSWORD, or a hidden prompt)'),
  ]
  return options
    .reduce((all, option) => all.addOption(option), command)
    .option('--dry-run', 'show what would be written, and write nothing')
    .option('--yes', 'ask nothing: answers come from options, variables and defaults')
}

function addDrill(command: Command): Command {
  const options = [
    valued('--directory <path>', 'from a directory'),
    valued('--repository <owner/name>', 'from a repository; the token comes from GH_TOKEN'),
    valued('--artifact <owner/name>', "from the artifacts of a repository's workflow; the token comes from GH_TOKEN"),
    valued('--workflow <file>', 'with --artifact: the workflow file (default: router-backup.yml)'),
    valued('--branch <name>', 'with --repository or --artifact: the branch (default: the default branch, or main)'),
    valued('--path <folder>', 'with --repository: the folder (default: backups/{router})'),
    valued('--name <template>', 'template of the file names (default: SynologyRouter_{date})'),
    valued('--router <label>', "the router's label, as in the workflow (default: router)"),
    valued(
      '--max-age <duration>',
      'maximum age of the copy, like 36h or 2d, if every run stores one (default: any age)',
    ),
  ]
  return options.reduce((all, option) => all.addOption(option), command)
}

/** Turns commander's camel case back into input names. */
function renamed(options: Options): Options {
  const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [dashed(name), value]))
}
