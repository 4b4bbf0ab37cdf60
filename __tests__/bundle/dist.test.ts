// What is in dist/: every module once, so that its state exists once in a process, and nobody downloads anything twice; and nothing that
// only takes memory.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { withoutComments } from '../../scripts/comments.ts'
import { REPLACED } from '../../scripts/replaced-packages.ts'

const DIST = join(import.meta.dirname, '../../dist')
/** How the bundler marks a module, and each of several that it made into one. */
const MODULE = /^(?:\/\*{3}\/ "?([^\n":]+)"?:|;\/\/ CONCATENATED MODULE: ([^\n]+))/gm

test('dist/ contains no module twice', () => {
  const filesOf = new Map<string, string[]>()
  for (const file of readdirSync(DIST).filter((name) => name.endsWith('.js'))) {
    for (const [, id, path] of readFileSync(join(DIST, file), 'utf8').matchAll(MODULE)) {
      const module = id ?? path ?? ''
      filesOf.set(module, [...(filesOf.get(module) ?? []), file])
    }
  }
  expect(filesOf.has('./build/src/backup/backup.js')).toBe(true)
  expect(filesOf.size).toBeGreaterThan(1_000)
  expect([...filesOf].filter(([, files]) => files.length > 1)).toEqual([])
})

test('each module of dist/ is in parentheses, so that V8 compiles it at once instead of reading it twice', () => {
  const files = readdirSync(DIST).filter((name) => /^\d+\.index\.js$/.test(name))
  const texts = files.map((file) => readFileSync(join(DIST, file), 'utf8'))
  const count = (form: RegExp) => texts.reduce((sum, text) => sum + (text.match(form)?.length ?? 0), 0)
  expect(count(/^\/\*{3}\/ "?[^\n":]+"?:$/gm)).toBeGreaterThan(500)
  expect(count(/^\/\*{3}\/ "?[^\n":]+"?:$(?!\n\/\*{3}\/ \()/gm)).toBe(0)
})

test('dist/ has no comments but the names of modules and notices: everyone would download them, and V8 read them', () => {
  const files = readdirSync(DIST).filter((name) => name.endsWith('.js'))
  const commented = files.filter((file) => {
    const text = readFileSync(join(DIST, file), 'utf8')
    return withoutComments(text, file) !== text
  })
  expect(commented).toEqual([])
})

test('dist/ has the notices of code that packages took from others, and whose licence they do not repeat', () => {
  const files = readdirSync(DIST).filter((name) => name.endsWith('.js'))
  const all = files.map((file) => readFileSync(join(DIST, file), 'utf8')).join('')
  for (const owner of ['Google Inc', 'Daniel Wirtz']) expect(all).toMatch(new RegExp(`copyright[^\\n]*${owner}`, 'i'))
})

test('no file of dist/ has a character that makes V8 keep it at twice its size', () => {
  const files = readdirSync(DIST).filter((name) => name.endsWith('.js'))
  expect(files.filter((file) => /[^\0-\x7f]/.test(readFileSync(join(DIST, file), 'utf8')))).toEqual([])
})

test('dist/ contains no package that Node has itself, or that is never called', () => {
  const names = readFileSync(join(DIST, 'licenses.txt'), 'utf8').matchAll(/^(?:.*─\n)?(\S+) \d+\.\d+\.\d+\n/gm)
  const contained = new Set([...names].map(([, name]) => name))
  expect(contained.has('archiver')).toBe(true)
  // `lazystream` asks for a part of an older one.
  expect(Object.keys(REPLACED).filter((name) => contained.has(name))).toEqual(['readable-stream'])
})

test('no file of dist/ is large: V8 keeps all that it has parsed of a file until its end', () => {
  const files = readdirSync(DIST).filter((name) => name.endsWith('.js'))
  expect(files.filter((file) => statSync(join(DIST, file)).size > 1_100_000)).toEqual([])
})
