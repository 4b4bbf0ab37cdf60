import { hash } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readDatabase, type Table } from '../../../src/dss/database.ts'
import { describeSqliteError } from '../../../src/dss/database-checks.ts'
import { Damage } from '../../../src/dss/findings.ts'
import { makeDatabase, SMALL_DATABASE } from '../../fixtures/backup-builder.ts'

const NEVER = new AbortController().signal

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'database-test-'))
})
afterEach(async () => {
  // Checked after every test: SQLite leaves nothing beside the file.
  expect((await readdir(folder)).filter((name) => name !== 'database')).toEqual([])
  await rm(folder, { recursive: true, force: true })
})

async function read(bytes: Buffer, options: { readonly signal?: AbortSignal; readonly maxRows?: number } = {}) {
  const file = join(folder, 'database')
  await writeFile(file, bytes)
  return (await readDatabase(file, { signal: NEVER, ...options })).tables
}

const readSql = (sql: string) => read(makeDatabase(sql))
const rowsOf = (tables: readonly Table[], name = 't') => [...(tables.find((table) => table.name === name)?.rows ?? [])]
const labelsOf = (tables: readonly Table[], name?: string) => rowsOf(tables, name).map(([label]) => label)
const digestsOf = (tables: readonly Table[], name?: string) => rowsOf(tables, name).map(([, digest]) => digest)

async function problemOf(bytes: Buffer): Promise<string> {
  const outcome: unknown = await read(bytes).catch((error: unknown) => error)
  if (!(outcome instanceof Damage)) throw new Error('it was not refused', { cause: outcome })
  expect(outcome.finding.code).toBe('database-damaged')
  return outcome.finding.text
}

describe('a database', () => {
  test('is read by table, with columns, labels and digests', async () => {
    expect(await read(SMALL_DATABASE)).toMatchObject([{ name: 'confbkp_user_tb', columns: ['name', 'uid'] }])
    expect(rowsOf(await read(SMALL_DATABASE), 'confbkp_user_tb')).toEqual([
      ['admin', expect.stringMatching(/^[0-9a-f]{32}$/)],
      ['backup', expect.stringMatching(/^[0-9a-f]{32}$/)],
    ])
  })

  test('may have empty tables, and names that need quotes', async () => {
    const tables = await readSql(`CREATE TABLE "we""ird [x]" ("co""l" TEXT, "select" TEXT); CREATE TABLE empty (a)`)
    expect(tables.map(({ name, columns, rows }) => [name, columns, rows.length])).toEqual([
      ['empty', ['a'], 0],
      ['we"ird [x]', ['co"l', 'select'], 0],
    ])
  })

  test('may have tables without rowid, generated columns, triggers, views and indexes', async () => {
    const tables = await readSql(`
      CREATE TABLE t (name TEXT PRIMARY KEY, a INTEGER, b AS (a + 1), c AS (a * 2) STORED) WITHOUT ROWID;
      CREATE VIEW v AS SELECT * FROM t;
      CREATE INDEX i ON t (a);
      CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT 1; END;
      INSERT INTO t (name, a) VALUES ('x', 1)`)
    expect(tables.map(({ name }) => name)).toEqual(['t'])
    // What SQLite would compute is no content.
    expect(tables[0]?.columns).toEqual(['name', 'a', 'c'])
    expect(labelsOf(tables)).toEqual(['x'])
  })

  test('may have virtual tables, whose underlying tables are read', async () => {
    const tables = await readSql('CREATE VIRTUAL TABLE f USING fts5(a); INSERT INTO f VALUES (1)')
    expect(tables.map(({ name }) => name)).toContain('f_content')
    expect(tables.map(({ name }) => name)).not.toContain('f')
  })

  test('may have statistics of SQLite, which are ignored', async () => {
    const tables = await readSql('CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT); INSERT INTO t DEFAULT VALUES')
    expect(tables.map(({ name }) => name)).toEqual(['t'])
  })

  test('may declare a write-ahead log', async () => {
    const bytes = makeDatabase("PRAGMA journal_mode = WAL; CREATE TABLE t (name); INSERT INTO t VALUES ('x')")
    expect(bytes[18]).toBe(2)
    expect(labelsOf(await read(bytes))).toEqual(['x'])
  })
})

describe('a database with a foreign schema', () => {
  /** What the schema says, changed afterwards in the file: as another program, or a later version, might. */
  function rewritten(sql: string, from: string, to: string): Buffer {
    const padded = from.padEnd(to.length)
    const text = makeDatabase(sql.replaceAll(from, padded)).toString('latin1')
    expect(text).toContain(padded)
    return Buffer.from(text.replaceAll(padded, to), 'latin1')
  }

  test('is valid if it names a collation that only Synology has', async () => {
    const sql = "CREATE TABLE t (name TEXT); CREATE INDEX i ON t (name COLLATE NOCASE); INSERT INTO t VALUES ('a')"
    expect(labelsOf(await read(rewritten(sql, 'NOCASE', 'SYNOCI')))).toEqual(['a'])
  })

  test.each([
    ["CREATE TABLE t (name TEXT); INSERT INTO t VALUES (NULL), ('a')", 'TEXT NOT NULL'],
    ["CREATE TABLE t (name TEXT); INSERT INTO t VALUES ('a')", "TEXT CHECK (name = 'x')"],
  ])('is valid if values violate a constraint: %s', async (sql, to) => {
    expect(labelsOf(await read(rewritten(sql, 'TEXT', to)))).toContain('a')
  })
})

