// The settings database in a backup: opened read only, checked, and every row of every table digested.

import { isUtf8 } from 'node:buffer'
import { hash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { checkIntegrity, checkSize, describeSqliteError } from './database-checks.ts'
import { Damage } from './findings.ts'
import { labelColumn, labelOf } from './row-labels.ts'
import { RowList, type Rows } from './rows.ts'

const MAGIC = 'SQLite format 3\0'
const MAX_ROWS = 2_000_000
const REPLACEMENT_CHARACTER = '\uFFFD'
/** How many rows are read before somebody else may do something. */
const ROWS_PER_TURN = 10_000

export interface Table {
  readonly name: string
  /** In the order of the table; keyed digests of them in the manifest of a sealed backup. */
  readonly columns: readonly string[]
  /** In the manifest of a sealed backup, whose `rows` may be fewer. */
  readonly rowCount?: number
  readonly rows: Rows
}

/** Reads all tables, by name. Throws Damage, and the signal's reason. The folder of `file` must be private. */
export async function readDatabase(
  file: string,
  { signal, maxRows = MAX_ROWS }: { readonly signal: AbortSignal; readonly maxRows?: number },
): Promise<readonly Table[]> {
  const { magic, size } = await readMagic(file)
  if (magic !== MAGIC) throw new Damage('database-damaged', 'it is not SQLite')
  // Only where a database is read: not every Node has it, and it is 2 MB of native code.
  const { DatabaseSync } = await import('node:sqlite')
  // Immutable: a file that says that it has a write-ahead log is read as it is, and nothing is made beside it.
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

/** Tables that hold rows of their own; not views, not what SQLite keeps for itself, not what needs a module. */
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
  const statement = database.prepare(`SELECT * FROM ${quoted(name)}`)
  const columns = statement.columns().map((column) => column.name)
  const labelIndex = labelColumn(columns)
  const isUtf8Database = database.prepare('PRAGMA encoding').get()?.encoding === 'UTF-8'

  /** `undefined` if a text could not be read as it is. */
  async function readRows(source: Iterable<readonly Value[]>, isExact: boolean): Promise<Rows | undefined> {
    const rows = new RowList()
    for (const values of source) {
      if (!isExact && values.some(isReplaced)) return undefined
      if (rows.length === rowsLeft) throw new Damage('too-many-rows')
      if (rows.length % ROWS_PER_TURN === ROWS_PER_TURN - 1) {
        await new Promise(setImmediate)
        signal.throwIfAborted()
      }
      rows.add(labelOf(values[labelIndex]), digestOf(name, values))
    }
    return rows
  }

  const rows =
    (await readRows(iterate(statement), !isUtf8Database)) ??
    // Text that is not whole UTF-8 would lose what makes it different: such a table is read again, as bytes.
    (await readRows(iterateBytes(database, { name, columns }), true)) ??
    new RowList()
  return { name, columns, rows }
}

/** Text whose bytes are not UTF-8. */
class BrokenText {
  readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }
}

/** What a cell holds: whole numbers are bigint, others number. */
type Value = SQLOutputValue | BrokenText

function iterate(statement: StatementSync): Iterable<readonly SQLOutputValue[]> {
  statement.setReadBigInts(true)
  statement.setReturnArrays(true)
  // With arrays set, every row is one; the types know objects only.
  return statement.iterate() as unknown as Iterable<readonly SQLOutputValue[]>
}

function* iterateBytes(
  database: DatabaseSync,
  { name, columns }: { readonly name: string; readonly columns: readonly string[] },
): Generator<readonly Value[], void> {
  const pairs = columns.map(quoted).map((column) => `typeof(${column}), CAST(${column} AS BLOB), ${column}`)
  for (const cells of iterate(database.prepare(`SELECT ${pairs.join(', ')} FROM ${quoted(name)}`))) {
    yield columns.map((_, index): Value => {
      const [type, bytes, value] = cells.slice(3 * index)
      if (type !== 'text' || !(bytes instanceof Uint8Array)) return value ?? null
      return isUtf8(bytes) ? Buffer.from(bytes).toString('utf8') : new BrokenText(bytes)
    })
  }
}

function isReplaced(value: Value): boolean {
  return typeof value === 'string' && value.includes(REPLACEMENT_CHARACTER)
}

/** The same for the same values of the same table, wherever they are kept. */
function digestOf(table: string, values: readonly Value[]): string {
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

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
