// What happens to a backup in a process of its own (apart.ts): requests, and answers as plain data.

import { BackupError, describeThrown, type Hint } from '../errors.ts'
import { loadSqlite } from '../system/sqlite.ts'
import type { Message } from '../text/message.ts'
import type { Table } from './database.ts'
import { describeSqliteError } from './database-checks.ts'
import { type Inspection, inspect } from './inspect.ts'
import { type PackedRows, RowList } from './rows.ts'
import { readValues, type TableValues } from './values.ts'

export type Job =
  | { readonly kind: 'inspect'; readonly file: string }
  | { readonly kind: 'values'; readonly databaseFile: string }

/** What is known of an error without its class. */
type Failure =
  | { readonly code: BackupError['code']; readonly text: Message; readonly hint: Hint }
  | { readonly message: string; readonly stack: string | undefined; readonly properties: object }

export interface Answer {
  readonly failure?: Failure
  /** Of each table. */
  readonly rows?: readonly PackedRows[]
  /** Its tables have no rows. */
  readonly inspection?: Inspection
  readonly values?: readonly TableValues[]
}

/** Loads what every request needs while none has arrived. */
export async function preload(): Promise<void> {
  await Promise.all([import('tar-stream'), loadSqlite()])
}

/** Does the work of a request. Never throws. */
export async function doJob(job: Job): Promise<Answer> {
  try {
    if (job.kind === 'values') return { values: await readValues(job.databaseFile) }
    // Nothing cancels it: the process is ended instead.
    const inspection = await inspect(job.file, { signal: new AbortController().signal })
    const rows = tablesOf(inspection).map((table) => (table.rows as RowList).pack())
    return { rows, inspection: withRows(inspection, () => []) }
  } catch (error) {
    return { failure: describe(describeSqliteError(error)) }
  }
}

function describe(error: unknown): Failure {
  if (error instanceof BackupError) return { code: error.code, text: error.text, hint: error.advice }
  const stack = error instanceof Error ? error.stack : undefined
  return { message: describeThrown(error), stack, properties: { ...Object(error) } }
}

/** Returns the inspection in an answer. Throws what the work threw. */
export function inspectionIn({ failure, inspection, rows = [] }: Answer): Inspection {
  if (failure || !inspection) throw errorOf(failure)
  return withRows(inspection, (index) => RowList.unpack(rows[index] as PackedRows))
}

/** Returns the values in an answer. Throws what the work threw. */
export function valuesIn({ failure, values }: Answer): readonly TableValues[] {
  if (failure || !values) throw errorOf(failure)
  return values
}

function errorOf(failure: Failure | undefined): Error {
  if (failure && 'code' in failure) return new BackupError(failure.code, failure.text, { hint: failure.hint })
  return Object.assign(new Error(failure?.message), { stack: failure?.stack }, failure?.properties)
}

function tablesOf(inspection: Inspection): readonly Table[] {
  if (inspection.verdict !== 'valid') return []
  const { tables, structure } = inspection.content
  return [...tables, ...(structure ? [structure] : [])]
}

function withRows(inspection: Inspection, rowsOf: (index: number) => Table['rows']): Inspection {
  if (inspection.verdict !== 'valid') return inspection
  const { content } = inspection
  const tables = content.tables.map((table, index) => ({ ...table, rows: rowsOf(index) }))
  const { structure: found } = content
  const structure = found ? { structure: { ...found, rows: rowsOf(tables.length) } } : {}
  return { ...inspection, content: { ...content, tables, ...structure } }
}
