// Prunes a directory: deletes the backups that the policy does not keep, with their manifests.

import { unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { type Manifest, manifestNameOf } from '../../dss/manifest.ts'
import type { Logger } from '../../logger.ts'
import { futureFirst, latestTime, listCopies, orphanedManifests, sharesManifest } from '../../naming/copies.ts'
import type { Naming } from '../../naming/template.ts'
import { describeFileError, errnoOf } from '../../system/file-errors.ts'
import { countOf } from '../../text/format.ts'
import { futureWarning } from '../future-copies.ts'
import { keptWarning } from '../kept-backups.ts'
import { findExpired } from './directory-expired.ts'
import { findEmpty, removeOrphans, withoutManifest } from './directory-leftovers.ts'
import { type ListOptions, listNames } from './directory-names.ts'
import { filesOfOthers } from './directory-owners.ts'
import type { Place } from './directory-place.ts'

/** Number of newest backups to check for empty files: a killed run leaves one at most. */
const MAX_EMPTY_CHECKS = 50
const MAX_NAMED = 5

export interface PruneOptions extends ListOptions {
  readonly path: string
  /** How many backups stay; 0 keeps all. */
  readonly keep: number
  readonly naming: Naming
  readonly startedAt: Date
  readonly logger: Logger
  /** What preflight found: what another run stores meanwhile must not be deleted. */
  readonly known: Place | undefined
  /** The copy that was just read back. */
  readonly current: Manifest
  readonly signal: AbortSignal
}

/** Deletes what the policy does not keep; returns the number of backups. Throws the file system's errors, and the signal's reason. */
export async function pruneDirectory({
  path,
  keep,
  naming,
  startedAt,
  logger,
  known: place,
  current,
  signal,
  ...limits
}: PruneOptions): Promise<number> {
  const listed = await listNames(path, { ...limits, signal })
  // The search for the newest has said so.
  if (listed.isCut) return 0
  const foreign = await filesOfOthers(path, [...listed.files, ...listed.others], { uid: place?.uid, signal })
  const files = listed.files.filter((name) => !foreign.has(name))
  const names = new Set(files)
  const wasThere = (name: string) => place?.names.has(name) ?? true
  const remove = async (name: string): Promise<boolean> => {
    try {
      await unlink(join(path, name))
      names.delete(name)
      return true
    } catch (error) {
      // Another run may have deleted it a moment ago.
      if (errnoOf(error) !== 'ENOENT')
        logger.warning(`Could not delete an old backup: ${join(path, name)}: ${describeFileError(error)}.`)
      return false
    }
  }
  /** `isNamed`: the manifest is known to be about this very file. */
  const removePair = async (fileName: string, isNamed = false): Promise<boolean> => {
    if (!wasThere(fileName) || !(await remove(fileName))) return false
    // After the backup: a manifest alone shows that its backup is gone.
    const manifest = manifestNameOf(fileName)
    if (names.has(manifest) && (isNamed || !sharesManifest(names, fileName))) await remove(manifest)
    return true
  }
  if (keep === 0) return 0
  const invented = listCopies([...foreign], naming).map(({ fileName }) => fileName)
  if (invented.length > 0)
    logger.warning(
      `Not counted in ${path}: ${countOf(invented.length, 'backup')} of other users, who can create files there (${invented.slice(0, MAX_NAMED).join(', ')}). Delete what is not yours, or make the user that this runs as the owner of it.`,
    )
  const latest = latestTime(startedAt)
  const copies = futureFirst(listCopies(files, naming), latest)
  const newest = copies.slice(-MAX_EMPTY_CHECKS).map(({ fileName }) => fileName)
  const { claimed, emptied } = await findEmpty(path, newest, signal)
  for (const name of claimed) if (name !== current.file) await removePair(name)
  if (emptied.size > 0)
    logger.warning(
      `Empty in ${path}: ${countOf(emptied.size, 'backup')} (${[...emptied].slice(0, MAX_NAMED).join(', ')}), which had content once. The disk or share may be failing: check it.`,
    )
  const filled = copies.filter(({ fileName }) => !claimed.has(fileName) && !emptied.has(fileName))
  const bare = await withoutManifest(path, {
    backups: filled.map(({ fileName }) => fileName).filter((name) => name !== current.file),
    // A link to somebody's file says what that says.
    names: new Set([...names, ...listed.others.filter((name) => !foreign.has(name))]),
    checked: new Set(newest),
  })
  if (bare.size > 0) logger.info(`Left alone in ${path}: ${countOf(bare.size, 'backup')} without a manifest.`)
  const counted = filled.filter(({ fileName }) => !bare.has(fileName))
  const warning = futureWarning(counted, { place: path, latest })
  if (warning) logger.warning(warning)
  const { expired, unknown } = await findExpired(counted, { path, keep, current, latest, signal })
  let deleted = 0
  for (const fileName of expired) if (await removePair(fileName, true)) deleted++
  const kept = keptWarning(unknown, { place: path, current })
  if (kept) logger.warning(kept)
  const present = new Set(files.filter(wasThere))
  const orphans = orphanedManifests([...listed.files, ...listed.others], naming).filter((name) => present.has(name))
  const oldest = counted.find(({ time }) => time <= latest)?.fileName ?? current.file
  await removeOrphans(orphans, { path, naming, oldest, current, remove, logger, signal })
  return deleted
}
