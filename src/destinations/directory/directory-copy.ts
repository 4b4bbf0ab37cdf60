// A backup in a directory with its manifest: where it is, its read-back, and pruning the copies that it replaces.

import { join } from 'node:path'
import { type Manifest, manifestNameOf } from '../../dss/manifest.ts'
import { abortReason, BackupError } from '../../errors.ts'
import { describeFileError } from '../../system/file-errors.ts'
import { hashFile } from '../../system/hash-file.ts'
import { MIB } from '../../text/format.ts'
import type { Stored } from '../destination.ts'
import { holdsManifest } from '../manifest-file.ts'
import type { Place } from './directory-place.ts'
import { type PruneOptions, pruneDirectory } from './directory-prune.ts'

/** A backup has 256 MiB at most; encrypted, it is a little larger. */
const MAX_BYTES = 300 * MIB

export interface DirectoryCopy extends Omit<PruneOptions, 'known' | 'current' | 'signal'> {
  readonly manifest: Manifest
  /** The path by default. */
  readonly description?: string | undefined
  /** What preflight found; absent before. */
  readonly known: () => Place | undefined
  /** Called with the manifest once the copy was read back. May throw BackupError. */
  readonly onProven: (manifest: Manifest, signal: AbortSignal) => Promise<void>
  /** Called if the backup can be read, and is another one than its manifest says. */
  readonly onBroken: () => Promise<void>
}

/** Returns a copy whose read-back compares both files with the manifest. */
export function directoryCopy({ manifest, description, known, onProven, onBroken, ...options }: DirectoryCopy): Stored {
  const { file: fileName } = manifest
  const path = join(options.path, fileName)
  return {
    location: { kind: 'directory', path },
    description: description ?? path,
    readBack: async (signal) => {
      const manifestPath = join(options.path, manifestNameOf(fileName))
      await check(path, { isIntact: () => holdsBackup(path, manifest, signal), onBroken, signal })
      await check(manifestPath, { isIntact: () => holdsManifest(manifestPath, manifest, signal), signal })
      await onProven(manifest, signal)
    },
    prune: (signal) =>
      pruneDirectory({ ...options, known: known(), current: manifest, signal }).catch((error: unknown) => {
        signal.throwIfAborted()
        options.logger.warning(`Could not prune old backups in ${options.path}: ${describeFileError(error)}.`)
        return 0
      }),
  }
}

async function holdsBackup(path: string, { sha256, size }: Manifest, signal: AbortSignal): Promise<boolean> {
  // A manifest could claim any size, and one that grew could have any.
  if (size > MAX_BYTES) return false
  const found = await hashFile(path, signal, { maxBytes: size })
  return found.sha256 === sha256 && found.size === size
}

async function check(
  path: string,
  {
    isIntact,
    onBroken,
    signal,
  }: {
    readonly isIntact: () => Promise<boolean>
    readonly onBroken?: () => Promise<void>
    readonly signal: AbortSignal
  },
): Promise<void> {
  const found = await isIntact().catch((error: unknown) => {
    const problem = `${path} cannot be read back: ${describeFileError(error)}.`
    throw abortReason(signal) ?? new BackupError('read-back-failed', problem, { cause: error })
  })
  if (found) return
  await onBroken?.()
  throw new BackupError('read-back-failed', `${path} does not hold what was stored: the disk may be failing.`)
}
