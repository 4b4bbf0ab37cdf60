// Before anything is stored: what each destination had, and what has changed since.

import type { Destination, Previous } from '../destinations/destination.ts'
import type { Comparison } from '../dss/changes.ts'
import type { Manifest } from '../dss/manifest.ts'
import { BackupError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { withDeadline } from '../system/deadline.ts'
import { countOf, formatBytes } from '../text/format.ts'
import type { RunState } from './run-state.ts'

/** For what a destination has to say about its newest copy. */
const LOOK_TIMEOUT_MS = 30_000

/** A destination, and what it had before this run. */
export interface Baseline {
  readonly destination: Destination
  readonly previous?: Previous | undefined
  /** With the newest copy, if that is comparable. */
  readonly comparison?: Comparison
  /** The newest copy is another router's, or may be: nothing beside it may be deleted. */
  readonly isForeign: boolean
}

/** What a destination had, as far as it could be seen. */
export interface Found {
  readonly destination: Destination
  readonly previous: Previous | undefined
  /** There may be a copy that could not be looked at. */
  readonly isUnseen: boolean
}

interface Work {
  readonly folder: string
  readonly logger: Logger
  readonly signal: AbortSignal
  readonly runState: RunState
}

/**
 * Asks a destination for its newest copy; to be called while the router is busy. Throws nothing: what keeps a copy from
 * being found is no reason not to make the next one.
 */
export async function findPrevious(destination: Destination, work: Work): Promise<Found> {
  const { folder, logger, signal, runState } = work
  let isUnseen = false
  const onUnseen = () => {
    isUnseen = true
  }
  const tooLate = () => new BackupError('timed-out', `it took longer than ${LOOK_TIMEOUT_MS / 1000} s`)
  try {
    const previous = await withDeadline((until) => destination.newest({ folder, signal: until, onUnseen }), {
      timeoutMs: LOOK_TIMEOUT_MS,
      tooLate,
      signal,
      runState,
    })
    return { destination, previous, isUnseen }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (!signal.aborted) logger.info(`The newest backup in the ${destination.kind} could not be looked at: ${reason}.`)
    return { destination, previous: undefined, isUnseen: true }
  }
}

/** Compares with what each destination had, and keeps the newest comparison in `facts`. */
export function compareAll(
  found: readonly Found[],
  options: {
    readonly manifest: Manifest
    readonly compare: (before: Manifest) => Comparison
    readonly logger: Logger
    readonly runState: RunState
  },
): readonly Baseline[] {
  const { manifest, compare, logger, runState } = options
  const baselines = found.map(({ destination, previous, isUnseen }): Baseline => {
    if (!previous) return { destination, isForeign: isUnseen }
    if (isOtherRouter(previous.manifest, manifest)) {
      logger.warning(
        `The newest backup in the ${destination.kind} (${previous.manifest.file}) is another router's: nothing was compared, and no old backup will be deleted. Give each router its own \`router\` label, and a \`name\` with {router} in it.`,
      )
      return { destination, previous, isForeign: true }
    }
    if (!previous.manifest.verified || !manifest.verified) return { destination, previous, isForeign: false }
    const obstacle = obstacleBetween(previous.manifest, manifest)
    if (obstacle !== undefined) {
      runState.incomparableReason = obstacle
      return { destination, previous, isForeign: false }
    }
    return { destination, previous, comparison: compare(previous.manifest), isForeign: false }
  })
  runState.isFirst = found.every(({ previous, isUnseen }) => previous === undefined && !isUnseen)
  if (runState.isFirst) logger.info('First backup: there is none to compare it with.')
  const newest = newestOf(baselines)
  if (newest?.comparison && newest.previous) {
    runState.comparison = newest.comparison
    logger.info(describe(newest.comparison))
  }
  if (!newest && runState.incomparableReason)
    logger.info(`What changed cannot be told: ${runState.incomparableReason}.`)
  const earlier = newest?.previous ?? baselines.find(({ previous, isForeign }) => previous && !isForeign)?.previous
  if (earlier?.manifest.verified && manifest.verified) warnAboutSize(earlier.manifest, { manifest, logger })
  return baselines
}

/** Why two manifests say nothing about each other: digests are comparable only if the same key made them, or none did. */
export function obstacleBetween({ sealed: before }: Manifest, { sealed: after }: Manifest): string | undefined {
  if (!before && !after) return undefined
  if (after && after.keyId === null)
    return 'the backup is sealed, and there is no `fingerprint-key` to make digests of its content with'
  if (before && after && before.keyId === after.keyId) return undefined
  if (!before) return 'the earlier backup was not sealed yet'
  if (!after) return 'the earlier backup is sealed'
  return before.keyId === null
    ? 'the earlier backup was sealed without a `fingerprint-key`'
    : 'the earlier backup was sealed with another `fingerprint-key`'
}

function isOtherRouter(before: Manifest, after: Manifest): boolean {
  const isSameKind = obstacleBetween(before, after) === undefined
  if (isSameKind && before.router.id !== null && after.router.id !== null) return before.router.id !== after.router.id
  // Without two ids that were made alike, their labels are all there is to tell them apart.
  return before.router.label !== after.router.label
}

function newestOf(baselines: readonly Baseline[]): Baseline | undefined {
  const comparable = baselines.filter(({ comparison }) => comparison !== undefined)
  return comparable.sort((a, b) => ((a.comparison?.since ?? '') < (b.comparison?.since ?? '') ? 1 : -1))[0]
}

function describe({ since, unchanged, changes }: Comparison): string {
  if (unchanged) return `Unchanged since ${since}.`
  return `${countOf(changes.length, 'change')} since ${since}.`
}

function warnAboutSize(
  before: Manifest,
  { manifest, logger }: { readonly manifest: Manifest; readonly logger: Logger },
): void {
  if (manifest.size * 2 >= before.size) return
  logger.warning(
    `The backup is less than half as large as the last good one: ${formatBytes(manifest.size)} after ${formatBytes(before.size)}. Check that the router still has all its settings.`,
  )
}
