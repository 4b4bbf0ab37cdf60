// The order of a table's rows: what a table without a key may mean by it is not known, so it is part of the content.

import { createHash } from 'node:crypto'
import { eachInTurns, type Turns } from '../system/turns.ts'
import type { Table } from './database.ts'
import { type IsIgnored, isIgnoredRow } from './items.ts'
import { RowList } from './rows.ts'

/** Names the order of a table's rows in change lists and in `ignore-changes`, like the label of a row. */
export const ROW_ORDER = 'order of rows'
const DIGEST_BYTES = 16
/** With the space behind it: no manifest has ten million rows. */
const MAX_NUMBER_CHARACTERS = 8
const ZERO = '0'.charCodeAt(0)
const SPACE = ' '.charCodeAt(0)

/** Of the keyed digest that an encrypted backup has instead of the order; as long as that of a row. */
export const ORDER_DIGITS = 32

/** Whether a value is an order of so many rows: the number of each once, with spaces between them, or a keyed digest. */
export function isOrder(value: unknown, count: number): value is string {
  // First of all, since a manifest may be one long order.
  if (typeof value !== 'string' || value.length > Math.max(ORDER_DIGITS, count * MAX_NUMBER_CHARACTERS)) return false
  if (!isList(value)) return /^[0-9a-f]{32}$/.test(value)
  if (!/^[\d ]*$/.test(value)) return false
  const isThere = new Uint8Array(count)
  let numbers = 0
  for (const number of numbersIn(value)) {
    if (isThere[number - 1] !== 0) return false
    isThere[number - 1] = 1
    numbers++
  }
  return numbers === count
}

/** Two numbers at least: one row has no order. */
function isList(order: string): boolean {
  return order.includes(' ')
}

/** Returns the tables as a manifest lists them. */
export function withOrder(tables: readonly Table[]): readonly Table[] {
  return tables.map((table) => {
    const { isOrdered: _, rows, ...rest } = table
    const order = orderOf(table)
    return { ...rest, ...(order === undefined ? {} : { order }), rows }
  })
}

function orderOf({ order, isOrdered, rows }: Table): string | undefined {
  return order ?? (isOrdered && rows.length > 1 && rows instanceof RowList ? rows.order() : undefined)
}

/**
 * Returns a digest over the order of the rows that are not ignored, made with today's list of those; `undefined` if a key tells
 * the rows apart, if the order is ignored, and if there are fewer than two rows.
 */
export function* digestOrder(table: Table, isIgnored: IsIgnored): Turns<string | undefined> {
  const { name, rows } = table
  const order = orderOf(table)
  if (order === undefined || isIgnoredRow(name, ROW_ORDER, isIgnored)) return undefined
  if (!isList(order)) return order
  const digests = Buffer.alloc(rows.length * DIGEST_BYTES)
  const isVisible = new Uint8Array(rows.length)
  let index = 0
  yield* eachInTurns(rows, ([label, digest]) => {
    digests.write(digest, index * DIGEST_BYTES, 'hex')
    isVisible[index++] = isIgnoredRow(name, label, isIgnored) ? 0 : 1
  })
  const hash = createHash('sha256')
  let count = 0
  yield* eachInTurns(numbersIn(order), (number) => {
    if (isVisible[number - 1] !== 1) return
    count++
    hash.update(digests.subarray((number - 1) * DIGEST_BYTES, number * DIGEST_BYTES))
  })
  return count < 2 ? undefined : hash.digest('hex')
}

/** Takes no memory for them: there may be hundreds of thousands. */
function* numbersIn(order: string): Generator<number, void> {
  let number = 0
  for (let at = 0; at < order.length; at++) {
    const character = order.charCodeAt(at)
    if (character === SPACE) {
      yield number
      number = 0
    } else number = number * 10 + character - ZERO
  }
  yield number
}
