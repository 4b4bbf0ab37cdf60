// Old backups of a directory: pairs of a backup and its manifest that the policy no longer keeps, and what crashes left.

import { lstat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { manifestNameOf } from '../../dss/manifest.ts'
import type { Logger } from '../../logger.ts'
import { type Copy, listCopies, listFiles, orphanedManifests } from '../../naming/copies.ts'
import { selectExpired } from '../../naming/retention.ts'
import type { Naming } from '../../naming/template.ts'
import { TEMP_FILE_PATTERN } from '../../system/durable-file.ts'
import { describeFileError, errnoOf } from '../../system/file-errors.ts'
import { loadManifest } from '../manifest-file.ts'

const STALE_TEMP_MS = 24 * 60 * 60 * 1000
/** So many of the newest backups are looked at for empty ones: a run that is killed leaves one at most. */
const LOOKED_AT = 50

export interface PruneOptions {
  readonly path: string
  /** How many backups stay; 0 keeps all. */
  readonly keep: number
  readonly naming: Naming
  readonly logger: Logger
  /** The names that were there at preflight: what another run stores meanwhile must not be deleted. */
  readonly present: ReadonlySet<string> | undefined
  /** The copy that was just read back. */
  readonly current: { readonly fileName: string; readonly verified: boolean }
}

/** Deletes what is no longer kept; returns how many backups went. Throws the file system's errors where it cannot look. */
export async function pruneDirectory({ path, keep, naming, logger, present, current }: PruneOptions): Promise<number> {
  if (keep === 0) return 0
  const files = await listFiles(path)
  const names = new Set(files)
  const ours = (name: string) => present?.has(name) ?? true
  const remove = async (name: string): Promise<boolean> => {
    try {
      await unlink(join(path, name))
      return true
    } catch (error) {
      // Another run may have deleted it a moment ago.
      if (errnoOf(error) !== 'ENOENT')
        logger.warning(`An old backup could not be deleted: ${join(path, name)}: ${describeFileError(error)}.`)
      return false
    }
  }
  const removePair = async (fileName: string): Promise<boolean> => {
    if (!ours(fileName) || !(await remove(fileName))) return false
    // After the backup: a manifest alone says of itself that its backup is gone.
    if (names.has(manifestNameOf(fileName))) await remove(manifestNameOf(fileName))
    return true
  }
  const copies = listCopies(files, naming)
  const empty = await findEmpty(path, copies.slice(-LOOKED_AT))
  for (const name of empty) if (name !== current.fileName) await removePair(name)
  const whole = copies.filter(({ fileName }) => !empty.has(fileName))
  const protect = current.verified ? undefined : await newestVerified(path, whole)
  let deleted = 0
  for (const { fileName } of selectExpired(whole, { keep, current: current.fileName, protect }))
    if (await removePair(fileName)) deleted++
  for (const name of orphanedManifests(files, naming)) if (ours(name)) await remove(name)
  await removeStaleTemps(path, files.filter(ours))
  return deleted
}

/** Names that a run took and was killed before it filled them, where a file system has no hard links: no copies at all. */
async function findEmpty(path: string, copies: readonly Copy[]): Promise<ReadonlySet<string>> {
  const sizes = copies.map(async ({ fileName }) => {
    return { fileName, size: (await lstat(join(path, fileName)).catch(() => undefined))?.size }
  })
  return new Set((await Promise.all(sizes)).filter(({ size }) => size === 0).map(({ fileName }) => fileName))
}

/** Throws where a manifest is there and cannot be read: the copy may well be the one to keep. */
async function newestVerified(path: string, copies: readonly Copy[]): Promise<string | undefined> {
  for (const { fileName } of copies.toReversed()) {
    const read = await loadManifest(join(path, manifestNameOf(fileName))).catch((error: unknown) => {
      if (errnoOf(error) === 'ENOENT') return undefined
      throw error
    })
    if (read && 'manifest' in read && read.manifest.file === fileName && read.manifest.verified) return fileName
  }
  return undefined
}

/** What a run that was killed left half-written: ours by name, and a day old at least. */
async function removeStaleTemps(path: string, files: readonly string[]): Promise<void> {
  for (const name of files.filter((file) => TEMP_FILE_PATTERN.test(file))) {
    const { mtimeMs } = await lstat(join(path, name)).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs > STALE_TEMP_MS) await unlink(join(path, name)).catch(() => {})
  }
}
