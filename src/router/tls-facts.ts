// What a TLS connection shows, in the words of Node.js and OpenSSL: nothing of the certificate but its kind of key.

import type { TLSSocket } from 'node:tls'
import type { TlsFacts } from './sighting.ts'

/** Reads a connected socket, trusted or not. */
export function readTls(socket: TLSSocket): TlsFacts {
  const problem = socket.authorized ? undefined : wordOf(String(socket.authorizationError))
  return {
    protocol: wordOf(socket.getProtocol() ?? ''),
    cipher: wordOf(socket.getCipher()?.standardName ?? ''),
    key: keyOf(socket),
    ...(problem === undefined ? {} : { problem }),
  }
}

function keyOf(socket: TLSSocket): string {
  const { bits, nistCurve, asn1Curve, modulus } = socket.getPeerCertificate()
  if (modulus !== undefined && bits !== undefined) return `RSA ${bits}`
  return (nistCurve ?? asn1Curve) ? `EC ${wordOf(nistCurve ?? asn1Curve ?? '')}` : 'other'
}

/** OpenSSL's constants are such words; anything else would be a message. */
function wordOf(text: string): string {
  return /^[\w.-]{1,60}$/.test(text) ? text : 'other'
}
