// `srm-backup show FILE`: what is inside.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDatabase } from '../dss/archive-members.ts'
import { extractBackup } from '../dss/extract.ts'
import { readValues, type TableValues } from '../dss/values.ts'
import { countOf, formatBytes } from '../units.ts'
import { printable } from '../untrusted-text.ts'
import { type OpenedBackup, type OpenOptions, wholeOf, withBackup } from './opened-backup.ts'
import type { Terminal } from './terminal.ts'

const MAX_CELL = 200

export interface ShowOptions extends OpenOptions {
  /** Whether the values in the database are shown, passwords among them. */
  readonly values?: boolean | undefined
}

export async function show(file: string, options: ShowOptions, terminal: Terminal): Promise<void> {
  await terminal.during(`Reading ${file}`, () =>
    withBackup(file, options, async (backup) => {
      const { container, contentSize, content } = wholeOf(file, backup.inspection)
      const tables = content.tables.map(({ name, columns, rows }) => ({ name, columns, rows: rows.length }))
      const values = options.values ? await valuesOf(backup, options) : undefined
      const json = {
        ...{ file, size: backup.size, sha256: backup.sha256, sealed: backup.isSealed, container, contentSize },
        ...{ files: content.entries, tables, ...(values ? { values } : {}) },
      }
      const rows = tables.reduce((sum, table) => sum + table.rows, 0)
      const lines = [
        `${file}: ${formatBytes(backup.size)}${backup.isSealed ? ', sealed' : ''}, ${container}, ${formatBytes(contentSize)} when opened`,
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

async function valuesOf({ plain, inspection }: OpenedBackup, { signal }: OpenOptions): Promise<readonly TableValues[]> {
  if (inspection.verdict !== 'whole') return []
  const parent = await mkdtemp(join(tmpdir(), 'srm-backup-'))
  try {
    const folder = join(parent, 'opened')
    await extractBackup(plain, { inspection, folder, signal })
    const database = inspection.content.entries.find(({ path }) => isDatabase(path))?.path ?? ''
    return await readValues(
      join(folder, database),
      inspection.content.tables.map(({ name }) => name),
    )
  } finally {
    await rm(parent, { recursive: true, force: true, maxRetries: 2 })
  }
}

function describeValues({ name, columns, rows }: TableValues): readonly string[] {
  const cell = (value: string | null) => (value === null ? 'NULL' : printable(value, MAX_CELL))
  return [
    '',
    `${printable(name)}: ${columns.map((column) => printable(column)).join(' | ')}`,
    ...rows.map((row) => `  ${row.map(cell).join(' | ')}`),
  ]
}
