// Removes what a failed command has written.

import { type Leftovers, withDeadline } from '../system/deadline.ts'
import { REACH_MS, unreachable } from '../system/reach.ts'

/** From the cancellation: a cancelled command ends within two seconds, and 20,000 files may take longer to remove. */
const END_MS = 1_400
/** If the work took its time to end. */
const LEAST_MS = 400

export interface Withdrawal {
  readonly signal: AbortSignal
  readonly runState: Leftovers
  /** How long removing may take, in ms, if the command is not cancelled: its disk or share may hang. */
  readonly timeoutMs?: number
  /** When it was aborted, by `performance.now()`; absent: from now on. */
  readonly cancelledAt?: number | undefined
  readonly graceMs?: number | undefined
}

/** Returns the paths that are still there: a disk may hang, and once cancelled, the process cannot wait long. Never throws. */
export async function withdraw(
  made: ReadonlyMap<string, { readonly remove: () => Promise<void> }>,
  { signal, runState, timeoutMs = REACH_MS, cancelledAt = performance.now(), graceMs }: Withdrawal,
): Promise<readonly string[]> {
  const left = new Set(made.keys())
  const removing = Promise.allSettled([...made].map(([path, { remove }]) => remove().then(() => left.delete(path))))
  const leftMs = graceMs ?? Math.max(LEAST_MS, END_MS - (performance.now() - cancelledAt))
  // Those that are left are returned; the entry ends what still runs.
  const tooLate = () => unreachable([...left].join(' and '), timeoutMs)
  await withDeadline(() => removing, { signal, runState, timeoutMs, tooLate, graceMs: leftMs }).catch(() => {})
  return [...left]
}
