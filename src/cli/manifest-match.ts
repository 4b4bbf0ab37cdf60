// Whether a backup that was opened is the one that its manifest describes, down to every file and row.

import { basename } from 'node:path'
import type { Entry } from '../dss/archive-members.ts'
import type { Table } from '../dss/database.ts'
import { fingerprintOf } from '../dss/fingerprint.ts'
import { ignoring } from '../dss/items.ts'
import type { Manifest } from '../dss/manifest.ts'
import { BackupError } from '../errors.ts'
import { SEALED_EXTENSION, stemOf } from '../naming/template.ts'
import { printable } from '../text/sanitize.ts'
import { type OpenedBackup, requireValid } from './opened-backup.ts'

const MAX_NAME = 200

/**
 * Returns what could not be compared, as sentences; none if all was, and is the same. Throws BackupError `read-back-failed`
 * where the manifest describes something else.
 */
export function compareWithManifest(file: string, backup: OpenedBackup, manifest: Manifest): readonly string[] {
  if (isOpenedFrom(file, backup, manifest)) return compareOpened(file, backup, manifest)
  if (manifest.size !== backup.size || manifest.sha256 !== backup.sha256)
    throw new BackupError(
      'read-back-failed',
      `${file} is whole, but not the file that its manifest describes (${printable(manifest.file, MAX_NAME)}, SHA-256 ${manifest.sha256}).`,
      { hint: 'Somebody exchanged one of the two, or renamed them. Do not restore it before you know which.' },
    )
  if (!manifest.verified) return ['It could not be opened when it was stored: only size and SHA-256 could be compared.']
  const difference = differenceOf(file, backup, manifest)
  if (difference !== undefined)
    throw new BackupError(
      'read-back-failed',
      `${file} is whole, but what its manifest says of ${difference} is not what is in it.`,
      { hint: 'Somebody changed the manifest. What it says must not be relied on, nor what was compared with it.' },
    )
  return incomparableReason(file, backup, manifest)
}

/** Whether it lies where `open` writes what it opens: beside the sealed one, and its manifest. */
function isOpenedFrom(file: string, { isEncrypted }: OpenedBackup, { sealed, file: told }: Manifest): boolean {
  return sealed !== undefined && !isEncrypted && told === `${stemOf(basename(file))}${SEALED_EXTENSION}`
}

function compareOpened(file: string, backup: OpenedBackup, manifest: Manifest): readonly string[] {
  const told = printable(manifest.file, MAX_NAME)
  const difference = manifest.verified
    ? contentDifference(file, backup, manifest)
    : manifest.sealed?.plainSize !== backup.plainSize && 'its size'
  if (difference)
    throw new BackupError(
      'read-back-failed',
      `${file} is whole, but not what ${told} holds, as far as its manifest tells (${difference}).`,
      {
        hint: `The manifest beside it is that of ${told}. Do not restore this file before you know where it is from.`,
      },
    )
  return [`It is not sealed: what its manifest says of the content of ${told} was compared, without digests.`]
}

function differenceOf(file: string, backup: OpenedBackup, manifest: Manifest): string | undefined {
  return (manifest.sealed !== undefined) !== backup.isEncrypted
    ? 'whether it is sealed'
    : contentDifference(file, backup, manifest)
}

function contentDifference(file: string, backup: OpenedBackup, manifest: Manifest): string | undefined {
  const { container, contentSize, content } = requireValid(file, backup.inspection)
  const { sealed } = manifest
  if (sealed && sealed.plainSize !== backup.plainSize) return 'the size of what is sealed'
  if (manifest.container !== container) return 'how it is packed'
  if (manifest.contentSize !== contentSize) return 'its size when opened'
  const describeFile = ({ path, size, sha256 }: Entry) => JSON.stringify([path, size, sealed ? null : sha256])
  if (!isSame(content.entries, manifest.entries, describeFile)) return 'its files'
  return differentTable(content.tables, manifest)
}

function differentTable(tables: readonly Table[], { sealed, tables: told }: Manifest): string | undefined {
  if (!isSame(tables, told, ({ name }) => name)) return 'which tables there are'
  const different = tables.find((table) => {
    const other = told.find(({ name }) => name === table.name)
    if (sealed) return other?.rowCount !== table.rows.length
    const hasSameColumns = JSON.stringify(other?.columns) === JSON.stringify(table.columns)
    return !hasSameColumns || !isSame(table.rows, other?.rows ?? [], (row) => JSON.stringify(row))
  })
  return different && `the table ${printable(different.name, MAX_NAME)}`
}

/** In whatever order. */
function isSame<T>(found: Iterable<T>, told: Iterable<T>, describe: (item: T) => string): boolean {
  const [a, b] = [found, told].map((items) => Array.from(items, describe).sort())
  return a?.length === b?.length && a?.every((line, index) => line === b?.[index]) === true
}

function incomparableReason(file: string, backup: OpenedBackup, { sealed, fingerprint }: Manifest): readonly string[] {
  if (sealed)
    return [
      sealed.keyId === null
        ? 'It is sealed: its manifest holds no digests to compare, only names, sizes and counts.'
        : 'It is sealed: names, sizes and counts were compared, digests could not be without the key of the digests.',
    ]
  const { content } = requireValid(file, backup.inspection)
  return fingerprint === fingerprintOf(content, ignoring([]))
    ? []
    : ['Its fingerprint could not be compared: it was made with `ignore-changes`, or somebody changed it.']
}
