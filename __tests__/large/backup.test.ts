import { expect, test } from '@jest/globals'
import { inspectBytes, makeBackup } from '../fixtures/backup-builder.ts'
import { makeLargeDatabase } from '../fixtures/backup-samples.ts'

test('accepts a valid backup: a database of 50 MB', async () => {
  const { verdict, findings } = await inspectBytes(await makeBackup(makeLargeDatabase(50_000_000)))
  expect({ verdict, findings }).toEqual({ verdict: 'valid', findings: [] })
})
