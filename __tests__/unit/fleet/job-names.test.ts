import { expect, test } from '@jest/globals'
import { nameMatrixJob } from '../../../emulator/github/workflow-jobs.ts'
import { createOwnerOf } from '../../../src/fleet/job-names.ts'

test.each([
  ['Backup of home', 'home', true],
  ['home / Backup of home', 'home', true],
  ['backup (home, https://192.168.1.1:8001)', 'home', true],
  ['backup (https://192.168.1.1:8001, home)', 'home', true],
  ['Back up home (nightly)', 'home', true],
  ['home', 'home', true],
  ['Backup of home-2', 'home', false],
  ['Backup of home.example', 'home', false],
  ['Backup of my_home', 'home', false],
  ['Backup of Home', 'home', false],
  ['backup (192.168.1.1)', '192.168.1.1', true],
  ['backup (192.168.1.10)', '192.168.1.1', false],
  ['Back up the router', 'home', false],
  ['home (nightly)', 'home', true],
  ['Back up / home (nightly)', 'home', true],
  ['home (nightly, https://192.168.1.1:8001)', 'home', false],
  ['backup (main, https://192.168.1.1:8001)', 'backup', false],
])('%p names %p: %p', (name, router, is) => {
  expect(createOwnerOf([router])(name)?.router).toBe(is ? router : undefined)
})

test.each([
  ['home', ['home'], true],
  ['home / Backup of home', ['home', 'Backup', 'of'], true],
  ['backup (attic, home, https://192.168.1.1)', ['home', 'attic'], true, 'attic'],
  ['backup (main, https://192.168.1.1)', ['backup', 'main'], true, 'main'],
  ['Backup of home', ['home', 'cabin'], false],
  ['home (nightly)', ['home', 'cabin'], false],
  ['backup (home)', ['home', 'backup'], true],
  ['home (back up cabin)', ['home', 'cabin'], false, 'cabin'],
  ['site-1 / backup (home, a)', ['home', 'backup'], true],
])('%p has an owner among %j, certain: %p', (name, routers, isSure, router = 'home') => {
  expect(createOwnerOf(routers)(name)).toEqual({ router, isSure })
})

const FINGERPRINT = 'AB:'.repeat(31)

test.each([
  ['backup', ['home', 'cabin', 'https://192.168.1.1:8001', FINGERPRINT], 'home', true],
  ['backup', ['attic', 'home', 'https://192.168.1.1:8001', FINGERPRINT], 'home', false],
  // Cut within a value that begins like a label.
  ['backup', [FINGERPRINT.slice(0, 83), 'home-second'], undefined, false],
  ['home', [FINGERPRINT.repeat(2)], 'home', false],
  ['cabin', [`${FINGERPRINT}home`], 'cabin', false],
])('a long name of a matrix job, which GitHub cuts, belongs to its router: %s %j', (id, values, router, isSure) => {
  const name = nameMatrixJob(id, values)
  expect(name).toMatch(/^.{97}\.{3}$/)
  expect(createOwnerOf(['home', 'cabin'])(name)).toEqual(router === undefined ? undefined : { router, isSure })
})

test.each([
  ['Backup of home and cabin', ['home', 'cabin']],
  ['cabin / backup (home, a)', ['home', 'cabin']],
  ['Backup of home', ['home', 'Backup']],
])('%p names two of %j equally and has no owner', (name, routers) => {
  expect(createOwnerOf(routers)(name)).toBeUndefined()
})
