// Backups in a directory of the runner's machine: the old way, done safely.

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
import type { Backup, Destination } from '../destination.ts'
import { writeManifestFile } from '../manifest-file.ts'
import { directoryCopy } from './directory-copy.ts'
import { findPrevious, findSame } from './directory-history.ts'

const NOT_MOUNTED = "If it should be a mounted share, it is not mounted: the backup then lies on the runner's own disk."

export interface DirectoryOptions {
  /** Absolute. */
  readonly path: string
  /** How many backups stay; 0 keeps all. */
  readonly keep: number
  readonly naming: Naming
  /** This run's file name, with `.dss`. */
  readonly fileName: string
  readonly skipUnchanged: boolean
  /** Whether a missing directory is only told, as in a check-up, and left to be created by a backup. */
  readonly isTrial?: boolean | undefined
  readonly startedAt: Date
  readonly logger: Logger
}

export function directoryDestination(options: DirectoryOptions): Destination {
  const { path, logger, skipUnchanged } = options
  // What another run stores meanwhile is never pruned: two runs at once must not delete each other's copy.
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
        return await findPrevious(options, { copyOf, signal })
      } catch (error) {
        signal.throwIfAborted()
        logger.warning(`Earlier backups in ${path} could not be looked at: ${describeFileError(error)}.`)
        onUnseen?.()
        return undefined
      }
    },
    store: async (backup, signal) => {
      try {
        const same = await findSame(options, { backup, copyOf, signal })
        if (same) {
          logger.info(`The same content is already there: ${same.file}, read and whole.`)
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

/** Creates the directory if missing and proves that a file can be made in it; returns the names that are there. */
async function provePlace({ path, logger, isTrial }: DirectoryOptions): Promise<ReadonlySet<string>> {
  try {
    if (isTrial && (await isMissing(path))) {
      // Rights alone do not tell, on a share least of all.
      await rmdir(await mkdtemp(join(await nearestAbove(path), '.synology-router-backup-')))
      logger.warning(`${path} is missing: the first backup creates it. ${NOT_MOUNTED}`)
      return new Set()
    }
    const created = await mkdir(path, { recursive: true, mode: 0o700 })
    if (created !== undefined) logger.warning(`${created} was missing and has been created. ${NOT_MOUNTED}`)
    const probe = join(path, `.synology-router-backup-${randomUUID()}.tmp`)
    const handle = await open(probe, 'wx', 0o600)
    await handle.close()
    await unlink(probe)
    return new Set(await readdir(path))
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

/** Throws where a link leads nowhere, which no directory can be made in place of. */
async function isMissing(path: string): Promise<boolean> {
  const isThere = async (look: typeof stat | typeof lstat) =>
    await look(path).then(
      () => true,
      (error: unknown) => {
        if (errnoOf(error) === 'ENOENT') return false
        throw error
      },
    )
  if (await isThere(stat)) return false
  if (await isThere(lstat)) throw new Error(`${path} is a link that leads nowhere`)
  return true
}

/** The folder that a missing one would be made in, or its parents. */
async function nearestAbove(path: string): Promise<string> {
  const above = dirname(path)
  return above !== path && (await isMissing(above)) ? await nearestAbove(above) : above
}

/** The backup first: a killed run may leave one without a manifest, never the other way round. */
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
