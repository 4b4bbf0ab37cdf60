// The packaged action against every kind of router that the sources describe, many kinds at a time: green each time, with the
// backup really stored. `__tests__/integration/router-variants.test.ts` plays each alone, and each two together.

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { listZip } from '../../emulator/github/zip-listing.ts'
import { applyChanges, type SwitchChanges } from '../../emulator/router/switches.ts'
import { combine, ROUTER_VARIANTS, type RouterVariant } from '../fixtures/router-variants.ts'
import { openStage, pairOf } from './stage.ts'

/** What the shared variants lack: keys of other sizes, and what breaks once. */
const MORE: Readonly<Record<string, RouterVariant>> = Object.fromEntries(
  Object.entries<SwitchChanges>({
    'whose key has 1024 bits': { encryption: { bits: 1024 } },
    'whose key has 4096 bits': { encryption: { bits: 4096 } },
    'whose key has an odd size': { encryption: { bits: 1536 } },
    'that requires a token, by 119, and ignores the cookie': {
      token: { enforce: 119, carrier: 'both' },
      session: { transport: 'body-only' },
    },
    'that loses a session at a poll': {
      session: { expireAfter: { call: 'status', count: 1, code: 119, repeat: 'once' } },
    },
    'that displaces a session before the download': {
      session: { expireAfter: { call: 'download', count: 0, code: 107, repeat: 'once' } },
    },
    'that resets the connection at the API discovery request': { faults: [{ call: 'info', on: 1, kind: 'reset' }] },
    'whose polls fail temporarily': {
      faults: [
        { call: 'status', on: 1, kind: 'http-502' },
        { call: 'status', on: 2, kind: 'reset' },
      ],
    },
    'whose download breaks once': { download: { cutAfterBytes: 20_000, cutOn: 1 } },
    'whose download is chunked': {
      download: { contentLength: 'absent', contentType: 'application/octet-stream; charset=x', disposition: '' },
    },
    'without a label': { label: { mesh: 'absent', system: 'absent' } },
    'with a label by SYNO.Core.System': { label: { mesh: 103 } },
    'whose label hangs': { label: { mesh: 'hang' } },
    'that exports an xz file': { download: { body: 'xz' } },
    'that starts slowly': { export: { startDelayMs: 1500 } },
    'with a 1024-bit root': { certificate: 'weak' },
    'whose logout fails': { faults: [{ call: 'logout', on: 'always', kind: 'http-500' }] },
  }).map(([name, switches]) => [name, { switches }]),
)

/** A failure must not have too many possible causes. */
const AT_ONCE = 8

/** A few routers that are of every kind together. */
function groupVariants(): readonly (readonly [string, RouterVariant])[] {
  const groups: { readonly names: string[]; variant: RouterVariant }[] = []
  for (const [name, variant] of Object.entries({ ...ROUTER_VARIANTS, ...MORE })) {
    const place = groups.find((group) => {
      const both = group.names.length < AT_ONCE && combine(group.variant, variant, applyChanges)
      if (both) group.variant = both
      return Boolean(both)
    })
    if (place) place.names.push(name)
    else groups.push({ names: [name], variant })
  }
  return groups.map(({ names, variant }) => [names.join(', '), variant])
}

test.each(groupVariants())('fetches and stores the backup from a router %s', async (_name, { switches, options }) => {
  await using stage = await openStage(switches)
  const inputs = options?.loginEncryption ? { 'login-encryption': options.loginEncryption } : {}
  const result = await stage.run({ destination: 'directory', directory: stage.directory, ...inputs })
  expect({ exitCode: result.exitCode, log: result.log }).toMatchObject({ exitCode: 0 })
  const stored = await readFile(result.outputs.path ?? '')
  expect(createHash('sha256').update(stored).digest('hex')).toBe(result.outputs.sha256)
  expect(result.outputs.verified).toBe('true')
  if (switches.download?.body === undefined) expect(stored.equals(stage.router.backupFile)).toBe(true)
})

