import { expect, test } from '@jest/globals'
import { hasUnsafeMaglev } from '../../../src/system/node-options.ts'

test.each([
  ['24.4.0', false],
  ['24.14.1', false],
  ['24.15.0', true],
  ['24.16.0', true],
  ['24.18.1', true],
  ['24.19.0', false],
  ['24.21.0', false],
  ['25.16.0', false],
])('Node %s runs without Maglev: %s', (version, expected) => {
  expect(hasUnsafeMaglev(version)).toBe(expected)
})
