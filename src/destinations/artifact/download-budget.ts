// How much a search may download. Each artifact is bounded; without this, their sum is not.

/** The downloads of a search would exceed its budget. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent'
}

export interface DownloadBudget {
  readonly maxBytes: number
  /** What is left; below 0 once it is spent. */
  readonly left: number
  /** Aborts with BudgetSpent once it is spent: then even a download that goes on ends. */
  readonly spent: AbortSignal
  /** Counts bytes that have arrived. */
  readonly take: (bytes: number) => void
}

export function createBudget(maxBytes: number): DownloadBudget {
  const controller = new AbortController()
  let left = maxBytes
  return {
    maxBytes,
    get left() {
      return left
    },
    spent: controller.signal,
    take: (bytes) => {
      left -= bytes
      if (left < 0) controller.abort(new BudgetSpent('the search has downloaded too much'))
    },
  }
}
