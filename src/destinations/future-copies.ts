// Warns of backups whose names are from the future: their age is unknown, so they never push out others.

import { manifestNameOf } from '../dss/manifest.ts'
import { type Copy, latestTime, listCopies } from '../naming/copies.ts'
import type { Naming } from '../naming/template.ts'
import { countOf } from '../text/format.ts'

const MAX_NAMED = 5
/** No clock is behind by more for long: what is dated later is a leftover of one that was wrong, and known. */
const MOST_BEHIND_MS = 400 * 24 * 60 * 60 * 1000

/** Returns a warning if there are any. `latest`: the latest time that a name can have. */
export function futureWarning(
  copies: readonly Copy[],
  { place, latest }: { readonly place: string; readonly latest: string },
): string | undefined {
  const names = copies.filter(({ time }) => time > latest).map(({ fileName }) => fileName)
  if (names.length === 0) return undefined
  return `Dated in the future in ${place}: ${countOf(names.length, 'backup')} (${names.slice(0, MAX_NAMED).join(', ')}). A clock was wrong, or somebody put them there. They count as the oldest, and are deleted first.`
}

/**
 * Returns what to say of backups that would be newer than the newest one, were their dates not in the future: on a machine whose clock is
 * behind, all of the last nights are. One without a manifest is not ours.
 */
export function describeAhead(
  names: readonly string[],
  { place, naming, now }: { readonly place: string; readonly naming: Naming; readonly now: Date },
): string | undefined {
  const present = new Set(names)
  const latest = latestTime(now)
  const last = latestTime(new Date(now.getTime() + MOST_BEHIND_MS))
  const ahead = listCopies(names, naming)
    .filter(({ fileName, time }) => time > latest && time <= last && present.has(manifestNameOf(fileName)))
    .map(({ fileName }) => fileName)
  if (ahead.length === 0) return undefined
  return `Dated in the future in ${place}: ${countOf(ahead.length, 'backup')} (${ahead.slice(0, MAX_NAMED).join(', ')}). They may be newer than the one shown.`
}
