// Recognizes our backups by their file names, and sorts them by age.

import {
  BACKUP_EXTENSION,
  dateStamp,
  extensionOf,
  FIRST_DATE,
  isDated,
  MANIFEST_EXTENSION,
  type Naming,
  SEALED_EXTENSION,
  stemOf,
  timeReader,
  timeStamp,
} from './template.ts'

const SECONDS_OF_A_DAY = 86_400
/** Number of seconds to try if a name with its time is taken, too. */
const NAME_ATTEMPTS = 60
/** A time further ahead than this comes from a wrong clock. */
const MOST_AHEAD_MS = 24 * 60 * 60 * 1000

/** A backup by its name. */
export interface Copy {
  /** With `.dss` or `.dss.age`. */
  readonly fileName: string
  /** Its creation time from the name, `YYYYMMDDHHMMSS`. */
  readonly time: string
}

/** The naming and the current time. */
interface Moment {
  readonly naming: Naming
  readonly now: Date
}

/** Returns all backups of this naming among `names`, oldest first. */
export function listCopies(names: readonly string[], naming: Naming): readonly Copy[] {
  const timeOf = timeReader(naming)
  return names
    .flatMap((fileName): Copy[] => {
      const time = timeOf(fileName)
      return time === undefined ? [] : [{ fileName, time }]
    })
    .sort(compareCopies)
}

/** Returns the latest time that a name can have, as in a copy: one further ahead comes from a wrong clock. */
export function latestTime(now: Date): string {
  const latest = new Date(now.getTime() + MOST_AHEAD_MS)
  return dateStamp(latest) + timeStamp(latest)
}

/** Puts copies from the future before all others: their age is unknown. */
export function futureFirst(copies: readonly Copy[], latest: string): readonly Copy[] {
  return [...copies.filter(({ time }) => time > latest), ...copies.filter(({ time }) => time <= latest)]
}

/** Returns our backups, oldest first by their names, and before them those from the future. */
export function oldestFirst(names: readonly string[], { naming, now }: Moment): readonly string[] {
  return futureFirst(listCopies(names, naming), latestTime(now)).map(({ fileName }) => fileName)
}

/**
 * Whether the names tell which copy is the newest, which must be known of one to rely on. They do not if one is from the future, or
 * the clock is behind; nor if several have no date: versions before 1.0 appended the time of day alone.
 */
export function areOrdered(names: readonly string[], { naming, now }: Moment): boolean {
  const copies = listCopies(names, naming)
  const { time = FIRST_DATE } = copies.at(-1) ?? {}
  return time <= latestTime(now) && (copies.length < 2 || !time.startsWith(FIRST_DATE))
}

/** Compares by time. Of two names with the same time, the longer one is newer. */
export function compareCopies(a: Copy, b: Copy): number {
  if (a.time !== b.time) return a.time < b.time ? -1 : 1
  const [one, other] = [stemOf(a.fileName), stemOf(b.fileName)]
  if (one !== other) return one < other ? -1 : 1
  return a.fileName.length - b.fileName.length
}

/**
 * Returns existing backups with this run's own name, encrypted or not, oldest first: the plain one, then those with a time, or date and
 * time, appended. A name counts as taken if either file of its pair exists.
 */
export function takenNames(names: readonly string[], fileName: string): readonly string[] {
  const stem = stemOf(fileName)
  const family = names.filter((name) => name.startsWith(stem))
  const present = new Set(family)
  const backups = family.flatMap((name) => {
    if (extensionOf(name) !== '') return [name]
    if (!name.endsWith(MANIFEST_EXTENSION)) return []
    // A manifest alone still takes the name of its lost backup.
    const lost = name.slice(0, -MANIFEST_EXTENSION.length)
    return backupsOf(lost).some((backup) => present.has(backup)) ? [] : [`${lost}${BACKUP_EXTENSION}`]
  })
  const isOfFamily = (name: string) =>
    name === stem || (name.startsWith(`${stem}-`) && /^(?:\d{8}-)?\d{6}$/.test(name.slice(stem.length + 1)))
  return backups
    .filter((name) => isOfFamily(stemOf(name)))
    .sort((a, b) => stemOf(a).length - stemOf(b).length || (a < b ? -1 : 1))
}

