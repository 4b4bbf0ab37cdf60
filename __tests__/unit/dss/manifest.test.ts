import { describe, expect, test } from '@jest/globals'
import type { Table } from '../../../src/dss/database.ts'
import { type Manifest, manifestNameOf, writeManifest } from '../../../src/dss/manifest.ts'
import { readManifest } from '../../../src/dss/read-manifest.ts'
import { createManifest } from '../../fixtures/at-once.ts'
import { makeBackup, makeDatabase, manifestOf } from '../../fixtures/backup-builder.ts'
import { UNKNOWN, WHOLE } from '../../fixtures/inspections.ts'

const textOf = (manifest: Manifest) => [...writeManifest(manifest)].join('')
const listedTable = ({ rows, ...table }: Table) => ({ ...table, rows: [...rows] })
const listed = ({ tables, structure, ...manifest }: Manifest) => ({
  ...manifest,
  tables: tables.map(listedTable),
  ...(structure ? { structure: listedTable(structure) } : {}),
})

const DESCRIPTION = {
  fileName: 'SynologyRouter_20260307.dss',
  size: 7,
  sha256: 'ab'.repeat(32),
  startedAt: new Date('2026-03-07T04:05:06.789Z'),
  router: { label: 'home', model: 'RT6600ax', firmware: 'SRM 1.3.1', id: 'ef'.repeat(32) },
  isIgnored: () => false,
}

describe('a manifest', () => {
  test('describes the file, its router and its content', () => {
    expect(createManifest(WHOLE, DESCRIPTION)).toEqual({
      schema: 3,
      file: 'SynologyRouter_20260307.dss',
      size: 7,
      sha256: 'ab'.repeat(32),
      time: '2026-03-07T04:05:06.789Z',
      router: DESCRIPTION.router,
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      verified: true,
      findings: [],
      container: 'gzip',
      contentSize: 380_000,
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      ...WHOLE.content,
    })
  })

  test('of a file that could not be opened says why it is not verified', () => {
    expect(createManifest(UNKNOWN, { ...DESCRIPTION, router: { label: 'home' } })).toMatchObject({
      router: { label: 'home', model: null, firmware: null, id: null },
      verified: false,
      findings: UNKNOWN.findings,
      container: null,
      contentSize: null,
      fingerprint: null,
      entries: [],
      tables: [],
    })
  })

  test('lists files by path, whatever their order in the archive', () => {
    const entries = [...WHOLE.content.entries].reverse()
    expect(createManifest({ ...WHOLE, content: { ...WHOLE.content, entries } }, DESCRIPTION).entries).toEqual(
      WHOLE.content.entries,
    )
  })

  test.each([
    ['SynologyRouter_20260307.dss', 'SynologyRouter_20260307.manifest.json'],
    ['x.dss.dss', 'x.dss.manifest.json'],
  ])('for %s is named %s', (fileName, name) => {
    expect(manifestNameOf(fileName)).toBe(name)
  })
})

const TWO_ROWS = [
  ['a', '0'.repeat(32)],
  ['b', '0'.repeat(32)],
]

