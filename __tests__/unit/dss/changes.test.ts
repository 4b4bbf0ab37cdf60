import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { ignoring } from '../../../src/dss/items.ts'
import type { Manifest } from '../../../src/dss/manifest.ts'
import { compareManifests, fingerprintOf } from '../../fixtures/at-once.ts'
import {
  DATABASE,
  inspectBytes,
  type Member,
  makeBackup,
  makeDatabase,
  manifestOf,
} from '../../fixtures/backup-builder.ts'

/** A backup has at least one row. */
const ALWAYS = 'CREATE TABLE confbkp_config_tb (x); INSERT INTO confbkp_config_tb VALUES (1);'
const USERS = 'CREATE TABLE confbkp_user_tb (name TEXT, uid INTEGER, password TEXT);'
const ROWS = "INSERT INTO confbkp_user_tb VALUES ('admin', 1, 'a'), ('backup', 2, 'b'), ('kid', 3, 'c');"

const manifestOfSql = async (sql: string, more: readonly Member[] = []) =>
  manifestOf(await makeBackup(makeDatabase(`${ALWAYS} ${sql}`), more))
const compare = (before: Manifest, after: Manifest, ...globs: readonly string[]) =>
  compareManifests(before, after, { isIgnored: ignoring(globs) })
const inShort = ({ changes }: ReturnType<typeof compare>) =>
  changes.map(({ kind, where, label }) => `${kind} ${where} ${label}`)

async function changesOf(before: string, after: string): Promise<readonly string[]> {
  const [one, other] = [await manifestOfSql(before), await manifestOfSql(after)]
  const comparison = compare(one, other)
  expect(comparison.unchanged).toBe(comparison.changes.length === 0)
  return inShort(comparison)
}

describe('two backups of an unchanged router', () => {
  test('show no changes, and the date of the earlier one', async () => {
    const [before, after] = [await manifestOfSql(USERS + ROWS), await manifestOfSql(USERS + ROWS)]
    expect(compare(before, after)).toEqual({ since: '2026-03-07T04:05:06.000Z', unchanged: true, changes: [] })
  })

  test('have the same fingerprint for any order of rows with a key, pages and files, and any timestamps', async () => {
    const reversed = "INSERT INTO confbkp_user_tb VALUES ('kid', 3, 'c'), ('backup', 2, 'b'), ('admin', 1, 'a');"
    const holes = 'CREATE TABLE x (y); INSERT INTO x VALUES (zeroblob(9000)); DROP TABLE x;'
    const files = [
      { name: 'ConfigBkp/a', content: 'a', mtime: new Date(0) },
      { name: 'ConfigBkp/b', content: 'b' },
    ]
    const keyed = USERS.replace('name TEXT', 'name TEXT PRIMARY KEY')
    const one = await manifestOfSql(keyed + ROWS, files)
    const other = await manifestOfSql(`PRAGMA page_size = 8192; ${holes}${keyed}${reversed}`, [
      { name: './ConfigBkp/b', content: 'b', mtime: new Date() },
      { name: './ConfigBkp/a', content: 'a' },
    ])
    expect(other.fingerprint).toBe(one.fingerprint)
    expect(compare(one, other).unchanged).toBe(true)
  })
})

