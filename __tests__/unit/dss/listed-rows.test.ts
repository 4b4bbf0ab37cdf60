import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { cutRows } from '../../../src/dss/listed-rows.ts'
import type { Manifest } from '../../../src/dss/manifest.ts'
import { readManifest } from '../../../src/dss/read-manifest.ts'
import { makeManifest } from '../../fixtures/manifests.ts'

const digest = (index: number) => index.toString(16).padStart(32, '0')
const LABELS = ['plain', '', '#2', 'quote " and \\ backslash', 'tab\t, ü, 💾', '"rows":[', '["a","b"]']
const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => [LABELS[index % LABELS.length] ?? '', digest(index)] as const)

/** Long enough for the rows to be cut out. */
const LONG: Manifest = {
  ...makeManifest('S_20260307.dss', 'settings'),
  tables: [
    { name: 'a "rows":[ in its name', columns: ['x'], rows: rowsOf(30_000) },
    { name: 'empty', columns: [], rows: [] },
    { name: 'short', columns: ['y'], rows: rowsOf(3) },
  ],
}
const listed = <T extends { readonly rows: Iterable<unknown> }>(table: T) => ({ ...table, rows: [...table.rows] })
const plain = ({ structure, tables, ...manifest }: Manifest) => ({
  ...manifest,
  ...(structure ? { structure: listed(structure) } : {}),
  tables: tables.map(listed),
})

describe('a long manifest', () => {
  test.each([undefined, 1, '\t'])('has the same rows as its JSON, indented by %j', (indent) => {
    const text = JSON.stringify(LONG, undefined, indent)
    expect(text.length).toBeGreaterThan(1024 * 1024)
    const read = readManifest(text)
    if ('problem' in read) throw new Error(read.problem)
    // 30,000 rows, which jest compares in seconds and shows in vain.
    expect(isDeepStrictEqual(plain(read.manifest), LONG)).toBe(true)
    expect(read.manifest.tables.map(({ rows }) => rows.length)).toEqual([30_000, 0, 3])
    // They can be read again.
    expect([...(read.manifest.tables[2]?.rows ?? [])]).toEqual(rowsOf(3))
  })

  test.each<[string, (text: string) => string]>([
    ['a row that is no pair', (text) => text.replace(`["#2","${digest(2)}"]`, '["#2"]')],
    ['a digest of another form', (text) => text.replace(digest(29_999), 'x')],
    ['a list that does not end', (text) => text.slice(0, -1000)],
    ['a text for a list', (text) => text.replace('"rows":[]', '"rows":"00000000-0000-0000-0000-000000000000 0"')],
    ['an invalid escape in a label', (text) => text.replace('["plain"', '["\\q"')],
  ])('is no manifest with %s', (_, spoil) => {
    const text = JSON.stringify(LONG)
    expect(spoil(text)).not.toBe(text)
    expect(readManifest(spoil(text))).toHaveProperty('problem')
  })
})

test('only lists of rows are cut out', () => {
  const { rest, rowsOf: listOf } = cutRows(`{"rows":[["a","${digest(1)}"]],"x":{"rows" : [1]},"y":"\\"rows\\":[["}`)
  const { rows, ...others } = JSON.parse(rest) as { readonly rows: unknown }
  expect(others).toEqual({ x: { rows: [1] }, y: '"rows":[[' })
  expect([...(listOf(rows) ?? [])]).toEqual([['a', digest(1)]])
  expect(listOf('another text')).toBeUndefined()
})
