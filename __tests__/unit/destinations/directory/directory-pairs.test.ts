// A backup and its manifest: both exist completely or neither does, and both are read back.

import { writeFileSync } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { manifestNameOf } from '../../../../src/dss/manifest.ts'
import { BackupError } from '../../../../src/errors.ts'
import {
  type BackupDirectory,
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

describe('a pair', () => {
  test('has a manifest with mode 0600 that describes the backup', async () => {
    const backup = await directory.makeBackup()
    await directory.open().store(backup, NEVER)
    expect(await directory.listed()).toEqual(pairs(PLAIN))
    expect(await directory.contentOf(MANIFEST)).toBe(textOf(backup.manifest))
    expect((await stat(join(path, MANIFEST))).mode & 0o777).toBe(0o600)
  })

  test('has a manifest with the stored file name', async () => {
    await directory.put(PLAIN, 'older')
    const stored = await directory.store()
    expect(await directory.manifestOf(TIMED)).toMatchObject({ file: TIMED, size: 8 })
    await stored.readBack(NEVER)
  })

  test.each([
    ['plain', PLAIN, TIMED],
    ['timed', TIMED, 'SynologyRouter_20260307-120001.dss'],
  ])(
    'gets a free time appended if only an older manifest is left, and keeps that manifest: the %s name',
    async (_, orphan, free) => {
      if (orphan !== PLAIN) await directory.putPair(PLAIN, 'older')
      await directory.put(manifestNameOf(orphan), 'left')
      const stored = await directory.store()
      expect(stored.location).toEqual({ kind: 'directory', path: join(path, free) })
      expect(await directory.contentOf(manifestNameOf(orphan))).toBe('left')
      await stored.readBack(NEVER)
    },
  )
})

describe('a manifest that cannot be written', () => {
  test('removes the backup and fails the run', async () => {
    const backup = await directory.makeBackup()
    // A folder has its name in the private folder, where it is written first.
    await mkdir(join(dirname(backup.file), MANIFEST))
    const { code, message } = await failureOf(directory.open().store(backup, NEVER))
    expect(code).toBe('store-failed')
    expect(message).toContain(`The backup could not be written to ${path}: `)
    expect(await directory.listed()).toEqual([])
  })

  test("keeps another writer's file of that name and removes the backup", async () => {
    const backup = await directory.makeBackup()
    // Written on the first access to the manifest: the backup is stored by then.
    const entries = backup.manifest.entries
    const late = Object.defineProperty({ ...backup.manifest }, 'entries', {
      enumerable: true,
      get: () => {
        writeFileSync(join(path, MANIFEST), 'of another')
        return entries
      },
    })
    const { code } = await failureOf(directory.open().store({ ...backup, manifest: late }, NEVER))
    expect(code).toBe('store-failed')
    expect(await directory.listed()).toEqual([MANIFEST])
    expect(await directory.contentOf(MANIFEST)).toBe('of another')
  })

  test('leaves neither file after a cancellation', async () => {
    const backup = await directory.makeBackup()
    const cancel = new AbortController()
    const reason = new BackupError('cancelled', 'The run was cancelled (SIGTERM).')
    const manifest = Object.defineProperty({ ...backup.manifest }, 'entries', {
      enumerable: true,
      get: () => {
        cancel.abort(reason)
        return []
      },
    })
    await expect(directory.open().store({ ...backup, manifest }, cancel.signal)).rejects.toBe(reason)
    expect(await directory.listed()).toEqual([])
  })
})

describe('the read-back of a pair', () => {
  test.each([
    ['is another one', async () => directory.put(MANIFEST, textOf(makeManifest(PLAIN, 'other')))],
    ['has one space more', async () => directory.put(MANIFEST, `${await directory.contentOf(MANIFEST)} `)],
    ['has one bit less', async () => directory.put(MANIFEST, (await directory.contentOf(MANIFEST)).replace('8', '0'))],
    ['is empty', async () => directory.put(MANIFEST, '')],
  ])('fails if the manifest %s', async (_, damage) => {
    const stored = await directory.store()
    await damage()
    const { code, message } = await failureOf(stored.readBack(NEVER))
    expect([code, message]).toEqual([
      'read-back-failed',
      `${join(path, MANIFEST)} does not hold what was stored: the disk may be failing.`,
    ])
  })

  test('fails if the manifest is gone', async () => {
    const stored = await directory.store()
    await rm(join(path, MANIFEST))
    const { code, message } = await failureOf(stored.readBack(NEVER))
    expect([code, message]).toEqual([
      'read-back-failed',
      `${join(path, MANIFEST)} cannot be read back: it does not exist (ENOENT).`,
    ])
  })
})
