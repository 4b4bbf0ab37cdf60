import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Machine, thisMachine, timeZoneOf } from '../../../src/setup/machine.ts'
import { testWith } from '../../fixtures/platform.ts'

let folder: string
let machine: Machine
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'machine-'))
  const env = { PATH: process.env.PATH, SRM_BACKUP_PASSWORD: 'geheim', OTHER: 'seen' }
  machine = await thisMachine(env, new AbortController().signal)
})
afterEach(() => rm(folder, { recursive: true }))

describe('this machine', () => {
  testWith('POSIX rights')('names its program by the link in PATH, which the next version keeps', async () => {
    const link = join(folder, basename(process.execPath))
    await symlink(process.execPath, link)
    const other = join(folder, 'other')
    await mkdir(other)
    await writeFile(join(other, basename(process.execPath)), '')
    const { program } = await thisMachine(
      { PATH: ['relative', other, folder].join(delimiter) },
      new AbortController().signal,
    )
    expect(program[0]).toBe(link)
    const without = await thisMachine({ PATH: other }, new AbortController().signal)
    expect(without.program[0]).toBe(process.execPath)
  })

  testWith('POSIX shell')(
    'lets no variable lead git or gh to another repository or server, and keeps the rest',
    async () => {
      const others = [
        ...['GIT_DIR', 'GIT_WORK_TREE', 'GIT_IMPLICIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_PREFIX', 'GIT_CONFIG'],
        ...['GIT_INTERNAL_SUPER_PREFIX', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES'],
        ...['GIT_GRAFT_FILE', 'GIT_SHALLOW_FILE', 'GIT_NO_REPLACE_OBJECTS', 'GIT_REPLACE_REF_BASE'],
      ]
      const env = {
        ...{ PATH: process.env.PATH, GH_HOST: 'ghe.example', GH_REPO: 'ghe.example/a/b', GH_TOKEN: 'x' },
        ...{ GH_CONFIG_DIR: '/home/me/gh', ...Object.fromEntries(others.map((name) => [name, '/other'])) },
        // Without these, git may refuse a checkout of another user or file system.
        ...{ GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '/srv/checkout' },
        ...{ GIT_CONFIG_PARAMETERS: "'safe.directory'='*'", GIT_CONFIG_GLOBAL: '/home/me/gitconfig' },
        ...{ GIT_EXEC_PATH: '/opt/git', GIT_DISCOVERY_ACROSS_FILESYSTEM: '1' },
      }
      const { run } = await thisMachine(env, new AbortController().signal)
      const { stdout } = await run('sh', ['-c', 'env | grep -o ^G[A-Z]*_[A-Z_0-9]* | sort'])
      expect(stdout.split('\n').filter(Boolean)).toEqual([
        ...['GH_CONFIG_DIR', 'GH_TOKEN', 'GIT_CONFIG_COUNT', 'GIT_CONFIG_GLOBAL', 'GIT_CONFIG_KEY_0'],
        ...['GIT_CONFIG_PARAMETERS', 'GIT_CONFIG_VALUE_0', 'GIT_DISCOVERY_ACROSS_FILESYSTEM', 'GIT_EXEC_PATH'],
      ])
    },
  )

  testWith('POSIX rights')(
    'makes a folder with the mode that it is given, whatever is usual for the user',
    async () => {
      const before = process.umask(0o077)
      try {
        await machine.makeFolder(join(folder, 'above'), 0o755)
      } finally {
        process.umask(before)
      }
      expect((await stat(join(folder, 'above'))).mode & 0o777).toBe(0o755)
    },
  )

  test('makes a folder where modes cannot be set, as on a share that shows all files as those of root', async () => {
    const path = join(folder, 'above')
    const code = `
      import fs from 'node:fs/promises'
      import { syncBuiltinESMExports } from 'node:module'
      fs.chmod = async () => { throw Object.assign(new Error('EPERM'), { code: 'EPERM' }) }
      syncBuiltinESMExports()
      const { thisMachine } = await import(${JSON.stringify(join(import.meta.dirname, '../../../src/setup/machine.ts'))})
      await (await thisMachine({ PATH: '' }, new AbortController().signal)).makeFolder(${JSON.stringify(path)}, 0o755)`
    execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', code], {
      stdio: 'pipe',
    })
    expect((await stat(path)).isDirectory()).toBe(true)
  })

  testWith('POSIX rights')('replaces a file at once, with the mode that it is given', async () => {
    const path = join(folder, 'a.env')
    await writeFile(path, 'before', { mode: 0o644 })
    await machine.write(path, 'after', 0o600)
    expect([await readFile(path, 'utf8'), (await stat(path)).mode & 0o777]).toEqual(['after', 0o600])
    expect(await readdir(folder)).toEqual(['a.env'])
  })

  test('leaves no temporary file if a file cannot be written', async () => {
    await machine.makeFolder(join(folder, 'taken'), 0o700)
    await expect(machine.write(join(folder, 'taken'), 'x', 0o600)).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['taken'])
  })

  test('knows a missing file from one that cannot be read', async () => {
    expect(await machine.read(join(folder, 'none'))).toBeUndefined()
    await expect(machine.read(folder)).rejects.toThrow()
  })

  testWith('POSIX shell')('reads only regular files: a pipe would keep it waiting', async () => {
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    await symlink('/dev/zero', join(folder, 'endless'))
    for (const path of [pipe, join(folder, 'endless'), folder])
      await expect(machine.read(path)).rejects.toThrow(`${path} cannot be read: it is not a regular file.`)
    await writeFile(join(folder, 'large'), Buffer.alloc(2_000_000))
    await expect(machine.read(join(folder, 'large'))).rejects.toThrow('it is larger than 1 MiB')
  })

  test('neither reads nor looks once it is cancelled', async () => {
    const cancelled = new AbortController()
    const other = await thisMachine({}, cancelled.signal)
    const reason = new Error('cancelled')
    cancelled.abort(reason)
    const never = join(folder, 'a.env')
    await writeFile(never, 'x')
    await expect(other.read(never)).rejects.toBe(reason)
  })

  testWith('POSIX rights')('says which folders are links, and to which others may write', async () => {
    await mkdir(join(folder, 'shared'))
    await chmod(join(folder, 'shared'), 0o777)
    await symlink(join(folder, 'shared'), join(folder, 'link'))
    expect(await machine.look(folder)).toMatchObject({ isFolder: true, isLink: false, isShared: false })
    expect(await machine.look(join(folder, 'shared'))).toMatchObject({ isLink: false, isShared: true })
    expect(await machine.look(join(folder, 'link'))).toMatchObject({ isFolder: true, isLink: true, isShared: true })
    expect(await machine.look(join(folder, 'none'))).toBeUndefined()
  })

  test('gives a program its input, and none of our secrets', async () => {
    const script =
      'process.stdin.on("data", (text) => console.log(String(text), process.env.OTHER, process.env.SRM_BACKUP_PASSWORD))'
    const { code, stdout } = await machine.run(process.execPath, ['-e', script], { input: 'typed' })
    expect([code, stdout]).toEqual([0, 'typed seen undefined\n'])
  })

  test('survives a program that does not read its input, and one that does not exist', async () => {
    const ended = await machine.run(process.execPath, ['-e', 'process.exit(3)'], { input: 'x'.repeat(1_000_000) })
    expect(ended.code).toBe(3)
    expect(await machine.run(join(folder, 'none'), [])).toEqual({ isMissing: true, stdout: '', stderr: '' })
  })
})

test.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['Etc/GMT+2', 'Etc/GMT+2'],
  ['UTC', 'Etc/UTC'],
  [undefined, 'Etc/UTC'],
  ['Etc/Unknown', 'Etc/UTC'],
  ['+02:00', 'Etc/UTC'],
])('the time zone %s is %s for GitHub', (given, name) => {
  expect(timeZoneOf(given)).toBe(name)
})
