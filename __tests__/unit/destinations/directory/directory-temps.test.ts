// Half-written files of killed runs in a directory: readable copies of the settings, which no retention counts.

import { chmod, chown, lutimes, mkdir, symlink, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { DirectoryOptions } from '../../../../src/destinations/directory/directory.ts'
import { type BackupDirectory, createBackupDirectory, NEVER, PLAIN, pairs } from '../../../fixtures/backup-directory.ts'
import { testWith } from '../../../fixtures/platform.ts'

const TEMP = '.synology-router-backup-11111111-2222-3333-4444-555555555555.tmp'
const YOUNG = TEMP.replace('1111', 'aaaa')
const DAY_S = 24 * 60 * 60
const NOBODY = 65_534

let directory: BackupDirectory
let path = ''
beforeEach(async () => {
  directory = await createBackupDirectory()
  path = directory.path
})
afterEach(() => directory.remove())

/** A run that is never asked to prune, as in a folder whose newest copy is another router's. */
async function run(options: Partial<DirectoryOptions> = {}) {
  const destination = directory.open(options)
  await destination.preflight(NEVER)
  return await destination.store(await directory.makeBackup(), NEVER)
}

async function putAged(name: string, ageS: number): Promise<void> {
  await directory.put(name)
  const at = Date.now() / 1000 - ageS
  await utimes(join(path, name), at, at)
}

test.each([30, 0])(
  'one is removed a day later, but not earlier, in a run that deletes no backup (keep: %d)',
  async (keep) => {
    for (const name of [TEMP, '.other.tmp']) await putAged(name, DAY_S + 60)
    await putAged(YOUNG, DAY_S - 60)
    await run({ keep })
    expect(await directory.listed()).toEqual(['.other.tmp', YOUNG, ...pairs(PLAIN)].sort())
  },
)

test('one is removed in a run that relies on an existing copy', async () => {
  await directory.store()
  await putAged(TEMP, DAY_S + 60)
  const destination = directory.open({ skipUnchanged: true })
  await destination.preflight(NEVER)
  const previous = await destination.newest({ folder: directory.root, signal: NEVER })
  await previous?.copy.readBack(NEVER)
  expect(await directory.listed()).toEqual(pairs(PLAIN))
})

test('one stays if it came while the run was at work, whatever the clock of the share says', async () => {
  const destination = directory.open()
  await destination.preflight(NEVER)
  await putAged(TEMP, DAY_S + 60)
  const stored = await destination.store(await directory.makeBackup(), NEVER)
  await stored.readBack(NEVER)
  expect(await directory.listed()).toEqual([TEMP, ...pairs(PLAIN)].sort())
})

test('a check-up removes none', async () => {
  await putAged(TEMP, DAY_S + 60)
  await directory.open().preflight(NEVER)
  expect(await directory.listed()).toEqual([TEMP])
})

testWith('POSIX shell')('what is not a file stays, whatever its name', async () => {
  await mkdir(join(path, TEMP))
  await symlink('nowhere', join(path, YOUNG))
  for (const name of [TEMP, YOUNG]) await lutimes(join(path, name), 0, 0)
  await run()
  expect(await directory.listed()).toEqual([TEMP, YOUNG, ...pairs(PLAIN)].sort())
})

testWith('root')('one of another user stays where others can create files', async () => {
  await chmod(path, 0o777)
  await putAged(TEMP, DAY_S + 60)
  await chown(join(path, TEMP), NOBODY, NOBODY)
  await run()
  expect(await directory.listed()).toEqual([TEMP, ...pairs(PLAIN)].sort())
})
