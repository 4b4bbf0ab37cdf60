// Removes what a failed command has written.

import { rm } from 'node:fs/promises'
import { raceAbort } from '../system/deadline.ts'

/** With the second that abandoned work takes, a cancelled command ends within two: 100,000 files may take longer to remove. */
const GRACE_MS = 500

export interface Withdrawal {
  readonly signal: AbortSignal
  readonly graceMs?: number
  readonly remove?: (path: string) => Promise<void>
}

/** Returns the paths that are still there: once cancelled, the process cannot wait long. Never throws. */
export async function withdraw(
  made: readonly string[],
  { signal, graceMs = GRACE_MS, remove = removeAll }: Withdrawal,
): Promise<readonly string[]> {
  const left = new Set(made)
  const removing = Promise.allSettled(made.map((path) => remove(path).then(() => left.delete(path))))
  // Those that are left are returned; the entry of a cancelled command ends what still runs.
  await raceAbort(removing, { signal, runState: { leftRunning: false }, graceMs }).catch(() => {})
  return [...left]
}

async function removeAll(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 2 })
}
