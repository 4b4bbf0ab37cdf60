import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { isReadByAll, readSecret } from '../../../src/cli/secrets.ts'
import { failureOf } from '../../fixtures/failure.ts'

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

test('a missing file is not readable by everyone', async () => {
  expect(await isReadByAll(join(folder, 'none'))).toBe(false)
})
