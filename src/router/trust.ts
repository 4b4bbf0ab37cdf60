// Checks the router's certificate, before the first application byte is sent.

import { checkServerIdentity, type PeerCertificate, type TLSSocket } from 'node:tls'
import { BackupError } from '../errors.ts'
import { input, type Message, message, term } from '../text/message.ts'
import { printable } from '../text/sanitize.ts'
import type { CertificateInfo } from './router-probe.ts'
import { otherThanPinned } from './wrong-pin.ts'

const MAX_NAMES_SHOWN = 3

/** `verify`: by the system's authorities; `pin`: exactly this leaf (64 lower-case hex digits), valid or not; `none`: any. */
export type Trust =
  | { readonly kind: 'verify' }
  | { readonly kind: 'pin'; readonly fingerprint: string }
  | { readonly kind: 'none' }

/**
 * Returns the reason not to trust a connected socket, or `undefined`. The socket must be opened with
 * `rejectUnauthorized: false`, so that the user can be shown the certificate.
 */
export function checkCertificate(
  socket: TLSSocket,
  { trust, host }: { readonly trust: Trust; readonly host: string },
): BackupError | undefined {
  if (trust.kind === 'none') return undefined
  const certificate = socket.getPeerCertificate()
  const fingerprint = certificate.fingerprint256
  if (!fingerprint) return new BackupError('tls-untrusted', 'The router presented no certificate.')
  if (trust.kind === 'pin') {
    if (fingerprint.replaceAll(':', '').toLowerCase() === trust.fingerprint) return undefined
    return otherThanPinned(socket, {
      pin: trust.fingerprint,
      host,
      seen: `${describe(certificate)}; SHA-256 ${fingerprint}`,
    })
  }
  // In some resumed sessions, Node leaves `authorized` true despite a wrong host name: check it again.
  const isNamed = !socket.authorized || checkServerIdentity(host, certificate) === undefined
  if (socket.authorized && isNamed) return undefined
  return untrusted(certificate, isNamed ? String(socket.authorizationError) : OTHER_NAME)
}

const OTHER_NAME = 'ERR_TLS_CERT_ALTNAME_INVALID'

const PROBLEMS: Readonly<Record<string, string | Message>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is self-signed, as is usual for routers',
  SELF_SIGNED_CERT_IN_CHAIN: "it is signed by the router's own authority, as is usual for routers",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its issuer is unknown',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its issuer is unknown',
  // Node's code for CA_KEY_TOO_SMALL and similar: SRM's own authority has an RSA-1024 key (protocol.md 7).
  UNSPECIFIED: "its authority is no longer accepted, such as the router's own, whose key is too short",
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: message`it is not valid yet (is the clock of ${term('runner')} correct?)`,
  [OTHER_NAME]: message`it is for another name or address than the one in ${input('url')}`,
}

/** What untrusted routers present. */
const EXPECTED: ReadonlySet<string> = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNSPECIFIED',
])

/** Reads the peer's certificate; `undefined` if it presented none. */
export function readCertificate(socket: TLSSocket): CertificateInfo | undefined {
  const certificate = socket.getPeerCertificate()
  if (!certificate.fingerprint256) return undefined
  const validUntil = Date.parse(certificate.valid_to)
  return {
    subject: subjectOf(certificate),
    fingerprint: certificate.fingerprint256,
    ...(Number.isNaN(validUntil) ? {} : { validUntil }),
  }
}

function subjectOf(certificate: PeerCertificate): string {
  const parts = Object.entries(certificate.subject ?? {}).map(([key, value]) => `${key}=${String(value)}`)
  return printable(parts.join(', '), 120)
}

function describe(certificate: PeerCertificate): string {
  return `subject ${subjectOf(certificate) || 'empty'}; valid until ${printable(certificate.valid_to)}`
}

/** Lists a few of a certificate's host names and addresses: "a.example, b.example and 3 more". */
function describeNames(certificate: PeerCertificate): string {
  // Node quotes a name with special characters: the pattern matches all of it, and it is not shown.
  const listed = certificate.subjectaltname?.matchAll(/(?:^|, )(?:DNS|IP Address):("(?:[^"\\]|\\.)*"|[^,]*)/g) ?? []
  const alternative = [...listed].map(([, name = '']) => name)
  const names = alternative.length > 0 ? alternative : [certificate.subject?.CN ?? ''].flat()
  const shown = names.filter((name) => /^[\w*.:-]{1,80}$/.test(name)).slice(0, MAX_NAMES_SHOWN)
  const more = shown.length > 0 && names.length > shown.length ? ` and ${names.length - shown.length} more` : ''
  return shown.join(', ') + more
}

/** What to try before pinning, by Node's error code. */
const BETTER_THAN_PIN: Readonly<Record<string, string | Message>> = {
  [OTHER_NAME]: message`If one of these names belongs to your router, use it in ${input('url')}: the certificate is valid for it.`,
  CERT_HAS_EXPIRED: message`First renew the certificate in SRM (Control Panel > Services > Certificate), and check the clock of ${term('runner')}.`,
  CERT_NOT_YET_VALID: message`First check the clock of ${term('runner')}: it is the likely cause.`,
}

function untrusted(certificate: PeerCertificate, code: string): BackupError {
  const names = code === OTHER_NAME ? describeNames(certificate) : ''
  const problem = message`${PROBLEMS[code] ?? printable(code)}${names ? ` (its names: ${names})` : ''}`
  const better = code === OTHER_NAME && !names ? undefined : BETTER_THAN_PIN[code]
  // The fingerprint itself is shown once, by the text that shows `pin`.
  const compare =
    'compare the SHA-256 fingerprint below with the one that a browser shows on a computer wired to the router.'
  const usual = EXPECTED.has(code) ? 'This is expected on the first run: ' : 'First '
  return new BackupError(
    'tls-untrusted',
    message`The router's certificate is not trusted: ${problem}. Seen: ${describe(certificate)}.`,
    {
      hint: better ? `To trust it anyway, ${compare}` : usual + compare,
      first: better,
      pin: certificate.fingerprint256,
    },
  )
}
