// `srm-backup diff OLD NEW`: what changed between two backups, or their manifests. Names only, never values.

import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { readManifestFile } from '../destinations/manifest-file.ts'
import { type Comparison, compareInTurns, nameOfChange } from '../dss/changes.ts'
import { hasChanged } from '../dss/extent.ts'
import { ignoring } from '../dss/items.ts'
import { obstacleBetween } from '../dss/kinship.ts'
import { createManifestInTurns, type Manifest } from '../dss/manifest.ts'
import { BackupError } from '../errors.ts'
import { MANIFEST_EXTENSION } from '../naming/template.ts'
import { reach } from '../system/reach.ts'
import { inTurns } from '../system/turns.ts'
import { countOf } from '../text/format.ts'
import { message } from '../text/message.ts'
import { printable } from '../text/sanitize.ts'
import { DIFFERENT } from './exit-codes.ts'
import { type OpenOptions, requireValid, withBackup } from './opened-backup.ts'
import type { Terminal } from './terminal.ts'

const MAX_NAME = 200

export interface DiffOptions extends OpenOptions {
  /** Patterns of items to ignore. */
  readonly ignore?: readonly string[] | undefined
}

/** Returns the exit code: 0 if all of the content is the same, else DIFFERENT. Throws BackupError. */
export async function diff(
  files: readonly [older: string, newer: string],
  options: DiffOptions,
  terminal: Terminal,
): Promise<number> {
  const isIgnored = ignoring(options.ignore ?? [])
  const [before, after] = await terminal.during('Comparing', async () => {
    return [await manifestOf(files[0], options, isIgnored), await manifestOf(files[1], options, isIgnored)] as const
  })
  // Only the manifest of an encrypted backup has keyed digests; once decrypted, the backup has the usual ones.
  const keyed = [before, after].findIndex(({ sealed }) => sealed)
  const isMixed = keyed >= 0 && !(before.sealed && after.sealed)
  const obstacle = isMixed
    ? message`${files[keyed] ?? ''} is the manifest of an encrypted backup, whose digests match only those of other such manifests`
    : obstacleBetween(before, after)
  if (obstacle !== undefined)
    throw new BackupError('input-invalid', message`These two can't be compared: ${obstacle}.`, {
      hint: 'Compare the backups themselves, with `--identity` for encrypted ones, instead of their manifests.',
    })
  const comparison = await inTurns(compareInTurns(before, after, { isIgnored }), options.signal)
  const { isPartial, changes } = comparison
  const changed = hasChanged(comparison)
  const older = isPartial ? files[before.schema <= after.schema ? 0 : 1] : undefined
  const json = { unchanged: changed === undefined ? null : !changed, ...(isPartial ? { partial: true } : {}), changes }
  await terminal.result({ lines: describe(comparison, older), json }, options.signal)
  return changed === false ? 0 : DIFFERENT
}

async function manifestOf(file: string, options: DiffOptions, isIgnored: (item: string) => boolean): Promise<Manifest> {
  if (file.endsWith(MANIFEST_EXTENSION)) {
    const { signal, reachMs: timeoutMs } = options
    const read = await reach(file, () => readManifestFile(file, { signal }), { signal, timeoutMs })
    if ('manifest' in read && read.manifest.verified) return read.manifest
    const problem = 'problem' in read ? read.problem : 'its backup was not verified'
    throw new BackupError('input-invalid', `${file} can't be compared: ${problem}.`)
  }
  return await withBackup(file, options, async ({ inspection, size, sha256 }) => {
    const router = { label: '-', id: createHash('sha256').update('').digest('hex') }
    const about = { fileName: basename(file), size, sha256, startedAt: new Date(0), router, isIgnored }
    return await inTurns(createManifestInTurns(requireValid(file, inspection), about), options.signal)
  })
}

function* describe(comparison: Comparison, older: string | undefined): Generator<string, void> {
  const { unchanged, changes } = comparison
  if (!unchanged) yield countOf(changes.length, 'change')
  else yield older === undefined ? 'Unchanged: both contain the same settings.' : 'No known changes.'
  for (const change of changes)
    yield `  ${change.kind.padEnd(7)}  ${printable(change.section)}: ${printable(nameOfChange(change), MAX_NAME)}`
  if (older !== undefined)
    yield `Not everything was compared: ${printable(older)} is of an older version, which lacks owners and permissions of files, the structure of the database, or the order of rows. Compare the backups themselves.`
}
