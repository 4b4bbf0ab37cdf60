// What happens to a backup in a process of its own (apart.ts).

import { BackupError, describeThrown } from '../errors.ts'
import { loadSqlite } from '../system/sqlite.ts'
import { type Answer, type Failure, type Job, withRows } from './answers.ts'
import type { Table } from './database.ts'
import { describeSqliteError } from './database-checks.ts'
import { inspect } from './inspect.ts'
import type { Inspection } from './inspection.ts'
import { rehearse } from './rehearsal.ts'
import type { RowList } from './rows.ts'
import { readValues } from './values.ts'

/** Loads what every request needs while none has arrived, and rehearses it if there is a folder for that. Never throws. */
export async function prepare(folder: string | undefined): Promise<void> {
  try {
    await Promise.all([import('tar-stream'), loadSqlite()])
    if (folder) await rehearse(folder)
  } catch {
    // The request fails, too, and says why.
  }
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

function tablesOf(inspection: Inspection): readonly Table[] {
  if (inspection.verdict !== 'valid') return []
  const { tables, structure } = inspection.content
  return [...tables, ...(structure ? [structure] : [])]
}
