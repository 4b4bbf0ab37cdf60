// The rows of a table that another one lacks, by their digests.

import { eachInTurns, type Turns } from '../system/turns.ts'
import type { Table } from './database.ts'
import { type IsIgnored, isIgnoredRow } from './items.ts'
import { baseLabel } from './row-labels.ts'
import type { Row } from './rows.ts'

/** Maximum rows that are removed from a table or added to it, to be listed one by one. */
const MAX_ROWS = 20_000

/** Returns the rows without a counterpart among the others, unless they are too many; duplicates count separately. */
export function* subtractRows(from: Table, other: Table, isIgnored: IsIgnored): Turns<readonly Row[] | undefined> {
  const isVisible = (label: string) => !isIgnoredRow(from.name, label, isIgnored)
  const counts = new Map<string, number>()
  yield* eachInTurns(other.rows, ([label, digest]) => {
    if (isVisible(label)) counts.set(digest, (counts.get(digest) ?? 0) + 1)
  })
  const rest: Row[] = []
  yield* eachInTurns(from.rows, (row) => {
    if (rest.length > MAX_ROWS || !isVisible(row[0])) return
    const count = counts.get(row[1]) ?? 0
    if (count > 0) counts.set(row[1], count - 1)
    else rest.push(row)
  })
  return rest.length > MAX_ROWS ? undefined : rest
}

export function groupByName(rows: readonly Row[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const [label] of rows) {
    const name = baseLabel(label)
    const labels = groups.get(name) ?? []
    labels.push(label)
    groups.set(name, labels)
  }
  return groups
}
