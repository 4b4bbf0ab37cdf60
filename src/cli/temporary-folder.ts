// A temporary folder for one command: private, and removed when the work ends.

import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { BackupError } from '../errors.ts'
import { type Leftovers, raceAbort } from '../system/deadline.ts'
import { describeFileError } from '../system/file-errors.ts'
import { removeTree } from '../system/hold-folder.ts'
import { forgetFolder, removeAtEnd } from '../system/left-folders.ts'
import { asDiskFailure, makePrivateFolder } from '../system/temp-folder.ts'
import { message } from '../text/message.ts'

/** Work in this folder may have made another one, and waits as long before it removes that. */
const INNER_FIRST_MS = 100

/**
 * Runs `work` with a folder that it may fill. Throws BackupError `destination-refused` if the folder cannot be created,
 * `store-failed` if `work` could not read or write a file. Work that hangs is left behind when the signal aborts.
 */
export async function withTemporaryFolder<T>(
  { signal, runState }: { readonly signal: AbortSignal; readonly runState: Leftovers },
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const parent = tmpdir()
  const folder = await makePrivateFolder(parent, signal)
  removeAtEnd(folder)
  const hung = { leftRunning: false }
  let failure: unknown
  try {
    return await raceAbort(work(folder), { signal, runState: hung })
  } catch (error) {
    failure = asDiskFailure(parent, error)
    throw failure
  } finally {
    if (hung.leftRunning) runState.leftRunning = true
    await remove(folder, hung).catch((cause: unknown) => {
      // Why the work failed matters more.
      throw failure ?? unremoved(folder, cause)
    })
    forgetFolder(folder)
  }
}

async function remove(folder: string, { leftRunning }: Leftovers): Promise<void> {
  if (!leftRunning) return await removeTree(folder)
  await sleep(INNER_FIRST_MS)
  // Synchronously: what hangs may hold every thread of the pool.
  rmSync(folder, { recursive: true, force: true })
}

function unremoved(folder: string, cause: unknown): BackupError {
  const problem = message`${folder} may contain a decrypted backup and could not be removed: ${describeFileError(cause)}.`
  return new BackupError('store-failed', problem, { cause, hint: 'Delete it yourself.' })
}
