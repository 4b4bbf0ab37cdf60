import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { askPassword, isReadByOthers, readSecret } from '../../../src/cli/secrets.ts'
import { failureOf } from '../../fixtures/failure.ts'
import { testWith } from '../../fixtures/platform.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'password-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function read(content: string | Buffer): Promise<string> {
  await writeFile(join(folder, 'password'), content)
  return await readSecret('password', join(folder, 'password'), new AbortController().signal)
}

test.each([
  ['the line break that an editor adds', ' sécret \r\n'],
  ['lines after the first', ' sécret \nand a note\n'],
  ['a byte order mark', '\uFEFF sécret \n'],
  ['nothing', ' sécret '],
])('a secret is the first line of its file, spaces included, without %s', async (_, content) => {
  expect(await read(content)).toBe(' sécret ')
})

test.each([
  ['UTF-16', Buffer.from('\uFEFFsecret\n', 'utf16le')],
  ['Latin-1', Buffer.from('sécret\n', 'latin1')],
  ['NUL', 'sec\0ret\n'],
])('a file that contains %s is refused, since a login with it would fail', async (_, content) => {
  const failure = await failureOf(read(content))
  expect(failure).toMatchObject({ code: 'input-invalid', message: expect.stringMatching(/ is not UTF-8 text\.$/) })
  expect(failure.message).not.toContain('cret')
})

test.each(['', '\n', '\nsecret\n'])('a file with an empty first line is refused: %j', async (content) => {
  expect(await failureOf(read(content))).toMatchObject({
    message: expect.stringMatching(/^The first line of .* is empty/),
  })
})

test('a terminal that goes away while the password is typed cancels the run', async () => {
  const stdin = new PassThrough()
  const asking = askPassword({
    stdin: stdin as unknown as NodeJS.ReadStream,
    stderr: new PassThrough(),
    signal: new AbortController().signal,
  })
  stdin.destroy(Object.assign(new Error('read EIO'), { code: 'EIO' }))
  expect((await failureOf(asking)).code).toBe('cancelled')
})

test('a missing file is not readable by others', async () => {
  expect(await isReadByOthers(join(folder, 'none'))).toBe(false)
})

testWith('POSIX rights').each([
  ['by everyone', { file: 0o604, folder: 0o755 }, 0, true],
  ['by all users of a NAS, who have the same group', { file: 0o640, folder: 0o750 }, 1, true],
  ['by a group of its user alone', { file: 0o640, folder: 0o750 }, 0, false],
  ['by nobody else', { file: 0o600, folder: 0o755 }, 1, false],
  ['by everyone, in a folder that nobody else can enter', { file: 0o644, folder: 0o700 }, 1, false],
])('a file is known to be readable %s', async (_, modes, difference, isReadable) => {
  const file = join(folder, 'password')
  await writeFile(file, 'secret')
  await chmod(file, modes.file)
  await chmod(folder, modes.folder)
  const { gid } = await stat(file)
  expect(await isReadByOthers(file, { uid: gid + difference, gid })).toBe(isReadable)
})
