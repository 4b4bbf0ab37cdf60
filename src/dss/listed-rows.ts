// The rows of a long manifest, kept outside the JavaScript heap. Parsed as JSON, each would take 150 bytes and more.

import { randomUUID } from 'node:crypto'
import type { Row, Rows } from './rows.ts'

const LIST = /"rows"\s*:\s*\[/g
/** One row of a list, and what follows it. A label has 64 characters and an ordinal, some of them escaped. */
const ROW = /\s*\[\s*"((?:[^"\\]|\\.){0,512})"\s*,\s*"([0-9a-f]{32})"\s*\]\s*([,\]])/y
/** Each takes a kilobyte and more, however short. A backup has about 100 tables; what is beyond is parsed as JSON. */
const MAX_LISTS = 10_000
const DIGEST_BYTES = 16
/** Little: a text of 30 MB may begin a list a million times. */
const FIRST_BYTES = 1024

/**
 * Cuts the lists of rows out of the text of a manifest. In `rest`, each is a text instead, for which `rowsOf` returns the
 * rows. A list with anything else in it stays where it is.
 */
export function cutRows(text: string): {
  readonly rest: string
  readonly rowsOf: (placeholder: unknown) => Rows | undefined
} {
  // Nobody who wrote the text could know it.
  const mark = randomUUID()
  const lists = new Map<string, Rows>()
  const pieces: string[] = []
  let done = 0
  for (const match of text.matchAll(LIST)) {
    if (lists.size === MAX_LISTS) break
    const list = match.index < done || text[match.index - 1] === '\\' ? undefined : readList(text, match)
    if (!list) continue
    const placeholder = `${mark} ${lists.size}`
    lists.set(placeholder, list.rows)
    pieces.push(text.slice(done, match.index), `"rows":"${placeholder}"`)
    done = list.end
  }
  const rest = pieces.join('') + text.slice(done)
  return { rest, rowsOf: (placeholder) => (typeof placeholder === 'string' ? lists.get(placeholder) : undefined) }
}

function readList(text: string, start: RegExpExecArray): { readonly rows: Rows; readonly end: number } | undefined {
  let rows: ListedRows | undefined
  ROW.lastIndex = start.index + start[0].length
  for (let match = ROW.exec(text); match; match = ROW.exec(text)) {
    const [, label = '', digest = '', next] = match
    const plain = label.includes('\\') ? unescaped(label) : label
    if (plain === undefined) return undefined
    rows ??= new ListedRows()
    rows.add(plain, digest)
    if (next === ']') return { rows, end: match.index + match[0].length }
  }
  return undefined
}

function unescaped(label: string): string | undefined {
  try {
    return JSON.parse(`"${label}"`) as string
  } catch {
    return undefined
  }
}

/** Whether a value is such a list. */
export function isListedRows(value: unknown): value is Rows {
  return value instanceof ListedRows
}

/** Rows in the order of their list, with the labels as they are listed. */
class ListedRows implements Rows {
  /** All rows in sequence: the label in UTF-8, then the digest. */
  #bytes = Buffer.alloc(FIRST_BYTES)
  /** End of each row. */
  #ends = new Uint32Array(FIRST_BYTES / DIGEST_BYTES)
  length = 0

  add(label: string, digest: string): void {
    const start = this.length === 0 ? 0 : (this.#ends[this.length - 1] ?? 0)
    const digestAt = start + Buffer.byteLength(label)
    const end = digestAt + DIGEST_BYTES
    if (end > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], Math.max(end, this.#bytes.length * 2))
    if (this.length === this.#ends.length) {
      const grown = new Uint32Array(this.#ends.length * 2)
      grown.set(this.#ends)
      this.#ends = grown
    }
    this.#bytes.write(label, start)
    this.#bytes.write(digest, digestAt, DIGEST_BYTES, 'hex')
    this.#ends[this.length++] = end
  }

  *[Symbol.iterator](): Generator<Row, void> {
    let start = 0
    for (const end of this.#ends.subarray(0, this.length)) {
      const labelEnd = end - DIGEST_BYTES
      yield [this.#bytes.toString('utf8', start, labelEnd), this.#bytes.toString('hex', labelEnd, end)]
      start = end
    }
  }
}