test.each<[string, SwitchChanges]>([
  ['its firmware', { label: { firmware: 'DSM 7.2-64570 Update 1' } }],
  ['its backup', { backupOs: 'DSM' }],
  ['both', { backupOs: 'DSM', label: { firmware: 'DSM 7.2-64570 Update 1' } }],
])('warns once that a NAS, recognised by %s, is not a router, and refuses nothing', async (_name, switches) => {
  await using stage = await openStage(switches)
  const result = await stage.run({ destination: 'directory', directory: stage.directory })
  expect(result.exitCode).toBe(0)
  expect(result.annotations.map(({ message }) => message)).toEqual([
    expect.stringContaining('This is a Synology NAS (DSM), not a router.'),
  ])
})

test("the stored artifact contains the router's exact bytes", async () => {
  await using stage = await openStage()
  const result = await stage.run()
  const [artifact] = stage.github.artifacts
  // Sorted: the client stores them in the order in which the file system lists them.
  const entries = (await listZip(artifact?.content ?? Buffer.alloc(0))).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  expect(entries.map(({ name }) => name)).toEqual(pairOf(result.outputs.name))
  expect(entries[0]?.content.equals(stage.router.backupFile)).toBe(true)
  const manifest: unknown = JSON.parse(entries[1]?.content.toString() ?? '')
  expect(manifest).toMatchObject({
    schema: 3,
    file: result.outputs.name,
    sha256: result.outputs.sha256,
    verified: true,
  })
  expect(result.outputs['artifact-id']).toBe(String(artifact?.id))
  expect(result.outputs['artifact-digest']).toBe(artifact?.digest)
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

test('encrypts the login over http, and warns that the backup itself is readable', async () => {
  await using stage = await openStage({ scheme: 'http', encryption: { encryptedLoginOnly: true } })
  const result = await stage.run({ destination: 'directory', directory: stage.directory })
  expect(result.exitCode).toBe(0)
  expect(result.log).toContain('Over http, anyone on the network can read the backup')
})

test('accepts any certificate with `tls-verify: false`, and warns on each run', async () => {
  await using stage = await openStage({ certificate: 'expired' })
  const result = await stage.run({ 'tls-fingerprint': '', 'tls-verify': 'false' })
  expect(result.exitCode).toBe(0)
  expect(result.annotations.map(({ level }) => level)).toEqual(['warning'])
})

test('trusts a private authority in NODE_EXTRA_CA_CERTS', async () => {
  await using stage = await openStage({ certificate: 'ca-signed' })
  const { writeFile } = await import('node:fs/promises')
  const authority = `${stage.directory}/ca.pem`
  await writeFile(authority, stage.router.caPem)
  const result = await stage.run({ 'tls-fingerprint': '' }, { env: { NODE_EXTRA_CA_CERTS: authority } })
  expect(result.exitCode).toBe(0)
})

test('stores three artifacts for three routers in one run', async () => {
  await using stage = await openStage()
  for (const router of ['', 'office', 'office']) {
    const result = await stage.run(router ? { router } : {})
    expect(result.exitCode).toBe(0)
  }
  const [first, second, third] = stage.github.artifacts.map(({ name }) => name)
  expect(second).toBe(`${first}-office`)
  expect(third).toMatch(new RegExp(`^${first}-office-\\d{6}$`))
})

test('uses one connection, and logs only the shapes of replies in the debug log', async () => {
  await using stage = await openStage()
  const result = await stage.run({}, { debug: true })
  expect(result.exitCode).toBe(0)
  expect(stage.router.connections).toBe(1)
  expect(result.log).toMatch(/SYNO\.API\.Auth login: HTTP 200, \{data: \{sid: string\}, success: boolean\}/)
  expect(result.log).not.toContain(stage.router.switches.label.serial)
})
