// What a list of GitHub was asked to be limited to, compared: a server that does not know a parameter lists everything.

import { textIn } from './github-client.ts'

export interface AskedFor {
  readonly items: readonly unknown[]
  /** How many do not say whether they fit, in a list that GitHub did not limit. They are not among the items. */
  readonly untold: number
}

/**
 * Returns the items that fit. `fits` is `undefined` for one that does not say: it counts, unless another one shows that GitHub
 * did not limit the list.
 */
export function askedFor(items: readonly unknown[], fits: (item: unknown) => boolean | undefined): AskedFor {
  const told = items.map((item) => ({ item, isFit: fits(item) }))
  const isLimited = told.every(({ isFit }) => isFit !== false)
  const fitting = told.filter(({ isFit }) => isFit ?? isLimited)
  return {
    items: fitting.map(({ item }) => item),
    untold: isLimited ? 0 : told.filter(({ isFit }) => isFit === undefined).length,
  }
}

/** Returns the runs of a branch. */
export function runsOf(branch: string, runs: readonly unknown[]): AskedFor {
  return askedFor(runs, (run) => {
    const name = textIn(run, 'head_branch')
    return name === '' ? undefined : name === branch
  })
}
