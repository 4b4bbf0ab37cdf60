// A folder that is held open. Its way leads into it even if another user renames it and puts a link in its place, which modes do not
// rule out: an access control list may let others, and the user's own group may have other members.

import { constants, type Stats } from 'node:fs'
import { lstat, open, readdir, rm, rmdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { errnoOf } from './file-errors.ts'

/** On Linux, each open file has a path here that leads to the file itself, whatever its name is by then. */
const WAYS = '/proc/self/fd'
/** Such a path in a message. */
export const WAY = /\/proc\/self\/fd\/\d+\//g
/** Not the right to read: a USB stick has no modes, and its mount options usually give it to all. */
const WRITABLE_BY_OTHERS = 0o022

const REMOVAL = { recursive: true, force: true, maxRetries: 2 } as const

export interface HeldFolder {
  /** Leads into the folder until it is closed, and ends with a slash; not for messages. Made of its path where the system has no ways. */
  readonly way: string
  readonly found: Stats
  /** Removes everything in it, then the empty folder at this path, and closes. Throws if something is left in it. */
  readonly remove: (path: string) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Returns `undefined` for a folder that belongs to another user, or to which others can write; systems other than Linux are not asked.
 * Throws the file system's errors, for a link in its place, too. Close what it returns.
 */
export async function holdFolder(path: string, ways = WAYS): Promise<HeldFolder | undefined> {
  if (process.platform !== 'linux') return byPath(path, await lstat(path))
  const handle = await open(path, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW)
  const close = () => handle.close()
  let held: HeldFolder | undefined
  try {
    const found = await handle.stat()
    if (found.uid !== process.getuid?.() || (found.mode & WRITABLE_BY_OTHERS) !== 0) return undefined
    const way = `${ways}/${handle.fd}/`
    const reached = await stat(way).catch(() => undefined)
    if (reached?.dev !== found.dev || reached.ino !== found.ino) return byPath(path, found)
    held = { way, found, close, remove: (last) => remove(way, last).finally(close) }
    return held
  } finally {
    if (!held) await close()
  }
}

const byPath = (path: string, found: Stats): HeldFolder => ({
  ...{ way: `${path}/`, found, close: async () => {} },
  remove: (last) => rm(last, REMOVAL),
})

async function remove(way: string, path: string): Promise<void> {
  for (const name of await namesIn(way)) await rm(join(way, name), REMOVAL)
  await removeEmpty(path).catch(async (error: unknown) => {
    // Another user may have renamed it.
    if ((await namesIn(way)).length > 0) throw error
  })
}

async function namesIn(way: string): Promise<readonly string[]> {
  return await readdir(way).catch((error: unknown) => {
    if (errnoOf(error) !== 'ENOENT') throw error
    return []
  })
}

/** Removes a folder with everything in it; a link in its place is removed itself. Throws the file system's errors. */
export async function removeTree(path: string): Promise<void> {
  const held = await holdFolder(path).catch((error: unknown) => {
    return ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(errnoOf(error)) ? null : undefined
  })
  if (held === null) await removeEmpty(path)
  else await (held ? held.remove(path) : rm(path, REMOVAL))
}

/** Removes a file or an empty folder. Node's recursive removal could follow a link that another user puts there meanwhile. */
export async function removeEmpty(path: string): Promise<void> {
  if (process.platform !== 'linux') return await rm(path, REMOVAL)
  await unlink(path).catch(async (error: unknown) => {
    if (errnoOf(error) === 'EISDIR') await rmdir(path)
    else if (errnoOf(error) !== 'ENOENT') throw error
  })
}
