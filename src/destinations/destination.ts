// What a destination is: refuses before the router is touched, stores, reads back, prunes.

/** A file that was fetched and checked. */
export interface Backup {
  /** Where it lies now. */
  readonly file: string
  /** What it is to be called, with `.dss`. */
  readonly fileName: string
  /** Bytes. */
  readonly size: number
  /** Hexadecimal, taken while it arrived from the router. */
  readonly sha256: string
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

/** A stored copy. Nothing is pruned before it was read back. */
export interface Stored {
  readonly location: Location
  /** One line about where it is. */
  readonly description: string
  /** Reads the copy and compares it with what came from the router. Throws BackupError `read-back-failed`. */
  readBack(signal: AbortSignal): Promise<void>
  /** Deletes copies that the policy no longer keeps; returns how many. */
  prune(): Promise<number>
}

export interface Destination {
  readonly kind: Location['kind']
  /** Refuses what can be known before the router is touched. Throws BackupError `destination-refused`. */
  preflight(signal: AbortSignal): Promise<void>
  /** Called while the router is exporting: the time to load what storing needs. */
  warmUp(): void
  /** Throws BackupError `store-failed`. */
  store(backup: Backup, signal: AbortSignal): Promise<Stored>
}
