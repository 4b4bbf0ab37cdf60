// Reads the cells of a table without losing a byte.

import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite'
import { quoted, type TableShape } from './database-schema.ts'

const REPLACEMENT_CHARACTER = '\uFFFD'

/** Text that is not valid in the encoding of its database. */
export class BrokenText {
  readonly bytes: Uint8Array
  /** For display, with invalid bytes replaced. */
  readonly shown: string

  constructor(bytes: Uint8Array, shown: string) {
    this.bytes = bytes
    this.shown = shown
  }
}

/** The value of a cell: integers are bigint, reals number. */
export type Cell = SQLOutputValue | BrokenText

/** Passes all rows to `read` and returns its result; `read` may be called again, from the first row on. */
export type EachRow = <Result>(read: (rows: Iterable<readonly Cell[]>) => Promise<Result>) => Promise<Result>

/** Prepares to read a table. Throws what SQLite throws. */
export function readTableOf(database: DatabaseSync, { name, columns }: TableShape): EachRow {
  const select = (cells: readonly string[]) =>
    // From the table itself: an index may hold values that SQLite computed. Without `main`, `sqlite_temp_master` is another one.
    database.prepare(`SELECT ${cells.join(', ')} FROM main.${quoted(name)} NOT INDEXED`)
  const cells = columns.map(quoted)
  const statement = select(cells)
  const encoding = String(database.prepare('PRAGMA encoding').get()?.encoding)
  return async (read) => {
    if (encoding === 'UTF-8' && !cutsTextAtNul(database)) {
      try {
        return await read(readStrings(statement))
      } catch (error) {
        if (error !== BROKEN) throw error
      }
    }
    const withBytes = select(cells.flatMap((cell) => [cell, `CAST(${cell} AS BLOB)`]))
    return await read(readBytes(withBytes, encoding))
  }
}

/** Before Node 24.16, text ends at its first NUL character, so values that differ after it look the same. */
function cutsTextAtNul(database: DatabaseSync): boolean {
  return database.prepare("SELECT CAST(x'610062' AS TEXT) AS text").get()?.text !== 'a\0b'
}

/** Thrown if a string may have lost bytes; the table is then read as bytes. */
const BROKEN = Symbol('text that is not UTF-8')

function* readStrings(statement: StatementSync): Generator<readonly Cell[], void> {
  for (const cells of iterate(statement)) {
    for (const cell of cells) if (typeof cell === 'string' && cell.includes(REPLACEMENT_CHARACTER)) throw BROKEN
    yield cells
  }
}

/** Decodes text from its bytes, which follow each cell. Half as fast as strings. */
function* readBytes(statement: StatementSync, encoding: string): Generator<readonly Cell[], void> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  for (const row of iterate(statement)) {
    const cells: Cell[] = []
    for (let index = 0; index < row.length; index += 2) {
      const [cell = null, bytes] = [row[index], row[index + 1]]
      cells.push(typeof cell === 'string' && bytes instanceof Uint8Array ? decode(bytes, decoder) : cell)
    }
    yield cells
  }
}

/** `decoder` must be fatal. */
function decode(bytes: Uint8Array, decoder: InstanceType<typeof TextDecoder>): string | BrokenText {
  try {
    return decoder.decode(bytes)
  } catch {
    return new BrokenText(bytes, new TextDecoder(decoder.encoding).decode(bytes))
  }
}

function iterate(statement: StatementSync): Iterable<readonly SQLOutputValue[]> {
  statement.setReadBigInts(true)
  statement.setReturnArrays(true)
  // Rows are arrays now; the types only know objects.
  return statement.iterate() as unknown as Iterable<readonly SQLOutputValue[]>
}
