// Reads times. Date.parse would accept almost any text, words in parentheses included, and its results are shown to people.

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/

/** Returns the Unix ms of an ISO 8601 time with seconds and a zone; `undefined` for anything else. */
export function readIsoTime(value: unknown): number | undefined {
  if (typeof value !== 'string' || !ISO_TIME.test(value)) return undefined
  const time = Date.parse(value)
  return Number.isNaN(time) ? undefined : time
}

/** Whether a text is a time exactly as this program writes it: `2026-01-31T03:17:00.000Z`. */
export function isOwnTime(value: unknown): value is string {
  const time = readIsoTime(value)
  return time !== undefined && new Date(time).toISOString() === value
}
