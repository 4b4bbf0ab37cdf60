// What a program that was killed while it wrote settings leaves beside them: it may hold the password.

import { chmod, link, lutimes, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { removeStaleReplacements, replaceFile } from '../../../src/system/replace-file.ts'
import { testWith } from '../../fixtures/platform.ts'

const HOUR_MS = 60 * 60 * 1000
const STALE = '.srm-backup-0b1e8f0a-1111-4222-8333-0123456789ab.tmp'
const YOUNG = '.srm-backup-0b1e8f0a-1111-4222-8333-0123456789ac.tmp'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replace-file-'))
})
afterEach(async () => {
  await chmod(folder, 0o700)
  await rm(folder, { recursive: true })
})

const timeBefore = (hours: number) => new Date(Date.now() - hours * HOUR_MS)

async function leave(name: string, hours: number): Promise<void> {
  await writeFile(join(folder, name), 'SRM_BACKUP_PASSWORD=secret', { mode: 0o600 })
  await utimes(join(folder, name), timeBefore(hours), timeBefore(hours))
}

describe('what a killed setup left', () => {
  test('is removed after a day, by the next one that writes there', async () => {
    await leave(STALE, 25)
    await leave(YOUNG, 23)
    await replaceFile(join(folder, 'home.env'), 'x', 0o600)
    expect((await readdir(folder)).sort()).toEqual([YOUNG, 'home.env'])
  })

  test.each(['home.env', '.srm-backup-mine.tmp', `${STALE}.bak`, `x${STALE}`, STALE.toUpperCase()])(
    'is never mistaken for %s',
    async (name) => {
      await leave(name, 1000)
      await removeStaleReplacements(folder)
      expect(await readdir(folder)).toEqual([name])
    },
  )

  testWith('POSIX rights')('is never a link', async () => {
    await leave('elsewhere', 1000)
    await symlink(join(folder, 'elsewhere'), join(folder, STALE))
    await lutimes(join(folder, STALE), timeBefore(1000), timeBefore(1000))
    await removeStaleReplacements(folder)
    expect((await readdir(folder)).sort()).toEqual([STALE, 'elsewhere'])
  })

  testWith('POSIX rights')('is only a name: another one of the same file stays', async () => {
    await leave('elsewhere', 1000)
    await link(join(folder, 'elsewhere'), join(folder, STALE))
    await removeStaleReplacements(folder)
    expect(await readFile(join(folder, 'elsewhere'), 'utf8')).toContain('secret')
  })

  testWith('POSIX rights')('is not removed where other users could replace it', async () => {
    await leave(STALE, 25)
    await chmod(folder, 0o777)
    await removeStaleReplacements(folder)
    expect(await readdir(folder)).toEqual([STALE])
  })

  test('is not looked for in a folder that does not exist', async () => {
    await expect(removeStaleReplacements(join(folder, 'none'))).resolves.toBeUndefined()
  })
})
