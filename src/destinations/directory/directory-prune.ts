// Prunes a directory: backups with their manifests that the policy does not keep, and leftovers of crashes.

import { lstat, unlink } from 'node:fs/promises'
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
import { BACKUP_EXTENSION, MANIFEST_EXTENSION, type Naming, stemOf } from '../../naming/template.ts'
import { TEMP_FILE_PATTERN } from '../../system/durable-file.ts'
import { describeFileError, errnoOf } from '../../system/file-errors.ts'
import { countOf } from '../../text/format.ts'
import { futureWarning } from '../future-copies.ts'
import { keptWarning } from '../kept-backups.ts'
import { loadManifest } from '../manifest-file.ts'
import { type ListOptions, listNames } from './directory-names.ts'
import { filesOfOthers, isOrphanOfOther, ownerOf } from './directory-owners.ts'
import type { Place } from './directory-place.ts'

const STALE_TEMP_MS = 24 * 60 * 60 * 1000
const YOUNG_MS = 2 * STALE_TEMP_MS
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
  const ours = (name: string) => place?.names.has(name) ?? true
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
    if (!ours(fileName) || !(await remove(fileName))) return false
    // After the backup: a manifest alone shows that its backup is gone.
    const manifest = manifestNameOf(fileName)
    if (names.has(manifest) && (isNamed || !sharesManifest(names, fileName))) await remove(manifest)
    return true
  }
  await removeStaleTemps(path, files.filter(ours))
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
  for (const fileName of leaveOut(beyond, keep - countStems(stay)))
    if (await removePair(fileName, fileName !== leftover)) deleted++
  const kept = keptWarning(unknown, { place: path, current })
  if (kept) logger.warning(kept)
  const orphans = orphanedManifests(listed.files, naming).filter((name) => ours(name) && !foreign.has(name))
  const oldest = known.find(({ time }) => time <= latest)?.fileName ?? current.file
  const lost = newerThan(oldest, orphans, naming)
  let named = 0
  for (const name of orphans) {
    if (await isOrphanOfOther(path, name, { current, signal })) continue
    if (!(await remove(name)) || !lost.has(name)) continue
    if (named++ < MAX_NAMED)
      logger.warning(`Deleted ${join(path, name)}: its backup is gone, and no run of ours deleted that.`)
  }
  if (named > MAX_NAMED)
    logger.warning(`Deleted ${named - MAX_NAMED} more manifests in ${path} whose backups are gone.`)
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

/** A backup and its encrypted or decrypted form are one. */
function countStems(names: readonly string[]): number {
  return new Set(names.map(stemOf)).size
}

/** Leaves out the last backups, which are the newest. */
function leaveOut(names: readonly string[], count: number): readonly string[] {
  if (count <= 0) return names
  const stems = new Set([...new Set(names.map(stemOf))].slice(0, -count))
  return names.filter((name) => stems.has(stemOf(name)))
}

/** Whether a file was written since the last night but one. */
async function isYoung(path: string, fileName = ''): Promise<boolean> {
  const { mtimeMs } = await lstat(join(path, fileName)).catch(() => ({ mtimeMs: 0 }))
  return Date.now() - mtimeMs < YOUNG_MS
}

/** Returns the manifests of backups newer than `oldest`. A prune deletes the oldest backups first. */
function newerThan(oldest: string, manifests: readonly string[], naming: Naming): ReadonlySet<string> {
  const backups = manifests.map((name) => name.slice(0, -MANIFEST_EXTENSION.length) + BACKUP_EXTENSION)
  const sorted = listCopies([...backups, oldest], naming).map(({ fileName }) => fileName)
  return new Set(sorted.slice(sorted.indexOf(oldest) + 1).map(manifestNameOf))
}

/** Finds names that a killed run claimed but never filled, on a file system without hard links. */
async function findEmpty(path: string, names: readonly string[]): Promise<ReadonlySet<string>> {
  const sizes = names.map(async (name) => {
    return { name, size: (await lstat(join(path, name)).catch(() => undefined))?.size }
  })
  return new Set((await Promise.all(sizes)).filter(({ size }) => size === 0).map(({ name }) => name))
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

/** Deletes half-written files of killed runs: ours by name, and at least a day old. */
async function removeStaleTemps(path: string, files: readonly string[]): Promise<void> {
  for (const name of files.filter((file) => TEMP_FILE_PATTERN.test(file))) {
    const { mtimeMs } = await lstat(join(path, name)).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs > STALE_TEMP_MS) await unlink(join(path, name)).catch(() => {})
  }
}
