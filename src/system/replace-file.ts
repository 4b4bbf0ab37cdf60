// Replaces a file in one step, and removes what programs that were killed meanwhile left beside it.

import { randomUUID } from 'node:crypto'
import type { Dirent } from 'node:fs'
import { lstat, open, rename, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sweep } from './sweep.ts'
import { isShared } from './temp-folder.ts'

const OWN_NAME = /^\.srm-backup-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/
/** Writing takes a moment. */
const STALE_MS = 24 * 60 * 60 * 1000

/** Writes to a new file with this mode, which then takes the name. Throws file system errors. */
export async function replaceFile(path: string, content: string, mode: number): Promise<void> {
  await removeStaleReplacements(dirname(path))
  const temp = join(dirname(path), `.srm-backup-${randomUUID()}.tmp`)
  const file = await open(temp, 'wx', mode)
  try {
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temp, path)
  } catch (error) {
    await unlink(temp).catch(() => {})
    throw error
  }
}

/** Removes this user's own files that were never renamed and are older than a day, never through a link. Never throws. */
export async function removeStaleReplacements(folder: string): Promise<void> {
  // Where others could replace a file while it is looked at, nothing is removed.
  if (await isShared(folder)) return
  const isLikeOurs = (entry: Dirent) => OWN_NAME.test(entry.name) && entry.isFile()
  await sweep(folder, { isLikeOurs, removeIfStale })
}

async function removeIfStale(path: string): Promise<void> {
  const found = await lstat(path)
  // Windows has no users.
  const isOwn = process.getuid === undefined || found.uid === process.getuid()
  if (found.isFile() && isOwn && Date.now() - found.mtimeMs > STALE_MS) await unlink(path)
}
