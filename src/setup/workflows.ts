// The workflows that setup writes into a checkout: the nightly backup, and the watchdog.

import { readChoices } from '../settings/parse-values.ts'
import { REPOSITORY } from '../version.ts'
import { type Answers, inOrder } from './inputs.ts'

const DESTINATIONS = ['artifact', 'directory', 'repository'] as const
type Destination = (typeof DESTINATIONS)[number]
const MAJOR = 'v1'
/** File names. */
export const BACKUP_WORKFLOW = 'router-backup.yml'
export const WATCHDOG_WORKFLOW = 'watchdog.yml'
/** Inputs whose values are variables and secrets of the repository. */
export const STORED_AS = {
  url: 'ROUTER_URL',
  username: 'ROUTER_USERNAME',
  'tls-fingerprint': 'ROUTER_FINGERPRINT',
  password: 'ROUTER_PASSWORD',
  'otp-secret': 'ROUTER_OTP_SECRET',
  'fingerprint-key': 'FINGERPRINT_KEY',
} as const
type Stored = keyof typeof STORED_AS
const IN_SECRETS: readonly Stored[] = ['password', 'otp-secret', 'fingerprint-key']

export function isStored(name: string): name is Stored {
  return name in STORED_AS
}

export function isSecret(name: Stored): boolean {
  return IN_SECRETS.includes(name)
}

/** Returns the places in an input `destination`: setup offers one, and people add others. Throws BackupError `input-invalid`. */
export function placesIn(destination = 'artifact'): readonly Destination[] {
  return readChoices('destination', destination, DESTINATIONS)
}

/** Returns the nightly backup. `answers.destination` decides which permissions it has. */
export function backupWorkflow(answers: Answers, { timeZone }: { readonly timeZone: string }): string {
  const places = placesIn(answers.destination)
  return lines([
    '# Written by srm-backup setup.',
    'name: Router backup',
    '',
    'on:',
    '  schedule:',
    '    # An odd minute: GitHub delays or drops schedules at full hours.',
    '    - cron: "17 3 * * *"',
    `      timezone: ${timeZone}`,
    '  workflow_dispatch:',
    '    inputs:',
    '      # "check" tests everything up to the export, and stores nothing. Run it first.',
    '      mode:',
    '        type: choice',
    '        options: [check, backup]',
    '        default: check',
    '',
    ...(places.includes('artifact')
      ? ['permissions:', '  actions: read # to compare with earlier artifacts']
      : ['permissions: {}']),
    '',
    'concurrency:',
    '  group: router-backup',
    '  cancel-in-progress: false',
    '',
    'jobs:',
    '  backup:',
    '    name: Back up the router',
    '    runs-on: self-hosted',
    '    timeout-minutes: 15',
    ...(places.includes('repository')
      ? [
          '    permissions:',
          // Those of a job replace all others.
          ...(places.includes('artifact') ? ['      actions: read # to compare with earlier artifacts'] : []),
          '      contents: write # to commit backups to this repository',
        ]
      : []),
    '    steps:',
    `      - uses: ${REPOSITORY}@${MAJOR}`,
    '        with:',
    `          mode: ${expression("inputs.mode || 'backup'")}`,
    ...inOrder(answers).flatMap(([name, value]) => inputLines(name, value)),
  ])
}

const ROUTERS = '          routers: '
const ENCRYPT_TO = '          encrypt-to: |'
const RECIPIENT_INDENT = ' '.repeat(12)

function inputLines(name: string, value: string): readonly string[] {
  if (isStored(name))
    return [`          ${name}: ${expression(`${isSecret(name) ? 'secrets' : 'vars'}.${STORED_AS[name]}`)}`]
  if (name === 'encrypt-to') return [ENCRYPT_TO, ...value.split('\n').map((line) => `${RECIPIENT_INDENT}${line}`)]
  // A JSON string is valid YAML, whatever the value contains.
  return [`          ${name}: ${isPlain(value) ? value : JSON.stringify(value)}`]
}

/** Whether YAML reads it as it is: `null` would be no name, and `007` another one. */
export function isPlain(value: string): boolean {
  if (value === 'true' || value === 'false') return true
  return /^(?:[a-z/][\w./-]*|[1-9]\d{0,8}|0)$/i.test(value) && !/^(?:null|true|false|yes|no|on|off|y|n)$/i.test(value)
}

/** What a watchdog must know as the backup does, or it searches elsewhere and finds no copy. */
const WHERE_COPIES_ARE = ['name', 'artifact-name', 'repository', 'branch', 'path'] as const

/** Returns the watchdog, for copies that GitHub can see: not those in a directory. */
export function watchdogWorkflow(answers: Answers, { timeZone }: { readonly timeZone: string }): string {
  const seen = placesIn(answers.destination).filter((place) => place !== 'directory')
  const where = {
    ...Object.fromEntries(WHERE_COPIES_ARE.map((name) => [name, answers[name] ?? ''])),
    destination: seen.join(', '),
  }
  return lines([
    '# Written by srm-backup setup. Checks every morning that there is a current backup, and opens an issue if there is not.',
    'name: Watchdog',
    '',
    'on:',
    '  schedule:',
    '    # A few hours after the backups.',
    '    - cron: "43 7 * * *"',
    `      timezone: ${timeZone}`,
    '  workflow_dispatch:',
    '',
    'permissions: {}',
    '',
    'concurrency:',
    '  group: watchdog',
    '  cancel-in-progress: false',
    '',
    'jobs:',
    '  watch:',
    '    name: Check the backups',
    '    # Not the runner in the network of the router, which is part of what the watchdog monitors.',
    '    runs-on: ubuntu-latest',
    '    timeout-minutes: 10',
    '    permissions:',
    '      actions: read # to read runs, jobs and artifacts',
    '      contents: read # to read backups in this repository',
    '      issues: write # to open an issue if there is no current backup',
    '    steps:',
    `      - uses: ${REPOSITORY}/watchdog@${MAJOR}`,
    '        with:',
    '          workflow: router-backup.yml',
    `${ROUTERS}${JSON.stringify(answers.router ?? '')}`,
    ...inOrder(where).flatMap(([name, value]) => inputLines(name, value)),
  ])
}

/** Which copies a watchdog of setup looks for. Those of earlier versions left it to the default. */
export function placesWatchedBy(watchdog: string): readonly string[] {
  const [, places = 'artifact, repository'] = /^ {10}destination: "?([^"\r\n]*)"?\r?$/m.exec(watchdog) ?? []
  return places.split(/[\s,]+/).toSorted()
}

/** Returns the routers that a watchdog of setup monitors, as one text. */
export function watchedIn(watchdog: string): string | undefined {
  const line = watchdog.split('\n').find((text) => text.startsWith(ROUTERS))
  return line === undefined ? undefined : /^"?([^"]*)"?$/.exec(line.slice(ROUTERS.length).trim())?.[1]
}

function expression(text: string): string {
  return `\${{ ${text} }}`
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`
}
