// Why the watchdog or the fleet table could not do its work, for a person.

import { asBackupError } from '../errors.ts'
import { CANCELLED_HINT, MonitorError } from '../fleet/monitor-error.ts'

export interface Failure {
  readonly message: string
  readonly hint: string
}

/** The failure to report for whatever was thrown. */
export function failureFrom(thrown: unknown): Failure {
  if (thrown instanceof MonitorError) return thrown
  const { code, message, hint } = asBackupError(thrown)
  // The code's own hint speaks of a backup.
  return { message, hint: code === 'cancelled' ? CANCELLED_HINT : hint }
}
