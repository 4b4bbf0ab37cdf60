// Compares two manifests: what was added, removed and changed between two backups. Values are never known here.

import { mapInTurns, type Turns } from '../system/turns.ts'
import { type Entry, isDatabase } from './archive-members.ts'
import type { Table } from './database.ts'
import { type FingerprintVersion, fingerprintInTurns } from './fingerprint.ts'
import type { Content } from './inspection.ts'
import { fileItem, type IsIgnored, visibleFiles, visibleStructure, visibleTables } from './items.ts'
import type { Manifest } from './manifest.ts'
import { digestOrder, ROW_ORDER } from './row-order.ts'
import { sectionOf } from './sections.ts'
import { groupByName, subtractRows } from './unmatched-rows.ts'

/** Maximum rows of a table, to look for those that differ. */
const MAX_COMPARED = 200_000
/** Of rows of all tables; from then on, each table is one change. */
const MAX_LISTED = 50_000

export interface Change {
  readonly kind: 'added' | 'removed' | 'changed'
  /** Part of the settings, as people call it. */
  readonly section: string
  /** The table, or `file`. */
  readonly where: string
  /** The row's label or the file's path; empty for a table itself. */
  readonly label: string
}

export interface Comparison {
  /** When the older backup was made, ISO 8601. */
  readonly since: string
  readonly unchanged: boolean
  /** By section. */
  readonly changes: readonly Change[]
  /** One of the manifests is of an earlier schema, and not all of the content was compared. */
  readonly isPartial?: boolean
  /** The changes have no names: they may only be counted. */
  readonly isUnnamed?: boolean
}

interface Ignored {
  readonly isIgnored: IsIgnored
}

/** Compares two verified backups, without ignored items. */
export function* compareInTurns(before: Manifest, after: Manifest, { isIgnored }: Ignored): Turns<Comparison> {
  const old = yield* visibleStructure(before, isIgnored)
  const current = yield* visibleStructure(after, isIgnored)
  // What only one of them knows has not changed.
  const version = old && current ? (Math.min(before.schema, after.schema) as FingerprintVersion) : 1
  const structure = old && current ? yield* compareRows(old, current, isIgnored) : []
  const restructured = new Set(structure.map(({ label }) => label))
  const tables = yield* compareTables(visibleTables(before.tables, isIgnored), visibleTables(after.tables, isIgnored), {
    isIgnored,
    hasOrder: (table) => version > 2 && !restructured.has(table),
  })
  const named = new Set(tables.map(({ where, label }) => (label === '' ? where : '')))
  const files = [yield* visibleFiles(before.entries, isIgnored), yield* visibleFiles(after.entries, isIgnored)] as const
  const changes = [
    ...(yield* compareFiles(...files, version)),
    ...tables,
    // A new table is one change, not two.
    ...structure.filter(({ label }) => !named.has(label)),
  ]
  return {
    since: before.time,
    unchanged: changes.length === 0 && (yield* areEqual(before, after, isIgnored, version)),
    ...(version < 3 ? { isPartial: true } : {}),
    changes: changes.sort((a, b) => (a.section === b.section ? 0 : a.section < b.section ? -1 : 1)),
  }
}

/** Returns what changed, in the words of people first: `wifi.guest.ssid (confbkp_config_tb)`, or the file or table. */
export function nameOfChange({ where, label }: Pick<Change, 'where' | 'label'>): string {
  if (where === 'file') return label
  return label === '' ? where : `${label} (${where})`
}

/** Drops every name, for encrypted backups: what is nowhere cannot appear in a commit, a summary or an output. */
export function withoutNames(comparison: Comparison): Comparison {
  const changes = comparison.changes.map(({ kind }) => ({ kind, section: '', where: '', label: '' }))
  return { ...comparison, changes, isUnnamed: true }
}

/** The older manifest's own fingerprint was made with the items that were ignored then. */
function* areEqual(before: Content, after: Content, isIgnored: IsIgnored, version: FingerprintVersion): Turns<boolean> {
  const old = yield* fingerprintInTurns(before, isIgnored, version)
  return old === (yield* fingerprintInTurns(after, isIgnored, version))
}

