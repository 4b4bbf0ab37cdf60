// A failed TLS handshake with the router: OpenSSL's reason, what it means, and what to do. Only some of them are the port.

import { code, input, type Message, message, term } from '../text/message.ts'
import { printable } from '../text/sanitize.ts'

export interface TlsFailure {
  readonly text: Message
  readonly hint: Message
}

const PORT_HINT = message`The likely cause is the port: SRM speaks https on 8001 and http on 8000, unless changed. Check the port in ${input('url')}.`
const OLD_HINT =
  'Old firmware only offers methods that are refused today: update SRM. If it is up to date, something else answers at this address.'
const CLIENT_CERTIFICATE_HINT = message`SRM itself never asks for one: a reverse proxy answers in its place. Set ${input('url')} to the address of SRM itself.`

interface Meaning {
  readonly pattern: RegExp
  /** Follows OpenSSL's reason. */
  readonly what: string
  readonly hint: string | Message
}

/** By OpenSSL's words, which differ between its versions. The first match counts. */
const MEANINGS: readonly Meaning[] = [
  {
    pattern: /wrong version number|packet length too long|http request|unknown protocol|bad record type/i,
    what: 'what answers there is not TLS',
    hint: PORT_HINT,
  },
  {
    pattern: /legacy renegotiation/i,
    what: 'it cannot renegotiate securely (RFC 5746)',
    hint: OLD_HINT,
  },
  {
    pattern: /dh key too small|unknown security bits|DH parameter size/i,
    what: 'its Diffie-Hellman key is too short',
    hint: OLD_HINT,
  },
  { pattern: /(ee|ca) key too small|md too weak/i, what: 'its certificate is too weak', hint: OLD_HINT },
  { pattern: /protocol version|unsupported protocol/i, what: 'it only supports old TLS versions', hint: OLD_HINT },
  {
    pattern: /certificate required|bad certificate|alert certificate unknown/i,
    what: 'it wants a client certificate',
    hint: CLIENT_CERTIFICATE_HINT,
  },
  {
    pattern: /handshake failure|insufficient security|no shared cipher/i,
    what: 'it accepts none of the ciphers, or wants a client certificate',
    hint: OLD_HINT,
  },
  {
    pattern: /internal error/i,
    what: 'it has an internal error',
    hint: 'Restart the router. If that does not help, renew its certificate in SRM (Control Panel > Services > Certificate).',
  },
  {
    pattern: /unrecognized name/i,
    what: 'it does not know the host name',
    hint: message`Use the name in its certificate, or the router's IP address, in ${input('url')}.`,
  },
]

/** Whether an error is one of TLS, by its code. */
export function isTlsCode(errorCode: string): boolean {
  return errorCode === 'EPROTO' || /^ERR_(SSL|TLS)_/.test(errorCode)
}

/** Describes a failed handshake, or a later alert, of a server at `origin`. */
export function describeTlsFailure(error: unknown, origin: string): TlsFailure {
  const reason = reasonOf(error)
  const meaning = MEANINGS.find(({ pattern }) => pattern.test(reason))
  return {
    text: message`TLS with ${origin} failed: ${meaning ? `${meaning.what} (${reason})` : reason}.`,
    hint: message`${[meaning?.hint ?? OTHER_HINT].flat()}`,
  }
}

const OTHER_HINT = message`Check that ${input('url')} opens the sign-in page of SRM in a browser on the network of ${term('runner')}. ${code('openssl s_client -connect HOST:PORT')} shows more.`

/** Returns OpenSSL's reason with the number of its alert, or the code of the error. */
function reasonOf(error: unknown): string {
  const [reason, text, errorCode] = ['reason', 'message', 'code'].map((name) => {
    const value = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined
    return typeof value === 'string' ? value : ''
  })
  const alert = /SSL alert number (\d+)/.exec(text ?? '')?.[1]
  const words = reason || (/SSL routines:[^:]*:([^:\n]+)/.exec(text ?? '')?.[1] ?? '') || errorCode || ''
  return printable(alert ? `${words}, alert ${alert}` : words)
}
