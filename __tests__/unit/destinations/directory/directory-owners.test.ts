// Whose the copies in a directory are, when it is pruned: of another user of the machine, or of another router.

import { execFileSync } from 'node:child_process'
import { chmod, chown, lchown, rename, symlink, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { fewAtOnce } from '../../../../src/destinations/directory/directory-owners.ts'
import { newestInDirectory } from '../../../../src/destinations/directory/newest-in-directory.ts'
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
import { makeManifest, textOf } from '../../../fixtures/manifests.ts'
import { testWith } from '../../../fixtures/platform.ts'

const OURS = ['SynologyRouter_20260301.dss', 'SynologyRouter_20260302.dss', 'SynologyRouter_20260303.dss']
const INVENTED = [
  'SynologyRouter_20260306-010000.dss',
  'SynologyRouter_20260306-020000.dss',
  'SynologyRouter_20260306-030000.dss',
]
const SOMEBODY = 65_533
const US = 65_534

let directory: BackupDirectory
let path = ''
beforeEach(async () => {
  directory = await createBackupDirectory()
  path = directory.path
})
afterEach(() => directory.remove())

const warnings = () => directory.logger.textOf('warning')

/** Gives the files of pairs to a user. */
async function give(names: readonly string[], uid: number): Promise<void> {
  for (const name of pairs(...names)) await chown(join(path, name), uid, uid)
}

/** Stores a backup after preflight, as a run does, and prunes. */
async function pruneAfterRun(keep: number): Promise<number> {
  const destination = directory.open({ keep })
  await destination.preflight(NEVER)
  return await (await destination.store(await directory.makeBackup(), NEVER)).prune(NEVER)
}

describe('copies that another user may have invented', () => {
  beforeEach(async () => {
    for (const name of [...OURS, ...INVENTED]) await directory.putPair(name)
  })

  testWith('root').each([
    ['with the sticky bit', 0o1777],
    ['in which others can only create', 0o733],
    ['of a group', 0o775],
  ])('push none of ours out of a directory %s', async (_, mode) => {
    await give(INVENTED, SOMEBODY)
    await chown(path, 0, 100)
    await chmod(path, mode)
    expect(await pruneAfterRun(3)).toBe(1)
    expect(await directory.backups()).toEqual([...OURS.slice(1), ...INVENTED, PLAIN])
    expect(warnings()).toContain(
      `Not counted in ${path}: 3 backups of other users, who can create files there (${INVENTED.join(', ')}). Delete what is not yours, or make the user that this runs as the owner of it.`,
    )
  })

  testWith('root')('leave the manifest of ours where it is, if their backup has its name', async () => {
    const [first = ''] = INVENTED
    await chown(join(path, first), SOMEBODY, SOMEBODY)
    await chmod(path, 0o1777)
    await pruneAfterRun(3)
    expect(await directory.listed()).toEqual(expect.arrayContaining([...pairs(first)]))
  })

  testWith('root')(
    'are neither compared with nor relied on, and the drill says why it does not show them',
    async () => {
      await give(INVENTED, SOMEBODY)
      await chmod(path, 0o1777)
      const newest = () => directory.open().newest({ folder: directory.root, signal: NEVER })
      expect(await newest()).toMatchObject({ manifest: { file: OURS[2] }, isReusable: true })
      const naming = { template: 'SynologyRouter_{date}', router: 'home' }
      const search = { naming, now: STARTED_AT, logger: directory.logger, signal: NEVER }
      expect(await newestInDirectory(path, search)).toMatchObject({
        manifest: { file: OURS[2] },
        newer: `${INVENTED[2]} cannot be used: its manifest is unusable: another user may have invented it.`,
      })
      expect(warnings()).toContain(`Other users can create files in ${path}`)
      // Without any of ours, they are all that there is to compare with and to show.
      for (const name of pairs(...OURS)) await unlink(join(path, name))
      expect(await newest()).toMatchObject({ manifest: { file: INVENTED[2] }, isReusable: false })
      expect(await newestInDirectory(path, search)).toMatchObject({ manifest: { file: INVENTED[2] } })
    },
  )

  testWith('root')('make no backup without a manifest one of ours by a link, which no run deletes', async () => {
    const [first = '', ...rest] = OURS
    const manifest = join(path, manifestNameOf(first))
    await rename(manifest, join(directory.root, 'elsewhere'))
    await symlink(join(directory.root, 'elsewhere'), manifest)
    await lchown(manifest, SOMEBODY, SOMEBODY)
    await chmod(path, 0o1777)
    expect(await pruneAfterRun(1)).toBe(rest.length + INVENTED.length)
    expect(await directory.backups()).toEqual([first, PLAIN])
  })

  testWith('root').each([
    ['the backup', PLAIN],
    ['its manifest', manifestNameOf(PLAIN)],
  ])('are not taken for what a second run of a day stored, if others made %s', async (_, name) => {
    await directory.putPair(PLAIN, 'settings')
    await chown(join(path, name), SOMEBODY, SOMEBODY)
    await chmod(path, 0o1777)
    expect((await directory.store()).location).toEqual({ kind: 'directory', path: join(path, TIMED) })
  })

  testWith('root').each([
    ['nobody else can create files there', SOMEBODY, 0, 0o755],
    ['their user owns the directory, and can replace any file', SOMEBODY, SOMEBODY, 0o777],
  ])('count as ours if %s', async (_, uid, owner, mode) => {
    await give(INVENTED, uid)
    await chown(path, owner, owner)
    await chmod(path, mode)
    expect(await pruneAfterRun(3)).toBe(4)
    expect(warnings()).not.toContain('Not counted')
  })

  testWith('root').each([
    ['root, who was there before', 0, US],
    ['the user that the server of a share chooses for every file', US, 0],
  ])('are not those of %s', async (_, uid, owner) => {
    await chown(path, owner, owner)
    await chmod(path, 0o777)
    await chmod(directory.root, 0o755)
    const destination = directory.open({ keep: 3 })
    // What preflight creates shows which user owns the files of this run.
    process.seteuid?.(US)
    await destination.preflight(NEVER)
    process.seteuid?.(0)
    await give(INVENTED, uid)
    expect(await (await destination.store(await directory.makeBackup(), NEVER)).prune(NEVER)).toBe(4)
    expect(warnings()).not.toContain('Not counted')
  })
})

test('a directory is looked at by three threads at most: one is left if its share stops answering', async () => {
  let [running, most] = [0, 0]
  const found = await fewAtOnce(['a', 'b', 'c', 'd', 'e', 'f', 'g'], async (name) => {
    most = Math.max(most, ++running)
    await setImmediate()
    running--
    return name.toUpperCase()
  })
  expect([most, found.join('')]).toEqual([3, 'ABCDEFG'])
})

describe('copies of another router, which was here for a while', () => {
  const nameOf = (day: number) => `SynologyRouter_202603${String(day).padStart(2, '0')}.dss`
  const other = { router: { label: 'home', model: null, firmware: null, id: 'b'.repeat(64) } }
  /** Ours on the first days, those of another router on the next, and ours again on the last. */
  const putHistory = async (ours: number, theirs: number, again: number) => {
    for (let day = 1; day <= ours + theirs + again; day++)
      await directory.putPair(nameOf(day), 'x', day > ours && day <= ours + theirs ? other : {})
  }

  test.each([
    ['more than `keep`', 1, 4, 1, [1]],
    ['fewer than `keep`', 3, 2, 1, [3]],
  ])('take no place of ours, though they are %s', async (_, ours, theirs, again, left) => {
    await putHistory(ours, theirs, again)
    await pruneAfterRun(3)
    const days = Array.from({ length: theirs + again }, (_none, index) => ours + 1 + index)
    expect(await directory.backups()).toEqual([...[...left, ...days].map(nameOf), PLAIN])
  })

  test.each([
    ['three', 6, 3, 5],
    ['20', 30, 20, 29],
  ])('delete none of %s of ours as long as they are fewer than `keep`', async (_, keep, ours, theirs) => {
    const day = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10).replaceAll('-', '')
    for (let index = 0; index < ours + theirs; index++)
      await directory.putPair(`SynologyRouter_${day(index)}.dss`, 'x', index < ours ? {} : other)
    expect(await pruneAfterRun(keep)).toBe(0)
  })

  test('do not protect theirs in place of our newest verified one, after a copy that could not be verified', async () => {
    await putHistory(2, 1, 0)
    await directory.putPair(nameOf(4), 'x', { verified: false })
    const backup = await directory.makeBackup('?', { verified: false })
    expect(await (await directory.open({ keep: 1 }).store(backup, NEVER)).prune(NEVER)).toBe(2)
    expect(await directory.backups()).toEqual([...[2, 3].map(nameOf), PLAIN])
  })
})

