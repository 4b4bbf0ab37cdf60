// What a compatibility report says of an exported file: its format, and names of files and tables, never content.

import type { Inspection } from '../dss/inspection.ts'
import { rationName, rationPath } from './known-words.ts'

const MAX_NAMES = 100

export interface FileFacts {
  readonly verdict: Inspection['verdict']
  /** `null` if it is unknown. */
  readonly container: string | null
  /** Codes of what is wrong with it. */
  readonly findings: readonly string[]
  /** Absent if it was not opened, or if the backup is encrypted: then its manifest has no names either. */
  readonly files?: readonly string[]
  /** Columns by table. */
  readonly tables?: Readonly<Record<string, readonly string[]>>
}

export function describeFile(inspection: Inspection, { isSealed }: { readonly isSealed: boolean }): FileFacts {
  const { verdict, container = null, findings } = inspection
  const facts = { verdict, container, findings: [...new Set(findings.map(({ code }) => code))] }
  if (inspection.verdict !== 'valid' || isSealed) return facts
  const { entries, tables } = inspection.content
  const columns = tables.map((table) => [rationName(table.name), distinct(table.columns.map(rationName))] as const)
  return {
    ...facts,
    files: distinct(entries.map(({ path }) => rationPath(path))),
    tables: Object.fromEntries(columns.sort().slice(0, MAX_NAMES)),
  }
}

/** Sorted, since the order of names that are not shown may be data. */
function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort().slice(0, MAX_NAMES)
}
