// Warns of old backups that were not deleted, because they may be another router's.

import { countOf } from '../text/format.ts'

const MAX_NAMED = 5

/** Returns a warning if there are any. */
export function keptWarning(names: readonly string[], place: string): string | undefined {
  if (names.length === 0) return undefined
  return `Kept ${countOf(names.length, 'old backup')} in ${place}: their manifests name another router or none, or cannot be read (${names.slice(0, MAX_NAMED).join(', ')}). Delete by hand what you do not need.`
}
