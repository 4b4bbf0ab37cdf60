// Items: the names of files, tables and rows in change lists and in `ignore-changes`, and which of them are ignored.

import { eachInTurns, type Turns } from '../system/turns.ts'
import type { Entry } from './archive-members.ts'
import type { Table } from './database.ts'
import { baseLabel } from './row-labels.ts'
import type { Row } from './rows.ts'

/**
 * Items that change without a change of settings; docs/manifest.md lists them. No documentation exists for SRM exports:
 * these are traces of running programs, and DSM's records of its own backups.
 */
export const IGNORED_BY_DEFAULT = [
  '/*.pid',
  '/*.lock',
  '/*.log',
  '/*.leases',
  'confbkp_auto_config_backup_table/*',
] as const

/** Returns whether an item is ignored. */
export type IsIgnored = (item: string) => boolean

/** Returns a file's item: `/` and its path in the archive. */
export function fileItem(path: string): string {
  return `/${path.replace(/^(?:\.?\/+)+/, '')}`
}

/** Returns the item of a table itself. */
export function tableItem(table: string): string {
  return rowItem(table, '')
}

/** Returns a row's item, without its ordinal. A router chooses the names: none may look like a file, or a row of another table. */
export function rowItem(table: string, label: string): string {
  return `${table.replaceAll('/', '\\x2f') || '""'}/${baseLabel(label)}`
}

/** Returns the files that are not ignored. */
export function* visibleFiles(entries: readonly Entry[], isIgnored: IsIgnored): Turns<readonly Entry[]> {
  const visible: Entry[] = []
  yield* eachInTurns(entries, (entry) => {
    if (!isIgnored(fileItem(entry.path))) visible.push(entry)
  })
  return visible
}

/** Whether two backups have files of the same names, modes and owners, ignored ones included; the content of those may differ. */
export function haveSameFiles(one: readonly Entry[], other: readonly Entry[]): boolean {
  const describe = ({ path, mode, owner }: Entry) => JSON.stringify([path, mode ?? null, owner ?? null])
  const files = new Set(one.map(describe))
  return one.length === other.length && other.every((entry) => files.has(describe(entry)))
}

/** Returns the tables that are not ignored. */
export function visibleTables(tables: readonly Table[], isIgnored: IsIgnored): readonly Table[] {
  return tables.filter(({ name }) => !isIgnored(tableItem(name)))
}

export function isIgnoredRow(table: string, label: string, isIgnored: IsIgnored): boolean {
  return isIgnored(rowItem(table, label))
}

/**
 * Returns the structure without the statements that made ignored tables. A trigger may have the name of a table, and a view or an index
 * that of one that is gone: they say something about other tables, and count.
 */
export function* visibleStructure(
  { tables, structure }: { readonly tables: readonly Table[]; readonly structure?: Table | undefined },
  isIgnored: IsIgnored,
): Turns<Table | undefined> {
  const ignored = new Set(tables.flatMap(({ name }) => (isIgnored(tableItem(name)) ? [name] : [])))
  if (!structure || ignored.size === 0) return structure
  const counts = new Map<string, number>()
  yield* eachInTurns(structure.rows, ([label]) => {
    const name = baseLabel(label)
    if (ignored.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
  })
  const rows: Row[] = []
  yield* eachInTurns(structure.rows, (row) => {
    if (counts.get(baseLabel(row[0])) !== 1) rows.push(row)
  })
  return { ...structure, rows }
}

/** Creates the test for ignored items: the defaults and `globs`, in which `*` is any text and `?` any character. */
export function ignoring(globs: readonly string[]): IsIgnored {
  const all = [...IGNORED_BY_DEFAULT, ...globs]
  return (item) => all.some((glob) => matchesGlob(glob, item))
}

/** Backtracks to the last `*` only, so the time is at most proportional to the product of both lengths. */
function matchesGlob(glob: string, text: string): boolean {
  let at = 0
  let star = -1
  let resume = 0
  for (let position = 0; position < text.length; ) {
    if (glob[at] === '*') {
      star = at++
      resume = position
    } else if (at < glob.length && (glob[at] === '?' || glob[at] === text[position])) {
      at++
      position++
    } else if (star >= 0) {
      at = star + 1
      position = ++resume
    } else {
      return false
    }
  }
  while (glob[at] === '*') at++
  return at === glob.length
}
