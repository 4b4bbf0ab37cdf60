import { expect, test } from '@jest/globals'
import { createManifestBudget } from '../../../src/destinations/manifest-budget.ts'

const MIB = 1024 * 1024

test('allows all destinations together as much as one manifest may have', () => {
  const holdFor = createManifestBudget()
  const [one, two, three] = [holdFor(), holdFor(), holdFor()]
  expect([one(20 * MIB), two(12 * MIB), three(2 * MIB)]).toEqual([
    undefined,
    undefined,
    'with those of the other destinations, it is too large',
  ])
})

test('counts only the last manifest of each destination: the one before it was not the one', () => {
  const holdFor = createManifestBudget()
  const [one, two] = [holdFor(), holdFor()]
  expect([one(30 * MIB), one(25 * MIB), two(7 * MIB), one(26 * MIB), two(32 * MIB)]).toEqual([
    undefined,
    undefined,
    undefined,
    'with those of the other destinations, it is too large',
    undefined,
  ])
})

test('always allows a manifest of usual size, however large those of the others are', () => {
  const holdFor = createManifestBudget()
  expect([holdFor()(32 * MIB), holdFor()(MIB), holdFor()(MIB)]).toEqual([undefined, undefined, undefined])
})
