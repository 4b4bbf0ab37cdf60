// What a destination is: refuses before the router is touched, tells what it has, stores, reads back, prunes.

import type { Comparison } from '../dss/changes.ts'
import type { Manifest } from '../dss/manifest.ts'

/** A file that was fetched and checked. */
export interface Backup {
  /** Where it lies now, in a folder that is removed after the run. */
  readonly file: string
  /** What it is to be called, with `.dss`. */
  readonly fileName: string
  /** Bytes. */
  readonly size: number
  /** Hexadecimal, taken while it arrived from the router. */
  readonly sha256: string
  /** What is kept beside it; a destination that gives it another name says so in it. */
  readonly manifest: Manifest
  /** With the newest copy of this destination, if there was one to compare with. */
  readonly comparison?: Comparison | undefined
  /** Whether this destination is known to have no earlier one. */
  readonly isFirst?: boolean
  /** Whether older copies may go together with the storing, in a destination that does both at once. */
  readonly mayPrune?: boolean
}

/** Where a backup is, for the report. */
export type Location =
  | {
      readonly kind: 'artifact'
      readonly name: string
      readonly id: number
      readonly url: string
      readonly digest: string
    }
  | { readonly kind: 'directory'; readonly path: string }
  | {
      readonly kind: 'repository'
      /** `owner/name`. */
      readonly repository: string
      /** In the repository. */
      readonly path: string
      readonly commit: string
      /** The commit's web address. */
      readonly url: string
    }

/** A copy that is there. Nothing is pruned before it was read back. */
export interface Stored {
  readonly location: Location
  /** One line about where it is. */
  readonly description: string
  /** Reads the copy and compares it with what it should be. Throws BackupError `read-back-failed`. */
  readBack(signal: AbortSignal): Promise<void>
  /** Deletes copies that the policy no longer keeps; returns how many. */
  prune(): Promise<number>
}

/** The newest copy that has a manifest. */
export interface Previous {
  readonly manifest: Manifest
  /** Reading it back compares it with its manifest. */
  readonly copy: Stored
  /** Whether a run without changes may leave it at this copy: no newer one is there, and half of its life is left. */
  readonly isReusable: boolean
  /** From when to when it is kept, Unix ms; absent where nothing is deleted by itself. */
  readonly lifetime?: Lifetime
}

export interface Lifetime {
  readonly from: number
  readonly until: number
}

export interface Destination {
  readonly kind: Location['kind']
  /** Whether nothing is stored while the newest copy still says what the router has now. */
  readonly skipUnchanged: boolean
  /** Refuses what can be known before the router is touched. Throws BackupError `destination-refused`. */
  preflight(signal: AbortSignal): Promise<void>
  /** Called while the router is exporting: the time to load what storing needs. */
  warmUp(): void
  /**
   * The newest copy that has a manifest, from before this run. `folder` is private and removed after the run. What keeps
   * it from being found is told to the logger; throws nothing but the signal's reason.
   */
  newest(options: {
    readonly folder: string
    readonly signal: AbortSignal
    /** Called where there may be a copy that could not be looked at. */
    readonly onUnseen?: () => void
  }): Promise<Previous | undefined>
  /** Throws BackupError `store-failed`. */
  store(backup: Backup, signal: AbortSignal): Promise<Stored>
}
