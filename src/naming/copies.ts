// Which files of a directory are backups of ours, told by their names, and in which order they were made.

import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  BACKUP_EXTENSION,
  dateStamp,
  extensionOf,
  MANIFEST_EXTENSION,
  type Naming,
  nameAt,
  SEALED_EXTENSION,
  stemOf,
  timeReader,
  timeStamp,
} from './template.ts'

/** How many seconds are tried where a name with its time is taken too. */
const NAME_ATTEMPTS = 60
/** No clock that runs is further ahead of ours. */
const MOST_AHEAD_MS = 24 * 60 * 60 * 1000

/** A backup by its name. */
export interface Copy {
  /** With `.dss` or `.dss.age`. */
  readonly fileName: string
  /** When it was made, `YYYYMMDDHHMMSS` by its name. */
  readonly time: string
}

/** How backups are called, and when it is. */
interface Moment {
  readonly naming: Naming
  readonly now: Date
}

/** The names of the files in a folder: no folders, no symlinks. Throws the file system's errors. */
export async function listFiles(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

/** All backups of this naming among `names`, oldest first. None if the naming has no `{date}`. */
export function listCopies(names: readonly string[], naming: Naming): readonly Copy[] {
  const timeOf = timeReader(naming)
  return names
    .flatMap((fileName): Copy[] => {
      const time = timeOf(fileName)
      return time === undefined ? [] : [{ fileName, time }]
    })
    .sort(compareCopies)
}

/**
 * The backups of this naming with a date in their names, oldest first. Those that are from the future at the moment `now`
 * were made while a clock was wrong: when, nobody knows, so they come before all others.
 */
function datedNames(names: readonly string[], { naming, now }: Moment): readonly string[] {
  const latest = new Date(now.getTime() + MOST_AHEAD_MS)
  const isAhead = ({ time }: Copy) => time > dateStamp(latest) + timeStamp(latest)
  const copies = listCopies(names, naming)
  return [...copies.filter(isAhead), ...copies.filter((copy) => !isAhead(copy))].map(({ fileName }) => fileName)
}

/** The backups of ours, oldest first, as far as names tell: by their dates, or without any those of the name of this moment. */
export function oldestFirst(names: readonly string[], { naming, now }: Moment): readonly string[] {
  const dated = datedNames(names, { naming, now })
  return dated.length > 0 ? dated : takenNames(names, nameAt(naming, now) + BACKUP_EXTENSION)
}

/** By time; of two names with the same time the longer one came later. */
export function compareCopies(a: Copy, b: Copy): number {
  if (a.time !== b.time) return a.time < b.time ? -1 : 1
  return stemOf(a.fileName) < stemOf(b.fileName) ? -1 : 1
}

/**
 * The backups of this run's own name that are there already, sealed or not, oldest first: the plain one, then those that
 * waited for a free time. A name counts as taken if either file of its pair is there.
 */
export function takenNames(names: readonly string[], fileName: string): readonly string[] {
  const stem = stemOf(fileName)
  const present = new Set(names)
  const backups = names.flatMap((name) => {
    if (extensionOf(name) !== '') return [name]
    if (!name.endsWith(MANIFEST_EXTENSION)) return []
    // A manifest alone takes the name of the backup that it has lost.
    const lost = name.slice(0, -MANIFEST_EXTENSION.length)
    return backupsOf(lost).some((backup) => present.has(backup)) ? [] : [`${lost}${BACKUP_EXTENSION}`]
  })
  const isOfFamily = (name: string) =>
    name === stem || (name.startsWith(`${stem}-`) && /^\d{6}$/.test(name.slice(stem.length + 1)))
  return backups
    .filter((name) => isOfFamily(stemOf(name)))
    .sort((a, b) => stemOf(a).length - stemOf(b).length || (a < b ? -1 : 1))
}

/** The names that a backup with this stem may have. */
function backupsOf(stem: string): readonly string[] {
  return [BACKUP_EXTENSION, SEALED_EXTENSION].map((extension) => stem + extension)
}

/** The backups among `takenNames`: a manifest that has lost its own is none. */
export function familyOf(names: readonly string[], fileName: string): readonly string[] {
  const present = new Set(names)
  return takenNames(names, fileName).filter((name) => present.has(name))
}

/**
 * Names for this run's backup, in the order to try them: the plain one, unless any of its family is there; then the time
 * is added, so that names stay in the order of time even after the plain one was pruned. A time after midnight would be
 * the first of the day that the name tells: the seconds before are tried instead.
 */
export function freeNames(names: readonly string[], fileName: string, startedAt: Date): readonly string[] {
  const taken = takenNames(names, fileName).map(stemOf)
  const seconds = Array.from({ length: NAME_ATTEMPTS }, (_, second) => second)
  const timed = [...seconds, ...seconds.slice(1).map((second) => -second)]
    .map((second) => new Date(startedAt.getTime() + second * 1000))
    .filter((moment) => dateStamp(moment) === dateStamp(startedAt))
    .slice(0, NAME_ATTEMPTS)
    .map((moment) => `${stemOf(fileName)}-${timeStamp(moment)}`)
    .filter((stem) => !taken.includes(stem))
    .map((stem) => stem + extensionOf(fileName))
  if (taken.length === 0) return [fileName, ...timed]
  // A name that was pruned is free again, but older than those that are left: the backup would be the next one to go.
  const newest = taken.at(-1) ?? ''
  const isLater = (name: string) => stemOf(name) > newest
  return [...timed.filter(isLater), ...timed.filter((name) => !isLater(name))]
}

/** The names of our backups among `names`, newest first; without a `{date}` in them, by when they were written. */
export async function newestFirst(
  directory: string,
  { names, naming, now }: Moment & { readonly names: readonly string[] },
): Promise<readonly string[]> {
  const dated = datedNames(names, { naming, now })
  if (dated.length > 0) return dated.toReversed()
  const written = familyOf(names, nameAt(naming, now) + BACKUP_EXTENSION).map(async (name) => {
    return { name, at: (await lstat(join(directory, name)).catch(() => undefined))?.mtimeMs ?? 0 }
  })
  return (await Promise.all(written)).sort((a, b) => b.at - a.at).map(({ name }) => name)
}

/** Manifests of ours that have lost their backup. */
export function orphanedManifests(names: readonly string[], naming: Naming): readonly string[] {
  const timeOf = timeReader(naming)
  const present = new Set(names)
  return names.filter((name) => {
    if (!name.endsWith(MANIFEST_EXTENSION)) return false
    const stem = name.slice(0, -MANIFEST_EXTENSION.length)
    return timeOf(stem + BACKUP_EXTENSION) !== undefined && !backupsOf(stem).some((backup) => present.has(backup))
  })
}
