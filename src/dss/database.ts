// Reads the settings database in a backup: opens it read-only, checks it, and computes a digest of every row.

import { createHash, type Hash, hash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { DatabaseSync } from 'node:sqlite'
import { readFully } from '../system/read-fully.ts'
import { piecesOf } from '../text/pieces.ts'
import { BrokenText, type Cell, readTableOf } from './cells.ts'
import { checkIntegrity, checkSize, describeSqliteError } from './database-checks.ts'
import { readSchema, type Schema, STRUCTURE, type TableShape } from './database-schema.ts'
import { Damage } from './findings.ts'
import { MAX_MANIFEST_BYTES } from './manifest-size.ts'
import { openDatabase } from './open-database.ts'
import { labelColumn, labelOf } from './row-labels.ts'
import { type RowBudget, RowList, type Rows } from './rows.ts'

const MAGIC = 'SQLite format 3\0'
const MAX_ROWS = 2_000_000
/** How many rows are read before other work gets a turn. */
const ROWS_PER_TURN = 10_000
/** Characters that are hashed at once: with all of a cell of 64 MiB, it takes five times as much memory. */
const LONG_TEXT = 65_536

export interface Table {
  readonly name: string
  /** Those with stored values, in the order of the table; keyed digests in the manifest of an encrypted backup. */
  readonly columns: readonly string[]
  /** In an opened backup: only their order tells its rows apart. */
  readonly isOrdered?: boolean
  /**
   * In a manifest, of such a table with two rows or more: the number in `rows` of each row, in the order of the database; beside
   * an encrypted backup, a keyed digest of that.
   */
  readonly order?: string
  /** In the manifest of an encrypted backup, which may list fewer `rows`. */
  readonly rowCount?: number
  readonly rows: Rows
}

/** What the settings database holds. */
export interface DatabaseContent {
  /** Sorted by name. */
  readonly tables: readonly Table[]
  /** Its schema, and SQLite's own tables: one row for each. */
  readonly structure: Table
}

/**
 * Reads everything, and deletes the file where the system allows that for an open one. Throws Damage and the
 * signal's reason. The folder of `file` must be private.
 */
export async function readDatabase(
  file: string,
  { signal, maxRows = MAX_ROWS }: { readonly signal: AbortSignal; readonly maxRows?: number },
): Promise<DatabaseContent> {
  const { magic, size } = await readMagic(file)
  if (magic !== MAGIC) throw new Damage('database-damaged', 'it is not SQLite')
  let database: DatabaseSync | undefined
  try {
    database = await openDatabase(file)
    checkSize(database, size)
    const schema = readSchema(database)
    checkIntegrity(database, schema)
    const tables: Table[] = []
    let rowsLeft = maxRows
    const budget = { bytesLeft: MAX_MANIFEST_BYTES }
    for (const shape of schema.tables) {
      const table = await readTable(database, { shape, rowsLeft, budget, signal })
      rowsLeft -= table.rows.length
      tables.push(table)
    }
    const structure = await readStructure(database, { schema, rowsLeft, budget, signal })
    return { tables, structure }
  } catch (error) {
    throw describeSqliteError(error)
  } finally {
    database?.close()
  }
}

async function readMagic(file: string): Promise<{ readonly magic: string; readonly size: number }> {
  const handle = await open(file)
  try {
    const magic = await readFully(handle, { position: 0, into: Buffer.alloc(MAGIC.length) })
    return { magic: magic.toString('latin1'), size: (await handle.stat()).size }
  } finally {
    await handle.close()
  }
}

interface TableRead {
  readonly shape: TableShape
  readonly rowsLeft: number
  readonly budget: RowBudget
  readonly signal: AbortSignal
}

async function readTable(database: DatabaseSync, { shape, rowsLeft, budget, signal }: TableRead): Promise<Table> {
  const { name, columns, isOrdered } = shape
  const eachRow = readTableOf(database, shape)
  const labelIndex = labelColumn(columns)
  const rows = await eachRow(async (source) => {
    // A table that is read twice counts once.
    const rest = { ...budget }
    const read = new RowList(rest)
    for (const values of source) {
      if (read.length === rowsLeft) throw new Damage('too-many-rows')
      if (read.length % ROWS_PER_TURN === ROWS_PER_TURN - 1) {
        await new Promise(setImmediate)
        signal.throwIfAborted()
      }
      read.add(labelOf(values[labelIndex]), digestOf(name, values))
    }
    budget.bytesLeft = rest.bytesLeft
    return read
  })
  return { name, columns, ...(isOrdered ? { isOrdered } : {}), rows }
}

/** Reads the schema as text, and digests each of SQLite's own tables: one row for each object and table. */
async function readStructure(
  database: DatabaseSync,
  { schema, budget, ...options }: Omit<TableRead, 'shape'> & { readonly schema: Schema },
): Promise<Table> {
  const rows = new RowList(budget)
  for (const { name, values } of schema.objects) rows.add(labelOf(name), digestOf(STRUCTURE, values))
  for (const shape of schema.internal) {
    const table = await readTable(database, { shape, budget: { ...budget }, ...options })
    rows.add(
      labelOf(shape.name),
      digestOf(
        shape.name,
        Array.from(table.rows, ([, digest]) => digest),
      ),
    )
  }
  return { name: STRUCTURE, columns: [], rows }
}

/** Returns the same digest for the same values of the same table, whatever their storage. */
function digestOf(table: string, values: readonly Cell[]): string {
  let text = `${JSON.stringify(table)} `
  let begun: Hash | undefined
  for (const value of values) {
    if (value === null) text += 'null;'
    else if (typeof value === 'string' && value.length > LONG_TEXT) {
      begun ??= createHash('sha256')
      begun.update(`${text}text ${Buffer.byteLength(value)}:`)
      for (const piece of piecesOf(value, LONG_TEXT)) begun.update(piece)
      text = ';'
    } else if (typeof value === 'string') text += `text ${Buffer.byteLength(value)}:${value};`
    else if (typeof value === 'bigint') text += `integer ${value};`
    else if (typeof value === 'number') text += `real ${Object.is(value, -0) ? '-0' : value};`
    else if (value instanceof BrokenText) text += `bytes ${hash('sha256', value.bytes)};`
    else text += `blob ${hash('sha256', value)};`
    // A row may have thousands of cells that are nearly as long.
    if (text.length <= LONG_TEXT) continue
    begun ??= createHash('sha256')
    begun.update(text)
    text = ''
  }
  return begun ? begun.update(text).digest('hex') : hash('sha256', text)
}
