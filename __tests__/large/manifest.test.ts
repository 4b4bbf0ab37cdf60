import { expect, test } from '@jest/globals'
import { writeManifest } from '../../src/dss/manifest.ts'
import { readManifest } from '../../src/dss/read-manifest.ts'
import { RowList } from '../../src/dss/rows.ts'
import { createManifest } from '../fixtures/at-once.ts'
import { failureOf } from '../fixtures/failure.ts'
import { WHOLE } from '../fixtures/inspections.ts'

const DESCRIPTION = {
  fileName: 'SynologyRouter_20260307.dss',
  size: 7,
  sha256: 'ab'.repeat(32),
  startedAt: new Date('2026-03-07T04:05:06.789Z'),
  router: { label: 'home', model: 'RT6600ax', firmware: 'SRM 1.3.1', id: 'ef'.repeat(32) },
  isIgnored: () => false,
}

test.each([
  ['x', 320_000],
  // In memory, one such character makes the others as wide.
  ['Ā', 160_000],
])('refuses content whose manifest could not be read again: %s', async (first, count) => {
  const rows = new RowList()
  const label = first.padEnd(64, 'x')
  for (let index = 0; index < count; index++) rows.add(label, '0'.repeat(32))
  const content = { entries: [], tables: [{ name: 'long_tb', columns: ['name'], rows }] }
  const failure = await failureOf(Promise.resolve().then(() => createManifest({ ...WHOLE, content }, DESCRIPTION)))
  expect([failure.code, failure.message]).toEqual([
    'backup-invalid',
    'The backup has too much content: its manifest would exceed 32 MiB.',
  ])
})

test('a manifest of more than 16 Mi characters is refused if one of them needs two bytes in memory, as all do then', () => {
  const good = JSON.parse([...writeManifest(createManifest(WHOLE, DESCRIPTION))].join(''))
  const problemOf = (first: string, mib: number) => {
    const read = readManifest(JSON.stringify({ ...good, added: first.padEnd(mib * 2 ** 20, 'y') }))
    return 'problem' in read ? read.problem : undefined
  }
  expect([problemOf('é', 17), problemOf('Ā', 15), problemOf('Ā', 17)]).toEqual([
    ...[undefined, undefined, 'it is too large'],
  ])
})
