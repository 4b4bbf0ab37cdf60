// What the settings database really says, for whoever asks to see it. The action never does.

import { pathToFileURL } from 'node:url'

/** A table with its values as text: `null` is null, a BLOB is its bytes in hexadecimal. */
export interface TableValues {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | null)[])[]
}

/** Reads the tables of these names, in their order. The file must be a database that was inspected. */
export async function readValues(databaseFile: string, names: readonly string[]): Promise<readonly TableValues[]> {
  const { DatabaseSync } = await import('node:sqlite')
  const location = new URL(`${pathToFileURL(databaseFile).href}?immutable=1`)
  const database = new DatabaseSync(location, { readOnly: true, allowExtension: false })
  try {
    database.exec('PRAGMA trusted_schema = OFF')
    return names.map((name) => {
      const statement = database.prepare(`SELECT * FROM "${name.replaceAll('"', '""')}"`)
      statement.setReadBigInts(true)
      statement.setReturnArrays(true)
      const rows = statement.all() as unknown as readonly (readonly unknown[])[]
      return {
        name,
        columns: statement.columns().map((column) => column.name),
        rows: rows.map((row) => row.map(textOf)),
      }
    })
  } finally {
    database.close()
  }
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : String(value)
}
