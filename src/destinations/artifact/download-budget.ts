// How much a search may download, and how long it may wait in vain. Each artifact is bounded; without this, their sum is not.

import { formatBytes } from '../../text/format.ts'

/** For downloads that fail: a storage that never answers is not asked for a hundred artifacts. */
const MAX_FAILED_MS = 2 * 60 * 1000

/** The downloads of a search exceed its budget. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent'
}

export interface DownloadBudget {
  /** What is left; below 0 once it is spent. */
  readonly left: number
  /** Aborts with BudgetSpent once it is spent: then even a download that goes on ends. */
  readonly spent: AbortSignal
  /** Counts bytes that have arrived. */
  readonly take: (bytes: number) => void
  /** Counts the time that a failed download took. */
  readonly fail: (ms: number) => void
  /** Why the rest is not downloaded, as the end of a sentence. */
  readonly why: string
}

export function createBudget(maxBytes: number): DownloadBudget {
  const controller = new AbortController()
  let left = maxBytes
  let failedMs = 0
  let why = `together they have more than ${formatBytes(maxBytes)}`
  return {
    get why() {
      return why
    },
    get left() {
      return left
    },
    spent: controller.signal,
    take: (bytes) => {
      left -= bytes
      if (left < 0) controller.abort(new BudgetSpent('the search has downloaded too much'))
    },
    fail: (ms) => {
      failedMs += ms
      if (failedMs <= MAX_FAILED_MS || controller.signal.aborted) return
      why = 'downloads that failed took too long'
      controller.abort(new BudgetSpent('the search has waited too long'))
    },
  }
}
