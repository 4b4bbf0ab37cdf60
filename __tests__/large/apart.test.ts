// What only a process of its own survives, or keeps small, at the real limits.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createInspector, readValuesApart } from '../../src/dss/apart.ts'
import { startChild } from '../../src/system/child.ts'
import { makeDatabase } from '../fixtures/backup-builder.ts'

/** Objects of 700 MB: all that a process without a limit would take. */
const MANY = 2e7
const NEVER = new AbortController().signal

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apart-test-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

test.each([
  ['long ones, in one table', 'CREATE TABLE t (a); INSERT INTO t VALUES (zeroblob(17000000)), (zeroblob(17000000))'],
  [
    'long ones, in two',
    'CREATE TABLE t (a); INSERT INTO t VALUES (zeroblob(17000000)); CREATE TABLE u AS SELECT * FROM t',
  ],
  [
    'one of two bytes a character',
    "CREATE TABLE t (a); INSERT INTO t SELECT 'ā' || replace(hex(zeroblob(17000000)), '0', 'y')",
  ],
  [
    'short ones',
    `CREATE TABLE t (${Array.from({ length: 100 }, (_, index) => `a${index}`).join(', ')}); INSERT INTO t (a0)
     WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000) SELECT i FROM n`,
  ],
])('a backup gives no values that are too many or too long to show: %s', async (_, sql) => {
  const database = join(folder, 'database')
  await writeFile(database, makeDatabase(sql))
  await expect(readValuesApart(database, { signal: NEVER })).rejects.toMatchObject({
    code: 'backup-invalid',
    message: 'The backup could not be opened within the limits: its values are too many or too long to show.',
  })
})

test('a backup is damaged if the process that opens it needs too much JavaScript memory', async () => {
  const child = join(folder, 'child.mjs')
  const grow = `const all = []; for (let count = 0; count < ${MANY}; count++) all.push({ all }); process.exit(3)`
  await writeFile(child, `process.send('ready')\nprocess.once('message', () => { ${grow} })`)
  const { findings } = await createInspector({ start: () => startChild(child) }).inspect(child, { signal: NEVER })
  expect(findings).toEqual([{ code: 'limits-exceeded', text: expect.stringContaining('needed too much memory') }])
})