test.each([
  [7, 'out of memory'],
  [13, 'database or disk is full'],
  [14, 'unable to open database file'],
])("the machine's trouble (%d) is not called damage", (errcode, message) => {
  const trouble = Object.assign(new Error(message), { code: 'ERR_SQLITE_ERROR', errcode })
  expect(describeSqliteError(trouble)).toMatchObject({
    code: 'store-failed',
    message: expect.stringContaining(message),
  })
  expect(describeSqliteError(Object.assign(trouble, { errcode: 11 }))).toBeInstanceOf(Damage)
})

describe('the digest of a row', () => {
  test.each([65_536, 65_537, 131_073, 200_001])(
    'is that of all its text, cut nowhere, at %i characters',
    async (length) => {
      const text = `x${'💾'.repeat(length / 2)}`.slice(0, length).toWellFormed()
      const tables = await read(
        makeDatabase('CREATE TABLE t (a, b)', (database) => database.prepare('INSERT INTO t VALUES (?, 1)').run(text)),
      )
      const expected = hash('sha256', `"t" text ${Buffer.byteLength(text)}:${text};integer 1;`).slice(0, 32)
      expect(digestsOf(tables)).toEqual([expected])
    },
  )

  test('is that of all its texts, however many nearly long ones it has', async () => {
    const text = 'ä'.repeat(40_000)
    const tables = await read(
      makeDatabase('CREATE TABLE t (a, b, c, d)', (database) =>
        database.prepare('INSERT INTO t VALUES (?, ?, 1, ?)').run(text, text, text),
      ),
    )
    const cell = `text 80000:${text};`
    expect(digestsOf(tables)).toEqual([hash('sha256', `"t" ${cell}${cell}integer 1;${cell}`).slice(0, 32)])
  })

  const digestOf = async (value: string) =>
    digestsOf(await readSql(`CREATE TABLE t (a); INSERT INTO t VALUES (${value})`))[0]

  test('differs for all kinds of values that look alike', async () => {
    const values = [
      'NULL',
      "''",
      "x''",
      '0',
      '0.0',
      "'0'",
      "x'30'",
      "'NULL'",
      '1',
      '1.0',
      '-0.0',
      '9007199254740993',
      '9007199254740992',
      '1e400',
      '-1e400',
      "'a'",
      "'A'",
      "'a '",
      "'ä'",
      "'a' || char(0)",
      "'a' || char(0) || 'b'",
      "CAST(x'ff' AS TEXT)",
      "CAST(x'fe' AS TEXT)",
      "CAST(x'efbfbd' AS TEXT)",
      "x'ff'",
    ]
    const seen = new Map<string | undefined, string>()
    for (const value of values) {
      const digest = await digestOf(value)
      expect([value, seen.get(digest)]).toEqual([value, undefined])
      seen.set(digest, value)
    }
  })

  test.each(['UTF-8', 'UTF-16le', 'UTF-16be'])('covers text after a NUL on every Node, in %s', async (encoding) => {
    const tables = await readSql(`
      PRAGMA encoding = '${encoding}';
      CREATE TABLE t (name, b);
      INSERT INTO t VALUES ('a' || char(0) || 'ä', x'00ff'), ('a', 1.5)`)
    const digest = (cells: string) => hash('sha256', `"t" ${cells}`).slice(0, 32)
    expect(rowsOf(tables)).toEqual([
      ['a', digest('text 1:a;real 1.5;')],
      [expect.stringMatching(/^a.+ä$/), digest(`text 4:a\0ä;blob ${hash('sha256', Buffer.from('00ff', 'hex'))};`)],
    ])
  })

  test.each([
    ['UTF-16le', "CAST(x'00d8' AS TEXT)", "CAST(x'01d8' AS TEXT)"],
    ['UTF-16be', "CAST(x'd800' AS TEXT)", "CAST(x'd801' AS TEXT)"],
  ])('differs for different texts that are not valid %s', async (encoding, one, other) => {
    const digest = async (value: string) =>
      digestsOf(
        await readSql(`PRAGMA encoding = '${encoding}'; CREATE TABLE t (a); INSERT INTO t VALUES (${value})`),
      )[0]
    expect(await digest(one)).not.toBe(await digest(other))
  })

  test('differs if the same text is split into columns differently', async () => {
    const digest = async (sql: string) => digestsOf(await readSql(sql))[0]
    const one = await digest("CREATE TABLE t (a, b); INSERT INTO t VALUES ('x', 'yz')")
    const other = await digest("CREATE TABLE t (a, b); INSERT INTO t VALUES ('xy', 'z')")
    const forged = await digest("CREATE TABLE t (a, b); INSERT INTO t VALUES ('x;text 2:yz', '')")
    expect(new Set([one, other, forged]).size).toBe(3)
  })

  test('differs in another table', async () => {
    const tables = await readSql(
      "CREATE TABLE s (a); CREATE TABLE t (a); INSERT INTO s VALUES ('x'); INSERT INTO t VALUES ('x')",
    )
    expect(digestsOf(tables, 's')).not.toEqual(digestsOf(tables, 't'))
  })

  test('is the same whether or not another row of the table had to be read as bytes', async () => {
    const whole = await readSql("CREATE TABLE t (name, a); INSERT INTO t VALUES ('ä', 1)")
    const broken = await readSql("CREATE TABLE t (name, a); INSERT INTO t VALUES ('ä', 1), (CAST(x'ff' AS TEXT), 2)")
    expect(digestsOf(broken)).toEqual(expect.arrayContaining([...digestsOf(whole)]))
    expect(labelsOf(broken)).toContain('ä')
  })

  test('is the same for the same text in any encoding', async () => {
    const utf8 = await readSql("CREATE TABLE t (name); INSERT INTO t VALUES ('Gäste')")
    const utf16 = await readSql("PRAGMA encoding = 'UTF-16'; CREATE TABLE t (name); INSERT INTO t VALUES ('Gäste')")
    expect(rowsOf(utf16)).toEqual(rowsOf(utf8))
  })
})

