// Which copies may go: a pure decision over names, so that it can be tested with every history.

export interface KnownCopy {
  readonly fileName: string
  /** `YYYYMMDDHHMMSS` from its name. */
  readonly time: string
}

/**
 * The copies to delete so that `keep` stay, oldest first by the time in their names. `current`, the copy just read
 * back, always stays and counts. 0 keeps all.
 */
export function selectExpired(
  copies: readonly KnownCopy[],
  { keep, current }: { readonly keep: number; readonly current: string },
): readonly KnownCopy[] {
  if (keep <= 0) return []
  const others = copies
    .filter((copy) => copy.fileName !== current)
    .sort((a, b) => (a.time === b.time ? compare(a.fileName, b.fileName) : compare(a.time, b.time)))
  return others.slice(0, Math.max(0, others.length - (keep - 1)))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
