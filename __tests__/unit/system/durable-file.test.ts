import * as nodeFs from 'node:fs/promises'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type FileCalls, TEMP_FILE_PATTERN, writeDurably } from '../../../src/system/durable-file.ts'

const CONTENT = Buffer.alloc(200_000, 'configuration')
const NEVER = new AbortController().signal

let root = ''
let directory = ''
let source = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'durable-file-test-'))
  directory = join(root, 'backups')
  source = join(root, 'source')
  await mkdir(directory)
  await writeFile(source, CONTENT)
})
afterEach(() => rm(root, { recursive: true, force: true }))

const errno = (code: string) => Object.assign(new Error(`${code}: told by a fake file system`), { code })
const failWith = (code: string) => () => Promise.reject(errno(code))

function write(options: { names?: readonly string[]; signal?: AbortSignal; calls?: Partial<FileCalls> } = {}) {
  const { names = ['a.dss', 'b.dss'], signal = NEVER, calls = {} } = options
  return writeDurably({ source, directory, names, signal, calls: { ...nodeFs, ...calls } })
}

/** A file system whose open files lack or fail some calls; `of` tells which by their paths. */
function openWith(changes: Partial<nodeFs.FileHandle>, of = (_path: string) => true): FileCalls['open'] {
  return async (path, flags, mode) => {
    const handle = await nodeFs.open(path, flags, mode)
    return of(String(path)) ? Object.assign(handle, changes) : handle
  }
}

const isTemp = (path: string) => path.endsWith('.tmp')
const isDirectory = (path: string) => path === directory

describe('a file', () => {
  test('is complete under the first free name, private, with nothing left beside it', async () => {
    expect(await write()).toEqual({ name: 'a.dss', shortcomings: [] })
    expect(await readdir(directory)).toEqual(['a.dss'])
    expect((await readFile(join(directory, 'a.dss'))).equals(CONTENT)).toBe(true)
    expect((await stat(join(directory, 'a.dss'))).mode & 0o777).toBe(0o600)
  })

  test('has its first name if a server made the link, and then said that it exists, as NFS does', async () => {
    const link: FileCalls['link'] = async (from, to) => {
      await nodeFs.link(from, to)
      throw errno('EEXIST')
    }
    expect(await write({ calls: { link } })).toEqual({ name: 'a.dss', shortcomings: [] })
    expect(await readdir(directory)).toEqual(['a.dss'])
  })

  test('is stored even if its temporary name cannot be deleted, which is noted', async () => {
    const { name, shortcomings } = await write({ calls: { unlink: failWith('EIO') } })
    expect(name).toBe('a.dss')
    const left = (await readdir(directory)).filter(isTemp)
    expect(shortcomings).toEqual([`kept ${left[0]}, a second name of the backup, which a later run deletes`])
  })

  test('is written under a temporary name that reveals a crashed run', async () => {
    const opened: string[] = []
    const open: FileCalls['open'] = (path, flags, mode) => {
      opened.push(String(path))
      return nodeFs.open(path, flags, mode)
    }
    await write({ calls: { open } })
    const temp = opened.find(isTemp) ?? ''
    expect(temp.slice(0, directory.length + 1)).toBe(`${directory}/`)
    expect(temp.slice(directory.length + 1)).toMatch(TEMP_FILE_PATTERN)
  })

  test('reaches the disk before it gets its name, and the name before it is returned', async () => {
    const story: string[] = []
    const open: FileCalls['open'] = async (path, flags, mode) => {
      const handle = await nodeFs.open(path, flags, mode)
      const sync = handle.sync.bind(handle)
      return Object.assign(handle, {
        sync: () => {
          story.push(isTemp(String(path)) ? 'fsync of the file' : 'fsync of the directory')
          return sync()
        },
      })
    }
    const link: FileCalls['link'] = (from, to) => {
      story.push('name')
      return nodeFs.link(from, to)
    }
    await write({ calls: { open, link } })
    expect(story).toEqual(['fsync of the file', 'name', 'fsync of the directory'])
  })
})

describe('a taken name', () => {
  test('is never overwritten: the next one is used', async () => {
    await writeFile(join(directory, 'a.dss'), 'older')
    expect(await write()).toMatchObject({ name: 'b.dss' })
    expect(await readFile(join(directory, 'a.dss'), 'utf8')).toBe('older')
  })

  test('can be a directory, or a broken symlink', async () => {
    await mkdir(join(directory, 'a.dss'))
    await symlink(join(root, 'nowhere'), join(directory, 'b.dss'))
    expect(await write({ names: ['a.dss', 'b.dss', 'c.dss'] })).toMatchObject({ name: 'c.dss' })
    expect(await readdir(root)).not.toContain('nowhere')
  })

  test.each(['with', 'without'])(
    'that another writer took a moment ago is not overwritten, %s hard links',
    async (how) => {
      // The other one writes after our names were chosen, and before we claim the first.
      const link: FileCalls['link'] = async (from, to) => {
        await writeFile(join(directory, 'a.dss'), 'of another')
        return how === 'with' ? nodeFs.link(from, to) : Promise.reject(errno('EPERM'))
      }
      expect(await write({ calls: { link } })).toMatchObject({ name: 'b.dss' })
      expect(await readFile(join(directory, 'a.dss'), 'utf8')).toBe('of another')
      expect((await readdir(directory)).sort()).toEqual(['a.dss', 'b.dss'])
    },
  )

  test('on every attempt is an error, and nothing is left behind', async () => {
    await writeFile(join(directory, 'a.dss'), 'older')
    await expect(write({ names: ['a.dss'] })).rejects.toThrow('no free name was found')
    expect(await readdir(directory)).toEqual(['a.dss'])
  })
})

