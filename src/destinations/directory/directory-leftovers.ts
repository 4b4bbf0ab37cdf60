// What killed runs leave in a directory: half-written files, empty ones, a backup without its manifest, a manifest without its backup.

import { lstat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { type Manifest, manifestNameOf } from '../../dss/manifest.ts'
import type { Logger } from '../../logger.ts'
import { listCopies } from '../../naming/copies.ts'
import { BACKUP_EXTENSION, MANIFEST_EXTENSION, type Naming } from '../../naming/template.ts'
import { TEMP_FILE_PATTERN } from '../../system/durable-file.ts'
import { isOrphanOfOther } from './directory-owners.ts'

const STALE_TEMP_MS = 24 * 60 * 60 * 1000
const YOUNG_MS = 2 * STALE_TEMP_MS
const MAX_NAMED = 5

/** Deletes half-written files of killed runs: ours by name, and at least a day old. */
export async function removeStaleTemps(path: string, files: readonly string[]): Promise<void> {
  for (const name of files.filter((file) => TEMP_FILE_PATTERN.test(file))) {
    const { mtimeMs } = await lstat(join(path, name)).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs > STALE_TEMP_MS) await unlink(join(path, name)).catch(() => {})
  }
}

/** Finds names that a killed run claimed but never filled, on a file system without hard links. */
export async function findEmpty(path: string, names: readonly string[]): Promise<ReadonlySet<string>> {
  const sizes = names.map(async (name) => {
    return { name, size: (await lstat(join(path, name)).catch(() => undefined))?.size }
  })
  return new Set((await Promise.all(sizes)).filter(({ size }) => size === 0).map(({ name }) => name))
}

/** Whether a file was written since the last night but one. */
export async function isYoung(path: string, fileName = ''): Promise<boolean> {
  const { mtimeMs } = await lstat(join(path, fileName)).catch(() => ({ mtimeMs: 0 }))
  return Date.now() - mtimeMs < YOUNG_MS
}

interface OrphanOptions {
  readonly path: string
  readonly naming: Naming
  /** The oldest backup before anything was pruned. */
  readonly oldest: string
  /** The copy that was just read back. */
  readonly current: Manifest
  /** Returns whether the file was deleted. */
  readonly remove: (name: string) => Promise<boolean>
  readonly logger: Logger
  readonly signal: AbortSignal
}

/** Deletes manifests of ours that have lost their backup, and warns of those that no run can have left. */
export async function removeOrphans(
  orphans: readonly string[],
  { path, naming, oldest, current, remove, logger, signal }: OrphanOptions,
): Promise<void> {
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
}

/** Returns the manifests of backups newer than `oldest`. A prune deletes the oldest backups first. */
function newerThan(oldest: string, manifests: readonly string[], naming: Naming): ReadonlySet<string> {
  const backups = manifests.map((name) => name.slice(0, -MANIFEST_EXTENSION.length) + BACKUP_EXTENSION)
  const sorted = listCopies([...backups, oldest], naming).map(({ fileName }) => fileName)
  return new Set(sorted.slice(sorted.indexOf(oldest) + 1).map(manifestNameOf))
}