describe('a manifest without its backup', () => {
  const LOST = 'SynologyRouter_20260305.dss'

  test('is kept if it is of another router, which may share the directory', async () => {
    const router = { label: 'cabin', model: null, firmware: null, id: 'f'.repeat(64) }
    await directory.putPair('SynologyRouter_20260301.dss')
    await directory.put(manifestNameOf(LOST), textOf(makeManifest(LOST, 'x', { router })))
    await pruneAfterRun(3)
    expect(await directory.listed()).toContain(manifestNameOf(LOST))
    expect(warnings()).not.toContain('Deleted')
  })

  testWith('root')('is left to the other user who made it', async () => {
    await directory.putPair('SynologyRouter_20260301.dss')
    await directory.put(manifestNameOf(LOST), textOf(makeManifest(LOST, 'x')))
    await chown(join(path, manifestNameOf(LOST)), SOMEBODY, SOMEBODY)
    await chmod(path, 0o1777)
    await pruneAfterRun(3)
    expect(await directory.listed()).toContain(manifestNameOf(LOST))
    expect(warnings()).not.toContain('Deleted')
  })
})

describe('a copy whose manifest names no router', () => {
  const named = { router: { label: 'home', model: null, firmware: null, id: 'a'.repeat(64) } }
  const silent = { router: { ...named.router, id: null } }
  const pruneOf = async (current: typeof named | typeof silent) => {
    const backup = await directory.makeBackup('settings', current)
    return await (await directory.open({ keep: 1, startedAt: STARTED_AT }).store(backup, NEVER)).prune(NEVER)
  }

  test('is kept beside a backup that names its own, and the warning says so', async () => {
    await directory.putPair('SynologyRouter_20260301.dss', 'x', silent)
    await directory.putPair('SynologyRouter_20260302.dss', 'x', named)
    expect(await pruneOf(named)).toBe(1)
    expect(await directory.backups()).toEqual(['SynologyRouter_20260301.dss', PLAIN])
    expect(warnings()).toContain('their manifests name another router or none, or cannot be read')
  })

  test('is deleted as usual if this backup names none either', async () => {
    await directory.putPair('SynologyRouter_20260301.dss', 'x', silent)
    await directory.putPair('SynologyRouter_20260302.dss', 'x', silent)
    expect(await pruneOf(silent)).toBe(2)
    expect(warnings()).toBe('')
  })
})

