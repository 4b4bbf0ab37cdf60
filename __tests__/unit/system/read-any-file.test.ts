// Settings and secrets, as users name them: some never end, or never begin.

import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readAnyFile } from '../../../src/system/read-any-file.ts'
import { testWith } from '../../fixtures/platform.ts'

const MIB = 1_048_576
const { signal } = new AbortController()

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-any-file-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('a file that a user names', () => {
  test.each([0, 1, 65_536, 65_537, MIB])('is read completely: %i bytes', async (size) => {
    const path = join(folder, 'file')
    await writeFile(path, Buffer.alloc(size, 'x'))
    expect((await readAnyFile(path, signal)).equals(Buffer.alloc(size, 'x'))).toBe(true)
  })

  test('is refused if it is larger than 1 MiB', async () => {
    const path = join(folder, 'file')
    await writeFile(path, Buffer.alloc(MIB + 1))
    await expect(readAnyFile(path, signal)).rejects.toThrow('it is larger than 1 MiB')
  })

  testWith('/dev/full')('is refused if it has no end', async () => {
    await expect(readAnyFile('/dev/zero', signal)).rejects.toThrow('it is larger than 1 MiB')
  })

  testWith('POSIX shell')('can be a pipe, and a pipe that says nothing is left when the signal aborts', async () => {
    const path = join(folder, 'pipe')
    execFileSync('mkfifo', [path])
    const reading = readAnyFile(path, signal)
    await writeFile(path, 'secret')
    expect((await reading).toString()).toBe('secret')
    const cancelled = new AbortController()
    const silent = readAnyFile(path, cancelled.signal)
    const reason = new Error('cancelled')
    cancelled.abort(reason)
    await expect(silent).rejects.toBe(reason)
    await expect(readAnyFile(path, signal, 20)).rejects.toThrow(`${path} did not answer within 0.02 s.`)
    // Ends the thread that waits.
    await writeFile(path, '')
  })
})
