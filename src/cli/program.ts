// The commands, their options and their help. Each loads its own work only when it is called.

import { Command } from 'commander'
import { VERSION } from '../version.ts'

export interface Commands {
  /** Options by the names of the inputs. */
  backup(options: Readonly<Record<string, string | undefined>>): Promise<void>
  check(options: Readonly<Record<string, string | undefined>>): Promise<void>
  show(file: string, options: { readonly identity?: string; readonly values?: boolean }): Promise<void>
  verify(file: string, options: { readonly identity?: string }): Promise<void>
  diff(
    older: string,
    newer: string,
    options: { readonly identity?: string; readonly ignore?: readonly string[] },
  ): Promise<void>
  open(
    file: string,
    options: { readonly identity?: string; readonly output?: string; readonly extract?: string },
  ): Promise<void>
  drill(options: Readonly<Record<string, string | undefined>>): Promise<void>
}

const IDENTITY = ['--identity <file>', 'the private keys of age, for a sealed backup'] as const

/** `commands` do the work; parsing throws CommanderError for what it does not know. */
export function createProgram(commands: Commands): Command {
  const program = new Command('srm-backup')
    .description('Backs up the configuration of a Synology router (SRM), and opens, checks and compares backups.')
    .version(VERSION, '--version', 'print the version')
    .helpOption('--help', 'print help')
    .option('--json', 'print the result as JSON, on stdout')
    .option('--quiet', 'print nothing but the result, warnings and errors')
    .option('--debug', 'print what happens in between, too (or RUNNER_DEBUG=1); never a secret')
    .showSuggestionAfterError(true)
    .exitOverride()
    .addHelpText('after', FOOTER)
  const add = (name: string, description: string) =>
    program.command(name).description(description).helpOption('--help', 'print help')

  addBackup(add('backup', 'fetch a backup from the router, check it, store it in a directory, read it back')).action(
    (options) => commands.backup(renamed(options)),
  )
  addBackup(add('check', 'try everything up to the export, store nothing, and say what is not well')).action(
    (options) => commands.check(renamed(options)),
  )
  add('show', 'what is inside a backup: files, tables, counts')
    .argument('<file>', 'a .dss or .dss.age')
    .option(...IDENTITY)
    .option('--values', 'the values in the database too, passwords among them')
    .action(commands.show)
  add('verify', 'whether a backup is whole, and what its manifest says')
    .argument('<file>', 'a .dss or .dss.age')
    .option(...IDENTITY)
    .action(commands.verify)
  add('diff', 'what changed between two backups, by names, never values; ends with 1 if something did')
    .argument('<old>', 'a .dss, .dss.age or .manifest.json')
    .argument('<new>', 'the same')
    .option(...IDENTITY)
    .option('--ignore <pattern...>', 'what does not count: table/label or /file, * is any text')
    .action(commands.diff)
  add('open', 'decrypt a sealed backup, or take everything out of one')
    .argument('<file>', 'a .dss.age or .dss')
    .option(...IDENTITY)
    .option('--output <file>', 'where the readable .dss goes (by default the name without .age)')
    .option('--extract <folder>', 'a new folder for everything in it')
    .action(commands.open)
  addDrill(add('drill', 'fetch the newest backup, open and check it, print a restore card')).action((options) =>
    commands.drill(renamed(options)),
  )
  return program
}

function addBackup(command: Command): Command {
  return command
    .option('--url <url>', "the router's address: https://192.168.1.1:8001")
    .option('--username <name>', 'an account with administrator rights on the router')
    .option('--password-file <file>', 'a file with its password (or SRM_BACKUP_PASSWORD, or a hidden prompt)')
    .option('--otp-secret-file <file>', 'a file with the secret of its second factor, if it has one')
    .option('--directory <path>', 'where the backups go')
    .option('--router <label>', 'a label for this router (by default the host)')
    .option('--tls-fingerprint <sha256>', "the fingerprint of the router's certificate: trust it and no other")
    .option('--tls-verify <boolean>', 'false accepts any certificate')
    .option('--login-encryption <auto|never>', 'never sends the login plain, over https only')
    .option('--timeout <seconds>', 'for the whole conversation with the router (300)')
    .option('--name <template>', 'file name with {date}, {time}, {router} (SynologyRouter_{date})')
    .option('--keep <number>', 'how many backups stay; 0 keeps all (30)')
    .option('--skip-unchanged <boolean>', 'true stores nothing while the newest copy has the same content')
    .option('--ignore-changes <patterns>', 'what does not count as a change, one pattern per line')
    .option('--require-verified <boolean>', 'false: a file of unknown format is a warning')
    .option('--encrypt-to <recipients>', 'seal with age for these recipients, one per line')
    .option('--fingerprint-key-file <file>', 'a file with the key of the digests of sealed backups')
}

function addDrill(command: Command): Command {
  return command
    .option('--directory <path>', 'from a directory')
    .option('--repository <owner/name>', 'from a repository; the token comes from GH_TOKEN')
    .option('--artifact <owner/name>', "from the artifacts of a repository's workflow; the token comes from GH_TOKEN")
    .option('--workflow <file>', 'with --artifact: the file of the workflow (router-backup.yml)')
    .option('--branch <name>', 'with --repository or --artifact: the branch')
    .option('--path <folder>', 'with --repository: the folder (backups/{router})')
    .option('--name <template>', 'how the backups are called (SynologyRouter_{date})')
    .option('--router <label>', "the router's label, as in the workflow")
    .option('--max-age <duration>', 'how old the copy may be, like 36h or 2d; without, any age is well')
    .option(...IDENTITY)
}

/** Commander's camel case back to the names of the inputs. */
function renamed(options: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string | undefined>> {
  const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [dashed(name), value]))
}

const FOOTER = `
Every option of backup and check can come from the environment instead: SRM_BACKUP_URL, SRM_BACKUP_USERNAME,
SRM_BACKUP_TLS_FINGERPRINT and so on. The password comes from SRM_BACKUP_PASSWORD, from --password-file
or from a hidden prompt, never from an argument.

Examples:
  srm-backup check --url https://192.168.1.1:8001 --username backup --password-file ~/.router
  srm-backup backup --url https://192.168.1.1:8001 --username backup --password-file ~/.router \\
    --tls-fingerprint 3A:5B:... --directory /mnt/user/backups/router
  srm-backup verify SynologyRouter_20261123.dss
  srm-backup diff SynologyRouter_20261122.dss SynologyRouter_20261123.dss
  srm-backup open SynologyRouter_20261123.dss.age --identity router-backup.key
  srm-backup drill --directory /mnt/user/backups/router

Ends with 0 if all is well, 1 if diff found changes, 2 for what was given wrong; the others are in docs/cli.md.`
