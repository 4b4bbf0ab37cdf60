import { expect, test } from '@jest/globals'
import { futureWarning } from '../../../src/destinations/future-copies.ts'

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
