// package-lock.json works with `npm ci` on every system, not only where it was created.

import { describe, expect, test } from '@jest/globals'
import { completeLock, type Lock } from '../../scripts/complete-lock.ts'
import { readText } from './yaml-documents.ts'

const lock: Lock = JSON.parse(readText('package-lock.json'))

test('has an entry for every optional package of every system; `npm run complete-lock` adds those that npm omits', () => {
  const completed = completeLock(lock)
  expect(Object.keys(completed.packages).filter((path) => !lock.packages[path])).toEqual([])
  expect(`${JSON.stringify(completed, null, 2)}\n`).toBe(readText('package-lock.json'))
})

describe('an omitted package', () => {
  const TOOL = 'node_modules/tool'

  test.each([
    ['@tool/cli-win32-x64', '1.2.3', { version: '1.2.3', cpu: ['x64'], dev: true, optional: true, os: ['win32'] }],
    ['tool-darwin-universal', '^1.2.3', { version: '1.2.3', dev: true, optional: true, os: ['darwin'] }],
    [
      '@tool/cli-linux-arm64-musl',
      '~1.2.3',
      { version: '1.2.3', cpu: ['arm64'], dev: true, libc: ['musl'], optional: true, os: ['linux'] },
    ],
    [
      'tool-linux-arm-gnueabihf',
      '1.2.3-rc.1',
      { version: '1.2.3-rc.1', cpu: ['arm'], dev: true, libc: ['glibc'], optional: true, os: ['linux'] },
    ],
    ['fsevents-like', '1.2.3', { version: '1.2.3', dev: true, optional: true }],
  ])('is added as npm would write it: %s', (name, range, entry) => {
    const { packages } = completeLock({ packages: { [TOOL]: { dev: true, optionalDependencies: { [name]: range } } } })
    expect(packages[`node_modules/${name}`]).toEqual(entry)
    expect(Object.keys(packages)).toEqual(Object.keys(packages).sort())
  })

  test.each([`${TOOL}/node_modules/part`, 'node_modules/part'])(
    'does not include a package that is already at %s',
    (place) => {
      const packages = { [TOOL]: { optionalDependencies: { part: '1.2.3' } }, [place]: {} }
      expect(Object.keys(completeLock({ packages }).packages)).toHaveLength(2)
    },
  )

  test('is not guessed if several versions would match', () => {
    const packages = { [TOOL]: { optionalDependencies: { part: '>=1' } } }
    expect(() => completeLock({ packages })).toThrow('part is asked for as ">=1": add its entry by hand')
  })
})
