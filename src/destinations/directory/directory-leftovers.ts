// What killed runs leave in a directory: half-written files, empty ones, and manifests without a backup.

import { lstat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { isSameRouter } from '../../dss/kinship.ts'
import { manifestNameOf } from '../../dss/manifest.ts'
import type { Logger } from '../../logger.ts'
import { backupsOf, listCopies } from '../../naming/copies.ts'
import { BACKUP_EXTENSION, MANIFEST_EXTENSION, type Naming } from '../../naming/template.ts'
import { TEMP_FILE_PATTERN } from '../../system/durable-file.ts'
import { errnoOf } from '../../system/file-errors.ts'
import { readManifestHead } from '../manifest-file.ts'
import { fewAtOnce, filesOfOthers, type Ownership } from './directory-owners.ts'

const STALE_TEMP_MS = 24 * 60 * 60 * 1000
const MAX_NAMED = 5

/**
 * Deletes half-written files of killed runs, which may be readable copies: ours by name, and at least a day old. `names` are those that
 * were there when this run began. Throws only the signal's reason.
 */
export async function removeStaleTemps(
  path: string,
  { names, ...options }: Parameters<typeof filesOfOthers>[2] & { readonly names: Iterable<string> },
): Promise<void> {
  const temps = [...names].filter((name) => TEMP_FILE_PATTERN.test(name))
  if (temps.length === 0) return
  const foreign = await filesOfOthers(path, temps, options).catch(() => {
    options.signal.throwIfAborted()
    return new Set(temps)
  })
  for (const name of temps.filter((temp) => !foreign.has(temp))) {
    options.signal.throwIfAborted()
    const found = await lstat(join(path, name)).catch(() => undefined)
    const isStale = found?.isFile() && Date.now() - found.mtimeMs > STALE_TEMP_MS
    if (isStale) await unlink(join(path, name)).catch(() => {})
  }
}

/** Backups without any content. */
export interface Empty {
  /** Names that a killed run claimed but never filled, on a file system without hard links. */
  readonly claimed: ReadonlySet<string>
  /** Backups that had content, by their manifests, or may have had it. */
  readonly emptied: ReadonlySet<string>
}

export async function findEmpty(path: string, backups: readonly string[], signal: AbortSignal): Promise<Empty> {
  const [claimed, emptied] = [new Set<string>(), new Set<string>()]
  const judge = async (name: string) => {
    if (!(await isEmpty(join(path, name)))) return
    const set = (await hadContent(path, name, signal)) ? emptied : claimed
    set.add(name)
  }
  await fewAtOnce(backups, judge)
  return { claimed, emptied }
}

/** A run writes the manifest after the backup. */
async function hadContent(path: string, name: string, signal: AbortSignal): Promise<boolean> {
  const manifestPath = join(path, manifestNameOf(name))
  const read = await readManifestHead(manifestPath, signal)
  if ('manifest' in read) return read.manifest.file === name && read.manifest.size > 0
  return !read.isMissing && !(await isEmpty(manifestPath))
}

/**
 * Returns the backups without a manifest, or with an empty one. A killed run leaves one, but any may be anybody's: SRM's own exports have
 * the usual name. `checked` are those whose manifests may be empty.
 */
export async function withoutManifest(
  path: string,
  {
    backups,
    names,
    checked,
  }: {
    readonly backups: readonly string[]
    readonly names: ReadonlySet<string>
    readonly checked: ReadonlySet<string>
  },
): Promise<ReadonlySet<string>> {
  const isBare = async (name: string) => {
    const manifest = manifestNameOf(name)
    return !names.has(manifest) || (checked.has(name) && (await isEmpty(join(path, manifest))))
  }
  const found = await fewAtOnce(backups, isBare)
  return new Set(backups.filter((_, index) => found[index]))
}

/** Whether there is a file without content. */
async function isEmpty(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => undefined)
  return found?.isFile() === true && found.size === 0
}

interface OrphanOptions extends Ownership {
  readonly naming: Naming
  /** The oldest backup before anything was pruned. */
  readonly oldest: string
  /** Returns whether the file was deleted. */
  readonly remove: (name: string) => Promise<boolean>
  readonly logger: Logger
}

/** Deletes manifests of ours that have lost their backup, and warns of those that no run can have left. */
export async function removeOrphans(
  orphans: readonly string[],
  { path, naming, oldest, current, remove, logger, signal }: OrphanOptions,
): Promise<void> {
  const lost = newerThan(oldest, orphans, naming)
  let named = 0
  for (const name of orphans) {
    if (await isOrphanOfOther(name, { path, current, signal })) continue
    // A share may leave out a name while others are deleted.
    if (!(await hasNoBackup(path, name))) continue
    if (!(await remove(name)) || !lost.has(name)) continue
    if (named++ < MAX_NAMED)
      logger.warning(`Deleted ${join(path, name)}: its backup is gone, and no run of ours deleted that.`)
  }
  if (named > MAX_NAMED)
    logger.warning(`Deleted ${named - MAX_NAMED} more manifests in ${path} whose backups are gone.`)
}

/** Whether the file system says so of each name that the backup of a manifest can have. */
async function hasNoBackup(path: string, manifest: string): Promise<boolean> {
  const problems = await fewAtOnce(backupsOf(manifest.slice(0, -MANIFEST_EXTENSION.length)), async (name) => {
    return await lstat(join(path, name)).then(() => '', errnoOf)
  })
  return problems.every((errno) => errno === 'ENOENT')
}

/** Returns the manifests of backups newer than `oldest`. A prune deletes the oldest backups first. */
function newerThan(oldest: string, manifests: readonly string[], naming: Naming): ReadonlySet<string> {
  const backups = manifests.map((name) => name.slice(0, -MANIFEST_EXTENSION.length) + BACKUP_EXTENSION)
  const sorted = listCopies([...backups, oldest], naming).map(({ fileName }) => fileName)
  return new Set(sorted.slice(sorted.indexOf(oldest) + 1).map(manifestNameOf))
}

/** Whether a manifest that has lost its backup is, or may be, of another router, which may share the directory. */
async function isOrphanOfOther(name: string, { path, current, signal }: Ownership): Promise<boolean> {
  const read = await readManifestHead(join(path, name), signal)
  // A power cut may leave it empty.
  if ('problem' in read) return !read.isMissing && !(await isEmpty(join(path, name)))
  return !isSameRouter(read.manifest, current)
}
