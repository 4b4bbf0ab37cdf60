// Backups in a directory of the runner's machine: the old way, done safely.

import { randomUUID } from 'node:crypto'
import { lstat, mkdir, open, readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { BACKUP_EXTENSION, type Naming, timeReader, timeStamp } from '../backup-name.ts'
import { abortReason, BackupError } from '../errors.ts'
import type { Journal } from '../journal.ts'
import type { Backup, Destination, Stored } from './destination.ts'
import { TEMP_FILE_PATTERN, writeDurably } from './durable-file.ts'
import { describeFileError, errnoOf } from './file-errors.ts'
import { hashFile } from './file-hash.ts'
import { type KnownCopy, selectExpired } from './retention.ts'

/** How many later seconds are tried where a name with its time is taken too. */
const NAME_ATTEMPTS = 60
const STALE_TEMP_MS = 24 * 60 * 60 * 1000

export interface DirectoryOptions {
  /** Absolute. */
  readonly path: string
  /** How many backups stay; 0 keeps all. */
  readonly keep: number
  readonly naming: Naming
  readonly startedAt: Date
  readonly journal: Journal
  /** The files that were there at preflight; only these may be pruned. */
  readonly present?: ReadonlySet<string> | undefined
}

export function directoryDestination(options: DirectoryOptions): Destination {
  const { path, journal } = options
  // What another run stores meanwhile is never pruned: two runs at once must not delete each other's copy.
  let present: ReadonlySet<string> | undefined
  return {
    kind: 'directory',
    preflight: async () => {
      await provePlace(path)
      present = new Set(await readdir(path))
    },
    warmUp: () => {},
    store: async (backup, signal) => {
      try {
        const same = await findSame(path, backup, signal)
        if (same) {
          journal.info(`The same content is already there: ${same}, read and whole.`)
          return storedCopy({ ...options, present }, backup, {
            name: same,
            description: `${join(path, same)} (was already there)`,
          })
        }
        const { name, shortcomings } = await writeDurably({
          source: backup.file,
          directory: path,
          names: await freeNames(options, backup),
          signal,
        })
        for (const shortcoming of shortcomings) journal.info(`Note: the file system of ${path} ${shortcoming}.`)
        return storedCopy({ ...options, present }, backup, { name, description: join(path, name) })
      } catch (error) {
        throw abortReason(signal) ?? storeFailed(path, error)
      }
    },
  }
}

function storeFailed(path: string, error: unknown): BackupError {
  return new BackupError('store-failed', `The backup could not be written to ${path}: ${describeFileError(error)}.`, {
    cause: error,
  })
}

/** Creates the directory if missing and proves that a file can be made in it. */
async function provePlace(path: string): Promise<void> {
  const probe = join(path, `.synology-router-backup-${randomUUID()}.tmp`)
  try {
    await mkdir(path, { recursive: true, mode: 0o700 })
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

/**
 * The names of this run's backup that are there already, oldest first: the plain one, then those that waited for a free
 * time.
 */
async function takenNames(path: string, { fileName }: Backup): Promise<readonly string[]> {
  const stem = fileName.slice(0, -BACKUP_EXTENSION.length)
  return (await readdir(path))
    .filter(
      (name) => name === fileName || (name.startsWith(`${stem}-`) && /^\d{6}\.dss$/.test(name.slice(stem.length + 1))),
    )
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
}

/**
 * The newest copy, if it has this very content, by reading it. An older one does not count: the settings changed in
 * between and back, and the newest file must be what the router has now. A copy that cannot be read is none.
 */
async function findSame(path: string, backup: Backup, signal: AbortSignal): Promise<string | undefined> {
  const newest = (await takenNames(path, backup)).at(-1)
  if (newest === undefined) return undefined
  try {
    const stats = await lstat(join(path, newest))
    if (!stats.isFile() || stats.size !== backup.size) return undefined
    return (await hashFile(join(path, newest), signal)).sha256 === backup.sha256 ? newest : undefined
  } catch {
    signal.throwIfAborted()
    return undefined
  }
}

/**
 * The plain name, unless any of its family is there: then the time is added, so that names stay in the order of time even
 * after the plain one was pruned.
 */
async function freeNames({ path, startedAt }: DirectoryOptions, backup: Backup): Promise<readonly string[]> {
  const stem = backup.fileName.slice(0, -BACKUP_EXTENSION.length)
  const timed = Array.from({ length: NAME_ATTEMPTS }, (_, second) => {
    return `${stem}-${timeStamp(new Date(startedAt.getTime() + second * 1000))}${BACKUP_EXTENSION}`
  })
  return (await takenNames(path, backup)).length === 0 ? [backup.fileName, ...timed] : timed
}

function storedCopy(
  options: DirectoryOptions,
  backup: Backup,
  { name, description }: { readonly name: string; readonly description: string },
): Stored {
  const path = join(options.path, name)
  return {
    location: { kind: 'directory', path },
    description,
    readBack: async (signal) => {
      const found = await hashFile(path, signal).catch((error: unknown) => {
        throw (
          abortReason(signal) ??
          new BackupError('read-back-failed', `${path} cannot be read back: ${describeFileError(error)}.`, {
            cause: error,
          })
        )
      })
      if (found.sha256 !== backup.sha256 || found.size !== backup.size) {
        throw new BackupError('read-back-failed', `${path} does not hold what was stored: the disk may be failing.`)
      }
    },
    prune: () =>
      prune(options, name).catch((error: unknown) => {
        options.journal.warning(`Old backups in ${options.path} could not be looked at: ${describeFileError(error)}.`)
        return 0
      }),
  }
}

async function prune({ path, keep, naming, journal, present }: DirectoryOptions, current: string): Promise<number> {
  if (keep === 0) return 0
  const timeOf = timeReader(naming)
  let deleted = 0
  const remove = async (name: string) => {
    try {
      await unlink(join(path, name))
      deleted++
    } catch (error) {
      // Another run may have deleted it a moment ago.
      if (errnoOf(error) === 'ENOENT') return
      journal.warning(`An old backup could not be deleted: ${join(path, name)}: ${describeFileError(error)}.`)
    }
  }
  const files = (await readdir(path, { withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
  const copies = files.flatMap((fileName): KnownCopy[] => {
    const time = timeOf(fileName)
    return time === undefined ? [] : [{ fileName, time }]
  })
  for (const copy of selectExpired(copies, { keep, current }))
    if (present?.has(copy.fileName) ?? true) await remove(copy.fileName)
  await removeStaleTemps(path, files)
  return deleted
}

/** What a run that was killed left half-written: ours by name, and a day old at least. */
async function removeStaleTemps(path: string, files: readonly string[]): Promise<void> {
  for (const name of files.filter((file) => TEMP_FILE_PATTERN.test(file))) {
    const { mtimeMs } = await lstat(join(path, name)).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs > STALE_TEMP_MS) await unlink(join(path, name)).catch(() => {})
  }
}
