// Temporary folders: private, and not left behind for ever by runs that were killed.

import { chmod, lutimes, mkdir, mkdtemp, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { isShared, makePrivateFolder, removeFolder, sharedFolderWarning } from '../../../src/system/temp-folder.ts'
import { render, WORKFLOW_VOCABULARY } from '../../../src/text/message.ts'
import { testWith } from '../../fixtures/platform.ts'
import { createRecordingLogger } from '../../fixtures/recording-logger.ts'

const NEVER = new AbortController().signal

const OWN_MODE = process.platform === 'linux' ? 0o1700 : 0o700
const HOUR_MS = 60 * 60 * 1000
const STALE = 'synology-router-backup-temp-ab12cdab12cd'

let parent = ''
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'temp-folder-'))
})
afterEach(async () => {
  await chmod(parent, 0o700)
  await rm(parent, { recursive: true })
})

/** Puts a folder with a backup into `parent`, as a killed run leaves it. */
async function leave(name: string, hours: number): Promise<string> {
  const folder = join(parent, name)
  await mkdir(join(folder, 'opened-x'), { recursive: true, mode: 0o700 })
  await writeFile(join(folder, 'opened-x/database'), 'secret')
  await chmod(folder, OWN_MODE)
  await age(folder, hours)
  return folder
}

async function age(path: string, hours: number): Promise<void> {
  const time = new Date(Date.now() - hours * HOUR_MS)
  await utimes(path, time, time)
}

/** Returns what is in `parent` after the start of another run, besides that run's own folder. */
async function leftAfterStart(): Promise<readonly string[]> {
  const made = await makePrivateFolder(parent, NEVER)
  return (await readdir(parent)).filter((name) => join(parent, name) !== made)
}

describe('the folder of a run that was killed', () => {
  test('is removed after a day, and not before', async () => {
    await leave(STALE, 25)
    await leave('synology-router-backup-temp-abcdefabcdef', 25)
    await leave('synology-router-backup-temp-ef34ef34ef34', 23)
    expect(await leftAfterStart()).toEqual(['synology-router-backup-temp-ef34ef34ef34'])
  })

  test.each([
    'synology-router-backup',
    'synology-router-backup-temp-ab12cdab12cd.dss',
    'synology-router-backup-temp-ab12cdab12c',
    'synology-router-backup-master',
    'other-ab12cdab12cd',
  ])('is never mistaken for %s', async (name) => {
    await leave(name, 1000)
    expect(await leftAfterStart()).toEqual([name])
  })

  testWith('POSIX rights')('is never a link, nor what a link in it points to', async () => {
    const elsewhere = await leave('elsewhere', 1000)
    await symlink(elsewhere, join(parent, STALE))
    const old = new Date(Date.now() - 1000 * HOUR_MS)
    await lutimes(join(parent, STALE), old, old)
    const folder = await leave('synology-router-backup-temp-123456789012', 0)
    await symlink(elsewhere, join(folder, 'link'))
    await age(folder, 1000)
    expect(await leftAfterStart()).toEqual(['elsewhere', STALE])
    expect(await readdir(join(elsewhere, 'opened-x'))).toEqual(['database'])
  })

  testWith('POSIX rights')('is never mistaken for one that others may read, since it never is', async () => {
    await chmod(await leave(STALE, 1000), 0o755)
    expect(await leftAfterStart()).toEqual([STALE])
  })

  // Only on Linux can a new folder have such a mark.
  testWith('/proc')('is never mistaken for a private folder that another user has renamed', async () => {
    await chmod(await leave(STALE, 1000), 0o700)
    expect(await leftAfterStart()).toEqual([STALE])
  })

  testWith('/proc')('is removed if the group of its parent is inherited', async () => {
    await chmod(await leave(STALE, 1000), 0o3700)
    expect(await leftAfterStart()).toEqual([])
  })

  testWith('POSIX rights')('is not removed where others could put a link in its place', async () => {
    await leave(STALE, 25)
    await chmod(parent, 0o777)
    expect(await leftAfterStart()).toEqual([STALE])
  })

  test('does not keep the next run from starting if it cannot be removed', async () => {
    await expect(makePrivateFolder(join(parent, 'missing'), NEVER)).rejects.toMatchObject({
      code: 'destination-refused',
    })
  })
})

