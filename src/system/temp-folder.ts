// The private folder that holds a backup until it is stored; it is removed when the run ends.

import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { BackupError, describeThrown } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { message, term } from '../text/message.ts'
import { describeFileError } from './file-errors.ts'

/** For failures of the local disk. */
export const DISK_HINT = message`Check free space and permissions of ${term('temp-folder')}.`

/** Creates a folder with mode 0700. Throws BackupError `destination-refused`. */
export async function makePrivateFolder(parent: string): Promise<string> {
  try {
    return await mkdtemp(join(parent, 'synology-router-backup-'))
  } catch (cause) {
    const problem = message`${term('Temp-folder')}, ${parent}, cannot be used: ${describeFileError(cause)}.`
    throw new BackupError('destination-refused', problem, { cause, hint: DISK_HINT })
  }
}

/** Removes the folder; a failure only warns, since the outcome of the run matters more. */
export async function removeFolder(folder: string, logger: Logger): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 2 }).catch((error: unknown) => {
    logger.warning(
      message`The temporary folder ${folder} could not be removed and holds the backup: ${describeThrown(error)}.`,
    )
  })
}
