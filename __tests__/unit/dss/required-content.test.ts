import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import {
  DATABASE,
  INFO,
  inspectBytes,
  type Member,
  makeBackup,
  makeDatabase,
  makeTar,
  membersOf,
  SMALL_DATABASE,
} from '../../fixtures/backup-builder.ts'

async function judge(members: readonly Member[]) {
  const { verdict, findings } = await inspectBytes(gzipSync(await makeTar(members)))
  return [verdict, ...findings.map(({ code }) => code)]
}

const EMPTY = makeDatabase('PRAGMA page_size = 4096; PRAGMA user_version = 1; VACUUM')
const INFO_MEMBER = { name: INFO, content: 'os_name="SRM"\n' }

describe('a file without the content of a backup is stored, but not verified', () => {
  test.each<[string, readonly Member[], string]>([
    ['a database without a table', membersOf(EMPTY), 'database-empty'],
    ['tables without a row', membersOf(makeDatabase('CREATE TABLE a (x); CREATE TABLE b (x)')), 'database-empty'],
    ['only a view', membersOf(makeDatabase('CREATE VIEW v AS SELECT 1')), 'database-empty'],
    [
      'rows in a write-ahead log beside the database',
      membersOf(SMALL_DATABASE, [{ name: `${DATABASE}-wal`, content: 'x' }]),
      'database-log',
    ],
    [
      'a rollback journal beside the database',
      membersOf(SMALL_DATABASE, [{ name: `./${DATABASE}-journal`, content: 'x' }]),
      'database-log',
    ],
    ['an empty config_info', [membersOf()[0] as Member, { name: INFO, content: '' }], 'info-empty'],
    ['a symbolic link', membersOf(SMALL_DATABASE, [{ name: 'x', type: 'symlink', linkname: '/etc/passwd' }]), 'link'],
    ['a hard link', membersOf(SMALL_DATABASE, [{ name: 'x', type: 'link', linkname: DATABASE }]), 'link'],
    ['a link for its database', [{ name: DATABASE, type: 'symlink', linkname: 'x' }, INFO_MEMBER], 'link'],
    [
      'a link for its config_info',
      [membersOf()[0] as Member, { name: INFO, type: 'symlink', linkname: '/etc/synoinfo.conf' }],
      'link',
    ],
  ])('%s', async (_name, members, code) => {
    expect(await judge(members)).toEqual(['unknown', code])
  })

  test('rows that SQLite itself left in a write-ahead log', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wal-'))
    const database = new DatabaseSync(join(folder, 'database'))
    try {
      database.exec("PRAGMA journal_mode = WAL; CREATE TABLE t (x); INSERT INTO t VALUES ('a')")
      const [content, log] = await Promise.all(['database', 'database-wal'].map((name) => readFile(join(folder, name))))
      const members = membersOf(content, [{ name: `${DATABASE}-wal`, content: log as Buffer }])
      expect(await judge(members)).toEqual(['unknown', 'database-empty', 'database-log'])
    } finally {
      database.close()
      await rm(folder, { recursive: true })
    }
  })

  test('and every reason is reported', async () => {
    const link: Member = { name: 'x', type: 'symlink', linkname: 'y' }
    expect(await judge([...membersOf(EMPTY, [link, { name: `${DATABASE}-wal`, content: 'x' }])])).toEqual([
      'unknown',
      'link',
      'database-empty',
      'database-log',
    ])
  })
})

test.each<[string, readonly Member[], string]>([
  ['a path that leads outside', membersOf(EMPTY, [{ name: '../x', content: 'x' }]), 'name-outside'],
  ['a damaged database', membersOf(Buffer.from('x'.repeat(512))), 'database-damaged'],
])('%s makes such a file damaged all the same', async (_name, members, code) => {
  const link: Member = { name: 'x', type: 'symlink', linkname: 'y' }
  const [verdict, ...codes] = await judge([...members, link])
  expect(verdict).toBe('damaged')
  expect(codes).toContain(code)
})

test('an empty log, and one beside another file, say nothing', async () => {
  const more = [
    { name: `${DATABASE}-wal`, content: '' },
    { name: `${DATABASE}-shm`, content: 'x' },
    { name: 'ConfigBkp/srm/other.db-wal', content: 'x' },
  ]
  expect(await judge(membersOf(SMALL_DATABASE, more))).toEqual(['valid'])
})

test.each([
  ['os_name="DSM"\nconf_version="5"\n', true],
  ['conf_version="5"\nos_name=DSM', true],
  ['os_name="SRM"\n', undefined],
  ['os_name="DSM-like"\n', undefined],
  ['x_os_name="DSM"\n', undefined],
])('config_info %j tells a NAS from a router', async (text, fromNas) => {
  const inspection = await inspectBytes(
    gzipSync(await makeTar([membersOf()[0] as Member, { name: INFO, content: text }])),
  )
  expect(inspection.verdict === 'valid' && inspection.content.fromNas).toBe(fromNas)
  expect((await inspectBytes(await makeBackup())).verdict).toBe('valid')
})
