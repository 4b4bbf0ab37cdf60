// One readonly Settings: what both faces produce from what the user gave, every value already checked.

import { isAbsolute } from 'node:path'
import { fillTemplate, type Naming, nameAt, placeholdersOf } from './backup-name.ts'
import {
  checkName,
  invalidInput,
  readBoolean,
  readChoice,
  readChoices,
  readFingerprint,
  readLabel,
  readNameTemplate,
  readRouterUrl,
  readWhole,
} from './input-values.ts'

/** Every input there is, as in action.yml. */
export const INPUT_NAMES = [
  'url',
  'username',
  'password',
  'router',
  'tls-fingerprint',
  'tls-verify',
  'login-encryption',
  'timeout',
  'destination',
  'name',
  'artifact-name',
  'retention-days',
  'token',
  'directory',
  'keep',
  'summary',
] as const

export type InputName = (typeof INPUT_NAMES)[number]

/** What the user gave, as text; blank is absent. */
export type Inputs = Readonly<Record<InputName, string>>

/** Whose certificate is good enough: `verify` by the usual authorities, `pin` one leaf by fingerprint, `none` any. */
export type Trust =
  | { readonly kind: 'verify' }
  | { readonly kind: 'pin'; readonly fingerprint: string }
  | { readonly kind: 'none' }

export interface RouterSettings {
  /** Scheme, host and port: `https://192.168.1.1:8001`. */
  readonly origin: string
  readonly username: string
  readonly password: string
  readonly trust: Trust
  readonly loginEncryption: 'auto' | 'never'
  /** For the whole conversation with the router. */
  readonly timeoutMs: number
}

/** Where the workflow runs, as far as a destination must know. */
export interface WorkflowContext {
  readonly serverUrl: string
  readonly apiUrl: string
  /** `owner/name`, empty if unknown. */
  readonly repository: string
  readonly runId: string
  /** From the event's payload, which need not have it. */
  readonly visibility?: 'public' | 'private'
  /** Whether the runner offers the artifact service at all. */
  readonly artifactService: boolean
}

export interface ArtifactSettings {
  readonly kind: 'artifact'
  readonly name: string
  readonly retentionDays?: number
  readonly token: string
  readonly workflow: WorkflowContext
}

export interface DirectorySettings {
  readonly kind: 'directory'
  readonly path: string
  /** How many backups stay; 0 keeps all. */
  readonly keep: number
  readonly naming: Naming
}

export type DestinationSettings = ArtifactSettings | DirectorySettings

export interface Settings {
  readonly router: RouterSettings
  /** The label that tells this router from others. */
  readonly label: string
  /** This run's file name, with `.dss`. */
  readonly fileName: string
  readonly destinations: readonly DestinationSettings[]
  readonly summary: boolean
  /** The moment that gives names their date and time. */
  readonly startedAt: Date
  /** Where the file may lie until it is stored. */
  readonly tempDirectory: string
}

/** What is not the user's to give: the clock and the machine. */
export interface Surroundings {
  readonly startedAt: Date
  readonly tempDirectory: string
  readonly workflow: WorkflowContext
}

/** Checks every input and every combination. Throws BackupError `input-invalid`, before anything is contacted. */
export function checkInputs(inputs: Inputs, { startedAt, tempDirectory, workflow }: Surroundings): Settings {
  const url = readRouterUrl('url', required(inputs, 'url'))
  const label = inputs.router === '' ? labelOf(url) : readLabel('router', inputs.router)
  const template = readNameTemplate('name', inputs.name || 'SynologyRouter_{date}', ['date', 'time', 'router'])
  const naming: Naming = { template, router: label }
  const name = checkName('name', nameAt(naming, startedAt))
  const destinations = readChoices('destination', inputs.destination || 'artifact', ['artifact', 'directory'])
  if (inputs.directory !== '' && !destinations.includes('directory')) {
    throw invalidInput('directory', 'is set, but `destination` does not include `directory`')
  }
  // Every value is checked, also one that this destination does not need.
  const artifact = readArtifact(inputs, { name, naming, startedAt, workflow })
  const keep = readWhole('keep', inputs.keep || '30', { min: 0, max: 100_000 })
  return {
    router: {
      origin: url.origin,
      ...readCredentials(inputs),
      ...readSecurity(inputs, url),
      timeoutMs: 1000 * readWhole('timeout', inputs.timeout || '300', { min: 5, max: 3600 }),
    },
    label,
    fileName: `${name}.dss`,
    destinations: destinations.map((kind) =>
      kind === 'artifact' ? artifact : readDirectory(inputs.directory, { naming, keep }),
    ),
    summary: readBoolean('summary', inputs.summary || 'true'),
    startedAt,
    tempDirectory,
  }
}

