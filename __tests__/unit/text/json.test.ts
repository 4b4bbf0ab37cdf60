import { describe, expect, test } from '@jest/globals'
import { parseUntrustedJson, writeSafeJson } from '../../../src/text/json.ts'

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

test('counts nothing within strings', () => {
  const text = `${'{,[:'.repeat(1_000_000)}\\"`
  expect(parseUntrustedJson(JSON.stringify(['a', text]))).toEqual(['a', text])
})

describe('JSON for a terminal', () => {
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
    const written = writeSafeJson({ name: `a${text}b`, list: [text] })
    expect(written.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
    expect(JSON.parse(written)).toEqual({ name: `a${text}b`, list: [text] })
  })

  test('shows other characters as they are, and stays indented', () => {
    expect(writeSafeJson({ name: 'Gäste 🛜' })).toBe('{\n  "name": "Gäste 🛜"\n}')
  })
})
