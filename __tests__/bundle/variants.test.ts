// The packaged action against two routers of most kinds that the sources describe, with several artifacts, with a one-time code, and with another
// authority. `__tests__/integration/variants-nights.test.ts` makes a backup from every kind, from src/.

import { readFile, writeFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { listZip } from '../../emulator/github/zip-listing.ts'
import { groupVariants } from '../fixtures/grouped-variants.ts'
import { openStage, pairOf } from './stage.ts'

test.each(groupVariants(Number.POSITIVE_INFINITY).slice(0, 2))(
  'fetches and stores the backup from a router %s',
  async (_name, { switches, options }) => {
    await using stage = await openStage(switches)
    const inputs = options?.loginEncryption ? { 'login-encryption': options.loginEncryption } : {}
    const result = await stage.run({ destination: 'directory', directory: stage.directory, ...inputs })
    expect({ exitCode: result.exitCode, log: result.log }).toMatchObject({ exitCode: 0 })
    const stored = await readFile(result.outputs.path ?? '')
    expect(result.outputs.verified).toBe('true')
    if (switches.download?.body === undefined) expect(stored.equals(stage.router.backupFile)).toBe(true)
  },
)

test("stores the router's exact bytes in three artifacts for three routers in one run, over one connection each", async () => {
  await using stage = await openStage()
  for (const [index, router] of ['', 'office', 'office'].entries()) {
    const result = await stage.run(router ? { router } : {})
    expect(result.exitCode).toBe(0)
    const artifact = stage.github.artifacts[index]
    // Sorted: the client stores them in the order in which the file system lists them.
    const entries = (await listZip(artifact?.content ?? Buffer.alloc(0))).toSorted((a, b) => (a.name < b.name ? -1 : 1))
    expect(entries.map(({ name }) => name)).toEqual(pairOf(result.outputs.name))
    expect(entries[0]?.content.equals(stage.router.backupFile)).toBe(true)
    const { name: file, sha256 } = result.outputs
    expect(JSON.parse(entries[1]?.content.toString() ?? '')).toMatchObject({ schema: 3, file, sha256, verified: true })
    expect(result.outputs['artifact-id']).toBe(String(artifact?.id))
    expect(result.outputs['artifact-digest']).toBe(artifact?.digest)
    expect(stage.router.connections).toBe(index + 1)
    // Only the shapes of replies are in the debug log.
    expect(result.log).toMatch(/SYNO\.API\.Auth login: HTTP 200, \{data: \{sid: string\}, success: boolean\}/)
    expect(result.log).not.toContain(stage.router.switches.label.serial)
  }
  const [first, second, third] = stage.github.artifacts.map(({ name }) => name)
  expect(second).toBe(`${first}-office`)
  expect(third).toMatch(new RegExp(`^${first}-office-\\d{6}$`))
})

test('sends one one-time code, generated from a full otpauth:// URI for the clock of the router', async () => {
  await using stage = await openStage({ otp: { mode: 'required' }, encryption: { clockOffsetSeconds: -7_200 } })
  const { secret } = stage.router.switches.otp
  const address = `otpauth://totp/SRM:backup?secret=${secret.toLowerCase()}&issuer=SRM`
  const result = await stage.run({ 'otp-secret': address }, { debug: true })
  expect({ exitCode: result.exitCode, log: result.log }).toMatchObject({ exitCode: 0 })
  expect(stage.router.seenCodes.map(({ isGood }) => isGood)).toEqual([true])
  expect(result.log).toMatch(/The router's clock is 7\d{3} s behind the runner's/)
  expect(result.log).toContain('with a one-time code).')
  for (const form of [secret, secret.toLowerCase()]) expect(result.log + result.summary).not.toContain(form)
})

test('trusts a private authority in NODE_EXTRA_CA_CERTS', async () => {
  await using stage = await openStage({ certificate: 'ca-signed' })
  const authority = `${stage.directory}/ca.pem`
  await writeFile(authority, stage.router.caPem)
  const result = await stage.run({ 'tls-fingerprint': '' }, { env: { NODE_EXTRA_CA_CERTS: authority } })
  expect(result.exitCode).toBe(0)
})
