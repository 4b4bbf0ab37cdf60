// Which copies to delete: a pure function of names, so that tests can try every history.

import { type Copy, compareCopies, futureFirst } from './copies.ts'
import { stemOf } from './template.ts'

/**
 * Returns the copies to delete so that `keep` remain, oldest first; 0 keeps all. `current`, the copy just read back, always
 * stays and counts. `protect`, the newest verified copy, always stays. `X.dss` beside `X.dss.age` is one backup, encrypted and
 * decrypted: the two count as one.
 */
export function selectExpired(
  copies: readonly Copy[],
  {
    keep,
    current,
    protect,
    latest,
  }: {
    readonly keep: number
    readonly current: string
    readonly protect?: string | undefined
    /** The latest time that a name can have: copies further ahead count as the oldest. */
    readonly latest: string
  },
): readonly Copy[] {
  if (keep <= 0) return []
  const sorted = futureFirst(copies.toSorted(compareCopies), latest)
  const stay = new Set([current, protect ?? current].map(stemOf))
  const stems = [...new Set(sorted.map(({ fileName }) => stemOf(fileName)))].filter((stem) => stem !== stemOf(current))
  const gone = new Set(stems.slice(0, Math.max(0, stems.length - (keep - 1))))
  return sorted.filter(({ fileName }) => gone.has(stemOf(fileName)) && !stay.has(stemOf(fileName)))
}
