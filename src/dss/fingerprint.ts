// The content fingerprint: two exports of an unchanged router have the same one, whatever times, orders and layouts say.

import { createHash } from 'node:crypto'
import { type Entry, isDatabase } from './archive-members.ts'
import type { Table } from './database.ts'
import { fileItem, type IsIgnored, withoutIgnored } from './items.ts'

interface Content {
  readonly entries: readonly Entry[]
  readonly tables: readonly Table[]
}

/** SHA-256, hexadecimal, over files and rows but the ignored ones; of the database its rows count, not its bytes. */
export function fingerprintOf(content: Content, isIgnored: IsIgnored): string {
  const { entries, tables } = withoutIgnored(content, isIgnored)
  const hash = createHash('sha256')
  hash.update('synology-router-backup fingerprint 1\n')
  const files = entries.filter(({ path }) => !isDatabase(path)).map(({ path, sha256 }) => [fileItem(path), sha256])
  for (const line of files.map((file) => JSON.stringify(file)).sort()) hash.update(`${line}\n`)
  for (const { name, columns, rows } of [...tables].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(`${JSON.stringify([name, columns])}\n`)
    for (const digest of rows.map(([, digest]) => digest).sort()) hash.update(`${digest}\n`)
  }
  return hash.digest('hex')
}
