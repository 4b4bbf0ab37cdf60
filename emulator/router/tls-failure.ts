// Servers whose TLS handshake fails: fixed bytes, written by hand where no library would send them any more.
import { randomBytes } from 'node:crypto'
import type { TlsFailure } from './switches.ts'

const HANDSHAKE = 0x16
const SERVER_HELLO = 2
const CERTIFICATE = 11
const SERVER_KEY_EXCHANGE = 12
const TLS_1_2 = Buffer.from([3, 3])
const ECDHE_RSA_AES128_GCM = Buffer.from([0xc0, 0x2f])
const DHE_RSA_AES128_GCM = Buffer.from([0x00, 0x9e])
/** The empty extension that promises secure renegotiation (RFC 5746). */
const RENEGOTIATION_INFO = Buffer.from([0xff, 0x01, 0, 1, 0])
/** 768 bits: OpenSSL 3.0, in the runners' oldest Node, still accepts 1024. */
const SHORT_DH_BYTES = 96

/** Returns what a server sends after the ClientHello; `undefined` if the failure is played by a real TLS server. */
export function writeTlsFailure(failure: TlsFailure, chainPem: string): Buffer | undefined {
  if (typeof failure === 'number') return Buffer.from([0x15, ...TLS_1_2, 0, 2, 2, failure])
  if (failure === 'greeting') return Buffer.from('220 files.example FTP server ready\r\n')
  if (failure === 'no-secure-renegotiation') return writeServerHello(ECDHE_RSA_AES128_GCM)
  if (failure !== 'short-dh-key') return undefined
  return Buffer.concat([
    writeServerHello(DHE_RSA_AES128_GCM, RENEGOTIATION_INFO),
    writeCertificate(chainPem),
    writeKeyExchange(),
  ])
}

function writeServerHello(cipher: Buffer, extensions = Buffer.alloc(0)): Buffer {
  const noSession = Buffer.from([0])
  const noCompression = Buffer.from([0])
  const listed = extensions.length === 0 ? extensions : withLength(2, extensions)
  return writeMessage(SERVER_HELLO, TLS_1_2, randomBytes(32), noSession, cipher, noCompression, listed)
}

function writeCertificate(chainPem: string): Buffer {
  const body = /-----BEGIN CERTIFICATE-----([^-]+)/.exec(chainPem)?.[1] ?? ''
  return writeMessage(CERTIFICATE, withLength(3, withLength(3, Buffer.from(body, 'base64'))))
}

/** It is refused for its length, before the signature is checked. */
function writeKeyExchange(): Buffer {
  const prime = randomBytes(SHORT_DH_BYTES)
  prime[0] = 0xff
  prime[SHORT_DH_BYTES - 1] = 0xfb
  const publicKey = randomBytes(SHORT_DH_BYTES)
  publicKey[0] = 0x7f
  const rsaPssSha256 = Buffer.from([0x08, 0x04])
  const signature = Buffer.concat([rsaPssSha256, withLength(2, randomBytes(256))])
  const numbers = [prime, Buffer.from([2]), publicKey].map((number) => withLength(2, number))
  return writeMessage(SERVER_KEY_EXCHANGE, ...numbers, signature)
}

function writeMessage(type: number, ...parts: readonly Buffer[]): Buffer {
  const message = Buffer.concat([Buffer.from([type]), withLength(3, Buffer.concat(parts))])
  return Buffer.concat([Buffer.from([HANDSHAKE]), TLS_1_2, withLength(2, message)])
}

function withLength(bytes: number, content: Buffer): Buffer {
  const length = Buffer.alloc(bytes)
  length.writeUIntBE(content.length, 0, bytes)
  return Buffer.concat([length, content])
}
