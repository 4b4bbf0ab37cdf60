// Backups in a directory on the runner.

import { unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Manifest, manifestNameOf } from '../../dss/manifest.ts'
import { abortReason, BackupError } from '../../errors.ts'
import type { Logger } from '../../logger.ts'
import { freeNames, oldestFirst } from '../../naming/copies.ts'
import type { Naming } from '../../naming/template.ts'
import { writeDurably } from '../../system/durable-file.ts'
import { describeFileError } from '../../system/file-errors.ts'
import { message } from '../../text/message.ts'
import type { Backup, Destination, Stored } from '../destination.ts'
import { writeManifestFile } from '../manifest-file.ts'
import { directoryCopy } from './directory-copy.ts'
import { findPrevious, findSame, type Known, namedInDirectory } from './directory-history.ts'
import { removeStaleTemps } from './directory-leftovers.ts'
import { directoryMemory } from './directory-memory.ts'
import { type ListOptions, listNames } from './directory-names.ts'
import { filesOfOurs } from './directory-owners.ts'
import { openToOthers, provePlace, requireSamePlace } from './directory-place.ts'

/** Of the newest backups, whose they are: each takes a round trip to a share. */
const MAX_LOOKED_AT = 20

export interface DirectoryOptions extends ListOptions {
  /** Absolute. */
  readonly path: string
  /** How many backups stay; 0 keeps all. */
  readonly keep: number
  readonly naming: Naming
  /** This run's file name, with `.dss`. */
  readonly fileName: string
  readonly skipUnchanged: boolean
  readonly startedAt: Date
  /** Where to remember that the directory held backups; absent: nowhere. */
  readonly stateFolder?: string | undefined
  readonly logger: Logger
}

export function directoryDestination(options: DirectoryOptions): Destination {
  const { path, logger, skipUnchanged } = options
  // Never prune what another run stores meanwhile: two concurrent runs must not delete each other's copy.
  const memory = directoryMemory(options)
  let known: Known | undefined
  /** Here rather than while pruning, which a directory whose newest copy is another router's never sees. */
  const sweep = async (signal: AbortSignal) => {
    if (known) await removeStaleTemps(path, { names: known.names, uid: known.uid, signal })
  }
  const onProven = async (manifest: Manifest, signal: AbortSignal) => {
    // What was read back may be in the folder below a share that is gone.
    if (known)
      await requireSamePlace(path, { ...options, place: known, stored: manifest.file, signal }).catch(
        (error: unknown) => {
          if (error instanceof BackupError) throw error
          const problem = `The directory ${path} cannot be read: ${describeFileError(error)}.`
          throw abortReason(signal) ?? new BackupError('read-back-failed', problem, { cause: error })
        },
      )
    await memory.remember(manifest)
    await sweep(signal)
  }
  /** With a manifest, a copy that is not what was stored would take the place of a good one for `keep`. */
  const withdraw = async (file: string) => await unlink(join(path, manifestNameOf(file))).catch(() => {})
  const copyOf = (manifest: Manifest, description?: string) =>
    directoryCopy({
      ...options,
      manifest,
      description,
      known: () => known,
      onProven,
      onBroken: () => withdraw(manifest.file),
    })
  return {
    kind: 'directory',
    skipUnchanged,
    preflight: async (signal) => {
      const place = await provePlace(path, { ...options, signal })
      const warning = await memory.check(place)
      const newest = oldestFirst([...place.names], { naming: options.naming, now: options.startedAt }).slice(
        -MAX_LOOKED_AT,
      )
      const ours = await filesOfOurs(path, newest, { uid: place.uid, signal })
      known = { ...place, ours }
      if (warning) logger.warning(warning)
      const open = await openToOthers(path)
      if (open) logger.warning(open)
    },
    warmUp: () => {},
    newest: async ({ signal, hold, onUnseen }) => {
      try {
        return await findPrevious({ ...options, known }, { copyOf, signal, hold, onUnseen })
      } catch (error) {
        signal.throwIfAborted()
        onUnseen?.(message`The directory ${path} could not be read: ${describeFileError(error)}`)
        return undefined
      }
    },
    named: (signal) => namedInDirectory({ ...options, known }, signal),
    store: async (backup, signal) => {
      try {
        if (known) await requireSamePlace(path, { ...options, place: known, signal })
        await memory.keepWarning()
        // They may fill the disk.
        await sweep(signal)
        const same = await findSame({ ...options, known }, { backup, copyOf, signal })
        if (same) {
          logger.info(`${same.file} already has this content, and was read back and verified.`)
          return copyOf(same, `${join(path, same.file)} (was already there)`)
        }
        const stored = await storePair(options, { backup, signal })
        return withdrawing(copyOf(stored), () => withdraw(stored.file))
      } catch (error) {
        if (error instanceof BackupError) throw error
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

/** What this run has stored is withdrawn whatever kept it from being read back. */
function withdrawing(copy: Stored, withdraw: () => Promise<void>): Stored {
  const readBack = async (signal: AbortSignal) => {
    try {
      await copy.readBack(signal)
    } catch (error) {
      if (error instanceof BackupError && error.code === 'read-back-failed') await withdraw()
      throw error
    }
  }
  return { ...copy, readBack }
}

/** Writes the backup first: a killed run may leave a backup without a manifest, never a manifest without a backup. */
async function storePair(
  { path, naming, startedAt, logger, ...limits }: DirectoryOptions,
  { backup, signal }: { readonly backup: Backup; readonly signal: AbortSignal },
): Promise<Manifest> {
  const { file: source, fileName } = backup
  const { files, others } = await listNames(path, { ...limits, signal })
  const names = freeNames([...files, ...others], fileName, { naming, startedAt })
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
