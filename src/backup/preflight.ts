// Asking a destination beforehand whether it can take a backup.

import type { Destination } from '../destinations/destination.ts'
import { BackupError } from '../errors.ts'
import { withDeadline } from '../system/deadline.ts'
import type { RunState } from './run-state.ts'

/** For a destination to say whether it can take the backup: a share that is not there hangs, GitHub may ask for a pause. */
const PREFLIGHT_TIMEOUT_MS = 120_000

/** What to do where a destination takes too long. */
export function slownessHint(kind: Destination['kind']): string {
  return kind === 'directory'
    ? 'A network share that is gone does not answer: check that it is mounted, and that its server is on.'
    : 'GitHub, or the way to it, is slow: run again, and see https://www.githubstatus.com if it happens again.'
}

/** Throws BackupError `destination-refused` if it cannot, or does not answer. */
export async function askDestination(
  destination: Pick<Destination, 'kind' | 'preflight'>,
  {
    signal,
    runState,
    timeoutMs = PREFLIGHT_TIMEOUT_MS,
  }: { readonly signal: AbortSignal; readonly runState: RunState; readonly timeoutMs?: number | undefined },
): Promise<void> {
  const tooLate = () =>
    new BackupError('destination-refused', `The ${destination.kind} did not answer within ${timeoutMs / 1000} s.`, {
      hint: slownessHint(destination.kind),
    })
  await withDeadline((until) => destination.preflight(until), { timeoutMs, tooLate, signal, runState })
}
