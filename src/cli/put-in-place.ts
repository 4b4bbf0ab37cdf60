// Writes something readable under its name in one step. Until then it is in a private folder beside it, which the next command
// that writes there removes a day later if this one was killed, or could not remove it itself.

import { lstat, readdir, rename, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { BackupError } from '../errors.ts'
import { type Leftovers, withDeadline } from '../system/deadline.ts'
import { type HeldFolder, holdFolder, removeEmpty, WAY } from '../system/hold-folder.ts'
import { unreachable } from '../system/reach.ts'
import { makeFolderIn } from '../system/temp-folder.ts'

/** What a command has created, by path. */
export type Made = Map<string, MadeItem>

export interface MadeItem {
  readonly hasPasswords: boolean
  readonly remove: () => Promise<void>
  /** Instead of removing it. */
  readonly close?: () => Promise<void>
}

interface Placing<T> {
  /** Creates the target, empty. Throws if it exists. */
  readonly claim: (target: string) => Promise<unknown>
  /** Writes to a new path. */
  readonly fill: (path: string, signal: AbortSignal) => Promise<T>
  readonly made: Made
  readonly signal: AbortSignal
}

interface InTime {
  readonly timeoutMs: number
  readonly runState: Leftovers
}

/** Does the same within its time, after which the work is left behind. Throws Unreachable, too. */
export async function putInPlaceInTime<T>(
  target: string,
  { timeoutMs, runState, ...placing }: Placing<T> & InTime,
): Promise<T> {
  const tooLate = () => unreachable(dirname(resolve(target)), timeoutMs)
  const limits = { timeoutMs, tooLate, runState, signal: placing.signal }
  return await withDeadline((signal) => putInPlace(target, { ...placing, signal }), limits)
}

/** Returns what `fill` does. Throws what it and `claim` throw, BackupError `input-invalid`, the file system's errors, and the signal's reason. */
export async function putInPlace<T>(target: string, { claim, made, ...placing }: Placing<T>): Promise<T> {
  await claim(target)
  const place = resolve(target)
  made.set(target, { hasPasswords: false, remove: () => removeEmpty(place) })
  const folder = await makeFolderIn(dirname(place))
  made.set(folder, { hasPasswords: false, remove: () => removeEmpty(folder) })
  try {
    const held = await holdNew(folder, folder)
    made.set(folder, { hasPasswords: true, remove: () => held.remove(folder), close: held.close })
    // By a handle of its own: what still writes when all of it is removed must not go on with the number of a closed one.
    const { way, close } = await holdNew(held.way, folder)
    const result = await fillAndMove({ ...placing, made, target, path: join(way, basename(place)) }).finally(close)
    // It may have another name by now. It is empty.
    await rmdir(folder).catch(() => {})
    made.delete(folder)
    await held.close()
    return result
  } catch (error) {
    throw namingFolder(folder, error)
  }
}

/** Something else of this user's may have taken its name: what is in it must stay. */
async function holdNew(path: string, folder: string): Promise<HeldFolder> {
  const held = await holdFolder(path)
  if (held && (await readdir(held.way)).length === 0) return held
  await held?.close()
  throw replaceable(folder)
}

interface Moving<T> extends Omit<Placing<T>, 'claim'> {
  readonly target: string
  /** Until then. */
  readonly path: string
}

async function fillAndMove<T>({ fill, made, signal, target, path }: Moving<T>): Promise<T> {
  const result = await fill(path, signal)
  const item = await itemAt(path, resolve(target))
  if (signal.aborted) await item.close?.()
  signal.throwIfAborted()
  made.set(target, item)
  // Only Windows does not let a folder take the place of an empty one. A file is not removed by this.
  if (process.platform === 'win32') await rmdir(target).catch(() => {})
  await rename(path, target)
  return result
}

/** Asked before it is moved: then it is what was written. */
async function itemAt(path: string, place: string): Promise<MadeItem> {
  const isFolder = (await lstat(path)).isDirectory()
  const held = isFolder ? await holdFolder(path) : undefined
  if (!held) return { hasPasswords: true, remove: () => removeEmpty(place) }
  return { hasPasswords: true, remove: () => held.remove(place), close: held.close }
}

/** Others could put a link in the place of the folder that is filled, and files would land, or be deleted, where it leads to. */
export function replaceable(folder: string): BackupError {
  return new BackupError(
    'input-invalid',
    `Another user can change what is in ${folder}, and so replace what is written there.`,
    { hint: 'Choose a folder of your own, for example in your home folder, with `--output` or `--extract`.' },
  )
}

/** Puts the folder's path in the place of ways into it in what an error says. */
function namingFolder(folder: string, error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return error
  for (const key of ['message', 'stack', 'path', 'dest']) {
    const text: unknown = Reflect.get(error, key)
    if (typeof text === 'string' && text.search(WAY) >= 0)
      Reflect.set(
        error,
        key,
        text.replaceAll(WAY, () => `${folder}/`),
      )
  }
  return error
}
