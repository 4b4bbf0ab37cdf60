// Router error numbers, in words: what each means at login, and what each means everywhere else.

import { BackupError, type ErrorCode, type Hint } from '../errors.ts'
import { input, type Message, message, term } from '../text/message.ts'

interface Meaning {
  readonly code: ErrorCode
  readonly message: string | Message
  readonly hint?: Hint
}

const SESSION_CODES = new Set([106, 107, 119])
const QUOTING_CODES = new Set([114, 117, 120])
const TOKEN_CODES = new Set([103, 105, 119])
const BUSY_CODES = new Set([100, 117, 118])

/** The session is gone: timed out, displaced by another login, or unknown (protocol.md 3.8). */
export const isSessionLost = (code: number): boolean => SESSION_CODES.has(code)
/** A parameter was not understood: may be a task id that the JSON layer misread (protocol.md 9.16). */
export const isQuotingSuspect = (code: number): boolean => QUOTING_CODES.has(code)
/** Right after a good login, the router may miss a SynoToken (protocol.md 9.7). */
export const isTokenSuspect = (code: number): boolean => TOKEN_CODES.has(code)
/** Before a session there are no rights to lack: the router is busy, or not ready (protocol.md 3.8). */
export const isBusy = (code: number): boolean => BUSY_CODES.has(code)

/** Why a login is never retried, for hints. */
export const SENT_ONCE = message`The login was sent once and is not retried, so that Auto Block does not lock ${term('runner')} out.`
/** Why a router accepts no login now. */
export const BUSY_CAUSES: readonly Message[] = [
  ['the router is busy with an update, a restore or another backup'],
  ['it has just started and is not ready'],
]
/** What to do about a busy router. */
export const TRY_LATER = 'Wait a few minutes, then run again.'

const MISSING_RIGHTS: Hint = {
  causes: [
    ['the account has no administrator rights (Control Panel > User in SRM)'],
    ['it has remains of 2-factor authentication, which resetting its multi-factor settings clears'],
    ['this firmware only accepts sessions of its own web interface'],
  ],
}
const NO_OTP = message`Give the secret of the account's authenticator app as ${input('otp-secret')}. Or use an account without 2-factor authentication for backups, or limit it to external access in SRM.`

/** What 400-411 mean at login. Sources: protocol.md 3.8 (py-synologydsm-api, AE) and 9.12. */
const LOGIN_MEANINGS: Readonly<Record<number, Meaning>> = {
  400: { code: 'login-refused', message: 'Wrong username or password' },
  401: {
    code: 'login-refused',
    message: 'The account is disabled, or is the guest account',
    hint: 'Enable the account in SRM (Control Panel > User), or use another one.',
  },
  402: { code: 'account-not-allowed', message: 'The account is not allowed to sign in', hint: MISSING_RIGHTS },
  403: {
    code: 'otp-required',
    message: 'The account asks for a one-time code of 2-factor authentication',
    hint: NO_OTP,
  },
  404: { code: 'otp-refused', message: 'The router refused the one-time code', hint: NO_OTP },
  405: {
    code: 'login-refused',
    message: 'The router says that this is not the right sign-in page, but that of an application portal',
    hint: message`Use the address and port of SRM itself in ${input('url')}, not those of a package.`,
  },
  406: {
    code: 'otp-required',
    message: 'The router enforces 2-factor authentication, and the account has not set it up',
    hint: message`Exempt the account from enforced 2-factor authentication in SRM, or set it up for the account and give the secret as ${input('otp-secret')}.`,
  },
  407: {
    code: 'address-blocked',
    message: message`The router's Auto Block has blocked the address of ${term('runner')}, so even a correct password is refused`,
  },
  408: {
    code: 'login-refused',
    message: "The account's password has expired and cannot be changed by its user",
    hint: 'Set a new password for the account as an administrator in SRM, and give the new one to the backup, too.',
  },
  409: {
    code: 'login-refused',
    message: "The account's password has expired",
    hint: 'Sign in to SRM with the account, set a new password, and give the new one to the backup, too.',
  },
  410: {
    code: 'login-refused',
    message: "The account's password must be changed before its first use",
    hint: 'Sign in to SRM with the account, set a new password, and give the new one to the backup, too.',
  },
  411: {
    code: 'login-refused',
    message: 'The account is locked',
    hint: 'Wait until the lock ends, or unlock the account in SRM as an administrator.',
  },
}

