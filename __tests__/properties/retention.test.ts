// Checks pruning on a hundred thousand directory histories: what it may delete, and what it must never touch.

import { expect, test } from '@jest/globals'
import fc from 'fast-check'
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
  /** The newest verified file, if the current copy is not verified. */
  verified: fc.option(fc.nat({ max: 11 }), { nil: undefined }),
})

test('keeps the newest good copy and foreign files, and never exceeds the policy', () => {
  let deletions = 0
  fc.assert(
    fc.property(history, ({ files, current, keep, verified }) => {
      const present = [...new Set([...files, current])]
      const copies = present.flatMap((fileName) => {
        const time = timeOf(fileName)
        return time === undefined ? [] : [{ fileName, time }]
      })
      const protect = verified === undefined ? undefined : copies[verified % copies.length]?.fileName
      const expired = selectExpired(copies, { keep, current, protect, latest: LATEST })
      const gone = new Set(expired.map(({ fileName }) => fileName))
      const kept = copies.filter(({ fileName }) => !gone.has(fileName))
      deletions += gone.size
      // Plain ifs, because matchers are too slow for a hundred thousand histories.
      if (gone.has(current)) throw new Error('the copy just made was deleted')
      if (protect !== undefined && gone.has(protect)) throw new Error('the newest verified copy was deleted')
      if (gone.size !== expired.length) throw new Error('one file was named twice')
      if (expired.some(({ fileName }) => timeOf(fileName) === undefined)) throw new Error('a foreign file was deleted')
      if (keep === 0 && gone.size > 0) throw new Error('keep: 0 deleted something')
      // One more stays if the verified copy is older than the kept ones.
      const others = kept.filter(({ fileName }) => fileName !== current && fileName !== protect)
      const room = Math.min(keep, copies.length)
      if (keep > 0 && kept.length !== room && (kept.length !== room + 1 || protect === undefined))
        throw new Error(`${kept.length} of ${copies.length} are left, not ${keep}`)
      const newestGone = expired.at(-1)
      if (newestGone && others.some(({ time }) => time < newestGone.time)) {
        throw new Error('an older copy was kept in place of a newer one')
      }
    }),
    { numRuns: HISTORIES },
  )
  expect(deletions).toBeGreaterThan(HISTORIES / 10)
})
