// A call takes about 120,000 arguments; with more it throws a RangeError. So no list of others is spread into one: each spread
// needs a reason here why its list is short.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parseSync } from '@swc/core'

const SOURCES = join(import.meta.dirname, '../../src')
const A_PAGE = 'a page of GitHub, which pageOf has counted'
const JOBS = 'the jobs of a run: ten pages'

/** How many, and why their lists are short. */
const EXPLAINED: Readonly<Record<string, readonly [number, string]>> = {
  'action/annotation.ts': [1, 'details of our own, a few lines'],
  'action/output-guard.ts': [1, 'the arguments of one write'],
  'checkup/checkup-table.ts': [1, 'the rows of a check-up'],
  'checkup/checkup.ts': [1, 'the rows of a check-up'],
  'destinations/artifact/artifact-history.ts': [1, A_PAGE],
  'destinations/directory/directory-owners.ts': [1, 'three at a time'],
  'dss/archive-members.ts': [1, 'a number of findings'],
  'dss/changes.ts': [2, 'the changes of a table, 40,000 at most; the files of both backups, two lists'],
  'dss/extract.ts': [1, 'parts of a path of 1024 bytes'],
  'fleet/attempts.ts': [4, JOBS],
  'fleet/jobs.ts': [3, JOBS],
  'fleet/run-jobs.ts': [1, A_PAGE],
  'fleet/runners.ts': [1, A_PAGE],
  'fleet/runs.ts': [1, 'the attempts of a run, no more than its jobs'],
  'fleet/watchdog/issues.ts': [2, `${A_PAGE}; three arguments of our own`],
  'github/github-client.ts': [1, 'names of our own'],
  'github/network-trouble.ts': [1, 'two errors'],
  'setup/interactive.ts': [1, 'the arguments of one event'],
  'setup/setup.ts': [1, 'the arguments of a program'],
  'setup/schedule.ts': [1, 'the steps of a schedule'],
}

/** Counts calls with a spread argument. */
function countSpreads(node: unknown): number {
  if (typeof node !== 'object' || node === null) return 0
  const { type, arguments: given } = node as { readonly type?: unknown; readonly arguments?: unknown }
  const isCall = (type === 'CallExpression' || type === 'NewExpression') && Array.isArray(given)
  const own = isCall && given.some((argument: { readonly spread?: unknown }) => argument.spread) ? 1 : 0
  return own + Object.values(node).reduce((sum: number, child) => sum + countSpreads(child), 0)
}

test('lists that are passed on as arguments are few, and something else bounds each', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const found = files.flatMap((file) => {
    const text = readFileSync(join(SOURCES, file), 'utf8')
    const count = text.includes('...') ? countSpreads(parseSync(text, { syntax: 'typescript' })) : 0
    return count > 0 ? [[file.replaceAll('\\', '/'), count] as const] : []
  })
  const explained = Object.entries(EXPLAINED).map(([file, [count]]) => [file, count] as const)
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(explained))
})
