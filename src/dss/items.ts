// Items: how files, tables and rows of a backup are called in change lists and in `ignore-changes`, and which are ignored.

import type { Entry } from './archive-members.ts'
import type { Table } from './database.ts'
import { baseLabel } from './row-labels.ts'
import type { Row } from './rows.ts'

/**
 * What is known to change without anybody changing a setting; docs/manifest.md lists them. Nobody has published what
 * changes by itself in an SRM export: these are traces of running programs, and DSM's notes about its own backups.
 */
export const IGNORED_BY_DEFAULT = [
  '/*.pid',
  '/*.lock',
  '/*.log',
  '/*.leases',
  'confbkp_auto_config_backup_table/*',
] as const

/** Tells whether an item is ignored. */
export type IsIgnored = (item: string) => boolean

/** A file: its path in the archive, with `/` before it. */
export function fileItem(path: string): string {
  return `/${path.replace(/^(?:\.?\/+)+/, '')}`
}

/** A table as such. */
export function tableItem(table: string): string {
  return `${table}/`
}

/** A row of a table, without its ordinal. */
export function rowItem(table: string, label: string): string {
  return `${table}/${baseLabel(label)}`
}

/** The files of a backup that count. */
export function visibleFiles(entries: readonly Entry[], isIgnored: IsIgnored): readonly Entry[] {
  return entries.filter(({ path }) => !isIgnored(fileItem(path)))
}

/** The tables of a backup that count. */
export function visibleTables(tables: readonly Table[], isIgnored: IsIgnored): readonly Table[] {
  return tables.filter(({ name }) => !isIgnored(tableItem(name)))
}

/** The rows of a table that count. */
export function* visibleRows({ name, rows }: Table, isIgnored: IsIgnored): Generator<Row, void> {
  for (const row of rows) if (!isIgnored(rowItem(name, row[0]))) yield row
}

/** Tells whether an item is ignored: by default, or by one of `globs`, in which `*` is any text and `?` any character. */
export function ignoring(globs: readonly string[]): IsIgnored {
  const all = [...IGNORED_BY_DEFAULT, ...globs]
  return (item) => all.some((glob) => matchesGlob(glob, item))
}

/** Goes back to the last `*` only, so that no pattern takes more than the product of both lengths. */
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