describe('the text of a manifest', () => {
  test('has one line per file and row, so that a diff shows each one', () => {
    const lines = textOf(createManifest(WHOLE, DESCRIPTION)).split('\n')
    expect(lines).toContain(
      `    {"path":"ConfigBkp/config_info","size":100,"sha256":"${'2'.repeat(64)}","mode":"644"}],`,
    )
    expect(lines).toContain(`      ["admin","${'a'.repeat(32)}"],`)
    expect(lines.at(-1)).toBe('')
  })

  test.each([
    ['valid', WHOLE],
    ['unknown', UNKNOWN],
    ['empty', { ...WHOLE, content: { entries: [], tables: [] } }],
    ['with an empty table', { ...WHOLE, content: { entries: [], tables: [{ name: 't', columns: ['a'], rows: [] }] } }],
  ])('is read back as it was written: %s', (_, inspection) => {
    const manifest = createManifest(inspection, DESCRIPTION)
    expect(readManifest(textOf(manifest))).toEqual({ manifest: listed(manifest) })
  })

  test('comes in few and small pieces', async () => {
    const sql =
      "CREATE TABLE t (name); WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000) INSERT INTO t SELECT 'device ' || i FROM n"
    const manifest = await manifestOf(await makeBackup(makeDatabase(sql)))
    const pieces = [...writeManifest(manifest)]
    expect(pieces.length).toBeLessThan(20)
    for (const piece of pieces) expect(piece.length).toBeLessThan(200_000)
    expect(readManifest(pieces.join(''))).toEqual({ manifest: listed(manifest) })
  })

  test('keeps members of later versions, so that a copy still has the same bytes', () => {
    const manifest = { ...createManifest(WHOLE, DESCRIPTION), added: { later: true } }
    const read = readManifest(textOf(manifest))
    expect('manifest' in read && textOf(read.manifest)).toBe(textOf(manifest))
  })
})

