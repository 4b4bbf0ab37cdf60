// A share that is unmounted while a run stores: what was read back in the folder below it is not on the share.

import { chmod, cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import {
  type BackupDirectory,
  becomeNobody,
  createBackupDirectory,
  NEVER,
  PLAIN,
  pairs,
} from '../../../fixtures/backup-directory.ts'
import { failureOf } from '../../../fixtures/failure.ts'
import { testWith } from '../../../fixtures/platform.ts'

const EARLIER = 'SynologyRouter_20260306.dss'
const TEMP = '.synology-router-backup-11111111-2222-3333-4444-555555555555.tmp'

let directory: BackupDirectory
let path = ''
let stateFolder = ''
beforeEach(async () => {
  directory = await createBackupDirectory()
  path = directory.path
  stateFolder = join(directory.root, 'state')
})
afterEach(() => directory.remove())

/** Puts another directory in its place, with these files of it. */
async function replace(names: readonly string[]): Promise<void> {
  await rename(path, `${path}-away`)
  await mkdir(path)
  for (const name of names) await cp(join(`${path}-away`, name), join(path, name))
}

test.each([
  ['held backups', [EARLIER]],
  ['was empty', []],
])('fails a read-back in the folder below a share that %s, and leaves the memory as it is', async (_, earlier) => {
  const first = directory.open({ stateFolder })
  await first.preflight(NEVER)
  for (const name of earlier) await directory.putPair(name)
  const destination = directory.open({ stateFolder })
  await destination.preflight(NEVER)
  const stored = await destination.store(await directory.makeBackup(), NEVER)
  await replace(pairs(PLAIN))
  const { code, message, hint } = await failureOf(stored.readBack(NEVER))
  expect([code, message]).toEqual([
    'store-failed',
    `The directory ${path} is another one than when the run began${earlier.length > 0 ? ': its backups are not there' : ''}.`,
  ])
  expect(hint).toContain(`${PLAIN}, which was just stored, is in one of the two.`)
  expect(await readdir(stateFolder).catch(() => [])).toEqual([])
})

testWith('POSIX rights')('fails a read-back if another directory is there, which cannot be listed', async () => {
  const destination = directory.open()
  await destination.preflight(NEVER)
  const stored = await destination.store(await directory.makeBackup(), NEVER)
  await replace(pairs(PLAIN))
  for (const name of pairs(PLAIN)) await chmod(join(path, name), 0o644)
  await chmod(directory.root, 0o755)
  await chmod(path, 0o311)
  becomeNobody()
  const { code, message } = await failureOf(stored.readBack(NEVER))
  expect([code, message]).toEqual(['read-back-failed', expect.stringMatching(/ cannot be read: .* \(EACCES\)\.$/)])
})

test('does not take an equal copy in the folder below for the one to keep', async () => {
  await directory.putPair(EARLIER)
  const destination = directory.open()
  await destination.preflight(NEVER)
  const stored = await destination.store(await directory.makeBackup(), NEVER)
  await stored.readBack(NEVER)
  await replace(pairs(PLAIN))
  expect((await failureOf(destination.store(await directory.makeBackup(), NEVER))).code).toBe('store-failed')
})

test('reads back from a share that was mounted again with the same backups, whatever half-written files it had', async () => {
  await directory.putPair(EARLIER)
  await directory.put(TEMP)
  const destination = directory.open({ stateFolder })
  await destination.preflight(NEVER)
  const stored = await destination.store(await directory.makeBackup(), NEVER)
  await replace(pairs(EARLIER, PLAIN))
  await rm(`${path}-away`, { recursive: true })
  await stored.readBack(NEVER)
  const [state = ''] = await readdir(stateFolder)
  const { time } = await directory.manifestOf(PLAIN)
  expect(JSON.parse(await readFile(join(stateFolder, state), 'utf8'))).toMatchObject({ file: PLAIN, time })
})
