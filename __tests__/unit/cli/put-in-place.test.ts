import { lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Made, putInPlace } from '../../../src/cli/put-in-place.ts'
import { testWith } from '../../fixtures/platform.ts'

const NEVER = new AbortController().signal
const DAY_S = 24 * 60 * 60

let parent = ''
let target = ''
let made: Made
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'put-in-place-'))
  target = join(parent, 'x.dss')
  made = new Map()
})
afterEach(() => rm(parent, { recursive: true }))

const claim = (path: string) => writeFile(path, '', { flag: 'wx', mode: 0o600 })
const write = (path: string) => writeFile(path, 'secret', { mode: 0o600 })

describe('what is written under its name in one step', () => {
  test('is in a private folder beside it until it is complete', async () => {
    const fill = async (path: string) => {
      await write(path)
      expect([dirname(dirname(path)), basename(path)]).toEqual([parent, 'x.dss'])
      expect(await readFile(target, 'utf8')).toBe('')
      expect(made).toEqual(
        new Map([
          [target, false],
          [dirname(path), true],
        ]),
      )
      return 7
    }
    expect(await putInPlace(target, { claim, fill, made, signal: NEVER })).toBe(7)
    expect(await readdir(parent)).toEqual(['x.dss'])
    expect(await readFile(target, 'utf8')).toBe('secret')
    expect(made).toEqual(new Map([[target, true]]))
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

  test('never gets there once the command is cancelled', async () => {
    const abort = new AbortController()
    const fill = async (path: string) => {
      await write(path)
      abort.abort(new Error('cancelled'))
    }
    await expect(putInPlace(target, { claim, fill, made, signal: abort.signal })).rejects.toThrow('cancelled')
    expect((await lstat(target)).size).toBe(0)
    expect([...made].filter(([, isReadable]) => isReadable)).toEqual([[expect.not.stringMatching(/dss$/), true]])
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
      left = dirname(path)
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
