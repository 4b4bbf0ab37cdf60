// Removes what killed programs left in a folder that anybody may have filled: neither takes long, whatever is in it.

import type { Dirent } from 'node:fs'
import { opendir } from 'node:fs/promises'
import { join } from 'node:path'

/** Half a million names, or as many as are read in that time. What is not looked at stays until a later sweep. */
const MAX_ENTRIES = 500_000
const MAX_MS = 1_000

interface Sweep {
  /** Whether an entry may be one of ours, by its name and type. */
  readonly isLikeOurs: (entry: Dirent) => boolean
  /** Looks at it and removes it if it is stale. */
  readonly removeIfStale: (path: string) => Promise<void>
  /** Fewer in tests. */
  readonly maxEntries?: number
  readonly maxMs?: number
}

/** Never throws. */
export async function sweep(
  folder: string,
  { isLikeOurs, removeIfStale, maxEntries = MAX_ENTRIES, maxMs = MAX_MS }: Sweep,
): Promise<void> {
  const endAt = performance.now() + maxMs
  let entries = 0
  try {
    for await (const entry of await opendir(folder, { bufferSize: 128 })) {
      if (++entries > maxEntries || performance.now() > endAt) return
      if (!isLikeOurs(entry)) continue
      await removeIfStale(join(folder, entry.name)).catch(() => {})
    }
  } catch {
    // Whatever needs the folder reports it.
  }
}
