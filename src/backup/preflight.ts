// Checks that a destination is ready, before the router is contacted.

import type { Destination } from '../destinations/destination.ts'
import { BackupError } from '../errors.ts'
import { slowAdvice } from '../github/network-advice.ts'
import { withDeadline } from '../system/deadline.ts'
import type { Message } from '../text/message.ts'
import type { RunState } from './run-state.ts'

/** For one destination: a network share that is gone hangs, and GitHub may ask for a pause. */
const PREFLIGHT_TIMEOUT_MS = 120_000

/** What to do if a destination times out. `hosts` are those that it asks, if known. */
export function slownessHint(kind: Destination['kind'], hosts: readonly string[] = []): string | Message {
  if (kind === 'directory') return 'Check that the network share is mounted and that its server is on.'
  return slowAdvice(hosts)
}

/** Throws BackupError `destination-refused` if the destination is not ready or does not answer. */
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