/**
 * How the refused login was sent, as far as another form could help (protocol.md 9.1): in an envelope, where plain fields
 * over https are left to try or not; plain because the user wants it so, or because the router has no key to give.
 */
export type LoginForm = 'envelope' | 'envelope-over-http' | 'plain-as-asked' | 'plain'

const OTHER_FORM: Readonly<Record<LoginForm, Message>> = {
  envelope: message` If they work there, this firmware may not accept the encrypted login: try ${input('login-encryption', 'never')}.`,
  'envelope-over-http': [
    ' If they work there, this firmware may not accept the encrypted login, and over http there is no other: use https.',
  ],
  'plain-as-asked': message` If they work there, this firmware may want an encrypted login: remove ${input('login-encryption', 'never')}.`,
  plain: [],
}

/** The error for a refused login. It is final: no code is worth a second try, and each may count for Auto Block. */
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
  const text = `The router did not take the login: ${describeCode(number)}.`
  return isBusy(number)
    ? new BackupError('login-refused', text, {
        hint: { causes: BUSY_CAUSES, next: message`${SENT_ONCE} ${[TRY_LATER]}` },
      })
    : new BackupError('router-unsupported', text, {
        hint: message`${SENT_ONCE} If it stays so, please open an issue with ${term('debug-log')}: it shows no secrets.`,
      })
}

function fallbackHint(number: number, form: LoginForm): Hint {
  if (number === 407) {
    return message`Remove the address of ${term('runner')} from the block list in SRM (Network Center > Security > Auto Block) and add it to the allow list there. Correct the password first if it was wrong.`
  }
  return {
    causes: [message`a typing error in ${input('username')} or ${input('password')}`, ['an old password']],
    next: message`Check them by signing in to SRM.${OTHER_FORM[form]} ${SENT_ONCE}`,
  }
}

/** What the common codes mean (protocol.md 3.8). */
const COMMON_MEANINGS: Readonly<Record<number, string>> = {
  100: 'unknown error',
  101: 'a parameter is missing',
  102: 'there is no such API',
  103: 'there is no such method',
  104: 'this version is not supported',
  105: 'the account lacks the right',
  106: 'the session has timed out',
  107: 'the session was displaced by another login',
  114: 'a parameter is missing',
  117: 'the account lacks administrator rights, or the router is busy',
  118: 'the router is busy',
  119: 'the session is not known',
  120: 'a parameter is missing or wrong',
  150: 'the address of the client changed since the login',
  160: 'the account lacks the right for this application',
}

/** A router error number for a message: `code 117 (the account lacks ...)`. */
export function describeCode(number: number): string {
  const meaning =
    COMMON_MEANINGS[number] ?? (number >= 4400 && number <= 4499 ? 'an error of the backup service' : undefined)
  return meaning ? `code ${number} (${meaning})` : `code ${number}`
}

/** The error for a refused call after the login. `what` names the call: "the export". */
export function callError(
  number: number,
  { what, code }: { readonly what: string; readonly code: ErrorCode },
): BackupError {
  const message = `The router refused ${what}: ${describeCode(number)}.`
  if (number === 105 || number === 160) return new BackupError('account-not-allowed', message, { hint: MISSING_RIGHTS })
  if (isSessionLost(number)) return new BackupError('session-lost', message)
  if (number === 117 || number === 118) {
    return new BackupError(code, message, {
      hint: {
        causes: [
          ['another backup, restore or update is running on the router'],
          ['the account lacks administrator rights'],
        ],
        next: [TRY_LATER],
      },
    })
  }
  return new BackupError(code, message)
}