describe('a backup whose router did not say its serial number', () => {
  const OLD = 'SynologyRouter_20260301.dss'
  const LOST = 'SynologyRouter_20260302.dss'
  const whose = (id: string | null, keyId?: string | null) => ({
    router: { label: 'home', model: null, firmware: null, id },
    ...(keyId === undefined ? {} : { sealed: { plainSize: 1, keyId } }),
  })
  const [KEY, NAMED] = ['1'.repeat(16), 'a'.repeat(64)]
  const pruneOf = async (current: ReturnType<typeof whose>) => {
    const backup = await directory.makeBackup('settings', current)
    return await (await directory.open({ keep: 1, startedAt: STARTED_AT }).store(backup, NEVER)).prune(NEVER)
  }

  test.each([
    ['in the clear', undefined],
    ['with a fingerprint-key', KEY],
  ])('deletes nothing that names its router, if made %s, and the warning says so', async (_, keyId) => {
    await directory.putPair(OLD, 'x', whose(NAMED, keyId))
    await directory.put(manifestNameOf(LOST), textOf(makeManifest(LOST, 'x', whose(NAMED, keyId))))
    expect(await pruneOf(whose(null, keyId))).toBe(0)
    expect(await directory.listed()).toEqual(expect.arrayContaining([...pairs(OLD), manifestNameOf(LOST)]))
    expect(warnings()).toBe(
      `Kept 1 old backup in ${path}: the router did not say its serial number this time, so they may be another router's, or their manifests cannot be read (${OLD}). The next run that knows it deletes its own.`,
    )
  })

  test('deletes a manifest without its backup, if that names no router either', async () => {
    await directory.putPair(OLD, 'x', whose(null))
    await directory.put(manifestNameOf(LOST), textOf(makeManifest(LOST, 'x', whose(null))))
    await pruneOf(whose(null))
    expect(await directory.listed()).not.toContain(manifestNameOf(LOST))
  })

  test('goes by the label if backups are encrypted without a key, since none can name its router then', async () => {
    await directory.putPair(OLD, 'x', whose(NAMED))
    expect(await pruneOf(whose(null, null))).toBe(1)
  })
})

