import { expect, test } from '@jest/globals'
import { parseUntrustedJson } from '../../../src/text/json.ts'

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
