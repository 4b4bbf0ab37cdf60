import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { generateHybridIdentity, generateX25519Identity } from 'age-encryption'
import { decryptFile, readIdentities } from '../../../src/encryption/decrypt.ts'
import { failureOf } from '../../fixtures/failure.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'decrypt-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function read(text: string) {
  await writeFile(join(folder, 'my.key'), text)
  return await readIdentities(join(folder, 'my.key'), new AbortController().signal)
}

test('reads all keys between comments, with any line endings, post-quantum keys included', async () => {
  const [one, two] = [await generateX25519Identity(), await generateHybridIdentity()]
  expect(await read(`\uFEFF# created\r\n${one}\r\n\r\n# another\n  ${two}`)).toEqual([one, two])
})

test.each([
  ['a wrong character', (key: string) => key.replace(/.$/, (last) => (last === 'Q' ? 'P' : 'Q'))],
  ['a character missing', (key: string) => key.slice(0, -1)],
  ['another key on the same line', (key: string) => `${key} ${key}`],
  ['a comment on the same line', (key: string) => `${key} # mine`],
])('reports a key with %s by its line, without any part of it', async (_, spoil) => {
  const key = await generateX25519Identity()
  const failure = await failureOf(read(`# mine\n${await generateX25519Identity()}\n${spoil(key)}\n`))
  expect(failure).toMatchObject({
    code: 'input-invalid',
    message: `The key file ${join(folder, 'my.key')} contains an invalid key (line 3).`,
  })
  // Including causes, since a stack may be printed.
  const shown = `${inspect(failure, { depth: 9 })} ${failure.hint}`.toUpperCase()
  expect(shown).not.toContain(key.slice('AGE-SECRET-KEY-1'.length, -10))
})

test.each([
  ['one line', 'x'],
  ['many recipients', `\n-> X25519 ${'x'.repeat(43)}\n${'x'.repeat(43)}`],
  ['a last line', 'A', `\n-> X25519 ${'x'.repeat(43)}\n${'x'.repeat(43)}\n--- `],
])('does not read a header without end: %s', async (_, piece, start = '') => {
  const source = join(folder, 'backup.age')
  const header = [Buffer.from(`age-encryption.org/v1${start}`), Buffer.alloc(1_000_000, piece), Buffer.from('\n')]
  await writeFile(source, Buffer.concat(header))
  const identities = [await generateX25519Identity()]
  const signal = new AbortController().signal
  const failure = await failureOf(decryptFile(source, join(folder, 'plain'), { identities, signal, shownAs: 'my.age' }))
  expect([failure.code, failure.message]).toEqual([
    'backup-invalid',
    'my.age cannot be decrypted: it is corrupt (its header has more than 64 KiB).',
  ])
})
