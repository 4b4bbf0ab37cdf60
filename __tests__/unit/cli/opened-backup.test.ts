import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { withBackup } from '../../../src/cli/opened-backup.ts'
import { makeBackup } from '../../fixtures/backup-builder.ts'
import { testWith } from '../../fixtures/platform.ts'
import { within } from '../../fixtures/within.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'opened-backup-'))
  await writeFile(join(folder, 'backup.dss'), await makeBackup())
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

describe('a backup that is opened for a command', () => {
  const options = { signal: new AbortController().signal, runState: { leftRunning: false } }
  const file = () => join(folder, 'backup.dss')

  test('is not on disk in readable form any more when the command works with what was found in it', async () => {
    const { verdict } = await withBackup(file(), options, async ({ plain, inspection }) => {
      expect(await readdir(dirname(plain))).toEqual([])
      return inspection
    })
    expect(verdict).toBe('valid')
  })

  testWith('POSIX shell')(
    'is not waited for if a pipe has taken the place of a file that was found by its name',
    async () => {
      execFileSync('mkfifo', [join(folder, 'pipe')])
      const opening = withBackup(join(folder, 'pipe'), { ...options, isListed: true }, async () => undefined)
      await expect(within(opening)).rejects.toMatchObject({ code: 'read-back-failed' })
    },
  )

  test('is there for a command that copies or extracts it, and gone afterwards', async () => {
    const copy = await withBackup(file(), { ...options, keepsPlain: true }, async ({ plain, plainSize }) => {
      expect((await stat(plain)).size).toBe(plainSize)
      return plain
    })
    await expect(stat(copy)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
