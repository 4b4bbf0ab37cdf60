// The rehearsal: what the process that opens a backup does while it waits.

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createInspector } from '../../../src/dss/apart.ts'
import { prepare } from '../../../src/dss/jobs.ts'
import { rehearse, TINY_BACKUP } from '../../../src/dss/rehearsal.ts'
import { inspectBytes, makeBackup, makeDatabase } from '../../fixtures/backup-builder.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rehearsal-test-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

test('opens a backup with all that a real one has', async () => {
  const inspection = await inspectBytes(Buffer.from(TINY_BACKUP, 'base64'))
  expect(inspection).toMatchObject({ verdict: 'valid', container: 'gzip' })
  expect(inspection.verdict === 'valid' && inspection.content.tables.map(({ rows }) => rows.length)).toEqual([2])
})

test('leaves nothing in its folder', async () => {
  await rehearse(folder)
  expect(await readdir(folder)).toEqual([])
})

test.each([
  ['there is no folder for it', ''],
  ['its folder is gone', '/nowhere/at/all'],
])('does not keep the process from its work if %s', async (_case, place) => {
  await expect(prepare(place)).resolves.toBeUndefined()
})

test.each(['backup.dss', 'rehearsal.dss', 'tiny.dss'])(
  'does not touch what the process is asked for meanwhile: %s',
  async (name) => {
    const file = join(folder, name)
    await writeFile(file, await makeBackup(makeDatabase("CREATE TABLE t (a); INSERT INTO t VALUES ('b')")))
    const inspector = createInspector()
    const signal = new AbortController().signal
    inspector.warmUp(folder, signal)
    expect(await inspector.inspect(file, { signal })).toMatchObject({
      verdict: 'valid',
      content: { tables: [{ name: 't' }] },
    })
    expect(await readdir(folder)).toContain(name)
  },
)
