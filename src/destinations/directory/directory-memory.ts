// What this machine remembers of a directory: its newest backup. If that is gone and nothing there is as new, the share is
// probably not mounted. A marker in the directory would vanish with the share, so this is kept elsewhere.

import { createHash, randomUUID } from 'node:crypto'
import { lstat, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Manifest, manifestNameOf } from '../../dss/manifest.ts'
import type { Logger } from '../../logger.ts'
import { MANIFEST_EXTENSION } from '../../naming/template.ts'
import { describeFileError, errnoOf } from '../../system/file-errors.ts'
import { makeFolders } from '../../system/make-folders.ts'
import { readSmallFile } from '../../system/small-file.ts'
import { code, type Message, message, term } from '../../text/message.ts'
import { readManifestHead } from '../manifest-file.ts'
import type { Place } from './directory-place.ts'

const MAX_BYTES = 16_384
/** How many manifests to read in search of one that is as new as the remembered backup. */
const MAX_READ = 1000
/** A time further ahead than this comes from a wrong clock. */
const MOST_AHEAD_MS = 24 * 60 * 60 * 1000

/** A power cut may have left it empty, and the share without its mount. */
const UNREADABLE = 'unreadable'

interface Remembered {
  /** The newest backup that was stored and read back. */
  readonly file: string
  /** From its manifest. */
  readonly time: string
  /** Whether the directory was found without its newest backups since then. */
  readonly isLost: boolean
  /** Identifies the directory that it was stored in; absent from files of earlier versions. */
  readonly place?: string | undefined
}

export interface MemoryOptions {
  readonly path: string
  /** Absent: nothing is remembered. */
  readonly stateFolder?: string | undefined
  readonly startedAt: Date
  readonly logger: Pick<Logger, 'debug'>
}

export interface DirectoryMemory {
  /** Returns a warning if the directory has lost its backups. */
  check(place: FoundPlace): Promise<Message | undefined>
  /** Call it before storing: the warning must outlive the first backup in the wrong place. */
  keepWarning(): Promise<void>
  /** Call it once a copy was read back. Does nothing as long as the directory lacks its earlier backups. */
  remember(manifest: Manifest): Promise<void>
}

/** What was found at the path. */
type FoundPlace = Pick<Place, 'names' | 'identity'>

/** No failure to read or write the memory stops a backup. */
export function directoryMemory({ path, stateFolder, startedAt, logger }: MemoryOptions): DirectoryMemory {
  // The same directory with another spelling, such as a slash at its end, is not a new one.
  const key = createHash('sha256').update(resolve(path)).digest('hex').slice(0, 32)
  const file = stateFolder && join(stateFolder, `directory-${key}.json`)
  let lost: Remembered | undefined
  let isUnreadable = false
  let identity: string | undefined
  const write = async (remembered: Remembered) => {
    if (!file || !stateFolder) return
    const temp = `${file}.${randomUUID()}.tmp`
    try {
      await makeFolders(stateFolder)
      await writeFile(temp, `${JSON.stringify({ directory: path, ...remembered }, null, 2)}\n`, {
        mode: 0o600,
        flush: true,
      })
      await rename(temp, file)
    } catch (error) {
      await unlink(temp).catch(() => {})
      logger.debug(`The state of ${path} was not kept in ${file}: ${describeFileError(error)}.`)
    }
  }
  return {
    check: async (place) => {
      const { names } = place
      lost = undefined
      identity = place.identity
      const remembered = file ? await read(file) : undefined
      isUnreadable = remembered === UNREADABLE && !(await hasEarlier(path, names, file))
      if (isUnreadable)
        return message`The directory ${path} has no earlier backup, and what ${term('runner')} remembers of it cannot be read: ${file ?? ''}. If the directory is on a share, that is probably not mounted, and backups go to the disk of ${term('runner')}: mount it, and move there what was stored meanwhile. If the directory is new, delete that file, and this warning ends.`
      if (!file || !remembered || remembered === UNREADABLE || (await isThere(path, { remembered, names })))
        return undefined
      if (await hasReplacement(path, { remembered, place, startedAt })) return undefined
      lost = remembered
      const day = remembered.time.slice(0, 10)
      return message`The directory ${path} has lost its earlier backups: the newest, ${remembered.file} of ${day}, is not there. If it is on a share, that is probably not mounted, and backups go to the disk of ${term('runner')}: mount it, and move there what was stored meanwhile. If you removed the backups, delete ${code(file)}, and this warning ends.`
    },
    keepWarning: async () => {
      if (lost && !lost.isLost) await write({ ...lost, isLost: true })
    },
    remember: async ({ file: name, time }) => {
      if (!lost && !isUnreadable) await write({ file: name, time, isLost: false, place: identity })
    },
  }
}

