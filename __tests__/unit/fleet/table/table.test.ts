// What the table shows for each router, and its links.

import { describe, expect, test } from '@jest/globals'
import type { Copy } from '../../../../src/fleet/copy.ts'
import {
  encodePath,
  type FleetRow,
  isSilent,
  ownerOfIndex,
  ownerOfPage,
  renderIndex,
  renderPage,
} from '../../../../src/fleet/table/table.ts'
import { createManifest } from '../../../fixtures/at-once.ts'
import { WHOLE } from '../../../fixtures/inspections.ts'

const FLEET = 'o/r/.github/workflows/fleet.yml'
const FILE = 'Back (up) #1.dss'
const manifest = createManifest(WHOLE, {
  ...{ fileName: 'Another.dss', size: 5, sha256: 'ab'.repeat(32), startedAt: new Date(0), isIgnored: () => false },
  router: { label: 'home' },
})
const copy: Copy = { place: 'repository', file: FILE, time: 0, isVerified: true, problem: '', manifest }
const job = {
  ...{ isGreen: true, isQueued: false, isOver: true, status: 'completed', conclusion: 'success' },
  ...{ createdAt: 0, endedAt: 0, url: '' },
}
const rowWith = (changes: Partial<FleetRow>): FleetRow => ({
  ...{ router: 'home', folder: 'all (of them)/home', copy, isSeen: true, job },
  ...changes,
})
const page = (row: FleetRow) => renderPage([row], { root: 'all (of them)', fleet: FLEET })

test('links lead to the actual file, whatever its name and its manifest', () => {
  expect(page(rowWith({}))).toContain('](home/Back%20%28up%29%20%231.dss) |')
  expect(JSON.parse(renderIndex([rowWith({})], FLEET)).routers[0].backup.path).toBe(`all (of them)/home/${FILE}`)
  expect(encodePath('a/b c/#?')).toBe('a/b%20c/%23%3F')
})

test('an unverified backup has a problem, in JSON and Markdown', () => {
  const row = rowWith({ copy: { ...copy, isVerified: false } })
  expect(JSON.parse(renderIndex([row], FLEET)).routers[0].problem).toBe('not verified')
  expect(page(row)).toMatch(/\| ❌ \| home \|.*<br>not verified \|/)
})

test('text of a manifest is one short line, in JSON and Markdown', () => {
  const model = `RT\u202e\n\n| x |${'y'.repeat(9_000)}`
  const row = rowWith({ copy: { ...copy, manifest: { ...manifest, router: { ...manifest.router, model } } } })
  expect(renderIndex([row], FLEET).length).toBeLessThan(1_000)
  expect(
    page(row)
      .split('\n')
      .find((line) => line.includes('| home |')),
  ).toMatch(/^\| ✅ \| home \| RT &#124; x &#124;y+.{0,9} \|/)
})

test('a backup that could not be checked is unknown, not missing', () => {
  expect(page(rowWith({ copy: undefined, isSeen: false }))).toMatch(/\| ❔ \| home \|.*\| unknown \|/)
})

test.each([
  ['all with one', [{}, {}], '2 routers, all with a verified backup.'],
  [
    'a failed job, and no backup',
    [{}, { router: 'a', copy: undefined, job: { ...job, conclusion: 'failure' } }],
    '1 of 2 routers with a verified backup; **without: a**.',
  ],
  [
    'a skipped job, and no backup',
    [{}, { router: 'a', copy: undefined, job: undefined }],
    '1 of 2 routers with a verified backup; **without: a**.',
  ],
  [
    'one unverified, one unseen',
    [
      { router: 'a', copy: { ...copy, isVerified: false } },
      { router: 'b', copy: undefined, isSeen: false },
    ],
    '0 of 2 routers with a verified backup; **without: a**; could not be checked: b.',
  ],
] as const)('the headline counts every router that lacks a backup: %s', (_, changes, headline) => {
  const markdown = renderPage(changes.map(rowWith), { root: 'x', fleet: FLEET })
  expect(markdown).toContain(`\n${headline}\n`)
})

test('the headline of a large fleet names the first twenty', () => {
  const rows = Array.from({ length: 25 }, (_, index) => rowWith({ router: `r${index}`, copy: undefined }))
  expect(renderPage(rows, { root: 'x', fleet: FLEET })).toContain('r18, r19 and 5 more**.')
})

test.each([
  ['without a backup, and no job', { copy: undefined, job: undefined }, '❌'],
  ['with a backup, and no job', { job: undefined }, '➖'],
  ['unseen, and no job', { copy: undefined, isSeen: false, job: undefined }, '❔'],
  ['with a backup and a failed job', { job: { ...job, conclusion: 'failure' } }, '❌'],
])('a router %s has the sign %j %s', (_, changes, sign) => {
  expect(page(rowWith(changes))).toContain(`| ${sign} | home |`)
})

describe('the owner', () => {
  test('is written to both files and read back', () => {
    expect([ownerOfIndex(renderIndex([], FLEET)), ownerOfPage(page(rowWith({})))]).toEqual([FLEET, FLEET])
  })

  test.each([
    ['{"madeBy": "synology-router-backup fleet"}', '', undefined],
    ['<!-- synology-router-backup fleet table -->', undefined, ''],
    ['# Mine\n<!-- synology-router-backup fleet table of me -->', undefined, undefined],
    ['', undefined, undefined],
  ])('is absent or foreign in %j', (text, index, mark) => {
    expect([ownerOfIndex(text), ownerOfPage(text)]).toEqual([index, mark])
  })
})

test.each([
  ['with a backup', {}, false],
  ['without one, whose job was green', { copy: undefined }, true],
  ['without one, whose job is red', { copy: undefined, job: { ...job, isGreen: false, conclusion: 'failure' } }, false],
  ['without one, cancelled', { copy: undefined, job: { ...job, isGreen: false, conclusion: 'cancelled' } }, false],
  ['without one, skipped', { copy: undefined, job: { ...job, isGreen: false, conclusion: 'skipped' } }, true],
  ['without one, and no job', { copy: undefined, job: undefined }, true],
  ['without one, not over', { copy: undefined, job: { ...job, isGreen: false, isOver: false, conclusion: '' } }, true],
  ...['', 'neutral', 'skipped', 'success', 'x'].map((conclusion): [string, Partial<FleetRow>, boolean] => [
    `without one, over with the result ${JSON.stringify(conclusion)}`,
    { copy: undefined, job: { ...job, isGreen: false, conclusion } },
    true,
  ]),
  ...['failure', 'cancelled', 'timed_out'].map((conclusion): [string, Partial<FleetRow>, boolean] => [
    `without one, over with the result ${conclusion}`,
    { copy: undefined, job: { ...job, isGreen: false, conclusion } },
    false,
  ]),
  ['with one that is wrong', { copy: { ...copy, problem: 'it has another size' } }, true],
])('a router %s is silent: %p', (_, changes, is) => {
  expect(isSilent(rowWith(changes))).toBe(is)
})
