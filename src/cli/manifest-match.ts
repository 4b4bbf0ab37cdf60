// Compares an opened backup with its manifest, down to every file and row.

import { basename } from 'node:path'
import type { Entry } from '../dss/archive-members.ts'
import type { Table } from '../dss/database.ts'
import { fingerprintInTurns } from '../dss/fingerprint.ts'
import { ignoring } from '../dss/items.ts'
import type { Manifest } from '../dss/manifest.ts'
import { withOrder } from '../dss/row-order.ts'
import type { Rows } from '../dss/rows.ts'
import { BackupError } from '../errors.ts'
import { SEALED_EXTENSION, stemOf } from '../naming/template.ts'
import { eachInTurns, inTurns, mapInTurns, type Turns } from '../system/turns.ts'
import { printable } from '../text/sanitize.ts'
import { type OpenedBackup, requireValid } from './opened-backup.ts'

const MAX_NAME = 200
const CHANGED_MANIFEST = 'The manifest was changed. Do not rely on it, or on comparisons with it.'

/**
 * Returns sentences about what could not be compared; none if everything matches. Throws BackupError `read-back-failed` if
 * the manifest describes something else, and the signal's reason.
 */
export async function compareWithManifest(
  file: string,
  backup: OpenedBackup,
  { manifest, signal }: { readonly manifest: Manifest; readonly signal: AbortSignal },
): Promise<readonly string[]> {
  return await inTurns(compare(file, backup, manifest), signal)
}

function* compare(file: string, backup: OpenedBackup, manifest: Manifest): Turns<readonly string[]> {
  if (isOpenedFrom(file, backup, manifest)) return yield* compareOpened(file, backup, manifest)
  if (manifest.sha256 === backup.sha256 && manifest.size !== backup.size)
    throw new BackupError(
      'read-back-failed',
      `${file} is valid, but its manifest has another size (${manifest.size} bytes instead of ${backup.size}) with the same SHA-256.`,
      { hint: CHANGED_MANIFEST },
    )
  if (manifest.sha256 !== backup.sha256)
    throw new BackupError(
      'read-back-failed',
      `${file} is valid, but is not the file in its manifest (${printable(manifest.file, MAX_NAME)}, SHA-256 ${manifest.sha256}).`,
      { hint: 'One of the two was replaced or renamed. Do not restore the backup before you know which.' },
    )
  if (!manifest.verified)
    return ['It could not be verified when it was stored, so only size and SHA-256 were compared.']
  const difference = yield* differenceOf(file, backup, manifest)
  if (difference !== undefined)
    throw new BackupError(
      'read-back-failed',
      `${file} is valid, but its content does not match its manifest (${difference}).`,
      { hint: CHANGED_MANIFEST },
    )
  return yield* incomparableReason(file, backup, manifest)
}

/** Whether the file is where `open` writes its output: next to the encrypted backup and its manifest. */
function isOpenedFrom(file: string, { isEncrypted }: OpenedBackup, { sealed, file: original }: Manifest): boolean {
  return sealed !== undefined && !isEncrypted && original === `${stemOf(basename(file))}${SEALED_EXTENSION}`
}

function* compareOpened(file: string, backup: OpenedBackup, manifest: Manifest): Turns<readonly string[]> {
  const original = printable(manifest.file, MAX_NAME)
  const difference = manifest.verified
    ? yield* contentDifference(file, backup, manifest)
    : manifest.sealed?.plainSize !== backup.plainSize && 'the size'
  if (difference)
    throw new BackupError(
      'read-back-failed',
      `${file} is valid, but does not match the manifest of ${original} (${difference}).`,
      {
        hint: `The manifest next to it belongs to ${original}. Do not restore this file before you know where it is from.`,
      },
    )
  return [`It is the decrypted ${original}: its content was compared with the manifest, without digests.`]
}