/** Whether the remembered backup is in the directory. Another backup of the same name has another time. */
async function isThere(
  path: string,
  { remembered, names }: { readonly remembered: Remembered; readonly names: ReadonlySet<string> },
): Promise<boolean> {
  if (!names.has(remembered.file)) return false
  const read = await readManifestHead(join(path, manifestNameOf(remembered.file)))
  return !('manifest' in read) || read.manifest.time === remembered.time
}

/**
 * Whether backups are left that explain why the remembered one is missing. In the same directory, it may have been deleted on purpose; in
 * another one, as after mounting a share again, one must be as new, made by another machine. A folder below the mount has older ones alone,
 * until it was warned of: what was stored there since is as new. From then on, both must hold.
 */
async function hasReplacement(
  path: string,
  {
    remembered,
    place,
    startedAt,
  }: { readonly remembered: Remembered; readonly place: FoundPlace; readonly startedAt: Date },
): Promise<boolean> {
  const manifests = [...place.names].filter((name) => name.endsWith(MANIFEST_EXTENSION)).sort()
  if (manifests.length === 0) return false
  const isSame = place.identity === remembered.place
  if (remembered.isLost && !isSame) return false
  if (!remembered.isLost && (isSame || remembered.place === undefined)) return true
  const latest = startedAt.getTime() + MOST_AHEAD_MS
  for (const name of manifests.slice(-MAX_READ).reverse()) {
    const read = await readManifestHead(join(path, name))
    const time = 'manifest' in read ? Date.parse(read.manifest.time) : Number.NaN
    if (time >= Date.parse(remembered.time) && time <= latest) return true
  }
  return false
}

/** Whether the directory has a backup from before the state file was written for the last time. */
async function hasEarlier(path: string, names: ReadonlySet<string>, file = ''): Promise<boolean> {
  const writtenMs = await lstat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => Number.POSITIVE_INFINITY,
  )
  for (const name of names) {
    if (!name.endsWith(MANIFEST_EXTENSION)) continue
    const found = await stat(join(path, name)).catch(() => undefined)
    if (found && found.mtimeMs <= writtenMs) return true
  }
  return false
}

/** Returns undefined if nothing is remembered. */
async function read(file: string): Promise<Remembered | typeof UNREADABLE | undefined> {
  try {
    const found = await readSmallFile(file, { maxBytes: MAX_BYTES })
    if ('problem' in found) return UNREADABLE
    const parsed: unknown = JSON.parse(found.bytes.toString('utf8'))
    if (typeof parsed !== 'object' || parsed === null || !('file' in parsed) || !('time' in parsed)) return UNREADABLE
    const { file: name, time } = parsed
    if (typeof name !== 'string' || typeof time !== 'string') return UNREADABLE
    const place = 'place' in parsed && typeof parsed.place === 'string' ? parsed.place : undefined
    return { file: name, time, isLost: 'isLost' in parsed && parsed.isLost === true, place }
  } catch (error) {
    // ENOTDIR: the folder is a device, by which users say that nothing may be kept.
    return ['ENOENT', 'ENOTDIR'].includes(errnoOf(error)) ? undefined : UNREADABLE
  }
}
