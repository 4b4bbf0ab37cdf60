// Labels of rows in a manifest. Labels are values of the database, so few columns may supply them.

import { printable } from '../text/sanitize.ts'

const MAX_LABEL_CHARACTERS = 64

/** Columns whose value names its row, the most descriptive first; docs/manifest.md lists them. */
export const LABEL_COLUMNS = [
  'name',
  'share_name',
  'user_name',
  'group_name',
  'hostname',
  'host',
  'ssid',
  'mac',
  'mac_address',
  'app',
  'volume',
  'uid',
  'gid',
  'id',
] as const

/** Parts of column names that indicate a secret. */
export const SECRET_PARTS = ['pass', 'psk', 'secret', 'hash', 'token', 'private', 'pw'] as const

/** Returns the index of the column that labels a table's rows, or -1. `key` qualifies only beside a `value`. */
export function labelColumn(columns: readonly string[]): number {
  const names = columns.map((column) => column.toLowerCase())
  const wanted: readonly string[] = [...(names.includes('value') ? ['key'] : []), ...LABEL_COLUMNS]
  const found = wanted.find((name) => names.includes(name) && !SECRET_PARTS.some((part) => name.includes(part)))
  return found === undefined ? -1 : names.indexOf(found)
}

/** Returns a value as a label: one line of text or an integer, cut to 64 characters; empty for other values. */
export function labelOf(value: unknown): string {
  if (typeof value === 'string') return printable(value, MAX_LABEL_CHARACTERS)
  return typeof value === 'bigint' ? String(value) : ''
}

/** Returns the label without its ordinal, which rows of the same name share. */
export function baseLabel(label: string): string {
  return label.replace(/(?:^| )#\d+$/, '')
}
