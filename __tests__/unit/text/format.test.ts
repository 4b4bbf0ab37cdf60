import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { countOf, formatBytes, formatDuration, GIB, KIB, MIB } from '../../../src/text/format.ts'

test('the units are powers of 1024', () => {
  expect([KIB, MIB, GIB]).toEqual([1024, 1024 ** 2, 1024 ** 3])
})

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [812, '812 bytes'],
  [999, '999 bytes'],
  [1_000, '1.0 KB'],
  [91_234, '91.2 KB'],
  [999_949, '999.9 KB'],
  [999_950, '1.0 MB'],
  [1_500_000, '1.5 MB'],
  [268_435_456, '268.4 MB'],
])('formats %i bytes as %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words)
})

test.each([
  [0, '0 ms'],
  [0.4, '0 ms'],
  [38, '38 ms'],
  [999.4, '999 ms'],
  [999.5, '1.0 s'],
  [1_300, '1.3 s'],
  [59_949, '59.9 s'],
  [59_950, '1 min 0 s'],
  [125_000, '2 min 5 s'],
  [3_600_000, '60 min 0 s'],
])('formats %s ms as %s', (ms, words) => {
  expect(formatDuration(ms)).toBe(words)
})

test('never formats a value as 1000 of a unit or as 60 s', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 10_000_000, noNaN: true }), (value) => {
      expect(formatDuration(value)).not.toMatch(/\b(1000 ms|60\.0 s|60 s)/)
      expect(formatBytes(Math.floor(value))).not.toMatch(/\b1000(\.0)? (bytes|KB)/)
    }),
    { numRuns: 200 },
  )
})

test.each([
  [0, '0 changes'],
  [1, '1 change'],
  [2, '2 changes'],
])('counts %i as %s', (count, text) => {
  expect(countOf(count, 'change')).toBe(text)
})
