import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readDatabase } from '../../src/dss/database.ts'
import { inspectBytes, makeBackup, makeDatabase } from '../fixtures/backup-builder.ts'

test('a database with more than a thousand tables is refused: its manifest could not be read again', async () => {
  const makers = Array.from({ length: 1_001 }, (_, index) => `CREATE TABLE t${index} (a)`).join(';')
  const database = makeDatabase(`PRAGMA page_size = 512; PRAGMA journal_mode = OFF; BEGIN; ${makers}; COMMIT`)
  const { verdict, findings } = await inspectBytes(await makeBackup(database))
  expect([verdict, findings.map(({ text }) => text)]).toEqual([
    'damaged',
    [expect.stringContaining('it has more than 1000 tables')],
  ])
})

test('so is one with so many columns that their digests would fill a manifest, however short their names', async () => {
  const columns = Array.from({ length: 900 }, (_, index) => `c${index}`).join(', ')
  const findingsWith = async (tables: number) => {
    const makers = Array.from({ length: tables }, (_, index) => `CREATE TABLE t${index} (${columns})`).join(';')
    return (
      await inspectBytes(await makeBackup(makeDatabase(`${makers}; INSERT INTO t0 (c0) VALUES (1)`)))
    ).findings.map(({ text }) => text)
  }
  expect(await findingsWith(36)).toEqual([])
  expect(await findingsWith(37)).toEqual([expect.stringContaining('the names of columns in its schema are too long')])
})

test('a database may have more indexes than SQLite can check in one statement', async () => {
  const columns = Array.from({ length: 80 }, (_, index) => `c${index} UNIQUE`).join()
  const makers = Array.from({ length: 300 }, (_, index) => `CREATE TABLE t${index} (${columns})`).join(';')
  const folder = await mkdtemp(join(tmpdir(), 'many-tables-test-'))
  const file = join(folder, 'database')
  await writeFile(file, makeDatabase(`PRAGMA page_size = 512; PRAGMA journal_mode = OFF; BEGIN; ${makers}; COMMIT`))
  expect((await readDatabase(file, { signal: new AbortController().signal })).tables).toHaveLength(300)
  await rm(folder, { recursive: true })
})
