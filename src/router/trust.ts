// Whether the certificate at the other end is the router's, decided before the first application byte is sent.

import { checkServerIdentity, type PeerCertificate, type TLSSocket } from 'node:tls'
import { BackupError } from '../errors.ts'
import { printable } from '../untrusted-text.ts'

/** `verify`: by the system's authorities; `pin`: this one leaf, 64 lower-case hex digits, whatever else; `none`: any. */
export type Trust =
  | { readonly kind: 'verify' }
  | { readonly kind: 'pin'; readonly fingerprint: string }
  | { readonly kind: 'none' }

/**
 * The reason not to trust a connected socket, or `undefined`. The socket must have been opened without Node's own
 * refusal (`rejectUnauthorized: false`), so that the certificate can be shown to the user.
 */
export function distrust(
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
  const problem = socket.authorized ? checkServerIdentity(host, certificate)?.message : describeProblem(socket)
  return problem === undefined ? undefined : untrusted(certificate, problem)
}

function describeProblem(socket: TLSSocket): string {
  const code = String(socket.authorizationError)
  return PROBLEMS[code] ?? code
}

const PROBLEMS: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is self-signed, as routers make them',
  SELF_SIGNED_CERT_IN_CHAIN: "it is signed by the router's own authority, as routers make them",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its issuer is unknown',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its issuer is unknown',
  // What Node makes of CA_KEY_TOO_SMALL and the like: SRM's own authority has an RSA-1024 key (protocol.md 7).
  UNSPECIFIED: "its authority is not accepted today; the router's own is like that, since its key is too short",
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: "it is not valid yet (is the runner's clock right?)",
  ERR_TLS_CERT_ALTNAME_INVALID: 'it was made for another name or address than the one in `url`',
}

function describe(certificate: PeerCertificate): string {
  const subject = Object.entries(certificate.subject ?? {}).map(([key, value]) => `${key}=${String(value)}`)
  return `subject ${printable(subject.join(', '), 120) || 'empty'}; valid until ${printable(certificate.valid_to)}; SHA-256 ${certificate.fingerprint256}`
}

function untrusted(certificate: PeerCertificate, problem: string): BackupError {
  return new BackupError(
    'tls-untrusted',
    `The router's certificate is not trusted: ${printable(problem, 200)}. Seen: ${describe(certificate)}.`,
    {
      hint: [
        'First compare this SHA-256 fingerprint with the certificate that a browser shows on a computer wired to the router.',
        'Only if they are the same, trust it by this line under `with:`',
        `tls-fingerprint: ${certificate.fingerprint256}`,
      ].join('\n'),
    },
  )
}

function changed(certificate: PeerCertificate): BackupError {
  return new BackupError(
    'tls-untrusted',
    `The router's certificate has changed: it is not the one in \`tls-fingerprint\`. Seen: ${describe(certificate)}.`,
    {
      hint: [
        'This is normal after the router was reset, or its certificate was renewed or replaced.',
        'If nobody did any of that, somebody may be posing as the router: do not accept the new certificate.',
        'Otherwise look at the certificate in a browser on a computer wired to the router, and put the fingerprint shown there into `tls-fingerprint`.',
      ].join('\n'),
    },
  )
}
