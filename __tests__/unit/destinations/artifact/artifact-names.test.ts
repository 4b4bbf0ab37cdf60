import { describe, expect, test } from '@jest/globals'
import { artifactNames } from '../../../../src/destinations/artifact/artifact-history.ts'
import { nameAt } from '../../../../src/naming/template.ts'

const MOMENT = new Date('2026-03-07T04:05:06Z')

describe('the names of our artifacts', () => {
  test.each([
    'SynologyRouter_{date}',
    'SynologyRouter_{date}-{time}',
    '{router} of {date}',
    'router',
    '{router}',
    'backup-{time}',
    '{time}',
    '{time}-{router}',
    'a+b (c) [{date}]',
  ])('are recognized by their template: %s', (template) => {
    for (const router of ['home', 'site-1_a.b', '123456', '20260307']) {
      const naming = { template, router }
      const isOurs = artifactNames(naming)
      const usual = nameAt(naming, MOMENT)
      expect([usual, `${usual}-${router}`, `${usual}-${router}-040506`].map(isOurs)).toEqual([true, true, true])
      expect([`x${usual}`, `${usual}x`, `${usual}-cabin`, `${usual}-cabin-040506`, ''].map(isOurs)).toEqual(
        Array(5).fill(false),
      )
    }
  })

  test.each([
    ['SynologyRouter_20260307', true],
    ['SynologyRouter_20260307-home', true],
    ['SynologyRouter_20260307-home-040506', true],
    ['SynologyRouter_20260307-cabin', false],
    ['SynologyRouter_20260307-cabin-040506', false],
    ['SynologyRouter_20260307-big-home', false],
    ['SynologyRouter_20260307-home-04050', false],
    ['SynologyRouter_20260307-home-home', false],
    ['SynologyRouter_20261399', false],
    ['SynologyRouter_20261399-home', false],
    ['-home', false],
    ['logs', false],
    ['', false],
  ])('%s: is ours is %p', (name, isOurs) => {
    expect(artifactNames({ template: 'SynologyRouter_{date}', router: 'home' })(name)).toBe(isOurs)
  })

  test.each([
    ['backup of home', true],
    ['backup of home-home', true],
    ['backup of home-home-040506', true],
    ['backup of cabin', false],
    ['backup of home20000101', false],
    ['backup of home-040506', false],
  ])('are recognized without a date: %s', (name, isOurs) => {
    expect(artifactNames({ template: 'backup of {router}', router: 'home' })(name)).toBe(isOurs)
  })
})
