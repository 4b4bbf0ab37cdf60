// The interface of a destination: refuses early, finds its newest copy, stores, reads back and prunes.

import type { Comparison } from '../dss/changes.ts'
import type { Manifest } from '../dss/manifest.ts'
import type { ReadManifest } from '../dss/read-manifest.ts'
import type { Message } from '../text/message.ts'
import type { Hold } from './manifest-budget.ts'

/** A downloaded and verified file. */
export interface Backup {
  /** Its path in a folder that is removed after the run. */
  readonly file: string
  /** Its name in the destination, with `.dss`. */
  readonly fileName: string
  /** Bytes. */
  readonly size: number
  /** Hexadecimal, computed during the download. */
  readonly sha256: string
  /** Stored beside the file. A destination that renames the file changes the name in here, too. */
  readonly manifest: Manifest
  /** Comparison with the newest copy of this destination. */
  readonly comparison?: Comparison | undefined
  /** Whether this destination is known to have no earlier backup. */
  readonly isFirst?: boolean
  /** Whether a destination that stores and prunes in one operation may prune. */
  readonly mayPrune?: boolean
}

/** Where a backup is stored, for the report. */
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
      /** Path in the repository. */
      readonly path: string
      readonly commit: string
      /** URL of the commit. */
      readonly url: string
    }

/** A stored copy. Nothing is pruned before it was read back. */
export interface Stored {
  readonly location: Location
  /** One line that says where it is. */
  readonly description: string
  /** Reads the copy and compares it with what was stored. Throws BackupError `read-back-failed`. */
  readBack(signal: AbortSignal): Promise<void>
  /** Deletes copies that the retention policy does not keep; returns how many. Throws only the signal's reason. */
  prune(signal: AbortSignal): Promise<number>
}

/** The newest copy that has a manifest. */
export interface Previous {
  readonly manifest: Manifest
  /** Its read-back compares it with its manifest. */
  readonly copy: Stored
  /** Path of the backup, there after the read-back: it must be opened, since whoever can change it can change its manifest. */
  readonly file: string
  /** Whether a run without changes may rely on this copy: none is newer, and at least half of its lifetime is left. */
  readonly isReusable: boolean
  /** Unix ms; absent if the destination never deletes automatically. */
  readonly lifetime?: Lifetime
}

/** A backup by its name. */
export interface NamedBackup {
  /** With `.dss` or `.dss.age`; with `.dss` if only its manifest is left. */
  readonly fileName: string
  /** Reads its manifest, perhaps without its lists. Throws only the signal's reason. */
  readonly read: (signal: AbortSignal) => Promise<ReadManifest>
}

export interface Lifetime {
  readonly from: number
  readonly until: number
}

export interface Destination {
  readonly kind: Location['kind']
  /** Whether to store nothing if the newest copy has the same content. */
  readonly skipUnchanged: boolean
  /** Checks everything it can before the router is contacted. Throws BackupError `destination-refused`. */
  preflight(signal: AbortSignal): Promise<void>
  /**
   * Checks again what takes a while and is seldom wrong, once the router has exported: who can read what is stored may have changed
   * meanwhile, and nothing is stored before this has succeeded. Throws BackupError `destination-refused`.
   */
  confirm?(signal: AbortSignal): Promise<void>
  /** Loads what storing needs; called while the router exports. */
  warmUp(): void
  /**
   * Returns the newest copy with a usable manifest from before this run. `folder` is private and removed after the run.
   * Throws only the signal's reason.
   */
  newest(options: {
    readonly folder: string
    readonly signal: AbortSignal
    /** Asked before a manifest is read; absent: any may be. */
    readonly hold?: Hold | undefined
    /** Called if there may be a copy that could not be read, with a sentence that has no full stop. */
    readonly onUnseen?: ((why: Message) => void) | undefined
  }): Promise<Previous | undefined>
  /**
   * Returns all backups from before this run, newest first, whatever their manifests say; absent if their names are unknown. Throws
   * anything.
   */
  named?(signal: AbortSignal): Promise<readonly NamedBackup[]>
  /** Throws BackupError `store-failed`. */
  store(backup: Backup, signal: AbortSignal): Promise<Stored>
}