function* differenceOf(file: string, backup: OpenedBackup, manifest: Manifest): Turns<string | undefined> {
  return (manifest.sealed !== undefined) !== backup.isEncrypted
    ? 'the encryption'
    : yield* contentDifference(file, backup, manifest)
}

function* contentDifference(file: string, backup: OpenedBackup, manifest: Manifest): Turns<string | undefined> {
  const { container, contentSize, content } = requireValid(file, backup.inspection)
  const { sealed } = manifest
  if (sealed && sealed.plainSize !== backup.plainSize) return 'the size before encryption'
  if (manifest.container !== container) return 'the compression'
  if (manifest.contentSize !== contentSize) return 'the uncompressed size'
  // A manifest of schema 1 has no permissions, one of schema 2 no owners, and that of an encrypted backup has keyed ones.
  const attributes = sealed ? 0 : manifest.schema - 1
  const describeFile = ({ path, size, sha256, mode, owner }: Entry) =>
    JSON.stringify([path, size, sealed ? null : sha256, ...[mode ?? null, owner ?? null].slice(0, attributes)])
  if (!(yield* isSame(content.entries, manifest.entries, describeFile))) return 'the files'
  const { schema, structure: expected } = manifest
  const listOf = (table: Table | undefined) => (table ? [table] : [])
  const different = yield* differentTable(content.tables, manifest)
  if (different !== undefined || schema === 1) return different
  return yield* differentTable(listOf(content.structure), { ...manifest, tables: listOf(expected) })
}

function* differentTable(
  tables: readonly Table[],
  { schema, sealed, tables: expected }: Pick<Manifest, 'schema' | 'sealed' | 'tables'>,
): Turns<string | undefined> {
  if (!(yield* isSame(tables, expected, ({ name }) => name))) return 'the list of tables'
  const byName = new Map(expected.map((table) => [table.name, table]))
  for (const table of tables) {
    const other = byName.get(table.name)
    const hasSameColumns = JSON.stringify(other?.columns) === JSON.stringify(table.columns)
    const matches = sealed
      ? other?.rowCount === table.rows.length
      : hasSameColumns && (yield* haveSameRows(table.rows, other?.rows)) && hasSameOrder(table, other, schema)
    if (!matches) return `the table ${printable(table.name, MAX_NAME)}`
  }
  return undefined
}

/** Manifests of earlier schemas have no order. */
function hasSameOrder(table: Table, expected: Table | undefined, schema: Manifest['schema']): boolean {
  const [found] = withOrder([table])
  return schema < 3 || found?.order === expected?.order
}

/** Both are sorted in the same way. */
function* haveSameRows(rows: Rows, expected: Rows | undefined): Turns<boolean> {
  if (rows.length !== expected?.length) return false
  const others = expected[Symbol.iterator]()
  let areSame = true
  yield* eachInTurns(rows, ([label, digest]) => {
    const [otherLabel, otherDigest] = others.next().value ?? []
    areSame &&= otherLabel === label && otherDigest === digest
  })
  return areSame
}

/** Whether both hold the same items, in any order. */
function* isSame<T>(found: Iterable<T>, expected: Iterable<T>, describe: (item: T) => string): Turns<boolean> {
  const [a, b] = [yield* mapInTurns(found, describe), yield* mapInTurns(expected, describe)]
  b.sort()
  return a.length === b.length && a.sort().every((line, index) => line === b[index])
}

function* incomparableReason(
  file: string,
  backup: OpenedBackup,
  { schema, sealed, fingerprint }: Manifest,
): Turns<readonly string[]> {
  if (sealed)
    return [
      sealed.keyId === null
        ? 'It is encrypted: its manifest contains only names, sizes and counts, no digests to compare.'
        : 'It is encrypted: names, sizes and counts were compared, but not digests, which need the fingerprint key.',
    ]
  const { content } = requireValid(file, backup.inspection)
  return fingerprint === (yield* fingerprintInTurns(content, ignoring([]), schema))
    ? []
    : ['Its fingerprint could not be compared: some changes were ignored when it was made, or it was edited.']
}
