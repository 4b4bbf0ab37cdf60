// Checks pruning on a hundred thousand directory histories: what it may delete, and what it must never touch.

import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compareCopies } from '../../src/naming/copies.ts'
import { selectExpired } from '../../src/naming/retention.ts'
import { timeReader } from '../../src/naming/template.ts'

/** Later than any time here. */
const LATEST = '~'
const HISTORIES = 100_000
const naming = { template: 'SynologyRouter_{date}', router: 'r' }
const timeOf = timeReader(naming)

const ours = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    second: fc.option(fc.integer({ min: 0, max: 59 })),
  })
  .map(({ day, month, second }) => {
    const two = (value: number) => String(value).padStart(2, '0')
    return `SynologyRouter_2026${two(month)}${two(day)}${second === null ? '' : `-0317${two(second)}`}.dss`
  })
const foreign = fc.constantFrom(
  'SynologyRouter_latest.dss',
  'notes.txt',
  'SynologyRouter_20261399.dss',
  'OtherRouter_20260101.dss',
  'SynologyRouter_20260101.dss.gpg',
)
const history = fc.record({
  files: fc.uniqueArray(fc.oneof({ weight: 5, arbitrary: ours }, { weight: 1, arbitrary: foreign }), { maxLength: 12 }),
  current: ours,
  keep: fc.integer({ min: 0, max: 8 }),
  /** Which of the files are verified, by their number. */
  verified: fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }),
})

test('keeps the newest verified copies, whatever came later, the newest of all, and foreign files', () => {
  let deletions = 0
  fc.assert(
    fc.property(history, ({ files, current, keep, verified }) => {
      const present = [...new Set([...files, current])]
      const copies = present.flatMap((fileName) => {
        const time = timeOf(fileName)
        return time === undefined ? [] : [{ fileName, time }]
      })
      const isVerified = (name: string) => verified[copies.findIndex(({ fileName }) => fileName === name)] ?? false
      const expired = selectExpired(copies, { keep, current, latest: LATEST, isVerified })
      const gone = new Set(expired.map(({ fileName }) => fileName))
      deletions += gone.size
      // Plain ifs, because matchers are too slow for a hundred thousand histories.
      if (gone.has(current)) throw new Error('the copy just made was deleted')
      if (gone.size !== expired.length) throw new Error('one file was named twice')
      if (expired.some(({ fileName }) => timeOf(fileName) === undefined)) throw new Error('a foreign file was deleted')
      if (keep === 0 && gone.size > 0) throw new Error('keep: 0 deleted something')
      const others = copies.filter(({ fileName }) => fileName !== current).sort((a, b) => compareCopies(b, a))
      const places = [...copies.filter(({ fileName }) => fileName === current), ...others]
      const good = places.filter(({ fileName }) => isVerified(fileName))
      for (const copy of keep === 0 ? [] : places) {
        // Unverified ones take no place of verified ones.
        const among = isVerified(copy.fileName) ? good : places
        if (gone.has(copy.fileName) !== among.indexOf(copy) >= keep)
          throw new Error(`${copy.fileName} is number ${among.indexOf(copy) + 1} of ${keep} to keep`)
      }
    }),
    { numRuns: HISTORIES },
  )
  expect(deletions).toBeGreaterThan(HISTORIES / 10)
})
