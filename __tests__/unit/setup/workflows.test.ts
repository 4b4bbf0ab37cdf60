import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { backupWorkflow, watchdogWorkflow } from '../../../src/setup/workflows.ts'

const ZONE = { timeZone: 'UTC' }
/** What GitHub hands to an action: every value as text, and nothing for null. */
const given = (value: unknown) => String(value ?? '')
const withOf = (workflow: string, job: string) => parse(workflow).jobs[job].steps.at(-1).with

test.each([
  ...[
    'home',
    'Home-2',
    'a.b',
    'null',
    'Null',
    'true',
    'True',
    'yes',
    'No',
    'off',
    'y',
    '7',
    '007',
    '0x1F',
    '1e3',
    '0o7',
  ],
  ...[
    '1_000',
    '1.0',
    '.5',
    '.inf',
    '.NaN',
    '~',
    '2026-11-30',
    '12:30',
    '-',
    '- a',
    'a: b',
    'a #b',
    "'",
    '"',
    '300',
    'a/{date}',
  ],
])('a router has the same name in both workflows: %j', (label) => {
  const [job = ''] = Object.keys(parse(backupWorkflow({ router: label }, ZONE)).jobs)
  const [watch = ''] = Object.keys(parse(watchdogWorkflow({ router: label }, ZONE)).jobs)
  expect(given(withOf(backupWorkflow({ router: label }, ZONE), job).router)).toBe(label)
  expect(given(withOf(watchdogWorkflow({ router: label }, ZONE), watch).routers)).toBe(label)
})

test('what needs no quotes has none', () => {
  const text = backupWorkflow({ router: 'home', timeout: '300', 'skip-unchanged': 'true' }, ZONE)
  expect(text).toContain('router: home\n')
  expect(text).toContain('timeout: 300\n')
})

test.each([
  ['artifact', { actions: 'read' }],
  ['directory', {}],
  ['repository', { contents: 'write' }],
  ['repository, artifact', { actions: 'read', contents: 'write' }],
  ['artifact\ndirectory', { actions: 'read' }],
])('a backup job has the permissions of all its places: %j', (destination, permissions) => {
  const workflow = parse(backupWorkflow({ router: 'home', destination }, ZONE))
  // Those of a job replace the others.
  expect(workflow.jobs.backup.permissions ?? workflow.permissions).toEqual(permissions)
})
