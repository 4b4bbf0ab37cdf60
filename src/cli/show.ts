// `srm-backup show FILE`: lists what a backup contains.

import { join } from 'node:path'
import { readValuesApart } from '../dss/apart.ts'
import type { Entry } from '../dss/archive-members.ts'
import type { Container } from '../dss/container-kind.ts'
import { extractDatabase } from '../dss/extract.ts'
import type { TableValues } from '../dss/values.ts'
import { countOf, formatBytes } from '../text/format.ts'
import { printable } from '../text/sanitize.ts'
import { type OpenedBackup, type OpenOptions, requireValid, withBackup } from './opened-backup.ts'
import { withTemporaryFolder } from './temporary-folder.ts'
import type { Terminal } from './terminal.ts'

const MAX_CELL = 200

export interface ShowOptions extends OpenOptions {
  /** Whether to print the values in the database, passwords included. */
  readonly values?: boolean | undefined
}

/** Also the JSON. */
interface Shown {
  readonly file: string
  readonly size: number
  readonly sha256: string
  readonly sealed: boolean
  readonly container: Container
  readonly contentSize: number
  readonly files: readonly Entry[]
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[]; readonly rows: number }[]
  readonly values?: readonly TableValues[]
}

export async function show(file: string, options: ShowOptions, terminal: Terminal): Promise<void> {
  const shown = await terminal.during(`Reading ${file}`, () =>
    withBackup(file, { ...options, keepsPlain: options.values === true }, async (backup) => {
      const { container, contentSize, content } = requireValid(file, backup.inspection)
      const { size, sha256, isEncrypted: sealed } = backup
      const tables = content.tables.map(({ name, columns, rows }) => ({ name, columns, rows: rows.length }))
      const values = options.values ? await valuesOf(backup, options) : undefined
      return {
        file,
        size,
        sha256,
        sealed,
        container,
        contentSize,
        files: content.entries,
        tables,
        ...(values && { values }),
      }
    }),
  )
  // The readable copy is gone by now, however long the reader takes.
  await terminal.result({ lines: describe(shown), json: shown, isData: true }, options.signal)
}

function* describe({
  file,
  size,
  sealed,
  container,
  contentSize,
  files,
  tables,
  values,
}: Shown): Generator<string, void> {
  yield `${file}: ${formatBytes(size)}${sealed ? ', encrypted' : ''}, ${container}, ${formatBytes(contentSize)} uncompressed`
  yield ''
  yield `${files.length} entries`
  for (const entry of files) yield `  ${formatBytes(entry.size).padStart(12)}  ${printable(entry.path, MAX_CELL)}`
  yield ''
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  yield `${countOf(tables.length, 'table')} with ${countOf(rows, 'row')}`
  for (const table of tables)
    yield `  ${countOf(table.rows, 'row').padStart(12)}  ${printable(`${table.name} (${table.columns.join(', ')})`, MAX_CELL)}`
  for (const table of values ?? []) yield* describeValues(table)
}

async function valuesOf(
  { plain, inspection }: OpenedBackup,
  { signal, runState }: OpenOptions,
): Promise<readonly TableValues[]> {
  if (inspection.verdict !== 'valid') return []
  return await withTemporaryFolder({ signal, runState }, async (folder) => {
    const target = join(folder, 'database')
    await extractDatabase(plain, { inspection, target, signal })
    return await readValuesApart(target, { signal })
  })
}

function* describeValues({ name, columns, rows }: TableValues): Generator<string, void> {
  yield ''
  yield `${printable(name)}: ${columns.map((column) => printable(column)).join(' | ')}`
  for (const row of rows) yield `  ${row.map(describeCell).join(' | ')}`
}

function describeCell(value: string | null): string {
  if (value === null) return 'NULL'
  const shown = printable(value, MAX_CELL)
  return shown.endsWith('…') && value.length > MAX_CELL
    ? `${shown} (${value.length} characters; use --json for the full value)`
    : shown
}
