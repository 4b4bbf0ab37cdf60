// Writes a file so that it is either complete under its name or absent, and never overwrites another one.

import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import * as nodeFs from 'node:fs/promises'
import { join } from 'node:path'
import { errnoOf } from './file-errors.ts'
import { readChunks } from './read-chunks.ts'

/** Names of files being written; a crash can leave one behind. */
export const TEMP_FILE_PATTERN = /^\.synology-router-backup-[0-9a-f-]{36}\.tmp$/

/** Errors of file systems that do not support an operation: CIFS, FUSE, exFAT, Windows. */
const UNSUPPORTED = new Set([
  'EINVAL',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EPERM',
  'EACCES',
  'EISDIR',
  'EBADF',
  'EMLINK',
])

/** The calls that a file system may not support; tests replace them. */
export type FileCalls = Pick<typeof nodeFs, 'open' | 'link' | 'rename' | 'unlink'>

export interface DurableFile {
  readonly name: string
  /** What the file system does not support, for the log. */
  readonly shortcomings: readonly string[]
}

/**
 * Copies `source` into `directory` under the first of `names` that is free: a temporary name beside it, fsync, an atomic
 * claim of the name, fsync of the directory; mode 0600. Throws the file system's errors, and the signal's reason.
 */
export async function writeDurably(options: {
  readonly source: string
  readonly directory: string
  readonly names: Iterable<string>
  readonly signal: AbortSignal
  readonly calls?: FileCalls
}): Promise<DurableFile> {
  const { directory, calls = nodeFs } = options
  const shortcomings: string[] = []
  const temp = `.synology-router-backup-${randomUUID()}.tmp`
  let name: string
  try {
    name = await writeUnder(join(directory, temp), { ...options, calls, shortcomings })
  } finally {
    const note = `kept ${temp}, a second name of the backup, which a later run deletes`
    await calls.unlink(join(directory, temp)).catch((error: unknown) => {
      // A rename leaves none.
      if (errnoOf(error) !== 'ENOENT') shortcomings.push(note)
    })
  }
  return { name, shortcomings: [...new Set(shortcomings)] }
}

interface Means {
  readonly calls: FileCalls
  /** Added to. */
  readonly shortcomings: string[]
}

/** Writes the file under its temporary name, and gives it the first free one, which is returned. */
async function writeUnder(
  temp: string,
  { source, directory, names, signal, calls, shortcomings }: Omit<Parameters<typeof writeDurably>[0], 'calls'> & Means,
): Promise<string> {
  await copy(source, temp, { signal, calls, shortcomings })
  for (const name of names) {
    signal.throwIfAborted()
    const target = join(directory, name)
    if (!(await claim(temp, target, { calls, shortcomings }))) continue
    try {
      await syncDirectory(directory, { calls, shortcomings })
    } catch (error) {
      await calls.unlink(target).catch(() => {})
      throw error
    }
    return name
  }
  throw new Error('no free name was found')
}

async function copy(
  source: string,
  temp: string,
  { signal, calls, shortcomings }: Means & { readonly signal: AbortSignal },
): Promise<void> {
  const to = await calls.open(temp, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600)
  try {
    await to.writeFile(readChunks(source, { signal, reuse: true }), { signal })
    await to.sync().catch(tolerate(shortcomings, 'does not confirm that data reached the disk (fsync)'))
    if (process.platform !== 'win32' && ((await to.stat()).mode & 0o077) !== 0)
      shortcomings.push('does not keep files private (mode 0600)')
  } finally {
    await to.close()
  }
}

/**
 * Gives the file its name unless the name is taken. A hard link fails on a taken name, but a rename would overwrite it;
 * without hard links, an empty file takes the name first.
 */
async function claim(temp: string, target: string, { calls, shortcomings }: Means): Promise<boolean> {
  try {
    await calls.link(temp, target)
    return true
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return await isSameFile(temp, target)
    tolerate(shortcomings, 'has no hard links, so a name is taken in two steps')(error)
  }
  const empty = await calls.open(target, 'wx', 0o600).catch((error: unknown) => {
    if (errnoOf(error) !== 'EEXIST') throw error
  })
  if (!empty) return false
  try {
    await empty.close()
    await calls.rename(temp, target)
    return true
  } catch (error) {
    await calls.unlink(target).catch(() => {})
    throw error
  }
}

/** If the answer of an NFS server was lost, the client asks again, and the server says that the link exists: it has just made it. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const look = (path: string) => nodeFs.lstat(path, { bigint: true }).catch(() => undefined)
  const [a, b] = [await look(one), await look(other)]
  return a !== undefined && b !== undefined && a.nlink > 1n && a.dev === b.dev && a.ino === b.ino
}

async function syncDirectory(directory: string, { calls, shortcomings }: Means): Promise<void> {
  const note = tolerate(shortcomings, 'does not confirm that the name reached the disk (fsync of the directory)')
  const handle = await calls.open(directory).catch(note)
  try {
    await handle?.sync().catch(note)
  } finally {
    await handle?.close()
  }
}

function tolerate(shortcomings: string[], shortcoming: string): (error: unknown) => undefined {
  return (error) => {
    if (!UNSUPPORTED.has(errnoOf(error))) throw error
    shortcomings.push(shortcoming)
    return undefined
  }
}
