// Checks that a destination is ready: before the router is contacted, and while the file is checked.

import type { Destination } from '../destinations/destination.ts'
import { asBackupError, BackupError } from '../errors.ts'
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

interface AskOptions {
  readonly signal: AbortSignal
  readonly runState: RunState
  readonly timeoutMs?: number | undefined
}

/** Throws BackupError, `destination-refused` if the destination is not ready or does not answer. */
export async function askDestination(
  { kind, preflight }: Pick<Destination, 'kind' | 'preflight'>,
  options: AskOptions,
): Promise<void> {
  await answerInTime(preflight, { ...options, kind, code: 'destination-refused' })
}

/** Returns why nothing may be stored in the destination after all, which a cancelled run does not know. Never throws. */
export async function confirmDestination(
  { kind, confirm }: Pick<Destination, 'kind' | 'confirm'>,
  options: AskOptions,
): Promise<BackupError | undefined> {
  try {
    // Only a verdict refuses: by now, the router was contacted.
    if (confirm) await answerInTime(confirm, { ...options, kind, code: 'store-failed' })
    return undefined
  } catch (error) {
    return asBackupError(error)
  }
}

async function answerInTime(
  work: (signal: AbortSignal) => Promise<void>,
  {
    kind,
    code,
    signal,
    runState,
    timeoutMs = PREFLIGHT_TIMEOUT_MS,
  }: AskOptions & Pick<Destination, 'kind'> & { readonly code: 'destination-refused' | 'store-failed' },
): Promise<void> {
  const tooLate = () =>
    new BackupError(code, `The ${kind} did not answer within ${timeoutMs / 1000} s.`, {
      hint: slownessHint(kind),
    })
  await withDeadline(work, { timeoutMs, tooLate, signal, runState })
}
