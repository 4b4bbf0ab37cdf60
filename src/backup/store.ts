// Stores the backup in every destination: verifies an existing copy, or stores a new one and reads it back.

import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Backup, Destination, Stored } from '../destinations/destination.ts'
import { haveSameFiles } from '../dss/items.ts'
import type { Manifest } from '../dss/manifest.ts'
import { BackupError, describeThrown } from '../errors.ts'
import { BLOB_HOSTS, RESULTS_HOSTS } from '../github/network-trouble.ts'
import type { Logger } from '../logger.ts'
import { withDeadline } from '../system/deadline.ts'
import { formatBytes, MIB } from '../text/format.ts'
import { message } from '../text/message.ts'
import type { Baseline } from './compare.ts'
import { slownessHint } from './preflight.ts'
import type { RunState } from './run-state.ts'

/** For storing and reading back in one destination, plus a second for every MiB. */
const STORE_TIMEOUT_MS = 120_000
const STORE_MS_PER_MIB = 1_000
/** For opening existing copies, all together: those who can replace them could make each one take its own limit. */
const OPEN_EXISTING_MS = 30_000
const EXISTING_NAME = 'existing.dss'
/** The largest uncompressed backup whose existing copy is opened, too; a real one has 0.4 MiB. */
const MAX_OPENED_BYTES = 8 * MIB

export interface StoreOptions {
  readonly backup: Backup
  readonly logger: Logger
  readonly signal: AbortSignal
  readonly runState: RunState
  /** Whether an existing copy has the content of the new backup; absent if that is unknown, as for an encrypted one. */
  readonly hasContent?: ((file: string, manifest: Manifest, signal: AbortSignal) => Promise<boolean>) | undefined
  /** Whether the manifest of an encrypted copy proves that its file has the content of the new backup, for the same recipients. */
  readonly isBound?: ((existing: Manifest, current: Manifest) => boolean) | undefined
  /** For storing in one destination; the default depends on the size. */
  readonly storeTimeoutMs?: number | undefined
  /** For opening all existing copies; half a minute by default. */
  readonly openExistingMs?: number | undefined
}

/** What is left of the time for opening existing copies. */
interface Allowance {
  leftMs: number
}

/** A copy of this run's content, and its destination. */
export interface StoredCopy {
  readonly baseline: Baseline
  readonly copy: Stored
}

/**
 * Stores in every destination, even if one fails: one copy is better than none. What must be confirmed comes last, as it may take long.
 * Throws the first failure at the end.
 */
export async function storeEverywhere(
  baselines: readonly Baseline[],
  options: StoreOptions,
): Promise<readonly StoredCopy[]> {
  const { signal, logger, openExistingMs = OPEN_EXISTING_MS } = options
  const allowance: Allowance = { leftMs: openExistingMs }
  const stored: StoredCopy[] = []
  const failures: unknown[] = []
  const isConfirmed = ({ destination }: Baseline) => destination.confirm !== undefined
  for (const baseline of [...baselines].sort((a, b) => Number(isConfirmed(a)) - Number(isConfirmed(b)))) {
    try {
      const refusal = await baseline.refusal
      if (refusal) throw refusal
      const copy = (await reuseCopy(baseline, { ...options, allowance })) ?? (await storeOnce(baseline, options))
      stored.push({ baseline, copy })
    } catch (error) {
      if (signal.aborted) throw error
      if (failures.length > 0) logger.warning(error instanceof BackupError ? error.text : describeThrown(error))
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return stored
}

/** Returns the existing copy if its content is unchanged and it can be read back and verified. */
async function reuseCopy(
  baseline: Baseline,
  options: StoreOptions & { readonly allowance: Allowance },
): Promise<Stored | undefined> {
  const { destination, previous, comparison } = baseline
  const { logger, runState } = options
  if (!destination.skipUnchanged || !previous || !comparison?.unchanged) return undefined
  const { copy, file, manifest, isReusable } = previous
  if (comparison.isPartial) {
    logger.info(
      message`Unchanged, as far as the manifest of ${manifest.file} shows, which is of an older version. Storing a new copy.`,
    )
    return undefined
  }
  if (!isReusable) {
    logger.info(message`Unchanged, but ${copy.description} expires soon or is not the newest copy. Storing a new one.`)
    return undefined
  }
  if (options.isBound?.(manifest, options.backup.manifest) === false) {
    logger.info(
      message`Unchanged, but ${manifest.file} was encrypted for other recipients, or its manifest is of an earlier version or was changed: the fingerprint key does not confirm it. Storing a new copy.`,
    )
    return undefined
  }
  if (options.hasContent && !haveSameFiles(manifest.entries, options.backup.manifest.entries)) {
    logger.info(message`Unchanged, but for files that do not count as settings. Storing a new copy.`)
    return undefined
  }
  if (options.hasContent && (options.backup.manifest.contentSize ?? 0) > MAX_OPENED_BYTES) {
    logger.info(
      message`Unchanged, but the uncompressed backup is too large to be opened twice in a run. Storing a new copy.`,
    )
    return undefined
  }
  try {
    await withDeadline(
      async (signal) => {
        await copy.readBack(signal)
        if (await isOther({ file, size: manifest.size }, { ...options, signal }))
          throw new BackupError('read-back-failed', `${copy.description} does not contain what its manifest says.`)
      },
      deadline(destination, { ...options, code: () => 'read-back-failed' }),
    )
  } catch (error) {
    if (options.signal.aborted) throw error
    const reason = error instanceof BackupError ? error.text : message`${describeThrown(error)}`
    logger.warning(message`Unchanged, but the existing copy could not be verified. Storing a new one. ${reason}`)
    return undefined
  }
  runState.reusedCopies.push({ location: copy.location, manifest })
  logger.info(message`Unchanged: existing copy verified (${copy.description}). Nothing new was stored.`)
  return copy
}

/** Opens a copy of it in the run's private folder: what is opened lies readable beside it for a moment. */
async function isOther(
  { file, size }: { readonly file: string; readonly size: number },
  { backup, hasContent, allowance, signal, runState }: StoreOptions & { readonly allowance: Allowance },
): Promise<boolean> {
  if (!hasContent) return false
  const opened = join(dirname(backup.file), EXISTING_NAME)
  const startedAt = performance.now()
  const tooLate = () => new BackupError('read-back-failed', 'Opening the existing copies took too long.')
  if (allowance.leftMs === 0) throw tooLate()
  try {
    // Others who can write there may have put a longer file in its place; one byte more makes it another.
    await pipeline(createReadStream(file, { end: size }), createWriteStream(opened, { mode: 0o600 }), { signal })
    return await withDeadline(async (until) => !(await hasContent(opened, backup.manifest, until)), {
      ...{ timeoutMs: allowance.leftMs, tooLate, signal, runState },
    })
  } finally {
    allowance.leftMs = Math.max(0, allowance.leftMs - (performance.now() - startedAt))
    await rm(opened, { force: true })
  }
}

/** Stores and reads back under one deadline, so that a hanging destination does not block the others. */
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
      logger.info(message`Stored: ${stored.description}.`)
      code = 'read-back-failed'
      await stored.readBack(signal)
      signal.throwIfAborted()
      logger.info(`Read back and verified (${formatBytes(backup.size)}).`)
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
      hint: slownessHint(destination.kind, destination.kind === 'artifact' ? [RESULTS_HOSTS, BLOB_HOSTS] : []),
    })
  return { timeoutMs, tooLate, signal, runState }
}