describe('a change', () => {
  test.each([
    ['a value', "UPDATE confbkp_user_tb SET password = 'x' WHERE name = 'kid'", ['changed confbkp_user_tb kid']],
    ['a row more', "INSERT INTO confbkp_user_tb VALUES ('pal', 4, '')", ['added confbkp_user_tb pal']],
    ['a row less', "DELETE FROM confbkp_user_tb WHERE name = 'kid'", ['removed confbkp_user_tb kid']],
    [
      'another name',
      "UPDATE confbkp_user_tb SET name = 'teen' WHERE name = 'kid'",
      ['added confbkp_user_tb teen', 'removed confbkp_user_tb kid'],
    ],
    [
      'a second row of the same name',
      "INSERT INTO confbkp_user_tb VALUES ('kid', 9, 'z')",
      ['added confbkp_user_tb kid'],
    ],
    ['the same row once more', "INSERT INTO confbkp_user_tb VALUES ('kid', 3, 'c')", ['added confbkp_user_tb kid #2']],
    ['a column more', 'ALTER TABLE confbkp_user_tb ADD COLUMN mail', ['changed confbkp_user_tb ']],
    ['an empty table more', 'CREATE TABLE t (a)', ['added t ']],
    ['a full table more', 'CREATE TABLE t (a); INSERT INTO t VALUES (1), (2)', ['added t ']],
    ['a table less', 'DROP TABLE confbkp_user_tb', ['removed confbkp_user_tb ']],
  ])('is reported once: %s', async (_, sql, changes) => {
    const seen = (await changesOf(USERS + ROWS, `${USERS}${ROWS}${sql};`)).toSorted()
    expect(seen.map((line) => line.replace(/kid #2$/, 'kid'))).toEqual(
      changes.map((line) => line.replace(/kid #2$/, 'kid')).toSorted(),
    )
  })

  test('of one of several rows with the same name is reported as changed, not as added and removed', async () => {
    const rows = (three: number) =>
      `CREATE TABLE t (share_name, uid); INSERT INTO t VALUES ('s', 1), ('s', 2), ('s', ${three});`
    expect(await changesOf(rows(3), rows(4))).toEqual([expect.stringMatching(/^changed t s(?: #\d)?$/)])
  })

  test('of a row without a name is reported by its ordinal', async () => {
    const rows = (value: number) => `CREATE TABLE t (x, y); INSERT INTO t VALUES (1, 1), (2, ${value});`
    expect(await changesOf(rows(3), rows(4))).toEqual([expect.stringMatching(/^changed t #\d$/)])
  })

  test.each<[string, Member[], Member[], string[]]>([
    [
      'changed',
      [{ name: 'ConfigBkp/a', content: 'x' }],
      [{ name: 'ConfigBkp/a', content: 'y' }],
      ['changed file /ConfigBkp/a'],
    ],
    ['added', [], [{ name: 'ConfigBkp/a', content: 'y' }], ['added file /ConfigBkp/a']],
    ['removed', [{ name: 'ConfigBkp/a', content: 'x' }], [], ['removed file /ConfigBkp/a']],
    ['added, though empty', [], [{ name: 'ConfigBkp/a/', type: 'directory' }], ['added file /ConfigBkp/a/']],
  ])('of a file is reported: %s', async (_, before, after, changes) => {
    const comparison = compare(await manifestOfSql(USERS, before), await manifestOfSql(USERS, after))
    expect(inShort(comparison)).toEqual(changes)
    expect(comparison.unchanged).toBe(false)
  })

  test('is grouped by section', async () => {
    const before = await manifestOfSql(`${USERS} CREATE TABLE confbkp_group_tb (name);`)
    const after = await manifestOfSql(
      `${USERS}${ROWS} CREATE TABLE confbkp_group_tb (name); INSERT INTO confbkp_group_tb VALUES ('kids');`,
    )
    expect(compare(before, after).changes.map(({ section }) => section)).toEqual(['Groups', 'Users', 'Users', 'Users'])
  })
})

describe('ignored items', () => {
  const sql = (value: string) => `${USERS}${ROWS} UPDATE confbkp_user_tb SET password = '${value}' WHERE name = 'kid';`

  test.each([
    ['a row', 'confbkp_user_tb/kid'],
    ['a table', 'confbkp_user_tb/*'],
  ])('affect neither the change list nor the fingerprint: %s', async (_, glob) => {
    const [before, after] = [await manifestOfSql(sql('x')), await manifestOfSql(sql('y'))]
    expect(compare(before, after, glob)).toMatchObject({ unchanged: true, changes: [] })
    expect(compare(before, after).unchanged).toBe(false)
    expect(fingerprintOf(before, ignoring([glob]))).toBe(fingerprintOf(after, ignoring([glob])))
  })

  test('can be a table that is added or removed', async () => {
    const [before, after] = [await manifestOfSql(USERS), await manifestOfSql(`${USERS} CREATE TABLE noise (a);`)]
    expect(compare(before, after, 'noise/*')).toMatchObject({ unchanged: true, changes: [] })
    expect(compare(before, after, 'noise/')).toMatchObject({ unchanged: true, changes: [] })
  })

  const IGNORED = 'confbkp_auto_config_backup_table'
  const RECORDS = `CREATE TABLE ${IGNORED} (name TEXT PRIMARY KEY, value TEXT);`
  const DO = "AFTER INSERT ON confbkp_user_tb BEGIN INSERT INTO confbkp_user_tb VALUES ('root2', 0, 'x'); END;"

  test('are by default the rows of one table, and the statement that made it', async () => {
    const before = await manifestOfSql(USERS)
    for (const columns of ['value', 'value, more DEFAULT 1']) {
      const sql = `CREATE TABLE ${IGNORED} (name TEXT PRIMARY KEY, ${columns}); INSERT INTO ${IGNORED} (name) VALUES ('a');`
      const after = await manifestOfSql(USERS + sql)
      expect(compare(before, after)).toMatchObject({ unchanged: true, changes: [] })
      expect(fingerprintOf(after, ignoring([]))).toBe(fingerprintOf(before, ignoring([])))
    }
  })

  test.each([
    ['a trigger of its name', `CREATE TRIGGER ${IGNORED} ${DO}`],
    ['a trigger whose name starts like its rows', `CREATE TRIGGER "${IGNORED}/x" ${DO}`],
    ['a view whose name starts like its rows', `CREATE VIEW "${IGNORED}/x" AS SELECT * FROM confbkp_user_tb;`],
    ['an index of another table', `CREATE UNIQUE INDEX "${IGNORED}/x" ON confbkp_user_tb (uid);`],
    ['a table whose name starts like its rows', `CREATE TABLE "${IGNORED}/x" (name);`],
  ])('are no more than that: %s', async (_, sql) => {
    for (const records of ['', RECORDS]) {
      const [before, after] = [await manifestOfSql(USERS + records), await manifestOfSql(USERS + records + sql)]
      expect(compare(before, after)).toMatchObject({ unchanged: false })
      expect(compare(before, after).changes).not.toEqual([])
      expect(after.fingerprint).not.toBe(before.fingerprint)
      expect(fingerprintOf(after, ignoring([]))).not.toBe(fingerprintOf(before, ignoring([])))
    }
  })

  test('are not the statement of a view that took the name of an ignored table', async () => {
    const view = `CREATE VIEW ${IGNORED} AS SELECT * FROM confbkp_user_tb;`
    expect(await changesOf(USERS + RECORDS, USERS + view)).toEqual([`added sqlite_schema ${IGNORED}`])
  })

  test.each(['"/etc"', '""', '"//x"'])('that are files are no rows of a table with the name %s', async (table) => {
    const sql = (value: string) =>
      `${USERS} CREATE TABLE ${table} (name PRIMARY KEY, v); INSERT INTO ${table} VALUES ('root.log', '${value}');`
    expect(await changesOf(sql('a'), sql('b'))).toEqual([`changed ${table.slice(1, -1)} root.log`])
  })

  test('can be a file, by default one that programs leave behind', async () => {
    const files = (content: string) => [{ name: 'ConfigBkp/srm/run/x.pid', content }]
    expect(compare(await manifestOfSql(USERS, files('1')), await manifestOfSql(USERS, files('2'))).unchanged).toBe(true)
  })

  test('are those of today, whatever was ignored for the older manifest', async () => {
    const before = await manifestOf(await makeBackup(makeDatabase(`${ALWAYS} ${sql('x')}`)), ignoring(['*']))
    const after = await manifestOfSql(sql('x'))
    expect(before.fingerprint).not.toBe(after.fingerprint)
    expect(compare(before, after).unchanged).toBe(true)
  })
})

test('compares the rows of the database, not its bytes', async () => {
  const manifest = await manifestOfSql(USERS + ROWS)
  const entries = manifest.entries.map((entry) =>
    entry.path === DATABASE ? { ...entry, sha256: '0'.repeat(64) } : entry,
  )
  expect(compare(manifest, { ...manifest, entries })).toMatchObject({ unchanged: true, changes: [] })
})

describe('the structure of the database', () => {
  const GAINS = [
    ['an index', 'CREATE INDEX i ON confbkp_user_tb (uid);', ['added sqlite_schema i']],
    ['a view', 'CREATE VIEW v AS SELECT 1;', ['added sqlite_schema v']],
    [
      'a trigger',
      'CREATE TRIGGER g AFTER INSERT ON confbkp_user_tb BEGIN DELETE FROM confbkp_user_tb; END;',
      ['added sqlite_schema g'],
    ],
    [
      'statistics',
      'CREATE INDEX i ON confbkp_user_tb (uid); ANALYZE;',
      ['added sqlite_schema i', 'added sqlite_schema sqlite_stat1', 'added sqlite_schema sqlite_stat1 #2'],
    ],
  ] as const
  test.each(GAINS)('is part of the content: %s', async (_, sql, changes) => {
    expect((await changesOf(USERS + ROWS, `${USERS}${ROWS}${sql}`)).filter((line) => !line.includes('stat4'))).toEqual(
      changes,
    )
  })

  test('is compared by its text: a trigger that does something else has changed', async () => {
    const trigger = (name: string) =>
      `${USERS} CREATE TRIGGER g AFTER INSERT ON confbkp_user_tb BEGIN UPDATE confbkp_user_tb SET name = '${name}'; END;`
    expect(await changesOf(trigger('a'), trigger('b'))).toEqual(['changed sqlite_schema g'])
  })

  test('covers a default and a constraint, which no column shows', async () => {
    const table = (more: string) => `CREATE TABLE t (a TEXT ${more}); INSERT INTO t VALUES ('x');`
    for (const more of ["DEFAULT 'x'", 'NOT NULL', 'UNIQUE', "CHECK (a <> 'y')"])
      expect(await changesOf(table(''), table(more))).toEqual(['changed sqlite_schema t'])
  })

  test("covers SQLite's own tables, such as the counters of AUTOINCREMENT", async () => {
    const table = 'CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT); INSERT INTO t VALUES (1), (7);'
    expect(await changesOf(table, `${table} UPDATE sqlite_sequence SET seq = 9;`)).toEqual([
      'changed sqlite_schema sqlite_sequence',
    ])
  })

  test('does not count a new table or a new column twice', async () => {
    expect(await changesOf(USERS, `${USERS} CREATE TABLE x (y);`)).toEqual(['added x '])
    expect(await changesOf('CREATE TABLE x (y);', 'CREATE TABLE x (y, z);')).toEqual(['changed x '])
  })

  test('can be ignored, as a whole or by name', async () => {
    const [before, after] = [await manifestOfSql(USERS), await manifestOfSql(`${USERS} CREATE VIEW v AS SELECT 1;`)]
    for (const glob of ['sqlite_schema/*', 'sqlite_schema/v'])
      expect(compare(before, after, glob)).toMatchObject({ unchanged: true, changes: [] })
  })
})

describe('permissions', () => {
  const file = (mode: number) => [{ name: 'ConfigBkp/key', content: 'k', mode }]
  test('are part of the content', async () => {
    const [before, after] = [await manifestOfSql(USERS, file(0o600)), await manifestOfSql(USERS, file(0o644))]
    expect(inShort(compare(before, after))).toEqual(['changed file /ConfigBkp/key'])
    expect(before.fingerprint).not.toBe(after.fingerprint)
    expect(compare(before, after).unchanged).toBe(false)
  })
})

describe('the order of rows', () => {
  const FIREWALL = 'CREATE TABLE fw (rule TEXT, name TEXT);'
  const rules = (...list: readonly string[]) =>
    list.map((rule) => `INSERT INTO fw VALUES ('${rule}', '${rule.slice(0, 4)}');`).join('')
  const [ALLOW, DENY, LOG] = ['allow 10.0.0.0/8', 'deny all', 'log all']
  const before = FIREWALL + rules(ALLOW, DENY, LOG)

  test('is part of the content of a table without a key, since it may say which rule comes first', async () => {
    const after = FIREWALL + rules(DENY, ALLOW, LOG)
    expect(await changesOf(before, after)).toEqual(['changed fw order of rows'])
    expect(await changesOf(after, after)).toEqual([])
    const [one, other] = [await manifestOfSql(before), await manifestOfSql(after)]
    expect(one.fingerprint).not.toBe(other.fingerprint)
    expect(compare(one, other).changes).toMatchObject([{ section: 'Firewall and traffic control' }])
  })

  test.each([
    ['a primary key', FIREWALL.replace('rule TEXT', 'rule TEXT PRIMARY KEY')],
    ['a unique index', `${FIREWALL}CREATE UNIQUE INDEX one ON fw (rule);`],
    ['a unique column', FIREWALL.replace('rule TEXT', 'rule TEXT UNIQUE')],
  ])('says nothing in a table with %s', async (_, table) => {
    expect(await changesOf(table + rules(ALLOW, DENY), table + rules(DENY, ALLOW))).toEqual([])
  })

  test.each(['id TEXT PRIMARY KEY', 'id TEXT UNIQUE', 'id INT, UNIQUE (id, rule)'])(
    'counts if rows have NULL for a key, which tells no rows apart: %s',
    async (key) => {
      const table = `CREATE TABLE fw (${key.includes(',') ? `rule, ${key}` : `${key}, rule`});`
      const rows = (...list: readonly string[]) =>
        list.map((rule) => `INSERT INTO fw (id, rule) VALUES (NULL, '${rule}');`).join('')
      expect(await changesOf(table + rows('deny', 'allow'), table + rows('allow', 'deny'))).toEqual([
        'changed fw order of rows',
      ])
    },
  )

  test.each([
    'id INTEGER PRIMARY KEY, rule',
    'id TEXT PRIMARY KEY, rule) WITHOUT ROWID; --',
    'a, b, id, rule, PRIMARY KEY (id, rule)',
  ])('says nothing in a table whose keys are all there: %s', async (columns) => {
    const table = `CREATE TABLE fw (${columns}\n);`.replace('\n);', columns.endsWith('--') ? '\n' : ');')
    const row = (id: number) => `INSERT INTO fw (id, rule) VALUES (${id}, 'rule ${id}');`
    expect(await changesOf(table + row(1) + row(2), table + row(2) + row(1))).toEqual([])
  })

  test('counts if a unique index covers only some rows', async () => {
    const table = `${FIREWALL}CREATE UNIQUE INDEX some ON fw (rule) WHERE name = 'log ';`
    expect(await changesOf(table + rules(ALLOW, DENY), table + rules(DENY, ALLOW))).toEqual([
      'changed fw order of rows',
    ])
  })

  test.each([
    ['a row more', FIREWALL + rules(LOG, ALLOW, DENY, 'new'), ['added fw new']],
    [
      'a table more',
      `${FIREWALL}CREATE TABLE more (a);${rules(DENY, ALLOW, LOG)}`,
      ['changed fw order of rows', 'added more '],
    ],
    [
      'a key',
      FIREWALL.replace('rule TEXT', 'rule TEXT UNIQUE') + rules(DENY, ALLOW, LOG),
      ['changed sqlite_schema fw'],
    ],
  ])('is one change at most beside others: %s', async (_, after, changes) => {
    expect(await changesOf(before, after)).toEqual(changes)
  })

  test.each([
    ['the table', 'fw/*', true],
    ['the order', 'fw/order of rows', true],
    ['another row', 'fw/log*', false],
    ['one of the two', 'fw/deny', true],
    ['both', 'fw/????', true],
  ])('is compared without what is ignored today: %s', async (_, glob, unchanged) => {
    const [one, other] = [await manifestOfSql(before), await manifestOfSql(FIREWALL + rules(DENY, ALLOW, LOG))]
    const comparison = compare(one, other, glob)
    expect([comparison.unchanged, comparison.changes.length === 0]).toEqual([unchanged, unchanged])
  })

  test('is listed by the numbers of the rows, and only if there are two', async () => {
    const one = await manifestOfSql(`${FIREWALL}${rules(LOG, ALLOW, DENY)} CREATE TABLE none (a);`)
    expect(one.tables.map(({ name, order }) => [name, order])).toEqual([
      ['confbkp_config_tb', undefined],
      ['fw', '3 1 2'],
      ['none', undefined],
    ])
  })

  test('has the same digest in an opened backup and in its manifest', async () => {
    const bytes = await makeBackup(makeDatabase(`${ALWAYS} ${before} CREATE TABLE none (a);`))
    const inspection = await inspectBytes(bytes)
    if (inspection.verdict !== 'valid') throw new Error(inspection.verdict)
    const { fingerprint } = await manifestOf(bytes)
    expect(fingerprintOf(inspection.content, ignoring([]))).toBe(fingerprint)
  })

  test.each(['1 2 3', '3 2 1 2', '9 8', '1  ', `${'9'.repeat(400)} 1`])(
    'makes the content another one if the manifest lists it wrong: %.20j',
    async (order) => {
      const one = await manifestOfSql(FIREWALL + rules(DENY, ALLOW, LOG))
      const other = { ...one, tables: one.tables.map((table) => (table.order ? { ...table, order } : table)) }
      expect(compare(one, other)).toMatchObject({
        unchanged: false,
        changes: [{ where: 'fw', label: 'order of rows' }],
      })
    },
  )

  test('is compared without ignored rows that come and go', async () => {
    const [one, other] = [
      await manifestOfSql(FIREWALL + rules(ALLOW)),
      await manifestOfSql(FIREWALL + rules(LOG, ALLOW)),
    ]
    expect(compare(one, other, 'fw/log*')).toMatchObject({ unchanged: true, changes: [] })
  })
})

describe('the owner of a file', () => {
  const file = (uid: number, gid: number) => [{ name: 'ConfigBkp/key', content: 'k', uid, gid }]
  test.each([
    ['its user', 1000, 0],
    ['its group', 0, 1000],
  ])('is part of the content: %s', async (_, uid, gid) => {
    const [before, after] = [await manifestOfSql(USERS, file(0, 0)), await manifestOfSql(USERS, file(uid, gid))]
    expect(inShort(compare(before, after))).toEqual(['changed file /ConfigBkp/key'])
    expect(before.fingerprint).not.toBe(after.fingerprint)
  })
})

describe('a manifest of schema 2', () => {
  /** As it was before owners and the order of rows. */
  const old = ({ entries, tables, ...manifest }: Manifest): Manifest => ({
    ...manifest,
    schema: 2,
    entries: entries.map(({ owner: _, ...entry }) => entry),
    tables: tables.map(({ order: _, ...table }) => table),
  })
  const [SQL, OTHER] = [USERS + ROWS, `${USERS}${ROWS} CREATE VIEW v AS SELECT 1;`]

  test('is compared by what it knows, in both directions', async () => {
    const [before, after] = [await manifestOfSql(SQL), await manifestOfSql(OTHER)]
    expect(compare(old(before), before)).toMatchObject({ unchanged: true, isPartial: true, changes: [] })
    expect(compare(before, old(before))).toMatchObject({ unchanged: true, isPartial: true, changes: [] })
    expect(compare(old(before), after)).toMatchObject({ unchanged: false, changes: [{ kind: 'added', label: 'v' }] })
    expect(compare(after, old(before))).toMatchObject({ unchanged: false, changes: [{ kind: 'removed', label: 'v' }] })
  })

  test('has the fingerprint that it had then', async () => {
    const { entries, tables, structure } = await manifestOfSql(SQL)
    const hash = createHash('sha256').update('synology-router-backup fingerprint 2\n')
    for (const { path, sha256, mode } of entries)
      hash.update(`${JSON.stringify([`/${path}`, path.endsWith('.db') ? null : sha256, mode])}\n`)
    for (const { name, columns, rows } of structure ? [...tables, structure] : tables) {
      hash.update(`${JSON.stringify([name, columns])}\n`)
      for (const [, digest] of rows) hash.update(`${digest}\n`)
    }
    const content = { entries, tables, ...(structure ? { structure } : {}) }
    expect(fingerprintOf(content, () => false, 2)).toBe(hash.digest('hex'))
  })
})

describe('a manifest of schema 1', () => {
  /** As version 0.1 wrote it. */
  const old = ({ structure: _, entries, ...manifest }: Manifest): Manifest => {
    return { ...manifest, schema: 1, entries: entries.map(({ mode: _mode, ...entry }) => entry) }
  }

  test('is compared by what it knows, in both directions', async () => {
    const sql = [
      USERS + ROWS,
      `${USERS}${ROWS} CREATE VIEW v AS SELECT 1; INSERT INTO confbkp_user_tb VALUES ('new', 4, 'd');`,
    ]
    const [before, after] = await Promise.all(sql.map((text) => manifestOfSql(text)))
    if (!before || !after) throw new Error('no manifests')
    const partial = { unchanged: false, isPartial: true }
    expect(compare(old(before), after)).toMatchObject({ ...partial, changes: [{ kind: 'added', label: 'new' }] })
    expect(compare(after, old(before))).toMatchObject({ ...partial, changes: [{ kind: 'removed', label: 'new' }] })
    expect(compare(old(before), before)).toMatchObject({ unchanged: true, isPartial: true, changes: [] })
    expect(compare(before, before)).toEqual({ since: before.time, unchanged: true, changes: [] })
  })

  test('has the fingerprint that version 0.1 computed', async () => {
    const { entries, tables } = await manifestOfSql(USERS + ROWS)
    const hash = createHash('sha256').update('synology-router-backup fingerprint 1\n')
    for (const { path, sha256 } of entries.filter((entry) => !entry.path.endsWith('.db')))
      hash.update(`${JSON.stringify([`/${path}`, sha256])}\n`)
    for (const { name, columns, rows } of tables) {
      hash.update(`${JSON.stringify([name, columns])}\n`)
      for (const [, digest] of rows) hash.update(`${digest}\n`)
    }
    expect(fingerprintOf({ entries, tables }, () => false, 1)).toBe(hash.digest('hex'))
  })
})
