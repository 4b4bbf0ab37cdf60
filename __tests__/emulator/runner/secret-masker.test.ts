import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createSecretMasker } from '../../../emulator/runner/secret-masker.ts'

function maskWith(secrets: readonly string[], text: string): string {
  const masker = createSecretMasker()
  for (const secret of secrets) masker.add(secret)
  return masker.mask(text)
}

describe('the masker', () => {
  test('replaces every occurrence, and merges overlapping or adjacent ones', () => {
    expect(maskWith(['ana'], 'banana, ana')).toBe('b***, ***')
    expect(maskWith(['one', 'two'], 'onetwo one two')).toBe('*** *** ***')
    expect(maskWith(['secret'], 'Secret')).toBe('Secret')
    expect(maskWith([], 'text')).toBe('text')
  })

  test('hides each line of a multi-line secret', () => {
    const masker = createSecretMasker()
    masker.add('first line\r\n\r\nsecond line')
    expect(masker.values).toEqual(['first line\r\n\r\nsecond line', 'first line', 'second line'])
    expect(masker.mask('x second line y')).toBe('x *** y')
  })

  test.each([
    ['base64', Buffer.from(`${'p"ss&w\'rd<\\>!'}`).toString('base64')],
    ['a URI', encodeURIComponent('p"ss&w\'rd<\\>!').replaceAll("'", '%27').replaceAll('!', '%21')],
    ['JSON', JSON.stringify('p"ss&w\'rd<\\>!').slice(1, -1)],
    ['XML', 'p&quot;ss&amp;w&apos;rd&lt;\\&gt;!'],
    ['an expression', "p\"ss&w''rd<\\>!"],
  ])('hides a secret that is written as %s', (_name, encoded) => {
    expect(maskWith(['p"ss&w\'rd<\\>!'], `[${encoded}]`)).toBe('[***]')
  })

  test('hides a secret behind a user name in base64', () => {
    const masked = maskWith(['correct-horse-battery'], Buffer.from('me:correct-horse-battery').toString('base64'))
    expect(masked).toContain('***')
  })

  test('leaves no secret in any text', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1 }),
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ') }),
        (secrets, text) => {
          const masked = maskWith(secrets, text)
          for (const secret of secrets) expect(masked).not.toContain(secret)
        },
      ),
    )
  })
})
