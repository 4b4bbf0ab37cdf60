// Says what two backups have in common, and no more: a manifest of an older version does not show all of the content.

import { countOf } from '../text/format.ts'
import type { Comparison } from './changes.ts'

/** Returns what follows "since <time>": nothing, unless not all of the content was compared. */
export function extentOf({ isPartial }: Comparison): string {
  return isPartial ? ', as far as its manifest, of an older version, shows' : ''
}

/** Returns whether the content changed; `undefined` if nothing is known to have changed, but not all was compared. */
export function hasChanged({ unchanged, isPartial }: Comparison): boolean | undefined {
  return unchanged && isPartial ? undefined : !unchanged
}

/** Returns `unchanged since <when>` or `3 changes since <when>`, and how far that goes. */
export function changesSince(comparison: Comparison, when: string): string {
  const { unchanged, changes } = comparison
  return `${unchanged ? 'unchanged' : countOf(changes.length, 'change')} since ${when}${extentOf(comparison)}`
}