describe('a folder for temporary files', () => {
  const warningFor = async (mode: number) => {
    await chmod(parent, mode)
    const warning = await sharedFolderWarning(parent)
    return warning && render(warning, WORKFLOW_VOCABULARY)
  }

  testWith('POSIX rights')('causes a warning if others can replace what is in it', async () => {
    expect(await warningFor(0o777)).toBe(
      `Other users can write to the folder that the runner uses for temporary files (RUNNER_TEMP), ${parent}: they can replace the files of a backup, or read it. Remove their permission, for example with \`chmod go-w ${parent}\`.`,
    )
    expect(await warningFor(0o702)).toBeDefined()
  })

  testWith('POSIX rights')('causes a warning if others can put their own in its place', async () => {
    const below = join(parent, 'private', 'temp')
    await mkdir(below, { recursive: true, mode: 0o700 })
    const warningAt = async (mode: number) => {
      await chmod(parent, mode)
      const warning = await sharedFolderWarning(below)
      return warning && render(warning, WORKFLOW_VOCABULARY)
    }
    expect(await warningAt(0o777)).toBe(
      `Other users can write to ${parent}: they can put a folder of their own in the place of ${below}. Remove their permission, for example with \`chmod o-w ${parent}\`.`,
    )
    for (const mode of [0o1777, 0o775, 0o755, 0o700]) expect(await warningAt(mode)).toBeUndefined()
    // A link has every permission, which lets nobody do anything.
    await symlink('private', join(parent, 'link'))
    expect(await sharedFolderWarning(join(parent, 'link/temp'))).toBeUndefined()
  })

  testWith('POSIX rights').each([
    ['is private', 0o700],
    ['can only be read by others', 0o755],
    ['has the sticky bit, like /tmp', 0o1777],
  ])('causes no warning if it %s', async (_, mode) => {
    expect(await warningFor(mode)).toBeUndefined()
  })

  testWith('POSIX rights').each([
    ['of its user alone', 0, false],
    ['of all users, as on a NAS', 1, true],
  ])('is shared if its group may write to it, and is that %s', async (_, difference, isShareable) => {
    await chmod(parent, 0o775)
    const { gid } = await stat(parent)
    expect(await isShared(parent, { uid: gid + difference, gid })).toBe(isShareable)
    await chmod(parent, 0o755)
    expect(await isShared(parent, { uid: gid + difference, gid })).toBe(false)
  })

  testWith('POSIX rights')('is shared if another group may write to it', async () => {
    await chmod(parent, 0o775)
    const { gid } = await stat(parent)
    expect(await isShared(parent, { uid: gid + 1, gid: gid + 1 })).toBe(true)
  })
})

describe('the removal of a folder', () => {
  const hang = () => new Promise<never>(() => {})

  test.each([
    ['in time', NEVER, 20, 'its disk did not answer within 0.02 s'],
    ['and the run was cancelled', AbortSignal.abort(new Error('stopped')), 60_000, 'its disk did not answer'],
  ])('is given up with a warning if its disk does not answer %s', async (_case, signal, timeoutMs, why) => {
    const logger = createRecordingLogger()
    await removeFolder('/there', { logger, signal, remove: hang, timeoutMs })
    expect(logger.textOf('warning')).toBe(
      `The temporary folder /there could not be removed and holds the backup: ${why}.`,
    )
  })

  test('removes what is in it, even once the run is cancelled, and says nothing', async () => {
    const logger = createRecordingLogger()
    const folder = await makePrivateFolder(parent, NEVER)
    await writeFile(join(folder, 'backup.dss'), 'x')
    await removeFolder(folder, { logger, signal: AbortSignal.abort(new Error('stopped')) })
    expect(await readdir(parent)).toEqual([])
    expect(logger.textOf('warning')).toBe('')
  })
})
