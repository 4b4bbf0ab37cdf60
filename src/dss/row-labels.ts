// What a row of the settings database is called in a manifest. Labels are values, so they are rationed.

import { printable } from '../text/sanitize.ts'

const MAX_LABEL_CHARACTERS = 64

/** Columns whose value names its row, most telling first; docs/manifest.md lists them. */
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

/** Parts of a column's name that say that it holds a secret. */
export const SECRET_PARTS = ['pass', 'psk', 'secret', 'hash', 'token', 'private', 'pw'] as const

/** The column that names a table's rows, by its index; -1 if none may. `key` names them only beside a `value`. */
export function labelColumn(columns: readonly string[]): number {
  const names = columns.map((column) => column.toLowerCase())
  const wanted: readonly string[] = [...(names.includes('value') ? ['key'] : []), ...LABEL_COLUMNS]
  const found = wanted.find((name) => names.includes(name) && !SECRET_PARTS.some((part) => name.includes(part)))
  return found === undefined ? -1 : names.indexOf(found)
}

/** A value as a label: one line of text or a whole number, cut to 64 characters; empty if it is neither. */
export function labelOf(value: unknown): string {
  if (typeof value === 'string') return printable(value, MAX_LABEL_CHARACTERS)
  return typeof value === 'bigint' ? String(value) : ''
}

/** The label without its ordinal: what rows of the same name have in common. */
export function baseLabel(label: string): string {
  return label.replace(/(?:^| )#\d+$/, '')
}
