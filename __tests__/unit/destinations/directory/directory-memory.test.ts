// A share that is not mounted: its mount point is an empty directory, and a backup into it must not be silently green.

import { execFileSync } from 'node:child_process'
import { cp, mkdir, readdir, readFile, rename, rm, stat, statfs, symlink, truncate, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type BackupDirectory, createBackupDirectory, NEVER, PLAIN } from '../../../fixtures/backup-directory.ts'
import { testWith } from '../../../fixtures/platform.ts'
import { within } from '../../../fixtures/within.ts'

const LOST = /^The directory \S+ has lost its earlier backups: the newest, (\S+) of \d{4}-\d\d-\d\d, is not there\./

let directory: BackupDirectory
let stateFolder = ''
beforeEach(async () => {
  directory = await createBackupDirectory()
  stateFolder = join(directory.root, 'state')
})
afterEach(() => directory.remove())

const mountedAs = () => join(directory.root, 'share')
const unmount = async () => {
  await rename(directory.path, mountedAs())
  await mkdir(directory.path)
}
const mount = async () => {
  await rm(directory.path, { recursive: true })
  await rename(mountedAs(), directory.path)
}

/** One run, as `backUp` does it; returns its warnings. */
async function run(content: string, time: string, options: Parameters<BackupDirectory['open']>[0] = {}) {
  const opened = directory.open({ stateFolder, ...options })
  const from = directory.logger.lines.length
  await opened.preflight(NEVER)
  const backup = await directory.makeBackup(content, { time })
  await (await opened.store(backup, NEVER)).readBack(NEVER)
  return directory.logger.lines.slice(from).flatMap(({ level, text }) => (level === 'warning' ? [text] : []))
}

async function memory(): Promise<string> {
  const [name = ''] = await readdir(stateFolder)
  return join(stateFolder, name)
}

test('warns in every run once a share is not mounted, until it is mounted again', async () => {
  expect(await run('one', '2026-03-07T01:00:00.000Z')).toEqual([])
  expect(await run('two', '2026-03-07T02:00:00.000Z')).toEqual([])
  await unmount()
  expect(await run('three', '2026-03-07T03:00:00.000Z')).toEqual([expect.stringMatching(LOST)])
  expect(await run('four', '2026-03-07T04:00:00.000Z')).toEqual([expect.stringMatching(LOST)])
  expect(await run('five', '2026-03-07T05:00:00.000Z')).toEqual([expect.stringMatching(LOST)])
  await mount()
  expect(await run('six', '2026-03-07T06:00:00.000Z')).toEqual([])
  await unmount()
  expect(await run('seven', '2026-03-07T07:00:00.000Z')).toHaveLength(1)
})

const nightly = (night: number) => `2026-03-0${night}T01:00:00.000Z`
const backUpAt = (night: number) => run(`night ${night}`, nightly(night))

test('warns as well the second time that a share is not mounted, where the first time left a backup', async () => {
  const below = join(directory.root, 'below')
  await backUpAt(1)
  await unmount()
  expect(await backUpAt(2)).toEqual([expect.stringMatching(LOST)])
  await rename(directory.path, below)
  await rename(mountedAs(), directory.path)
  expect(await backUpAt(3)).toEqual([])
  await rename(directory.path, mountedAs())
  await rename(below, directory.path)
  const lost = [expect.stringMatching(/the newest, \S+ of 2026-03-03, is not there\./)]
  expect(await backUpAt(4)).toEqual(lost)
  expect(await backUpAt(5)).toEqual(lost)
  await mount()
  expect(await backUpAt(6)).toEqual([])
})

test('does not believe a backup below the mount that a wrong clock dated in the future', async () => {
  await backUpAt(1)
  await unmount()
  const ahead = directory.open()
  await ahead.store(await directory.makeBackup('ahead', { time: '2027-01-01T01:00:00.000Z' }), NEVER)
  expect(await backUpAt(2)).toEqual([expect.stringMatching(LOST)])
})

test('does not warn of a share mounted again if another machine stored newer backups and pruned the remembered one', async () => {
  await backUpAt(1)
  await unmount()
  await rm(mountedAs(), { recursive: true })
  await directory.open().store(await directory.makeBackup('newer', { time: nightly(2) }), NEVER)
  expect(await backUpAt(3)).toEqual([])
})

/** Of the directory that the memory is about: the number of its device is no part of it. */
const identity = async () => `${(await statfs(directory.path)).type}:${(await stat(directory.path)).ino}`
const putOlder = () => directory.putPair('SynologyRouter_20260228.dss', 'older', { time: '2026-02-28T01:00:00.000Z' })
const remove = async (file: string) => {
  await rm(join(directory.path, file))
  await rm(join(directory.path, file.replace('.dss', '.manifest.json')))
}

test('does not mind that a version before left no number of the directory, where the newest backup was deleted', async () => {
  await putOlder()
  await backUpAt(1)
  const { place, ...before } = JSON.parse(await readFile(await memory(), 'utf8'))
  expect(place).toBe(await identity())
  await writeFile(await memory(), JSON.stringify(before))
  await remove(PLAIN)
  expect(await backUpAt(2)).toEqual([])
  await unmount()
  expect(await backUpAt(3)).toEqual([expect.stringMatching(LOST)])
})

test('ends the warning in the same directory once that has a newer backup than the one that another machine deleted meanwhile', async () => {
  await putOlder()
  await backUpAt(1)
  await unmount()
  expect(await backUpAt(2)).toEqual([expect.stringMatching(LOST)])
  await mount()
  await remove(PLAIN)
  // Nothing there is as new yet.
  expect(await backUpAt(3)).toEqual([expect.stringMatching(LOST)])
  expect(await backUpAt(4)).toEqual([])
  await unmount()
  expect(await backUpAt(5)).toEqual([expect.stringMatching(/the newest, \S+ of 2026-03-04, is not there\./)])
})

