// The rows of a table, kept outside of the heap: a large database has hundreds of thousands, and memory must not follow.

/** A row: its label, and the digest of all its values (32 hexadecimal characters). */
export type Row = readonly [label: string, digest: string]

/** By label and digest, so that the order in the database plays no part. */
export interface Rows extends Iterable<Row> {
  readonly length: number
}

const DIGEST_BYTES = 16
const FIRST_BYTES = 4096
const FIRST_ROWS = 64

/**
 * Collects rows and sorts them. Read again, their labels tell them apart: equal ones get an ordinal (`storage`,
 * `storage #2`), missing ones are an ordinal (`#1`).
 */
export class RowList implements Rows {
  /** One row behind the other: the label in UTF-8, then the digest. */
  #bytes = Buffer.alloc(FIRST_BYTES)
  /** Where each row begins; one more than there are rows. */
  #starts = new Uint32Array(FIRST_ROWS)
  #order: Uint32Array | undefined
  length = 0

  /** `digest` is hexadecimal; what is longer than 32 characters is cut off. */
  add(label: string, digest: string): void {
    const start = this.#starts[this.length] ?? 0
    const labelBytes = Buffer.byteLength(label)
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

  #span(index: number): readonly [start: number, labelEnd: number, end: number] {
    const end = this.#starts[index + 1] ?? 0
    return [this.#starts[index] ?? 0, end - DIGEST_BYTES, end]
  }

  #sort(): Uint32Array {
    const order = Uint32Array.from({ length: this.length }, (_, index) => index)
    return order.sort((a, b) => {
      const [startA, labelEndA, endA] = this.#span(a)
      const [startB, labelEndB, endB] = this.#span(b)
      return (
        this.#bytes.compare(this.#bytes, startB, labelEndB, startA, labelEndA) ||
        this.#bytes.compare(this.#bytes, labelEndB, endB, labelEndA, endA)
      )
    })
  }
}
