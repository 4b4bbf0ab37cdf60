// Reads the values of the settings database for the terminal's `show`. The action never reads them.

import { pathToFileURL } from 'node:url'
import { loadSqlite } from '../system/sqlite.ts'
import { BrokenText, type Cell, readTableOf } from './cells.ts'

/** A table with its values as text: NULL is `null`, a BLOB is hexadecimal. */
export interface TableValues {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | null)[])[]
}

/** Reads the named tables in the given order. The file must be an inspected database. */
export async function readValues(databaseFile: string, names: readonly string[]): Promise<readonly TableValues[]> {
  const { DatabaseSync } = await loadSqlite()
  const location = new URL(`${pathToFileURL(databaseFile).href}?immutable=1`)
  const database = new DatabaseSync(location, { readOnly: true, allowExtension: false })
  try {
    database.exec('PRAGMA trusted_schema = OFF')
    const tables: TableValues[] = []
    for (const name of names) {
      const { columns, eachRow } = readTableOf(database, name)
      tables.push({ name, columns, rows: await eachRow(async (rows) => Array.from(rows, (row) => row.map(textOf))) })
    }
    return tables
  } finally {
    database.close()
  }
}

function textOf(cell: Cell): string | null {
  if (cell === null) return null
  if (cell instanceof BrokenText) return cell.shown
  return cell instanceof Uint8Array ? Buffer.from(cell).toString('hex') : String(cell)
}
