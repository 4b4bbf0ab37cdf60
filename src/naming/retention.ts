// Which copies to delete: a pure function of names, so that tests can try every history.

import { type Copy, compareCopies, futureFirst } from './copies.ts'
import { stemOf } from './template.ts'

/**
 * Returns the copies to delete, oldest first, so that the newest `keep` remain; 0 keeps all. `current`, the copy just read back, always
 * stays and counts. Copies that could not be verified take no place of verified ones: a verified one goes once `keep` newer ones are
 * verified, any other once there are `keep` newer ones. `X.dss` beside `X.dss.age` is one backup, encrypted and decrypted: the two
 * count as one.
 */
export function selectExpired(
  copies: readonly Copy[],
  {
    keep,
    current,
    latest,
    isVerified,
  }: {
    readonly keep: number
    readonly current: string
    /** The latest time that a name can have: copies further ahead count as the oldest. */
    readonly latest: string
    /** By the name of a copy. Absent: all count alike. */
    readonly isVerified?: (fileName: string) => boolean
  },
): readonly Copy[] {
  if (keep <= 0) return []
  const sorted = futureFirst(copies.toSorted(compareCopies), latest)
  const names = [current, ...sorted.toReversed().map(({ fileName }) => fileName)]
  const verified = new Set(isVerified && names.filter(isVerified).map(stemOf))
  const stay = new Set<string>()
  let [newer, newerVerified] = [0, 0]
  for (const stem of new Set(names.map(stemOf))) {
    if ((verified.has(stem) ? newerVerified : newer) < keep) stay.add(stem)
    newer++
    if (verified.has(stem)) newerVerified++
  }
  return sorted.filter(({ fileName }) => !stay.has(stemOf(fileName)))
}
