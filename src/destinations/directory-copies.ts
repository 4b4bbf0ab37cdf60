// Which files of a directory are backups of ours, told by their names, and in which order they were made.

import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { BACKUP_EXTENSION, dateStamp, type Naming, timeReader, timeStamp } from '../backup-name.ts'
import { MANIFEST_EXTENSION } from '../dss/manifest.ts'

/** How many seconds are tried where a name with its time is taken too. */
const NAME_ATTEMPTS = 60

/** A backup by its name. */
export interface Copy {
  /** With `.dss`. */
  readonly fileName: string
  /** When it was made, `YYYYMMDDHHMMSS` by its name. */
  readonly time: string
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

/** By time; of two names with the same time the longer one came later. */
export function compareCopies(a: Copy, b: Copy): number {
  if (a.time !== b.time) return a.time < b.time ? -1 : 1
  return stemOf(a.fileName) < stemOf(b.fileName) ? -1 : 1
}

/**
 * The backups of this run's own name that are there already, oldest first: the plain one, then those that waited for a
 * free time. A name counts as taken if either file of its pair is there.
 */
export function takenNames(names: readonly string[], fileName: string): readonly string[] {
  const stem = stemOf(fileName)
  const stems = names
    .filter((name) => name.endsWith(BACKUP_EXTENSION) || name.endsWith(MANIFEST_EXTENSION))
    .map((name) => (name.endsWith(BACKUP_EXTENSION) ? stemOf(name) : name.slice(0, -MANIFEST_EXTENSION.length)))
    .filter((name) => name === stem || (name.startsWith(`${stem}-`) && /^\d{6}$/.test(name.slice(stem.length + 1))))
  return [...new Set(stems)]
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .map((name) => name + BACKUP_EXTENSION)
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
  const taken = takenNames(names, fileName)
  const seconds = Array.from({ length: NAME_ATTEMPTS }, (_, second) => second)
  const timed = [...seconds, ...seconds.slice(1).map((second) => -second)]
    .map((second) => new Date(startedAt.getTime() + second * 1000))
    .filter((moment) => dateStamp(moment) === dateStamp(startedAt))
    .slice(0, NAME_ATTEMPTS)
    .map((moment) => `${stemOf(fileName)}-${timeStamp(moment)}${BACKUP_EXTENSION}`)
    .filter((name) => !taken.includes(name))
  if (taken.length === 0) return [fileName, ...timed]
  // A name that was pruned is free again, but older than those that are left: the backup would be the next one to go.
  const newest = taken.at(-1) ?? ''
  const isLater = (name: string) => stemOf(name) > stemOf(newest)
  return [...timed.filter(isLater), ...timed.filter((name) => !isLater(name))]
}

/** The names of our backups among `names`, newest first; without a `{date}` in them, by when they were written. */
export async function newestFirst(
  directory: string,
  {
    names,
    naming,
    fileName,
  }: { readonly names: readonly string[]; readonly naming: Naming; readonly fileName: string },
): Promise<readonly string[]> {
  const dated = listCopies(names, naming)
  if (dated.length > 0) return dated.map((copy) => copy.fileName).reverse()
  const written = familyOf(names, fileName).map(async (name) => {
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
    const backup = name.slice(0, -MANIFEST_EXTENSION.length) + BACKUP_EXTENSION
    return timeOf(backup) !== undefined && !present.has(backup)
  })
}

function stemOf(fileName: string): string {
  return fileName.endsWith(BACKUP_EXTENSION) ? fileName.slice(0, -BACKUP_EXTENSION.length) : fileName
}
