// Inputs that the action does not have, as the runner passes them: INPUT_*, in upper case, with spaces as underscores.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { FLEET_INPUTS } from '../../../src/action/fleet-inputs.ts'
import { refuseUnknownInputs } from '../../../src/action/unknown-inputs.ts'
import { WATCHDOG_INPUTS } from '../../../src/action/watchdog-inputs.ts'
import { BackupError } from '../../../src/errors.ts'
import { INPUT_NAMES } from '../../../src/settings/settings.ts'

const DECLARED = Object.fromEntries(INPUT_NAMES.map((name) => [`INPUT_${name.toUpperCase()}`, 'x']))

function refusalOf(env: Readonly<Record<string, string>>, names: readonly string[] = INPUT_NAMES) {
  try {
    refuseUnknownInputs(names, env)
  } catch (error) {
    if (!(error instanceof BackupError)) throw error
    expect(error.code).toBe('input-invalid')
    return { message: error.message, hint: error.hint }
  }
  return undefined
}

describe('an unknown input is refused and the nearest name suggested', () => {
  test.each([
    ['ENCRYPT-TOO', 'encrypt-too', 'encrypt-to'],
    ['ENCRYPT_TO', 'encrypt_to', 'encrypt-to'],
    ['ENCRYPTTO', 'encryptto', 'encrypt-to'],
    ['ENCRPYT-TO', 'encrpyt-to', 'encrypt-to'],
    ['PASWORD', 'pasword', 'password'],
    ['USER', 'user', 'username'],
    ['TLS-FINGERPRINTS', 'tls-fingerprints', 'tls-fingerprint'],
    ['RETENTION', 'retention', 'retention-days'],
    ['KEP', 'kep', 'keep'],
    ['DESTINATIONS', 'destinations', 'destination'],
    ['FINGERPRINTKEY', 'fingerprintkey', 'fingerprint-key'],
  ])('%s', (key, shown, nearest) => {
    const message = `Unknown input \`${shown}\`. Did you mean \`${nearest}\`?`
    expect(refusalOf({ ...DECLARED, [`INPUT_${key}`]: 'x' })).toMatchObject({ message })
  })

  test.each([
    ['the watchdog', WATCHDOG_INPUTS, 'MAX-AGES', 'max-age'],
    ['the fleet table', FLEET_INPUTS, 'TABEL', 'table'],
  ])('by %s', (_, names, key, nearest) => {
    expect(refusalOf({ [`INPUT_${key}`]: '' }, names)?.message).toContain(`Did you mean \`${nearest}\`?`)
  })
})

test('an unknown input that resembles no other is refused with the list of all', () => {
  const refusal = refusalOf({ INPUT_RECIPIENTS: 'age1x' })
  expect(refusal?.message).toBe('Unknown input `recipients`.')
  expect(refusal?.hint).toContain('or use one of `mode`, `url`, ')
  expect(refusal?.hint).toContain('`INPUT_RECIPIENTS` for another program, rename that variable.')
})

test('several unknown inputs are named in one error, and no value is', () => {
  const many = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`INPUT_ODD-${index}`, 'hunter2']))
  const refusal = refusalOf({ ...DECLARED, INPUT_PASWORD: 'hunter2', ...many })
  expect(refusal?.message).toMatch(
    /^Unknown input `pasword`\. Did you mean `password`\? Unknown input `odd-0`\..* There are 5 more\.$/,
  )
  expect(JSON.stringify(refusal)).not.toContain('hunter2')
})

test('a name cannot break the line or flood the log', () => {
  const refusal = refusalOf({ [`INPUT_A\n::ERROR::${'B'.repeat(10_000)}`]: '' })
  expect(refusal?.message).not.toContain('\n')
  expect(refusal?.message.length).toBeLessThan(200)
})

describe('left alone', () => {
  test.each([
    ['are the inputs of action.yml', DECLARED],
    ['are the inputs that the runner accepts for containers', { INPUT_ENTRYPOINT: '', INPUT_ARGS: '' }],
    ['are variables with other prefixes', { INPUTS: '', INPUT_: '', input_encrypt_too: '', INPUTRC: '/etc/inputrc' }],
  ])('%s', (_, env) => {
    expect(refusalOf(env)).toBeUndefined()
  })

  test.each([
    [
      'action.yml',
      'name: Outer\ninputs:\n  # Where?\n  site:\n    description: A.\n    default: x\n  "to day" :\n    required: true\n\n  encrypt_to:\n    required: true\noutputs:\n  other:\n    value: x\n',
    ],
    [
      'action.yaml',
      'inputs:\r\n    site: { required: true }\r\n    to day:\r\n        description: B.\r\n    encrypt_to:\r\nruns:\r\n    using: composite\r\n',
    ],
  ])('are the inputs of a composite action around the step, unless they look misspelled: %s', async (name, text) => {
    const folder = await mkdtemp(join(tmpdir(), 'composite-'))
    try {
      await writeFile(join(folder, name), text)
      const env = { ...DECLARED, GITHUB_ACTION_PATH: folder, INPUT_SITE: '', INPUT_TO_DAY: '' }
      expect(refusalOf(env)).toBeUndefined()
      expect(refusalOf({ ...env, GITHUB_ACTION_PATH: join(folder, 'none') })).toBeDefined()
      for (const key of ['ENCRYPT_TO', 'OTHER', 'DESCRIPTION', 'REQUIRED', 'USING'])
        expect(refusalOf({ ...env, [`INPUT_${key}`]: '' })?.message).toContain(`Unknown input \`${key.toLowerCase()}\``)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
