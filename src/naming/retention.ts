// Which copies may go: a pure decision over names, so that it can be tested with every history.

import { type Copy, compareCopies } from './copies.ts'

/**
 * The copies to delete so that `keep` stay, oldest first. `current`, the copy just read back, always stays and counts; so
 * does `protect`, the newest verified one. 0 keeps all.
 */
export function selectExpired(
  copies: readonly Copy[],
  {
    keep,
    current,
    protect,
  }: { readonly keep: number; readonly current: string; readonly protect?: string | undefined },
): readonly Copy[] {
  if (keep <= 0) return []
  const others = copies.filter(({ fileName }) => fileName !== current).sort(compareCopies)
  return others.slice(0, Math.max(0, others.length - (keep - 1))).filter(({ fileName }) => fileName !== protect)
}
