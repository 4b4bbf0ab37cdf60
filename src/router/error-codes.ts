// The router's error codes: their meanings in all calls but the login.

import { BackupError, type ErrorCode, type Hint } from '../errors.ts'
import { type Message, message, term } from '../text/message.ts'

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

/** Why a router accepts no login now. */
export const BUSY_CAUSES: readonly Message[] = [
  ['the router is busy with an update, a restore or another backup'],
  ['it has just started and is not ready'],
]
/** What to do about a busy router. */
export const TRY_LATER = message`Wait a few minutes, then ${term('run-again')}.`

export const NO_ADMINISTRATOR: Message = ['the account has no administrator rights (Control Panel > User in SRM)']
export const MISSING_RIGHTS: Hint = {
  causes: [
    NO_ADMINISTRATOR,
    ['it has remains of 2-factor authentication, which resetting its multi-factor settings clears'],
    ['this firmware only accepts sessions of its own web interface'],
  ],
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
