// The content fingerprint: the same for two exports of an unchanged router, whatever their timestamps and layout.

import { createHash } from 'node:crypto'
import { eachInTurns, mapInTurns, type Turns } from '../system/turns.ts'
import { isDatabase } from './archive-members.ts'
import type { Content } from './inspection.ts'
import { fileItem, type IsIgnored, isIgnoredRow, visibleFiles, visibleStructure, visibleTables } from './items.ts'
import { digestOrder } from './row-order.ts'

/**
 * 1 covers paths, file contents and rows; 2 covers permissions and the structure of the database, too; 3 also covers owners of
 * files, and the order of rows that no key tells apart.
 */
export type FingerprintVersion = 1 | 2 | 3

/** Returns a hexadecimal SHA-256 over everything that is not ignored; the database counts by its rows and its structure. */
export function* fingerprintInTurns(
  { entries, tables, structure }: Content,
  isIgnored: IsIgnored,
  version: FingerprintVersion = 3,
): Turns<string> {
  const hash = createHash('sha256')
  hash.update(`synology-router-backup fingerprint ${version}\n`)
  const shown = (yield* visibleFiles(entries, isIgnored)).filter(({ path }) => version > 1 || !isDatabase(path))
  const files = yield* mapInTurns(shown, ({ path, sha256, mode, owner }) => {
    const content = isDatabase(path) ? null : sha256
    return JSON.stringify([fileItem(path), content, ...[mode ?? null, owner ?? null].slice(0, version - 1)])
  })
  yield* eachInTurns(files.sort(), (line) => void hash.update(`${line}\n`))
  const visible = [...visibleTables(tables, isIgnored)].sort((a, b) => (a.name < b.name ? -1 : 1))
  const statements = version > 1 ? yield* visibleStructure({ tables, structure }, isIgnored) : undefined
  for (const table of statements ? [...visible, statements] : visible) {
    const order = version > 2 ? [(yield* digestOrder(table, isIgnored)) ?? null] : []
    hash.update(`${JSON.stringify([table.name, table.columns, ...order])}\n`)
    // Sorted, whatever their order in the database.
    yield* eachInTurns(table.rows, ([label, digest]) => {
      if (!isIgnoredRow(table.name, label, isIgnored)) hash.update(`${digest}\n`)
    })
  }
  return hash.digest('hex')
}
