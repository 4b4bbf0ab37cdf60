// Why a companion of the action could do nothing, in the words for a person.

import { BackupError } from '../errors.ts'
import { CANCELLED_HINT, MonitorError } from '../fleet/monitor-error.ts'

export interface Failure {
  readonly message: string
  readonly hint: string
}

/** What is not ours is a mistake of ours. */
export function failureFrom(error: unknown): Failure {
  // That of the code is a backup's.
  if (error instanceof BackupError && error.code === 'cancelled')
    return { message: error.message, hint: CANCELLED_HINT }
  if (error instanceof MonitorError || error instanceof BackupError) return error
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return {
    message: `Something unexpected happened: ${text}`,
    hint: 'Please open an issue with the log of a run with debug logging on: it shows no secrets.',
  }
}
