// Names and times: we recognize our own names, sorted by time, and no others.

import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { artifactNames } from '../../src/destinations/artifact/artifact-history.ts'
import { freeNames, listCopies } from '../../src/naming/copies.ts'
import { selectExpired } from '../../src/naming/retention.ts'
import { nameAt, timeReader } from '../../src/naming/template.ts'

/** Later than any time here. */
const LATEST = '~'
const moment = fc.date({
  min: new Date('1990-01-01T00:00:00Z'),
  max: new Date('2099-12-31T23:59:59Z'),
  noInvalidDate: true,
})
const literal = fc.stringMatching(/^[A-Za-z.()+$^ _-]{0,6}$/)
const router = fc.stringMatching(/^[\w.-]{1,12}$/)
/** Templates with `{date}`, possibly `{time}` and `{router}`, in any order, with literals in between. */
const template = fc
  .tuple(fc.shuffledSubarray(['{time}', '{router}', '{date}']), fc.array(literal, { minLength: 4, maxLength: 4 }))
  .map(([parts, literals]) => {
    const all = parts.includes('{date}') ? parts : [...parts, '{date}']
    return `x${all.map((part, index) => `${literals[index]}-${part}`).join('')}`
  })

const stamp = (date: Date) => date.toISOString().slice(0, 19).replace(/\D/g, '')

test('reads the time from every name that we make', () => {
  fc.assert(
    fc.property(template, router, moment, fc.boolean(), (pattern, label, when, waited) => {
      const naming = { template: pattern, router: label }
      const name = `${nameAt(naming, when)}${waited ? `-${stamp(when).slice(8)}` : ''}.dss`
      const timed = waited || pattern.includes('{time}')
      expect(timeReader(naming)(name)).toBe(timed ? stamp(when) : `${stamp(when).slice(0, 8)}000000`)
    }),
    { numRuns: 1_000 },
  )
})

test('sorts names like their times', () => {
  fc.assert(
    fc.property(moment, moment, (a, b) => {
      const naming = { template: 'r_{date}_{time}', router: 'r' }
      const read = timeReader(naming)
      const [first, second] = [read(`${nameAt(naming, a)}.dss`) ?? '', read(`${nameAt(naming, b)}.dss`) ?? '']
      expect(Math.sign(first < second ? -1 : first > second ? 1 : 0)).toBe(
        Math.sign(Math.floor(a.getTime() / 1000) - Math.floor(b.getTime() / 1000)),
      )
    }),
  )
})

test('recognizes no other name', () => {
  const read = timeReader({ template: 'SynologyRouter_{date}', router: 'r' })
  fc.assert(
    fc.property(fc.string(), (name) => {
      fc.pre(!/^SynologyRouter_\d{8}(?:-\d{6})?\.dss$/.test(name))
      expect(read(name)).toBeUndefined()
    }),
    { numRuns: 1_000 },
  )
})

test('recognizes our artifacts by name, with and without a date', () => {
  fc.assert(
    fc.property(template, router, moment, fc.boolean(), (pattern, label, when, hasDate) => {
      const naming = { template: hasDate ? pattern : pattern.replaceAll('{date}', 'day'), router: label }
      const isOurs = artifactNames(naming)
      const usual = nameAt(naming, when)
      expect(isOurs(usual)).toBe(true)
      for (const name of [`${usual}-${label}`, `${usual}-${label}-${stamp(when).slice(8)}`])
        expect(isOurs(name)).toBe(true)
      expect(isOurs(`x${usual}`)).toBe(false)
    }),
    { numRuns: 1_000 },
  )
})

/** Seconds between runs, mostly few, since only those of one day share a name; no run starts in the last minute of a day. */
const gaps = fc.array(fc.constantFrom(0, 0, 0, 1, 1, 2, 59, 3_600, 86_400), { minLength: 1, maxLength: 12 })
/** Names with seconds keep the order of two runs within one second, but not of three. */
const twoAtMost = (list: readonly number[]) => list.map((gap, index) => (gap === 0 && list[index - 1] === 0 ? 1 : gap))
const templates = ['S_{date}', 'S_{date}-{time}', '{time} {date}', '{router}.{date}', 'S', '{router}'] as const
const naming = fc.constantFrom(...templates).map((pattern) => ({ template: pattern, router: 'home' }))

test('keeps the names of the last runs, the newest one always from the last run', () => {
  fc.assert(
    fc.property(naming, gaps, fc.integer({ min: 1, max: 5 }), (names, seconds, keep) => {
      let now = Date.parse('2026-03-07T22:59:30Z')
      let present: readonly string[] = []
      const made: string[] = []
      for (const gap of names.template.includes('{time}') ? twoAtMost(seconds) : seconds) {
        now += gap * 1000
        const startedAt = new Date(now)
        fc.pre(!startedAt.toISOString().includes('T23:59'))
        const [name = ''] = freeNames(present, `${nameAt(names, startedAt)}.dss`, { naming: names, startedAt })
        // Plain ifs, because matchers are too slow for so many.
        if (present.includes(name)) throw new Error(`${name} was taken`)
        made.push(name)
        const gone = selectExpired(listCopies([...present, name], names), { keep, current: name, latest: LATEST })
        present = [...present, name].filter((left) => !gone.some(({ fileName }) => fileName === left))
        const kept = listCopies(present, names).map(({ fileName }) => fileName)
        if (kept.join() !== made.slice(-keep).join()) throw new Error(`${kept} was kept of ${made}`)
      }
    }),
    { numRuns: 400 },
  )
})
