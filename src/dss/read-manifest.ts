// Reads a manifest; accepts only JSON of its exact shape.

import { isBackupName } from '../naming/template.ts'
import { MIB } from '../text/format.ts'
import { isOwnTime } from '../text/iso-time.ts'
import { parseUntrustedJson } from '../text/json.ts'
import { isWide } from '../text/wide.ts'
import { type Entry, MAX_ENTRIES, MAX_NAME_BYTES, MAX_NAMES_BYTES } from './archive-members.ts'
import type { Table } from './database.ts'
import { charactersOf, MAX_COLUMN_CHARACTERS, MAX_NAME_CHARACTERS, MAX_TABLES } from './database-schema.ts'
import { cutRows, isListedRows } from './listed-rows.ts'
import type { Manifest } from './manifest.ts'
import { isTooLong } from './manifest-size.ts'
import { isOrder } from './row-order.ts'
import type { Row, Rows } from './rows.ts'

/** A manifest, or a few words on why the text is not one. */
export type ReadManifest =
  | { readonly manifest: Manifest }
  | {
      readonly problem: string
      /** There is no manifest, as a killed run leaves it. Any other problem hides whose backup it is; `false` if it was not read. */
      readonly isMissing?: boolean
    }

/** Characters. */
const LONG_TEXT = MIB
/** Of a mode, or the numbers of an owner. */
const MAX_SHORT = 64
/** A manifest has six. What writes or prints a thousand runs out of stack, but not what parses them. */
const MAX_LEVELS = 32

type Fields = Readonly<Record<string, unknown>>

export function readManifest(text: string): ReadManifest {
  if (isTooLong(text.length, isWide(text))) return { problem: 'it is too large' }
  const value = text.length > LONG_TEXT ? parseLong(text) : parseUntrustedJson(text)
  if (value === undefined) return { problem: 'it is not JSON' }
  if (!isFields(value)) return { problem: 'it is not a manifest' }
  if (value.schema === undefined) return { problem: 'it is not a manifest' }
  if (value.schema !== 1 && value.schema !== 2 && value.schema !== 3)
    return { problem: 'another version of this program wrote it' }
  if (isDeeperThan(value, MAX_LEVELS)) return { problem: 'it is not a manifest' }
  return isManifest(value) ? { manifest: value } : { problem: 'it is not a manifest' }
}

/** Parses the text of a manifest that may have many rows. */
function parseLong(text: string): unknown {
  const { rest, rowsOf } = cutRows(text)
  const value = parseUntrustedJson(rest)
  if (!isFields(value) || !Array.isArray(value.tables)) return value
  const withRows = (table: unknown) => (isFields(table) ? { ...table, rows: rowsOf(table.rows) ?? table.rows } : table)
  const structure = 'structure' in value ? { structure: withRows(value.structure) } : {}
  return { ...value, ...structure, tables: value.tables.map(withRows) }
}

function isManifest(value: Fields): value is Fields & Manifest {
  const { router } = value
  return (
    typeof value.file === 'string' &&
    isBackupName(value.file) &&
    isSize(value.size) &&
    isHex(value.sha256, 64) &&
    (value.sealed === undefined || isEncrypted(value.sealed)) &&
    isOwnTime(value.time) &&
    (value.exportMs === undefined || isSize(value.exportMs)) &&
    isFields(router) &&
    typeof router.label === 'string' &&
    isTextOrNull(router.model) &&
    isTextOrNull(router.firmware) &&
    isTextOrNull(router.id) &&
    typeof value.verified === 'boolean' &&
    (value.fingerprint === null || isHex(value.fingerprint, 64)) &&
    areEntries(value.entries) &&
    areTables(value.tables) &&
    (value.structure === undefined || isTable(value.structure))
  )
}

/** Members of later versions are kept, whatever they are. */
function isDeeperThan(value: unknown, levels: number): boolean {
  // Rows outside the heap are not looked into.
  if (!Array.isArray(value) && !(isFields(value) && Object.getPrototypeOf(value) === Object.prototype)) return false
  return levels === 0 || Object.values(value).some((item) => isDeeperThan(item, levels - 1))
}

function isEncrypted(value: unknown): boolean {
  if (!isFields(value) || !isSize(value.plainSize)) return false
  return (value.keyId === null || isHex(value.keyId, 16)) && (value.binding === undefined || isHex(value.binding, 64))
}

/** The limits are those of a backup: no program of ours lists more. */
function areEntries(value: unknown): boolean {
  if (!isListOf(value, isEntry) || value.length > MAX_ENTRIES) return false
  return value.reduce((sum, { path }) => sum + Buffer.byteLength(path), 0) <= MAX_NAMES_BYTES
}

function areTables(value: unknown): boolean {
  if (!isListOf(value, isTable) || value.length > MAX_TABLES) return false
  return value.reduce((sum, { columns }) => sum + charactersOf(columns), 0) <= MAX_COLUMN_CHARACTERS.inAll
}

function isEntry(value: unknown): value is Entry {
  return (
    isFields(value) &&
    typeof value.path === 'string' &&
    Buffer.byteLength(value.path) <= MAX_NAME_BYTES &&
    isSize(value.size) &&
    (value.sha256 === null || isHex(value.sha256, 64)) &&
    isShortIfAny(value.mode) &&
    isShortIfAny(value.owner)
  )
}

function isTable(value: unknown): value is Table {
  const isNamed = isFields(value) && typeof value.name === 'string' && value.name.length <= MAX_NAME_CHARACTERS
  if (!isNamed || !isListOf(value.columns, isText) || !isRows(value.rows)) return false
  return value.order === undefined || isOrder(value.order, value.rows.length)
}

function isRows(value: unknown): value is Rows {
  return isListedRows(value) || isListOf(value, isRow)
}

function isRow(value: unknown): value is Row {
  return Array.isArray(value) && value.length === 2 && isText(value[0]) && isHex(value[1], 32)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isItem)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isShortIfAny(value: unknown): boolean {
  return value === undefined || value === null || (isText(value) && value.length <= MAX_SHORT)
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string'
}

function isSize(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function isHex(value: unknown, length: number): value is string {
  return typeof value === 'string' && value.length === length && /^[0-9a-f]+$/.test(value)
}
