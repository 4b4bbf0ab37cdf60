// Reads the settings database in a backup: opens it read-only, checks it, and computes a digest of every row.

import { hash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { loadSqlite } from '../system/sqlite.ts'
import { BrokenText, type Cell, readTableOf } from './cells.ts'
import { checkIntegrity, checkSize, describeSqliteError } from './database-checks.ts'
import { Damage } from './findings.ts'
import { labelColumn, labelOf } from './row-labels.ts'
import { RowList, type Rows } from './rows.ts'

const MAGIC = 'SQLite format 3\0'
const MAX_ROWS = 2_000_000
/** How many rows are read before other work gets a turn. */
const ROWS_PER_TURN = 10_000

export interface Table {
  readonly name: string
  /** In the order of the table; keyed digests in the manifest of an encrypted backup. */
  readonly columns: readonly string[]
  /** In the manifest of an encrypted backup, which may list fewer `rows`. */
  readonly rowCount?: number
  readonly rows: Rows
}

/** Reads all tables, sorted by name. Throws Damage and the signal's reason. The folder of `file` must be private. */
export async function readDatabase(
  file: string,
  { signal, maxRows = MAX_ROWS }: { readonly signal: AbortSignal; readonly maxRows?: number },
): Promise<readonly Table[]> {
  const { magic, size } = await readMagic(file)
  if (magic !== MAGIC) throw new Damage('database-damaged', 'it is not SQLite')
  const { DatabaseSync } = await loadSqlite()
  // Immutable: even a file that declares a write-ahead log is read as it is, and no file is created beside it.
  const location = new URL(`${pathToFileURL(file).href}?immutable=1`)
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(location, { readOnly: true, allowExtension: false })
    database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;')
    checkSize(database, size)
    checkIntegrity(database)
    const tables: Table[] = []
    let rowsLeft = maxRows
    for (const name of listTables(database)) {
      const table = await readTable(database, { name, rowsLeft, signal })
      rowsLeft -= table.rows.length
      tables.push(table)
    }
    return tables
  } catch (error) {
    throw describeSqliteError(error)
  } finally {
    database?.close()
  }
}

async function readMagic(file: string): Promise<{ readonly magic: string; readonly size: number }> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0)
    return { magic: buffer.toString('latin1', 0, bytesRead), size: (await handle.stat()).size }
  } finally {
    await handle.close()
  }
}

/** Lists the tables that hold rows of their own: no views, no tables of SQLite itself, none that need a module. */
function listTables(database: DatabaseSync): readonly string[] {
  const found = database.prepare(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')",
  )
  return found
    .all()
    .map(({ name }) => String(name))
    .filter((name) => !name.startsWith('sqlite_'))
    .sort()
}

interface TableRead {
  readonly name: string
  readonly rowsLeft: number
  readonly signal: AbortSignal
}

async function readTable(database: DatabaseSync, { name, rowsLeft, signal }: TableRead): Promise<Table> {
  const { columns, eachRow } = readTableOf(database, name)
  const labelIndex = labelColumn(columns)
  const rows = await eachRow(async (source) => {
    const read = new RowList()
    for (const values of source) {
      if (read.length === rowsLeft) throw new Damage('too-many-rows')
      if (read.length % ROWS_PER_TURN === ROWS_PER_TURN - 1) {
        await new Promise(setImmediate)
        signal.throwIfAborted()
      }
      read.add(labelOf(values[labelIndex]), digestOf(name, values))
    }
    return read
  })
  return { name, columns, rows }
}

/** Returns the same digest for the same values of the same table, whatever their storage. */
function digestOf(table: string, values: readonly Cell[]): string {
  let text = `${JSON.stringify(table)} `
  for (const value of values) {
    if (value === null) text += 'null;'
    else if (typeof value === 'string') text += `text ${Buffer.byteLength(value)}:${value};`
    else if (typeof value === 'bigint') text += `integer ${value};`
    else if (typeof value === 'number') text += `real ${Object.is(value, -0) ? '-0' : value};`
    else if (value instanceof BrokenText) text += `bytes ${hash('sha256', value.bytes)};`
    else text += `blob ${hash('sha256', value)};`
  }
  return hash('sha256', text)
}
