// Prunes a directory: deletes the backups that the policy does not keep, with their manifests.

import { unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { type Manifest, manifestNameOf } from '../../dss/manifest.ts'
import type { Logger } from '../../logger.ts'
import {
  type Copy,
  futureFirst,
  latestTime,
  listCopies,
  orphanedManifests,
  sharesManifest,
} from '../../naming/copies.ts'
import { selectExpired } from '../../naming/retention.ts'
import type { Naming } from '../../naming/template.ts'
import { describeFileError, errnoOf } from '../../system/file-errors.ts'
import { countOf } from '../../text/format.ts'
import { futureWarning } from '../future-copies.ts'
import { keptWarning } from '../kept-backups.ts'
import { loadManifest } from '../manifest-file.ts'
import { findEmpty, isYoung, removeOrphans, removeStaleTemps } from './directory-leftovers.ts'
import { type ListOptions, listNames } from './directory-names.ts'
import { filesOfOthers, ownerOf } from './directory-owners.ts'
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
  const foreign = await filesOfOthers(path, listed.files, { uid: place?.uid, signal })
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
  await removeStaleTemps(path, files.filter(wasThere))
  if (keep === 0) return 0
  const invented = listCopies([...foreign], naming).map(({ fileName }) => fileName)
  if (invented.length > 0)
    logger.warning(
      `Not counted in ${path}: ${countOf(invented.length, 'backup')} of other users, who can create files there (${invented.slice(0, MAX_NAMED).join(', ')}). Delete what is not yours, or make the user that this runs as the owner of it.`,
    )
  const latest = latestTime(startedAt)
  const copies = futureFirst(listCopies(files, naming), latest)
  const newest = copies.slice(-MAX_EMPTY_CHECKS).map(({ fileName }) => fileName)
  const empty = await findEmpty(path, [...newest, ...newest.map(manifestNameOf)])
  for (const name of empty)
    if (name !== current.file && copies.some(({ fileName }) => fileName === name)) await removePair(name)
  const filled = copies.filter(({ fileName }) => !empty.has(fileName))
  const isBare = ({ fileName }: Copy) => {
    const manifest = manifestNameOf(fileName)
    return fileName !== current.file && (!names.has(manifest) || empty.has(manifest))
  }
  // A killed run leaves one, and the next run deletes it as if it were ours. Any others may be anybody's.
  const bare = filled.filter(isBare)
  const leftover = bare.length === 1 && (await isYoung(path, bare[0]?.fileName)) ? bare[0]?.fileName : undefined
  const known = filled.filter((copy) => !isBare(copy) || copy.fileName === leftover)
  if (known.length < filled.length)
    logger.info(`Left alone in ${path}: ${countOf(bare.length, 'backup')} without a manifest.`)
  const warning = futureWarning(known, { place: path, latest })
  if (warning) logger.warning(warning)
  const protect = current.verified ? undefined : await newestVerified(path, known, signal)
  const expired = selectExpired(known, { keep, current: current.file, protect, latest }).map(({ fileName }) => fileName)
  const whose = async (fileName: string) =>
    fileName === leftover || fileName === current.file ? 'ours' : await ownerOf(path, fileName, { current, signal })
  const { ours: beyond, unknown } = await sortByOwner(expired, whose)
  // Another router's copies among those that stay take no place of ours.
  const staying = known.map(({ fileName }) => fileName).filter((name) => !expired.includes(name))
  const { ours: stay } = beyond.length > 0 ? await sortByOwner(staying, whose) : { ours: [] }
  let deleted = 0
  for (const fileName of beyond.slice(0, beyond.length - Math.max(0, keep - stay.length)))
    if (await removePair(fileName, fileName !== leftover)) deleted++
  const kept = keptWarning(unknown, { place: path, current })
  if (kept) logger.warning(kept)
  const orphans = orphanedManifests(listed.files, naming).filter((name) => wasThere(name) && !foreign.has(name))
  const oldest = known.find(({ time }) => time <= latest)?.fileName ?? current.file
  await removeOrphans(orphans, { path, naming, oldest, current, remove, logger, signal })
  return deleted
}

async function sortByOwner(
  names: readonly string[],
  whose: (fileName: string) => ReturnType<typeof ownerOf>,
): Promise<{ readonly ours: readonly string[]; readonly unknown: readonly string[] }> {
  const [ours, unknown]: [string[], string[]] = [[], []]
  for (const name of names) {
    const owner = await whose(name)
    if (owner === 'ours') ours.push(name)
    else if (owner === 'unknown') unknown.push(name)
  }
  return { ours, unknown }
}

/** Throws if an existing manifest cannot be read or used: its copy may be the one to keep. */
async function newestVerified(path: string, copies: readonly Copy[], signal: AbortSignal): Promise<string | undefined> {
  for (const { fileName } of copies.toReversed()) {
    const read = await loadManifest(join(path, manifestNameOf(fileName)), signal).catch((error: unknown) => {
      if (errnoOf(error) === 'ENOENT') return undefined
      throw error
    })
    if (read && 'problem' in read) throw new Error(`the manifest of ${fileName} is unusable: ${read.problem}`)
    if (read?.manifest.file === fileName && read.manifest.verified) return fileName
  }
  return undefined
}
