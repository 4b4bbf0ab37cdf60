// What the schema of a database declares. Only ordinary tables are read, and no expression of the schema is evaluated:
// one in a generated column or an index can take any time and memory.

import type { DatabaseSync } from 'node:sqlite'
import { Damage } from './findings.ts'

/** Names the structure of a database in change lists and in `ignore-changes`. */
export const STRUCTURE = 'sqlite_schema'
const GENERATED_WHEN_READ = 2
const EXPRESSION = -2
/** Of a table or an index. Patterns are matched against the name of a table once for each of its rows. */
export const MAX_NAME_CHARACTERS = 256
/** Of all columns of a table, and of all tables: `show` lists them. */
export const MAX_COLUMN_CHARACTERS = { ofTable: 65_536, inAll: 1_048_576 }
/** Length of the digest of a column's name, beside an encrypted backup, however short the name. A table with 2,000 columns fits. */
export const COLUMN_DIGITS = 32
/** Ten times as many as real ones have. */
export const MAX_TABLES = 1_000
/** Of a key: SQLite's limit on the depth of an expression is 200 here. */
const COLUMNS_AT_ONCE = 100
const REPLACEMENT_CHARACTER = '\uFFFD'
/** Numbers in the header of a database, for the programs that use it. 0 means none. */
const HEADER_NUMBERS = ['user_version', 'application_id'] as const

export interface TableShape {
  readonly name: string
  /** Those with stored values, in the order of the table. */
  readonly columns: readonly string[]
  /** SQLite would evaluate an expression to check the table. */
  readonly isComputed: boolean
  /** Only their order tells its rows apart: it has neither a primary key nor a unique index. */
  readonly isOrdered: boolean
}

export interface SchemaObject {
  readonly name: string
  /** Its kind, its name, the name of its table, and its statement. */
  readonly values: readonly string[]
}

export interface Schema {
  /** Tables with rows of their own, sorted by name: no views, no tables of SQLite itself, none that need a module. */
  readonly tables: readonly TableShape[]
  /** SQLite's own tables with rows, such as the counters of AUTOINCREMENT. */
  readonly internal: readonly TableShape[]
  /** The statements that made tables, indexes, views and triggers, which are never run, and the numbers in the header. */
  readonly objects: readonly SchemaObject[]
  /** SQLite would evaluate an expression, or run a module, to check the whole database. */
  readonly isComputed: boolean
  /** SQLite would evaluate an expression to compare the indexes with their tables. */
  readonly hasComputedIndex: boolean
}

/**
 * Reads the schema. Throws what SQLite throws, which refuses types and names that contradict their SQL. The comparison is
 * SQLite's own, not this one's: a type may be in capitals or end with a NUL.
 */
export function readSchema(database: DatabaseSync): Schema {
  const rows = database
    .prepare('SELECT type, name, tbl_name, CAST(rootpage AS INTEGER) AS root, sql FROM sqlite_schema')
    .all()
  const names = rows.filter(({ root }) => root !== 0).map(({ name }) => exactName(name))
  const shapes: TableShape[] = []
  let columnCharacters = 0
  for (const name of names) {
    const shape = shapeOf(database, name)
    if (!shape) continue
    const count = charactersOf(shape.columns)
    columnCharacters += count
    if (count > MAX_COLUMN_CHARACTERS.ofTable || columnCharacters > MAX_COLUMN_CHARACTERS.inAll)
      throw new Damage('database-damaged', 'the names of columns in its schema are too long')
    if (shapes.length === MAX_TABLES) throw new Damage('limits-exceeded', `it has more than ${MAX_TABLES} tables`)
    shapes.push(shape)
  }
  const hasModule = rows.some(({ type, root }) => root === 0 && type !== 'view' && type !== 'trigger')
  const isInternal = ({ name }: TableShape) => name.startsWith('sqlite_')
  return {
    tables: shapes.filter((shape) => !isInternal(shape)).sort((a, b) => (a.name < b.name ? -1 : 1)),
    internal: shapes.filter(isInternal),
    objects: [
      ...rows
        .filter(({ sql }) => sql !== null)
        .map((row) => ({
          name: String(row.name),
          values: [row.type, row.name, row.tbl_name, row.sql].map(String),
        })),
      ...HEADER_NUMBERS.map((name) => ({ name, values: [String(headerNumber(database, name))] })).filter(
        ({ values }) => values[0] !== '0',
      ),
    ],
    isComputed: hasModule || shapes.some(({ isComputed }) => isComputed),
    hasComputedIndex: shapes.some(({ name }) => hasComputedIndex(database, name)),
  }
}

