// The router's error codes: their meanings at the login and in all other calls.

import { BackupError, type ErrorCode, type Hint } from '../errors.ts'
import { input, type Message, message, term } from '../text/message.ts'

interface Meaning {
  readonly code: ErrorCode
  readonly message: string | Message
  readonly hint?: Hint
}

const SESSION_CODES = new Set([106, 107, 119])
const PERMISSION_CODES = new Set([105, 160])
const POST_CODES = new Set([101, 103])
const QUOTING_CODES = new Set([114, 117, 120])
const TOKEN_CODES = new Set([103, 105, 119])
const BUSY_CODES = new Set([100, 117, 118])

/** Whether the session has ended: timed out, displaced by another login, or unknown (protocol.md 3.8). */
export const isSessionLost = (code: number): boolean => SESSION_CODES.has(code)
/** Whether the account lacks permission (protocol.md 3.8). */
export const isDenied = (code: number): boolean => PERMISSION_CODES.has(code)
/** Whether a parameter was rejected: it may be a task id that the JSON layer misread (protocol.md 9.16). */
export const isQuotingSuspect = (code: number): boolean => QUOTING_CODES.has(code)
/** Whether the router may accept this call by GET only (protocol.md 9b.B). */
export const isPostSuspect = (code: number): boolean => POST_CODES.has(code)
/** Whether the router may require a SynoToken, if this follows a successful login (protocol.md 9.7). */
export const isTokenSuspect = (code: number): boolean => TOKEN_CODES.has(code)
/** Whether the router is busy or not ready: before a login, it can't be a missing permission (protocol.md 3.8). */
export const isBusy = (code: number): boolean => BUSY_CODES.has(code)

/** Why a login is never retried, for hints. */
export const SENT_ONCE = message`The login was sent once and is not retried, so that Auto Block does not lock ${term('runner')} out.`
/** Why a router accepts no login now. */
export const BUSY_CAUSES: readonly Message[] = [
  ['the router is busy with an update, a restore or another backup'],
  ['it has just started and is not ready'],
]
/** What to do about a busy router. */
export const TRY_LATER = message`Wait a few minutes, then ${term('run-again')}.`

const NO_ADMINISTRATOR: Message = ['the account has no administrator rights (Control Panel > User in SRM)']
const MISSING_RIGHTS: Hint = {
  causes: [
    NO_ADMINISTRATOR,
    ['it has remains of 2-factor authentication, which resetting its multi-factor settings clears'],
    ['this firmware only accepts sessions of its own web interface'],
  ],
}
const NO_OTP = message`${term('Give-otp-secret')}. Or use an account without 2-factor authentication for backups, or limit it to external access in SRM.`

/** Meanings of 400-411 at the login. Sources: protocol.md 3.8 (py-synologydsm-api, AE) and 9.12. */
const LOGIN_MEANINGS: Readonly<Record<number, Meaning>> = {
  400: { code: 'login-refused', message: 'Wrong username or password' },
  401: {
    code: 'login-refused',
    message: 'The account is disabled, or it is the guest account',
    hint: 'Enable the account in SRM (Control Panel > User), or use another one.',
  },
  402: { code: 'account-not-allowed', message: 'The account is not allowed to sign in', hint: MISSING_RIGHTS },
  403: { code: 'otp-required', message: 'The account requires a one-time code of 2-factor authentication' },
  404: {
    code: 'otp-refused',
    // Only without a second factor: a refused code has an error of its own (one-time-codes.ts).
    message: 'The router wants a one-time code of 2-factor authentication, and none was sent',
    hint: NO_OTP,
  },
  405: {
    code: 'login-refused',
    message: 'This is the sign-in page of an application portal, not of SRM',
    hint: message`Use the address and port of SRM itself in ${input('url')}, not those of a package.`,
  },
  406: {
    code: 'otp-required',
    message: 'The router enforces 2-factor authentication, but it is not set up for the account',
    hint: message`Exempt the account from enforced 2-factor authentication in SRM, or set it up for the account. ${term('Give-otp-secret')}.`,
  },
  407: {
    code: 'address-blocked',
    message: message`The router's Auto Block has blocked the address of ${term('runner')}, so even a correct password is refused`,
  },
  408: {
    code: 'login-refused',
    message: "The account's password has expired and cannot be changed by its user",
    hint: message`Set a new password for the account as an administrator in SRM, then update ${input('password')}.`,
  },
  409: {
    code: 'login-refused',
    message: "The account's password has expired",
    hint: message`Sign in to SRM with the account, set a new password, then update ${input('password')}.`,
  },
  410: {
    code: 'login-refused',
    message: "The account's password must be changed before its first use",
    hint: message`Sign in to SRM with the account, set a new password, then update ${input('password')}.`,
  },
  411: {
    code: 'login-refused',
    message: 'The account is locked',
    hint: 'Wait until the lock ends, or unlock the account in SRM as an administrator.',
  },
}

