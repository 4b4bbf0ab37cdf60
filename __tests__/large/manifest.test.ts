import { expect, test } from '@jest/globals'
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
