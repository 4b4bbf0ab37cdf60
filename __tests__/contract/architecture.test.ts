// docs/architecture.md describes the tree as it is.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { FLOORS } from './floors.ts'
import { ROOT, readText } from './yaml-documents.ts'

const page = readText('docs/architecture.md')

test('docs/architecture.md names only paths that exist', () => {
  const named = [...page.matchAll(/`((?:src|emulator|proof|bench|scripts|docs|examples|__tests__)\/[^`\s]*)`/g)].map(
    ([, path = '']) => path,
  )
  expect(named.length).toBeGreaterThan(50)
  expect(named.filter((path) => !path.includes('NAME') && !existsSync(join(ROOT, path)))).toEqual([])
})

test('docs/architecture.md shows the floors that rooms.test.ts enforces', () => {
  const rows = [...page.matchAll(/^\| \d+ \| (.*?) \|/gm)].map(([, rooms = '']) =>
    [...rooms.matchAll(/`src\/([^`]*)`/g)].map(([, room]) => room),
  )
  expect(rows).toEqual(FLOORS)
})

test('the tree in docs/architecture.md names every folder of src', () => {
  const tree = /```text\n(.*?)```/s.exec(page)?.[1] ?? ''
  const folders = new Set(FLOORS.flat().flatMap((room) => (room.endsWith('.ts') ? [] : room.split('/'))))
  expect([...folders].filter((folder) => !tree.includes(`${folder}/`))).toEqual([])
})
