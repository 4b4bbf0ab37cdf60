import { expect, test } from '@jest/globals'
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
