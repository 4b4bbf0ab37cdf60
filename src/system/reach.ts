// Waits for a disk or a network share that may hang: nothing interrupts a call that waits for it.

import { BackupError } from '../errors.ts'
import { MIB } from '../text/format.ts'
import { message } from '../text/message.ts'
import { withDeadline } from './deadline.ts'

/** For what takes an instant on a disk or share that answers. */
export const REACH_MS = 120_000

/** Returns how long reading or writing may take, in ms: a second more for each MiB, and for ten files. */
export function timeFor(
  bytes: number,
  { files = 0, reachMs = REACH_MS }: { readonly files?: number; readonly reachMs?: number | undefined } = {},
): number {
  return reachMs * (1 + (bytes / MIB + files / 10) / 120)
}

/** A call still waits in a thread, so the entry must end the process. */
export class Unreachable extends BackupError {}

/** Throws Unreachable (`destination-refused`) if `work` on `path` takes too long, and the signal's reason at once. */
export async function reach<T>(
  path: string,
  work: () => Promise<T>,
  { signal, timeoutMs = REACH_MS }: { readonly signal: AbortSignal; readonly timeoutMs?: number | undefined },
): Promise<T> {
  signal.throwIfAborted()
  const tooLate = () => unreachable(path, timeoutMs)
  return await withDeadline(work, { timeoutMs, tooLate, signal, runState: { leftRunning: false }, graceMs: 0 })
}

export function unreachable(path: string, timeoutMs: number): Unreachable {
  const seconds = timeoutMs < 1000 ? timeoutMs / 1000 : Math.round(timeoutMs / 1000)
  return new Unreachable('destination-refused', message`${path} did not answer within ${seconds} s.`, {
    hint: 'Check that its disk or network share is mounted, and that its server is on.',
  })
}
