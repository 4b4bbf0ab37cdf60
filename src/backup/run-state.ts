// What is known of a run so far: filled in as the story goes, reported whichever way it ends.

import type { CheckRow } from '../checkup/checkup-rows.ts'
import type { Location } from '../destinations/destination.ts'
import type { Comparison } from '../dss/changes.ts'
import type { Inspection } from '../dss/inspect.ts'
import type { Manifest } from '../dss/manifest.ts'
import type { StepName } from '../logger.ts'
import type { Exported } from '../router/client.ts'
import type { FileDigest } from '../system/hash-file.ts'

export interface RunState {
  /** What a check-up has found; absent if this is a backup. */
  checkup?: readonly CheckRow[]
  fileName?: string
  /** What the router says that it is. */
  label?: Exported['label']
  /** The file as it is stored, or would have been. */
  kept?: FileDigest
  /** How many keys can open the file; absent if it is not sealed. */
  sealedFor?: number
  inspection?: Inspection
  manifest?: Manifest
  /** With the newest of the earlier backups; absent if there was none, or none to compare with. */
  comparison?: Comparison
  /** Why nothing could be compared with the earlier backup that there is. */
  incomparableReason?: string
  /** Whether every destination was looked through and none has an earlier backup. */
  isFirst: boolean
  /** Where this run's backup was stored. */
  readonly locations: Location[]
  /** Earlier copies of the same content that were proved whole, so that nothing was stored beside them. */
  readonly reusedCopies: ProvedCopy[]
  readonly durations: Map<StepName, number>
  /** Something that cannot be aborted is still at work. */
  leftRunning: boolean
}

export interface ProvedCopy {
  readonly location: Location
  readonly manifest: Manifest
}

export function createRunState(): RunState {
  return { isFirst: false, locations: [], reusedCopies: [], durations: new Map(), leftRunning: false }
}
