// `srm-backup show FILE`: lists what a backup contains.

import { join } from 'node:path'
import { readValuesApart } from '../dss/apart.ts'
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

export async function show(file: string, options: ShowOptions, terminal: Terminal): Promise<void> {
  await terminal.during(`Reading ${file}`, () =>
    withBackup(file, { ...options, keepsPlain: options.values === true }, async (backup) => {
      const { container, contentSize, content } = requireValid(file, backup.inspection)
      const tables = content.tables.map(({ name, columns, rows }) => ({ name, columns, rows: rows.length }))
      const values = options.values ? await valuesOf(backup, options) : undefined
      const json = {
        ...{ file, size: backup.size, sha256: backup.sha256, sealed: backup.isEncrypted, container, contentSize },
        ...{ files: content.entries, tables, ...(values ? { values } : {}) },
      }
      const rows = tables.reduce((sum, table) => sum + table.rows, 0)
      const lines = [
        `${file}: ${formatBytes(backup.size)}${backup.isEncrypted ? ', encrypted' : ''}, ${container}, ${formatBytes(contentSize)} uncompressed`,
        '',
        `${content.entries.length} entries`,
        ...content.entries.map(({ path, size }) => `  ${formatBytes(size).padStart(12)}  ${printable(path, MAX_CELL)}`),
        '',
        `${countOf(tables.length, 'table')} with ${countOf(rows, 'row')}`,
        ...tables.map(
          (table) =>
            `  ${countOf(table.rows, 'row').padStart(12)}  ${printable(`${table.name} (${table.columns.join(', ')})`, MAX_CELL)}`,
        ),
        ...(values ?? []).flatMap(describeValues),
      ]
      terminal.result({ text: lines.join('\n'), json, isData: true })
    }),
  )
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

function describeValues({ name, columns, rows }: TableValues): readonly string[] {
  const cell = (value: string | null) => {
    if (value === null) return 'NULL'
    const shown = printable(value, MAX_CELL)
    return shown.endsWith('…') && value.length > MAX_CELL
      ? `${shown} (${value.length} characters; use --json for the full value)`
      : shown
  }
  return [
    '',
    `${printable(name)}: ${columns.map((column) => printable(column)).join(' | ')}`,
    ...rows.map((row) => `  ${row.map(cell).join(' | ')}`),
  ]
}
