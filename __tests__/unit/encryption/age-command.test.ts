// Compatibility with the age command, by files that Debian's age 1.1.1 wrote: `age-keygen -o test-key-1.txt`,
// `age -r RECIPIENT -o sealed-for-1.age plain.txt`. If the command is installed, `npm run test:clients` tests the other
// direction: it decrypts files of the packaged action.

import { existsSync, readdirSync, readlinkSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Decrypter, identityToRecipient } from 'age-encryption'
import { decryptFile, readIdentities } from '../../../src/encryption/decrypt.ts'
import { createEncryptor } from '../../../src/encryption/encrypt.ts'
import { failureOf } from '../../fixtures/failure.ts'

const RECORDED = join(import.meta.dirname, '../../fixtures/age')
const PLAIN = join(RECORDED, 'plain.txt')
const signal = new AbortController().signal
/** Files that this process has open; known on Linux only. */
const openFiles = () =>
  existsSync('/proc/self/fd')
    ? readdirSync('/proc/self/fd').flatMap((fd) => {
        const link = `/proc/self/fd/${fd}`
        return existsSync(link) ? [readlinkSync(link)] : []
      })
    : []
const keysOf = (number: number) =>
  readIdentities(join(RECORDED, `test-key-${number}.txt`), new AbortController().signal)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'age-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('a file that the age command encrypted', () => {
  test.each([
    ['sealed-for-1.age', 1],
    ['sealed-for-both.age', 1],
    ['sealed-for-both.age', 2],
  ])('is decrypted: %s, with key %d', async (name, number) => {
    const target = join(folder, `${name}-${number}`)
    await decryptFile(join(RECORDED, name), target, { identities: await keysOf(number), signal })
    expect(await readFile(target)).toEqual(await readFile(PLAIN))
  })

  test('is not decrypted with another key, and does not stay open', async () => {
    const encrypted = join(RECORDED, 'sealed-for-1.age')
    const attempt = decryptFile(encrypted, join(folder, 'other'), { identities: await keysOf(2), signal })
    expect((await failureOf(attempt)).message).toContain('was not encrypted for this key')
    expect(openFiles()).not.toContain(encrypted)
  })

  test('is corrupt if one byte differs', async () => {
    const bytes = await readFile(join(RECORDED, 'sealed-for-1.age'))
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
    const [damaged, target] = [join(folder, 'damaged.age'), join(folder, 'damaged')]
    await writeFile(damaged, bytes)
    const attempt = decryptFile(damaged, target, { identities: await keysOf(1), signal })
    expect((await failureOf(attempt)).code).toBe('backup-invalid')
  })
})

describe('a key file of age-keygen', () => {
  test('names the same recipient that the package derives from its key', async () => {
    const [identity = ''] = await keysOf(1)
    const text = await readFile(join(RECORDED, 'test-key-1.txt'), 'utf8')
    expect(text).toContain(`# public key: ${await identityToRecipient(identity)}\n`)
  })

  test('decrypts a file that we encrypted for its recipient, with the form and size of one by age', async () => {
    const recipients = await Promise.all(
      [1, 2].map(async (number) => identityToRecipient((await keysOf(number))[0] ?? '')),
    )
    const ours = join(folder, 'ours.age')
    const { size } = await createEncryptor(recipients).encryptFile(PLAIN, ours, signal)
    const recorded = join(RECORDED, 'sealed-for-both.age')
    const stanzasOf = async (file: string) =>
      (await readFile(file, 'latin1'))
        .split('\n---')[0]
        ?.split('\n')
        .map((line) => line.replace(/^(-> X25519 )?[\w+/]{43}$/, '$1#'))
    expect(await stanzasOf(ours)).toEqual(await stanzasOf(recorded))
    expect(size).toBe((await stat(recorded)).size)
    for (const number of [1, 2]) {
      const decrypter = new Decrypter()
      for (const identity of await keysOf(number)) decrypter.addIdentity(identity)
      const opened = Buffer.from(await decrypter.decrypt(new Uint8Array(await readFile(ours))))
      expect(opened).toEqual(await readFile(PLAIN))
    }
  })
})
