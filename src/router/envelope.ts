// The credential envelope of SYNO.API.Encryption: RSA for a random passphrase, AES for the form (protocol.md 2).

import { constants, createPublicKey, type KeyObject, publicEncrypt, randomBytes, randomInt } from 'node:crypto'
import forge from 'node-forge/lib/forge.js'
import 'node-forge/lib/aes.js'
import 'node-forge/lib/md5.js'
import { BackupError } from '../errors.ts'
import { input, message, term } from '../text/message.ts'
import { type Fields, field, readServerTime, textOf } from './reply.ts'

/** The characters of the vendor's own passphrases (protocol.md 2.2). */
const PASSPHRASE_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz~!@#$%^&*()_+-/'
/** The PKCS#1 v1.5 padding of each RSA block. */
const PADDING_BYTES = 11
const MIN_PASSPHRASE_LENGTH = 32
const MAX_KEY_BITS = 16_384
const MAX_EXPONENT = 2n ** 64n - 1n
const SALT_BYTES = 8
const [AES_KEY_BYTES, AES_IV_BYTES] = [32, 16]
/** 65537, base64url. */
const IMPLIED_EXPONENT = 'AQAB'

/** The router's parameters for an encrypted login. */
export interface EncryptionInfo {
  readonly publicKey: KeyObject
  readonly keyBits: number
  /** Name of the form field that carries the envelope. */
  readonly cipherKey: string
  /** Name of the field in the envelope that carries the router's time. */
  readonly cipherToken: string
  /** The router's clock, Unix seconds, unchanged. */
  readonly serverTime: string
}

/** Reads `data` of getinfo (protocol.md 2.1). Throws BackupError `router-unsupported`. */
export function readEncryptionInfo(data: Fields): EncryptionInfo {
  const publicKey = readPublicKey(textOf(field(data, 'public_key')) ?? '')
  const serverTime = readServerTime(data) ?? Math.floor(Date.now() / 1000)
  return {
    publicKey,
    keyBits: bitsOf(publicKey),
    cipherKey: fieldName(data, 'cipherkey') ?? '__cIpHeRtExT',
    cipherToken: fieldName(data, 'ciphertoken') ?? '__cIpHeRtOkEn',
    serverTime: String(serverTime),
  }
}

/** Encrypts `secrets` and returns the one form field that carries them. The token comes first, as in the vendor's clients. */
export function encryptCredentials(
  info: EncryptionInfo,
  secrets: Readonly<Record<string, string>>,
): readonly [name: string, value: string] {
  const blockBytes = Math.ceil(info.keyBits / 8)
  const passphrase = randomPassphrase(blockBytes - PADDING_BYTES)
  const plaintext = new URLSearchParams({ [info.cipherToken]: info.serverTime, ...secrets }).toString()
  const envelope = {
    rsa: encryptRsa(passphrase, info.publicKey),
    aes: encryptSalted(plaintext, passphrase),
  }
  return [info.cipherKey, JSON.stringify(envelope)]
}

/** Encrypts by PKCS#1 v1.5, base64: by OpenSSL, since the first calculation in JavaScript takes 20 ms for 4096 bits. */
function encryptRsa(passphrase: string, key: KeyObject): string {
  return publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.from(passphrase)).toString('base64')
}

/** Encrypts by AES-256-CBC with OpenSSL's `Salted__` header and its MD5 key derivation, base64. `plaintext` is ASCII. */
function encryptSalted(plaintext: string, passphrase: string): string {
  const salt = randomBytes(SALT_BYTES).toString('binary')
  const derived = deriveBytes(passphrase + salt, AES_KEY_BYTES + AES_IV_BYTES)
  const cipher = forge.cipher.createCipher('AES-CBC', derived.slice(0, AES_KEY_BYTES))
  cipher.start({ iv: derived.slice(AES_KEY_BYTES) })
  cipher.update(forge.util.createBuffer(plaintext))
  cipher.finish()
  return forge.util.encode64(`Salted__${salt}${cipher.output.getBytes()}`)
}

/** OpenSSL's EVP_BytesToKey with MD5. The whole of forge's `pbe` would take 10 ms to load; Node lacks MD5 in FIPS mode. */
function deriveBytes(salted: string, length: number): string {
  let derived = ''
  for (let block = ''; derived.length < length; derived += block)
    block = forge.md.md5
      .create()
      .update(block + salted)
      .digest()
      .getBytes()
  return derived.slice(0, length)
}

function randomPassphrase(length: number): string {
  return Array.from({ length }, () => PASSPHRASE_ALPHABET.charAt(randomInt(PASSPHRASE_ALPHABET.length))).join('')
}

/** Reads a hex modulus (exponent 65537 implied), or base64 DER with or without PEM armour (protocol.md 9.8). */
function readPublicKey(text: string): KeyObject {
  try {
    const compact = text.replace(/-----[A-Z ]+-----/g, '').replace(/\s/g, '')
    const key = /^[0-9a-f]+$/i.test(compact) ? keyOfModulus(compact) : keyOfDer(Buffer.from(compact, 'base64'))
    if (isUsable(key)) return key
  } catch (error) {
    throw unusableKey(error)
  }
  throw unusableKey()
}

function keyOfModulus(hex: string): KeyObject {
  const n = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url')
  return createPublicKey({ key: { kty: 'RSA', n, e: IMPLIED_EXPONENT }, format: 'jwk' })
}

/** With the name of the algorithm (SubjectPublicKeyInfo), or without (RSAPublicKey). */
function keyOfDer(key: Buffer): KeyObject {
  try {
    return createPublicKey({ key, format: 'der', type: 'spki' })
  } catch {
    return createPublicKey({ key, format: 'der', type: 'pkcs1' })
  }
}

function bitsOf({ asymmetricKeyDetails }: KeyObject): number {
  return asymmetricKeyDetails?.modulusLength ?? 0
}

function isUsable(key: KeyObject): boolean {
  if (key.asymmetricKeyType !== 'rsa') return false
  const bits = bitsOf(key)
  const passphraseLength = Math.ceil(bits / 8) - PADDING_BYTES
  const exponent = key.asymmetricKeyDetails?.publicExponent ?? 0n
  const modulus = Buffer.from(key.export({ format: 'jwk' }).n ?? '', 'base64url')
  return (
    passphraseLength >= MIN_PASSPHRASE_LENGTH &&
    bits <= MAX_KEY_BITS &&
    ((modulus.at(-1) ?? 0) & 1) === 1 &&
    exponent > 1n &&
    exponent <= MAX_EXPONENT
  )
}

function unusableKey(cause?: unknown): BackupError {
  return new BackupError('router-unsupported', 'The router offers login encryption, but its public key is unusable.', {
    cause,
    hint: message`With https in ${input('url')}, try ${input('login-encryption', 'never')}. Please open an issue with ${term('debug-log')}: it shows no secrets.`,
  })
}

function fieldName(data: Fields, key: string): string | undefined {
  const name = textOf(field(data, key))
  return name && /^[\w.-]{1,64}$/.test(name) ? name : undefined
}