/** Returns the names that a backup with this stem can have. */
export function backupsOf(stem: string): readonly string[] {
  return [BACKUP_EXTENSION, SEALED_EXTENSION].map((extension) => stem + extension)
}

/** Whether the manifest of a backup is also that of another one among `names`: `X.dss` and `X.dss.age` share it. */
export function sharesManifest(names: ReadonlySet<string>, fileName: string): boolean {
  return backupsOf(stemOf(fileName)).some((backup) => backup !== fileName && names.has(backup))
}

/** Returns those of `takenNames` that exist: a manifest without its backup does not count. */
export function familyOf(names: readonly string[], fileName: string): readonly string[] {
  const present = new Set(names)
  return takenNames(names, fileName).filter((name) => present.has(name))
}

/**
 * Returns names for this run's backup, in the order to try them. The plain name comes first, unless any of its family
 * exists. Then the time is appended, and the date if the name has none, so that names sort by age even after the plain one was pruned. A
 * time past midnight would sort first under the date in the name, so earlier seconds are tried instead.
 */
export function freeNames(
  names: readonly string[],
  fileName: string,
  { naming, startedAt }: { readonly naming: Naming; readonly startedAt: Date },
): readonly string[] {
  const taken = takenNames(names, fileName).map(stemOf)
  const stem = isDated(naming) ? stemOf(fileName) : `${stemOf(fileName)}-${dateStamp(startedAt)}`
  const timed = secondsOf(startedAt, new Set(taken), { stem, extension: extensionOf(fileName) })
    .take(NAME_ATTEMPTS)
    .toArray()
  if (taken.length === 0) return [fileName, ...timed]
  // A pruned name is free again, but sorts before the remaining ones: the new backup would be pruned next.
  const newest = taken.at(-1) ?? ''
  const isLater = (name: string) => stemOf(name) > newest
  return [...timed.filter(isLater), ...timed.filter((name) => !isLater(name))]
}

/** Yields the free names with a time of the same day, nearest first. */
function* secondsOf(
  startedAt: Date,
  taken: ReadonlySet<string>,
  { stem, extension }: { readonly stem: string; readonly extension: string },
): Generator<string, undefined> {
  for (let second = 0; second < SECONDS_OF_A_DAY; second++)
    for (const distance of second === 0 ? [0] : [second, -second]) {
      const moment = new Date(startedAt.getTime() + distance * 1000)
      const timed = `${stem}-${timeStamp(moment)}`
      if (dateStamp(moment) === dateStamp(startedAt) && !taken.has(timed)) yield timed + extension
    }
}

/** Returns our manifests without a backup. */
export function orphanedManifests(names: readonly string[], naming: Naming): readonly string[] {
  const timeOf = timeReader(naming)
  const backups = new Set(names.filter((name) => extensionOf(name) !== '').map(stemOf))
  return names.filter((name) => {
    if (!name.endsWith(MANIFEST_EXTENSION)) return false
    const stem = name.slice(0, -MANIFEST_EXTENSION.length)
    return !backups.has(stem) && timeOf(stem + BACKUP_EXTENSION) !== undefined
  })
}

/** Returns a name that would be one of ours, were its accents spelled as in the template. */
export function respelledName(names: readonly string[], { template, router }: Naming): string | undefined {
  const timeOf = timeReader({ template, router })
  const respelledTimeOf = timeReader({ template: template.normalize(), router: router.normalize() })
  return names.find((name) => respelledTimeOf(name.normalize()) !== undefined && timeOf(name) === undefined)
}
