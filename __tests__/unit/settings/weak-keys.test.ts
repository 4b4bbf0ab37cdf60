import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { isWeakKey } from '../../../src/settings/weak-keys.ts'

const digestOf = (algorithm: string, word: string) => createHash(algorithm).update(word).digest()
const EMOJI = Array.from({ length: 40 }, (_, at) => String.fromCodePoint(0x1f600 + at)).join('')

describe('a key', () => {
  test.each([
    ['a series in steps of two', 'acegikmoqsuwybdfhjlnprtvxz13579b'],
    ['a series downwards', 'zxvtrpnljhfdbywusqomkigeca97531z'],
    ['columns of the keyboard', '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9'],
    ['shifted columns', '1QAZ2wsx3EDC4rfv5TGB6yhn7UJM8ik9'],
    ['columns without digits, then digits', 'qazwsxedcrfvtgbyhnujmikolp123456'],
    ['columns upwards and downwards', '1qazxsw23edcvfr45tgbnhy67ujm8ik9'],
    ['rows of the keyboard', 'qwertyuiopasdfghjklzxcvbnm123456'],
    ['digits of pi', '31415926535897932384626433832795'],
    ['digits of e', '27182818284590452353602874713526'],
    ['hexadecimal words', 'deadbeefcafebabefeedfacebadc0ffee0'],
    ['an example of a UUID', '123e4567-e89b-12d3-a456-426614174000'],
    ['the same without dashes', '123e4567e89b12d3a456426614174000'],
    ['a key of the standard for AES', '2b7e151628aed2a6abf7158809cf4f3c'],
    ['a sentence for typists', 'The quick brown fox jumps over the lazy dog'],
    ['numbers in words', 'OneTwoThreeFourFiveSixSevenEight'],
    ['emoji in the order of their code points', EMOJI],
    ['mostly the same, as people list them', '😀😁😂🤣😃😄😅😆😉😊😋😎😍😘🥰😗'],
    ['the MD5 of a word', digestOf('md5', 'password').toString('hex')],
    ['the SHA-256 of nothing', digestOf('sha256', '').toString('hex')],
    ['the SHA-256 of a word', digestOf('sha256', 'password').toString('hex').toUpperCase()],
    ['the SHA-256 of a line', digestOf('sha256', 'password\n').toString('base64')],
    ['the start of the SHA-512 of a word', digestOf('sha512', 'secret').toString('hex').slice(0, 64)],
  ])('is weak if it is %s', (_, key) => {
    expect(key.length).toBeGreaterThanOrEqual(32)
    expect(isWeakKey(key)).toBe(true)
  })

  test('is never weak if `openssl rand` made it', () => {
    const made = Array.from({ length: 1_000 }, () => randomBytes(32)).flatMap((bytes) => [
      bytes.toString('hex'),
      bytes.toString('base64'),
      bytes.toString('base64url'),
      bytes.toString('hex').toUpperCase(),
    ])
    expect(made.filter(isWeakKey)).toEqual([])
  })

  test('is judged in a moment, however long it is', () => {
    const startedAt = performance.now()
    expect(isWeakKey(randomBytes(500_000).toString('hex'))).toBe(false)
    expect(isWeakKey('ab'.repeat(500_000))).toBe(true)
    expect(performance.now() - startedAt).toBeLessThan(2_000)
  })
})
