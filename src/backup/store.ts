// Storing in every destination: proving an earlier copy or making a new one, reading it back, deleting what is too old.

import type { Backup, Destination, Stored } from '../destinations/destination.ts'
import { BackupError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { withDeadline } from '../system/deadline.ts'
import { countOf, formatBytes, MIB } from '../text/format.ts'
import type { Baseline } from './compare.ts'
import { slownessHint } from './preflight.ts'
import type { RunState } from './run-state.ts'

/** Storing and reading back in one destination may take this long, and a second more for every MiB. */
const STORE_TIMEOUT_MS = 120_000
const STORE_MS_PER_MIB = 1_000
const PRUNE_TIMEOUT_MS = 60_000

export interface StoreOptions {
  readonly backup: Backup
  readonly logger: Logger
  readonly signal: AbortSignal
  readonly runState: RunState
  /** For storing in one destination; by default from the size. */
  readonly storeTimeoutMs?: number | undefined
}

/** A copy of this run's content, and where it lies. */
export interface StoredCopy {
  readonly baseline: Baseline
  readonly copy: Stored
}

/** Stores in every destination, also after one has failed: a copy is better than none. The first failure is thrown. */
export async function storeEverywhere(
  baselines: readonly Baseline[],
  options: StoreOptions,
): Promise<readonly StoredCopy[]> {
  const { signal, logger } = options
  const kept: StoredCopy[] = []
  const failures: unknown[] = []
  for (const baseline of baselines) {
    try {
      const copy = (await proveUnchanged(baseline, options)) ?? (await storeOnce(baseline, options))
      kept.push({ baseline, copy })
    } catch (error) {
      if (signal.aborted) throw error
      if (failures.length > 0) logger.warning(error instanceof Error ? error.message : String(error))
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return kept
}

/** The copy that is there already, if it says what the router has now and was proved whole in this run. */
async function proveUnchanged(baseline: Baseline, options: StoreOptions): Promise<Stored | undefined> {
  const { destination, previous, comparison } = baseline
  const { logger, runState } = options
  if (!destination.skipUnchanged || !previous || !comparison?.unchanged) return undefined
  const { copy, manifest, isReusable } = previous
  if (!isReusable) {
    logger.info(`Unchanged, but ${copy.description} will not last, or is not the newest: a new copy is stored.`)
    return undefined
  }
  try {
    await withDeadline(
      (signal) => copy.readBack(signal),
      deadline(destination, { ...options, code: () => 'read-back-failed' }),
    )
  } catch (error) {
    if (options.signal.aborted) throw error
    const reason = error instanceof Error ? error.message : String(error)
    logger.warning(`Unchanged, but the copy that is there cannot be relied on, so a new one is stored. ${reason}`)
    return undefined
  }
  runState.reusedCopies.push({ location: copy.location, manifest })
  logger.info(`Unchanged: ${copy.description} was read again and is whole. Nothing new is stored.`)
  return copy
}

/** Stores and reads back under one deadline, so that a destination that hangs cannot take the others with it. */
async function storeOnce(
  { destination, previous, comparison, isForeign }: Baseline,
  options: StoreOptions,
): Promise<Stored> {
  const { logger, runState } = options
  const backup = { ...options.backup, comparison, isFirst: !previous && !isForeign, mayPrune: !isForeign }
  let code: 'store-failed' | 'read-back-failed' = 'store-failed'
  return await withDeadline(
    async (signal) => {
      const stored = await destination.store(backup, signal)
      signal.throwIfAborted()
      runState.locations.push(stored.location)
      logger.info(`Stored: ${stored.description}.`)
      code = 'read-back-failed'
      await stored.readBack(signal)
      signal.throwIfAborted()
      logger.info(`Read back: the same ${formatBytes(backup.size)}.`)
      return stored
    },
    deadline(destination, { ...options, code: () => code }),
  )
}

function deadline(
  destination: Destination,
  {
    backup,
    signal,
    runState,
    storeTimeoutMs,
    code,
  }: StoreOptions & { readonly code: () => 'store-failed' | 'read-back-failed' },
): Parameters<typeof withDeadline>[1] {
  const timeoutMs = storeTimeoutMs ?? STORE_TIMEOUT_MS + (STORE_MS_PER_MIB * backup.size) / MIB
  const tooLate = () =>
    new BackupError(code(), `The ${destination.kind} took longer than ${Math.round(timeoutMs / 1000)} s.`, {
      hint: slownessHint(destination.kind),
    })
  return { timeoutMs, tooLate, signal, runState }
}

/** Deletes what is no longer kept, where nothing speaks against it. A disk that hangs is no reason to be red. */
export async function pruneEverywhere(
  kept: readonly StoredCopy[],
  { logger, signal, runState }: Pick<StoreOptions, 'logger' | 'signal' | 'runState'>,
): Promise<void> {
  for (const { baseline, copy } of kept) {
    // The newest copy there was another router's: the older ones may be, too.
    if (baseline.isForeign) continue
    const tooLate = () =>
      new BackupError('store-failed', `Deleting old backups took longer than ${PRUNE_TIMEOUT_MS / 1000} s.`)
    try {
      const deleted = await withDeadline(() => copy.prune(), { timeoutMs: PRUNE_TIMEOUT_MS, tooLate, signal, runState })
      if (deleted > 0) logger.info(`Deleted ${countOf(deleted, 'old backup')} beyond \`keep\`.`)
    } catch (error) {
      if (signal.aborted) throw error
      logger.warning(error instanceof Error ? error.message : String(error))
    }
  }
}
