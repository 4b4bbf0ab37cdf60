// Finds the newest copy in each destination and compares it with the new backup, before anything is stored.

import type { Destination, Previous } from '../destinations/destination.ts'
import type { Hold } from '../destinations/manifest-budget.ts'
import type { Comparison } from '../dss/changes.ts'
import { changesSince } from '../dss/extent.ts'
import { isOtherRouter, obstacleBetween } from '../dss/kinship.ts'
import type { Manifest } from '../dss/manifest.ts'
import { BackupError, describeThrown } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { withDeadline } from '../system/deadline.ts'
import { formatBytes } from '../text/format.ts'
import { input, joinMessages, type Message, message } from '../text/message.ts'
import type { RunState } from './run-state.ts'

/** For finding the newest copy in one destination. */
const LOOKUP_TIMEOUT_MS = 30_000

/** A destination and what it held before this run. */
export interface Baseline {
  readonly destination: Destination
  readonly previous?: Previous | undefined
  /** With the newest copy, if the two are comparable. */
  readonly comparison?: Comparison
  /** A copy belongs to another router, or could not be read and may do so: nothing beside it may be deleted. */
  readonly isForeign: boolean
  /** Why nothing may be stored there, after all; it may take a minute or two to know. */
  readonly refusal?: Promise<BackupError | undefined> | undefined
}

/** What a destination held, as far as it could be read. */
export interface Found {
  readonly destination: Destination
  readonly previous: Previous | undefined
  /** Why there may be a copy that could not be read, as sentences; empty if all were read. */
  readonly unseen: readonly Message[]
}

interface Work {
  readonly folder: string
  /** Of this destination. */
  readonly hold: Hold
  readonly logger: Logger
  readonly signal: AbortSignal
  readonly runState: RunState
}

/**
 * Finds the newest copy in a destination; call it while the router is busy. Never throws: a failed lookup never blocks a
 * backup.
 */
export async function findPrevious(destination: Destination, work: Work): Promise<Found> {
  const { folder, hold, signal, runState } = work
  const unseen: Message[] = []
  const onUnseen = (why: Message) => void unseen.push(why)
  const tooLate = () => new BackupError('timed-out', `it took longer than ${LOOKUP_TIMEOUT_MS / 1000} s`)
  try {
    const previous = await withDeadline((until) => destination.newest({ folder, hold, signal: until, onUnseen }), {
      timeoutMs: LOOKUP_TIMEOUT_MS,
      tooLate,
      signal,
      runState,
    })
    return { destination, previous, unseen }
  } catch (error) {
    return {
      destination,
      previous: undefined,
      unseen: [...unseen, message`The newest one was not found: ${describeThrown(error)}`],
    }
  }
}

/** Returns how long the router took for the newest of these backups, in ms, if its manifest says so. */
export function lastExportMs(found: readonly Found[]): number | undefined {
  const manifests = found.flatMap(({ previous }) => previous?.manifest ?? [])
  return manifests.sort((a, b) => (a.time < b.time ? 1 : -1))[0]?.exportMs
}

interface CompareOptions {
  readonly manifest: Manifest
  /** Whether an unencrypted backup may follow an encrypted one. */
  readonly isMeantReadable?: boolean | undefined
  readonly compare: (before: Manifest) => Promise<Comparison>
  readonly logger: Logger
  readonly runState: RunState
  readonly signal: AbortSignal
}

/**
 * Compares the new backup with each destination's newest copy, and keeps the newest comparison in `runState`. Throws the
 * signal's reason.
 */
export async function compareAll(found: readonly Found[], options: CompareOptions): Promise<readonly Baseline[]> {
  const { logger, manifest, runState, signal } = options
  const baselines: Baseline[] = []
  for (const one of found) {
    signal.throwIfAborted()
    baselines.push(await compareOne(one, options))
  }
  runState.isFirst = found.every(({ previous, unseen }) => previous === undefined && unseen.length === 0)
  if (runState.isFirst) logger.info('First backup: nothing to compare with yet.')
  const newest = newestOf(baselines)
  if (newest?.comparison && newest.previous) {
    runState.comparison = newest.comparison
    const text = changesSince(newest.comparison, newest.comparison.since)
    logger.info(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`)
  }
  if (!newest && runState.incomparableReason)
    logger.info(message`Can't compare with the last backup: ${runState.incomparableReason}.`)
  const earlier =
    newest?.previous ?? found.find((one) => one.previous && !isOtherRouter(one.previous.manifest, manifest))?.previous
  if (earlier?.manifest.verified && manifest.verified) warnAboutSize(earlier.manifest, { manifest, logger })
  return baselines
}

async function compareOne(found: Found, options: CompareOptions): Promise<Baseline> {
  const { destination, previous, unseen } = found
  const { manifest, compare, logger, runState, signal } = options
  const isUnseen = unseen.length > 0
  if (isUnseen)
    logger.warning(
      message`Not every earlier backup in the ${destination.kind} could be read, so no old backup will be deleted. ${joinMessages([...unseen, ...doubtOf(found, options)], '. ')}.`,
    )
  if (!previous) return { destination, isForeign: isUnseen }
  if (isOtherRouter(previous.manifest, manifest)) {
    logger.warning(
      message`The newest backup in the ${destination.kind} (${previous.manifest.file}) belongs to another router: nothing was compared, and no old backup will be deleted. Give each router its own ${input('router')} label, and a ${input('name')} with {router} in it.`,
    )
    return { destination, previous, isForeign: true }
  }
  const obstacle = unverifiedOf(previous.manifest, manifest) ?? obstacleBetween(previous.manifest, manifest)
  if (obstacle !== undefined) {
    runState.incomparableReason = obstacle
    return { destination, previous, isForeign: isUnseen }
  }
  try {
    return { destination, previous, comparison: await compare(previous.manifest), isForeign: isUnseen }
  } catch (error) {
    signal.throwIfAborted()
    // Whatever the older manifest contains, the new backup is stored.
    logger.warning(
      message`The newest backup in the ${destination.kind} (${previous.manifest.file}) could not be compared with the new one, so no old backup will be deleted: ${describeThrown(error)}.`,
    )
    return { destination, previous, isForeign: true }
  }
}

/** Says that encryption may have been meant, unless something tells that it was not: an earlier backup that is not encrypted, or the user. */
function doubtOf({ previous }: Found, { manifest, isMeantReadable }: CompareOptions): readonly Message[] {
  const wasReadable = previous && !previous.manifest.sealed && !isOtherRouter(previous.manifest, manifest)
  if (manifest.sealed || isMeantReadable || wasReadable) return []
  return [
    message`This backup is not encrypted: if it should be, set ${input('encrypt-to')} again; if not, set ${input('encrypt-to', 'none')}`,
  ]
}

function unverifiedOf(before: Manifest, after: Manifest): Message | undefined {
  if (!after.verified) return message`this backup is not verified`
  return before.verified ? undefined : message`the earlier backup, ${before.file}, is not verified`
}

function newestOf(baselines: readonly Baseline[]): Baseline | undefined {
  const comparable = baselines.filter(({ comparison }) => comparison !== undefined)
  return comparable.sort((a, b) => ((a.comparison?.since ?? '') < (b.comparison?.since ?? '') ? 1 : -1))[0]
}

function warnAboutSize(
  before: Manifest,
  { manifest, logger }: { readonly manifest: Manifest; readonly logger: Logger },
): void {
  if (manifest.size * 2 >= before.size) return
  logger.warning(
    `The backup is less than half the size of the last verified one: ${formatBytes(manifest.size)} after ${formatBytes(before.size)}. Check that the router still has all its settings.`,
  )
}
