// Checks the integrity of the settings database, and distinguishes a damaged file from a failing machine.

import type { DatabaseSync } from 'node:sqlite'
import { BackupError } from '../errors.ts'
import { DISK_HINT } from '../system/temp-folder.ts'
import { message, term } from '../text/message.ts'
import { printable } from '../text/sanitize.ts'
import { quoted, type Schema } from './database-schema.ts'
import { Damage } from './findings.ts'

/** Results about values that violate a constraint, which say nothing about the file. */
const ABOUT_VALUES = /^(?:NULL value in|(?:TEXT|NUMERIC|non-\w+) value in) /
/** SQLite stops after this many problems of one table. */
const MOST_OF_TABLE = 100
/** Of the whole database, it reports as many as it is asked for. */
const ALL_PROBLEMS = 2 ** 31 - 1
/** SQLite's result codes for failures of the machine: no memory, a full disk, a file that cannot be opened. */
const NO_MEMORY = 7
const MACHINE_FAILURES: ReadonlySet<number> = new Set([NO_MEMORY, 13, 14])
/** With so many, a statement of a check can be too long. */
const MANY_TABLES = 1000

type Check = 'integrity_check' | 'quick_check'

/** Throws Damage if the file is truncated: SQLite would read what is missing as zeros. */
export function checkSize(database: DatabaseSync, size: number): void {
  const pageSize = Number(database.prepare('PRAGMA page_size').get()?.page_size)
  const pages = Number(database.prepare('PRAGMA page_count').get()?.page_count)
  if (size < pageSize * pages || size % pageSize !== 0) throw new Damage('database-damaged', 'it is truncated')
}

/**
 * Checks the structure only: an old database may hold values that a later schema forbids. Evaluates no expression: indexes
 * with one are not compared with their tables, and a table with one is only read.
 */
export function checkIntegrity(database: DatabaseSync, { tables, isComputed, hasComputedIndex }: Schema): void {
  const checks: readonly Check[] = hasComputedIndex ? ['quick_check'] : ['integrity_check', 'quick_check']
  const checkable = tables.filter((table) => !table.isComputed)
  // In quotes, so that SQLite never takes a name for a number and checks the whole database.
  const parts = isComputed ? checkable.map(({ name }) => quoted(name)) : [ALL_PROBLEMS]
  try {
    for (const part of parts) checkPart(database, checks, part)
  } catch (error) {
    if (errorCodeOf(error) !== NO_MEMORY || tables.length < MANY_TABLES) throw error
    throw new Damage('limits-exceeded', 'it has too many tables and indexes', error)
  }
}

function checkPart(database: DatabaseSync, checks: readonly Check[], part: string | number): void {
  for (const check of checks) if (isChecked(database, check, part)) return
}

/**
 * Throws Damage for the first problem that is not about values. Returns whether all was checked: not if the schema needs a collation or
 * function that only Synology's SQLite has, or if the check has a statement that is too long, for which SQLite says that it has no memory:
 * the shorter check may have one that is not.
 */
function isChecked(database: DatabaseSync, check: Check, part: string | number): boolean {
  let values = 0
  try {
    for (const row of database.prepare(`PRAGMA main.${check}(${part})`).iterate()) {
      const text = String(row[check])
      if (ABOUT_VALUES.test(text)) values++
      else if (text !== 'ok') throw new Damage('database-damaged', printable(text))
    }
  } catch (error) {
    if (/^no such (?:collation sequence|function|module)/.test(sqliteProblem(error) ?? '')) return false
    if (check === 'integrity_check' && errorCodeOf(error) === NO_MEMORY) return false
    throw error
  }
  if (typeof part === 'string' && values >= MOST_OF_TABLE)
    throw new Damage('limits-exceeded', 'it has too many values that its schema forbids')
  return true
}

/** Turns an SQLite error into Damage or into a failure of the machine; returns other errors as they are. */
export function describeSqliteError(error: unknown): unknown {
  const problem = sqliteProblem(error)
  if (problem === undefined) return error
  if (!MACHINE_FAILURES.has(errorCodeOf(error))) return new Damage('database-damaged', printable(problem), error)
  return new BackupError(
    'store-failed',
    message`${term('Runner')} could not read the database in the backup: ${problem}.`,
    {
      cause: error,
      hint: message`Check free memory. ${DISK_HINT}`,
    },
  )
}

/** Returns SQLite's result code; 0 for other errors. */
function errorCodeOf(error: unknown): number {
  const code = typeof error === 'object' && error !== null && 'errcode' in error ? Number(error.errcode) : 0
  return code & 0xff
}

/** Returns the message of SQLite, or of Node about a number that it has read and JavaScript lacks; `undefined` for other errors. */
function sqliteProblem(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  if (error.code !== 'ERR_SQLITE_ERROR' && error.code !== 'ERR_OUT_OF_RANGE') return undefined
  return 'message' in error ? String(error.message) : ''
}
