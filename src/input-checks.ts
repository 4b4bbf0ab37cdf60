// What the user gave, to Settings: every input and every combination checked before anything is contacted.

import { isAbsolute } from 'node:path'
import { fillTemplate, type Naming, nameAt, placeholdersOf } from './backup-name.ts'
import {
  checkName,
  invalidInput,
  readBoolean,
  readChoice,
  readChoices,
  readFingerprint,
  readGlobs,
  readLabel,
  readNameTemplate,
  readRouterUrl,
  readWhole,
} from './input-values.ts'
import type {
  ArtifactSettings,
  DirectorySettings,
  InputName,
  Inputs,
  RouterSettings,
  Settings,
  Surroundings,
  WorkflowContext,
} from './settings.ts'

/** Checks every input and every combination. Throws BackupError `input-invalid`, before anything is contacted. */
export function checkInputs(inputs: Inputs, { startedAt, tempDirectory, workflow }: Surroundings): Settings {
  const url = readRouterUrl('url', required(inputs, 'url'))
  const label = inputs.router === '' ? labelOf(url) : readLabel('router', inputs.router)
  const template = readNameTemplate('name', inputs.name || 'SynologyRouter_{date}', ['date', 'time', 'router'])
  const naming: Naming = { template, router: label }
  const name = checkName('name', nameAt(naming, startedAt))
  readBoolean('summary', inputs.summary || 'true')
  const destinations = readChoices('destination', inputs.destination || 'artifact', ['artifact', 'directory'])
  if (inputs.directory !== '' && !destinations.includes('directory')) {
    throw invalidInput('directory', 'is set, but `destination` does not include `directory`')
  }
  // Every value is checked, also one that this destination does not need.
  const artifact = readArtifact(inputs, { naming, startedAt, workflow })
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
      kind === 'artifact' ? artifact : readDirectory(inputs, { naming, keep }),
    ),
    ignoreChanges: readGlobs('ignore-changes', inputs['ignore-changes']),
    requireVerified: readBoolean('require-verified', inputs['require-verified'] || 'true'),
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

/** By itself no: an artifact expires, and a directory keeps as many as it is told to. */
function readSkipUnchanged(inputs: Inputs): boolean {
  return readChoice('skip-unchanged', inputs['skip-unchanged'] || 'auto', ['auto', 'true', 'false']) === 'true'
}

function readArtifact(
  inputs: Inputs,
  run: { readonly naming: Naming; readonly startedAt: Date; readonly workflow: WorkflowContext },
): ArtifactSettings {
  const template = readNameTemplate('artifact-name', inputs['artifact-name'] || '{name}', [
    'name',
    'date',
    'time',
    'router',
  ])
  const naming = { ...run.naming, template: fillTemplate(template, { name: run.naming.template }) }
  const days = inputs['retention-days']
  return {
    kind: 'artifact',
    name: checkName('artifact-name', nameAt(naming, run.startedAt)),
    naming,
    skipUnchanged: readSkipUnchanged(inputs),
    ...(days === '' ? {} : { retentionDays: readWhole('retention-days', days, { min: 1, max: 400 }) }),
    token: inputs.token,
    workflow: run.workflow,
  }
}

function readDirectory(
  inputs: Inputs,
  { naming, keep }: Pick<DirectorySettings, 'naming' | 'keep'>,
): DirectorySettings {
  const path = inputs.directory
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
  return { kind: 'directory', path, keep, naming, skipUnchanged: readSkipUnchanged(inputs) }
}

/** The host as a label: an IPv6 address loses its brackets, and its colons become dashes. */
function labelOf(url: URL): string {
  const label = url.hostname
    .replace(/^\[(?=::)/, '0')
    .replace(/::\]$/, '::0')
    .replace(/[[\]]/g, '')
    .replaceAll(/[^\w.-]/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
  return label.slice(0, 64) || 'router'
}
