// The state of a run: filled in step by step, and reported on success and on failure.

import type { Location } from '../destinations/destination.ts'
import type { Comparison } from '../dss/changes.ts'
import type { Inspection } from '../dss/inspection.ts'
import type { Manifest } from '../dss/manifest.ts'
import type { StepName } from '../logger.ts'
import type { Exported } from '../router/client.ts'
import type { FileDigest } from '../system/hash-file.ts'
import type { Message } from '../text/message.ts'

export interface RunState {
  fileName?: string
  /** Reported model and firmware. */
  label?: Exported['label']
  /** Digest of the file as it is stored, or would have been. */
  kept?: FileDigest
  /** Number of recipients who can decrypt the file; absent if it is not encrypted. */
  sealedFor?: number
  inspection?: Inspection
  manifest?: Manifest
  /** With the newest earlier backup; absent if no earlier backup is comparable. */
  comparison?: Comparison
  /** Why the earlier backup is not comparable. */
  incomparableReason?: Message
  /** Whether every destination was searched and none has an earlier backup. */
  isFirst: boolean
  /** Where this run's backup was stored. */
  readonly locations: Location[]
  /** Earlier copies with the same content that were read back and verified, so no new copy was stored. */
  readonly reusedCopies: ReusedCopy[]
  readonly durations: Map<StepName, number>
  /** Something that cannot be aborted is still running. */
  leftRunning: boolean
}

export interface ReusedCopy {
  readonly location: Location
  readonly manifest: Manifest
}

export function createRunState(): RunState {
  return { isFirst: false, locations: [], reusedCopies: [], durations: new Map(), leftRunning: false }
}

/** Whether this run's backup was opened and all of it checked: with `require-verified: false`, one that was not is stored, too. */
export function isVerified({ inspection }: RunState): boolean {
  return inspection?.verdict === 'valid'
}
