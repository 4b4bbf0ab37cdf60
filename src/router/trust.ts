// Whether the certificate at the other end is the router's, decided before the first application byte is sent.

import { checkServerIdentity, type PeerCertificate, type TLSSocket } from 'node:tls'
import { BackupError } from '../errors.ts'
import { input, joinMessages, type Message, message, term } from '../text/message.ts'
import { printable } from '../text/sanitize.ts'
import type { CertificateInfo } from './router-probe.ts'

const MAX_NAMES_SHOWN = 3

/** `verify`: by the system's authorities; `pin`: this one leaf, 64 lower-case hex digits, whatever else; `none`: any. */
export type Trust =
  | { readonly kind: 'verify' }
  | { readonly kind: 'pin'; readonly fingerprint: string }
  | { readonly kind: 'none' }

/**
 * The reason not to trust a connected socket, or `undefined`. The socket must have been opened without Node's own
 * refusal (`rejectUnauthorized: false`), so that the certificate can be shown to the user.
 */
export function checkCertificate(
  socket: TLSSocket,
  { trust, host }: { readonly trust: Trust; readonly host: string },
): BackupError | undefined {
  if (trust.kind === 'none') return undefined
  const certificate = socket.getPeerCertificate()
  const fingerprint = certificate.fingerprint256
  if (!fingerprint) return new BackupError('tls-untrusted', 'The router showed no certificate.')
  if (trust.kind === 'pin') {
    return fingerprint.replaceAll(':', '').toLowerCase() === trust.fingerprint ? undefined : changed(certificate)
  }
  // Node leaves `authorized` true for a wrong host name in some resumed sessions: the name is checked here once more.
  const isNamed = !socket.authorized || checkServerIdentity(host, certificate) === undefined
  if (socket.authorized && isNamed) return undefined
  return untrusted(certificate, isNamed ? String(socket.authorizationError) : OTHER_NAME)
}

const OTHER_NAME = 'ERR_TLS_CERT_ALTNAME_INVALID'

const PROBLEMS: Readonly<Record<string, string | Message>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is self-signed, as routers make them',
  SELF_SIGNED_CERT_IN_CHAIN: "it is signed by the router's own authority, as routers make them",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its issuer is unknown',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its issuer is unknown',
  // What Node makes of CA_KEY_TOO_SMALL and the like: SRM's own authority has an RSA-1024 key (protocol.md 7).
  UNSPECIFIED: "its authority is not accepted today; the router's own is like that, since its key is too short",
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: message`it is not valid yet (is ${term('runner')}'s clock right?)`,
  [OTHER_NAME]: message`it was made for another name or address than the one in ${input('url')}`,
}

/** What a certificate says of itself; `undefined` where none was shown. */
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
  return `subject ${subjectOf(certificate) || 'empty'}; valid until ${printable(certificate.valid_to)}; SHA-256 ${certificate.fingerprint256}`
}

/** A few of the host names and addresses that a certificate was made for: "a.example, b.example and 3 more". */
function describeNames(certificate: PeerCertificate): string {
  // Node puts a name with special characters into quotes: it matches as a whole, and is not shown.
  const listed = certificate.subjectaltname?.matchAll(/(?:^|, )(?:DNS|IP Address):("(?:[^"\\]|\\.)*"|[^,]*)/g) ?? []
  const alternative = [...listed].map(([, name = '']) => name)
  const names = alternative.length > 0 ? alternative : [certificate.subject?.CN ?? ''].flat()
  const shown = names.filter((name) => /^[\w*.:-]{1,80}$/.test(name)).slice(0, MAX_NAMES_SHOWN)
  const more = shown.length > 0 && names.length > shown.length ? ` and ${names.length - shown.length} more` : ''
  return shown.join(', ') + more
}

/** What to try before the pin, by Node's code of the problem. */
const BETTER_THAN_PIN: Readonly<Record<string, string | Message>> = {
  [OTHER_NAME]: message`If one of these names is a name of your router, use it in ${input('url')}: the certificate is good for it.`,
  CERT_HAS_EXPIRED: message`First renew the certificate in SRM (Control Panel > Services > Certificate), and see that ${term('runner')}'s clock is right.`,
  CERT_NOT_YET_VALID: message`First set ${term('runner')}'s clock: it is the likely cause.`,
}

function untrusted(certificate: PeerCertificate, code: string): BackupError {
  const names = code === OTHER_NAME ? describeNames(certificate) : ''
  const problem = message`${PROBLEMS[code] ?? printable(code)}${names ? ` (it names ${names})` : ''}`
  const better = code === OTHER_NAME && !names ? undefined : BETTER_THAN_PIN[code]
  const compare =
    'compare this SHA-256 fingerprint with the certificate that a browser shows on a computer wired to the router.'
  return new BackupError(
    'tls-untrusted',
    message`The router's certificate is not trusted: ${problem}. Seen: ${describe(certificate)}.`,
    {
      hint: better ? `To trust it as it is, ${compare}` : `First ${compare}`,
      first: better,
      pin: certificate.fingerprint256,
    },
  )
}

function changed(certificate: PeerCertificate): BackupError {
  return new BackupError(
    'tls-untrusted',
    message`The router's certificate has changed: it is not the one in ${input('tls-fingerprint')}. Seen: ${describe(certificate)}.`,
    {
      hint: joinMessages(
        [
          ['This is normal after the router was reset, or its certificate was renewed or replaced.'],
          ['If nobody did any of that, somebody may be posing as the router: do not accept the new certificate.'],
          message`Otherwise look at the certificate in a browser on a computer wired to the router, and put the fingerprint shown there into ${input('tls-fingerprint')}.`,
        ],
        '\n',
      ),
    },
  )
}
