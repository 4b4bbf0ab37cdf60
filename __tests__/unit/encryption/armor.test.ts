// Armored age files. The recorded one is by the age command: `head -20 plain.txt | age --armor -r RECIPIENT` (1.3.1).

import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { armor } from 'age-encryption'
import { isArmored, removeArmor } from '../../../src/encryption/armor.ts'
import { decryptFile, readIdentities } from '../../../src/encryption/decrypt.ts'
import { hashFile } from '../../../src/system/hash-file.ts'
import { failureOf } from '../../fixtures/failure.ts'

const RECORDED = join(import.meta.dirname, '../../fixtures/age')
const NEVER = new AbortController().signal

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'armor-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function remove(text: string | Buffer, name = 'out') {
  await writeFile(join(folder, 'in'), text)
  return await removeArmor(join(folder, 'in'), join(folder, name), { signal: NEVER, shownAs: 'x.age' })
}

test('a file that the age command armored is decrypted', async () => {
  const text = await readFile(join(RECORDED, 'armored-for-1.age'))
  expect(isArmored(text.subarray(0, 64))).toBe(true)
  const digest = await remove(text)
  expect(digest).toEqual(await hashFile(join(folder, 'out')))
  expect((await stat(join(folder, 'out'))).mode & 0o777).toBe(0o600)
  const identities = await readIdentities(join(RECORDED, 'test-key-1.txt'), new AbortController().signal)
  await decryptFile(join(folder, 'out'), join(folder, 'plain'), { identities, signal: NEVER })
  const plain = (await readFile(join(RECORDED, 'plain.txt'), 'utf8')).split('\n').slice(0, 20).join('\n')
  expect(await readFile(join(folder, 'plain'), 'utf8')).toBe(`${plain}\n`)
})

// Reads come in pieces of 64 KiB: lines lie across their edges.
test.each([1, 47, 48, 49, 96, 60_000, 200_000])('%d bytes survive the armor', async (size) => {
  const bytes = Buffer.alloc(size, 'a backup ')
  await remove(armor.encode(bytes))
  expect(await readFile(join(folder, 'out'))).toEqual(bytes)
})

describe('the text', () => {
  const bytes = Buffer.from('any bytes, since only the armor is checked here: '.repeat(3))
  const text = armor.encode(bytes)

  test.each([
    ['may have CRLF line ends', text.replaceAll('\n', '\r\n')],
    ['may have whitespace around it', `\n \r\n${text}\n\n  \n`],
    ['may lack the last line end', text.trimEnd()],
  ])('%s', async (_, changed) => {
    await remove(changed)
    expect(await readFile(join(folder, 'out'))).toEqual(bytes)
  })

  const lines = text.split('\n')
  test.each([
    ['is cut off', text.slice(0, 150)],
    ['has no end', text.replace(/-----END.*/, '')],
    ['has a wrong character', text.replace(/^[A-Z]/gm, '?')],
    ['lacks a character', text.replace(/\n(.)/, '\n')],
    ['lacks a line break', text.replace(/\n(?=\w+\n\w)/, '')],
    ['has a blank line inside', [lines[0], '', ...lines.slice(1)].join('\n')],
    ['has a padded line inside', [lines[0], 'AA==', ...lines.slice(1)].join('\n')],
    ['has bits set after its end', armor.encode(Buffer.from('1')).replace('MQ==', 'MR==')],
    ['has text behind it', `${text}more`],
    ['has a mail around it', `Hello,\n${text}`],
    ['has endless whitespace before it', `${' '.repeat(80)}\n`.repeat(100) + text],
    ['has one endless line', `${lines[0]}\n${'A'.repeat(200_000)}`],
    ['has only its first line', `${lines[0]}\n`],
  ])('is refused if it %s', async (_, changed) => {
    const failure = await failureOf(remove(changed))
    expect(failure).toMatchObject({
      code: 'backup-invalid',
      message: 'x.age cannot be decrypted: its text form (age armor) is damaged or cut off.',
    })
  })

  test('never replaces a file', async () => {
    await writeFile(join(folder, 'out'), 'precious')
    await expect(remove(text)).rejects.toMatchObject({ code: 'EEXIST' })
    expect(await readFile(join(folder, 'out'), 'utf8')).toBe('precious')
  })
})

test('other files are not called armored', () => {
  for (const head of ['', 'age-encryption.org/v1\n', '-----BEGIN PGP MESSAGE-----', '\x1f\x8b\x08'])
    expect(isArmored(Buffer.from(head, 'latin1'))).toBe(false)
})
