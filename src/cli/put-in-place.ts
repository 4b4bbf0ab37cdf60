// Writes something readable under its name in one step. Until then it is in a private folder beside it, which the next command
// that writes there removes a day later if this one was killed, or could not remove it itself.

import { rename, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { makeFolderIn } from '../system/temp-folder.ts'

/** What a command has created; `true` if passwords may be in it. */
export type Made = Map<string, boolean>

interface Placing<T> {
  /** Creates the target, empty. Throws if it exists. */
  readonly claim: (target: string) => Promise<unknown>
  /** Writes to a new path. */
  readonly fill: (path: string) => Promise<T>
  readonly made: Made
  readonly signal: AbortSignal
}

/** Returns what `fill` does. Throws what it and `claim` throw, the file system's errors, and the signal's reason. */
export async function putInPlace<T>(target: string, { claim, fill, made, signal }: Placing<T>): Promise<T> {
  await claim(target)
  made.set(target, false)
  const folder = await makeFolderIn(dirname(resolve(target)))
  made.set(folder, true)
  const path = join(folder, basename(resolve(target)))
  const result = await fill(path)
  signal.throwIfAborted()
  made.set(target, true)
  // Only Windows does not let a folder take the place of an empty one. A file is not removed by this.
  if (process.platform === 'win32') await rmdir(target).catch(() => {})
  await rename(path, target)
  await rmdir(folder)
  made.delete(folder)
  return result
}
