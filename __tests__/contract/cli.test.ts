import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { DIFFERENT, EXIT_CODES } from '../../src/cli/exit-codes.ts'
import { EXPLANATIONS } from '../../src/errors.ts'

const ROOT = join(import.meta.dirname, '../..')
const text = readFileSync(join(ROOT, 'docs/cli.md'), 'utf8')

test('exit codes are unique, and docs/cli.md lists them all', () => {
  expect(Object.keys(EXIT_CODES).sort()).toEqual(Object.keys(EXPLANATIONS).sort())
  const codes = [0, DIFFERENT, ...Object.values(EXIT_CODES)]
  expect(new Set(codes).size).toBe(codes.length)
  const listed = [...text.matchAll(/^\| (\d+) \| `([\w-]+)`/gm)].map(([, code, name]) => [name, Number(code)])
  expect(Object.fromEntries(listed)).toEqual({ ...EXIT_CODES, diff: DIFFERENT })
})

test('npm installs it as a command', () => {
  const { bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly bin: object }
  expect(bin).toEqual({ 'srm-backup': 'dist/cli.js' })
  expect(readFileSync(join(ROOT, 'dist/cli.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
})
