// What a file must hold to count as a backup. Whether that is intact is checked elsewhere: this is about presence.

import { type Entry, isDatabase, isInfo } from './archive-members.ts'
import type { Table } from './database.ts'
import { type Finding, type FindingCode, finding } from './findings.ts'

/** Files that SQLite keeps beside a database: they may hold rows that the database lacks, or has and should not have. */
const LOG_SUFFIXES = ['-wal', '-journal']

interface Found {
  readonly entries: readonly Entry[]
  /** Paths of links, which are never followed. */
  readonly links: readonly string[]
  /** `undefined` if the database was not read. */
  readonly tables: readonly Table[] | undefined
}

/**
 * The rule, all of it. A backup has a settings database with at least one row and without a log beside it, and a config_info
 * with at least one byte. Returns what is missing. (A link is a finding of the archive's; what it points to is not read, and
 * so not called missing.)
 */
export function missingContent({ entries, links, tables }: Found): readonly Finding[] {
  const databases = entries.filter(({ path, sha256 }) => sha256 !== null && isDatabase(path))
  const infos = entries.filter(({ path, sha256 }) => sha256 !== null && isInfo(path))
  const rule: readonly (readonly [FindingCode, boolean])[] = [
    ['database-missing', databases.length === 0 && !links.some(isDatabase)],
    ['info-missing', infos.length === 0 && !links.some(isInfo)],
    ['database-empty', tables?.every(({ rows }) => rows.length === 0) ?? false],
    ['database-log', entries.some(({ path, size }) => size > 0 && isLog(path))],
    ['info-empty', infos.some(({ size }) => size === 0)],
  ]
  return rule.flatMap(([code, isBroken]) => (isBroken ? [finding(code)] : []))
}

function isLog(path: string): boolean {
  return LOG_SUFFIXES.some((suffix) => path.endsWith(suffix) && isDatabase(path.slice(0, -suffix.length)))
}