/** Values that a later version of the schema forbids, and an index that contradicts its table. */
function hiddenDamage(nulls: number): Buffer {
  const made = makeDatabase('CREATE TABLE a (n TEXT); CREATE TABLE t (name TEXT UNIQUE, value TEXT)', (database) => {
    database.exec('BEGIN')
    for (let row = 0; row < nulls; row++) database.exec('INSERT INTO a VALUES (NULL)')
    for (let row = 0; row < 9; row++) database.exec(`INSERT INTO t VALUES ('key${row}', 'value')`)
    database.exec('COMMIT')
    // The oldest Node lacks it, and has it off.
    if ('enableDefensive' in database) database.enableDefensive(false)
    database.exec(
      "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE a (n TEXT NOT NULL)' WHERE name = 'a'",
    )
  })
  const inIndex = [...made.toString('latin1').matchAll(/key7(?!value)/g)]
  expect(inIndex).toHaveLength(1)
  made.write('keyQ', inIndex[0]?.index ?? 0)
  return made
}

describe('a damaged database', () => {
  test.each([0, 99, 100, 1_000, 5_000])('is found behind values that its schema forbids: %d', async (nulls) => {
    expect(await problemOf(hiddenDamage(nulls))).toMatch(/is damaged: .*index/)
  })

  test('is rejected if it is not SQLite', async () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('SQLite format 2'), Buffer.alloc(5000, 'x')])
      expect(await problemOf(bytes)).toBe('The settings database in the backup is damaged: it is not SQLite.')
  })

  test('is rejected if it is truncated', async () => {
    for (const length of [16, 100, 512, SMALL_DATABASE.length - 512, SMALL_DATABASE.length - 1])
      expect(await problemOf(SMALL_DATABASE.subarray(0, length))).toContain('is damaged: ')
  })

  test('is rejected if a page was overwritten', async () => {
    const bytes = Buffer.from(SMALL_DATABASE)
    bytes.fill(0xff, 512, 540)
    expect(await problemOf(bytes)).toContain('is damaged: ')
  })

  test('is rejected if an index contradicts its table, though every page is readable', async () => {
    const bytes = makeDatabase(
      "PRAGMA page_size = 512; CREATE TABLE t (a TEXT); CREATE INDEX i ON t (a); INSERT INTO t VALUES ('aaaaaaaa')",
    )
    const at = bytes.lastIndexOf('aaaaaaaa')
    bytes.write('bbbbbbbb', at)
    expect(await problemOf(bytes)).toMatch(/is damaged: .*(?:index|missing)/)
  })
})

test('rejects more rows than a configuration can have, over all tables', async () => {
  const bytes = makeDatabase(
    'CREATE TABLE a (x); CREATE TABLE b (x); INSERT INTO a VALUES (1), (2); INSERT INTO b VALUES (1), (2)',
  )
  expect(await read(bytes, { maxRows: 4 })).toHaveLength(2)
  await expect(read(bytes, { maxRows: 3 })).rejects.toMatchObject({ finding: { code: 'too-many-rows' } })
})

test('stops in the middle of a long table', async () => {
  const bytes = makeDatabase(
    'CREATE TABLE t (x); WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) INSERT INTO t SELECT i FROM n',
  )
  const reason = new Error('enough')
  const cancel = new AbortController()
  const reading = read(bytes, { signal: cancel.signal })
  setTimeout(() => cancel.abort(reason), 5)
  await expect(reading).rejects.toBe(reason)
})
