// The content fingerprint: two exports of an unchanged router have the same one, whatever times, orders and layouts say.

import { createHash } from 'node:crypto'
import { type Entry, isDatabase } from './archive-members.ts'
import type { Table } from './database.ts'
import { fileItem, type IsIgnored, visibleFiles, visibleRows, visibleTables } from './items.ts'

interface Content {
  readonly entries: readonly Entry[]
  readonly tables: readonly Table[]
}

/** SHA-256, hexadecimal, over files and rows but the ignored ones; of the database its rows count, not its bytes. */
export function fingerprintOf({ entries, tables }: Content, isIgnored: IsIgnored): string {
  const hash = createHash('sha256')
  hash.update('synology-router-backup fingerprint 1\n')
  const files = visibleFiles(entries, isIgnored)
    .filter(({ path }) => !isDatabase(path))
    .map(({ path, sha256 }) => JSON.stringify([fileItem(path), sha256]))
  for (const line of files.sort()) hash.update(`${line}\n`)
  for (const table of [...visibleTables(tables, isIgnored)].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(`${JSON.stringify([table.name, table.columns])}\n`)
    // Rows have an order of their own, whatever theirs in the database is.
    for (const [, digest] of visibleRows(table, isIgnored)) hash.update(`${digest}\n`)
  }
  return hash.digest('hex')
}
