// The content of an encrypted backup as its manifest shows it: names, sizes, counts and keyed digests.

import { createHmac } from 'node:crypto'
import { eachInTurns, mapInTurns, type Turns } from '../system/turns.ts'
import type { Table } from './database.ts'
import { COLUMN_DIGITS } from './database-schema.ts'
import type { Content } from './inspection.ts'
import { fileItem, type IsIgnored, isIgnoredRow, visibleStructure } from './items.ts'
import { baseLabel } from './row-labels.ts'
import { digestOrder, ORDER_DIGITS } from './row-order.ts'
import { RowList } from './rows.ts'

const KEY_ID_DIGITS = 16
const LABEL_DIGITS = 16
const MODE_DIGITS = 16
const OWNER_DIGITS = 16

/** Computes digests that cannot be guessed without the key. */
export interface DigestKey {
  /** Tells keys apart without revealing anything about them: 16 hexadecimal digits. */
  readonly id: string
  /** Returns an HMAC-SHA-256, 64 hexadecimal digits; `kind` says what the parts are. */
  readonly digest: (
    kind: 'key' | 'router' | 'file' | 'mode' | 'owner' | 'column' | 'label' | 'row' | 'order' | 'binding',
    ...parts: readonly string[]
  ) => string
}

export function createDigestKey(secret: string): DigestKey {
  const digest: DigestKey['digest'] = (...parts) =>
    createHmac('sha256', secret).update(JSON.stringify(parts)).digest('hex')
  return { id: digest('key').slice(0, KEY_ID_DIGITS), digest }
}

interface Keying {
  readonly key: DigestKey
  readonly isIgnored: IsIgnored
}

/**
 * Keeps names and sizes, and replaces everything else by keyed digests. A row is named by a digest of its label, so that
 * the next run can tell a changed row from a new one. Ignored rows are left out, since patterns no longer match them.
 */
export function* keyContentInTurns({ entries, tables, structure }: Content, keying: Keying): Turns<Content> {
  const { key, isIgnored } = keying
  const statements = yield* visibleStructure({ tables, structure }, isIgnored)
  const keyed: Table[] = []
  for (const table of [...tables, ...(structure ? [structure] : [])]) {
    const { name, columns, rows } = table
    // The order itself would show where a changed row is, which may be alphabetical.
    const order = yield* digestOrder(table, isIgnored)
    keyed.push({
      name,
      columns: columns.map((column) => key.digest('column', name, column).slice(0, COLUMN_DIGITS)),
      ...(order === undefined ? {} : { order: key.digest('order', name, order).slice(0, ORDER_DIGITS) }),
      rowCount: rows.length,
      rows: yield* keyRows({ name, rows: (table === structure ? statements : table)?.rows ?? rows }, keying),
    })
  }
  const last = structure && keyed.pop()
  return {
    entries: yield* mapInTurns(entries, ({ path, size, sha256, mode, owner }) => ({
      path,
      size,
      sha256: sha256 && key.digest('file', fileItem(path), sha256),
      mode: mode ? key.digest('mode', fileItem(path), mode).slice(0, MODE_DIGITS) : null,
      owner: owner ? key.digest('owner', fileItem(path), owner).slice(0, OWNER_DIGITS) : null,
    })),
    tables: keyed,
    ...(last ? { structure: last } : {}),
  }
}

/** Keeps only names, sizes and counts. */
export function bareContent({ entries, tables, structure }: Content): Content {
  const count = ({ name, rows }: Table): Table => ({ name, columns: [], rowCount: rows.length, rows: [] })
  return {
    entries: entries.map(({ path, size }) => ({ path, size, sha256: null, mode: null, owner: null })),
    tables: tables.map(count),
    ...(structure ? { structure: count(structure) } : {}),
  }
}

function* keyRows({ name, rows }: Pick<Table, 'name' | 'rows'>, { key, isIgnored }: Keying): Turns<RowList> {
  const keyed = new RowList()
  yield* eachInTurns(rows, ([shown, digest]) => {
    if (isIgnoredRow(name, shown, isIgnored)) return
    const label = baseLabel(shown)
    keyed.add(keyLabel(key, name, label), key.digest('row', name, label, digest))
  })
  return keyed
}

/** Returns the keyed label; empty for a row without a label. */
function keyLabel(key: DigestKey, table: string, label: string): string {
  return label === '' ? '' : key.digest('label', table, label).slice(0, LABEL_DIGITS)
}
