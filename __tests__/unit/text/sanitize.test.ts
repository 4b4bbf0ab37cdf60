import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { printable } from '../../../src/text/sanitize.ts'
import { anyCharacter } from '../../fixtures/any-character.ts'

test.each([
  ['RT6600ax', 'RT6600ax'],
  ['  a  ', 'a'],
  ['a\r\n::error::b', 'a ::error::b'],
  ['a\u0000\u001b[31mb', 'a [31mb'],
  ['a\u202eb\u200bc', 'a b c'],
  ['a\u2028b\u2029c\u0085d', 'a b c d'],
  ['', ''],
  ['\n', ''],
])('prints %j as %j', (text, printed) => {
  expect(printable(text)).toBe(printed)
})

test('marks text that was too long and cut', () => {
  expect(printable('x'.repeat(80))).toBe('x'.repeat(80))
  expect(printable('x'.repeat(81))).toBe(`${'x'.repeat(79)}…`)
  expect(printable('abcdef', 3)).toBe('ab…')
})

test('any text becomes one line of bounded length without control characters', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: anyCharacter, maxLength: 200 }),
      fc.integer({ min: 1, max: 100 }),
      (text, maxLength) => {
        const line = printable(text, maxLength)
        expect(line.length).toBeLessThanOrEqual(maxLength)
        expect(line.isWellFormed()).toBe(true)
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
      },
    ),
    { numRuns: 200 },
  )
})
