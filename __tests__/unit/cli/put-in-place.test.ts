import { mkdirSync, readdirSync, readlinkSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import {
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createRunState } from '../../../src/backup/run-state.ts'
import { type Made, putInPlace, putInPlaceInTime } from '../../../src/cli/put-in-place.ts'
import { withdraw } from '../../../src/cli/withdraw.ts'
import { testWith } from '../../fixtures/platform.ts'

const NEVER = new AbortController().signal
const runState = createRunState()
const DAY_S = 24 * 60 * 60

let parent = ''
let target = ''
let made: Made
beforeEach(async () => {
  parent = await realpath(await mkdtemp(join(tmpdir(), 'put-in-place-')))
  target = join(parent, 'x.dss')
  made = new Map()
})
afterEach(async () => {
  await closeAll()
  await rm(parent, { recursive: true })
})

const claim = (path: string) => writeFile(path, '', { flag: 'wx', mode: 0o600 })
const write = (path: string) => writeFile(path, 'secret', { mode: 0o600 })
/** The private folder, of which `fill` may get another way into it. */
const folderOf = (path: string) => realpath(dirname(path))
const itemOf = (hasPasswords: boolean) => expect.objectContaining({ hasPasswords })
const readable = () => [...made].flatMap(([path, { hasPasswords }]) => (hasPasswords ? [path] : []))
const closeAll = async () => {
  for (const { close } of made.values()) await close?.()
}
/** Which handles this process has in the parent. */
const openHere = () =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).startsWith(parent)
    } catch {
      return false
    }
  })

describe('what is written under its name in one step', () => {
  test('is in a private folder beside it until it is complete', async () => {
    const fill = async (path: string) => {
      await write(path)
      const folder = await folderOf(path)
      expect([dirname(folder), basename(path)]).toEqual([parent, 'x.dss'])
      expect(await readFile(target, 'utf8')).toBe('')
      expect(made).toEqual(
        new Map([
          [target, itemOf(false)],
          [folder, itemOf(true)],
        ]),
      )
      return 7
    }
    expect(await putInPlace(target, { claim, fill, made, signal: NEVER })).toBe(7)
    expect(await readdir(parent)).toEqual(['x.dss'])
    expect(await readFile(target, 'utf8')).toBe('secret')
    expect(made).toEqual(new Map([[target, itemOf(true)]]))
  })

  test('may be a folder', async () => {
    const all = join(parent, 'all')
    const fill = async (path: string) => {
      await mkdir(path)
      await write(join(path, 'file'))
    }
    await putInPlace(`${all}/`, { claim: (path) => mkdir(path), fill, made, signal: NEVER })
    expect([await readdir(parent), await readdir(all)]).toEqual([['all'], ['file']])
  })

  testWith('POSIX rights')('is readable by nobody else meanwhile', async () => {
    const fill = async (path: string) => {
      await write(path)
      expect((await stat(dirname(path))).mode & 0o777).toBe(0o700)
    }
    await putInPlace(target, { claim, fill, made, signal: NEVER })
  })

  testWith('/proc')('ends in time if its disk or share hangs, and what is there is removed', async () => {
    const left = createRunState()
    const answered = Promise.withResolvers<void>()
    const fill = async (path: string) => {
      await write(path)
      await answered.promise
    }
    const work = putInPlaceInTime(target, { claim, fill, made, signal: NEVER, runState: left, timeoutMs: 20 })
    await expect(work).rejects.toThrow(`${parent} did not answer within 0.02 s.`)
    expect(left.leftRunning).toBe(true)
    expect(await withdraw(made, { runState, signal: NEVER })).toEqual([])
    answered.resolve()
    while (openHere().length > 0) await new Promise(setImmediate)
    expect(await readdir(parent)).toEqual([])
  })

  test('never gets there once the command is cancelled', async () => {
    const abort = new AbortController()
    const fill = async (path: string) => {
      await write(path)
      abort.abort(new Error('cancelled'))
    }
    await expect(putInPlace(target, { claim, fill, made, signal: abort.signal })).rejects.toThrow('cancelled')
    expect((await lstat(target)).size).toBe(0)
    expect(readable()).toEqual([expect.not.stringMatching(/dss$/)])
  })

  test('never takes the place of something else', async () => {
    await write(target)
    await expect(putInPlace(target, { claim, fill: write, made, signal: NEVER })).rejects.toThrow('EEXIST')
    expect(made.size).toBe(0)
  })

  test('is removed a day later, by the next that is written there, if the process was killed', async () => {
    let left = ''
    const killed = async (path: string) => {
      await write(path)
      left = await folderOf(path)
      throw new Error('killed')
    }
    await expect(putInPlace(target, { claim, fill: killed, made, signal: NEVER })).rejects.toThrow('killed')
    const next = () => putInPlace(join(parent, `y${made.size}.dss`), { claim, fill: write, made, signal: NEVER })
    await next()
    expect(await readdir(parent)).toContain(basename(left))
    const old = Date.now() / 1000 - DAY_S - 60
    await utimes(left, old, old)
    await next()
    expect(await readdir(parent)).not.toContain(basename(left))
  })
})

