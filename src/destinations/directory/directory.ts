// Backups in a directory on the runner.

import { randomUUID } from 'node:crypto'
import { lstat, mkdir, mkdtemp, open, readdir, rmdir, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Manifest, manifestNameOf } from '../../dss/manifest.ts'
import { abortReason, BackupError } from '../../errors.ts'
import type { Logger } from '../../logger.ts'
import { freeNames } from '../../naming/copies.ts'
import type { Naming } from '../../naming/template.ts'
import { writeDurably } from '../../system/durable-file.ts'
import { describeFileError, errnoOf } from '../../system/file-errors.ts'
import { type Message, message, term } from '../../text/message.ts'
import type { Backup, Destination } from '../destination.ts'
import { writeManifestFile } from '../manifest-file.ts'
import { directoryCopy } from './directory-copy.ts'
import { findPrevious, findSame } from './directory-history.ts'

const NOT_MOUNTED = message`If it should be a mounted share, it is not mounted, and backups go to the disk of ${term('runner')}.`

export interface DirectoryOptions {
  /** Absolute. */
  readonly path: string
  /** How many backups stay; 0 keeps all. */
  readonly keep: number
  readonly naming: Naming
  /** This run's file name, with `.dss`. */
  readonly fileName: string
  readonly skipUnchanged: boolean
  /** Whether to only report a missing directory, as in a check-up, instead of creating it. */
  readonly isTrial?: boolean | undefined
  readonly startedAt: Date
  readonly logger: Logger
}

export function directoryDestination(options: DirectoryOptions): Destination {
  const { path, logger, skipUnchanged } = options
  // Never prune what another run stores meanwhile: two concurrent runs must not delete each other's copy.
  let present: ReadonlySet<string> | undefined
  const copyOf = (manifest: Manifest, description?: string) =>
    directoryCopy({ ...options, manifest, description, present: () => present })
  return {
    kind: 'directory',
    skipUnchanged,
    preflight: async () => {
      present = await provePlace(options)
    },
    warmUp: () => {},
    newest: async ({ signal, onUnseen }) => {
      try {
        return await findPrevious(options, { copyOf, signal, onUnseen })
      } catch (error) {
        signal.throwIfAborted()
        onUnseen?.(message`The directory ${path} could not be read: ${describeFileError(error)}`)
        return undefined
      }
    },
    store: async (backup, signal) => {
      try {
        const same = await findSame(options, { backup, copyOf, signal })
        if (same) {
          logger.info(`${same.file} already has this content, and was read back and verified.`)
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

/** Creates the directory if missing, proves that it is writable, and returns the names in it. */
async function provePlace({ path, logger, isTrial }: DirectoryOptions): Promise<ReadonlySet<string>> {
  try {
    if (isTrial && (await isMissing(path))) {
      // Permissions alone prove nothing, least of all on a share.
      await rmdir(await mkdtemp(join(await nearestAbove(path), '.synology-router-backup-')))
      logger.warning(message`${path} is missing: the first backup creates it. ${NOT_MOUNTED}`)
      return new Set()
    }
    const created = await mkdir(path, { recursive: true, mode: 0o700 })
    if (created !== undefined) logger.warning(message`${created} was missing and has been created. ${NOT_MOUNTED}`)
    const probe = join(path, `.synology-router-backup-${randomUUID()}.tmp`)
    const handle = await open(probe, 'wx', 0o600)
    await handle.close()
    await unlink(probe)
    return new Set(await readdir(path))
  } catch (error) {
    throw new BackupError(
      'destination-refused',
      `The directory ${path} is not writable: ${describeFileError(error)}.`,
      {
        cause: error,
        hint: adviceFor(errnoOf(error)),
      },
    )
  }
}

function adviceFor(errno: string): Message {
  if (errno === 'EEXIST' || errno === 'ENOTDIR') return ['Choose a path on which no file is in the way.']
  if (errno === 'ENOSPC' || errno === 'EDQUOT') return ['Free space there, or choose another disk.']
  if (errno === 'EACCES' || errno === 'EPERM')
    return ['Let the user that this runs as write to the directory. In a container, check its mount, too.']
  return ['Create the directory, and let the user that this runs as write to it. In a container, mount it there, too.']
}

/** Throws for a broken symlink: no directory can be created in its place. */
async function isMissing(path: string): Promise<boolean> {
  const exists = async (check: typeof stat | typeof lstat) =>
    await check(path).then(
      () => true,
      (error: unknown) => {
        if (errnoOf(error) === 'ENOENT') return false
        throw error
      },
    )
  if (await exists(stat)) return false
  if (await exists(lstat)) throw new Error(`${path} is a broken symlink`)
  return true
}

/** Returns the nearest existing ancestor, where a missing directory would be created. */
async function nearestAbove(path: string): Promise<string> {
  const above = dirname(path)
  return above !== path && (await isMissing(above)) ? await nearestAbove(above) : above
}

/** Writes the backup first: a killed run may leave a backup without a manifest, never a manifest without a backup. */
async function storePair(
  { path, startedAt, logger }: DirectoryOptions,
  { backup, signal }: { readonly backup: Backup; readonly signal: AbortSignal },
): Promise<Manifest> {
  const { file: source, fileName } = backup
  const names = freeNames(await readdir(path), fileName, startedAt)
  const stored = await writeDurably({ source, directory: path, names, signal })
  try {
    const manifest = { ...backup.manifest, file: stored.name }
    const manifestFile = await writeManifestFile(dirname(source), manifest)
    await writeDurably({ source: manifestFile, directory: path, names: [manifestNameOf(stored.name)], signal })
    for (const shortcoming of stored.shortcomings) logger.info(`Note: the file system of ${path} ${shortcoming}.`)
    return manifest
  } catch (error) {
    await unlink(join(path, stored.name)).catch(() => {})
    throw error
  }
}
