// A certificate that is not the pinned one: a value that was pasted wrongly, a renewed certificate, or an impostor.

import { createHash, X509Certificate } from 'node:crypto'
import { checkServerIdentity, type DetailedPeerCertificate, type TLSSocket } from 'node:tls'
import { BackupError } from '../errors.ts'
import { input, joinMessages, type Message, message } from '../text/message.ts'

const PIN = input('tls-fingerprint')
/** Real chains have four. */
const MAX_CHAIN = 8

const IMPOSTOR: Message = [
  'If none of this happened, someone may be impersonating the router: do not accept the new certificate.',
]
const COMPARE = message`Otherwise, check the certificate in a browser on a computer wired to the router, and set ${PIN} to its fingerprint.`

/** Returns the error; `seen` describes the certificate. On purpose, it contains no line to paste. */
export function otherThanPinned(
  socket: TLSSocket,
  { pin, host, seen }: { readonly pin: string; readonly host: string; readonly seen: string },
): BackupError {
  const certificate = socket.getPeerCertificate(true)
  const mistaken = mistakenFor(certificate, pin)
  if (mistaken)
    return new BackupError(
      'tls-untrusted',
      message`The value of ${PIN} is ${mistaken}, not of the certificate. Seen: ${seen}.`,
      {
        hint: message`Set ${PIN} to the SHA-256 fingerprint of the certificate itself, after comparing it with the one that a browser shows on a computer wired to the router.`,
      },
    )
  const isValid = socket.authorized && checkServerIdentity(host, certificate) === undefined
  const lines: readonly Message[] = [
    message`If no backup ever succeeded with this value, it was probably pasted wrongly: browsers show the fingerprints of the certificate and of its public key beside each other.`,
    isValid
      ? message`The certificate is valid for ${host} without a pin. Remove ${PIN}: then its renewals do not stop backups.`
      : ['A changed certificate is normal after a reset of the router, or if it was renewed or replaced.'],
    ...(isValid ? [] : [IMPOSTOR, COMPARE]),
  ]
  return new BackupError(
    'tls-untrusted',
    message`The router's certificate is not the one in ${PIN}: it has changed, or the value is wrong. Seen: ${seen}.`,
    { hint: joinMessages(lines, '\n') },
  )
}

/** Returns what a pin is the hash of, if it is another part of what the router presents. */
function mistakenFor(certificate: DetailedPeerCertificate, pin: string): string | undefined {
  if (keyHashOf(certificate) === pin) return 'the hash of the public key'
  let authority = certificate.issuerCertificate
  for (let depth = 0; depth < MAX_CHAIN && authority?.fingerprint256; depth++) {
    if (authority.fingerprint256.replaceAll(':', '').toLowerCase() === pin)
      return 'the fingerprint of the authority that signed it'
    if (authority.issuerCertificate === authority) break
    authority = authority.issuerCertificate
  }
  return undefined
}

/** SHA-256 over the key as browsers hash it (SPKI); empty if it cannot be read. */
function keyHashOf({ raw }: DetailedPeerCertificate): string {
  try {
    const key = new X509Certificate(raw).publicKey.export({ type: 'spki', format: 'der' })
    return createHash('sha256').update(key).digest('hex')
  } catch {
    return ''
  }
}