// Modes do not show who can: an access control list may let others, or the user's own group may have other members.
describe('where another user can rename folders', () => {
  let victim = ''
  beforeEach(async () => {
    victim = join(parent, 'home')
    await mkdir(join(victim, 'all'), { recursive: true })
    await writeFile(join(victim, 'x.dss'), 'precious')
    await writeFile(join(victim, 'all/file'), 'precious')
  })

  const expectUntouched = async () => {
    expect((await readdir(victim, { recursive: true })).sort()).toEqual(['all', 'all/file', 'x.dss'])
    for (const name of ['x.dss', 'all/file']) expect(await readFile(join(victim, name), 'utf8')).toBe('precious')
  }
  const makeFolder = (path: string) => mkdir(path)
  /** Puts a link in the place of the private folder, and returns where that is now. */
  const swap = async (path: string) => {
    const folder = await folderOf(path)
    await rename(folder, `${folder}.theirs`)
    await symlink(victim, folder)
    return `${folder}.theirs`
  }

  testWith('/proc')('a file is written to its own folder, whatever takes the name of that', async () => {
    const fill = async (path: string) => {
      await swap(path)
      await write(path)
    }
    await putInPlace(target, { claim, fill, made, signal: NEVER })
    expect(await readFile(target, 'utf8')).toBe('secret')
    await expectUntouched()
    expect(openHere()).toEqual([])
  })

  testWith('/proc')('so is everything in an extracted folder', async () => {
    const all = join(parent, 'all')
    const fill = async (path: string) => {
      await makeFolder(path)
      await swap(path)
      await mkdir(join(path, 'deep'), { recursive: true })
      await write(join(path, 'deep/file'))
      await write(join(path, 'file'))
    }
    await putInPlace(all, { claim: makeFolder, fill, made, signal: NEVER })
    expect((await readdir(all, { recursive: true })).sort()).toEqual(['deep', 'deep/file', 'file'])
    await expectUntouched()
    await closeAll()
    expect(openHere()).toEqual([])
  })

  testWith('/proc')('what fails is removed from its own folder, and nothing else is', async () => {
    const all = join(parent, 'all')
    let theirs = ''
    const fill = async (path: string) => {
      await makeFolder(path)
      await write(join(path, 'file'))
      theirs = await swap(path)
      throw new Error('failed')
    }
    await expect(putInPlace(all, { claim: makeFolder, fill, made, signal: NEVER })).rejects.toThrow('failed')
    expect(await withdraw(made, { runState, signal: NEVER })).toEqual([])
    await expectUntouched()
    expect(await readdir(theirs)).toEqual([])
    expect((await readdir(parent)).sort()).toEqual(['home', basename(theirs)])
    expect(openHere()).toEqual([])
  })

  testWith('/proc')(
    'a folder with files that takes its name is neither emptied nor said to have passwords',
    async () => {
      const fill = async (path: string) => {
        const theirs = await swap(path)
        const folder = theirs.replace(/\.theirs$/, '')
        await rm(folder)
        await mkdir(folder)
        await writeFile(join(folder, 'x.dss'), 'precious')
        await write(path)
        throw new Error('failed')
      }
      await expect(putInPlace(target, { claim, fill, made, signal: NEVER })).rejects.toThrow('failed')
      const [folder = ''] = readable()
      expect(await withdraw(made, { runState, signal: NEVER })).toEqual([])
      expect(await readdir(folder)).toEqual(['x.dss'])
      expect(await readdir(`${folder}.theirs`)).toEqual([])
    },
  )

  testWith('/proc')(
    'an extracted folder is removed by what it is if later work fails, and not by its name',
    async () => {
      const all = join(parent, 'all')
      const fill = async (path: string) => {
        await makeFolder(path)
        await write(join(path, 'file'))
      }
      await putInPlace(all, { claim: makeFolder, fill, made, signal: NEVER })
      await rename(all, `${all}.theirs`)
      await symlink(join(victim, 'all'), all)
      expect(await withdraw(made, { runState, signal: NEVER })).toEqual([])
      await expectUntouched()
      expect(await readdir(`${all}.theirs`)).toEqual([])
      expect(openHere()).toEqual([])
    },
  )

  testWith('/proc')('an empty target that something else has replaced is not removed with what is in it', async () => {
    const all = join(parent, 'all')
    const fill = async () => {
      await rm(all, { recursive: true })
      await rename(join(victim, 'all'), all)
      throw new Error('failed')
    }
    await expect(putInPlace(all, { claim: makeFolder, fill, made, signal: NEVER })).rejects.toThrow('failed')
    expect(await withdraw(made, { runState, signal: NEVER })).toEqual([all])
    expect(await readFile(join(all, 'file'), 'utf8')).toBe('precious')
  })

  testWith('/proc').each([
    ['a link', 'ENOTDIR', (folder: string) => symlinkSync(victim, folder)],
    [
      'a folder with files',
      'Another user can change what is in ',
      (folder: string) => {
        mkdirSync(folder, { mode: 0o700 })
        writeFileSync(join(folder, 'x.dss'), 'precious')
      },
    ],
  ])('nothing is written to %s that takes the name of the new private folder', async (_, problem, replace) => {
    class Swapping extends Map {
      override set(path: string, item: unknown) {
        if (path !== target && !this.has(path)) {
          renameSync(path, `${path}.theirs`)
          replace(path)
        }
        return super.set(path, item)
      }
    }
    made = new Swapping()
    await expect(putInPlace(target, { claim, fill: write, made, signal: NEVER })).rejects.toThrow(problem)
    await withdraw(made, { runState, signal: NEVER })
    await expectUntouched()
    for (const name of (await readdir(parent)).filter((name) => /-temp-.{6}$/.test(name)))
      expect(await readFile(join(parent, name, 'x.dss'), 'utf8')).toBe('precious')
    expect(openHere()).toEqual([])
  })

  testWith('/proc')('an error names the path that people know', async () => {
    let folder = ''
    const fill = async (path: string) => {
      folder = await folderOf(path)
      await symlink(basename(path), path)
      await writeFile(path, '')
    }
    const error = await putInPlace(target, { claim, fill, made, signal: NEVER }).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'ELOOP', path: join(folder, 'x.dss') })
    expect(String(error)).toContain(`'${join(folder, 'x.dss')}'`)
    expect(`${(error as Error).stack}`).not.toContain('/proc/self/fd')
    await withdraw(made, { runState, signal: NEVER })
    expect([await readdir(parent), openHere()]).toEqual([['home'], []])
  })
})
