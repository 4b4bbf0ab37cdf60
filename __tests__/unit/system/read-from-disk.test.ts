import { constants } from 'node:fs'
import { type FileHandle, mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readFromDisk } from '../../../src/system/read-from-disk.ts'
import { testWith } from '../../fixtures/platform.ts'

const DIRECT = constants.O_DIRECT

let path = ''
beforeEach(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'read-from-disk-test-')), 'file')
})
afterEach(() => rm(join(path, '..'), { recursive: true, force: true }))

async function read(openFile: typeof open = open, signal?: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of readFromDisk(path, { signal, openFile })) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** Fails as a file system that cannot, or as a disk that fails. */
const failure = (code: string) => Object.assign(new Error(code), { code })
type Read = (...given: [Buffer, number, number, number]) => Promise<{ readonly bytesRead: number }>

/** Opens the file with a method `read` of the test's own, if it is opened to be read around the memory of the kernel. */
const opening =
  (readWith: (handle: FileHandle) => Read, opened: FileHandle[] = []): typeof open =>
  async (_path, flags) => {
    const handle = await open(path, 'r')
    opened.push(handle)
    if (typeof flags !== 'number' || !(flags & DIRECT)) return handle
    const read = readWith(handle)
    return new Proxy(handle, {
      get: (target, name) => {
        if (name === 'read') return read
        const value: unknown = Reflect.get(target, name)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  }

/** Handles whose reads fail from the one with this number on. */
const failingReads = (code: string, from: number, opened?: FileHandle[]) =>
  opening((handle) => {
    let reads = 0
    return async (...given) => {
      if (++reads >= from) throw failure(code)
      return await handle.read(...given)
    }
  }, opened)

describe('a file on a disk', () => {
  test.each([0, 1, 511, 512, 4_095, 4_096, 4_097, 1_048_576, 3_000_001])(
    'is read whole: one of %d bytes',
    async (size) => {
      const bytes = Buffer.from(Array.from({ length: size }, (_, index) => index % 251))
      await writeFile(path, bytes)
      expect((await read()).equals(bytes)).toBe(true)
    },
  )

  testWith('O_DIRECT')('is not read from the memory of the kernel, where the file system allows that', async () => {
    await writeFile(path, 'settings')
    const flags: unknown[] = []
    await read(async (...args) => {
      flags.push(args[1])
      return await open(...args)
    })
    expect(flags).toEqual([constants.O_RDONLY | DIRECT])
  })

  testWith('O_DIRECT').each(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'])(
    'is read as usual where it does not: %s',
    async (code) => {
      await writeFile(path, 'settings')
      const refusing: typeof open = async () => await Promise.reject(failure(code))
      expect(String(await read(refusing))).toBe('settings')
      const opened: FileHandle[] = []
      expect(String(await read(failingReads(code, 1, opened)))).toBe('settings')
      expect(opened.map(({ fd }) => fd)).toEqual([-1])
    },
  )

  testWith('O_DIRECT').each([0, 8, 262_144, 262_152, 600_000])(
    'is read whole where no read may begin within a block, not even at its end: one of %d bytes',
    async (size) => {
      const bytes = Buffer.alloc(size, 'settings')
      await writeFile(path, bytes)
      const strict = opening((handle) => async (...given) => {
        if (given[3] % 512 !== 0) throw failure('EINVAL')
        return await handle.read(...given)
      })
      expect((await read(strict)).equals(bytes)).toBe(true)
    },
  )

  testWith('O_DIRECT').each([1, 2])(
    'that fails is no reason to read what the kernel remembers: read %d',
    async (from) => {
      await writeFile(path, Buffer.alloc(300_000, 'settings'))
      const opened: FileHandle[] = []
      await expect(read(failingReads('EIO', from, opened))).rejects.toThrow('EIO')
      expect(opened.map(({ fd }) => fd)).toEqual([-1])
    },
  )

  test("is not read after the signal, whose reason is thrown, nor if it isn't there", async () => {
    const reason = new Error('enough')
    await expect(read()).rejects.toMatchObject({ code: 'ENOENT' })
    await writeFile(path, 'x')
    await expect(read(open, AbortSignal.abort(reason))).rejects.toBe(reason)
  })
})
