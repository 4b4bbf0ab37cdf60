// Router error numbers, in words: what each means at login, and what each means everywhere else.

import { BackupError, type ErrorCode } from '../errors.ts'
import { input, type Message, message, term } from '../text/message.ts'

interface Meaning {
  readonly code: ErrorCode
  readonly message: string | Message
  readonly hint?: string | Message
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

/** Why a login is never sent again by itself, for hints. */
export const SENT_ONCE = message`The login was sent once and is not tried again, so that Auto Block does not lock ${term('runner')} out.`
/** For hints: the router takes no login now. */
export const BUSY_CAUSES =
  'Likely causes, in order: the router is busy with an update, a restore or another backup; it has just started and is not ready.'

const MORE_RIGHTS =
  'Likely causes, in order: the account has no administrator rights (Control Panel > User in SRM); it has leftovers of 2-factor authentication, which resetting its multi-factor settings clears; this firmware only accepts sessions of its own web interface.'
const NO_OTP = message`Give the secret of the account's authenticator app as ${input('otp-secret')}. Or use an account without 2-factor authentication for backups, or limit it to external access in SRM.`

/** What 400-411 mean at login. Sources: protocol.md 3.8 (py-synologydsm-api, AE) and 9.12. */
const LOGIN_MEANINGS: Readonly<Record<number, Meaning>> = {
  400: { code: 'login-refused', message: 'The router knows no such account, or the password is wrong' },
  401: {
    code: 'login-refused',
    message: 'The account is disabled, or is the guest account',
    hint: 'Enable the account in SRM (Control Panel > User), or use another one.',
  },
  402: { code: 'account-not-allowed', message: 'The account is not allowed to sign in', hint: MORE_RIGHTS },
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
    message: message`The router has blocked ${term('runner')}'s address (Auto Block), so even a right password is refused`,
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

const OTHER_FORM: Readonly<Record<LoginForm, string | Message>> = {
  envelope: message` If they work there, this firmware may not accept the encrypted login: try ${input('login-encryption', 'never')}.`,
  'envelope-over-http':
    ' If they work there, this firmware may not accept the encrypted login, and over http there is no other: use https.',
  'plain-as-asked': message` If they work there, this firmware may want an encrypted login: remove ${input('login-encryption', 'never')}.`,
  plain: '',
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
        hint: message`${BUSY_CAUSES} ${SENT_ONCE} Wait a few minutes, then run again.`,
      })
    : new BackupError('router-unsupported', text, {
        hint: message`${SENT_ONCE} If it stays so, please open an issue with ${term('debug-log')}: it shows no secrets.`,
      })
}

function fallbackHint(number: number, form: LoginForm): Message {
  if (number === 407) {
    return message`Remove ${term('runner')}'s address from the block list in SRM (Network Center > Security > Auto Block) and add it to the allow list there. Correct the password first if it was wrong.`
  }
  return message`Likely causes, in order: a typing error in ${input('username')} or ${input('password')}, or an old password. Sign in to SRM with them to see.${OTHER_FORM[form]} The login is not tried again, so that Auto Block does not lock ${term('runner')} out.`
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
  if (number === 105 || number === 160) return new BackupError('account-not-allowed', message, { hint: MORE_RIGHTS })
  if (isSessionLost(number)) return new BackupError('session-lost', message)
  if (number === 117 || number === 118) {
    return new BackupError(code, message, {
      hint: 'Likely causes, in order: another backup, restore or update is running on the router; the account lacks administrator rights. Wait a few minutes, then run again.',
    })
  }
  return new BackupError(code, message)
}