function* compareFiles(
  before: readonly Entry[],
  after: readonly Entry[],
  version: FingerprintVersion,
): Turns<readonly Change[]> {
  const digestOf = ({ path, sha256, mode, owner }: Entry) =>
    JSON.stringify([isDatabase(path) ? null : sha256, ...[mode ?? null, owner ?? null].slice(0, version - 1)])
  function* digests(entries: readonly Entry[]): Turns<ReadonlyMap<string, string>> {
    const shown = version > 1 ? entries : entries.filter(({ path }) => !isDatabase(path))
    return new Map(yield* mapInTurns(shown, (entry) => [fileItem(entry.path), digestOf(entry)]))
  }
  const found = differences(yield* digests(before), yield* digests(after), (one, other) => one === other)
  return yield* mapInTurns(found, ([kind, item]): Change => {
    return { kind, section: sectionOf(item), where: 'file', label: item }
  })
}

function* compareTables(
  before: readonly Table[],
  after: readonly Table[],
  { isIgnored, hasOrder }: Ignored & { readonly hasOrder: (table: string) => boolean },
): Turns<readonly Change[]> {
  const byName = (tables: readonly Table[]) => new Map(tables.map((table) => [table.name, table]))
  const [old, current] = [byName(before), byName(after)]
  const isSame = (one: Table, other: Table) => JSON.stringify(one.columns) === JSON.stringify(other.columns)
  const tables = differences(old, current, isSame).map(([kind, table]): Change => {
    return { kind, section: sectionOf(table), where: table, label: '' }
  })
  const reshaped = new Set(tables.map(({ where }) => where))
  const rows: Change[] = []
  for (const table of current.values()) {
    const earlier = old.get(table.name)
    if (!earlier || reshaped.has(table.name)) continue
    const isLong = rows.length > MAX_LISTED || earlier.rows.length + table.rows.length > MAX_COMPARED
    const changed = yield* isLong
      ? compareLongTables(earlier, table, isIgnored)
      : compareRows(earlier, table, isIgnored)
    rows.push(...changed)
    // Other rows have another order, too, and so may a table with another structure.
    const isMoved = changed.length === 0 && hasOrder(table.name) && (yield* isReordered(earlier, table, isIgnored))
    if (isMoved) rows.push({ kind: 'changed', section: sectionOf(table.name), where: table.name, label: ROW_ORDER })
  }
  return [...tables, ...rows]
}

/**
 * Drops rows with equal digests, whatever their labels; of the rest, rows with the same label have changed. Too many to list
 * are one change of the table.
 */
function* compareRows(before: Table, after: Table, isIgnored: IsIgnored): Turns<readonly Change[]> {
  const table = after.name
  const section = sectionOf(table)
  const goneRows = yield* subtractRows(before, after, isIgnored)
  const newRows = yield* subtractRows(after, before, isIgnored)
  if (!goneRows || !newRows) return [{ kind: 'changed', section, where: table, label: '' }]
  const [removed, added] = [groupByName(goneRows), groupByName(newRows)]
  return [...new Set([...removed.keys(), ...added.keys()])].flatMap((name) => {
    const [gone, come] = [removed.get(name) ?? [], added.get(name) ?? []]
    const changed = Math.min(gone.length, come.length)
    const list = (labels: readonly string[], kind: Change['kind']) =>
      labels.map((label): Change => ({ kind, section, where: table, label }))
    return [
      ...list(come.slice(0, changed), 'changed'),
      ...list(come.slice(changed), 'added'),
      ...list(gone.slice(changed), 'removed'),
    ]
  })
}

function* isReordered(before: Table, after: Table, isIgnored: IsIgnored): Turns<boolean> {
  return (yield* digestOrder(before, isIgnored)) !== (yield* digestOrder(after, isIgnored))
}

/** Returns one change of the table if its rows differ. Takes no memory for them. */
function* compareLongTables(before: Table, after: Table, isIgnored: IsIgnored): Turns<readonly Change[]> {
  const only = (table: Table): Content => ({ entries: [], tables: [table] })
  if (yield* areEqual(only(before), only(after), isIgnored, 1)) return []
  return [{ kind: 'changed', section: sectionOf(after.name), where: after.name, label: '' }]
}

type Difference = readonly [kind: Change['kind'], key: string]

function differences<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  isSame: (one: T, other: T) => boolean,
): readonly Difference[] {
  const gone = [...before.keys()].filter((key) => !after.has(key)).map((key): Difference => ['removed', key])
  const rest = [...after].flatMap(([key, value]): readonly Difference[] => {
    const old = before.get(key)
    if (old === undefined) return [['added', key]]
    return isSame(old, value) ? [] : [['changed', key]]
  })
  return [...gone, ...rest]
}
