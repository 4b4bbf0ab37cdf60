// What a directory holds already: its newest copy with a manifest, and a copy of the backup to store.

import { join } from 'node:path'
import { type Manifest, manifestNameOf } from '../../dss/manifest.ts'
import type { ReadManifest } from '../../dss/read-manifest.ts'
import type { Logger } from '../../logger.ts'
import { areOrdered, familyOf, oldestFirst } from '../../naming/copies.ts'
import type { Naming } from '../../naming/template.ts'
import { message } from '../../text/message.ts'
import type { Backup, Destination, NamedBackup, Previous, Stored } from '../destination.ts'
import { readManifestFile, readManifestHead } from '../manifest-file.ts'
import { describeLost, findNewest, requireFile, withLost } from '../newest-copy.ts'
import { type ListOptions, listNames, tooMany } from './directory-names.ts'
import { filesOfOthers, inventedIn } from './directory-owners.ts'
import { isReplaced, type Place } from './directory-place.ts'

export interface Known extends Place {
  /** The newest backups of ours among the names: a share may leave some of them out later. */
  readonly ours: readonly string[]
}

interface Searched extends ListOptions {
  readonly path: string
  readonly naming: Naming
  /** This run's file name, with `.dss`. */
  readonly fileName: string
  readonly startedAt: Date
  readonly logger: Logger
  /** What was there when the run began. Absent before. */
  readonly known: Known | undefined
}

interface Search {
  readonly copyOf: (manifest: Manifest) => Stored
  readonly signal: AbortSignal
}

/**
 * Returns the newest backup with a usable manifest. Only the very newest is reusable. Throws the file system's errors and
 * the signal's reason.
 */
export async function findPrevious(
  { path, naming, startedAt: now, logger, known: place, ...limits }: Omit<Searched, 'fileName'>,
  { copyOf, signal, hold, onUnseen }: Search & Pick<Parameters<Destination['newest']>[0], 'hold' | 'onUnseen'>,
): Promise<Previous | undefined> {
  const { files: names, others, isCut } = await listNames(path, { ...limits, signal })
  if (isCut) onUnseen?.(tooMany(path))
  const present = new Set([...names, ...others])
  const gone = (place?.ours ?? []).filter((name) => !present.has(name))
  const uid = place?.uid
  const backups = oldestFirst(names, { naming, now }).toReversed()
  const { candidates, invented } = await trustedOf(path, backups, { uid, signal })
  const found = await findNewest({
    candidates,
    read: async (backup) => {
      signal.throwIfAborted()
      return requireFile(await readManifestFile(join(path, manifestNameOf(backup)), { signal, hold }), backup)
    },
    onProblem: (backup, problem) => logger.debug(`The manifest of ${backup} is unusable: ${problem}.`),
    onUnseen,
  })
  const other = oldestFirst(others, { naming, now }).at(-1)
  if (!found) {
    const why =
      other === undefined
        ? describeLost(names, { naming, now })
        : message`${other} is not a regular file, and links are not followed`
    const hidden = oldestFirst(gone, { naming, now }).at(-1)
    // The earlier backups are elsewhere, or not listed: this one is not the first.
    if (place && (await isReplaced(path, place)))
      onUnseen?.(message`The directory ${path} is another one than when the run began`)
    else if (hidden) onUnseen?.(message`${hidden} was listed when the run began, and is not any more`)
    if (why) onUnseen?.(why)
    return undefined
  }
  const { manifest } = found
  // Of these, the share has not listed the backup, or somebody has deleted it.
  const lost = withLost(names, naming).slice(names.length)
  const theirs = await inventedIn(path, lost, { uid, signal })
  const strange = await filesOfOthers(path, others, { uid, signal })
  const known = [
    manifest.file,
    ...gone,
    ...[...others, ...lost].filter((name) => !strange.has(name) && !theirs.has(name)),
  ]
  const newest = oldestFirst(known, { naming, now }).at(-1)
  const isKnown = newest === manifest.file && !isCut && areOrdered(names, { naming, now })
  const isReusable = found.isNewest && isKnown && !invented.has(manifest.file)
  return { manifest, copy: copyOf(manifest), file: join(path, manifest.file), isReusable }
}

/** Returns those of the backups that count. Without any of ours, another user made them so far. */
async function trustedOf(path: string, backups: readonly string[], options: Parameters<typeof inventedIn>[2]) {
  const invented = await inventedIn(path, backups, options)
  const ours = backups.filter((name) => !invented.has(name))
  return { candidates: ours.length > 0 ? ours : backups, invented }
}

/** Returns all backups by their names, newest first. Throws the file system's errors and the signal's reason. */
export async function namedInDirectory(
  { path, naming, startedAt: now, known, ...limits }: Omit<Searched, 'fileName' | 'logger'>,
  signal: AbortSignal,
): Promise<readonly NamedBackup[]> {
  const { files, others } = await listNames(path, { ...limits, signal })
  const present = new Set(files)
  const backups = oldestFirst(withLost([...files, ...others], naming), { naming, now }).toReversed()
  const { candidates } = await trustedOf(path, backups, { uid: known?.uid, signal })
  return candidates.map((fileName) => ({
    fileName,
    read: async (until) => {
      if (others.includes(fileName)) return { problem: 'it is not a regular file', isMissing: true }
      const read = await readManifestHead(join(path, manifestNameOf(fileName)), until)
      return present.has(fileName) ? requireFile(read, fileName) : read
    },
  }))
}

/**
 * Reads the newest copy of this name and returns its manifest if it is this very backup. An older copy does not count:
 * settings may change and change back, and the newest file must match the router. Nor does a copy that is unreadable, or
 * whose manifest was modified, nor one that another user may have put there.
 */
export async function findSame(
  { path, naming, fileName, startedAt: now, known, ...limits }: Searched,
  { backup, copyOf, signal }: Search & { readonly backup: Backup },
): Promise<Manifest | undefined> {
  const { files } = await listNames(path, { ...limits, signal })
  const names = familyOf([...new Set([...files, ...(known?.ours ?? [])])], fileName)
  const newest = areOrdered(names, { naming, now }) ? oldestFirst(names, { naming, now }).at(-1) : undefined
  if (newest === undefined || (await inventedIn(path, [newest], { uid: known?.uid, signal })).has(newest))
    return undefined
  const manifestPath = join(path, manifestNameOf(newest))
  const isSame = (read: ReadManifest): read is { readonly manifest: Manifest } => {
    const found = requireFile(read, newest)
    if ('problem' in found) return false
    const { sha256, verified } = found.manifest
    return sha256 === backup.sha256 && verified === backup.manifest.verified
  }
  // It may have 32 MiB, beside those that are held.
  if (!isSame(await readManifestHead(manifestPath, signal))) return undefined
  const read = await readManifestFile(manifestPath, { signal })
  if (!isSame(read)) return undefined
  try {
    await copyOf(read.manifest).readBack(signal)
    return read.manifest
  } catch {
    signal.throwIfAborted()
    return undefined
  }
}
