import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { memoryOfJson, parseUntrustedJson, safeJson } from '../../../src/text/json.ts'

test('parses JSON, and returns undefined for anything else', () => {
  expect(parseUntrustedJson('{"a":[1,"{,"]}')).toEqual({ a: [1, '{,'] })
  expect(parseUntrustedJson('{')).toBeUndefined()
})

test.each([
  ['objects', '{}'],
  ['lists', '[]'],
  ['members', '{"a":0}'],
])('does not parse millions of %s', (_, value) => {
  const many = (count: number) => `[${`${value},`.repeat(count)}0]`
  expect(parseUntrustedJson(many(200_000))).toHaveLength(200_001)
  expect(parseUntrustedJson(many(2_000_000))).toBeUndefined()
})

test('takes twice the memory for all of its text if one character is not Latin-1', () => {
  const textOf = (first: string) => `["${first.padEnd(1_000, 'y')}"]`
  expect(memoryOfJson(textOf('é'))).toBe(memoryOfJson(textOf('y')))
  expect(memoryOfJson(textOf('ā')) - memoryOfJson(textOf('y'))).toBe(textOf('y').length)
})

test('counts nothing within strings', () => {
  const text = `${'{,[:'.repeat(1_000_000)}\\"`
  expect(parseUntrustedJson(JSON.stringify(['a', text]))).toEqual(['a', text])
})

describe('JSON for a terminal', () => {
  const write = (value: unknown) => [...safeJson(value)].join('')

  test.each([
    '\u0000',
    '\u001b[2J',
    '\u007f',
    '\u009b31m',
    '\u202e',
    '\u2066',
    '\u200f',
    '\u2028',
    '\u00ad',
    '\u{e0041}',
  ])('escapes %j, and means the same', (text) => {
    const written = write({ name: `a${text}b`, list: [text] })
    expect(written.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
    expect(JSON.parse(written)).toEqual({ name: `a${text}b`, list: [text] })
  })

  test('shows other characters as they are, and stays indented', () => {
    expect(write({ name: 'Gäste 🛜' })).toBe('{\n  "name": "Gäste 🛜"\n}')
  })

  test('is what JSON.stringify writes, with an indent of two', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme-ascii' }), (value) => {
        expect(write({ value, left: undefined, list: [undefined, value] })).toBe(
          JSON.stringify({ value, list: [undefined, value] }, null, 2),
        )
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    ['a string', (items: number) => '\u202e'.repeat(items)],
    ['a string of pairs', (items: number) => `a${'🛜'.repeat(items)}`],
    ['many strings', (items: number) => Array.from({ length: items }, (_, index) => `${index}`)],
    [
      'many fields',
      (items: number) => Object.fromEntries(Array.from({ length: items }, (_, index) => [`a${index}`, 0])),
    ],
    ['a list of texts', (items: number) => Array.from({ length: 100 }, () => '\u202e'.repeat(items / 10))],
    ['a name', (items: number) => ({ ['\u202e'.repeat(items)]: 0 })],
    ['many rows', (items: number) => Array.from({ length: items / 10 }, (_, index) => [`${index}`, null, 'x'])],
  ])('comes in pieces if it is long: %s', (_, make) => {
    const value = { name: make(40_000) }
    const pieces = [...safeJson(value)]
    expect(pieces.filter((piece) => piece.length > 100_000)).toEqual([])
    expect(JSON.parse(pieces.join(''))).toEqual(value)
    expect(pieces.join('')).not.toMatch(/\\ud83d/)
  })

  test('is masked in each value, also where it is cut, and in no name', () => {
    const mask = (text: string) => text.replaceAll('secret', '***')
    const value = { secret: ['a secret', [], `${'x'.repeat(16_380)}secret`, 'y'] }
    expect(JSON.parse([...safeJson(value, mask)].join(''))).toEqual({
      secret: ['a ***', [], `${'x'.repeat(16_380)}***`, 'y'],
    })
  })
})
