// Reads the values of the settings database for the terminal's `show`. The action never reads them.

import { BrokenText, type Cell, readTableOf } from './cells.ts'
import { readSchema } from './database-schema.ts'
import { openDatabase } from './open-database.ts'

/** A table with its values as text: NULL is `null`, a BLOB is hexadecimal. */
export interface TableValues {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | null)[])[]
}

/** Reads all tables, and deletes the file as `readDatabase` does. The file must be an inspected database. */
export async function readValues(databaseFile: string): Promise<readonly TableValues[]> {
  const database = await openDatabase(databaseFile)
  try {
    const tables: TableValues[] = []
    for (const shape of readSchema(database).tables) {
      const { name, columns } = shape
      const eachRow = readTableOf(database, shape)
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
