// Whether a directory can take backups. It is never created here: an unmounted share would become a folder on the wrong disk.

import { randomUUID } from 'node:crypto'
import { lstat, mkdtemp, open, rmdir, stat, statfs, unlink } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { BackupError } from '../../errors.ts'
import { readDisk } from '../../system/disk.ts'
import { TEMP_FILE_PATTERN } from '../../system/durable-file.ts'
import { describeFileError, errnoOf } from '../../system/file-errors.ts'
import { isOpenForNew, replaceable, sharedAt } from '../../system/temp-folder.ts'
import { code, type Message, message } from '../../text/message.ts'
import { quote } from '../../text/shell.ts'
import { listNames } from './directory-names.ts'

/** File systems whose modes say little: shares, those of containers and FUSE, and those of Windows. */
const MODELESS = /^(?:nfs|cifs|smb|9p|fuse|virtiofs|vboxsf|vfat|exfat|ntfs)/

export interface Place {
  /** Names like ours. */
  readonly names: ReadonlySet<string>
  /** Identifies the directory on this machine, until that restarts. */
  readonly inode: string
  /** Identifies it for longer: the device's number may be another one after a restart, or after mounting a share again. */
  readonly identity: string
  /** The number of the user that owns what this run creates there: on a share, the server chooses it. */
  readonly uid: number
}

/**
 * Proves that the directory is writable, and returns what it holds. Throws BackupError `destination-refused`, and the
 * signal's reason.
 */
export async function provePlace(path: string, options: Parameters<typeof listNames>[1]): Promise<Place> {
  try {
    if (await isMissing(path)) throw missing(path, await mayCreateIn(await nearestAbove(path)))
    // Before the listing: if the share goes in between, what is stored goes to another directory than this.
    const inode = await inodeOf(path)
    const identity = await identityOf(path)
    const probe = join(path, `.synology-router-backup-${randomUUID()}.tmp`)
    const handle = await open(probe, 'wx', 0o600)
    const { uid } = await handle.stat().finally(() => handle.close())
    await unlink(probe)
    const { files, others } = await listNames(path, options)
    return { names: new Set([...files, ...others]), inode, identity, uid }
  } catch (error) {
    if (error instanceof BackupError) throw error
    options.signal?.throwIfAborted()
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

/**
 * Throws BackupError `store-failed` if the directory is not the one that was proven: a share that was unmounted meanwhile leaves a folder
 * of the same path on the disk of this machine. `stored` is the name of what this run has stored already. Throws the file system's errors,
 * and the signal's reason.
 */
export async function requireSamePlace(path: string, { place, stored, ...limits }: PlaceNow): Promise<void> {
  if (!(await isReplaced(path, place))) return
  // One that was mounted again may have another number, but holds the same. The folder below it may have some of that, from before.
  const { files, others } = await listNames(path, limits)
  const present = new Set([...files, ...others])
  // Other runs delete their temporary files.
  const proven = [...place.names].filter((name) => !TEMP_FILE_PATTERN.test(name))
  if (proven.length > 0 && proven.every((name) => present.has(name))) return
  const copy = stored === undefined ? '' : ` ${stored}, which was just stored, is in one of the two.`
  throw new BackupError(
    'store-failed',
    message`The directory ${path} is another one than when the run began${proven.length > 0 ? ': its backups are not there' : ''}.`,
    {
      hint: message`If it is on a share or another disk, that was probably unmounted meanwhile: mount it, and run again.${copy}`,
    },
  )
}

/** Whether another directory is there now, which may hold the same. */
export async function isReplaced(path: string, { inode }: Place): Promise<boolean> {
  return (await inodeOf(path)) !== inode
}

type PlaceNow = Parameters<typeof listNames>[1] & {
  readonly place: Place
  readonly stored?: string
}

async function inodeOf(path: string): Promise<string> {
  const { dev, ino } = await stat(path, { bigint: true })
  return `${dev}:${ino}`
}

async function identityOf(path: string): Promise<string> {
  const [{ ino }, { type }] = await Promise.all([stat(path, { bigint: true }), statfs(path)])
  return `${type}:${ino}`
}

/** Warns if other users of this machine can replace backups or the directory, or put backups of their own there. */
export async function openToOthers(path: string): Promise<Message | undefined> {
  const replaced = await sharedAt(path)
  const shared = replaced ?? ((await isOpenForNew(path)) ? path : undefined)
  // The modes that a share shows are not those that its server applies.
  if (shared === undefined || MODELESS.test((await readDisk(shared)).type ?? '')) return undefined
  if (shared !== path) return replaceable(path, shared)
  if (replaced === undefined)
    return message`Other users can create files in ${path}, and what they put there may look like a backup. Remove their permission, for example with ${code(`chmod go-w ${quote(path)}`)}.`
  return message`Other users can write to ${path}: they can replace or delete the backups there. Remove their permission, for example with ${code(`chmod go-w ${quote(path)}`)}.`
}

function missing(path: string, isAllowed: boolean): BackupError {
  const hint = message`If it is on a share or another disk, that is probably not mounted: mount it. If it is new, create it: ${code(commandFor(path, isAllowed))}. In a container, mount it there, too.`
  return new BackupError('destination-refused', message`The directory ${path} does not exist.`, { hint })
}

/** Returns the command that creates the directory for the user that this runs as. */
function commandFor(path: string, isAllowed: boolean): string {
  if (process.platform === 'win32') return `mkdir "${path}"`
  const quoted = quote(path)
  return isAllowed ? `mkdir -p -m 700 ${quoted}` : `sudo install -d -o ${userName()} -m 700 ${quoted}`
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    // Containers run as users without a name.
    return String(process.getuid?.() ?? '$USER')
  }
}

function adviceFor(errno: string): Message {
  if (errno === 'EEXIST' || errno === 'ENOTDIR') return ['Choose a path on which no file is in the way.']
  if (errno === 'ENOSPC' || errno === 'EDQUOT') return ['Free space there, or choose another disk.']
  if (errno === 'EACCES' || errno === 'EPERM')
    return ['Let the user that this runs as write to the directory. In a container, check its mount, too.']
  return ['Check the directory and its disk or share. In a container, check its mount, too.']
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

/** Permissions alone prove nothing, least of all on a share. */
async function mayCreateIn(folder: string): Promise<boolean> {
  try {
    await rmdir(await mkdtemp(join(folder, '.synology-router-backup-')))
    return true
  } catch {
    return false
  }
}