describe('a file system that cannot', () => {
  test.each(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])(
    'link (%s) stores all the same, and says so',
    async (code) => {
      expect(await write({ calls: { link: failWith(code) } })).toEqual({
        name: 'a.dss',
        shortcomings: ['has no hard links, so a name is taken in two steps'],
      })
      expect((await readFile(join(directory, 'a.dss'))).equals(CONTENT)).toBe(true)
      expect(await readdir(directory)).toEqual(['a.dss'])
    },
  )

  test('sync a file stores anyway, and says so', async () => {
    const open = openWith({ sync: failWith('EINVAL') }, isTemp)
    expect(await write({ calls: { open } })).toEqual({
      name: 'a.dss',
      shortcomings: ['does not confirm that data reached the disk (fsync)'],
    })
  })

  test.each(['EINVAL', 'EISDIR'])('sync a directory (%s) stores anyway, and says so', async (code) => {
    const shortcomings = ['does not confirm that the name reached the disk (fsync of the directory)']
    const sync = openWith({ sync: failWith(code) }, isDirectory)
    expect(await write({ calls: { open: sync } })).toEqual({ name: 'a.dss', shortcomings })
    const open: FileCalls['open'] = (path, flags, mode) =>
      isDirectory(String(path)) ? failWith(code)() : nodeFs.open(path, flags, mode)
    expect(await write({ calls: { open } })).toEqual({ name: 'b.dss', shortcomings })
  })

  test('keep files private stores anyway, and says so', async () => {
    const open = openWith({ stat: (async () => ({ mode: 0o100777 })) as unknown as nodeFs.FileHandle['stat'] }, isTemp)
    expect(await write({ calls: { open } })).toEqual({
      name: 'a.dss',
      shortcomings: ['does not keep files private (mode 0600)'],
    })
  })
})

describe('a failure leaves nothing behind:', () => {
  test('the disk is full halfway', async () => {
    let written = 0
    const writeFile = (async (data: AsyncIterable<Buffer>) => {
      for await (const chunk of data) {
        written += chunk.length
        if (written > CONTENT.length / 2) throw errno('ENOSPC')
      }
    }) as unknown as nodeFs.FileHandle['writeFile']
    await expect(write({ calls: { open: openWith({ writeFile }, isTemp) } })).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(written).toBeGreaterThan(CONTENT.length / 2)
    expect(await readdir(directory)).toEqual([])
  })

  test('the disk reports an error on sync', async () => {
    const open = openWith({ sync: failWith('EIO') }, isTemp)
    await expect(write({ calls: { open } })).rejects.toMatchObject({ code: 'EIO' })
    expect(await readdir(directory)).toEqual([])
  })

  test.each(['EIO', 'ENOSPC'])('the name cannot be created (%s)', async (code) => {
    await expect(write({ calls: { link: failWith(code) } })).rejects.toMatchObject({ code })
    expect(await readdir(directory)).toEqual([])
  })

  test('there are no hard links, and the name cannot be taken', async () => {
    const open = ((path: string, flags?: string | number, mode?: number) =>
      flags === 'wx' ? failWith('EIO')() : nodeFs.open(path, flags, mode)) as FileCalls['open']
    await expect(write({ calls: { link: failWith('EPERM'), open } })).rejects.toMatchObject({ code: 'EIO' })
    expect(await readdir(directory)).toEqual([])
  })

  test('the file cannot be renamed', async () => {
    await expect(write({ calls: { link: failWith('EPERM'), rename: failWith('EIO') } })).rejects.toThrow('EIO')
    expect(await readdir(directory)).toEqual([])
  })

  test('the run was cancelled before, while and after copying', async () => {
    const reason = new Error('cancelled')
    await expect(write({ signal: AbortSignal.abort(reason) })).rejects.toThrow()
    for (const moment of ['stat', 'sync'] as const) {
      const cancel = new AbortController()
      const open: FileCalls['open'] = async (path, flags, mode) => {
        const handle = await nodeFs.open(path, flags, mode)
        const call = handle[moment].bind(handle) as () => Promise<never>
        const interrupted = () => {
          cancel.abort(reason)
          return call()
        }
        return isTemp(String(path)) ? Object.assign(handle, { [moment]: interrupted }) : handle
      }
      await expect(write({ signal: cancel.signal, calls: { open } })).rejects.toBe(reason)
    }
    expect(await readdir(directory)).toEqual([])
  })

  test('the source is gone', async () => {
    await rm(source)
    await expect(write()).rejects.toMatchObject({ code: 'ENOENT' })
    expect(await readdir(directory)).toEqual([])
  })
})

test('closes a directory that reports a disk error, throws the error, and removes the file', async () => {
  let closed = 0
  const open: FileCalls['open'] = async (path, flags, mode) => {
    const handle = await nodeFs.open(path, flags, mode)
    if (!isDirectory(String(path))) return handle
    const close = handle.close.bind(handle)
    return Object.assign(handle, {
      sync: failWith('EIO'),
      close: () => {
        closed++
        return close()
      },
    })
  }
  await expect(write({ calls: { open } })).rejects.toMatchObject({ code: 'EIO' })
  expect(closed).toBe(1)
  expect(await readdir(directory)).toEqual([])
})
