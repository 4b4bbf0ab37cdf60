// SYNO.API.Encryption: hands out the public key and opens the envelopes made with it (protocol.md 2).
import {
  constants,
  createDecipheriv,
  createHash,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  privateDecrypt,
} from 'node:crypto'
import { promisify } from 'node:util'
import { type Call, type Fields, parseForm } from './call.ts'
import type { EncryptionSwitches } from './login-switches.ts'
import type { Reply } from './reply.ts'

const MIN_PADDING_BYTES = 8
const generate = promisify(generateKeyPair)
const keysByBits = new Map<number, Promise<KeyObject>>()

/** Answers getinfo: key, field names and the router's time (2.1). */
export async function answerGetinfo(call: Call, switches: EncryptionSwitches): Promise<Reply> {
  return {
    kind: 'data',
    data: {
      cipherkey: switches.cipherkey,
      ciphertoken: switches.ciphertoken,
      public_key: exportKey(await getKey(switches.bits), chooseForm(call, switches)),
      server_time: readClock(switches),
    },
  }
}

/**
 * Returns the parameters of a call merged with those of its envelope; undefined if the envelope cannot be decrypted
 * or its time is too far from the router's clock. An empty value inside does not hide a plain one: N4S4 sends an
 * empty otp_code inside and the real one outside (2.3).
 */
export async function mergeEnvelope(call: Call, switches: EncryptionSwitches): Promise<Fields | undefined> {
  const sealed = call.params[switches.cipherkey]
  if (sealed === undefined) return call.params
  const text = openEnvelope(sealed, await getKey(switches.bits))
  if (text === undefined) return undefined
  const { [switches.ciphertoken]: time, ...secrets } = parseForm(text)
  const isFresh = /^\d+$/.test(time ?? '') && Math.abs(Number(time) - readClock(switches)) <= switches.windowSeconds
  if (!isFresh) return undefined
  return { ...call.params, ...Object.fromEntries(Object.entries(secrets).filter(([, value]) => value !== '')) }
}

/** Whether the call carries an envelope, good or bad. */
export function hasEnvelope(call: Call, switches: EncryptionSwitches): boolean {
  return call.params[switches.cipherkey] !== undefined
}

/** Keys are generated once per size and cached, so that many routers in one process start fast. */
function getKey(bits: number): Promise<KeyObject> {
  const key = keysByBits.get(bits) ?? generate('rsa', { modulusLength: bits }).then((pair) => pair.privateKey)
  keysByBits.set(bits, key)
  return key
}

function chooseForm(call: Call, switches: EncryptionSwitches): 'hex' | 'der' | 'pem' {
  if (switches.publicKey !== 'as-asked') return switches.publicKey
  return call.params.format === 'module' ? 'hex' : 'der'
}

function exportKey(privateKey: KeyObject, form: 'hex' | 'der' | 'pem'): string {
  const publicKey = createPublicKey(privateKey)
  switch (form) {
    case 'hex':
      return Buffer.from(publicKey.export({ format: 'jwk' }).n ?? '', 'base64url').toString('hex')
    case 'der':
      return publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
    case 'pem':
      return publicKey.export({ type: 'spki', format: 'pem' }).toString()
  }
}

/** Unix seconds on the router. */
function readClock(switches: EncryptionSwitches): number {
  return Math.floor(Date.now() / 1000) + switches.clockOffsetSeconds
}

function openEnvelope(sealed: string, key: KeyObject): string | undefined {
  try {
    const parts = parseHybrid(sealed)
    // the RSA-only form of the mobile apps is bare base64 (2.4)
    if (!parts) return decryptRsa(sealed, key).toString('utf8')
    return decryptAes(parts.aes, decryptRsa(parts.rsa, key))
  } catch {
    return undefined
  }
}

function parseHybrid(sealed: string): { readonly rsa: string; readonly aes: string } | undefined {
  if (!sealed.trimStart().startsWith('{')) return undefined
  const parsed: unknown = JSON.parse(sealed)
  if (typeof parsed !== 'object' || parsed === null || !('rsa' in parsed) || !('aes' in parsed)) {
    throw new Error('an envelope has the members rsa and aes')
  }
  return { rsa: String(parsed.rsa), aes: String(parsed.aes) }
}

function decryptRsa(base64: string, key: KeyObject): Buffer {
  // strict: a `+` that became a space is a broken envelope, which Buffer would accept
  if (!/^[A-Za-z0-9+/\r\n]+=*\s*$/.test(base64)) throw new Error('not base64')
  const block = privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, Buffer.from(base64, 'base64'))
  return removePadding(block)
}

/**
 * Removes PKCS #1 v1.5 padding (RFC 8017, 7.2.2): 0, 2, at least eight nonzero bytes, 0, the message. By hand, since
 * Node before 24.5 rejects RSA_PKCS1_PADDING if its OpenSSL lacks implicit rejection.
 */
function removePadding(block: Buffer): Buffer {
  const separator = block.indexOf(0, 2)
  if (block[0] !== 0 || block[1] !== 2 || separator < 2 + MIN_PADDING_BYTES) throw new Error('no PKCS #1 padding')
  return block.subarray(separator + 1)
}

/** AES-256-CBC with the key and IV of OpenSSL's EVP_BytesToKey, MD5 and one round (2.2). */
function decryptAes(base64: string, passphrase: Buffer): string {
  if (!/^[A-Za-z0-9+/\r\n]+=*\s*$/.test(base64)) throw new Error('not base64')
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.toString('latin1', 0, 8) !== 'Salted__') throw new Error('no salt')
  const salt = bytes.subarray(8, 16)
  let derived = Buffer.alloc(0)
  for (let block = Buffer.alloc(0); derived.length < 48; derived = Buffer.concat([derived, block])) {
    block = createHash('md5').update(block).update(passphrase).update(salt).digest()
  }
  const decipher = createDecipheriv('aes-256-cbc', derived.subarray(0, 32), derived.subarray(32, 48))
  const text = Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()])
  return new TextDecoder('utf-8', { fatal: true }).decode(text)
}
