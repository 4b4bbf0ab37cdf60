// The newest copy with a manifest: the baseline of the next run, and what it may reuse.

import { chmod, mkdir, rename, rm, symlink, truncate, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { DirectoryOptions } from '../../../../src/destinations/directory/directory.ts'
import { newestInDirectory } from '../../../../src/destinations/directory/newest-in-directory.ts'
import { manifestNameOf } from '../../../../src/dss/manifest.ts'
import { type Message, render, WORKFLOW_VOCABULARY } from '../../../../src/text/message.ts'
import {
  type BackupDirectory,
  becomeNobody,
  createBackupDirectory,
  NEVER,
  PLAIN,
  pairs,
  STARTED_AT,
} from '../../../fixtures/backup-directory.ts'
import { failureOf } from '../../../fixtures/failure.ts'
import { makeManifest, textOf } from '../../../fixtures/manifests.ts'
import { within } from '../../../fixtures/within.ts'

const OLDER = 'SynologyRouter_20260102.dss'
const NEWER = 'SynologyRouter_20260103.dss'

let directory: BackupDirectory
let path = ''
beforeEach(async () => {
  directory = await createBackupDirectory()
  path = directory.path
})
afterEach(() => directory.remove())

/** What the last search could not read. */
let unseen: string[] = []

async function find(options: Partial<DirectoryOptions> = {}) {
  unseen = []
  const onUnseen = (why: Message) => void unseen.push(render(why, WORKFLOW_VOCABULARY))
  return await directory.open(options).newest({ folder: directory.root, signal: NEVER, onUnseen })
}

test('backups by their names are all that are there, newest first: also those without a manifest, or of which only that is left', async () => {
  const [bare, lost, link] = [
    'SynologyRouter_20260104.dss.age',
    'SynologyRouter_20260105.dss',
    'SynologyRouter_20260106.dss',
  ]
  await directory.putPair(OLDER)
  await directory.put(bare, 'x')
  await directory.putPair(lost)
  await rm(join(path, lost))
  await symlink(OLDER, join(path, link))
  const found = (await directory.open().named?.(NEVER)) ?? []
  expect(await Promise.all(found.map(async ({ fileName, read }) => [fileName, await read(NEVER)]))).toEqual([
    [link, { problem: 'it is not a regular file', isMissing: true }],
    [lost, { manifest: makeManifest(lost, lost) }],
    [bare, { problem: 'it does not exist (ENOENT)', isMissing: true }],
    [OLDER, { manifest: makeManifest(OLDER, OLDER) }],
  ])
})

describe('the newest copy', () => {
  test('does not exist in an empty directory, and nothing is logged', async () => {
    expect(await find()).toBeUndefined()
    expect(directory.logger.lines).toEqual([])
  })

  test('is not reusable if a newer one was listed when the run began, and never is the first one then', async () => {
    await directory.putPair(OLDER)
    await directory.putPair(NEWER)
    const destination = directory.open()
    await destination.preflight(NEVER)
    const search = async () => await destination.newest({ folder: directory.root, signal: NEVER, onUnseen })
    const onUnseen = (why: Message) => void unseen.push(render(why, WORKFLOW_VOCABULARY))
    unseen = []
    expect(await search()).toMatchObject({ manifest: { file: NEWER }, isReusable: true })
    // As if a share left out a part of its list.
    for (const name of pairs(NEWER)) await rm(join(path, name))
    expect(await search()).toMatchObject({ manifest: { file: OLDER }, isReusable: false })
    expect(unseen).toEqual([])
    for (const name of pairs(OLDER)) await rm(join(path, name))
    expect(await search()).toBeUndefined()
    expect(unseen[0]).toBe(`${NEWER} was listed when the run began, and is not any more`)
  })

  test('takes no place for `keep` once it was found to be another one than its manifest says', async () => {
    await directory.putPair(OLDER)
    await directory.putPair(NEWER)
    await directory.put(NEWER, 'rotten')
    const destination = directory.open({ keep: 2 })
    await destination.preflight(NEVER)
    const found = await destination.newest({ folder: directory.root, signal: NEVER })
    await expect(found?.copy.readBack(NEVER)).rejects.toMatchObject({ code: 'read-back-failed' })
    const stored = await destination.store(await directory.makeBackup(), NEVER)
    await stored.readBack(NEVER)
    expect(await stored.prune(NEVER)).toBe(0)
    expect(await directory.listed()).toEqual([NEWER, ...pairs(OLDER, PLAIN)].sort())
  })

  test('is the newest by the time in its name, and is reusable', async () => {
    await directory.putPair(OLDER)
    await directory.putPair('SynologyRouter_20260103-120000.dss', 'newest')
    await directory.putPair(NEWER)
    // Written later, as if somebody had copied it back.
    await utimes(join(path, OLDER), 4_000_000_000, 4_000_000_000)
    expect(await find()).toMatchObject({
      manifest: { file: 'SynologyRouter_20260103-120000.dss', size: 6 },
      copy: { location: { kind: 'directory', path: join(path, 'SynologyRouter_20260103-120000.dss') } },
      isReusable: true,
    })
  })

  test('has a name of this naming', async () => {
    await directory.putPair('cabin_20260301.dss')
    await directory.putPair('SynologyRouter_20260231.dss')
    await directory.putPair(OLDER)
    expect(await find()).toMatchObject({ manifest: { file: OLDER }, isReusable: true })
  })

  test('is not one from the future, unless there is no other, and is not relied on beside one: this clock may be behind', async () => {
    await directory.putPair('SynologyRouter_20260309.dss')
    await directory.putPair('SynologyRouter_20360101.dss')
    expect(await find()).toMatchObject({ manifest: { file: 'SynologyRouter_20360101.dss' }, isReusable: false })
    await directory.putPair(OLDER)
    expect(await find()).toMatchObject({ manifest: { file: OLDER }, isReusable: false })
  })

  test('is not relied on if a share lists the manifest of a newer one without its backup', async () => {
    await directory.putPair(OLDER)
    await directory.put('SynologyRouter_20260306.manifest.json')
    expect(await find()).toMatchObject({ manifest: { file: OLDER }, isReusable: false })
  })

  test('may come from a clock that is a few hours ahead', async () => {
    await directory.putPair(OLDER)
    await directory.putPair('SynologyRouter_20260308.dss')
    expect(await find()).toMatchObject({ manifest: { file: 'SynologyRouter_20260308.dss' }, isReusable: true })
  })

  test('may have been made today', async () => {
    await directory.putPair(PLAIN, 'this morning')
    expect(await find()).toMatchObject({ manifest: { file: PLAIN }, isReusable: true })
  })

  test('is found if the template has no date, whatever the modification times and the time of the day', async () => {
    const naming = { template: 'router', router: 'home' }
    const [first, late, newest] = ['router.dss', 'router-20260305-235959.dss', 'router-20260306-031700.dss']
    for (const name of [newest, late, first]) {
      await directory.putPair(name)
      await utimes(join(path, name), name === late ? 20 : 10, name === late ? 20 : 10)
    }
    expect(await find({ naming, fileName: first, keep: 0 })).toMatchObject({
      manifest: { file: newest },
      isReusable: true,
    })
  })

  test('is not relied on among several without a date, of which the time of the day alone says nothing', async () => {
    const naming = { template: 'router', router: 'home' }
    const options = { naming, fileName: 'router.dss', keep: 0 }
    await directory.putPair('router.dss')
    expect((await find(options))?.isReusable).toBe(true)
    await directory.putPair('router-034500.dss')
    expect((await find(options))?.isReusable).toBe(false)
    await directory.putPair('router-20260306-031700.dss')
    expect((await find(options))?.isReusable).toBe(true)
  })

  test('is compared with its manifest on read-back', async () => {
    await directory.putPair(OLDER)
    const { copy } = (await find()) ?? {}
    await copy?.readBack(NEVER)
    await directory.put(OLDER, 'x'.repeat(OLDER.length))
    expect((await failureOf(copy?.readBack(NEVER))).code).toBe('read-back-failed')
  })

  test.each([
    ['it', {}],
    ['its manifest says that it', { size: 2 ** 40 }],
  ])('is not read to its end if %s has a terabyte', async (_, changes) => {
    await directory.putPair(OLDER, OLDER, changes)
    const { copy } = (await find()) ?? {}
    await truncate(join(path, OLDER), 2 ** 40)
    expect((await within(failureOf(copy?.readBack(NEVER)))).code).toBe('read-back-failed')
  })

  test('is kept by the prune if nothing new is stored', async () => {
    for (const name of ['SynologyRouter_20260101.dss', OLDER, NEWER]) await directory.putPair(name)
    expect(await (await find({ keep: 2 }))?.copy.prune(NEVER)).toBe(1)
    expect(await directory.backups()).toEqual([OLDER, NEWER])
  })
})

describe('a newer copy', () => {
  const other = textOf(makeManifest(OLDER, 'x'))
  test.each([
    ['none', undefined, 'it does not exist (ENOENT)'],
    ['an empty one, of a run that was killed', '', 'it is not JSON'],
    ['a truncated one', textOf(makeManifest(NEWER, NEWER)).slice(0, -9), 'it is not JSON'],
    ['one with other JSON', '{"schema":1}', 'it is not a manifest'],
    [
      'one of a later version',
      textOf(makeManifest(NEWER, NEWER)).replace(/"schema": \d/, '"schema": 99'),
      'another version of this program wrote it',
    ],
    ['one about another file', other, 'it is about another file'],
  ])('without a usable manifest is skipped, and the older one is not reusable: %s', async (_, manifest, problem) => {
    await directory.putPair(OLDER)
    await directory.put(NEWER)
    if (manifest !== undefined) await directory.put(manifestNameOf(NEWER), manifest)
    expect(await find()).toMatchObject({ manifest: { file: OLDER }, isReusable: false })
    expect(directory.logger.lines).toEqual([
      { level: 'debug', text: `The manifest of ${NEWER} is unusable: ${problem}.` },
    ])
  })

  test('that is a link is not followed, so the older one is not reusable', async () => {
    await directory.putPair(OLDER)
    await directory.put('elsewhere', 'x')
    await symlink(join(path, 'elsewhere'), join(path, NEWER))
    expect(await find()).toMatchObject({ manifest: { file: OLDER }, isReusable: false })
  })

  test('that is a link is reported by a drill, which shows the older one', async () => {
    await directory.putPair(OLDER)
    await directory.putPair(NEWER)
    for (const name of pairs(NEWER)) {
      await rename(join(path, name), join(directory.root, name))
      await symlink(join(directory.root, name), join(path, name))
    }
    const naming = { template: 'SynologyRouter_{date}', router: 'home' }
    const search = { naming, now: STARTED_AT, logger: directory.logger, signal: NEVER }
    expect(await newestInDirectory(path, search)).toMatchObject({
      manifest: { file: OLDER },
      newer: `${NEWER} cannot be used: it is not a regular file, and links are not followed.`,
    })
  })

  test('that the file system spells in another way is not missing for a drill', async () => {
    await directory.putPair('Café_20260102.dss'.normalize('NFD'))
    const naming = { template: 'Café_{date}'.normalize('NFC'), router: 'home' }
    const search = { naming, now: STARTED_AT, logger: directory.logger, signal: NEVER }
    const { code, message } = await failureOf(newestInDirectory(path, search))
    expect([code, message]).toEqual([
      'read-back-failed',
      expect.stringMatching(
        /^None of the backups in .* can be used\. .*the file system spells its accents in another way/,
      ),
    ])
  })

  test('that a killed run left empty does not count', async () => {
    await directory.putPair(OLDER)
    await directory.put(NEWER, '')
    expect(await find()).toMatchObject({ manifest: { file: OLDER }, isReusable: false })
  })

  test('without a manifest on thirty days in a row ends the search', async () => {
    await directory.putPair('SynologyRouter_20251231.dss')
    for (let day = 1; day <= 29; day++) await directory.put(`SynologyRouter_202601${String(day).padStart(2, '0')}.dss`)
    expect(await find()).toMatchObject({ manifest: { file: 'SynologyRouter_20251231.dss' } })
    expect(unseen).toEqual([])
    await directory.put('SynologyRouter_20260130.dss')
    expect(await find()).toBeUndefined()
    expect(unseen).toEqual([
      'None of the newest 30 has a usable manifest',
      expect.stringMatching(/^30 backups, such as SynologyRouter_20260130\.dss, have no manifest, so they may belong/),
    ])
  })
})

describe('a backup without a manifest', () => {
  test.each([
    [[OLDER], `${OLDER} has no manifest: a killed run left it, or it belongs to another router`],
    [[OLDER, NEWER], `2 backups, such as ${NEWER}, have no manifest, so they may belong to another router`],
  ])('is never taken for none: %j', async (names, what) => {
    for (const name of names) await directory.put(name)
    expect(await find()).toBeUndefined()
    expect(unseen).toEqual([expect.stringContaining(what)])
  })
})

describe('a manifest', () => {
  test.each([
    ['dated', {}, PLAIN],
    [
      'without a date',
      { naming: { template: 'router', router: 'home' }, fileName: 'router.dss', keep: 0 },
      'router.dss',
    ],
  ])('without its backup is not a copy: %s', async (_, options, name) => {
    await directory.putPair(name)
    await rm(join(path, name))
    expect(await find(options)).toBeUndefined()
    expect(unseen).toEqual([
      `Only the manifest of ${name} is left, and the backup is gone: look for it, or delete the manifest`,
    ])
  })

  test('of a folder or symlink named like a backup is not a copy', async () => {
    await directory.put('elsewhere', 'x')
    for (const name of [OLDER, NEWER]) await directory.put(manifestNameOf(name), textOf(makeManifest(name, 'x')))
    await mkdir(join(path, OLDER))
    await symlink(join(path, 'elsewhere'), join(path, NEWER))
    expect(await find()).toBeUndefined()
    expect(unseen).toEqual([`${NEWER} is not a regular file, and links are not followed`])
    await rm(join(path, NEWER))
    expect(await find()).toBeUndefined()
    expect(unseen).toEqual([`${OLDER} is not a regular file, and links are not followed`])
  })
})

describe('a directory', () => {
  test('that is gone has no newest copy, and the reason is reported', async () => {
    await rm(path, { recursive: true })
    expect(await find()).toBeUndefined()
    expect(unseen).toEqual([`The directory ${path} could not be read: it does not exist (ENOENT)`])
  })

  test('that the user may not read has none either', async () => {
    await directory.putPair(OLDER)
    await chmod(directory.root, 0o755)
    await chmod(path, 0o333)
    becomeNobody()
    expect(await find()).toBeUndefined()
    expect(unseen).toEqual([expect.stringContaining('the user that this runs as has no permission (EACCES)')])
  })

  test("is not searched after the signal, and the signal's reason is thrown", async () => {
    for (const name of [OLDER, NEWER]) await directory.put(name)
    const reason = new Error('it took too long')
    const search = directory.open().newest({ folder: directory.root, signal: AbortSignal.abort(reason) })
    await expect(search).rejects.toBe(reason)
    expect(directory.logger.lines).toEqual([])
  })
})
