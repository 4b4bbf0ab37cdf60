// Errors that share their code with another, which __tests__/bundle/errors.test.ts proves with the packaged action: the message, and what must not happen.

import { expect, test } from '@jest/globals'
import type { EXPLANATIONS } from '../../src/errors.ts'
import { type Night, onNights } from '../fixtures/action-nights.ts'

function errorOf({ annotations, outputs, exitCode }: Night, code: keyof typeof EXPLANATIONS): string {
  const message = annotations.find(({ level }) => level === 'error')?.message ?? ''
  expect({ code: outputs['error-code'], exitCode, message }).toMatchObject({ code, exitCode: 1 })
  expect(message).toContain(`(error-code: ${code})`)
  return message
}

test('input-invalid: a one-time code in place of its secret is recognized, and not shown', () =>
  onNights(async (stage) => {
    const message = errorOf(await stage.run({ 'otp-secret': '492 871' }), 'input-invalid')
    expect(message).toContain('Input `otp-secret` is a one-time or recovery code')
    expect(message).not.toContain('492')
    expect(stage.router.connections).toBe(0)
  }))

test('destination-refused: a public repository takes no artifact, whatever the event said', () =>
  onNights(
    async (stage) => {
      const event = { repository: { full_name: 'octo-home/router-backup', private: true } }
      for (const options of [{ event }, {}]) {
        const message = errorOf(await stage.run({}, options), 'destination-refused')
        expect(message).toContain('This repository is public')
      }
      expect(stage.github.artifacts).toEqual([])
      expect(stage.github.requests.filter(({ path }) => path.includes('CreateArtifact'))).toEqual([])
    },
    { github: { visibility: 'public' } },
  ))

test('tls-untrusted: a changed certificate is shown without a line that trusts it', () =>
  onNights(async (stage) => {
    const message = errorOf(await stage.run({ 'tls-fingerprint': 'AB'.repeat(32) }), 'tls-untrusted')
    expect(message).toContain('has changed')
    expect(message).not.toContain('tls-fingerprint: ')
    expect(stage.router.applicationBytes).toBe(0)
  }))

test('account-not-allowed: the backup API refuses the account', () =>
  onNights(
    async (stage) => {
      expect(errorOf(await stage.run(), 'account-not-allowed')).toContain('code 105')
    },
    { switches: { account: { backupAllowed: false } } },
  ))

test('otp-refused: the secret of another account costs one refused code, and none of it is shown', () =>
  onNights(
    async (stage) => {
      const message = errorOf(
        await stage.run({ 'otp-secret': 'GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ' }),
        'otp-refused',
      )
      expect(message).toMatch(/\(code 404\)\..*`otp-secret` belongs to another account/s)
      expect(stage.router.seenCodes).toEqual([{ code: expect.any(String), isGood: false }])
      expect(stage.router.failedLogins).toBe(1)
    },
    { switches: { otp: { mode: 'required' } } },
  ))

test('otp-required: without the secret the hint names the input', () =>
  onNights(
    async (stage) => {
      expect(errorOf(await stage.run(), 'otp-required')).toContain('`otp-secret`')
    },
    { switches: { otp: { mode: 'required' } } },
  ))

test.each([
  ['without rows', 'no-rows', 'The settings database in the backup has no rows.'],
  ['with a log', 'log-beside', 'Rows of the settings database may be in a log beside it, which is not read.'],
  ['with a link', 'with-link', 'The backup contains a link, which is never followed: ConfigBkp/srm/etc/passwd.'],
] as const)('backup-unrecognised: an archive %s is stored, fails the run and names the reason', (_, body, reason) =>
  onNights(
    async (stage) => {
      const result = await stage.run({ destination: 'directory', directory: stage.directory })
      expect(errorOf(result, 'backup-unrecognised')).toContain(reason)
      expect(result.outputs.verified).toBe('false')
      expect(await stage.filesInDirectory()).toHaveLength(2)
    },
    { switches: { download: { body } } },
  ),
)

test('otp-required: code 406 at login', () =>
  onNights(
    async (stage) => {
      expect(errorOf(await stage.run(), 'otp-required')).toContain('(code 406)')
      expect(stage.router.requests.filter(({ method }) => method === 'login')).toHaveLength(1)
    },
    { switches: { account: { loginError: 406 } } },
  ))
