// A backup from every kind of router that the sources describe, several kinds at a time, really stored. `router-variants.test.ts` visits each
// alone, and `router-variant-pairs.test.ts` each two together.

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import type { SwitchChanges } from '../../emulator/router/switches.ts'
import { onNights } from '../fixtures/action-nights.ts'
import { groupVariants } from '../fixtures/grouped-variants.ts'

/** A failure must not have too many possible causes. */
const AT_ONCE = 8

test.each(groupVariants(AT_ONCE))('fetches and stores the backup from a router %s', (_name, { switches, options }) =>
  onNights(
    async (stage) => {
      const inputs = options?.loginEncryption ? { 'login-encryption': options.loginEncryption } : {}
      const result = await stage.run({ destination: 'directory', directory: stage.directory, ...inputs })
      expect({ exitCode: result.exitCode, log: result.log }).toMatchObject({ exitCode: 0 })
      const stored = await readFile(result.outputs.path ?? '')
      expect(createHash('sha256').update(stored).digest('hex')).toBe(result.outputs.sha256)
      expect(result.outputs.verified).toBe('true')
      if (switches.download?.body === undefined) expect(stored.equals(stage.router.backupFile)).toBe(true)
    },
    { switches },
  ),
)

test.each<[string, SwitchChanges]>([
  ['its firmware', { label: { firmware: 'DSM 7.2-64570 Update 1' } }],
  ['its backup', { backupOs: 'DSM' }],
  ['both', { backupOs: 'DSM', label: { firmware: 'DSM 7.2-64570 Update 1' } }],
])('warns once that a NAS, recognised by %s, is not a router, and refuses nothing', (_name, switches) =>
  onNights(
    async (stage) => {
      const result = await stage.run({ destination: 'directory', directory: stage.directory })
      expect(result.exitCode).toBe(0)
      expect(result.annotations.map(({ message }) => message)).toEqual([
        expect.stringContaining('This is a Synology NAS (DSM), not a router.'),
      ])
    },
    { switches },
  ),
)

test('sends one one-time code, generated from a full otpauth:// URI for the clock of the router', () =>
  onNights(
    async (stage) => {
      const { secret } = stage.router.switches.otp
      const address = `otpauth://totp/SRM:backup?secret=${secret.toLowerCase()}&issuer=SRM`
      const result = await stage.run({ 'otp-secret': address })
      expect({ exitCode: result.exitCode, log: result.log }).toMatchObject({ exitCode: 0 })
      expect(stage.router.seenCodes.map(({ isGood }) => isGood)).toEqual([true])
      expect(result.log).toMatch(/The router's clock is 7\d{3} s behind the runner's/)
      expect(result.log).toContain('with a one-time code).')
      for (const form of [secret, secret.toLowerCase()]) expect(result.log + result.summary).not.toContain(form)
    },
    { switches: { otp: { mode: 'required' }, encryption: { clockOffsetSeconds: -7_200 } } },
  ))

test('encrypts the login over http, and warns that the backup itself is readable', () =>
  onNights(
    async (stage) => {
      const result = await stage.run({ destination: 'directory', directory: stage.directory })
      expect(result.exitCode).toBe(0)
      expect(result.log).toContain('Over http, anyone on the network can read the backup')
    },
    { switches: { scheme: 'http', encryption: { encryptedLoginOnly: true } } },
  ))

test('accepts any certificate with `tls-verify: false`, and warns on each run', () =>
  onNights(
    async (stage) => {
      const result = await stage.run({ 'tls-fingerprint': '', 'tls-verify': 'false' })
      expect(result.exitCode).toBe(0)
      expect(result.annotations.map(({ level }) => level)).toEqual(['warning'])
    },
    { switches: { certificate: 'expired' } },
  ))
