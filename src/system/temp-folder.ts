// The folder that a backup waits in until it is stored: nobody else can look into it, and it goes when the run ends.

import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { BackupError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { message, term } from '../text/message.ts'
import { describeFileError } from './file-errors.ts'

/** Where the runner's disk is the reason. */
export const DISK_HINT = message`Check free space and permissions of ${term('temp-folder')}.`

/** Mode 0700, as mkdtemp makes it. Throws BackupError `destination-refused`. */
export async function makePrivateFolder(parent: string): Promise<string> {
  try {
    return await mkdtemp(join(parent, 'synology-router-backup-'))
  } catch (cause) {
    const problem = message`${term('Temp-folder')}, ${parent}, cannot be used: ${describeFileError(cause)}.`
    throw new BackupError('destination-refused', problem, { cause, hint: DISK_HINT })
  }
}

/** Never the reason why a run ends: what happened before matters more. */
export async function removeFolder(folder: string, logger: Logger): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 2 }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    logger.warning(`The temporary folder ${folder} holds the backup and could not be removed: ${reason}.`)
  })
}
