// What `srm-backup setup` does with secrets that the settings of an earlier setup name in files: they stay where they are.

import { afterEach, expect, test } from '@jest/globals'
import { type EmulatedRouter, startRouter } from '../../emulator/router/router.ts'
import { parseEnvFile } from '../../src/settings/env-file.ts'
import { openUnattended } from '../../src/setup/unattended.ts'
import { failureOf } from '../fixtures/failure.ts'
import { type KnownMachine, knownMachine, knownPerson, runSetup } from '../fixtures/setup-run.ts'

const ENV_FILE = '/etc/srm-backup/home.env'
const KEY_FILE = '/etc/srm-backup/home.fingerprint-key'
const KEY = 'kk\'jj"hh`ggqwertzuiopasdfghjkl8273645zz9'
const RECIPIENT = 'age1eymx0qr52ht0hpvchexq6td3et657ngxz8g3tn7ke24ekzjp0euq8x2wgu'

let router: EmulatedRouter
afterEach(() => router.close())

const script = (given: Readonly<Record<string, string>>) => openUnattended({ note: () => {}, warn: () => {} }, given)
const variables = (machine: KnownMachine) => parseEnvFile(machine.files.get(ENV_FILE)?.content ?? '')

/** A machine whose settings name the key in a file, as it has every kind of quotation mark. */
async function setUpOnce(password = 'simple'): Promise<KnownMachine> {
  router = await startRouter({ account: { username: 'admin', password } })
  const machine = knownMachine()
  const answers = {
    url: router.url,
    'tls-fingerprint': router.fingerprint,
    username: 'admin',
    password,
    router: 'home',
  }
  const encryption = { 'encrypt-to': RECIPIENT, 'fingerprint-key': KEY, directory: '/srv/backups' }
  await runSetup(script({ ...answers, ...encryption, schedule: 'print' }), machine)
  expect(variables(machine).SRM_BACKUP_FINGERPRINT_KEY_FILE).toBe(KEY_FILE)
  return machine
}

test.each([
  ['directory', { directory: ['/srv/other'] }],
  ['schedule', { schedule: ['print'] }],
  ['encryption', {}],
])('setup does not advise to delete a file that the settings still name: %s', async (part, answers) => {
  const machine = await setUpOnce()
  const person = knownPerson({ part: [part], ...answers })
  await runSetup(person, machine)
  expect([variables(machine).SRM_BACKUP_FINGERPRINT_KEY_FILE, machine.files.get(KEY_FILE)?.content]).toEqual([
    KEY_FILE,
    `${KEY}\n`,
  ])
  expect(person.seen.join('\n')).not.toContain(KEY_FILE)
})

test('without a person, secrets stay in the files that the settings name, and no new key is made', async () => {
  const machine = await setUpOnce(`'every" kind\` of mark`)
  machine.files.set('/root/my-key', { content: '\uFEFFmy own key of my own file 4711 0815\r\n', mode: 0o600 })
  const content = machine.files.get(ENV_FILE)?.content.replace(KEY_FILE, '/root/my-key') ?? ''
  machine.files.set(ENV_FILE, { content, mode: 0o600 })
  const { secrets } = await runSetup(script({ keep: '7' }), machine)
  expect(variables(machine)).toEqual({ ...parseEnvFile(content), SRM_BACKUP_KEEP: '7' })
  expect(secrets).toContain('my own key of my own file 4711 0815')
})

test('a given secret replaces the file, which setup then names as one to delete', async () => {
  const machine = await setUpOnce()
  const given = { password: 'simple', 'fingerprint-key': 'a new key without any marks 4711 0815' }
  const { text } = await runSetup(script(given), machine)
  const { SRM_BACKUP_FINGERPRINT_KEY: key, SRM_BACKUP_FINGERPRINT_KEY_FILE: file } = variables(machine)
  expect([key, file]).toEqual(['a new key without any marks 4711 0815', undefined])
  expect(text).toContain(`Delete the files with secrets that are no longer used\n    ${KEY_FILE}`)
})

test.each([
  ['is gone', undefined],
  ['is empty', '\n'],
  ['is not UTF-8', 'caf\uFFFD\n'],
])('setup does not make a new key if the file with the one in use %s', async (_, content) => {
  const machine = await setUpOnce()
  const before = machine.files.get(ENV_FILE)
  if (content === undefined) machine.files.delete(KEY_FILE)
  else machine.files.set(KEY_FILE, { content, mode: 0o600 })
  const { message, hint } = await failureOf(runSetup(script({ password: 'simple' }), machine))
  expect(message).toBe(
    `The file ${KEY_FILE}, which ${ENV_FILE} names for \`fingerprint-key\`, is missing, empty or not UTF-8 text.`,
  )
  expect(hint).toContain(`remove the line \`SRM_BACKUP_FINGERPRINT_KEY_FILE\` from ${ENV_FILE}`)
  expect(machine.files.get(ENV_FILE)).toBe(before)
})
