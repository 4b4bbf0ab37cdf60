import {
  constants,
  createDecipheriv,
  createHash,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  privateDecrypt,
} from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { BackupError } from '../../../src/errors.ts'
import { encryptCredentials, readEncryptionInfo } from '../../../src/router/envelope.ts'
import { anyCharacter } from '../../fixtures/any-character.ts'

const key1024 = makeKey(1024)
/** Large ones take seconds to make. */
const made = new Map([[1024, key1024]])
const hex1024 = exportHex(key1024)

function makeKey(modulusLength: number, publicExponent = 0x10001): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength, publicExponent }).privateKey
}

function keyOf(bits: number): KeyObject {
  const key = made.get(bits) ?? makeKey(bits)
  made.set(bits, key)
  return key
}

function exportHex(key: KeyObject): string {
  return Buffer.from(key.export({ format: 'jwk' }).n ?? '', 'base64url').toString('hex')
}

function exportDer(key: KeyObject): string {
  return publicPem(key).replace(/-----[^-]+-----|\s/g, '')
}

function publicPem(key: KeyObject, type: 'spki' | 'pkcs1' = 'spki'): string {
  const { n = '', e = '' } = key.export({ format: 'jwk' })
  return createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' })
    .export({ type, format: 'pem' })
    .toString()
}

/** Opens an envelope with nothing but node:crypto: RSA for the passphrase, EVP_BytesToKey, AES-256-CBC. */
function open(
  key: KeyObject,
  value: string,
): { readonly passphrase: string; readonly salt: Buffer; readonly text: string } {
  const { rsa, aes, ...rest }: { rsa: string; aes: string } = JSON.parse(value)
  expect(rest).toEqual({})
  // Without its padding, which is checked here: Node before 24.5 does not take that of PKCS #1 v1.5 away.
  const block = privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, Buffer.from(rsa, 'base64'))
  expect([...block.subarray(0, 2)]).toEqual([0, 2])
  const passphrase = block.subarray(block.indexOf(0, 2) + 1)
  const sealed = Buffer.from(aes, 'base64')
  expect(sealed.subarray(0, 8).toString('latin1')).toBe('Salted__')
  const salt = sealed.subarray(8, 16)
  const hash = (...parts: readonly Buffer[]) =>
    createHash('md5')
      .update(Buffer.concat([...parts, passphrase, salt]))
      .digest()
  const first = hash()
  const second = hash(first)
  const decipher = createDecipheriv('aes-256-cbc', Buffer.concat([first, second]), hash(second))
  const text = Buffer.concat([decipher.update(sealed.subarray(16)), decipher.final()]).toString('utf8')
  return { passphrase: passphrase.toString('latin1'), salt, text }
}

function infoOf(publicKey: string, more: Readonly<Record<string, unknown>> = {}) {
  return readEncryptionInfo({ public_key: publicKey, server_time: 1_550_255_617, ...more })
}

