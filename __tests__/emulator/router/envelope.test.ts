import { execFileSync } from 'node:child_process'
import { createPublicKey, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { EmulatedRouter } from '../../../emulator/router/router.ts'
import type { SwitchChanges } from '../../../emulator/router/switches.ts'
import { startRouter } from './opened-routers.ts'
import {
  codeOf,
  credentials,
  type EncryptionInfo,
  encryptRsa,
  getEncryptionInfo,
  logIn,
  post,
  sealHybrid,
} from './web-client.ts'

const LOGIN = { api: 'SYNO.API.Auth', version: '3', method: 'login' }

function writeSecrets(router: EmulatedRouter, info: EncryptionInfo, time = info.server_time): string {
  const secrets = new URLSearchParams({ ...credentials(router), session: 'webui', format: 'sid' })
  return `${info.ciphertoken}=${time}&${secrets}`
}

async function logInSealed(changes: SwitchChanges, seal?: (router: EmulatedRouter, info: EncryptionInfo) => string) {
  const router = await startRouter({ ...changes, encryption: { encryptedLoginOnly: true, ...changes.encryption } })
  try {
    const info = await getEncryptionInfo(router)
    const sealed = seal ? seal(router, info) : sealHybrid(info.public_key, writeSecrets(router, info))
    return { code: codeOf(await post(router, 'auth.cgi', { ...LOGIN, [info.cipherkey]: sealed })), router }
  } finally {
    await router.close()
  }
}

describe('getinfo', () => {
  test('answers the modulus in hex for format=module and a DER key otherwise', async () => {
    const router = await startRouter()
    const before = Math.floor(Date.now() / 1000)
    const hex = await getEncryptionInfo(router)
    const after = Date.now() / 1000
    const der = await getEncryptionInfo(router, '')
    expect(hex.public_key).toMatch(/^[0-9a-f]{512}$/)
    const key = createPublicKey({ key: Buffer.from(der.public_key, 'base64'), type: 'spki', format: 'der' })
    const { n, e } = key.export({ format: 'jwk' })
    expect([Buffer.from(String(n), 'base64url').toString('hex'), e]).toEqual([hex.public_key, 'AQAB'])
    expect([hex.cipherkey, hex.ciphertoken]).toEqual(['__cIpHeRtExT', '__cIpHeRtOkEn'])
    expect(hex.server_time).toBeGreaterThanOrEqual(before)
    expect(hex.server_time).toBeLessThanOrEqual(after)
    await router.close()
  })

  test('can insist on DER or PEM, change its field names and be a day off', async () => {
    const router = await startRouter({ encryption: { publicKey: 'der', cipherkey: 'c', clockOffsetSeconds: 86_400 } })
    const info = await getEncryptionInfo(router)
    expect(info.public_key).toMatch(/^MII/)
    expect(info.cipherkey).toBe('c')
    expect(info.server_time - Date.now() / 1000).toBeGreaterThan(86_000)
    router.switches.encryption.publicKey = 'pem'
    expect((await getEncryptionInfo(router)).public_key).toMatch(/^-----BEGIN PUBLIC KEY-----\n/)
    await router.close()
  })

  test.each([512, 1024, 1032, 4096])('has keys of %i bits, and opens envelopes made with them', async (bits) => {
    expect((await logInSealed({ encryption: { bits } })).code).toBe(0)
  })
})

describe('the envelope', () => {
  test('opens with the token first', async () => {
    const { code, router } = await logInSealed({})
    expect([code, router.logins]).toEqual([0, 1])
  })

  test('opens with the token last', async () => {
    const seal = (router: EmulatedRouter, info: EncryptionInfo): string =>
      sealHybrid(info.public_key, `${new URLSearchParams(credentials(router))}&${info.ciphertoken}=${info.server_time}`)
    expect((await logInSealed({}, seal)).code).toBe(0)
  })

  test('opens if it is RSA only', async () => {
    const seal = (router: EmulatedRouter, info: EncryptionInfo): string => {
      router.switches.account.password = 'short'
      return encryptRsa(info.public_key, writeSecrets(router, info))
    }
    expect((await logInSealed({}, seal)).code).toBe(0)
  })

  test('opens if made by the openssl command', async () => {
    const seal = (router: EmulatedRouter, info: EncryptionInfo): string => {
      const folder = mkdtempSync(join(tmpdir(), 'envelope-'))
      const n = Buffer.from(info.public_key, 'hex').toString('base64url')
      const key = createPublicKey({ key: { kty: 'RSA', n, e: 'AQAB' }, format: 'jwk' })
      writeFileSync(join(folder, 'key.pem'), key.export({ type: 'spki', format: 'pem' }))
      const passphrase = randomBytes(60).toString('hex')
      const aes = execFileSync(
        'openssl',
        ['enc', '-aes-256-cbc', '-md', 'md5', '-salt', '-pass', `pass:${passphrase}`],
        {
          input: writeSecrets(router, info),
          stdio: ['pipe', 'pipe', 'ignore'],
        },
      )
      const rsa = execFileSync('openssl', ['pkeyutl', '-encrypt', '-pubin', '-inkey', join(folder, 'key.pem')], {
        input: passphrase,
      })
      rmSync(folder, { recursive: true })
      return JSON.stringify({ rsa: rsa.toString('base64'), aes: aes.toString('base64') })
    }
    expect((await logInSealed({}, seal)).code).toBe(0)
  })

  test('opens on a router whose clock is a day off, with its own time', async () => {
    expect((await logInSealed({ encryption: { clockOffsetSeconds: -86_400 } })).code).toBe(0)
  })

  test.each<[string, (router: EmulatedRouter, info: EncryptionInfo) => string]>([
    ['stale', (router, info) => sealHybrid(info.public_key, writeSecrets(router, info, info.server_time - 301))],
    [
      'of the future',
      (router, info) => sealHybrid(info.public_key, writeSecrets(router, info, info.server_time + 310)),
    ],
    ['without a time', (router, info) => sealHybrid(info.public_key, `${new URLSearchParams(credentials(router))}`)],
    [
      'with another token',
      (router, info) => sealHybrid(info.public_key, writeSecrets(router, { ...info, ciphertoken: 'x' })),
    ],
    ['that is not JSON', () => '{"rsa":'],
    ['of nothing', () => ''],
    ['whose plus signs became blanks', (router, info) => sealUntilPlus(router, info).replaceAll('+', ' ')],
    ['made with another key', (router, info) => sealHybrid(flipKey(info.public_key), writeSecrets(router, info))],
  ])('is refused with 400 when it is %s', async (_name, seal) => {
    const { code, router } = await logInSealed({}, seal)
    expect([code, router.logins, router.failedLogins]).toEqual([400, 0, 1])
  })

  test('accepts any time if the window is infinite', async () => {
    const seal = (router: EmulatedRouter, info: EncryptionInfo): string =>
      sealHybrid(info.public_key, writeSecrets(router, info, 1))
    expect((await logInSealed({ encryption: { windowSeconds: Number.POSITIVE_INFINITY } }, seal)).code).toBe(0)
  })

  test('is merged with the plain fields; an empty one-time code inside does not hide theirs', async () => {
    const router = await startRouter({ otp: { mode: 'required', codes: ['111111'] } })
    const info = await getEncryptionInfo(router)
    const sealed = sealHybrid(info.public_key, `${writeSecrets(router, info)}&otp_code=`)
    const form = { ...LOGIN, [info.cipherkey]: sealed, otp_code: '111111', enable_syno_token: 'yes' }
    const answer = await post(router, 'auth.cgi', form)
    expect(answer.json?.data).toHaveProperty('synotoken')
    await router.close()
  })
})

function sealUntilPlus(router: EmulatedRouter, info: EncryptionInfo): string {
  const sealed = sealHybrid(info.public_key, writeSecrets(router, info))
  return sealed.includes('+') ? sealed : sealUntilPlus(router, info)
}

function flipKey(hex: string): string {
  const changed = (Number.parseInt(hex.slice(100, 101), 16) ^ 1).toString(16)
  return hex.slice(0, 100) + changed + hex.slice(101)
}

test('an envelope is refused, and plain fields accepted, by a router that knows plain logins only', async () => {
  const switches = { encryption: { encryptedLoginOnly: false, plainLoginOnly: true } }
  expect((await logInSealed(switches)).code).toBe(400)
  expect(codeOf(await logIn(await startRouter(switches)))).toBe(0)
})
