// Opens the settings database in a backup so that nothing in it runs: its schema may have been written by anybody.

import { unlink } from 'node:fs/promises'
import type { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { loadSqlite } from '../system/sqlite.ts'
import { MIB } from '../text/format.ts'

/** From Node 24.15 on. A cell has at most 64 MiB; the schema of a real backup has about 30 KB. */
const LIMITS = { length: 64 * MIB, sqlLength: MIB, exprDepth: 200, vdbeOp: 1_000_000, attach: 0 }
/** Action codes of SQLite's authorizer, from Node 24.10 on. Anything else is denied: functions, virtual tables, ATTACH. */
const ACTION = { pragma: 19, read: 20, select: 21 }
const ALLOWED = 0
const DENIED = 1
/** None of them runs an expression, as long as `integrity_check` gets no table with one. */
const PRAGMAS: ReadonlySet<string | null> = new Set([
  'application_id',
  'encoding',
  'index_list',
  'index_xinfo',
  'integrity_check',
  'page_count',
  'page_size',
  'quick_check',
  'table_xinfo',
  'user_version',
])

/**
 * Opens a database read-only and deletes its file, where the system allows that for an open file. Throws what SQLite
 * throws. The folder of `file` must be private.
 */
export async function openDatabase(file: string): Promise<DatabaseSync> {
  const { DatabaseSync } = await loadSqlite()
  // Immutable: even a file that declares a write-ahead log is read as it is, and no file is created beside it.
  const location = new URL(`${pathToFileURL(file).href}?immutable=1`)
  // Read-only: SQLite then ignores CHECK constraints, too.
  const database = new DatabaseSync(location, { readOnly: true, allowExtension: false, limits: LIMITS })
  // Windows refuses; the folder is removed later.
  await unlink(file).catch(() => {})
  database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;')
  // The types know only the newest Node.
  const { setAuthorizer } = database as Partial<DatabaseSync>
  setAuthorizer?.call(database, (action, name) => {
    if (action === ACTION.select || action === ACTION.read) return ALLOWED
    return action === ACTION.pragma && PRAGMAS.has(name) ? ALLOWED : DENIED
  })
  return database
}