describe('an invalid manifest', () => {
  const good = JSON.parse(textOf(createManifest(WHOLE, DESCRIPTION)))
  const problemOf = (value: unknown) => {
    const read = readManifest(typeof value === 'string' ? value : JSON.stringify(value))
    return 'problem' in read ? read.problem : undefined
  }

  test.each(['', 'x', '{', '\0'])('is text that is not JSON: %j', (text) => {
    expect(problemOf(text)).toBe('it is not JSON')
  })

  test.each([[null], [[]], [7], ['"x"'], [{ schema: 1 }]])('is other JSON: %j', (value) => {
    expect(problemOf(value)).toBe('it is not a manifest')
  })

  test.each([4, 0, '1', null])('is one of another version: %j', (schema) => {
    expect(problemOf({ ...good, schema })).toBe('another version of this program wrote it')
  })

  test.each([
    ['file', ''],
    ['tables', [{ name: 't', columns: [], rows: [], order: '1,2' }]],
    ['tables', [{ name: 't', columns: [], rows: [], order: '12' }]],
    ['tables', [{ name: 't', columns: [], rows: [], order: [1, 2] }]],
    ['tables', [{ name: 't', columns: [], rows: TWO_ROWS, order: '1 2 1' }]],
    ['tables', [{ name: 't', columns: [], rows: TWO_ROWS, order: '1 1' }]],
    ['tables', [{ name: 't', columns: [], rows: TWO_ROWS, order: '2 3' }]],
    ['tables', [{ name: 't', columns: [], rows: TWO_ROWS, order: '0 1' }]],
    ['tables', [{ name: 't', columns: [], rows: [...TWO_ROWS, ['c', '0'.repeat(32)]], order: '1 2' }]],
    ['entries', [{ path: 'x', size: 1, sha256: null, mode: null, owner: 7 }]],
    ['file', '../x.dss'],
    ['file', 'a/b.dss'],
    ['file', 'a\\b.dss'],
    ['file', '..'],
    ['file', 'a\0.dss'],
    ['file', 'a'],
    ['file', 'a.dss.zip'],
    ['file', '.dss'],
    ['file', '--output=x.dss'],
    ['file', 'a|touch b.dss'],
    ['file', 'a\n.dss'],
    ['file', `${'a'.repeat(252)}.dss`],
    ['file', 7],
    ['size', -1],
    ['size', 1.5],
    ['size', '7'],
    ['size', null],
    ['sha256', 'ab'],
    ['sha256', 'AB'.repeat(32)],
    ['sha256', null],
    ['time', 'yesterday'],
    ['time', 7],
    ['time', '1'],
    ['time', '2026-03-07'],
    ['time', '2026-03-07T04:05:06Z'],
    ['time', '2026-02-31T04:05:06.000Z'],
    ['time', '7 Mar 2026 (fixes #1, thanks @octocat)'],
    ['exportMs', -1],
    ['exportMs', 1.5],
    ['exportMs', null],
    ['router', null],
    ['router', { label: 7 }],
    ['router', { label: 'x', model: 1, firmware: null, id: null }],
    ['router', { label: 'x', model: null, firmware: 1, id: null }],
    ['router', { label: 'x', model: null, firmware: null, id: 1 }],
    ['verified', 'true'],
    ['verified', undefined],
    ['fingerprint', 'x'],
    ['fingerprint', undefined],
    ['entries', {}],
    ['entries', [null]],
    ['entries', [{ path: 7, size: 1, sha256: null }]],
    ['entries', [{ path: './'.repeat(600), size: 1, sha256: null }]],
    ['entries', [{ path: 'x', size: -1, sha256: null }]],
    ['entries', [{ path: 'x', size: 1, sha256: 'x' }]],
    ['tables', {}],
    ['tables', [{ name: 7, columns: [], rows: [] }]],
    ['tables', [{ name: 't'.repeat(257), columns: [], rows: [] }]],
    ['tables', [{ name: 't', columns: [7], rows: [] }]],
    ['tables', [{ name: 't', columns: [], rows: [['x']] }]],
    ['tables', [{ name: 't', columns: [], rows: [['x', 'y']] }]],
    ['tables', [{ name: 't', columns: [], rows: [[7, 'a'.repeat(32)]] }]],
  ])('is one whose %s is %j', (field, value) => {
    expect(problemOf({ ...good, [field]: value })).toBe('it is not a manifest')
  })

  test.each([30, 40, 5_000])('is one with a member of %d levels, if that is more than 31', (levels) => {
    const nested = `${'['.repeat(levels)}${']'.repeat(levels)}`
    for (const member of ['"verified"', '"label"'])
      expect(problemOf(JSON.stringify(good).replace(member, `"added": ${nested}, ${member}`))).toBe(
        levels > 31 ? 'it is not a manifest' : undefined,
      )
  })

  const entries = (count: number, length: number) =>
    Array.from({ length: count }, (_, index) => ({ path: `${index}`.padEnd(length, 'x'), size: 1, sha256: null }))
  const tables = (count: number, ...columns: readonly string[]) =>
    Array.from({ length: count }, (_, index) => ({ name: `${index}`, columns, rows: [] }))
  test.each<[string, object, object]>([
    ['files', { entries: entries(20_000, 5) }, { entries: entries(20_001, 5) }],
    ['characters in paths', { entries: entries(8_192, 1_000) }, { entries: entries(8_700, 1_000) }],
    ['tables', { tables: tables(1_000) }, { tables: tables(1_001) }],
    [
      'characters in names of columns',
      { tables: tables(16, 'x'.repeat(65_536)) },
      { tables: tables(17, 'x'.repeat(65_536)) },
    ],
    [
      'short names of columns',
      { tables: tables(16, ...Array.from({ length: 2_048 }, () => 'x')) },
      { tables: tables(17, ...Array.from({ length: 2_048 }, () => 'x')) },
    ],
    [
      'characters in an owner',
      { entries: [{ ...entries(1, 1)[0], owner: '0'.repeat(64) }] },
      { entries: [{ ...entries(1, 1)[0], owner: '0'.repeat(65) }] },
    ],
  ])('is one with more %s than a backup has', (_, most, more) => {
    expect([problemOf({ ...good, ...most }), problemOf({ ...good, ...more })]).toEqual([
      undefined,
      'it is not a manifest',
    ])
  })
})

test('an order that is longer than its rows allow is refused before it is looked at', () => {
  const order = '1 '.repeat(15_000_000)
  const tables = [{ name: 't', columns: [], rows: TWO_ROWS, order: '2 1' }]
  const text = JSON.stringify({ ...createManifest(WHOLE, DESCRIPTION), tables })
  expect('manifest' in readManifest(text)).toBe(true)
  expect(readManifest(text.replace('2 1', order))).toEqual({ problem: 'it is not a manifest' })
})
