// Requests are repeated by `src/system/retry.ts` only, whose limit and pause are at its head. Any other loop without a condition
// needs a reason here.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

const SOURCES = join(import.meta.dirname, '../../src')
const ENDLESS = /\bfor \([^;\n]*; *;|\bwhile \(true\)|\bdo \{/g

/** How many, and what bounds them. */
const EXPLAINED: Readonly<Record<string, readonly [number, string]>> = {
  'cli/secrets.ts': [1, 'the root folder'],
  'dss/tail.ts': [1, 'the end of the file'],
  'dss/xz-end.ts': [1, 'the end of the file'],
  'github/addresses.ts': [1, 'a number of redirects'],
  'router/export.ts': [2, 'one restart of each kind; the deadline, with a pause before each poll'],
  'router/one-time-codes.ts': [1, 'the deadline, with a wait for the next code'],
  'setup/ask-account.ts': [1, 'a number of checks, each after a question'],
  'setup/ask-directory.ts': [1, 'a number of answers'],
  'setup/ask-github.ts': [2, 'a number of answers'],
  'setup/ask-router.ts': [1, 'a number of answers'],
  'setup/plan-answers.ts': [1, 'a number of answers'],
  'system/read-chunks.ts': [1, 'the end of the file'],
  'system/turns.ts': [1, 'the end of the work'],
}

test('loops without a condition are few, and something else bounds each', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const found = files.flatMap((file) => {
    const count = readFileSync(join(SOURCES, file), 'utf8').match(ENDLESS)?.length ?? 0
    return count > 0 ? [[file.replaceAll('\\', '/'), count] as const] : []
  })
  const explained = Object.entries(EXPLAINED).map(([file, [count]]) => [file, count] as const)
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(explained))
})
