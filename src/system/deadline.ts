// Waits for work that may hang or may not be abortable: a deadline, and a way to leave the work behind.

import { abortReason, type BackupError } from '../errors.ts'

/** Records work that could not be aborted. */
export interface Leftovers {
  /** Something is still running: the entry must end the process. */
  leftRunning: boolean
}

/** How long aborted work may take to clean up before it is left behind. */
export const ABANDON_AFTER_MS = 1_000

/** Waits for work that may not be abortable: after an abort, leaves it behind and records that in `runState`. */
export async function raceAbort<T>(
  work: Promise<T>,
  {
    signal,
    runState,
    graceMs = ABANDON_AFTER_MS,
  }: { readonly signal: AbortSignal; readonly runState: Leftovers; readonly graceMs?: number },
): Promise<T> {
  let settled = false
  let timer: NodeJS.Timeout | undefined
  const aborted = Promise.withResolvers<never>()
  const onAbort = () => {
    timer = setTimeout(() => aborted.reject(abortReason(signal) ?? signal.reason), graceMs)
  }
  signal.addEventListener('abort', onAbort, { once: true })
  if (signal.aborted) onAbort()
  try {
    const settle = () => {
      settled = true
    }
    return await Promise.race([work.finally(settle), aborted.promise])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
    if (!settled) runState.leftRunning = true
  }
}

/** Runs work under its own deadline; after it, aborts the work's signal with `tooLate()` and leaves the work behind. */
export async function withDeadline<T>(
  work: (signal: AbortSignal) => Promise<T>,
  options: {
    readonly timeoutMs: number
    readonly tooLate: () => BackupError
    readonly signal: AbortSignal
    readonly runState: Leftovers
    /** How long aborted work may take to clean up. */
    readonly graceMs?: number
  },
): Promise<T> {
  const { timeoutMs, tooLate, runState, graceMs } = options
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(tooLate()), timeoutMs)
  const signal = AbortSignal.any([options.signal, deadline.signal])
  try {
    return await raceAbort(work(signal), { signal, runState, ...(graceMs === undefined ? {} : { graceMs }) })
  } finally {
    clearTimeout(timer)
  }
}

/** Waits for a file or a share that may never answer, and that nothing ends: the entry ends the process of a cancelled command. */
export async function abandonOnAbort<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  return await raceAbort(work(), { signal, runState: { leftRunning: false }, graceMs: 0 })
}
