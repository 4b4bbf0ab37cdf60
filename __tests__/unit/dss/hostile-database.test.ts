// Databases whose schema is a program: it must not run, on any Node.

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readDatabase } from '../../../src/dss/database.ts'
import { readValues } from '../../../src/dss/values.ts'
import { makeBackup, makeDatabase, manifestOf } from '../../fixtures/backup-builder.ts'
import { HIDDEN, QUICKLY_READ, REFUSED } from '../../fixtures/hostile-databases.ts'

/** Far less than one evaluation takes. */
const QUICKLY_MS = 3_000

let file = ''
beforeEach(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'hostile-test-')), 'database')
})
afterEach(async () => {
  // Windows keeps open files.
  if (process.platform !== 'win32') expect(await readdir(join(file, '..'))).toEqual([])
  await rm(join(file, '..'), { recursive: true })
})

/** Returns what `read` does with a database, which must be quick. */
async function quickly<T>(bytes: Buffer, read: (path: string) => Promise<T>): Promise<T> {
  await writeFile(file, bytes)
  const startedAt = process.cpuUsage()
  const outcome = await read(file)
  const { user, system } = process.cpuUsage(startedAt)
  expect((user + system) / 1000).toBeLessThan(QUICKLY_MS)
  return outcome
}

const digest = async (path: string) => (await readDatabase(path, { signal: new AbortController().signal })).tables

describe('a hostile database', () => {
  test.each(Object.entries(QUICKLY_READ))('is read without evaluating %s', async (_, make) => {
    const bytes = make()
    const tables = await quickly(bytes, digest)
    expect(tables.length).toBeGreaterThan(0)
    const values = await quickly(bytes, readValues)
    expect(values.map(({ name }) => name)).toEqual(tables.map(({ name }) => name))
  })

  test('is read from its tables, not from an index that contradicts them', async () => {
    // A computed column, so that the two are not compared; a wide one, so that SQLite prefers the index.
    const made = makeDatabase(`
      CREATE TABLE t (name TEXT, wide VARCHAR(60000) AS (name)); INSERT INTO t (name) VALUES ('aaaaaaaa');
      CREATE INDEX i ON t (name)`)
    // The table is on page 2, the index on page 3.
    made.write('bbbbbbbb', made.lastIndexOf('aaaaaaaa'))
    expect(await quickly(made, readValues)).toEqual([{ name: 't', columns: ['name'], rows: [['aaaaaaaa']] }])
  })

  test.each(Object.entries(HIDDEN))('hides nothing %s', async (_, make) => {
    const fingerprints = await Promise.all(
      [1, 2].map(async (value) => (await manifestOf(await makeBackup(make(value)))).fingerprint),
    )
    expect(new Set(fingerprints).size).toBe(2)
  })

  test.each(Object.entries(REFUSED))('is refused for %s', async (_, make) => {
    const outcome: unknown = await quickly(make(), (path) => digest(path).catch((error: unknown) => error))
    expect(outcome).toMatchObject({ finding: { code: 'database-damaged' } })
  })
})
