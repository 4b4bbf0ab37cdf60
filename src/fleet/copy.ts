// What is known of a router's newest backup in one place.

import type { Manifest } from '../dss/manifest.ts'

/** The newest copy of a router in one place; times are Unix ms. */
export interface Copy {
  readonly place: 'repository' | 'artifact'
  readonly file: string
  /** When its run began. */
  readonly time: number
  /** Whether the file was opened and all of its content checked. */
  readonly isVerified: boolean
  /** Why the copy cannot be relied on, in a few words; empty if no problem is known. */
  readonly problem: string
  /** Creation and expiry; absent if it does not expire. */
  readonly lifetime?: { readonly from: number; readonly until: number }
  /** Its manifest, if readable. */
  readonly manifest?: Manifest
}

/** Whether the copy is verified and has no known problem. */
export function isReliable({ isVerified, problem }: Copy): boolean {
  return isVerified && problem === ''
}
