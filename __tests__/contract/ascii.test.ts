// The build escapes what is beyond ASCII, and refuses where that would change a program.

import { expect, test } from '@jest/globals'
import { toAscii } from '../../scripts/ascii.ts'

test.each([
  ['a string', "x('é–😀')", String.raw`x('\u00e9\u2013\ud83d\ude00')`],
  ['a string, after an escaped backslash', String.raw`x('\\é')`, String.raw`x('\\\u00e9')`],
  ['a template', 'x(`é😀`)', 'x(`\\u00e9\\ud83d\\ude00`)'],
  ['a comment', '/* é */ x() // –', String.raw`/* \u00e9 */ x() // \u2013`],
  ['a regular expression', 'x(/[é-ÿ]😀/u)', String.raw`x(/[\u00e9-\u00ff]\ud83d\ude00/u)`],
  ['a name', 'x({ é: 1 })', String.raw`x({ \u00e9: 1 })`],
])('a character in %s is escaped', (_where, code, escaped) => {
  expect(toAscii(code, 'a.js')).toBe(escaped)
  expect(toAscii('x()', 'a.js')).toBe('x()')
})

test.each([
  ['after a backslash in a string', String.raw`x('\é')`],
  ['after a backslash in a template', 'x(`\\é`)'],
  ['after a backslash in a regular expression', String.raw`x(/\é/)`],
  ['in a tagged template', 'x(String.raw`é`)'],
  ['that ends a comment', '// a\u2028x()'],
  ['that continues a string on the next line', "x('a\\\u2028b')"],
  ['that is a space', 'x(1 +\u00a02)'],
])('a character %s stops the build', (_where, code) => {
  expect(() => toAscii(code, 'a.js')).toThrow('a.js')
})
