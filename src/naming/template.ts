// What a backup is called: filling the user's template, and telling our own file names from everybody else's.

const PLACEHOLDER = /\{(\w*)\}/g
const TIME_SUFFIX = '(?:-(?<suffix>\\d{6}))?'

/** `.dss`, as SRM's own export calls it and its Restore expects it. */
export const BACKUP_EXTENSION = '.dss'
/** `.dss.age`: the same file, sealed. */
export const SEALED_EXTENSION = `${BACKUP_EXTENSION}.age`
export const MANIFEST_EXTENSION = '.manifest.json'

/** `.dss` or `.dss.age`, or empty for a name that is none of a backup. */
export function extensionOf(fileName: string): string {
  return [SEALED_EXTENSION, BACKUP_EXTENSION].find((extension) => fileName.endsWith(extension)) ?? ''
}

/** The name without its extension: a backup and its manifest have it in common, sealed or not. */
export function stemOf(fileName: string): string {
  return fileName.slice(0, fileName.length - extensionOf(fileName).length)
}

/** `YYYYMMDD` of a moment, UTC. */
export function dateStamp(moment: Date): string {
  return moment.toISOString().slice(0, 10).replaceAll('-', '')
}

/** `HHMMSS` of a moment, UTC. */
export function timeStamp(moment: Date): string {
  return moment.toISOString().slice(11, 19).replaceAll(':', '')
}

/** The names of the placeholders in a template, in order, repeated ones repeated. */
export function placeholdersOf(template: string): readonly string[] {
  return [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '')
}

/** Replaces `{placeholder}`s by their values; one that has no value stays as it is. */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(PLACEHOLDER, (whole, key: string) =>
    Object.hasOwn(values, key) ? (values[key] ?? '') : whole,
  )
}

/** How the backups of one name are called: what this run's is called, and which other names are ours. */
export interface Naming {
  /** The template with its placeholders, without `.dss`. */
  readonly template: string
  /** The router's label, the value of `{router}`. */
  readonly router: string
}

/** This run's file name without `.dss`. */
export function nameAt(naming: Naming, moment: Date): string {
  return fillTemplate(naming.template, { date: dateStamp(moment), time: timeStamp(moment), router: naming.router })
}

/**
 * Tells from a file name when its backup was made: `YYYYMMDDHHMMSS`, comparable as text. `undefined` for a name that this
 * naming never makes, and for every name if the template has no `{date}`.
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
  const pattern = new RegExp(`^${source}${TIME_SUFFIX}${escapeRegExp(BACKUP_EXTENSION)}(?:\\.age)?$`)
  return (fileName) => {
    const groups = pattern.exec(fileName)?.groups
    const date = groups?.date
    if (!groups || !date) return undefined
    const time = groups.suffix ?? groups.time ?? '000000'
    return isMoment(date, time) ? date + time : undefined
  }
}

function isMoment(date: string, time: string): boolean {
  const iso = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}`
  const moment = new Date(`${iso}.000Z`)
  // A date like 20260231 rolls over into March: it is not one that we wrote.
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso)
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
