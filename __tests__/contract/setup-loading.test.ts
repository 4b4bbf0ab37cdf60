// What setup needs is loaded by setup only: no other command starts more slowly because of it.

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'

const ROOT = join(import.meta.dirname, '../..')

/** Returns the files and packages that a file loads at once, without types. */
function loadedBy(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const text = readFileSync(join(ROOT, file), 'utf8')
  for (const [, from = ''] of text.matchAll(/^(?:import|export) (?!type )(?:[\w*{}\s,]+ from )?'([^']*)'$/gm)) {
    if (from.startsWith('.')) loadedBy(join(dirname(file), from), seen)
    else seen.add(from)
  }
  return seen
}

const isOfSetup = (name: string) => name.startsWith('src/setup/') || name.startsWith('@clack/')

test.each(['main', 'backup', 'check', 'drill', 'show'])('%s loads nothing of setup', (name) => {
  const loaded = [...loadedBy(`src/cli/${name}.ts`)]
  expect(loaded.length).toBeGreaterThan(5)
  expect(loaded.filter(isOfSetup)).toEqual([])
})

test('setup loads the library for questions only once it asks', () => {
  const loaded = loadedBy('src/cli/setup.ts')
  expect(loaded).toContain(join('src/setup/interactive.ts'))
  expect([...loaded].filter((name) => name.startsWith('@clack/'))).toEqual([])
})
