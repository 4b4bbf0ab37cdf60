import { expect, test } from '@jest/globals'
import { describeAhead, futureWarning } from '../../../src/destinations/future-copies.ts'

const AHEAD = Array.from({ length: 12 }, (_, index) => ({ fileName: `b${index}.dss`, time: '20990101000000' }))
const LATEST = '20260307120000'

test('of many copies from the future, five are named and all counted', () => {
  const real = { fileName: 'real.dss', time: '20260306000000' }
  const warning = futureWarning([real, ...AHEAD], { place: '/srv/backups', latest: LATEST })
  expect(warning).toMatch(
    /^Dated in the future in \/srv\/backups: 12 backups \(b0\.dss, b1\.dss, b2\.dss, b3\.dss, b4\.dss\)\./,
  )
  expect(futureWarning([real], { place: '/srv/backups', latest: LATEST })).toBeUndefined()
})

test('a backup that is years ahead is no newer one: a clock was wrong once, and no drill may fail for it for ever', () => {
  const naming = { template: 'router_{date}', router: 'home' }
  const named = (name: string) =>
    describeAhead([`${name}.dss`, `${name}.manifest.json`], {
      place: '/srv',
      naming,
      now: new Date('2026-03-07T12:00:00Z'),
    })
  expect(named('router_20260401')).toContain('router_20260401.dss')
  expect(named('router_20260307')).toBeUndefined()
  expect(named('router_20300101')).toBeUndefined()
})
