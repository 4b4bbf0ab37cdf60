// `mode: check` of the packaged action: everything up to the export, nothing stored, and a table of the problems.

import { expect, test } from '@jest/globals'
import { parseReport } from '../../scripts/compatibility.ts'
import { openStage } from './stage.ts'

const BY_HAND = { eventName: 'workflow_dispatch' }

/** The rows of the table in the log: sign and topic. */
const rowsOf = (log: string) =>
  [...log.matchAll(/^([✓!✗–]) ([A-Z]\w+) /gm)].map(([, sign, topic]) => `${sign} ${topic}`).join(', ')

test('passes, shows a table in log and summary, and stores nothing', async () => {
  await using stage = await openStage()
  const inputs = { mode: 'check', destination: 'artifact, directory', directory: stage.directory }
  const result = await stage.run(inputs, BY_HAND)
  expect(result.exitCode).toBe(0)
  expect(rowsOf(result.log)).toBe(
    '✓ Runner, ✓ Artifact, ✓ Directory, ✓ Reach, ✓ Certificate, ✓ APIs, ✓ Clock, ✓ Login, ✓ Router, ✓ Rights',
  )
  expect(result.log).toContain('All checks passed; nothing was stored')
  expect(result.log).toContain(`SHA-256 ${stage.router.fingerprint}`)
  expect(result.summary).toMatch(/^## Check-up of 127\.0\.0\.1: all checks passed/)
  expect(result.summary).toContain('| ✅ | Rights |')
  expect(parseReport(result.summary)).toMatchObject({ run: 'check', result: 'passed', model: 'RT6600ax' })
  expect(stage.router.requests.map(({ method }) => method)).toEqual([
    ...['query', 'getinfo', 'login', 'get', 'status', 'logout'],
  ])
  expect([stage.github.artifacts, await stage.filesInDirectory()]).toEqual([[], []])
  expect(result.outputs).toMatchObject({ name: '', sha256: '', verified: '', 'router-model': 'RT6600ax' })
})

test('shows a new user the fingerprint to pin, and sends nothing', async () => {
  await using stage = await openStage()
  const result = await stage.run({ mode: 'check', 'tls-fingerprint': '' }, BY_HAND)
  expect(result.outputs['error-code']).toBe('tls-untrusted')
  expect(rowsOf(result.log)).toBe(
    '✓ Runner, ✓ Artifact, ✓ Reach, ✗ Certificate, – APIs, – Clock, – Login, – Router, – Rights',
  )
  expect(result.log).toContain(`tls-fingerprint: ${stage.router.fingerprint}`)
  expect(stage.router.requests).toEqual([])
})

test('reports destination, login and clock in one run', async () => {
  await using stage = await openStage(
    { encryption: { clockOffsetSeconds: -4_000, windowSeconds: Number.POSITIVE_INFINITY } },
    { visibility: 'public' },
  )
  const result = await stage.run({ mode: 'check', password: 'not the password' }, BY_HAND)
  expect(rowsOf(result.log)).toBe(
    '✓ Runner, ✗ Artifact, ✓ Reach, ✓ Certificate, ✓ APIs, ! Clock, ✗ Login, – Router, – Rights',
  )
  expect(result.outputs['error-code']).toBe('destination-refused')
  expect(result.log).toMatch(/the router is 66 min \d+ s behind the runner/)
  expect(result.summary).toContain('2 problems to fix')
  expect(stage.router.failedLogins).toBe(1)
})

test('finds a missing right without an export', async () => {
  await using stage = await openStage({ account: { backupAllowed: false } })
  const result = await stage.run({ mode: 'check' }, BY_HAND)
  expect(result.outputs['error-code']).toBe('account-not-allowed')
  expect(rowsOf(result.log)).toMatch(/✓ Login, ✓ Router, ✗ Rights$/)
  expect(stage.router.requests.map(({ method }) => method)).not.toContain('start')
})

test('checks encryption and the second factor as a backup would use them', async () => {
  await using stage = await openStage({ otp: { mode: 'required' } })
  const inputs = {
    mode: 'check',
    'otp-secret': stage.router.switches.otp.secret,
    'encrypt-to': 'age1eymx0qr52ht0hpvchexq6td3et657ngxz8g3tn7ke24ekzjp0euq8x2wgu',
  }
  const result = await stage.run(inputs, BY_HAND)
  expect(rowsOf(result.log)).toMatch(/^✓ Runner, ! Encryption, ✓ Artifact/)
  expect(result.log).toContain('RSA-2048 envelope, Auth 3, with a one-time code')
})

test('refuses a check-up in a scheduled run: success would not mean stored', async () => {
  await using stage = await openStage()
  const result = await stage.run({ mode: 'check' })
  expect(result.outputs['error-code']).toBe('input-invalid')
  expect(result.log).toContain(`mode: \${{ inputs.mode || 'backup' }}`)
  expect(stage.router.connections).toBe(0)
})

test('logs out and leaves nothing when it is cancelled', async () => {
  await using stage = await openStage({ label: { mesh: 'hang', system: 'hang' } })
  const result = await stage.run(
    { mode: 'check' },
    { ...BY_HAND, signalAfter: { signal: 'SIGINT', when: /Run checks/ } },
  )
  expect(result.outputs['error-code']).toBe('cancelled')
  expect(rowsOf(result.log)).toBe('✓ Runner, ✓ Artifact')
})
