// What a prune may delete: pairs beyond `keep` and leftovers of killed runs, and nothing else, whatever its name.

import { chmod, mkdir, rename, rm, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { DirectoryOptions } from '../../../../src/destinations/directory/directory.ts'
import { removeOrphans } from '../../../../src/destinations/directory/directory-leftovers.ts'
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
import { makeManifest, textOf } from '../../../fixtures/manifests.ts'

const FIRST = 'SynologyRouter_20260101.dss'
const SECOND = 'SynologyRouter_20260102.dss'
const THIRD = 'SynologyRouter_20260102-235959.dss'
const OLD = [FIRST, SECOND, THIRD]

let directory: BackupDirectory
let path = ''
beforeEach(async () => {
  directory = await createBackupDirectory()
  path = directory.path
})
afterEach(() => directory.remove())

const NAMING = { template: 'SynologyRouter_{date}', router: 'home' }
const prune = async (options?: Partial<DirectoryOptions>) => (await directory.store('settings', options)).prune(NEVER)
const putManifest = (name: string) => directory.put(manifestNameOf(name), textOf(makeManifest(name, name)))
const warnings = () => directory.logger.textOf('warning')

describe('a prune', () => {
  test('keeps the requested number of pairs, newest by name, and deletes both files of the others', async () => {
    for (const name of OLD) await directory.putPair(name)
    expect(await prune({ keep: 2 })).toBe(2)
    expect(await directory.listed()).toEqual(pairs(THIRD, PLAIN))
  })

  test.each<[string, (path: string) => Promise<void>]>([
    ['holds something else', () => directory.put(PLAIN, 'settingz')],
    ['cannot be read', (file) => rm(file)],
  ])('keeps a good pair in the place of one that %s when it is read back', async (_, damage) => {
    await directory.putPair(THIRD)
    const failed = await directory.store()
    await damage(join(path, PLAIN))
    await expect(failed.readBack(NEVER)).rejects.toMatchObject({ code: 'read-back-failed' })
    await directory.put(PLAIN, 'settingz')
    const next = await directory.store('others', { startedAt: new Date('2026-03-08T12:00:00Z') })
    await next.readBack(NEVER)
    expect(await next.prune(NEVER)).toBe(0)
    expect(await directory.listed()).toEqual([PLAIN, ...pairs(THIRD, 'SynologyRouter_20260307-120000.dss')].sort())
  })

  test('keeps what is certainly of another router, and says so', async () => {
    const other = { router: { label: 'cabin', model: null, firmware: null, id: 'f'.repeat(64) } }
    await directory.putPair(FIRST)
    await directory.putPair(SECOND, 'x', other)
    await directory.putPair(THIRD)
    expect(await prune({ keep: 1 })).toBe(2)
    expect(await directory.listed()).toEqual(pairs(SECOND, PLAIN))
    expect(warnings()).toContain(`Kept 1 old backup in ${path}: their manifests name another router`)
  })

  test('deletes no backup without a manifest, whose it may be, and counts none of them', async () => {
    await directory.put(FIRST)
    await directory.put('SynologyRouter_20260306.dss')
    for (const name of [SECOND, THIRD]) await directory.putPair(name)
    expect(await prune({ keep: 2 })).toBe(1)
    expect(await directory.listed()).toEqual([FIRST, 'SynologyRouter_20260306.dss', ...pairs(THIRD, PLAIN)].sort())
    expect(warnings()).toBe('')
    expect(directory.logger.textOf('info')).toContain(`Left alone in ${path}: 2 backups without a manifest.`)
  })

  test('counts a decrypted copy beside its backup with it, and both expire together', async () => {
    await directory.putPair(FIRST)
    await directory.putPair(`${SECOND}.age`)
    await directory.put(SECOND, 'decrypted')
    expect(await prune({ keep: 3 })).toBe(0)
    expect(await directory.listed()).toEqual([...pairs(FIRST, `${SECOND}.age`, PLAIN), SECOND].sort())
    expect(await prune({ keep: 1 })).toBe(3)
    expect(await directory.listed()).toEqual(pairs(PLAIN))
  })

  test('deletes no backups with empty manifests either', async () => {
    for (const name of [FIRST, SECOND]) await directory.put(name)
    for (const name of [FIRST, SECOND]) await directory.put(manifestNameOf(name), '')
    expect(await prune({ keep: 1 })).toBe(0)
    expect(await directory.listed()).toEqual(pairs(FIRST, SECOND, PLAIN))
    expect(directory.logger.textOf('info')).toContain(`Left alone in ${path}: 2 backups without a manifest.`)
  })

  test('never deletes the copy of this run, even if a wrong clock made it the oldest', async () => {
    await directory.putPair('SynologyRouter_20300101.dss')
    expect(await prune({ keep: 1 })).toBe(1)
    expect(await directory.listed()).toEqual(pairs(PLAIN))
  })

  test('deletes first what is from the future, which a wrong clock made, and says so', async () => {
    const real = ['SynologyRouter_20260305.dss', 'SynologyRouter_20260306.dss']
    const ahead = ['SynologyRouter_20270307.dss', 'SynologyRouter_20280307.dss']
    for (const name of [...real, ...ahead]) await directory.putPair(name)
    const stored = await directory.store('settings', { keep: 3 })
    expect(await stored.prune(NEVER)).toBe(2)
    expect(await directory.backups()).toEqual([...real, PLAIN])
    expect(directory.logger.lines).toContainEqual({
      level: 'warning',
      text: `Dated in the future in ${path}: 2 backups (${ahead.join(', ')}). A clock was wrong, or somebody put them there. They count as the oldest, and are deleted first.`,
    })
  })

  test('counts an existing copy as the one of this run', async () => {
    await directory.putPair(PLAIN, 'settings')
    await directory.putPair('SynologyRouter_20300101.dss')
    expect(await prune({ keep: 1 })).toBe(1)
    expect(await directory.listed()).toEqual(pairs(PLAIN))
  })

  test('with 0 deletes no backup, and nothing that a killed run left', async () => {
    const left = [...OLD, 'SynologyRouter_20251231.manifest.json']
    for (const name of left) await directory.put(name)
    await directory.put('SynologyRouter_20260306.dss', '')
    expect(await prune({ keep: 0 })).toBe(0)
    expect(await directory.listed()).toEqual([...left, 'SynologyRouter_20260306.dss', ...pairs(PLAIN)].sort())
  })

  test('never touches foreign files, whatever their names', async () => {
    const foreign = [
      'SynologyRouter_20260101.dss.bak',
      'SynologyRouter_20260231.dss',
      'SynologyRouter_20260101 (1).dss',
      'synologyrouter_20260101.dss',
      'cabin_20260101.dss',
      'notes.txt',
      'other.manifest.json',
      'SynologyRouter_20261399.manifest.json',
      'SynologyRouter_20260101 (1).manifest.json',
      'SynologyRouter_20260101.manifest.json.bak',
      'cabin_20260101.manifest.json',
    ]
    for (const name of foreign) await directory.put(name)
    await directory.put('elsewhere')
    await symlink(join(path, 'elsewhere'), join(path, 'SynologyRouter_20260103.dss'))
    await symlink(join(path, 'elsewhere'), join(path, 'SynologyRouter_20260105.manifest.json'))
    await mkdir(join(path, 'SynologyRouter_20260104.dss'))
    const before = await directory.listed()
    expect(await prune({ keep: 1 })).toBe(0)
    expect(await directory.listed()).toEqual([...before, ...pairs(PLAIN)].sort())
  })

  test('logs a warning if the directory is gone', async () => {
    const stored = await directory.store()
    await rename(path, join(dirname(path), 'moved'))
    expect(await stored.prune(NEVER)).toBe(0)
    expect(warnings()).toBe(`Could not prune old backups in ${path}: it does not exist (ENOENT).`)
  })

  test('without permission logs a warning for each backup, keeps its manifest, and does not fail', async () => {
    for (const name of OLD) await directory.putPair(name)
    const stored = await directory.store('settings', { keep: 1 })
    await chmod(directory.root, 0o755)
    await chmod(path, 0o555)
    becomeNobody()
    expect(await stored.prune(NEVER)).toBe(0)
    expect(warnings().split('\n')).toEqual(
      OLD.map(
        (name) =>
          `Could not delete an old backup: ${join(path, name)}: the user that this runs as has no permission (EACCES).`,
      ),
    )
  })
})

describe('a prune after an unverified copy', () => {
  const pruneUnverified = async (keep: number) => {
    const stored = await directory.open({ keep }).store(await directory.makeBackup('?', { verified: false }), NEVER)
    return await stored.prune(NEVER)
  }

  test('never deletes the newest verified copy', async () => {
    await directory.putPair(FIRST)
    await directory.putPair(SECOND)
    await directory.putPair(THIRD, 'x', { verified: false })
    expect(await pruneUnverified(1)).toBe(2)
    expect(await directory.listed()).toEqual(pairs(SECOND, PLAIN))
  })

  test('never takes one from the future for the newest verified copy', async () => {
    await directory.putPair(FIRST)
    await directory.putPair('SynologyRouter_20991231.dss')
    expect(await pruneUnverified(1)).toBe(1)
    expect(await directory.listed()).toEqual(pairs(FIRST, PLAIN))
  })

  test('keeps as many verified copies beside it as ever', async () => {
    for (const name of OLD) await directory.putPair(name)
    expect(await pruneUnverified(2)).toBe(1)
    expect(await directory.listed()).toEqual(pairs(SECOND, THIRD, PLAIN))
  })

  test('treats a backup without a manifest as unverified', async () => {
    await directory.putPair(FIRST)
    await directory.put(SECOND)
    expect(await pruneUnverified(1)).toBe(0)
    expect(await directory.backups()).toEqual([FIRST, SECOND, PLAIN])
  })

  test('treats a backup whose manifest is about another file as unverified, and keeps it', async () => {
    await directory.putPair(FIRST)
    await directory.put(SECOND)
    await directory.put(manifestNameOf(SECOND), textOf(makeManifest(FIRST, FIRST)))
    expect(await pruneUnverified(1)).toBe(0)
    expect(await directory.listed()).toEqual(pairs(FIRST, SECOND, PLAIN))
    expect(warnings()).toContain(`Kept 1 old backup in ${path}: `)
  })

  test('keeps a backup whose manifest is damaged, and the newest verified one that is known', async () => {
    await directory.putPair(FIRST)
    await directory.put(SECOND)
    await directory.put(manifestNameOf(SECOND), textOf(makeManifest(SECOND, SECOND)).slice(0, -9))
    expect(await pruneUnverified(1)).toBe(0)
    expect(await directory.backups()).toEqual([FIRST, SECOND, PLAIN].sort())
    expect(warnings()).toContain(`Kept 1 old backup in ${path}: `)
  })

  test('keeps a backup whose manifest is unreadable, and the newest verified one that is known', async () => {
    for (const name of OLD) await directory.putPair(name)
    await directory.put(THIRD, 'x')
    await rm(join(path, manifestNameOf(THIRD)))
    await mkdir(join(path, manifestNameOf(THIRD)))
    expect(await pruneUnverified(1)).toBe(1)
    expect(await directory.backups()).toEqual([SECOND, THIRD, PLAIN].sort())
    expect(warnings()).toContain(`Kept 1 old backup in ${path}: `)
  })

  test('keeps no additional copy if none was ever verified', async () => {
    for (const name of OLD) await directory.putPair(name, 'x', { verified: false })
    expect(await pruneUnverified(2)).toBe(2)
    expect(await directory.listed()).toEqual(pairs(THIRD, PLAIN))
  })
})

test('copies that could not be verified push out no verified ones, however many they are', async () => {
  const nameOf = (day: number) => `SynologyRouter_202602${String(day).padStart(2, '0')}.dss`
  const days = Array.from({ length: 9 }, (_, index) => index + 1)
  for (const day of days) await directory.putPair(nameOf(day), 'x', { verified: day <= 4 })
  expect(await (await directory.store('good', { keep: 3 })).prune(NEVER)).toBe(5)
  expect(await directory.listed()).toEqual(pairs(...[3, 4, 8, 9].map(nameOf), PLAIN))
})

describe('a leftover of a killed run', () => {
  test.each([
    ['without a manifest', undefined],
    ['with an empty one', ''],
  ])('is left alone, since it may be anybody’s: a backup %s', async (_, manifest) => {
    await directory.putPair(FIRST)
    await directory.put(SECOND)
    if (manifest !== undefined) await directory.put(manifestNameOf(SECOND), manifest)
    expect(await prune({ keep: 1 })).toBe(1)
    expect(await directory.backups()).toEqual([SECOND, PLAIN])
    expect(directory.logger.textOf('info')).toContain(`Left alone in ${path}: 1 backup without a manifest.`)
  })

  test('is removed if it is empty, without an older copy being deleted', async () => {
    await directory.putPair(FIRST)
    await directory.put('SynologyRouter_20260305.dss', '')
    await directory.put('SynologyRouter_20260306.dss', '')
    expect(await prune({ keep: 2 })).toBe(0)
    expect(await directory.listed()).toEqual(pairs(FIRST, PLAIN))
    expect(warnings()).toBe('')
  })

  test('is no backup that has lost its content: it stays with its manifest, and takes no place', async () => {
    await directory.putPair(FIRST)
    await directory.putPair(SECOND)
    await directory.put(SECOND, '')
    await directory.put(THIRD, '')
    await directory.put(manifestNameOf(THIRD), '{"schema": 99}')
    expect(await prune({ keep: 2 })).toBe(0)
    expect(await directory.listed()).toEqual(pairs(FIRST, SECOND, THIRD, PLAIN))
    expect(warnings()).toBe(
      `Empty in ${path}: 2 backups (${SECOND}, ${THIRD}), which had content once. The disk or share may be failing: check it.`,
    )
  })

  test('is no manifest beside a link to its backup, which may be on another disk', async () => {
    await directory.putPair(FIRST)
    await rename(join(path, FIRST), join(directory.root, FIRST))
    await symlink(join(directory.root, FIRST), join(path, FIRST))
    expect(await prune({ keep: 1 })).toBe(0)
    expect(await directory.listed()).toEqual(pairs(FIRST, PLAIN))
  })

  test.each([
    ['of a later version', '{"schema": 99}'],
    ['cut off', textOf(makeManifest(SECOND, SECOND)).slice(0, 200)],
  ])('is no manifest that cannot be read, though its backup is not there: one %s', async (_, text) => {
    await directory.putPair(FIRST)
    await directory.put(manifestNameOf(SECOND), text)
    expect(await prune()).toBe(0)
    expect(await directory.contentOf(manifestNameOf(SECOND))).toBe(text)
  })

  test('is removed with the manifest of the empty file', async () => {
    await directory.putPair('SynologyRouter_20260305.dss', '')
    expect(await prune()).toBe(0)
    expect(await directory.listed()).toEqual(pairs(PLAIN))
  })

  test('is removed without the manifest of the good backup beside it, encrypted or decrypted', async () => {
    const [decrypted, encrypted] = [SECOND, `${FIRST}.age`]
    await directory.putPair(encrypted)
    await directory.put(FIRST, '')
    await directory.putPair(decrypted)
    await directory.put(`${decrypted}.age`, '')
    expect(await prune()).toBe(0)
    expect(await directory.listed()).toEqual(pairs(encrypted, decrypted, PLAIN))
    expect(await directory.manifestOf(encrypted)).toMatchObject({ file: encrypted })
  })

  test('is removed without the manifest of the copy of this run', async () => {
    await directory.put(`${PLAIN}.age`, '')
    const stored = await directory.store()
    await stored.prune(NEVER)
    await directory.put(`${TIMED}.age`, '')
    expect(await stored.prune(NEVER)).toBe(0)
    await stored.readBack(NEVER)
    expect(await directory.listed()).toEqual(pairs(TIMED))
  })

  test('is removed with its manifest if both files of that name are empty', async () => {
    await directory.putPair('SynologyRouter_20260305.dss', '')
    await directory.put('SynologyRouter_20260305.dss.age', '')
    expect(await prune()).toBe(0)
    expect(await directory.listed()).toEqual(pairs(PLAIN))
  })

  test('is searched for among the newest fifty', async () => {
    const nameOf = (second: number) => `SynologyRouter_20260301-0000${String(second).padStart(2, '0')}.dss`
    for (let second = 0; second < 51; second++) await directory.put(nameOf(second), second < 2 ? '' : 'x')
    expect(await prune({ keep: 100 })).toBe(0)
    expect((await directory.backups()).slice(0, 3)).toEqual([nameOf(0), nameOf(1), nameOf(2)])
    await rm(join(path, nameOf(50)))
    expect(await (await directory.store('settings', { keep: 100 })).prune(NEVER)).toBe(0)
    expect((await directory.backups()).slice(0, 2)).toEqual([nameOf(0), nameOf(2)])
  })

  test('is removed if it is a manifest without its backup', async () => {
    await directory.put('SynologyRouter_20260101.manifest.json', '')
    await putManifest('SynologyRouter_20260305-000000.dss')
    expect(await prune()).toBe(0)
    expect(await directory.listed()).toEqual(pairs(PLAIN))
  })

  test('is not removed if a share did not list its backup, which is there', async () => {
    await directory.putPair(FIRST)
    await directory.putPair(SECOND)
    const removed: string[] = []
    const options = {
      naming: NAMING,
      oldest: FIRST,
      current: makeManifest(PLAIN, 'settings'),
      logger: directory.logger,
    }
    const remove = async (name: string) => removed.push(name) > 0
    const orphans = [SECOND, THIRD].map(manifestNameOf)
    await putManifest(THIRD)
    await removeOrphans(orphans, { path, ...options, remove, signal: NEVER })
    expect(removed).toEqual([manifestNameOf(THIRD)])
  })

  test('is removed with a warning beside a backup from the future, too', async () => {
    await directory.putPair(FIRST)
    await putManifest(SECOND)
    await directory.putPair('SynologyRouter_20991231.dss')
    expect(await prune()).toBe(0)
    expect(warnings()).toContain(`Deleted ${join(path, manifestNameOf(SECOND))}: its backup is gone,`)
  })

  test('is removed with a warning if it is the manifest of a newer backup, which no prune deleted', async () => {
    await directory.putPair(FIRST)
    await putManifest(SECOND)
    expect(await prune()).toBe(0)
    expect(await directory.listed()).toEqual(pairs(FIRST, PLAIN))
    expect(warnings()).toBe(
      `Deleted ${join(path, manifestNameOf(SECOND))}: its backup is gone, and no run of ours deleted that.`,
    )
  })
})
