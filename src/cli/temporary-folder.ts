// A folder for what a command needs for a moment: nobody else can look into it, and it goes when the work ends.

import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RunState } from '../backup/run-state.ts'
import { BackupError } from '../errors.ts'
import { raceAbort } from '../system/deadline.ts'
import { describeFileError, errnoOf } from '../system/file-errors.ts'

/** Work in this folder may have made another one, which is as patient. */
const INNER_FIRST_MS = 100

/**
 * Mode 0700, as mkdtemp makes it: what is in it may be everything that the router knows. Throws BackupError `store-failed`
 * where it cannot be made, or `work` could not read or write a file. Work that hangs is left behind when the signal aborts.
 */
export async function withTemporaryFolder<T>(
  { signal, runState }: { readonly signal: AbortSignal; readonly runState: Pick<RunState, 'leftRunning'> },
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const parent = tmpdir()
  const folder = await mkdtemp(join(parent, 'srm-backup-')).catch((cause: unknown) => {
    throw unusable(parent, cause)
  })
  const hung = { leftRunning: false }
  let failure: unknown
  try {
    return await raceAbort(work(folder), { signal, runState: hung })
  } catch (error) {
    failure = isDiskError(error) ? unusable(parent, error) : error
    throw failure
  } finally {
    if (hung.leftRunning) runState.leftRunning = true
    await remove(folder, hung).catch((cause: unknown) => {
      // Why the work failed matters more.
      throw failure ?? unremoved(folder, cause)
    })
  }
}

async function remove(folder: string, { leftRunning }: Pick<RunState, 'leftRunning'>): Promise<void> {
  if (!leftRunning) return await rm(folder, { recursive: true, force: true, maxRetries: 2 })
  await sleep(INNER_FIRST_MS)
  // Not by a thread of the pool: what hangs may hold them all.
  rmSync(folder, { recursive: true, force: true })
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
