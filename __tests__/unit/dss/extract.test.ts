// Extracting a backup that was inspected, and has become unreadable since.

import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { extractBackup, extractDatabase } from '../../../src/dss/extract.ts'
import { inspect } from '../../../src/dss/inspect.ts'
import { makeTar, membersOf } from '../../fixtures/backup-builder.ts'
import { failureOf } from '../../fixtures/failure.ts'
import { within } from '../../fixtures/within.ts'

const signal = new AbortController().signal
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'extract-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function inspected(bytes: Buffer) {
  const file = join(folder, 'backup.dss')
  await writeFile(file, bytes)
  await mkdir(join(folder, 'to'))
  const inspection = await inspect(file, { signal })
  if (inspection.verdict !== 'valid') throw new Error('the fixture is not valid')
  const to = { folder: join(folder, 'to'), target: join(folder, 'database') }
  return { file, whole: { inspection, folder: to.folder, signal }, database: { inspection, target: to.target, signal } }
}

test.each([
  ['in the middle', 500_000, (bytes: Buffer) => bytes.subarray(0, -100_000), 'is truncated'],
  ['in its database', 500_000, (bytes: Buffer) => bytes.subarray(0, 300), 'is truncated'],
  // All members have arrived by then, but are not written yet.
  [
    'after its content',
    10,
    (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -8), Buffer.alloc(8)]),
    'has a wrong checksum',
  ],
])('ends as a damaged backup if it has become unreadable %s', async (_, large, damage, problem) => {
  const content = randomBytes(large)
  const bytes = gzipSync(await makeTar([...membersOf(), { name: 'ConfigBkp/x', content }]))
  const { file, whole, database } = await inspected(bytes)
  await writeFile(file, damage(bytes))
  for (const extracting of [() => extractBackup(file, whole).then(() => {}), () => extractDatabase(file, database)]) {
    const { code, message } = await failureOf(within(extracting(), 5_000))
    expect([code, message]).toEqual(['backup-invalid', `The backup is damaged: the gzip file ${problem}.`])
  }
})
