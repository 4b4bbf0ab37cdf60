// A folder for what a command needs for a moment: nobody else can look into it, and it goes when the work ends.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeFileError, errnoOf } from '../destinations/file-errors.ts'
import { BackupError } from '../errors.ts'

/**
 * Mode 0700, as mkdtemp makes it: what is in it may be everything that the router knows. Throws BackupError `store-failed`
 * where it cannot be made, or `work` could not read or write a file.
 */
export async function withTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const parent = tmpdir()
  const folder = await mkdtemp(join(parent, 'srm-backup-')).catch((cause: unknown) => {
    throw unusable(parent, cause)
  })
  let failure: unknown
  try {
    return await work(folder)
  } catch (error) {
    failure = isDiskError(error) ? unusable(parent, error) : error
    throw failure
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 2 }).catch((cause: unknown) => {
      // Why the work failed matters more.
      throw failure ?? unremoved(folder, cause)
    })
  }
}

/** Only the system's own errors have an errno; those of a network have one, too. */
function isDiskError(error: unknown): boolean {
  const isSystem = typeof error === 'object' && error !== null && 'errno' in error && 'syscall' in error
  return isSystem && !/^E(?:CONN|HOST|NET|PIPE|ADDR|TIMEDOUT|NOTFOUND|AI_)/.test(errnoOf(error))
}

function unusable(parent: string, cause: unknown): BackupError {
  return new BackupError(
    'store-failed',
    `The folder for temporary files, ${parent}, cannot be used: ${describeFileError(cause)}.`,
    { cause, hint: 'Check its free space and permissions, or name another one in the variable TMPDIR.' },
  )
}

function unremoved(folder: string, cause: unknown): BackupError {
  return new BackupError(
    'store-failed',
    `${folder} may hold an opened backup, and could not be removed: ${describeFileError(cause)}.`,
    { cause, hint: 'Remove it by hand.' },
  )
}
