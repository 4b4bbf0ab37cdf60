// Exit codes, one for each error. docs/cli.md lists them; they never change.

import type { ErrorCode } from '../errors.ts'

/** `diff` found changes, or could not compare everything; this is not an error. */
export const DIFFERENT = 1
/** 128 plus the number of SIGINT, as shells do it. */
const CANCELLED = 130

export const EXIT_CODES: Readonly<Record<ErrorCode, number>> = {
  'input-invalid': 2,
  'destination-refused': 3,
  'router-unreachable': 4,
  'router-unsupported': 5,
  'tls-untrusted': 6,
  'login-refused': 7,
  'account-not-allowed': 8,
  'otp-required': 9,
  'otp-refused': 10,
  'address-blocked': 11,
  'session-lost': 12,
  'export-failed': 13,
  'timed-out': 14,
  'backup-invalid': 15,
  'backup-unrecognised': 16,
  'store-failed': 17,
  'read-back-failed': 18,
  'runner-unsupported': 19,
  'event-refused': 20,
  'internal-error': 70,
  cancelled: CANCELLED,
}
