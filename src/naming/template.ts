// File names of backups: fills the user's template, and recognizes our own names.

const PLACEHOLDER = /\{(\w*)\}/g
const TIME_SUFFIX = '(?:-(?<suffix>\\d{6}))?'
/** Of a name without a date; earlier versions appended the time alone. */
const DATE_SUFFIX = '(?:-(?:(?<date>\\d{8})-)?(?<suffix>\\d{6}))?'
/** Of the first backup of a name without a date, and of those of earlier versions, before all others. */
export const FIRST_DATE = '00000000'

/** `.dss`, the extension of SRM's own exports; its Restore requires it. */
export const BACKUP_EXTENSION = '.dss'
/** `.dss.age`: the same file, encrypted. */
export const SEALED_EXTENSION = `${BACKUP_EXTENSION}.age`
export const MANIFEST_EXTENSION = '.manifest.json'

/** Refused by GitHub in artifact names or by Windows in file names, or a path separator on some system. */
export const FORBIDDEN_IN_NAMES = /["<>:|*?\\/\p{Cc}]/u
/** Characters; most file systems have room for no more. */
const MAX_FILE_NAME = 255

/** Returns `.dss` or `.dss.age`, or an empty string if this is not the name of a backup. */
export function extensionOf(fileName: string): string {
  return [SEALED_EXTENSION, BACKUP_EXTENSION].find((extension) => fileName.endsWith(extension)) ?? ''
}

/** Whether any naming can make this name: it leads out of no folder, and is no option of a command. */
export function isBackupName(fileName: string): boolean {
  const isPlain = fileName.length <= MAX_FILE_NAME && !FORBIDDEN_IN_NAMES.test(fileName) && !/^[.\s-]/.test(fileName)
  return isPlain && stemOf(fileName) !== fileName
}

/** Returns the name without its extension: a backup and its manifest share it, encrypted or not. */
export function stemOf(fileName: string): string {
  return fileName.slice(0, fileName.length - extensionOf(fileName).length)
}

/** Formats a date as `YYYYMMDD`, UTC. */
export function dateStamp(moment: Date): string {
  return moment.toISOString().slice(0, 10).replaceAll('-', '')
}

/** Formats a time as `HHMMSS`, UTC. */
export function timeStamp(moment: Date): string {
  return moment.toISOString().slice(11, 19).replaceAll(':', '')
}

/** Returns the names of the placeholders in a template, in order, with repetitions. */
export function placeholdersOf(template: string): readonly string[] {
  return [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '')
}

/** Replaces `{placeholder}`s with their values; one without a value stays as it is. */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(PLACEHOLDER, (whole, key: string) =>
    Object.hasOwn(values, key) ? (values[key] ?? '') : whole,
  )
}

/** Whether names have the date in the template. */
export function isDated({ template }: Pick<Naming, 'template'>): boolean {
  return placeholdersOf(template).includes('date')
}

/** How the backups of one router are named. */
export interface Naming {
  /** The template with its placeholders, without `.dss`. */
  readonly template: string
  /** The router's label: the value of `{router}`. */
  readonly router: string
}

/** Returns the file name at a moment, without `.dss`. */
export function nameAt(naming: Naming, moment: Date): string {
  return fillTemplate(naming.template, { date: dateStamp(moment), time: timeStamp(moment), router: naming.router })
}

/**
 * Returns a function that reads the time of a backup from its file name: `YYYYMMDDHHMMSS`, comparable as text. It returns
 * `undefined` for a name that this naming never makes. Without `{date}` in the template, all but the first backup have date and time
 * appended.
 */
export function timeReader(naming: Naming): (fileName: string) => string | undefined {
  const seen = new Set<string>()
  const digits: Readonly<Record<string, string>> = { date: '\\d{8}', time: '\\d{6}' }
  const source = naming.template
    .split(/(\{\w*\})/)
    .map((part) => {
      const key = /^\{(\w*)\}$/.exec(part)?.[1]
      if (key === 'router') return escapeRegExp(naming.router)
      if (key === undefined || !Object.hasOwn(digits, key)) return escapeRegExp(part)
      if (seen.has(key)) return `\\k<${key}>`
      seen.add(key)
      return `(?<${key}>${digits[key]})`
    })
    .join('')
  const end = isDated(naming) ? TIME_SUFFIX : DATE_SUFFIX
  const pattern = new RegExp(`^${source}${end}${escapeRegExp(BACKUP_EXTENSION)}(?:\\.age)?$`)
  return (fileName) => {
    const groups = pattern.exec(fileName)?.groups
    if (!groups) return undefined
    const { date = FIRST_DATE, suffix, time = '000000' } = groups
    return date === FIRST_DATE || isMoment(date, suffix ?? time) ? date + (suffix ?? time) : undefined
  }
}

function isMoment(date: string, time: string): boolean {
  const [month, day] = [Number(date.slice(4, 6)) - 1, Number(date.slice(6))]
  const midnight = new Date(Date.UTC(Number(date.slice(0, 4)), month, day))
  // A date like 20260231 rolls over into March, so we never wrote it.
  const isDay = midnight.getUTCMonth() === month && midnight.getUTCDate() === day
  return isDay && time.slice(0, 2) < '24' && time.slice(2, 4) < '60' && time.slice(4) < '60'
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
