// Backups in a directory of the runner's machine: the old way, done safely.

import { randomUUID } from 'node:crypto'
import { lstat, mkdir, open, readdir, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Naming } from '../backup-name.ts'
import { type Manifest, manifestNameOf } from '../dss/manifest.ts'
import { abortReason, BackupError } from '../errors.ts'
import type { Journal } from '../journal.ts'
import type { Backup, Destination, Previous, Stored } from './destination.ts'
import { freeNames, newestFirst, takenNames } from './directory-copies.ts'
import { pruneDirectory } from './directory-prune.ts'
import { writeDurably } from './durable-file.ts'
import { describeFileError } from './file-errors.ts'
import { hashFile } from './file-hash.ts'
import { holdsManifest, readManifestFile, writeManifestFile } from './manifest-file.ts'

/** So many of the newest backups are looked at for one with a manifest. */
const LOOKED_AT = 30

export interface DirectoryOptions {
  /** Absolute. */
  readonly path: string
  /** How many backups stay; 0 keeps all. */
  readonly keep: number
  readonly naming: Naming
  /** This run's file name, with `.dss`. */
  readonly fileName: string
  readonly skipUnchanged: boolean
  readonly startedAt: Date
  readonly journal: Journal
}

export function directoryDestination(options: DirectoryOptions): Destination {
  const { path, journal, skipUnchanged } = options
  // What another run stores meanwhile is never pruned: two runs at once must not delete each other's copy.
  let present: ReadonlySet<string> | undefined
  const copyOf = (manifest: Manifest, description?: string): Stored =>
    storedCopy(options, { manifest, description, present: () => present })
  return {
    kind: 'directory',
    skipUnchanged,
    preflight: async () => {
      await provePlace(path, journal)
      present = new Set(await readdir(path))
    },
    warmUp: () => {},
    newest: async () => {
      try {
        return await findNewest(options, copyOf)
      } catch (error) {
        journal.warning(`Earlier backups in ${path} could not be looked at: ${describeFileError(error)}.`)
        return undefined
      }
    },
    store: async (backup, signal) => {
      try {
        const same = await findSame(path, backup, signal)
        if (same) {
          journal.info(`The same content is already there: ${same.file}, read and whole.`)
          return copyOf(same, `${join(path, same.file)} (was already there)`)
        }
        return copyOf(await storePair(options, { backup, signal }))
      } catch (error) {
        throw (
          abortReason(signal) ??
          new BackupError('store-failed', `The backup could not be written to ${path}: ${describeFileError(error)}.`, {
            cause: error,
          })
        )
      }
    },
  }
}

/** Creates the directory if missing and proves that a file can be made in it. */
async function provePlace(path: string, journal: Journal): Promise<void> {
  const probe = join(path, `.synology-router-backup-${randomUUID()}.tmp`)
  try {
    const created = await mkdir(path, { recursive: true, mode: 0o700 })
    if (created !== undefined) {
      journal.warning(
        `${created} was missing and has been created. If it should be a mounted share, it is not mounted: the backup then lies on the runner's own disk.`,
      )
    }
    const handle = await open(probe, 'wx', 0o600)
    await handle.close()
    await unlink(probe)
  } catch (error) {
    throw new BackupError(
      'destination-refused',
      `The directory ${path} cannot take backups: ${describeFileError(error)}.`,
      {
        cause: error,
        hint: 'Create the directory and give it to the user that the runner runs as. In a container, mount it there too.',
      },
    )
  }
}

/** The newest backup that has a manifest beside it; a run without changes may only leave it at the very newest. */
async function findNewest(
  { path, naming, fileName, journal }: DirectoryOptions,
  copyOf: (manifest: Manifest) => Stored,
): Promise<Previous | undefined> {
  const backups = await newestFirst(path, { names: await readdir(path), naming, fileName })
  for (const [index, backup] of backups.slice(0, LOOKED_AT).entries()) {
    const read = await readManifestFile(join(path, manifestNameOf(backup)))
    if ('manifest' in read && read.manifest.file === backup)
      return { manifest: read.manifest, copy: copyOf(read.manifest), isLasting: index === 0 }
    const problem = 'problem' in read ? read.problem : 'it is about another file'
    journal.debug(`The manifest of ${backup} says nothing: ${problem}.`)
  }
  return undefined
}

/**
 * The newest copy of this name, if it has these very bytes, by reading it. An older one does not count: the settings
 * changed in between and back, and the newest file must be what the router has now. A copy that cannot be read is none.
 */
async function findSame(path: string, backup: Backup, signal: AbortSignal): Promise<Manifest | undefined> {
  const newest = takenNames(await readdir(path), backup.fileName).at(-1)
  if (newest === undefined) return undefined
  try {
    const stats = await lstat(join(path, newest))
    if (!stats.isFile() || stats.size !== backup.size) return undefined
    const read = await readManifestFile(join(path, manifestNameOf(newest)))
    if (!('manifest' in read) || read.manifest.sha256 !== backup.sha256 || read.manifest.file !== newest)
      return undefined
    return (await hashFile(join(path, newest), signal)).sha256 === backup.sha256 ? read.manifest : undefined
  } catch {
    signal.throwIfAborted()
    return undefined
  }
}

/** The backup first: a killed run may leave one without a manifest, never the other way round. */
async function storePair(
  { path, startedAt, journal }: DirectoryOptions,
  { backup, signal }: { readonly backup: Backup; readonly signal: AbortSignal },
): Promise<Manifest> {
  const { file: source, fileName } = backup
  const names = freeNames(await readdir(path), fileName, startedAt)
  const stored = await writeDurably({ source, directory: path, names, signal })
  try {
    const manifest = { ...backup.manifest, file: stored.name }
    const manifestFile = await writeManifestFile(dirname(source), manifest)
    await writeDurably({ source: manifestFile, directory: path, names: [manifestNameOf(stored.name)], signal })
    for (const shortcoming of stored.shortcomings) journal.info(`Note: the file system of ${path} ${shortcoming}.`)
    return manifest
  } catch (error) {
    await unlink(join(path, stored.name)).catch(() => {})
    throw error
  }
}

function storedCopy(
  options: DirectoryOptions,
  {
    manifest,
    description,
    present,
  }: {
    readonly manifest: Manifest
    readonly description?: string | undefined
    readonly present: () => ReadonlySet<string> | undefined
  },
): Stored {
  const { file: fileName, verified, sha256, size } = manifest
  const path = join(options.path, fileName)
  return {
    location: { kind: 'directory', path },
    description: description ?? path,
    readBack: async (signal) => {
      try {
        const found = await hashFile(path, signal)
        const manifestPath = join(options.path, manifestNameOf(fileName))
        if (found.sha256 === sha256 && found.size === size && (await holdsManifest(manifestPath, manifest, signal)))
          return
      } catch (error) {
        const problem = `${path} cannot be read back: ${describeFileError(error)}.`
        throw abortReason(signal) ?? new BackupError('read-back-failed', problem, { cause: error })
      }
      throw new BackupError('read-back-failed', `${path} does not hold what was stored: the disk may be failing.`)
    },
    prune: () =>
      pruneDirectory({ ...options, present: present(), current: { fileName, verified } }).catch((error: unknown) => {
        options.journal.warning(`Old backups in ${options.path} could not be looked at: ${describeFileError(error)}.`)
        return 0
      }),
  }
}
