// The private folder that holds a backup until it is stored; it is removed when the run ends, or by a later run.

import { randomUUID } from 'node:crypto'
import type { Dirent } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { BackupError, describeThrown } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { code, type Message, message, term } from '../text/message.ts'
import { quote } from '../text/shell.ts'
import { withDeadline } from './deadline.ts'
import { describeFileError, errnoOf } from './file-errors.ts'
import { firstAbove } from './folders-above.ts'
import { holdFolder, removeTree } from './hold-folder.ts'
import { letsOthers, type User } from './other-users.ts'
import { REACH_MS, unreachable } from './reach.ts'
import { sweep } from './sweep.ts'

/** For failures of the local disk. */
export const DISK_HINT = message`Check free space and permissions of ${term('temp-folder')}.`

/** Unlike the name of anything else, such as a copy of this project's branch `master`. */
const PREFIX = 'synology-router-backup-temp-'
const OWN_NAME = new RegExp(`^${PREFIX}[0-9a-f]{12}$`)
/**
 * Others cannot read it. Nothing else has the sticky bit beside that: another user who can rename a private folder of this user's can
 * give it our name, but not our mode. Elsewhere than on Linux, a new folder cannot have that bit.
 */
const OWN_MODE = process.platform === 'linux' ? 0o1700 : 0o700
/** No run takes as long. */
const STALE_MS = 24 * 60 * 60 * 1000
const WRITABLE_BY_OTHERS = 0o002
/** For what takes an instant. */
const REMOVE_MS = 30_000
/** The same, once the run is cancelled: a runner kills it soon. */
const END_MS = 500
/** Others cannot rename or delete what is in the folder. */
const STICKY = 0o1000

/**
 * Creates a folder with mode 0700, and removes the folders of runs that were killed. Throws BackupError
 * `destination-refused`, and the signal's reason.
 */
export async function makePrivateFolder(parent: string, signal: AbortSignal): Promise<string> {
  try {
    signal.throwIfAborted()
    const tooLate = () => unreachable(parent, REACH_MS)
    // It may be made after all: then the caller must remove it.
    const limits = { timeoutMs: REACH_MS, tooLate, signal, runState: { leftRunning: false }, graceMs: END_MS }
    return await withDeadline(() => makeFolderIn(parent), limits)
  } catch (cause) {
    if (cause instanceof BackupError) throw cause
    const problem = message`${term('Temp-folder')}, ${parent}, cannot be used: ${describeFileError(cause)}.`
    throw new BackupError('destination-refused', problem, { cause, hint: DISK_HINT })
  }
}

/** Does the same for any parent. Throws the file system's errors. */
export async function makeFolderIn(parent: string): Promise<string> {
  await removeStaleFolders(parent)
  const folder = join(parent, PREFIX + randomUUID().slice(-12))
  await mkdir(folder, { mode: OWN_MODE })
  return folder
}

/** Returns an error of this computer's disk, where `parent` holds the temporary files, as BackupError `store-failed`; others as they are. */
export function asDiskFailure(parent: string, error: unknown): unknown {
  if (!isDiskError(error)) return error
  const problem = message`Temporary files in ${parent} could not be read or written: ${describeFileError(error)}.`
  return new BackupError('store-failed', problem, { cause: error, hint: DISK_HINT })
}

/** System errors have an errno, but so do those of a network. */
function isDiskError(error: unknown): boolean {
  const isSystem = typeof error === 'object' && error !== null && 'errno' in error && 'syscall' in error
  return isSystem && !/^E(?:CONN|HOST|NET|PIPE|ADDR|TIMEDOUT|NOTFOUND|AI_)/.test(errnoOf(error))
}

/** Removes the folder; a failure, or a disk that does not answer, only warns: the outcome of the run matters more. */
export async function removeFolder(
  folder: string,
  { logger, signal, remove = removeTree, timeoutMs = REMOVE_MS }: Removal,
): Promise<void> {
  const tooLate = () => new BackupError('store-failed', `its disk did not answer within ${timeoutMs / 1000} s`)
  // The entry ends what still waits for the disk.
  const limits = { timeoutMs, tooLate, signal, runState: { leftRunning: false }, graceMs: END_MS }
  await withDeadline(() => remove(folder), limits).catch((error: unknown) => {
    const why = signal.aborted ? 'its disk did not answer' : describeThrown(error).replace(/\.$/, '')
    logger.warning(message`The temporary folder ${folder} could not be removed and holds the backup: ${why}.`)
  })
}

interface Removal {
  readonly logger: Logger
  readonly signal: AbortSignal
  /** For tests. */
  readonly remove?: (folder: string) => Promise<void>
  readonly timeoutMs?: number
}

/** Removes this user's own folders that are older than a day, never through a link. Never throws. */
async function removeStaleFolders(parent: string): Promise<void> {
  // Where others could put a link in place of a folder, nothing is removed: they are warned of instead.
  if (await isShared(parent)) return
  const isLikeOurs = (entry: Dirent) => OWN_NAME.test(entry.name) && entry.isDirectory()
  await sweep(parent, { isLikeOurs, removeIfStale })
}

async function removeIfStale(folder: string): Promise<void> {
  const held = await holdFolder(folder)
  if (!held) return
  const { found } = held
  // Windows has neither users nor modes.
  const isOwn = process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o1777) === OWN_MODE)
  if (found.isDirectory() && isOwn && Date.now() - found.mtimeMs >= STALE_MS) await held.remove(folder)
  else await held.close()
}

/** Warns of a folder for temporary files in which other users can replace this user's, or that they can replace. */
export async function sharedFolderWarning(parent: string): Promise<Message | undefined> {
  const shared = await sharedAt(parent)
  if (shared === undefined) return undefined
  if (shared !== parent) return replaceable(parent, shared)
  return message`Other users can write to ${term('temp-folder')}, ${parent}: they can replace the files of a backup, or read it. Remove their permission, for example with ${code(`chmod go-w ${quote(parent)}`)}.`
}

/** Warns of a folder in which other users can replace a file with settings. */
export function sharedSettingsWarning(folder: string): Message {
  return message`Other users can write to ${folder}, and so replace the settings of the nightly backup. Remove their permission, for example with ${code(`chmod go-w ${quote(folder)}`)}.`
}

/** Warns of a folder that other users can replace with one of their own. */
export function replaceable(folder: string, shared: string): Message {
  return message`Other users can write to ${shared}: they can put a folder of their own in the place of ${folder}. Remove their permission, for example with ${code(`chmod o-w ${quote(shared)}`)}.`
}

/** Returns this folder or the first one above it in which other users can replace what is in it, or leads to it. */
export async function sharedAt(folder: string): Promise<string | undefined> {
  return (await isShared(folder)) ? folder : await sharedAbove(folder)
}

/**
 * Returns the first folder above this one in which every user can replace what leads to it, by the given path or by what any link in it
 * leads to. Those of a group are its own.
 */
export async function sharedAbove(folder: string): Promise<string | undefined> {
  if (process.getgid === undefined) return undefined
  return await firstAbove(
    folder,
    (found) => !found.isSymbolicLink() && (found.mode & WRITABLE_BY_OTHERS) !== 0 && (found.mode & STICKY) === 0,
  )
}

/** Whether other users can replace or delete what is in a folder, as far as its mode tells. */
export async function isShared(folder: string, user?: User): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined)
  return found !== undefined && !(found.mode & STICKY) && letsOthers('write', found, user)
}

/** Whether other users can create files in a folder, even if they cannot replace those of this user there. */
export async function isOpenForNew(folder: string, user?: User): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined)
  return found !== undefined && letsOthers('write', found, user)
}
