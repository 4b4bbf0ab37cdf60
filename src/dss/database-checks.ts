// Whether the settings database is whole, and whose trouble it is where it cannot be read: the file's or the machine's.

import type { DatabaseSync } from 'node:sqlite'
import { BackupError } from '../errors.ts'
import { printable } from '../text/sanitize.ts'
import { Damage } from './findings.ts'

/** What a check says of values that a constraint would refuse, and not of the file. */
const ABOUT_VALUES = /^(?:NULL value in|CHECK constraint failed in|(?:TEXT|NUMERIC|non-\w+) value in) /
const MAX_PROBLEMS = 1000
/** SQLite's result codes for what is the machine's trouble: no memory, a full disk, a file that cannot be opened. */
const MACHINE_TROUBLE: ReadonlySet<number> = new Set([7, 13, 14])

/** What is missing at the end SQLite would read as zeros. */
export function checkSize(database: DatabaseSync, size: number): void {
  const pageSize = Number(database.prepare('PRAGMA page_size').get()?.page_size)
  const pages = Number(database.prepare('PRAGMA page_count').get()?.page_count)
  if (size < pageSize * pages || size % pageSize !== 0) throw new Damage('database-damaged', 'it breaks off')
}

/** Structure counts, not what a schema asks of values: an old database may well hold what a later schema would refuse. */
export function checkIntegrity(database: DatabaseSync): void {
  const problems = listProblems(database, 'integrity_check') ?? listProblems(database, 'quick_check') ?? []
  const problem = problems.find((text) => text !== 'ok' && !ABOUT_VALUES.test(text))
  if (problem !== undefined) throw new Damage('database-damaged', printable(problem))
}

/** `undefined` where SQLite lacks a collation or function that the schema names, which only its owner has. */
function listProblems(database: DatabaseSync, check: 'integrity_check' | 'quick_check'): readonly string[] | undefined {
  try {
    return database
      .prepare(`PRAGMA ${check}(${MAX_PROBLEMS})`)
      .all()
      .map((row) => String(row[check]))
  } catch (error) {
    if (/^no such (?:collation sequence|function|module)/.test(sqliteProblem(error) ?? '')) return undefined
    throw error
  }
}

/** What SQLite threw, as Damage or as the machine's trouble; anything else as it is. */
export function describeSqliteError(error: unknown): unknown {
  const problem = sqliteProblem(error)
  if (problem === undefined) return error
  if (!isMachineTrouble(error)) return new Damage('database-damaged', printable(problem), error)
  return new BackupError('store-failed', `The runner could not read the database in the backup: ${problem}.`, {
    cause: error,
    hint: 'Check free memory, and free space and permissions of the folder that the runner uses for temporary files (RUNNER_TEMP).',
  })
}

function isMachineTrouble(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'errcode' in error ? Number(error.errcode) : 0
  return MACHINE_TROUBLE.has(code & 0xff)
}

/** What SQLite complains about; `undefined` if it is not SQLite that does. */
function sqliteProblem(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error) || error.code !== 'ERR_SQLITE_ERROR')
    return undefined
  return 'message' in error ? String(error.message) : ''
}
