// The rows of a table, kept outside the JavaScript heap: as strings, the rows of a 50 MB database would take 128 MiB.

import { Damage } from './findings.ts'

/** A row: its label, and a digest of all its values (32 hexadecimal characters). */
export type Row = readonly [label: string, digest: string]

/** Sorted by label and digest, independent of the order in the database. */
export interface Rows extends Iterable<Row> {
  readonly length: number
}

/** Rows as plain data, to send to another process. */
export interface PackedRows {
  readonly bytes: Uint8Array
  readonly starts: Uint32Array
  readonly order: Uint32Array
}

const DIGEST_BYTES = 16
/** What a row takes in a manifest besides its label. */
const ROW_BYTES = 47
const FIRST_BYTES = 4096
/** As many as a number holds exactly. */
const HEAD_BYTES = 6
const FIRST_ROWS = 64

/** What all rows of a backup may take, in bytes of its manifest. */
export interface RowBudget {
  bytesLeft: number
}

/**
 * Collects rows and yields them sorted, with unique labels: equal labels get an ordinal (`storage`, `storage #2`), and
 * missing ones are replaced by an ordinal (`#1`).
 */
export class RowList implements Rows {
  /** All rows in sequence: the label in UTF-8, then the digest. */
  #bytes: Buffer = Buffer.alloc(FIRST_BYTES)
  /** Start of each row, and the end of the last one. */
  #starts: Uint32Array = new Uint32Array(FIRST_ROWS)
  #order: Uint32Array | undefined
  readonly #budget: RowBudget | undefined
  length = 0

  constructor(budget?: RowBudget) {
    this.#budget = budget
  }

  /** Adds a row; `digest` is hexadecimal and cut to 32 characters. Throws Damage if the budget is spent. */
  add(label: string, digest: string): void {
    const start = this.#starts[this.length] ?? 0
    const labelBytes = Buffer.byteLength(label)
    this.#spend(labelBytes + ROW_BYTES)
    const end = start + labelBytes + DIGEST_BYTES
    if (end > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], Math.max(end, this.#bytes.length * 2))
    if (this.length + 1 === this.#starts.length) {
      const grown = new Uint32Array(this.#starts.length * 2)
      grown.set(this.#starts)
      this.#starts = grown
    }
    this.#bytes.write(label, start)
    this.#bytes.write(digest, start + labelBytes, DIGEST_BYTES, 'hex')
    this.#starts[++this.length] = end
    this.#order = undefined
  }

  *[Symbol.iterator](): Generator<Row, void> {
    let last: string | undefined
    let ordinal = 0
    this.#order ??= this.#sort()
    for (const index of this.#order) {
      const [start, labelEnd, end] = this.#span(index)
      const label = this.#bytes.toString('utf8', start, labelEnd)
      ordinal = label === last ? ordinal + 1 : 1
      last = label
      const shown = ordinal === 1 && label !== '' ? label : `${label}${label === '' ? '' : ' '}#${ordinal}`
      yield [shown, this.#bytes.toString('hex', labelEnd, end)]
    }
  }

  /** Returns the order in which the rows were added: the number of each in the sorted list, beginning with 1. */
  order(): string {
    this.#order ??= this.#sort()
    const numbers = new Uint32Array(this.length)
    for (const [rank, index] of this.#order.entries()) numbers[index] = rank + 1
    return numbers.join(' ')
  }

  #spend(bytes: number): void {
    if (!this.#budget) return
    this.#budget.bytesLeft -= bytes
    if (this.#budget.bytesLeft < 0) throw new Damage('too-many-rows', 'their list is too long for a manifest')
  }

  /** Sorts here what the receiver would have to sort. */
  pack(): PackedRows {
    this.#order ??= this.#sort()
    const starts = this.#starts.subarray(0, this.length + 1)
    return { bytes: this.#bytes.subarray(0, starts.at(-1)), starts, order: this.#order }
  }

  static unpack({ bytes, starts, order }: PackedRows): RowList {
    const rows = new RowList()
    rows.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    rows.#starts = starts
    rows.#order = order
    rows.length = order.length
    return rows
  }

  #span(index: number): readonly [start: number, labelEnd: number, end: number] {
    const end = this.#starts[index + 1] ?? 0
    return [this.#starts[index] ?? 0, end - DIGEST_BYTES, end]
  }

  /** The first bytes of a label decide most comparisons, and numbers are compared several times as fast as bytes. */
  #sort(): Uint32Array {
    const order = Uint32Array.from({ length: this.length }, (_, index) => index)
    const heads = Float64Array.from(order, (index) => this.#head(index))
    return order.sort((a, b) => {
      const difference = (heads[a] ?? 0) - (heads[b] ?? 0)
      if (difference !== 0) return difference
      const [startA, labelEndA, endA] = this.#span(a)
      const [startB, labelEndB, endB] = this.#span(b)
      return (
        this.#bytes.compare(this.#bytes, startB, labelEndB, startA, labelEndA) ||
        this.#bytes.compare(this.#bytes, labelEndB, endB, labelEndA, endA)
      )
    })
  }

  /** Returns the first bytes of a label as a number, with zeros after a shorter one. */
  #head(index: number): number {
    const [start, labelEnd] = this.#span(index)
    let head = 0
    for (let at = start; at < start + HEAD_BYTES; at++) head = head * 256 + (at < labelEnd ? (this.#bytes[at] ?? 0) : 0)
    return head
  }
}
