// Two concurrent runs in one directory: neither deletes the other's copy, and both copies are complete.

import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { manifestNameOf } from '../../../../src/dss/manifest.ts'
import {
  type BackupDirectory,
  createBackupDirectory,
  NEVER,
  PLAIN,
  pairs,
  STARTED_AT,
  TIMED,
} from '../../../fixtures/backup-directory.ts'

const FIRST = 'SynologyRouter_20260101.dss'
const SECOND = 'SynologyRouter_20260102.dss'
const TEMP = '.synology-router-backup-11111111-2222-3333-4444-555555555555.tmp'

let directory: BackupDirectory
let path = ''
beforeEach(async () => {
  directory = await createBackupDirectory()
  path = directory.path
})
afterEach(() => directory.remove())

describe('a file that appears after the preflight', () => {
  test.each([
    ['a pair', [FIRST, manifestNameOf(FIRST)]],
    ['a backup whose manifest is not there yet', [FIRST]],
    ['a manifest whose backup was not seen', [manifestNameOf(FIRST)]],
    ['a temporary file, though the clock of the share is a day behind', [TEMP]],
  ])('stays: %s', async (_, names) => {
    const destination = directory.open({ keep: 1 })
    await destination.preflight(NEVER)
    for (const name of names) await directory.put(name)
    for (const name of names) await utimes(join(path, name), 0, 0)
    const stored = await destination.store(await directory.makeBackup(), NEVER)
    expect(await stored.prune(NEVER)).toBe(0)
    expect(await directory.listed()).toEqual([...names, ...pairs(PLAIN)].sort())
  })

  test('stays if another run has only claimed its name so far, and does not count as a copy', async () => {
    await directory.putPair(FIRST)
    const destination = directory.open({ keep: 2 })
    await destination.preflight(NEVER)
    await directory.put(SECOND, '')
    const stored = await destination.store(await directory.makeBackup(), NEVER)
    expect(await stored.prune(NEVER)).toBe(0)
    expect(await directory.listed()).toEqual([SECOND, ...pairs(FIRST, PLAIN)].sort())
  })

  test('stays while older ones are pruned, including a manifest that came after the preflight', async () => {
    await directory.put(FIRST)
    const destination = directory.open({ keep: 1 })
    await destination.preflight(NEVER)
    await directory.putPair(FIRST)
    await directory.putPair(SECOND)
    const stored = await destination.store(await directory.makeBackup(), NEVER)
    expect(await stored.prune(NEVER)).toBe(1)
    expect(await directory.listed()).toEqual(pairs(SECOND, PLAIN))
  })
})

describe('two concurrent runs', () => {
  test('keep both copies, even if each may keep only one', async () => {
    const runs = [STARTED_AT, new Date(STARTED_AT.getTime() + 1000)].map((startedAt) =>
      directory.open({ keep: 1, startedAt }),
    )
    await Promise.all(runs.map((run) => run.preflight(NEVER)))
    const stored = await Promise.all(
      runs.map(async (run, index) => run.store(await directory.makeBackup(`run ${index}`), NEVER)),
    )
    await Promise.all(stored.map((copy) => copy.readBack(NEVER)))
    expect(await Promise.all(stored.map((copy) => copy.prune(NEVER)))).toEqual([0, 0])
    await Promise.all(stored.map((copy) => copy.readBack(NEVER)))
    expect(await directory.backups()).toHaveLength(2)
  })

  test('store two complete pairs in the same second', async () => {
    const stored = await Promise.all(['one', 'two'].map((content) => directory.store(content)))
    await Promise.all(stored.map((copy) => copy.readBack(NEVER)))
    expect(await directory.listed()).toEqual(pairs(PLAIN, TIMED))
  })

  test('prune the same files without a warning', async () => {
    for (const name of [FIRST, SECOND]) await directory.putPair(name)
    await directory.put('SynologyRouter_20251231.manifest.json', '')
    await directory.put('SynologyRouter_20260103.dss', '')
    const stored = await directory.store('settings', { keep: 1 })
    const deleted = await Promise.all([stored.prune(NEVER), stored.prune(NEVER), stored.prune(NEVER)])
    expect(deleted.reduce((sum, count) => sum + count)).toBe(2)
    expect(await directory.listed()).toEqual(pairs(PLAIN))
    expect(directory.logger.textOf('warning')).toBe('')
  })
})
