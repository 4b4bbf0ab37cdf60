// An existing copy is reused only if it is proven to be this very backup, and the newest of its name.

import { chmod, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { manifestNameOf } from '../../../../src/dss/manifest.ts'
import {
  type BackupDirectory,
  becomeNobody,
  createBackupDirectory,
  NEVER,
  PLAIN,
  pairs,
  TIMED,
} from '../../../fixtures/backup-directory.ts'
import { failureOf } from '../../../fixtures/failure.ts'
import { makeManifest, textOf } from '../../../fixtures/manifests.ts'

const MANIFEST = manifestNameOf(PLAIN)

let directory: BackupDirectory
let path = ''
beforeEach(async () => {
  directory = await createBackupDirectory()
  path = directory.path
})
afterEach(() => directory.remove())

/** Checks that a complete new copy was stored beside the old one. */
async function expectStoredBeside(): Promise<void> {
  const stored = await directory.store()
  expect(stored.location).toEqual({ kind: 'directory', path: join(path, TIMED) })
  expect(await directory.contentOf(TIMED)).toBe('settings')
  await stored.readBack(NEVER)
}

describe('the same backup', () => {
  test('is not stored twice if it exists with its manifest', async () => {
    await directory.putPair(PLAIN, 'settings')
    const stored = await directory.store()
    expect(await directory.listed()).toEqual(pairs(PLAIN))
    expect(stored.location).toEqual({ kind: 'directory', path: join(path, PLAIN) })
    expect(stored.description).toBe(`${join(path, PLAIN)} (was already there)`)
    expect(directory.logger.textOf('info')).toBe(`${PLAIN} already has this content, and was read back and verified.`)
    await stored.readBack(NEVER)
  })

  test('is stored again if a newer one of its name was listed when the run began, and is not any more', async () => {
    await directory.putPair(PLAIN, 'settings')
    await directory.putPair(TIMED, 'others')
    const destination = directory.open()
    await destination.preflight(NEVER)
    for (const name of pairs(TIMED)) await rm(join(path, name))
    const stored = await destination.store(await directory.makeBackup(), NEVER)
    expect(stored.location).toEqual({ kind: 'directory', path: join(path, TIMED) })
  })

  test.each([
    ['has another manifest', async () => directory.put(MANIFEST, textOf(makeManifest(PLAIN, 'others')))],
    ['has lost its manifest', async () => rm(join(path, MANIFEST))],
    ['is gone', async () => rm(join(path, PLAIN))],
    ['has rotted', async () => directory.put(PLAIN, 'settingz')],
  ])('is read back with its manifest even if it existed before: one that %s later', async (_, damage) => {
    await directory.putPair(PLAIN, 'settings')
    const stored = await directory.store()
    await damage()
    const before = await directory.listed()
    expect((await failureOf(stored.readBack(NEVER))).code).toBe('read-back-failed')
    const isRotten = before.includes(PLAIN) && (await directory.contentOf(PLAIN)) !== 'settings'
    expect(await directory.listed()).toEqual(isRotten ? [PLAIN] : before)
  })
})

describe('a new copy', () => {
  test.each(['settingz', 'setting', 'settings!', ''])('is stored beside one with other content: %j', async (other) => {
    await directory.putPair(PLAIN, other)
    await expectStoredBeside()
    expect(await directory.contentOf(PLAIN)).toBe(other)
  })

  test.each(['settingz', 'setting', ''])(
    'is stored beside a corrupt one, whatever its manifest says: %j',
    async (rotten) => {
      await directory.putPair(PLAIN, 'settings')
      await directory.put(PLAIN, rotten)
      await expectStoredBeside()
    },
  )

  test('is stored beside one without a manifest', async () => {
    await directory.put(PLAIN, 'settings')
    await expectStoredBeside()
  })

  test.each([
    ['is no manifest', 'settings'],
    ['is truncated', textOf(makeManifest(PLAIN, 'settings')).slice(0, -30)],
    ['is about another file', textOf(makeManifest(TIMED, 'settings'))],
    ['is about other bytes', textOf(makeManifest(PLAIN, 'settings', { sha256: '0'.repeat(64) }))],
    ['has another size', textOf(makeManifest(PLAIN, 'settings', { size: 9 }))],
    ['is of another version', textOf(makeManifest(PLAIN, 'settings', { schema: 99 as 1 }))],
    ['was rewritten by an editor', JSON.stringify(makeManifest(PLAIN, 'settings'))],
    ['states that it is unverified', textOf(makeManifest(PLAIN, 'settings', { verified: false }))],
  ])('is stored beside one whose manifest %s', async (_, manifest) => {
    await directory.put(PLAIN, 'settings')
    await directory.put(MANIFEST, manifest)
    await expectStoredBeside()
  })

  test('is stored after settings changed and changed back, so the newest file matches the router', async () => {
    await directory.putPair(PLAIN, 'settings')
    await directory.putPair('SynologyRouter_20260307-110000.dss', 'changed')
    await expectStoredBeside()
  })

  test('is stored then even if names have no date, and an earlier day has a later time', async () => {
    const naming = { template: 'router', router: 'home' }
    await directory.putPair('router.dss', 'changed')
    await directory.putPair('router-20260305-130000.dss', 'settings')
    await directory.putPair('router-20260306-040000.dss', 'changed')
    const backup = await directory.makeBackup('settings', { file: 'router.dss' })
    const stored = await directory.open({ naming, fileName: 'router.dss', keep: 0 }).store(backup, NEVER)
    expect(stored.location).toEqual({ kind: 'directory', path: join(path, 'router-20260307-120000.dss') })
  })

  test('is stored beside a symlink to the same content', async () => {
    const target = join(path, 'elsewhere')
    const content = 'x'.repeat(target.length)
    await directory.putPair(PLAIN, content)
    await rm(join(path, PLAIN))
    await writeFile(target, content)
    await symlink(target, join(path, PLAIN))
    const stored = await directory.store(content)
    expect(stored.location).toEqual({ kind: 'directory', path: join(path, TIMED) })
  })

  test.each([PLAIN, MANIFEST])('is stored beside one whose %s cannot be read', async (unreadable) => {
    await directory.putPair(PLAIN, 'settings')
    await chmod(join(path, unreadable), 0o000)
    await chmod(directory.root, 0o777)
    await chmod(path, 0o777)
    const backup = await directory.makeBackup()
    becomeNobody()
    const stored = await directory.open().store(backup, NEVER)
    expect(stored.location).toEqual({ kind: 'directory', path: join(path, TIMED) })
  })
})
