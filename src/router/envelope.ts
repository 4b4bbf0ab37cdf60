// The credential envelope of SYNO.API.Encryption: RSA for a random passphrase, AES for the form (protocol.md 2).

import { constants, createPublicKey, publicEncrypt, randomBytes, randomInt } from 'node:crypto'
import forge from 'node-forge/lib/forge.js'
import 'node-forge/lib/aes.js'
import 'node-forge/lib/asn1.js'
import 'node-forge/lib/md5.js'
import 'node-forge/lib/pbe.js'
import 'node-forge/lib/rsa.js'
import { BackupError } from '../errors.ts'
import { input, message, term } from '../text/message.ts'
import { type Fields, field, readServerTime, textOf } from './reply.ts'

/** The characters of the vendor's own passphrases (protocol.md 2.2). */
const PASSPHRASE_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz~!@#$%^&*()_+-/'
/** The PKCS#1 v1.5 padding of each RSA block. */
const PADDING_BYTES = 11
const MIN_PASSPHRASE_LENGTH = 32
const MAX_KEY_BITS = 16_384
const MAX_EXPONENT_BITS = 64
const SALT_BYTES = 8
const IMPLIED_EXPONENT = 0x10001

/** The router's parameters for an encrypted login. */
export interface EncryptionInfo {
  readonly publicKey: forge.pki.rsa.PublicKey
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
    keyBits: publicKey.n.bitLength(),
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
function encryptRsa(passphrase: string, { n, e }: forge.pki.rsa.PublicKey): string {
  const jwk = { kty: 'RSA', n: base64urlOf(n), e: base64urlOf(e) }
  const key = createPublicKey({ key: jwk, format: 'jwk' })
  return publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.from(passphrase)).toString('base64')
}

function base64urlOf(number: forge.jsbn.BigInteger): string {
  const hex = number.toString(16)
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url')
}

/** Encrypts by AES-256-CBC with OpenSSL's `Salted__` header and its MD5 key derivation, base64. `plaintext` is ASCII. */
function encryptSalted(plaintext: string, passphrase: string): string {
  const salt = randomBytes(SALT_BYTES).toString('binary')
  const derived = forge.pbe.opensslDeriveBytes(passphrase, salt, 32 + 16)
  const cipher = forge.cipher.createCipher('AES-CBC', derived.slice(0, 32))
  cipher.start({ iv: derived.slice(32) })
  cipher.update(forge.util.createBuffer(plaintext))
  cipher.finish()
  return forge.util.encode64(`Salted__${salt}${cipher.output.getBytes()}`)
}

function randomPassphrase(length: number): string {
  return Array.from({ length }, () => PASSPHRASE_ALPHABET.charAt(randomInt(PASSPHRASE_ALPHABET.length))).join('')
}

/** Reads a hex modulus (exponent 65537 implied), or base64 DER with or without PEM armour (protocol.md 9.8). */
function readPublicKey(text: string): forge.pki.rsa.PublicKey {
  try {
    const compact = text.replace(/-----[A-Z ]+-----/g, '').replace(/\s/g, '')
    const key = /^[0-9a-f]+$/i.test(compact)
      ? forge.pki.setRsaPublicKey(
          new forge.jsbn.BigInteger(compact, 16),
          new forge.jsbn.BigInteger(String(IMPLIED_EXPONENT)),
        )
      : forge.pki.publicKeyFromAsn1(forge.asn1.fromDer(forge.util.decode64(compact)))
    if (isUsable(key)) return key
  } catch (error) {
    throw unusableKey(error)
  }
  throw unusableKey()
}

function isUsable(key: forge.pki.rsa.PublicKey): boolean {
  const bits = key.n.bitLength()
  const passphraseLength = Math.ceil(bits / 8) - PADDING_BYTES
  return (
    passphraseLength >= MIN_PASSPHRASE_LENGTH &&
    bits <= MAX_KEY_BITS &&
    key.n.testBit(0) &&
    key.e.bitLength() > 1 &&
    key.e.bitLength() <= MAX_EXPONENT_BITS
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