test('a prune that is cancelled meanwhile deletes nothing more, and says nothing', async () => {
  for (const name of OURS) await directory.putPair(name)
  for (const name of INVENTED) await directory.put(name)
  const run = new AbortController()
  const cancelling = { ...directory.logger, info: () => run.abort(new Error('cancelled')) }
  const stored = await directory.open({ keep: 1 }).store(await directory.makeBackup(), NEVER)
  const again = await directory.open({ keep: 1, logger: cancelling }).newest({ folder: directory.root, signal: NEVER })
  expect(again?.manifest.file).toBe(PLAIN)
  await expect(again?.copy.prune(run.signal)).rejects.toThrow('cancelled')
  expect(await directory.backups()).toEqual([...OURS, ...INVENTED, PLAIN])
  expect(warnings()).toBe('')
  await stored.prune(NEVER)
  expect(await directory.backups()).toEqual([...INVENTED, PLAIN])
})

describe('a label that two routers have, as at two sites where it is the host of the address', () => {
  const OLD = 'SynologyRouter_20260301.dss'
  const LOST = 'SynologyRouter_20260302.dss'
  const [KEY, OTHER_KEY, ID] = ['1'.repeat(16), '2'.repeat(16), 'a'.repeat(64)]
  const whose = (id: string | null, keyId?: string | null) => ({
    router: { label: '192.168.1.1', model: 'RT6600ax' as string | null, firmware: null, id },
    ...(keyId === undefined ? {} : { sealed: { plainSize: 1, keyId } }),
  })
  const withModel = (made: ReturnType<typeof whose>, model: string | null) => ({
    ...made,
    router: { ...made.router, model },
  })
  const pruneOf = async (current: ReturnType<typeof whose>) => {
    const naming = { template: 'SynologyRouter_{date}', router: '192.168.1.1' }
    const backup = await directory.makeBackup('settings', current)
    return await (await directory.open({ keep: 1, naming, startedAt: STARTED_AT }).store(backup, NEVER)).prune(NEVER)
  }

  test.each([
    ['both encrypted without a key', whose(null, null), whose(null, null)],
    ['encrypted with two keys', whose(ID, KEY), whose(ID, OTHER_KEY)],
    ['one in the clear, the other encrypted', whose(ID), whose(null, null)],
    ['one in the clear, the other encrypted with a key', whose(ID), whose(ID, KEY)],
    ['one encrypted, the other in the clear', whose(null, null), whose(ID)],
    ['of routers that never say their serial numbers', whose(null), whose(null)],
  ])('has no copy of another or an unknown model deleted, %s, while one of the same goes', async (_, theirs, ours) => {
    for (const model of ['MR2200ac', null]) {
      const others = withModel(theirs, model)
      await directory.putPair(OLD, 'x', others)
      await directory.put(manifestNameOf(LOST), textOf(makeManifest(LOST, 'x', others)))
      expect(await pruneOf(ours)).toBe(0)
      expect(await directory.listed()).toEqual([...pairs(OLD, PLAIN), manifestNameOf(LOST)].sort())
      expect(warnings()).toContain(`Kept 1 old backup in ${path}: `)
    }
    await directory.putPair(OLD, 'x', theirs)
    expect(await pruneOf(ours)).toBe(1)
  })

  test('has no copy deleted that names its router by a router that could, encrypted with a key, and does not', async () => {
    await directory.putPair(OLD, 'x', whose(ID))
    expect(await pruneOf(whose(null, KEY))).toBe(0)
    expect(warnings()).toContain('the router did not say its serial number this time')
  })

  test.each([
    ['in the clear', undefined],
    ['with the same key', KEY],
  ])('is not looked at between backups %s, which name their routers', async (_, keyId) => {
    await directory.putPair(OLD, 'x', withModel(whose(ID, keyId), 'MR2200ac'))
    expect(await pruneOf(whose(ID, keyId))).toBe(1)
    expect(warnings()).toBe('')
  })
})