function required(inputs: Inputs, name: InputName): string {
  if (inputs[name].trim() !== '') return inputs[name]
  throw invalidInput(name, 'is required and empty: is the secret or variable behind it set, and available to this run')
}

function readCredentials(inputs: Inputs): Pick<RouterSettings, 'username' | 'password'> {
  const username = required(inputs, 'username')
  const password = required(inputs, 'password')
  // No password typed into SRM's sign-in page has one; a login that cannot succeed must not be tried.
  if (/[\r\n]/.test(username)) throw invalidInput('username', 'must not contain a line break')
  if (/[\r\n]/.test(password))
    throw invalidInput('password', 'must not contain a line break: was the secret set from a file')
  return { username, password }
}

function readSecurity(inputs: Inputs, url: URL): Pick<RouterSettings, 'trust' | 'loginEncryption'> {
  const pin = inputs['tls-fingerprint']
  const verify = readBoolean('tls-verify', inputs['tls-verify'] || 'true')
  const loginEncryption = readChoice('login-encryption', inputs['login-encryption'] || 'auto', ['auto', 'never'])
  const plainHttp = url.protocol === 'http:'
  if (loginEncryption === 'never' && plainHttp) {
    throw invalidInput(
      'login-encryption',
      'must not be `never` with an http `url`: the password would cross the network readable',
    )
  }
  if (pin === '') return { trust: { kind: verify ? 'verify' : 'none' }, loginEncryption }
  const fingerprint = readFingerprint('tls-fingerprint', pin)
  if (plainHttp) throw invalidInput('tls-fingerprint', 'needs an https `url`: over http there is no certificate')
  if (!verify) {
    throw invalidInput(
      'tls-fingerprint',
      'contradicts `tls-verify: false`: remove `tls-verify`, the fingerprint alone is enough',
    )
  }
  return { trust: { kind: 'pin', fingerprint }, loginEncryption }
}

function readArtifact(
  inputs: Inputs,
  run: { readonly name: string; readonly naming: Naming; readonly startedAt: Date; readonly workflow: WorkflowContext },
): ArtifactSettings {
  const template = readNameTemplate('artifact-name', inputs['artifact-name'] || '{name}', [
    'name',
    'date',
    'time',
    'router',
  ])
  const filled = fillTemplate(template, { name: run.name })
  const days = inputs['retention-days']
  return {
    kind: 'artifact',
    name: checkName('artifact-name', nameAt({ ...run.naming, template: filled }, run.startedAt)),
    ...(days === '' ? {} : { retentionDays: readWhole('retention-days', days, { min: 1, max: 400 }) }),
    token: inputs.token,
    workflow: run.workflow,
  }
}

function readDirectory(path: string, { naming, keep }: Pick<DirectorySettings, 'naming' | 'keep'>): DirectorySettings {
  if (path === '') throw invalidInput('directory', 'is required with `destination: directory`')
  if (path.includes('\0') || !isAbsolute(path)) {
    throw invalidInput('directory', 'must be an absolute path on the runner, like `/srv/backups/router`', path)
  }
  if (keep > 0 && !placeholdersOf(naming.template).includes('date')) {
    throw invalidInput(
      'name',
      'must contain `{date}`, since `keep` tells old backups by it (or set `keep: 0`)',
      naming.template,
    )
  }
  return { kind: 'directory', path, keep, naming }
}

/** The host as a label: an IPv6 address loses its brackets, and its colons become dashes. */
function labelOf(url: URL): string {
  const label = url.hostname
    .replace(/[[\]]/g, '')
    .replaceAll(/[^\w.-]/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
  return label.slice(0, 64) || 'router'
}
