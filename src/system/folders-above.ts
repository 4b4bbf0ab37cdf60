// The folders that lead to a path. Anyone who can change one can put another path in its place.

import type { Stats } from 'node:fs'
import { lstat, readlink, stat } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { letsOthers, thisUser } from './other-users.ts'

/** In a path, as for the system. */
const MAX_LINKS = 40
/** Others cannot rename or delete what is in the folder; its owner can. */
const STICKY = 0o1000
const ROOT = 0

/**
 * Returns the first folder or link above a path for which this holds, by the path as given or by what any link in it leads to. A link is
 * asked about itself, and then for what it leads to.
 */
export async function firstAbove(path: string, holds: (found: Stats) => boolean): Promise<string | undefined> {
  let way: string | undefined = resolve(path)
  for (let links = 0; way !== undefined && links < MAX_LINKS; links++) {
    for (let above = dirname(way), below = way; above !== below; [below, above] = [above, dirname(above)]) {
      for (const look of [lstat, stat]) {
        const found = await look(above).catch(() => undefined)
        if (found && holds(found)) return above
      }
    }
    way = await followLink(way)
  }
  return undefined
}

/**
 * Returns the first folder above a path in which another user than root can replace what is in it, as its owner or by its mode, or the first
 * link that is another's: nothing keeps them from letting it lead elsewhere.
 */
export async function othersAbove(path: string, user = thisUser()): Promise<string | undefined> {
  if (!user) return undefined
  return await firstAbove(path, (found) => {
    const { uid, gid, mode } = found
    if (uid !== ROOT && uid !== user.uid) return true
    // The mode of a link says nothing: its folder decides.
    return !found.isSymbolicLink() && letsOthers('write', { mode, gid }, user) && (mode & STICKY) === 0
  })
}

/** Puts what it leads to in the place of the first link in a path; `undefined` if there is no link. */
async function followLink(path: string): Promise<string | undefined> {
  const names = path.split(sep)
  for (let count = 2; count <= names.length; count++) {
    const prefix = names.slice(0, count).join(sep)
    const target = await readlink(prefix).catch(() => undefined)
    if (target !== undefined) return join(resolve(dirname(prefix), target), names.slice(count).join(sep))
  }
  return undefined
}
