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
  const patterns = [...IGNORED_BY_DEFAULT, ...globs].map(patternOf)
  return (item) => patterns.some((pattern) => pattern.test(item))
}

function patternOf(glob: string): RegExp {
  const source = glob
    .replace(/\*+/g, '*')
    .replace(/[\\^$.+()[\]{}|/-]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${source}$`, 'su')
}
