// Failures of all three actions: their causes in the debug log, and what the watchdog and the fleet table report.

import { asBackupError, type Hint } from '../errors.ts'
import { CANCELLED_HINT, MonitorError } from '../fleet/monitor-error.ts'
import type { Logger } from '../logger.ts'

/** Why the watchdog or the fleet table failed. */
export interface Failure {
  readonly message: string
  readonly hint: Hint
}

/** Returns the failure to report for whatever was thrown. */
export function failureFrom(thrown: unknown): Failure {
  if (thrown instanceof MonitorError) return thrown
  const { code, message, advice } = asBackupError(thrown)
  // The code's own hint is about a backup.
  return { message, hint: code === 'cancelled' ? CANCELLED_HINT : advice }
}

/** Writes the stacks of an error and its causes to the debug log. */
export function debugCauses(thrown: unknown, logger: Logger): void {
  const seen = new Set<unknown>()
  for (let cause = thrown; cause instanceof Error && !seen.has(cause); cause = cause.cause) {
    seen.add(cause)
    logger.debug(cause.stack ?? cause.message)
  }
}