/** Counts the characters of names of columns, each at least as long as its digest: if a backup is within the limits, so is its manifest. */
export function charactersOf(columns: readonly string[]): number {
  return columns.reduce((sum, { length }) => sum + Math.max(length, COLUMN_DIGITS), 0)
}

function headerNumber(database: DatabaseSync, name: (typeof HEADER_NUMBERS)[number]): unknown {
  return database.prepare(`PRAGMA ${name}`).get()?.[name]
}

/** Throws Damage for a name by which SQLite would find nothing, or another table: the rows would be missing unnoticed. */
function exactName(name: unknown): string {
  if (typeof name !== 'string' || name.includes(REPLACEMENT_CHARACTER))
    throw new Damage('database-damaged', 'a name in its schema is not text')
  if (name.length > MAX_NAME_CHARACTERS) throw new Damage('database-damaged', 'a name in its schema is too long')
  return name
}

/** Returns `undefined` for an index. */
function shapeOf(database: DatabaseSync, name: string): TableShape | undefined {
  const all = database.prepare(`PRAGMA main.table_xinfo(${quoted(name)})`).all()
  const columns = all.filter(({ hidden }) => hidden !== GENERATED_WHEN_READ).map((column) => String(column.name))
  const isOrdered = !hasKey(database, { table: name, columns, keys: all.filter(({ pk }) => pk !== 0).length })
  return columns.length === 0 ? undefined : { name, columns, isComputed: columns.length < all.length, isOrdered }
}

/** Whether something tells all rows apart. `keys` is the number of columns of the primary key. */
function hasKey(
  database: DatabaseSync,
  { table, columns, keys }: { readonly table: string; readonly columns: readonly string[]; readonly keys: number },
): boolean {
  const indexes = database.prepare(`PRAGMA main.index_list(${quoted(table)})`).all()
  // `INTEGER PRIMARY KEY` has no index: it is the number of the row, never NULL.
  if (keys === 1 && indexes.every(({ origin }) => origin !== 'pk')) return true
  // One over some of the rows says nothing about the others, and neither does NULL, of which a key may have many.
  const whole = indexes.filter(({ unique, partial }) => unique !== 0 && partial === 0)
  return whole.some(({ name }) => {
    const parts = database.prepare(`PRAGMA main.index_xinfo(${quoted(String(name))})`).all()
    const names = parts.filter(({ key }) => key !== 0).map((part) => String(part.name))
    if (!names.every((column) => columns.includes(column))) return false
    const starts = Array.from({ length: Math.ceil(names.length / COLUMNS_AT_ONCE) }, (_, at) => at * COLUMNS_AT_ONCE)
    return starts.every((start) => {
      const some = names.slice(start, start + COLUMNS_AT_ONCE)
      const isNull = some.map((column) => `${quoted(column)} IS NULL`).join(' OR ')
      return database.prepare(`SELECT 1 FROM main.${quoted(table)} WHERE ${isNull} LIMIT 1`).get() === undefined
    })
  })
}

function hasComputedIndex(database: DatabaseSync, table: string): boolean {
  return database
    .prepare(`PRAGMA main.index_list(${quoted(table)})`)
    .all()
    .some(({ name, partial }) => partial !== 0 || hasExpression(database, String(name)))
}

function hasExpression(database: DatabaseSync, index: string): boolean {
  const columns = database.prepare(`PRAGMA main.index_xinfo(${quoted(index)})`).all()
  return columns.some(({ cid }) => cid === EXPRESSION)
}

/** Quotes an identifier. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
