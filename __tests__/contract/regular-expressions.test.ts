// No regular expression may hang on hostile text: each is linear, or sees 4096 characters at most.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { MAX_MATCHED } from '../../src/text/sanitize.ts'

/** The longest is enough for a quadratic search to take a second, and a linear one no millisecond. */
const LENGTHS = [500, 3_000, 20_000]
/** How often a long beginning is repeated. */
const REPEATED = 3_000
const SLOW_MS = 20
const LITERAL = /(?<![\w)\]"'`/*<])\/(?![/*])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsuvy]*)/g
/** Characters to find one that a class accepts. */
const CANDIDATES = [
  'a',
  'A',
  '0',
  ' ',
  '-',
  '"',
  'x',
  '/',
  ':',
  '\n',
  '\u0000',
  'é',
  '1',
  'f',
  '.',
  ',',
  ';',
  '=',
  '<',
  '(',
]

interface Found {
  readonly file: string
  readonly line: string
  readonly expression: RegExp
}

/** Where no stranger chooses the text. */
const TRUSTED: readonly string[] = [
  // The action's own action.yml.
  'action/unknown-inputs.ts',
  // An input of the user.
  'settings/parse-otp-secret.ts',
]

const FOLDER = join(import.meta.dirname, '../../src')

function findExpressions(): readonly Found[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !TRUSTED.includes(file))
    .flatMap((file) =>
      readFileSync(join(FOLDER, file), 'utf8')
        .split('\n')
        .flatMap((line, index, lines) =>
          /^\s*(?:\/\/|\/?\*|import )/.test(line)
            ? []
            : // In a chain of calls, the text is cut on the line before.
              expressionsIn(line).map((expression) => ({ file, line: `${lines[index - 1]} ${line}`, expression })),
        ),
    )
}

function expressionsIn(line: string): readonly RegExp[] {
  return [...line.matchAll(LITERAL)].flatMap(([, source = '', flags = '']) => {
    try {
      return [new RegExp(source, flags)]
    } catch {
      // Something else between two slashes, in a text.
      return []
    }
  })
}

/** Returns a text that the expression nearly matches: each part of it once, groups by their first alternative. */
function sampleOf(source: string): string {
  const parts = source.match(/\\[pP]\{[^}]*\}|\\u\w{4}|\\.|\[(?:\\.|[^\]\\])*\]|\(\?[:=!<]+|\{[^}]*\}|./gs) ?? []
  let text = ''
  let skipped = 0
  for (const part of parts) {
    if (part.startsWith('(') && skipped > 0) skipped++
    else if (part === '|') skipped ||= 1
    else if (part === ')') skipped = Math.max(0, skipped - 1)
    else if (skipped === 0 && !/^[(^$*+?{]/.test(part)) text += characterFor(part)
  }
  return text
}

function characterFor(part: string): string {
  if (part.length === 1 && part !== '.') return part
  for (const flags of ['', 'u']) {
    try {
      const found = CANDIDATES.find((character) => new RegExp(`^${part}$`, flags).test(character))
      if (found !== undefined) return found
    } catch {
      // Only valid with the other flag.
    }
  }
  return part.startsWith('\\') ? part.slice(1) : 'a'
}

/** Yields texts that repeat every part of the sample, after every start of it. */
function* attacksOn(sample: string, length: number): Generator<string, void> {
  const repeat = (text: string) => text.repeat(Math.ceil(length / text.length)).slice(0, length)
  const ends = ['', '\n!', '\u0000']
  for (let start = 0; start < sample.length; start++)
    for (let end = start + 1; end <= sample.length; end++)
      for (const last of ends) yield sample.slice(0, start) + repeat(sample.slice(start, end)) + last
}

/** Processor time: a machine may stand still for a moment. */
function cpuMsOf(work: () => unknown): number {
  const started = process.cpuUsage()
  work()
  return process.cpuUsage(started).user / 1000
}

function isSlow({ expression }: Pick<Found, 'expression'>): boolean {
  const { source, flags } = expression
  const replace = (text: string) => cpuMsOf(() => text.replace(new RegExp(source, flags), ''))
  const search = (text: string) => cpuMsOf(() => new RegExp(source, flags).test(text))
  const sample = sampleOf(source).slice(0, 24)
  for (const length of LENGTHS)
    for (const attack of attacksOn(sample, length))
      if (replace(attack) > SLOW_MS && replace(attack) > SLOW_MS) return true
  // A long beginning fits into those texts too seldom.
  const whole = sampleOf(source).slice(0, 60)
  for (let end = 25; end <= whole.length; end++) {
    const attack = whole.slice(0, end).repeat(REPEATED)
    if (search(attack) > SLOW_MS && search(attack) > SLOW_MS) return true
  }
  return false
}

describe('the search for slow expressions', () => {
  test.each([
    /<!-- a mark of thirty characters .*? -->/,
    /<title[^>]*>([^<]{1,200})/i,
    /(https?:\/\/[^\s?]+)\?\S*/,
    /^(.*) \((.*)\)$/,
    /\s+$/,
  ])('finds %s', (expression) => expect(isSlow({ expression })).toBe(true))

  test.each([/^\s*([^=;]*)/, /[\p{Cc}\p{Cf}]+/u, /^[\w.-]{1,64}$/, /AGE-(?:SECRET-KEY|PLUGIN)-[A-Z0-9]\S*/i])(
    'does not blame %s',
    (expression) => expect(isSlow({ expression })).toBe(false),
  )
})

test('every regular expression is linear, or sees no more than the first 4096 characters', () => {
  const expressions = findExpressions()
  expect(expressions.length).toBeGreaterThan(100)
  expect(MAX_MATCHED).toBe(4096)
  const slow = expressions.filter(({ line }) => !line.includes('slice(0, MAX_MATCHED)')).filter(isSlow)
  expect(slow.map(({ file, expression }) => `${file}: ${expression}`)).toEqual([])
})
