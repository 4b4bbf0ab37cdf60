import { expect, test } from '@jest/globals'
import type { Manifest } from '../../src/dss/manifest.ts'
import { compareManifests } from '../fixtures/at-once.ts'
import { makeManifest } from '../fixtures/manifests.ts'

const compare = (before: Manifest, after: Manifest) => compareManifests(before, after, { isIgnored: () => false })
const inShort = ({ changes }: ReturnType<typeof compare>) =>
  changes.map(({ kind, where, label }) => `${kind} ${where} ${label}`)

test('a table with more than 20,000 removed or added rows, or more than 100,000 in all, is one change', () => {
  const rows = (count: number, seed: string) =>
    Array.from({ length: count }, (_, index) => [`#${index}`, `${seed}${index}`.padStart(32, '0')] as const)
  const withRows = (count: number, seed: string): Manifest => ({
    ...makeManifest('S_20260307.dss', 'settings'),
    tables: [{ name: 'lease_tb', columns: ['a'], rows: rows(count, seed) }],
  })
  expect(inShort(compare(withRows(20_000, 'a'), withRows(20_000, 'b')))).toHaveLength(20_000)
  for (const [before, after] of [
    [20_001, 20_001],
    [20_001, 5],
    [5, 20_001],
    [100_000, 100_001],
  ] as const)
    expect(inShort(compare(withRows(before, 'a'), withRows(after, 'b')))).toEqual(['changed lease_tb '])
  expect(compare(withRows(150_000, 'a'), withRows(150_000, 'a'))).toMatchObject({ unchanged: true, changes: [] })
})

test('after 50,000 changed rows, each further table is one change', () => {
  const of = (seed: string): Manifest => ({
    ...makeManifest('S_20260307.dss', 'settings'),
    tables: Array.from({ length: 5 }, (_, table) => ({
      name: `t${table}`,
      columns: ['a'],
      rows: Array.from({ length: 17_000 }, (_, row) => [`#${row}`, `${seed}${row}`.padStart(32, '0')] as const),
    })),
  })
  const counts = Object.groupBy(compare(of('a'), of('b')).changes, ({ where }) => where)
  expect(Object.entries(counts).map(([where, changes]) => [where, changes?.length])).toEqual(
    expect.arrayContaining([
      ...[0, 1, 2].map((table) => [`t${table}`, 17_000]),
      ...[3, 4].map((table) => [`t${table}`, 1]),
    ]),
  )
  expect(compare(of('a'), of('a'))).toMatchObject({ unchanged: true, changes: [] })
})
