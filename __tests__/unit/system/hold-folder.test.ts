import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { holdFolder, removeEmpty, removeTree } from '../../../src/system/hold-folder.ts'
import { testWith } from '../../fixtures/platform.ts'

let parent = ''
let folder = ''
beforeEach(async () => {
  parent = await realpath(await mkdtemp(join(tmpdir(), 'hold-folder-')))
  folder = join(parent, 'folder')
  await mkdir(folder, { mode: 0o700 })
})
afterEach(() => rm(parent, { recursive: true }))

const hold = async (ways?: string) => {
  const held = await holdFolder(folder, ways)
  if (!held) throw new Error('refused')
  return held
}

describe('a folder that is held open', () => {
  testWith('/proc')('is written to and removed by its way, whatever its name is by then', async () => {
    const held = await hold()
    await rename(folder, join(parent, 'other'))
    await mkdir(join(held.way, 'deep'))
    await writeFile(join(held.way, 'deep/file'), 'text')
    expect(await readFile(join(parent, 'other/deep/file'), 'utf8')).toBe('text')
    await held.remove(folder)
    expect(await readdir(join(parent, 'other'))).toEqual([])
    await expect(readdir(held.way)).rejects.toThrow()
  })

  test('is removed with everything in it, and may be gone', async () => {
    for (let once = 0; once < 2; once++) {
      const held = await hold()
      await writeFile(join(held.way, 'file'), 'text')
      if (once === 1) await rm(folder, { recursive: true })
      await held.remove(folder)
      expect(await readdir(parent)).toEqual([])
      await mkdir(folder)
    }
  })

  test('is written to by its path where the system has no ways', async () => {
    const held = await hold(join(parent, 'no-such-folder'))
    expect(held.way).toBe(`${folder}/`)
    await writeFile(join(held.way, 'file'), 'text')
    await held.remove(folder)
    expect(await readdir(parent)).toEqual([])
  })

  testWith('/proc')('is not one to which others can write, or of another user, or a link', async () => {
    for (const [mode, isRefused] of [
      [0o755, false],
      [0o720, true],
      [0o702, true],
    ] as const) {
      await chmod(folder, mode)
      const held = await holdFolder(folder)
      await held?.close()
      expect([mode, held === undefined]).toEqual([mode, isRefused])
    }
    await chmod(folder, 0o700)
    await symlink(folder, join(parent, 'link'))
    await expect(holdFolder(join(parent, 'link'))).rejects.toThrow('ENOTDIR')
    if (process.getuid?.() !== 0) return
    await chown(folder, 65_534, 65_534)
    expect(await holdFolder(folder)).toBeUndefined()
  })
})

testWith('/proc')('removes a file, a link or an empty folder, and no folder with something in it', async () => {
  await writeFile(join(folder, 'file'), 'text')
  await symlink(folder, join(parent, 'link'))
  await removeEmpty(join(parent, 'link'))
  await expect(removeEmpty(folder)).rejects.toThrow('ENOTEMPTY')
  await removeEmpty(join(folder, 'file'))
  await removeEmpty(folder)
  await removeEmpty(folder)
  expect(await readdir(parent)).toEqual([])
})

test('is removed with everything in it, or a link in its place without anything behind it; it may be gone', async () => {
  await mkdir(join(folder, 'deep'))
  await writeFile(join(folder, 'deep/file'), 'text')
  await symlink(folder, join(parent, 'link'))
  await removeTree(join(parent, 'link'))
  expect([await readdir(parent), await readdir(folder)]).toEqual([['folder'], ['deep']])
  await removeTree(folder)
  await removeTree(folder)
  expect(await readdir(parent)).toEqual([])
})

testWith('POSIX rights')('is removed although others can write to it, as on a share that says so of each', async () => {
  await writeFile(join(folder, 'file'), 'text')
  await chmod(folder, 0o777)
  await removeTree(folder)
  expect(await readdir(parent)).toEqual([])
})
