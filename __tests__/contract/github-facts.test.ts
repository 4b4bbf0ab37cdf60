// docs/github-facts.md: every belief about GitHub has a source and a day, and names files and switches that exist.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { ROOT, readText } from './yaml-documents.ts'

const CELLS = 5
const SWITCH = /`([\w.]+)` in `(emulator\/[\w./-]+)`/g

/** Returns the rows of all tables, without their headings. */
function rowsOf(markdown: string): readonly (readonly string[])[] {
  const lines = markdown.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:Fact|---) /.test(line))
  return lines.map((line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim()),
  )
}

const rows = rowsOf(readText('docs/github-facts.md'))
const exists = (path: string) => existsSync(join(ROOT, path))

/** Returns the switches of a cell that are not a word of the file that is to have them. */
function goneFrom(cell: string): readonly string[] {
  return [...cell.matchAll(SWITCH)]
    .filter(([, name = '', file = '']) => {
      return !exists(file) || !new RegExp(`\\b${name}\\b`).test(readFileSync(join(ROOT, file), 'utf8'))
    })
    .map(([text]) => text)
}

test('docs/github-facts.md lists many beliefs, each once', () => {
  expect(rows.length).toBeGreaterThan(30)
  expect(new Set(rows.map(([fact]) => fact)).size).toBe(rows.length)
})

describe('a belief about GitHub', () => {
  test.each(rows.map((cells) => [cells[0]?.slice(0, 60) ?? '', cells] as const))('%s', (_, cells) => {
    const [fact = '', source = '', day = '', users = '', played = ''] = cells
    expect(cells).toHaveLength(CELLS)
    expect([fact, source]).not.toContain('')
    expect(day).toMatch(/^20\d\d-[01]\d-[0-3]\d$/)
    expect(Date.parse(day)).toBeLessThan(Date.now() + 24 * 60 * 60 * 1000)
    const files = [...users.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path)
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter((path) => !exists(path))).toEqual([])
    expect(goneFrom(played)).toEqual([])
    // Either switches, all in one form, or the reason why none can exist.
    if (!/^none: .{10}/.test(played)) expect(played.replaceAll(SWITCH, 'x')).toMatch(/^x(?:; x)*$/)
  })

  test('has a switch, with very few exceptions', () => {
    expect(rows.filter(([, , , , played = '']) => played.startsWith('none')).length).toBeLessThan(4)
  })

  test('is missed if its file or its switch is gone', () => {
    expect(goneFrom('`gone` in `emulator/github/faults.ts`')).toHaveLength(1)
    expect(goneFrom('`commit` in `emulator/github/gone.ts`; `commit` in `emulator/github/faults.ts`')).toHaveLength(1)
  })
})
