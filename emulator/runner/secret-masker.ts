// Replaces secrets in text as the runner does: the value, each of its lines, and the encodings that the runner knows.

export interface SecretMasker {
  /** The values that were added, and each line of multi-line ones; encodings are not listed. */
  readonly values: readonly string[]
  add(value: string): void
  mask(text: string): string
}

const MIN_QUOTED_LENGTH = 9
const XML_ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

export function createSecretMasker(): SecretMasker {
  const values = new Set<string>()
  const needles = new Set<string>()

  function addValue(value: string): void {
    if (value === '' || values.has(value)) return
    values.add(value)
    for (const needle of [value, ...encodeSecret(value)]) if (needle !== '') needles.add(needle)
  }

  return {
    get values() {
      return [...values]
    },
    add(value) {
      addValue(value)
      for (const line of value.split(/[\r\n]+/)) addValue(line)
    },
    mask(text) {
      return replaceRanges(text, findRanges(text, needles))
    },
  }
}

interface Range {
  readonly start: number
  readonly end: number
}

function encodeSecret(value: string): readonly string[] {
  const bytes = Buffer.from(value)
  return [
    bytes.toString('base64'),
    // How the password appears in base64 of `user:password` depends on the length of what precedes it.
    bytes.subarray(1).toString('base64'),
    bytes.subarray(2).toString('base64'),
    value.replaceAll('"', '\\"'),
    value.replaceAll("'", "''"),
    JSON.stringify(value).slice(1, -1),
    encodeUri(value),
    value.replaceAll(/[&<>"']/g, (character) => XML_ESCAPES[character] ?? character),
    value.length >= MIN_QUOTED_LENGTH && /^".*"$/s.test(value) ? value.slice(1, -1) : '',
  ]
}

function encodeUri(value: string): string {
  const escapeRest = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  return encodeURIComponent(value.toWellFormed()).replaceAll(/[!'()*]/g, escapeRest)
}

function findRanges(text: string, needles: ReadonlySet<string>): readonly Range[] {
  const ranges: Range[] = []
  for (const needle of needles) {
    // Advances one character at a time, so that overlapping occurrences are all hidden.
    for (let start = text.indexOf(needle); start >= 0; start = text.indexOf(needle, start + 1)) {
      ranges.push({ start, end: start + needle.length })
    }
  }
  return ranges.sort((a, b) => a.start - b.start)
}

/** Ranges that overlap or touch become one `***`. */
function replaceRanges(text: string, ranges: readonly Range[]): string {
  let result = ''
  let end = -1
  for (const range of ranges) {
    if (range.start > end) result += `${text.slice(Math.max(end, 0), range.start)}***`
    end = Math.max(end, range.end)
  }
  return result + text.slice(Math.max(end, 0))
}