testWith('root')('what another user shows when a run begins, and takes away, is no newer copy', async () => {
  await chmod(path, 0o1777)
  await directory.putPair(OURS[0] ?? '')
  await directory.putPair(INVENTED[0] ?? '')
  await give(INVENTED.slice(0, 1), SOMEBODY)
  const destination = directory.open()
  await destination.preflight(NEVER)
  for (const name of pairs(INVENTED[0] ?? '')) await unlink(join(path, name))
  const newest = await destination.newest({ folder: directory.root, signal: NEVER })
  expect(newest).toMatchObject({ manifest: { file: OURS[0] }, isReusable: true })
})

testWith('root').each([SOMEBODY, 0])(
  'a link in the place of a newer copy counts if it may be ours: of user %d',
  async (uid) => {
    await chmod(path, 0o1777)
    await directory.putPair(OURS[0] ?? '')
    await symlink('/nowhere', join(path, INVENTED[0] ?? ''))
    await lchown(join(path, INVENTED[0] ?? ''), uid, uid)
    const destination = directory.open()
    await destination.preflight(NEVER)
    const newest = await destination.newest({ folder: directory.root, signal: NEVER })
    expect(newest).toMatchObject({ manifest: { file: OURS[0] }, isReusable: uid === SOMEBODY })
  },
)

testWith('POSIX rights')(
  'a run that begins asks whose the newest names are, and no more: each takes a round trip',
  async () => {
    await chmod(path, 0o1777)
    for (let day = 10; day < 60; day++) await directory.put(`SynologyRouter_20250101-0000${day}.dss`)
    const source = JSON.stringify(join(import.meta.dirname, '../../../../src/destinations/directory/directory.ts'))
    const code = `
    import fs from 'node:fs/promises'
    import { syncBuiltinESMExports } from 'node:module'
    let asked = 0
    const { lstat } = fs
    fs.lstat = (...given) => { if (given[0].endsWith('.dss')) asked++; return lstat(...given) }
    syncBuiltinESMExports()
    const { directoryDestination } = await import(${source})
    const naming = { template: 'SynologyRouter_{date}', router: 'home' }
    const logger = { warning: () => {}, info: () => {}, debug: () => {} }
    const options = { path: ${JSON.stringify(path)}, keep: 30, naming, startedAt: new Date(), logger }
    await directoryDestination(options).preflight(new AbortController().signal)
    console.log(asked)`
    const asked = Number(
      execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', code], {
        encoding: 'utf8',
      }),
    )
    expect([asked > 0, asked <= 20]).toEqual([true, true])
  },
)