/**
 * How the refused login was sent, as far as another form could help (protocol.md 9.1): encrypted, over https or http;
 * plain as requested, or plain since the router offers no key.
 */
export type LoginForm = 'envelope' | 'envelope-over-http' | 'plain-as-asked' | 'plain'

/** Why the router may refuse the right password in this form. */
const WRONG_FORM: Readonly<Record<LoginForm, readonly Message[]>> = {
  envelope: [
    message`this firmware does not accept the encrypted login (if the password works in SRM, add ${input('login-encryption', 'never')})`,
  ],
  'envelope-over-http': [
    ['this firmware does not accept the encrypted login (over http there is no other form: use https)'],
  ],
  'plain-as-asked': [
    message`this firmware requires an encrypted login (if the password works in SRM, remove ${input('login-encryption', 'never')})`,
  ],
  plain: [],
}

/** Returns the error for a refused login. It is final: no code justifies a retry, and each may count for Auto Block. */
export function loginError(number: number, form: LoginForm): BackupError {
  const meaning = LOGIN_MEANINGS[number]
  if (meaning) {
    return new BackupError(meaning.code, message`${meaning.message} (code ${number}).`, {
      hint: meaning.hint ?? fallbackHint(number, form),
    })
  }
  if (number >= 400 && number <= 499) {
    return new BackupError('login-refused', `The router refused the login: ${describeCode(number)}.`)
  }
  const text = `The router did not accept the login: ${describeCode(number)}.`
  return isBusy(number)
    ? new BackupError('login-refused', text, {
        hint: { causes: BUSY_CAUSES, next: message`${SENT_ONCE} ${TRY_LATER}` },
      })
    : new BackupError('router-unsupported', text, {
        hint: message`${SENT_ONCE} If it happens again, please open an issue with ${term('debug-log')}: it shows no secrets.`,
      })
}

/** For meanings without a hint; `undefined` for the usual advice of the error code. */
function fallbackHint(number: number, form: LoginForm): Hint | undefined {
  if (number === 403) return undefined
  if (number === 407) {
    return message`Remove the address of ${term('runner')} from the block list in SRM (Network Center > Security > Auto Block) and add it to the allow list there. Correct the password first if it was wrong.`
  }
  return {
    causes: [
      message`a typo in ${input('username')} or ${input('password')}, or an old password`,
      ...WRONG_FORM[form],
      NO_ADMINISTRATOR,
    ],
    next: message`Check the password by signing in to SRM. ${SENT_ONCE}`,
  }
}

/** Meanings of the common codes (protocol.md 3.8). */
const COMMON_MEANINGS: Readonly<Record<number, string>> = {
  100: 'unknown error',
  101: 'a parameter is missing',
  102: 'unknown API',
  103: 'unknown method',
  104: 'unsupported version',
  105: 'the account lacks permission',
  106: 'the session has timed out',
  107: 'the session was displaced by another login',
  114: 'a parameter is missing',
  117: 'the account lacks administrator rights, or the router is busy',
  118: 'the router is busy',
  119: 'unknown session',
  120: 'a parameter is missing or wrong',
  150: 'the address of the client changed since the login',
  160: 'the account lacks permission for this application',
}

/** Describes an error code for a message: `code 117 (the account lacks ...)`. */
export function describeCode(number: number): string {
  const meaning =
    COMMON_MEANINGS[number] ?? (number >= 4400 && number <= 4499 ? 'an error of the backup service' : undefined)
  return meaning ? `code ${number} (${meaning})` : `code ${number}`
}

/** Returns the error for a refused call after the login. `what` names the call: "the export". */
export function callError(
  number: number,
  { what, code }: { readonly what: string; readonly code: ErrorCode },
): BackupError {
  const message = `The router refused ${what}: ${describeCode(number)}.`
  if (isDenied(number)) return new BackupError('account-not-allowed', message, { hint: MISSING_RIGHTS })
  if (isSessionLost(number)) return new BackupError('session-lost', message)
  if (number === 117 || number === 118) {
    return new BackupError(code, message, {
      hint: {
        causes: [
          ['another backup, restore or update is running on the router'],
          ['the account lacks administrator rights'],
        ],
        next: TRY_LATER,
      },
    })
  }
  return new BackupError(code, message)
}