test('does not end the warning in a copy of the folder below the mount, however new the backups there are', async () => {
  await backUpAt(1)
  await unmount()
  expect(await backUpAt(2)).toEqual([expect.stringMatching(LOST)])
  const copy = join(directory.root, 'copy')
  await cp(directory.path, copy, { recursive: true })
  await rm(directory.path, { recursive: true })
  await rename(copy, directory.path)
  expect(await backUpAt(3)).toEqual([expect.stringMatching(LOST)])
})

test('remembers a directory whatever slashes its path has', async () => {
  await backUpAt(1)
  await unmount()
  expect(await run('two', nightly(2), { path: `${directory.root}//${basename(directory.path)}/` })).toHaveLength(1)
})

test('is not fooled by a backup of the same name in the wrong place', async () => {
  await run('one', '2026-03-07T01:00:00.000Z')
  await unmount()
  await run('two', '2026-03-07T02:00:00.000Z')
  expect(await directory.backups()).toEqual([PLAIN])
  expect(await run('three', '2026-03-07T03:00:00.000Z')).toHaveLength(1)
})

test('says in a check-up, too, and changes nothing there', async () => {
  await run('one', '2026-03-07T01:00:00.000Z')
  await unmount()
  const before = await readFile(await memory(), 'utf8')
  await directory.open({ stateFolder }).preflight(NEVER)
  expect(directory.logger.textOf('warning')).toMatch(LOST)
  expect(await readFile(await memory(), 'utf8')).toBe(before)
})

test('ends the warning if the file that it names is deleted', async () => {
  await run('one', '2026-03-07T01:00:00.000Z')
  await unmount()
  const [warning = ''] = await run('two', '2026-03-07T02:00:00.000Z')
  const file = await memory()
  expect(warning).toContain(`If you removed the backups, delete \`${file}\`, and this warning ends.`)
  await rm(file)
  expect(await run('three', '2026-03-07T03:00:00.000Z')).toEqual([])
})

test('does not mind a deleted backup where others are, or a renamed prefix', async () => {
  await run('one', '2026-03-07T01:00:00.000Z')
  await directory.putPair('SynologyRouter_20260306.dss')
  await rm(join(directory.path, PLAIN))
  await rm(join(directory.path, PLAIN.replace('.dss', '.manifest.json')))
  expect(await run('two', '2026-03-07T02:00:00.000Z')).toEqual([])
  expect(await run('three', '2026-03-07T03:00:00.000Z', { fileName: 'Other_20260307.dss' })).toEqual([])
})

test.each([
  ['no folder for it', undefined],
  ['a folder that cannot be created', '/proc/x/y'],
])('stores a backup without a warning if there is %s', async (_, folder) => {
  expect(await run('one', '2026-03-07T01:00:00.000Z', { stateFolder: folder })).toEqual([])
  await unmount()
  expect(await run('two', '2026-03-07T02:00:00.000Z', { stateFolder: folder })).toEqual([])
})

describe.each([
  ['is empty, as a power cut leaves it', ''],
  ['is cut off', '{"directory": "/srv/ba'],
  ['is not ours', '{"file": 1}'],
  ['is too large', ' '.repeat(20_000)],
])('a state file that %s', (_, content) => {
  const spoil = async () => {
    const file = await memory()
    await writeFile(file, content)
    return file
  }

  test('is no reason to trust a directory without earlier backups, until it is deleted', async () => {
    await run('one', '2026-03-07T01:00:00.000Z')
    const file = await spoil()
    await unmount()
    const warning = expect.stringContaining(`cannot be read: ${file}`)
    expect(await run('two', '2026-03-07T02:00:00.000Z')).toEqual([warning])
    expect(await run('three', '2026-03-07T03:00:00.000Z')).toEqual([warning])
    await rm(file)
    expect(await run('four', '2026-03-07T04:00:00.000Z')).toEqual([])
  })

  test('is replaced if the directory has its earlier backups', async () => {
    await run('one', '2026-03-07T01:00:00.000Z')
    await spoil()
    expect(await run('two', '2026-03-07T02:00:00.000Z')).toEqual([])
    await unmount()
    expect(await run('three', '2026-03-07T03:00:00.000Z')).toEqual([expect.stringMatching(LOST)])
  })
})

test('keeps its memory private, and no temporary file', async () => {
  await run('one', '2026-03-07T01:00:00.000Z')
  expect([(await stat(stateFolder)).mode & 0o777, (await stat(await memory())).mode & 0o777]).toEqual([0o700, 0o600])
  expect(await readdir(stateFolder)).toEqual([expect.stringMatching(/^directory-[0-9a-f]{32}\.json$/)])
  expect(JSON.parse(await readFile(await memory(), 'utf8'))).toEqual({
    directory: directory.path,
    ...{ file: PLAIN, time: '2026-03-07T01:00:00.000Z', isLost: false, place: await identity() },
  })
})

testWith('POSIX shell').each([
  ['is a pipe without a writer', (file: string) => void execFileSync('mkfifo', [file])],
  ['leads to a device without end', (file: string) => symlink('/dev/zero', file)],
  ['has a terabyte', (file: string) => writeFile(file, '').then(() => truncate(file, 2 ** 40))],
])('does not wait for a state file that %s', async (_, put) => {
  await run('one', '2026-03-07T01:00:00.000Z')
  const file = await memory()
  await rm(file)
  await put(file)
  expect(await within(run('two', '2026-03-07T02:00:00.000Z'))).toEqual([])
})
