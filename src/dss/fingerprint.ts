// The content fingerprint: the same for two exports of an unchanged router, whatever their timestamps, order and layout.

import { createHash } from 'node:crypto'
import { type Entry, isDatabase } from './archive-members.ts'
import type { Table } from './database.ts'
import { fileItem, type IsIgnored, visibleFiles, visibleRows, visibleTables } from './items.ts'

interface Content {
  readonly entries: readonly Entry[]
  readonly tables: readonly Table[]
}

/** Returns a hexadecimal SHA-256 over all files and rows that are not ignored; the database counts by its rows. */
export function fingerprintOf({ entries, tables }: Content, isIgnored: IsIgnored): string {
  const hash = createHash('sha256')
  hash.update('synology-router-backup fingerprint 1\n')
  const files = visibleFiles(entries, isIgnored)
    .filter(({ path }) => !isDatabase(path))
    .map(({ path, sha256 }) => JSON.stringify([fileItem(path), sha256]))
  for (const line of files.sort()) hash.update(`${line}\n`)
  for (const table of [...visibleTables(tables, isIgnored)].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(`${JSON.stringify([table.name, table.columns])}\n`)
    // Rows are sorted, whatever their order in the database.
    for (const [, digest] of visibleRows(table, isIgnored)) hash.update(`${digest}\n`)
  }
  return hash.digest('hex')
}
