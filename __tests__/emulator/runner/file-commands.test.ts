import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseFileCommand, parsePathFile } from '../../../emulator/runner/file-commands.ts'

describe('a file of outputs', () => {
  test.each([
    ['', {}],
    ['a=1\n', { a: '1' }],
    ['a=1', { a: '1' }],
    ['\na=b=c\n\n', { a: 'b=c' }],
    ['a=\n', { a: '' }],
    ['a=x<<y\n', { a: 'x<<y' }],
    ['a<<END\nEND\n', { a: '' }],
    ['a<<END\none\n\ntwo=2\nEND\nb=3\n', { a: 'one\n\ntwo=2', b: '3' }],
    ['a<<END\n END\nEND', { a: ' END' }],
    ['a=1\na=2\n', { a: '2' }],
  ])('is read: %j', (text, values) => {
    expect(parseFileCommand(text)).toEqual(values)
  })

  test.each(['no sign\n', '=1\n', '<<END\nEND\n', 'a<<\n\n', 'a<<END\none\n', 'a<<END\none\nEND \n'])(
    'is refused: %j',
    (text) => {
      expect(() => parseFileCommand(text)).toThrow('Invalid')
    },
  )

  test('returns every value that a block contains', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '=', '<', ' ', '\n', '\r') })), (texts) => {
        const blocks = texts.map((text, index) => `output-${index}<<ghadelimiter_1\n${text}\nghadelimiter_1\n`)
        const expected = Object.fromEntries(texts.map((text, index) => [`output-${index}`, text]))
        expect(parseFileCommand(blocks.join(''))).toEqual(expected)
      }),
    )
  })

  test('of paths has one per line', () => {
    expect(parsePathFile('/opt/a\n\n/opt/b\n')).toEqual(['/opt/a', '/opt/b'])
  })
})
