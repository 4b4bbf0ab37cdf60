// Workflows that users copy, that we run, and that the documentation shows: valid, pinned, and with minimal permissions.

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { INPUT_NAMES } from '../../src/settings/settings.ts'
import type { Complaints, Document } from './language-service.ts'
import {
  listFiles,
  OUR_ACTION,
  PUBLISHED_ACTION,
  readBlocks,
  readDocuments,
  readText,
  type WorkflowDocument,
} from './yaml-documents.ts'

type Fields = Readonly<Record<string, unknown>>

function askLanguageService(documents: readonly Document[]): Complaints {
  return JSON.parse(
    execFileSync(process.execPath, [join(import.meta.dirname, 'language-service.ts')], {
      input: JSON.stringify(documents),
      encoding: 'utf8',
      env: { PATH: process.env.PATH, NODE_NO_WARNINGS: '1' },
    }),
  )
}

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {})
const jobsOf = (workflow: unknown): readonly (readonly [string, Fields])[] =>
  Object.entries(fieldsOf(fieldsOf(workflow).jobs)).map(([name, job]) => [name, fieldsOf(job)])
const stepsOf = (job: Fields): readonly Fields[] => (Array.isArray(job.steps) ? job.steps.map(fieldsOf) : [])
const isMainAction = (uses: unknown): boolean =>
  uses === './' || [OUR_ACTION, PUBLISHED_ACTION].includes(String(uses).split('@')[0] ?? '')
/** The main action, another action of ours, or our reusable workflow. */
const isOurs = (uses: unknown): boolean => isMainAction(uses) || String(uses).startsWith(`${OUR_ACTION}/`)

/** Returns violations of our own rules, which the language service does not know. */
function findFaults({ text, origin }: Pick<WorkflowDocument, 'text' | 'origin'>): readonly string[] {
  const workflow = fieldsOf(parse(text))
  const jobs = jobsOf(workflow)
  const steps = jobs.flatMap(([, job]) => stepsOf(job))
  return [
    ...findRights(workflow, { text, origin }),
    ...jobs
      .filter(([, job]) => !job['timeout-minutes'] && !job.uses)
      .map(([name]) => `job ${name} has no timeout-minutes`),
    ...(origin === 'fragment' || origin === 'block' || workflow.concurrency ? [] : findUngrouped(jobs)),
    ...steps
      .filter(({ run }) => String(run).includes('${{'))
      .map(({ run }) => `an expression in run: ${String(run).split('\n')[0]}`),
    ...steps
      .filter(({ uses, with: given }) => {
        return /^actions\/checkout@/.test(String(uses)) && fieldsOf(given)['persist-credentials'] !== false
      })
      .map(() => 'a checkout that leaves its token behind'),
    ...steps
      .filter(({ uses }) => isMainAction(uses))
      .flatMap(({ with: given }) => Object.keys(fieldsOf(given)))
      .filter((name) => !INPUT_NAMES.some((known) => known === name))
      .map((name) => `${name} is no input of ours`),
    ...[...text.matchAll(/^.*\buses: (.*)$/gm)]
      .map(([, used = '']) => used)
      .filter((used) => !isOurs(used.split(' ')[0]))
      .filter((used) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(used))
      .map((used) => `not pinned by SHA with its version beside it: ${used}`),
  ]
}

/** If a workflow has no concurrency group, each job needs one; our reusable workflow has its own. */
function findUngrouped(jobs: ReturnType<typeof jobsOf>): readonly string[] {
  return jobs
    .filter(([, { concurrency, uses }]) => !concurrency && !String(uses).startsWith(`${OUR_ACTION}/.github/`))
    .map(([name]) => `no concurrency, nor in job ${name}`)
}

function findRights(workflow: Fields, { text, origin }: Pick<WorkflowDocument, 'text' | 'origin'>): readonly string[] {
  const rights = workflow.permissions
  const given = Object.entries(fieldsOf(rights))
  if (typeof rights !== 'object' || rights === null) return ['no permissions at the top']
  if (origin === 'ours' && given.length > 0) return ['permissions at the top, where they hold for every job']
  const raised = origin === 'ours' ? [...text.matchAll(/^ {6}[a-z-]+: (?:read|write)\b(.*)$/gm)] : []
  return [
    ...given.filter(([, right]) => right !== 'read').map(([name, right]) => `${name}: ${right} at the top`),
    ...raised.filter(([, reason = '']) => !reason.includes(' # ')).map(([line]) => `no reason given: ${line.trim()}`),
  ]
}

const documents = readDocuments()

