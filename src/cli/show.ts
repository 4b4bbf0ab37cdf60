// `srm-backup show FILE`: what is inside.

import { join } from 'node:path'
import { extractDatabase } from '../dss/extract.ts'
import { readValues, type TableValues } from '../dss/values.ts'
import { countOf, formatBytes } from '../text/format.ts'
import { printable } from '../text/sanitize.ts'
import { type OpenedBackup, type OpenOptions, requireValid, withBackup } from './opened-backup.ts'
import { withTemporaryFolder } from './temporary-folder.ts'
import type { Terminal } from './terminal.ts'

const MAX_CELL = 200

export interface ShowOptions extends OpenOptions {
  /** Whether the values in the database are shown, passwords among them. */
  readonly values?: boolean | undefined
}

export async function show(file: string, options: ShowOptions, terminal: Terminal): Promise<void> {
  await terminal.during(`Reading ${file}`, () =>
    withBackup(file, options, async (backup) => {
      const { container, contentSize, content } = requireValid(file, backup.inspection)
      const tables = content.tables.map(({ name, columns, rows }) => ({ name, columns, rows: rows.length }))
      const values = options.values ? await valuesOf(backup, options) : undefined
      const json = {
        ...{ file, size: backup.size, sha256: backup.sha256, sealed: backup.isEncrypted, container, contentSize },
        ...{ files: content.entries, tables, ...(values ? { values } : {}) },
      }
      const rows = tables.reduce((sum, table) => sum + table.rows, 0)
      const lines = [
        `${file}: ${formatBytes(backup.size)}${backup.isEncrypted ? ', sealed' : ''}, ${container}, ${formatBytes(contentSize)} when opened`,
        '',
        `${content.entries.length} files and folders`,
        ...content.entries.map(({ path, size }) => `  ${formatBytes(size).padStart(12)}  ${printable(path, MAX_CELL)}`),
        '',
        `${countOf(tables.length, 'table')} with ${countOf(rows, 'row')}`,
        ...tables.map(
          (table) =>
            `  ${countOf(table.rows, 'row').padStart(12)}  ${printable(`${table.name} (${table.columns.join(', ')})`, MAX_CELL)}`,
        ),
        ...(values ?? []).flatMap(describeValues),
      ]
      terminal.result({ text: lines.join('\n'), json })
    }),
  )
}

async function valuesOf(
  { plain, inspection }: OpenedBackup,
  { signal, runState }: OpenOptions,
): Promise<readonly TableValues[]> {
  if (inspection.verdict !== 'valid') return []
  const names = inspection.content.tables.map(({ name }) => name)
  return await withTemporaryFolder({ signal, runState }, async (folder) => {
    const target = join(folder, 'database')
    await extractDatabase(plain, { inspection, target, signal })
    return await readValues(target, names)
  })
}

function describeValues({ name, columns, rows }: TableValues): readonly string[] {
  const cell = (value: string | null) => {
    if (value === null) return 'NULL'
    const shown = printable(value, MAX_CELL)
    return shown.endsWith('…') && value.length > MAX_CELL
      ? `${shown} (cut: ${value.length} characters; whole with --json)`
      : shown
  }
  return [
    '',
    `${printable(name)}: ${columns.map((column) => printable(column)).join(' | ')}`,
    ...rows.map((row) => `  ${row.map(cell).join(' | ')}`),
  ]
}
