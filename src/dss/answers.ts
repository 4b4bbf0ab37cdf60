// What a process that opens a backup is asked, and its answers: plain data. Loads nothing that opens one.

import { BackupError, type Hint } from '../errors.ts'
import type { Message } from '../text/message.ts'
import type { Table } from './database.ts'
import type { Inspection } from './inspection.ts'
import { type PackedRows, RowList } from './rows.ts'
import type { TableValues } from './values.ts'

export type Job =
  | { readonly kind: 'inspect'; readonly file: string }
  | { readonly kind: 'values'; readonly databaseFile: string }

/** What is known of an error without its class. */
export type Failure =
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

/** Returns the inspection with other rows in each table, by its number. */
export function withRows(inspection: Inspection, rowsOf: (index: number) => Table['rows']): Inspection {
  if (inspection.verdict !== 'valid') return inspection
  const { content } = inspection
  const tables = content.tables.map((table, index) => ({ ...table, rows: rowsOf(index) }))
  const { structure: found } = content
  const structure = found ? { structure: { ...found, rows: rowsOf(tables.length) } } : {}
  return { ...inspection, content: { ...content, tables, ...structure } }
}
