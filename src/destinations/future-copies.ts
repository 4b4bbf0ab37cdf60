// Warns of backups whose names are from the future: their age is unknown, so they never push out others.

import type { Copy } from '../naming/copies.ts'
import { countOf } from '../text/format.ts'

const MAX_NAMED = 5

/** Returns a warning if there are any. `latest`: the latest time that a name can have. */
export function futureWarning(
  copies: readonly Copy[],
  { place, latest }: { readonly place: string; readonly latest: string },
): string | undefined {
  const names = copies.filter(({ time }) => time > latest).map(({ fileName }) => fileName)
  if (names.length === 0) return undefined
  return `Dated in the future in ${place}: ${countOf(names.length, 'backup')} (${names.slice(0, MAX_NAMED).join(', ')}). A clock was wrong, or somebody put them there. They count as the oldest, and are deleted first.`
}
