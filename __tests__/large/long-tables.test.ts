import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { compareInTurns } from '../../src/dss/changes.ts'
import { fingerprintInTurns } from '../../src/dss/fingerprint.ts'
import type { Content } from '../../src/dss/inspection.ts'
import { createDigestKey, keyContentInTurns } from '../../src/dss/keyed-content.ts'
import { createManifestInTurns } from '../../src/dss/manifest.ts'
import { RowList, type Rows } from '../../src/dss/rows.ts'
import type { Turns } from '../../src/system/turns.ts'
import { atOnce, createManifest } from '../fixtures/at-once.ts'
import { WHOLE } from '../fixtures/inspections.ts'

const MAX_ROWS_PER_TURN = 10_000
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')

let passed = 0

/** Rows that count how many were read. */
function counted(from: number, count: number): Rows {
  const rows = new RowList()
  for (let index = from; index < from + count; index++) rows.add(`row ${index}`, digestOf(String(index)))
  return {
    length: rows.length,
    *[Symbol.iterator]() {
      for (const row of rows) {
        passed++
        yield row
      }
    },
  }
}

const contentOf = (rows: Rows): Content => ({ entries: [], tables: [{ name: 'many', columns: ['name'], rows }] })
const about = {
  ...{ fileName: 'a.dss', size: 7, sha256: digestOf('file'), startedAt: new Date(0), router: { label: 'home' } },
  isIgnored: () => false,
}
const inspectionOf = (content: Content) => ({ ...WHOLE, content })
const manifestOf = (rows: Rows) => createManifest(inspectionOf(contentOf(rows)), about)
const key = createDigestKey('correct horse battery staple 0123')

let [short, shifted, long, longShifted]: Rows[] = []

beforeAll(() => {
  short = counted(0, 60_000)
  shifted = counted(30_000, 60_000)
  long = counted(0, 110_000)
  longShifted = counted(5_000, 110_000)
})

const given = (rows: Rows | undefined): Rows => rows ?? counted(0, 0)

describe('lets other work have its turn every 10,000 rows, so that a cancelled run ends soon', () => {
  const all = { isIgnored: (item: string) => item.startsWith('many/row') }
  const none = { isIgnored: () => false }
  test.each<[string, () => Turns<unknown>]>([
    ['a fingerprint', () => fingerprintInTurns(contentOf(given(short)), () => false)],
    ['a fingerprint without ignored rows', () => fingerprintInTurns(contentOf(given(short)), all.isIgnored)],
    ['keyed digests', () => keyContentInTurns(contentOf(given(short)), { key, ...none })],
    ['a manifest', () => createManifestInTurns(inspectionOf(contentOf(given(short))), about)],
    ['a comparison', () => compareInTurns(manifestOf(given(short)), manifestOf(given(shifted)), none)],
    ['a comparison of equals', () => compareInTurns(manifestOf(given(short)), manifestOf(given(short)), none)],
    [
      'a comparison without ignored rows',
      () => compareInTurns(manifestOf(given(short)), manifestOf(given(shifted)), all),
    ],
    [
      'a comparison of long tables',
      () => compareInTurns(manifestOf(given(long)), manifestOf(given(longShifted)), none),
    ],
  ])('%s', (_, start) => {
    const turns = start()
    passed = 0
    let before = 0
    let most = 0
    for (const _ of turns) {
      most = Math.max(most, passed - before)
      before = passed
    }
    expect(passed).toBeGreaterThan(0)
    expect(Math.max(most, passed - before)).toBeLessThanOrEqual(MAX_ROWS_PER_TURN + 1)
  })
})

test('too many changed rows are one change of their table', () => {
  const { changes, unchanged } = atOnce(
    compareInTurns(manifestOf(given(short)), manifestOf(given(shifted)), { isIgnored: () => false }),
  )
  expect({ changes, unchanged }).toEqual({
    changes: [{ kind: 'changed', section: expect.any(String), where: 'many', label: '' }],
    unchanged: false,
  })
})
