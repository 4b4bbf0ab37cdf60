// Reads the values of the settings database for the terminal's `show`. The action never reads them.

import { BackupError } from '../errors.ts'
import { MIB } from '../text/format.ts'
import { memoryOf } from '../text/wide.ts'
import { BrokenText, type Cell, readTableOf } from './cells.ts'
import { readSchema } from './database-schema.ts'
import { finding } from './findings.ts'
import { openDatabase } from './open-database.ts'

/** As much as one cell may have. Every value is in memory twice, in this process and in the one that shows them. */
const MAX_BYTES = 64 * MIB
/** Of a value, beside its text. */
const BYTES_OF_VALUE = 32

/** A table with its values as text: NULL is `null`, a BLOB is hexadecimal. */
export interface TableValues {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | null)[])[]
}

/**
 * Reads all tables, and deletes the file as `readDatabase` does. The file must be an inspected database. Throws BackupError
 * `backup-invalid` if its values are too many or too long to show.
 */
export async function readValues(databaseFile: string): Promise<readonly TableValues[]> {
  const database = await openDatabase(databaseFile)
  try {
    const tables: TableValues[] = []
    let bytesLeft = MAX_BYTES
    const read = (cell: Cell) => {
      const text = textOf(cell)
      bytesLeft -= BYTES_OF_VALUE + memoryOf(text ?? '')
      if (bytesLeft < 0) throw tooLong()
      return text
    }
    for (const shape of readSchema(database).tables) {
      const { name, columns } = shape
      const eachRow = readTableOf(database, shape)
      tables.push({ name, columns, rows: await eachRow(async (rows) => Array.from(rows, (row) => row.map(read))) })
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

function tooLong(): BackupError {
  const { text } = finding('limits-exceeded', 'its values are too many or too long to show')
  return new BackupError('backup-invalid', text, {
    hint: 'No router has that many: look at them with care. `srm-backup open FILE --extract FOLDER` extracts the database, for a program that reads SQLite.',
  })
}
