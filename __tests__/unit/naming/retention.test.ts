import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Copy } from '../../../src/naming/copies.ts'
import { selectExpired } from '../../../src/naming/retention.ts'

/** Later than any time here. */
const LATEST = '~'
const copy = (fileName: string, time = fileName): Copy => ({ fileName, time })
const namesOf = (copies: readonly Copy[]) => copies.map(({ fileName }) => fileName)

describe('the copies to delete', () => {
  test('are the oldest beyond the number to keep, by the time in their names', () => {
    const copies = [copy('c', '3'), copy('a', '1'), copy('d', '4'), copy('b', '2')]
    expect(namesOf(selectExpired(copies, { keep: 2, current: 'd', latest: LATEST }))).toEqual(['a', 'b'])
  })

  test('are empty if there are no more than the number to keep', () => {
    expect(selectExpired([copy('a'), copy('b')], { keep: 2, current: 'b', latest: LATEST })).toEqual([])
  })

  test('are empty with 0, which keeps all', () => {
    expect(selectExpired([copy('a'), copy('b')], { keep: 0, current: 'b', latest: LATEST })).toEqual([])
  })

  test('never include the current copy, even if a wrong clock made it the oldest', () => {
    expect(namesOf(selectExpired([copy('a', '1'), copy('b', '2')], { keep: 1, current: 'a', latest: LATEST }))).toEqual(
      ['b'],
    )
  })

  test('are sorted by name if their times are equal', () => {
    const copies = [copy('b', '1'), copy('a', '1'), copy('c', '1')]
    expect(namesOf(selectExpired(copies, { keep: 2, current: 'c', latest: LATEST }))).toEqual(['a'])
  })

  test('are those from the future first, which push out no others', () => {
    const copies = [copy('a', '1'), copy('b', '2'), copy('c', '3'), copy('y', '8'), copy('z', '9')]
    const goneWith = (keep: number) => namesOf(selectExpired(copies, { keep, current: 'c', latest: '3' }))
    expect([5, 4, 3, 2].map(goneWith)).toEqual([[], ['y'], ['y', 'z'], ['y', 'z', 'a']])
  })

  test('never include a verified one in place of newer ones that are not', () => {
    const copies = [copy('a', '1'), copy('b', '2'), copy('c', '3'), copy('d', '4'), copy('e', '5')]
    const goneWith = (keep: number, verified: string) => {
      const isVerified = (name: string) => verified.includes(name)
      return namesOf(selectExpired(copies, { keep, current: 'e', latest: LATEST, isVerified })).join('')
    }
    expect([goneWith(1, 'b'), goneWith(1, 'ab'), goneWith(2, 'ab'), goneWith(2, 'abe'), goneWith(1, 'be')]).toEqual([
      'acd',
      'acd',
      'c',
      'ac',
      'abcd',
    ])
  })

  test('are sorted by age, even if a time was appended to a time', () => {
    const copies = [copy('S_20260101-134344-134345.dss', '1'), copy('S_20260101-134344.dss', '1')]
    expect(namesOf(selectExpired(copies, { keep: 2, current: 'x', latest: LATEST }))).toEqual(['S_20260101-134344.dss'])
  })

  test('count a backup and its decrypted copy beside it as one', () => {
    const copies = [copy('a.dss', '1'), copy('b.dss', '2'), copy('b.dss.age', '2'), copy('c.dss.age', '3')]
    const goneWith = (keep: number, current: string, verified = 'abc') => {
      const isVerified = (name: string) => verified.includes(name.charAt(0))
      return namesOf(selectExpired(copies, { keep, current, latest: LATEST, isVerified }))
    }
    expect(goneWith(3, 'c.dss.age')).toEqual([])
    expect(goneWith(2, 'c.dss.age')).toEqual(['a.dss'])
    expect(goneWith(1, 'c.dss.age')).toEqual(['a.dss', 'b.dss', 'b.dss.age'])
    expect(goneWith(1, 'c.dss.age', 'b')).toEqual(['a.dss'])
    expect(goneWith(1, 'b.dss.age')).toEqual(['a.dss', 'c.dss.age'])
  })

  test('leave room for a current copy that is not in the list', () => {
    expect(namesOf(selectExpired([copy('a'), copy('b')], { keep: 2, current: 'x', latest: LATEST }))).toEqual(['a'])
  })
})

test('keeps the current copy and the newest others, exactly as many as requested', () => {
  const history = fc
    .uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 4 }), fc.stringMatching(/^[0-9]{3}$/)), {
      selector: ([name]) => name,
      minLength: 1,
      maxLength: 20,
    })
    .map((pairs) => pairs.map(([fileName, time]) => copy(fileName, time)))
  fc.assert(
    fc.property(history, fc.nat({ max: 25 }), fc.nat(), (copies, keep, pick) => {
      const current = copies[pick % copies.length]?.fileName ?? ''
      const expired = selectExpired(copies, { keep, current, latest: LATEST })
      const stay = copies.filter((known) => !expired.includes(known))
      expect(namesOf(expired)).not.toContain(current)
      expect(stay).toHaveLength(keep === 0 ? copies.length : Math.min(copies.length, keep))
      for (const gone of expired) {
        for (const kept of stay) if (kept.fileName !== current) expect(gone.time <= kept.time).toBe(true)
      }
    }),
  )
})