describe('the envelope', () => {
  test.each([
    [1024, 'hex', exportHex],
    [1024, 'hex in capitals', (key: KeyObject) => exportHex(key).toUpperCase()],
    [1024, 'hex with leading zeros', (key: KeyObject) => `0000${exportHex(key)}`],
    [1024, 'base64 DER', exportDer],
    [1024, 'PEM', (key: KeyObject) => publicPem(key)],
    [1024, 'PEM as PKCS#1', (key: KeyObject) => publicPem(key, 'pkcs1')],
    [1031, 'hex', exportHex],
    [1032, 'base64 DER', exportDer],
    [2048, 'hex', exportHex],
    [4096, 'hex', exportHex],
    [4096, 'base64 DER', exportDer],
  ])('for a key of %i bits given as %s decrypts to the original form', (bits, _form, write) => {
    const key = keyOf(bits)
    const info = infoOf(write(key))
    expect(info.keyBits).toBe(bits)
    const [name, value] = encryptCredentials(info, { account: 'admin', passwd: 'geheim' })
    expect(name).toBe('__cIpHeRtExT')
    const { passphrase, text } = open(key, value)
    expect(text).toBe('__cIpHeRtOkEn=1550255617&account=admin&passwd=geheim')
    expect(passphrase).toHaveLength(Math.ceil(bits / 8) - 11)
    expect(passphrase).toMatch(/^[0-9A-Za-z~!@#$%^&*()_+/-]+$/)
  })

  test('uses the exponent of the key', () => {
    const key = makeKey(1024, 3)
    const [, value] = encryptCredentials(infoOf(exportDer(key)), { passwd: 'x' })
    expect(open(key, value).text).toContain('passwd=x')
  })

  test.each([344, 345, 384, 512, 1024, 1031, 4096])(
    'can be made for keys of %i bits with every usable exponent',
    (bits) => {
      const bytes = Math.ceil(bits / 8)
      const modulus = Buffer.alloc(bytes, 0xc5)
      modulus[0] = 0xff >> (8 * bytes - bits)
      for (const exponent of ['02', '03', '11', '010001', '010002', '8000000000000000', 'ffffffffffffffff']) {
        const info = infoOf(derOf(modulus, Buffer.from(exponent, 'hex')))
        const { rsa }: { rsa: string } = JSON.parse(encryptCredentials(info, { passwd: 'x' })[1])
        expect(info.keyBits).toBe(bits)
        expect(Buffer.from(rsa, 'base64')).toHaveLength(bytes)
      }
    },
  )

  test('begins with the token and contains the time exactly as the router sent it', () => {
    for (const time of [0, 1, 4_102_444_800, '1550255617']) {
      const info = infoOf(hex1024, { server_time: time, ciphertoken: 'now' })
      const [, value] = encryptCredentials(info, { account: 'a' })
      expect(open(key1024, value).text).toBe(`now=${time}&account=a`)
    }
  })

  test('uses our own clock if the router reports no time', () => {
    const before = Math.floor(Date.now() / 1000)
    const { serverTime } = readEncryptionInfo({ public_key: hex1024 })
    expect(Number(serverTime)).toBeGreaterThanOrEqual(before)
    expect(Number(serverTime)).toBeLessThanOrEqual(Date.now() / 1000)
  })

  test('has a new passphrase, salt and padding each time', () => {
    const info = infoOf(hex1024)
    const values = Array.from({ length: 20 }, () => encryptCredentials(info, { passwd: 'same' })[1])
    const opened = values.map((value) => open(key1024, value))
    expect(new Set(opened.map(({ passphrase }) => passphrase)).size).toBe(20)
    expect(new Set(opened.map(({ salt }) => salt.toString('hex'))).size).toBe(20)
    expect(new Set(values).size).toBe(20)
  })

  test('draws passphrases from the whole alphabet', () => {
    const info = infoOf(hex1024)
    const all = Array.from({ length: 30 }, () => open(key1024, encryptCredentials(info, {})[1]).passphrase).join('')
    // 3510 draws of 77 characters: one is missing about once in 10^18 runs.
    expect(new Set(all).size).toBe(77)
  })

  test('preserves passwords with every kind of character', () => {
    const info = infoOf(hex1024)
    fc.assert(
      fc.property(
        fc.string({ unit: anyCharacter, maxLength: 200 }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        (passwd, account) => {
          const { text } = open(key1024, encryptCredentials(info, { account, passwd })[1])
          expect(text).toMatch(/^[\x20-\x7e]+$/)
          expect([...new URLSearchParams(text)].slice(1)).toEqual([
            ['account', account],
            ['passwd', passwd],
          ])
        },
      ),
      { numRuns: 60 },
    )
  })

  test.each([
    '&a=b',
    '+',
    ' ',
    '%41',
    '=',
    '#',
    '?',
    '"',
    "'",
    '\\',
    '\0',
    '\r\n',
    'ä',
    '中',
    '🧀',
    '\u202e',
    'a'.repeat(5_000),
  ])('preserves the password %j', (passwd) => {
    const { text } = open(key1024, encryptCredentials(infoOf(hex1024), { passwd })[1])
    expect(new URLSearchParams(text).get('passwd')).toBe(passwd)
  })

  test('is JSON in base64, without line breaks', () => {
    const [, value] = encryptCredentials(infoOf(hex1024), { passwd: 'x'.repeat(500) })
    expect(value).toMatch(/^\{"rsa":"[A-Za-z0-9+/]+=*","aes":"[A-Za-z0-9+/]+=*"\}$/)
  })
})

describe('field names', () => {
  test('are those that the router sends', () => {
    const info = infoOf(hex1024, { cipherkey: 'sealed', ciphertoken: 'when' })
    expect(info).toMatchObject({ cipherKey: 'sealed', cipherToken: 'when' })
  })

  test.each([[undefined], [''], [7], [null], ['a b'], ['a=b'], ['x'.repeat(65)]])(
    'are the usual ones instead of %j',
    (name) => {
      const info = infoOf(hex1024, { cipherkey: name, ciphertoken: name })
      expect(info).toMatchObject({ cipherKey: '__cIpHeRtExT', cipherToken: '__cIpHeRtOkEn' })
    },
  )
})

describe('an unusable key', () => {
  test.each([
    ['is missing', undefined],
    ['is empty', ''],
    ['is a number', 12],
    ['is no base64', '!!!'],
    ['is base64 of nothing', 'AAAA'],
    ['is a certificate cut short', exportDer(key1024).slice(0, 60)],
    ['is hex of an even number', `${hex1024.slice(0, -1)}0`],
    ['is hex of a small number', 'c5'.repeat(40)],
    ['is hex with something behind it', `${hex1024}zz`],
    ['is too large', `c5${'11'.repeat(2_100)}`],
    ['has the exponent 1', derWithExponent(Buffer.from([1]))],
    ['has a huge exponent', derWithExponent(Buffer.alloc(20, 1))],
    [
      'is an EC key',
      generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    ],
  ])('is refused when it %s', (_name, publicKey) => {
    const read = () => readEncryptionInfo({ public_key: publicKey })
    expect(read).toThrow(BackupError)
    expect(read).toThrow(expect.objectContaining({ code: 'router-unsupported' }))
  })

  test('is reported with what may help instead', () => {
    expect(() => readEncryptionInfo({ public_key: '!!!' })).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('`login-encryption: never`') }),
    )
  })

  test('is not one of 43 bytes, which leave 32 for the passphrase', () => {
    expect(infoOf(`c5${'11'.repeat(42)}`).keyBits).toBe(344)
    expect(() => infoOf(`c5${'11'.repeat(41)}`)).toThrow('is unusable')
  })
})

function derWithExponent(exponent: Buffer): string {
  return derOf(Buffer.from(hex1024, 'hex'), exponent)
}

function derOf(modulus: Buffer, exponent: Buffer): string {
  const key = { kty: 'RSA', n: modulus.toString('base64url'), e: exponent.toString('base64url') }
  return createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'der' }).toString('base64')
}