describe('workflows', () => {
  const manifests = ['action.yml', 'watchdog/action.yml', 'fleet/action.yml'].map(
    (name): Document => ({ name, kind: 'action', text: readText(name) }),
  )
  const complaints = askLanguageService([...documents, ...manifests])

  test('are all found', () => {
    const origins = documents.map(({ origin }) => origin)
    for (const origin of ['ours', 'example', 'block', 'fragment']) expect(origins).toContain(origin)
    expect(Object.keys(complaints)).toHaveLength(documents.length + manifests.length)
  })

  test.each([...documents, ...manifests].map(({ name }) => name))("GitHub's language service accepts %s", (name) => {
    expect(complaints[name]).toEqual([])
  })

  test.each(documents.map((document) => [document.name, document] as const))('%s keeps our rules', (_, document) => {
    expect(findFaults(document)).toEqual([])
  })

  test('no version of an action is pinned to two commits', () => {
    const pins = new Set(
      documents
        .flatMap(({ text }) => [...text.matchAll(/uses: ([\w-]+\/[\w-]+)\S*@([0-9a-f]{40}) # (\S+)/g)])
        .map(([, action, commit, version]) => `${action} ${version} ${commit}`),
    )
    expect(new Set([...pins].map((pin) => pin.split(' ')[0])).size).toBe(pins.size)
  })

  // Every token can read the visibility of its own repository.
  test('no example asks for `contents: read`, except the watchdog, which reads backups in the repository', () => {
    const asking = documents.filter(({ origin, text }) => origin !== 'ours' && text.includes('contents: read'))
    expect(asking.filter(({ text }) => !text.includes('/watchdog@')).map(({ name }) => name)).toEqual([])
  })

  test("the README's links to examples lead to files", () => {
    const linked = [...readText('README.md').matchAll(/\((examples\/[\w-]+\.yml)\)/g)].map(([, path]) => path ?? '')
    const files = listFiles('examples', '.yml')
    expect(linked.length).toBeGreaterThan(4)
    expect(linked.filter((path) => !files.includes(path))).toEqual([])
  })
})

describe('the check itself', () => {
  const good = readText('examples/artifact.yml')
  const spoilt = (from: string | RegExp, to: string): string => {
    const text = good.replace(from, to)
    if (text === good) throw new Error(`${from} is not in the example`)
    return text
  }
  const mistakes = {
    'an unknown event': spoilt('workflow_dispatch:', 'workflow_dispach:'),
    'an unknown key of a schedule': spoilt('timezone:', 'time-zone:'),
    'a cron line with too few fields': spoilt('17 3 * * *', '17 3 * *'),
    'an input that our action does not have': spoilt('retention-days:', 'retention:'),
    'a required input that is missing': spoilt(/^ +url: .*\n/m, ''),
    'an unknown context': spoilt('vars.ROUTER_URL', 'var.ROUTER_URL'),
    'an unknown function': spoilt('vars.ROUTER_URL', "formt('{0}', vars.ROUTER_URL)"),
    'an expression without an end': spoilt('vars.ROUTER_URL }}', 'vars.ROUTER_URL }'),
    'an unknown permission': spoilt('actions: read', 'action: read'),
    'an unknown key of a job': spoilt('timeout-minutes:', 'timeout-minute:'),
    'an action that is not in the table': spoilt(`${OUR_ACTION}@v1`, 'someone/else@v1'),
  }
  const complaints = askLanguageService([
    ...Object.entries(mistakes).map(([name, text]): Document => ({ name, kind: 'workflow', text })),
    { name: 'an unknown runtime', kind: 'action', text: readText('action.yml').replace('node24', 'node25') },
    {
      name: 'an unknown key of an action',
      kind: 'action',
      text: readText('action.yml').replace('outputs:', 'output:'),
    },
  ])

  test.each(Object.keys(complaints))('GitHub reports %s', (name) => {
    expect(complaints[name]?.length).toBeGreaterThan(0)
  })

  test.each([
    ['rights at the top', spoilt('actions: read', 'actions: write'), 'actions: write at the top'],
    ['no rights at all', spoilt(/^permissions:\n.*\n/m, ''), 'no permissions at the top'],
    ['no timeout', spoilt(/^ +timeout-minutes: .*\n/m, ''), 'job backup has no timeout-minutes'],
    ['no concurrency', spoilt(/^concurrency:\n.*\n.*\n/m, ''), 'no concurrency, nor in job backup'],
    ['a wrong input', spoilt('retention-days:', 'retention:'), 'retention is no input of ours'],
  ])('our rules notice %s', (_, text, fault) => {
    expect(findFaults({ text, origin: 'example' })).toEqual([fault])
  })

  test.each([
    [`- run: echo \${{ github.actor }}`, `an expression in run: echo \${{ github.actor }}`],
    ['- uses: a/b@v1', 'not pinned by SHA with its version beside it: a/b@v1'],
    [`- uses: a/b@${'0'.repeat(40)}`, `not pinned by SHA with its version beside it: a/b@${'0'.repeat(40)}`],
    [`- uses: actions/checkout@${'0'.repeat(40)} # v1.2.3`, 'a checkout that leaves its token behind'],
  ])('our rules notice the step %s', (step, fault) => {
    expect(findFaults({ text: `${good}      ${step}\n`, origin: 'example' })).toEqual([fault])
  })

  test('a permission of our jobs needs a reason', () => {
    const ours = readText('.github/workflows/check-dist.yml')
    const silent = ours.replace(/contents: read #.*/, 'contents: read')
    expect(findFaults({ text: silent, origin: 'ours' })).toEqual(['no reason given: contents: read'])
    const wide = ours.replace('permissions: {}', 'permissions:\n  contents: read')
    expect(findFaults({ text: wide, origin: 'ours' })).toEqual([
      'permissions at the top, where they hold for every job',
    ])
  })

  test('a block of a page is completed to a workflow, whatever part it shows', () => {
    const pieces = ['- uses: ./', 'uses: ./', 'with:\n  keep: 3', 'keep: 3', good]
    const page = pieces
      .map((piece) => `- text\n\n  \`\`\`yaml\n${piece.trim().replace(/^(?=.)/gm, '  ')}\n  \`\`\`\n`)
      .join('\n')
    const blocks = readBlocks('page.md', page)
    expect(blocks.map(({ origin }) => origin)).toEqual(['fragment', 'fragment', 'fragment', 'fragment', 'block'])
    expect(Object.values(askLanguageService(blocks)).flat()).toEqual([])
    expect(() => readBlocks('page.md', '```yaml\non: push\n```\n')).toThrow('no workflow')
  })
})
