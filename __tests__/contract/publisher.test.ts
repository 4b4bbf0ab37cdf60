// Who publishes this copy: one name in every place, the placeholder or a real one, and one command changes all of them.

import { expect, test } from '@jest/globals'
import { findMixture, PLACEHOLDER, publisherOf, readTree, withPublisher } from '../../scripts/publisher.ts'
import { REPOSITORY } from '../../src/version.ts'
import { PUBLISHED_ACTION } from './yaml-documents.ts'

const tree = readTree()
const changedIn = (name: string) =>
  Object.entries(withPublisher(tree, name)).filter(([path, text]) => text !== tree[path])

test('is named alike in every place', () => {
  expect(publisherOf(tree)).toBe(REPOSITORY)
  expect(PUBLISHED_ACTION).toBe(REPOSITORY)
  expect(findMixture(tree)).toEqual([])
})

test('is changed in every place by one command, and again', () => {
  const places = changedIn('zebra-1/Router.Tools').map(([path]) => path)
  for (const place of [
    'README.md',
    'SECURITY.md',
    'package.json',
    'src/version.ts',
    'docs/cli.md',
    'examples/fleet.yml',
  ])
    expect(places).toContain(place)
  const first = withPublisher(tree, 'zebra-1/Router.Tools')
  expect(findMixture(first, 'zebra-1/Router.Tools')).toEqual([])
  const second = withPublisher(first, 'zebra-2/tools')
  expect(findMixture(second, 'zebra-2/tools')).toEqual([])
  const stale = Object.entries(second).filter(([, text]) =>
    /zebra-1|Router\.Tools|router\.tools|\bOWNER\b(?!\/NAME)/.test(text),
  )
  expect(stale.map(([path]) => path)).toEqual([])
  expect(withPublisher(second, 'zebra-1/Router.Tools')).toEqual(first)
  expect(first['docs/install.md']).toContain('ghcr.io/zebra-1/router.tools:1')
  expect(second['docs/install.md']).toContain('ghcr.io/zebra-2/tools:1')
  expect(second['docs/cli.md']).toContain('git clone https://github.com/zebra-2/tools && cd tools\n')
})

test.each([
  'examples/artifact.yml',
  'README.md',
  'src/version.ts',
  '.github/workflows/backup-one-router.yml',
  'package.json',
])('is not one name in a tree where %s names another', (path) => {
  const real = withPublisher(tree, 'octo/router-backup')
  const placeholder = withPublisher(tree, PLACEHOLDER)
  expect(findMixture({ ...real, [path]: placeholder[path] ?? '' }, 'octo/router-backup')).not.toEqual([])
  const other = withPublisher(tree, 'someone/router-backup')
  if (path !== 'package.json')
    expect(findMixture({ ...real, [path]: other[path] ?? '' }, 'octo/router-backup')).not.toEqual([])
})

test.each(['octo', 'octo/', '/backup', 'octo/a b', 'octo/a/b', '-octo/a', "octo/a'"])('is not %s', (name) => {
  expect(() => withPublisher(tree, name)).toThrow('is not OWNER/NAME on GitHub.')
})
