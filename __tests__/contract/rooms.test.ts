// The rooms of the house, where the linter's rules do not reach: the story imports types only, and files stay readable.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { VERSION } from '../../src/version.ts'

const ROOT = join(import.meta.dirname, '../..')
const sources = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file: join(folder, file), text: readFileSync(join(ROOT, folder, file), 'utf8') }))

test.each(['backup', 'check', 'checkup', 'checkup-rows', 'compare', 'store', 'patience', 'preflight', 'facts'])(
  '%s.ts knows the rooms by their types only',
  (name) => {
    const story = readFileSync(join(ROOT, `src/${name}.ts`), 'utf8')
    const imports = [...story.matchAll(/^import ([^']*)'([^']*)'$/gm)].filter(([, , from]) =>
      /\/(router|dss|destinations)\//.test(from ?? ''),
    )
    if (name !== 'patience') expect(imports.length).toBeGreaterThan(0)
    for (const [, names] of imports) expect(names).toMatch(/^type /)
  },
)

test('the entry loads nothing at once that takes time, or that an old Node lacks', () => {
  const loaded = new Map<string, readonly string[]>()
  const load = (file: string) => {
    if (loaded.has(file)) return
    const text = readFileSync(join(ROOT, file), 'utf8')
    const imports = [...text.matchAll(/^(?:import|export) (?!type )(?:[\w*{}\s,]+ from )?'([^']*)'$/gm)].map(
      ([, from = '']) => from,
    )
    loaded.set(file, imports)
    for (const from of imports.filter((name) => name.startsWith('.'))) load(join(dirname(file), from))
  }
  load(join('src', 'main.ts'))
  expect(loaded.size).toBeGreaterThan(2)
  expect(loaded.size).toBeLessThan(7)
  expect([...loaded.values()].flat().filter((from) => !from.startsWith('.'))).toEqual(['node:fs', 'node:v8'])
})

test('files of src and emulator are short enough to read at once', () => {
  const long = [...sources('src'), ...sources('emulator')]
    .filter(({ text }) => text.split('\n').length > 230)
    .map(({ file }) => file)
  expect(long).toEqual([])
})

test('no file is called utils, helpers, common or manager', () => {
  const names = [...sources('src'), ...sources('emulator')].map(({ file }) => file)
  expect(names.filter((name) => /utils?|helpers?|common|manager/i.test(name))).toEqual([])
})

test('every file opens with what it owns', () => {
  const silent = [...sources('src'), ...sources('emulator')]
    .filter(({ text }) => !text.startsWith('// '))
    .map(({ file }) => file)
  expect(silent).toEqual([])
})

test('the version that manifests carry is that of the package', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string }
  expect(VERSION).toBe(version)
})
