import { mkdtemp, rm, stat } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { makeFolders } from '../../../src/system/make-folders.ts'
import { stateFolder } from '../../../src/system/state-folder.ts'

test.each([
  [{ HOME: '/home/x' }, '/home/x/.local/state/synology-router-backup'],
  [{ HOME: '/home/x', XDG_STATE_HOME: '/var/state' }, '/var/state/synology-router-backup'],
  [{ HOME: '/home/x', XDG_STATE_HOME: 'relative' }, '/home/x/.local/state/synology-router-backup'],
  [{ STATE_DIRECTORY: '/var/lib/srm-backup:/var/lib/other', XDG_STATE_HOME: '/var/state' }, '/var/lib/srm-backup'],
  [{ HOME: 'relative' }, undefined],
  [{}, join(homedir(), '.local/state/synology-router-backup')],
])('keeps state where %o says', (env, folder) => {
  expect(stateFolder(env)).toBe(folder)
})

test('creates a folder and those above it, all private, and leaves existing ones alone', async () => {
  const root = await mkdtemp(join(tmpdir(), 'folders-'))
  try {
    await makeFolders(join(root, 'a', 'b', 'c'))
    await makeFolders(join(root, 'a', 'b', 'c'))
    for (const path of ['a', 'a/b', 'a/b/c']) expect((await stat(join(root, path))).mode & 0o777).toBe(0o700)
  } finally {
    await rm(root, { recursive: true })
  }
})

test.each(['/proc/x', '/proc/x/y/z', '/dev/null/x'])(
  'gives up at once in %s, where nothing can be created',
  async (path) => {
    await expect(makeFolders(path)).rejects.toThrow(/ENOENT|ENOTDIR/)
  },
)
