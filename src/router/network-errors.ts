// Describes connection failures, and marks those that may be transient.

import { asBackupError, BackupError } from '../errors.ts'
import { input, type Message, message, term } from '../text/message.ts'
import { describeTlsFailure, isTlsCode } from './tls-errors.ts'

/** The connection broke or timed out: the same request may succeed if retried. */
export class TransientError extends BackupError {}

interface Wording {
  readonly message: (origin: string) => string | Message
  readonly hint?: string | Message
}

const REFUSED: Wording = {
  message: (origin) => `Nothing listens at ${origin}: the connection was refused.`,
  hint: message`Check the port in ${input('url')} (SRM uses 8001 for https and 8000 for http unless changed), and that HTTPS is enabled in SRM.`,
}
const NO_ROUTE: Wording = { message: (origin) => message`${term('Runner')} can't reach ${origin}.` }
const NO_ANSWER: Wording = { message: (origin) => `${origin} did not respond in time.` }
const UNKNOWN_NAME: Wording = {
  message: (origin) => message`${term('Runner')} can't resolve the host name in ${origin}.`,
  hint: message`Use the router's IP address in ${input('url')}, or check the DNS settings of ${term('runner')}.`,
}
/** For a response that did not start or continue within the transport's own limit. */
const SILENCE_HINT = message`The router stopped responding: it may be overloaded or restarting. Wait a few minutes, then ${term('run-again')}. A longer ${input('timeout')} does not help, since each response has its own limit.`

const WORDINGS: Readonly<Record<string, Wording>> = {
  ECONNREFUSED: REFUSED,
  EHOSTUNREACH: NO_ROUTE,
  ENETUNREACH: NO_ROUTE,
  EHOSTDOWN: NO_ROUTE,
  EADDRNOTAVAIL: NO_ROUTE,
  ETIMEDOUT: NO_ANSWER,
  UND_ERR_CONNECT_TIMEOUT: NO_ANSWER,
  ENOTFOUND: UNKNOWN_NAME,
  EAI_AGAIN: UNKNOWN_NAME,
}

/** Errors of the file that a download is written to, not of the network. */
const DISK = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EFBIG', 'EIO', 'ENOENT', 'EACCES', 'EPERM', 'EMFILE'])
const CUT = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH'])
const TOO_SLOW = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'])

/**
 * Turns an error of undici or the socket during `what` into a BackupError. `hint` says what to do if the request may have
 * arrived and only its response is lost.
 */
export function describeNetworkError(
  error: unknown,
  {
    origin,
    what,
    hint,
  }: { readonly origin: string; readonly what: string; readonly hint?: string | Message | undefined },
): BackupError {
  if (error instanceof BackupError) return error
  const code = textOf(error, 'code')
  if (DISK.has(code) && textOf(error, 'syscall') !== 'connect') {
    return new BackupError(
      'store-failed',
      message`The download could not be written to the disk of ${term('runner')} (${code}).`,
      {
        cause: error,
        hint: message`Check free space and permissions of ${term('temp-folder')}.`,
      },
    )
  }
  if (CUT.has(code)) {
    return new TransientError('router-unreachable', `The connection to ${origin} broke off during ${what}.`, {
      cause: error,
      hint,
    })
  }
  if (TOO_SLOW.has(code) || textOf(error, 'name') === 'TimeoutError') {
    return new TransientError('timed-out', `${origin} stopped responding during ${what}.`, {
      cause: error,
      hint: hint ?? SILENCE_HINT,
    })
  }
  if (isTlsCode(code)) {
    const { text, hint: advice } = describeTlsFailure(error, origin)
    return new BackupError('router-unreachable', text, { cause: error, hint: advice })
  }
  const wording = WORDINGS[code]
  if (wording) {
    return new BackupError('router-unreachable', wording.message(origin), { cause: error, hint: wording.hint })
  }
  // undici's HTTPParserError has a code for some causes only.
  if (textOf(error, 'name') === 'HTTPParserError' || code === 'UND_ERR_HEADERS_OVERFLOW') {
    return new BackupError('router-unsupported', `${origin} does not speak HTTP as expected.`, {
      cause: error,
    })
  }
  // These do not come from the network: a bug must not look like a router that is off.
  if (code === '' || code.startsWith('ERR_INVALID_ARG')) return asBackupError(error)
  return new BackupError('router-unreachable', message`No connection to ${origin} (${code}).`, { cause: error })
}

/** Returns a text property of a thrown value, which need not be an Error of our own realm (tests, workers). */
function textOf(error: unknown, name: 'code' | 'name' | 'syscall'): string {
  const value = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined
  return typeof value === 'string' ? value : ''
}
