// Reads the cells of a table without losing a byte.

import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite'

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

/** A table and how to read it. */
export interface TableReader {
  /** In the order of the table. */
  readonly columns: readonly string[]
  /** Passes all rows to `read` and returns its result; `read` may be called again, from the first row on. */
  readonly eachRow: <Result>(read: (rows: Iterable<readonly Cell[]>) => Promise<Result>) => Promise<Result>
}

/** Prepares to read the table `name`. Throws what SQLite throws. */
export function readTableOf(database: DatabaseSync, name: string): TableReader {
  const statement = database.prepare(`SELECT * FROM ${quoted(name)}`)
  const columns = statement.columns().map((column) => column.name)
  const encoding = String(database.prepare('PRAGMA encoding').get()?.encoding)
  return {
    columns,
    eachRow: async (read) => {
      if (encoding === 'UTF-8' && !cutsTextAtNul(database)) {
        try {
          return await read(readStrings(statement))
        } catch (error) {
          if (error !== BROKEN) throw error
        }
      }
      return await read(readBytes(database, { name, columns, encoding }))
    },
  }
}

/** Before Node 24.16, text ends at its first NUL character, so values that differ after it look the same. */
function cutsTextAtNul(database: DatabaseSync): boolean {
  return database.prepare("SELECT 'a' || char(0) || 'b' AS text").get()?.text !== 'a\0b'
}

/** Thrown if a string may have lost bytes; the table is then read as bytes. */
const BROKEN = Symbol('text that is not UTF-8')

function* readStrings(statement: StatementSync): Generator<readonly Cell[], void> {
  for (const cells of iterate(statement)) {
    for (const cell of cells) if (typeof cell === 'string' && cell.includes(REPLACEMENT_CHARACTER)) throw BROKEN
    yield cells
  }
}

/** Reads text as bytes and BLOBs, which are rare, as hexadecimal, to distinguish the two. Half as fast as strings. */
function* readBytes(
  database: DatabaseSync,
  {
    name,
    columns,
    encoding,
  }: { readonly name: string; readonly columns: readonly string[]; readonly encoding: string },
): Generator<readonly Cell[], void> {
  const cells = columns
    .map(quoted)
    .map(
      (cell) =>
        `CASE typeof(${cell}) WHEN 'text' THEN CAST(${cell} AS BLOB) WHEN 'blob' THEN hex(${cell}) ELSE ${cell} END`,
    )
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  for (const row of iterate(database.prepare(`SELECT ${cells.join(', ')} FROM ${quoted(name)}`))) {
    yield row.map((cell): Cell => {
      if (typeof cell === 'string') return Buffer.from(cell, 'hex')
      return cell instanceof Uint8Array ? decode(cell, decoder) : cell
    })
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

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
