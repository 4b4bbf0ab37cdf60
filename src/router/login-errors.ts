// The router's error codes at the login, and what to do about each.

import { BackupError, type ErrorCode, type Hint } from '../errors.ts'
import { input, type Message, message, term } from '../text/message.ts'
import { BUSY_CAUSES, describeCode, isBusy, MISSING_RIGHTS, NO_ADMINISTRATOR, TRY_LATER } from './error-codes.ts'

interface Meaning {
  readonly code: ErrorCode
  readonly message: string | Message
  readonly hint?: Hint
}

/** Why a login is never retried, for hints. */
export const SENT_ONCE = message`The login was sent once and is not retried, so that Auto Block does not lock ${term('runner')} out.`
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
