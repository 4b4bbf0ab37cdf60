// Inputs to Settings: every value and combination is checked before anything is contacted.

import { BACKUP_EXTENSION, type Naming, nameAt, SEALED_EXTENSION } from '../naming/template.ts'
import { code, input, type Message, message, term } from '../text/message.ts'
import { readArtifact, readDirectory, readRepository } from './parse-destinations.ts'
import { NO_ENCRYPTION, readFingerprintKey, readRecipients } from './parse-encryption.ts'
import { readOtpSecret } from './parse-otp-secret.ts'
import {
  checkName,
  invalidInput,
  parseInteger,
  readBoolean,
  readChoice,
  readChoices,
  readFingerprint,
  readGlobs,
  readLabel,
  readNameTemplate,
  readRouterUrl,
} from './parse-values.ts'
import { labelOf } from './router-name.ts'
import type { EncryptionSettings, InputName, Inputs, RouterSettings, RunContext, Settings } from './settings.ts'

/** Checks every input and every combination. Throws BackupError `input-invalid`, before anything is contacted. */
export function checkInputs(inputs: Inputs, { startedAt, tempDirectory, stateFolder, workflow }: RunContext): Settings {
  const url = readRouterUrl('url', required(inputs, 'url'))
  const label = inputs.router === '' ? labelOf(url) : readLabel('router', inputs.router)
  const template = readNameTemplate('name', inputs.name || 'SynologyRouter_{date}', ['date', 'time', 'router'])
  const naming: Naming = { template, router: label }
  const name = checkName('name', nameAt(naming, startedAt))
  readBoolean('summary', inputs.summary || 'true')
  const destinations = readChoices('destination', inputs.destination || 'artifact', [
    'artifact',
    'directory',
    'repository',
  ])
  if (inputs.directory !== '' && !destinations.includes('directory')) {
    throw invalidInput('directory', notIncluded('directory'))
  }
  for (const name of ['repository', 'repository-token', 'branch'] as const) {
    if (inputs[name] !== '' && !destinations.includes('repository')) throw invalidInput(name, notIncluded('repository'))
  }
  const isMeantReadable = inputs['encrypt-to'].trim() === NO_ENCRYPTION
  const seal = isMeantReadable ? refuseKeyAlone(inputs) : readSeal(inputs)
  // Values are checked even if this destination does not need them.
  const run = { naming, startedAt, workflow, isWanted: destinations.includes('repository'), seal }
  const artifact = readArtifact(inputs, run)
  const repository = readRepository(inputs, run)
  return {
    mode: readChoice('mode', inputs.mode || 'backup', ['backup', 'check']),
    workflow,
    token: inputs.token,
    router: {
      origin: url.origin,
      ...readCredentials(inputs),
      ...readSecurity(inputs, url),
      timeoutMs: 1000 * parseInteger('timeout', inputs.timeout || '300', { min: 5, max: 3600 }),
    },
    label,
    fileName: name + (seal ? SEALED_EXTENSION : BACKUP_EXTENSION),
    ...(seal ? { seal } : {}),
    ...(isMeantReadable ? { isMeantReadable } : {}),
    destinations: destinations.map((kind) => {
      if (kind === 'artifact') return artifact
      return kind === 'repository' ? repository : readDirectory(inputs, run)
    }),
    ignoreChanges: readGlobs('ignore-changes', inputs['ignore-changes']),
    requireVerified: readBoolean('require-verified', inputs['require-verified'] || 'true'),
    startedAt,
    tempDirectory,
    ...(stateFolder === undefined ? {} : { stateFolder }),
  }
}

function notIncluded(kind: string): Message {
  return message`is set, but ${input('destination')} does not include ${code(kind)}`
}

function required(inputs: Inputs, name: InputName): string {
  if (inputs[name].trim() !== '') return inputs[name]
  throw invalidInput(
    name,
    message`is missing or empty. Check that ${term('source-of-input')} exists and is available to this run`,
  )
}

function readCredentials(inputs: Inputs): Pick<RouterSettings, 'username' | 'password' | 'otp'> {
  const username = required(inputs, 'username')
  const password = required(inputs, 'password')
  // SRM's sign-in page accepts no line break, so such a login would fail: do not try it.
  if (/[\r\n]/.test(username)) throw invalidInput('username', 'must not contain a line break')
  if (/[\r\n]/.test(password))
    throw invalidInput('password', 'must not contain a line break. Check how it was set, for example from a file')
  const otp = readOtpSecret('otp-secret', inputs['otp-secret'])
  return { username, password, ...(otp ? { otp } : {}) }
}

function readSeal(inputs: Inputs): EncryptionSettings | undefined {
  const recipients = readRecipients('encrypt-to', inputs['encrypt-to'])
  const key = inputs['fingerprint-key']
  if (recipients.length === 0) {
    // A missing secret is empty: a user who asks for encryption must not get plaintext files.
    if (inputs['encrypt-to'].trim() !== '') throw invalidInput('encrypt-to', 'contains only comments, no recipient')
    // A line break is left of a block whose variables are gone.
    if (inputs['encrypt-to'] !== '')
      throw invalidInput('encrypt-to', message`is blank. Check that ${term('source-of-input')} exists`)
    return refuseKeyAlone(inputs)
  }
  return { recipients, ...(key === '' ? {} : { fingerprintKey: readFingerprintKey('fingerprint-key', key) }) }
}

function refuseKeyAlone(inputs: Inputs): undefined {
  if (inputs['fingerprint-key'] === '') return
  const state = inputs['encrypt-to'] === '' ? message`not set` : message`${code(NO_ENCRYPTION)}`
  throw invalidInput('fingerprint-key', message`is only for encrypted backups, but ${input('encrypt-to')} is ${state}`)
}

function readSecurity(inputs: Inputs, url: URL): Pick<RouterSettings, 'trust' | 'loginEncryption'> {
  const pin = inputs['tls-fingerprint']
  const verify = readBoolean('tls-verify', inputs['tls-verify'] || 'true')
  const loginEncryption = readChoice('login-encryption', inputs['login-encryption'] || 'auto', ['auto', 'never'])
  const plainHttp = url.protocol === 'http:'
  if (loginEncryption === 'never' && plainHttp) {
    throw invalidInput(
      'login-encryption',
      message`must not be \`never\` with http in ${input('url')}: the password would cross the network unencrypted`,
    )
  }
  if (pin === '') return { trust: { kind: verify ? 'verify' : 'none' }, loginEncryption }
  const fingerprint = readFingerprint('tls-fingerprint', pin)
  if (plainHttp) throw invalidInput('tls-fingerprint', message`needs https in ${input('url')}: http has no certificate`)
  if (!verify) {
    throw invalidInput(
      'tls-fingerprint',
      message`contradicts ${input('tls-verify', 'false')}: remove ${input('tls-verify')}, the fingerprint alone is enough`,
    )
  }
  return { trust: { kind: 'pin', fingerprint }, loginEncryption }
}
