// A directory with very many files, which anyone who can write there makes in seconds.

import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { listNames } from '../../../../src/destinations/directory/directory-names.ts'
import { newestInDirectory } from '../../../../src/destinations/directory/newest-in-directory.ts'
import { manifestNameOf } from '../../../../src/dss/manifest.ts'
import { type Message, render, WORKFLOW_VOCABULARY } from '../../../../src/text/message.ts'
import { type BackupDirectory, createBackupDirectory, NEVER, PLAIN, pairs } from '../../../fixtures/backup-directory.ts'
import { failureOf } from '../../../fixtures/failure.ts'
import { makeManifest, textOf } from '../../../fixtures/manifests.ts'

const OLD = ['SynologyRouter_20260301.dss', 'SynologyRouter_20260302.dss']
const TEMP = '.synology-router-backup-11111111-2222-3333-4444-555555555555.tmp'

let directory: BackupDirectory
let path = ''
beforeEach(async () => {
  directory = await createBackupDirectory()
  path = directory.path
})
afterEach(() => directory.remove())

describe('the names in a directory', () => {
  test('are those that backups can have, of regular files and of everything else', async () => {
    const ours = ['a.dss', 'a.dss.age', 'a.manifest.json', TEMP]
    for (const name of [...ours, 'elsewhere', 'a.dss.zip', '.tmp']) await directory.put(name)
    await mkdir(join(path, 'folder.dss'))
    await mkdir(join(path, 'folder'))
    await symlink(join(path, 'elsewhere'), join(path, 'link.dss'))
    const { files, others, isCut } = await listNames(path, {})
    expect([files.toSorted(), others.toSorted(), isCut]).toEqual([ours.toSorted(), ['folder.dss', 'link.dss'], false])
  })

  test.each([
    { maxNames: 2, count: 2 },
    { maxNames: 3, count: 3 },
    { maxEntries: 2, count: 2 },
  ])('are no more than are looked at: %j', async ({ count, ...limits }) => {
    for (const name of ['a.dss', 'b.dss', 'c.dss']) await directory.put(name)
    const { files, isCut } = await listNames(path, limits)
    expect([files.length, isCut]).toEqual([count, count < 3])
  })

  test('are read in pieces, so that a signal is heard meanwhile', async () => {
    await Promise.all(Array.from({ length: 2_000 }, (_, index) => directory.put(`${index}`, '')))
    let turns = 0
    const count = () => {
      turns++
      next = setImmediate(count)
    }
    let next = setImmediate(count)
    await listNames(path, {})
    clearImmediate(next)
    expect(turns).toBeGreaterThan(5)
    const reason = new Error('cancelled')
    await expect(listNames(path, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })
})

describe('a directory with more names than are looked at', () => {
  test('takes the backup, says so, and keeps every old one', async () => {
    for (const name of OLD) await directory.putPair(name)
    const destination = directory.open({ keep: 1, maxNames: 3, skipUnchanged: true })
    await destination.preflight(NEVER)
    const unseen: string[] = []
    const onUnseen = (why: Message) => void unseen.push(render(why, WORKFLOW_VOCABULARY))
    const previous = await destination.newest({ folder: directory.root, signal: NEVER, onUnseen })
    expect(previous?.isReusable ?? false).toBe(false)
    expect(unseen).toContain(
      `The directory ${path} has more files than are looked at: give the backups a directory of their own, or move old ones to another`,
    )
    const stored = await destination.store(await directory.makeBackup(), NEVER)
    await stored.readBack(NEVER)
    expect(await stored.prune(NEVER)).toBe(0)
    expect(await directory.listed()).toEqual(pairs(...OLD, PLAIN))
  })

  test('has no newest backup for a drill', async () => {
    for (const name of OLD) await directory.putPair(name)
    const naming = { template: 'SynologyRouter_{date}', router: 'home' }
    const search = { naming, now: new Date(), logger: directory.logger, signal: NEVER }
    const failure = await failureOf(newestInDirectory(path, { ...search, maxNames: 3 }))
    expect(failure).toMatchObject({ code: 'destination-refused', message: expect.stringContaining('more files than') })
    expect((await newestInDirectory(path, { ...search, maxNames: 4 })).manifest.file).toBe(OLD[1])
  })
})

test('names a few manifests whose backups are gone, and counts the others', async () => {
  await directory.putPair('SynologyRouter_20260101.dss')
  for (let day = 10; day < 30; day++) {
    const name = `SynologyRouter_202602${day}.dss`
    await directory.put(manifestNameOf(name), textOf(makeManifest(name, name)))
  }
  const stored = await directory.store()
  await stored.prune(NEVER)
  const warnings = directory.logger.lines.filter((line) => JSON.stringify(line).includes('Deleted'))
  expect(warnings).toHaveLength(6)
  expect(JSON.stringify(warnings)).toContain(`Deleted 14 more manifests in ${path} whose backups are gone.`)
})
