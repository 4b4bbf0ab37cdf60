// The floor plan beyond the linter's rules: which room may import which, no circles, and files that stay readable.

import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { VERSION } from '../../src/version.ts'
import { FLOORS } from './floors.ts'

const ROOT = join(import.meta.dirname, '../..')
const sources = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file: join(folder, file), text: readFileSync(join(ROOT, folder, file), 'utf8') }))

/** Returns the relative imports of a file, including types and dynamic ones, as paths from the project's root. */
function importsOf({ file, text }: { readonly file: string; readonly text: string }): readonly string[] {
  return [...text.matchAll(/(?:\bfrom |\bimport\((?:\/\*.*?\*\/ )?|^import )'(\.[^']*)'/gm)].map(([, from = '']) =>
    join(dirname(file), from),
  )
}

/** Returns the room of a file: its folder below src, or its own name if it is directly in src. */
function roomOf(file: string): string {
  const folder = dirname(relative('src', file))
  return folder === '.' ? basename(file) : folder
}

function floorOf(file: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(roomOf(file)))
}

describe('the floor plan of src', () => {
  test('has a place for every file', () => {
    expect(sources('src').filter(({ file }) => floorOf(file) < 0)).toEqual([])
  })

  test('has no room without files', () => {
    const rooms = new Set(sources('src').map(({ file }) => roomOf(file)))
    expect(FLOORS.flat().filter((room) => !rooms.has(room))).toEqual([])
  })

  test('has no import from the same floor or from above', () => {
    const wrong = sources('src').flatMap((source) =>
      importsOf(source)
        .filter((to) => roomOf(to) !== roomOf(source.file) && floorOf(to) >= floorOf(source.file))
        .map((to) => `${source.file} -> ${to}`),
    )
    expect(wrong).toEqual([])
  })

  test('has one linter rule for each folder, and none for a single file', () => {
    const { overrides } = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8')) as {
      readonly overrides: readonly { readonly includes: readonly string[] }[]
    }
    const included = overrides.flatMap(({ includes }) => includes.filter((glob) => glob.startsWith('src/')))
    const folders = new Set(sources('src').map(({ file }) => file.split('/').slice(1, -1)[0]))
    expect(included.toSorted()).toEqual(
      [...folders].flatMap((folder) => (folder === undefined ? [] : [`src/${folder}/**`])).toSorted(),
    )
  })
})

describe('circles', () => {
  /** Returns files that import themselves through others. */
  function circlesIn(files: ReturnType<typeof sources>): readonly string[] {
    const imports = new Map(files.map((source) => [source.file, importsOf(source)]))
    const reaches = (from: string, seen: Set<string>): ReadonlySet<string> => {
      for (const to of imports.get(from) ?? []) {
        if (seen.has(to)) continue
        seen.add(to)
        reaches(to, seen)
      }
      return seen
    }
    return [...imports.keys()].filter((file) => reaches(file, new Set()).has(file))
  }

  test.each(['src', 'emulator', 'proof'])('do not exist in %s, types included', (folder) => {
    expect(circlesIn(sources(folder))).toEqual([])
  })

  test('are detected if they exist', () => {
    const files = [
      { file: 'a.ts', text: "import type { B } from './b.ts'" },
      { file: 'b.ts', text: 'const a = await import(/* webpackChunkName: "a" */ \'./a.ts\')' },
      { file: 'c.ts', text: "import './a.ts'" },
    ]
    expect(circlesIn(files)).toEqual(['a.ts', 'b.ts'])
  })
})

// `opener.ts` is started by the others, which have checked Node.
test.each(FLOORS.at(-1)?.filter((entry) => entry !== 'opener.ts') ?? [])(
  'the entry %s loads nothing at once that takes time, or that an old Node lacks',
  (entry) => {
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
    load(join('src', entry))
    expect(loaded.size).toBeGreaterThan(2)
    expect(loaded.size).toBeLessThan(14)
    const packages = new Set([...loaded.values()].flat().filter((from) => !from.startsWith('.')))
    expect([...packages].filter((name) => !['node:fs', 'node:v8'].includes(name))).toEqual([])
  },
)

test('files of src and emulator are short enough to read in one go', () => {
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
