// action.yml, the code and the README say the same, checked both ways.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { PAGES, renderPage, renderSealing } from '../../scripts/readme-tables.ts'
import { FLEET_INPUTS } from '../../src/action/fleet-inputs.ts'
import { FLEET_OUTPUTS } from '../../src/action/fleet-run.ts'
import { OUTPUT_NAMES } from '../../src/action/outputs.ts'
import { WATCHDOG_INPUTS } from '../../src/action/watchdog-inputs.ts'
import { WATCHDOG_OUTPUTS } from '../../src/action/watchdog-report.ts'
import { EXPLANATIONS } from '../../src/errors.ts'
import { checkInputs } from '../../src/settings/parse-settings.ts'
import { INPUT_NAMES, type Inputs } from '../../src/settings/settings.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const manifest = parse(read('action.yml'))
const readme = read('README.md')

test('action.yml names exactly the inputs that are read, and exactly the outputs that are set', () => {
  expect(Object.keys(manifest.inputs)).toEqual([...INPUT_NAMES])
  expect(Object.keys(manifest.outputs)).toEqual([...OUTPUT_NAMES])
})

test.each([
  ['watchdog', WATCHDOG_INPUTS, WATCHDOG_OUTPUTS],
  ['fleet', FLEET_INPUTS, FLEET_OUTPUTS],
])('%s/action.yml does the same, and runs its face of the same bundle', (name, inputs, outputs) => {
  const companion = parse(read(`${name}/action.yml`))
  expect(Object.keys(companion.inputs)).toEqual([...inputs])
  expect(Object.keys(companion.outputs)).toEqual([...outputs])
  expect(companion.runs).toEqual({ using: 'node24', main: `../dist/${name}.js` })
})

test('action.yml runs the bundle on Node 24, under the name that the marketplace shows', () => {
  expect(manifest.runs).toEqual({ using: 'node24', main: 'dist/index.js' })
  expect(manifest.name).toBe('Synology Router Backup')
  expect(manifest.branding).toEqual({ icon: expect.any(String), color: expect.any(String) })
})

test('an empty input has the same effect as its default in action.yml', () => {
  const surroundings = {
    startedAt: new Date('2026-11-23T03:17:00Z'),
    tempDirectory: '/tmp',
    workflow: {
      serverUrl: 'https://github.com',
      apiUrl: '',
      repository: 'o/r',
      runId: '1',
      graphqlUrl: 'https://api.github.com/graphql',
      workflowRef: '',
      branch: '',
      artifactService: true,
    },
  }
  const given = { url: 'https://192.168.1.1', username: 'u', password: 'p' }
  const inputs = (fill: (name: string) => string) =>
    Object.fromEntries(INPUT_NAMES.map((name) => [name, fill(name)])) as unknown as Inputs
  const blank = inputs((name) => (given as Record<string, string>)[name] ?? '')
  const defaults = inputs(
    (name) =>
      (given as Record<string, string>)[name] ?? (name === 'token' ? '' : (manifest.inputs[name].default ?? '')),
  )
  expect(checkInputs(defaults, surroundings)).toEqual(checkInputs(blank, surroundings))
  const toDirectory = { destination: 'directory', directory: '/srv/backups' }
  expect(checkInputs({ ...defaults, ...toDirectory }, surroundings)).toEqual(
    checkInputs({ ...blank, ...toDirectory }, surroundings),
  )
})

test('only the three essential inputs are required', () => {
  const required = Object.entries<{ required?: boolean }>(manifest.inputs).filter(([, input]) => input.required)
  expect(required.map(([name]) => name)).toEqual(['url', 'username', 'password'])
})

describe('the generated tables', () => {
  test.each(Object.entries(PAGES))('of %s are up to date', (page, { action }) => {
    expect(renderPage(read(page), page, parse(read(action)))).toBe(read(page))
  })

  test('list every error code in docs/troubleshooting.md, and no other', () => {
    const page = read('docs/troubleshooting.md')
    const section = page.slice(page.indexOf('<!-- errors -->'), page.indexOf('<!-- /errors -->'))
    const codes = [...section.matchAll(/^\| \[`([a-z-]+)`\]/gm)].map((match) => match[1])
    expect(codes).toEqual(Object.keys(EXPLANATIONS))
  })

  test('refuse a page that has lost the place of a table', () => {
    expect(() => renderPage('', 'docs/reference.md', manifest)).toThrow('docs/reference.md has no <!-- inputs -->')
  })
})

describe('the README', () => {
  test('has at most 1,200 words', () => {
    expect(readme.split(/\s+/).filter((word) => word !== '').length).toBeLessThanOrEqual(1200)
  })

  test('shows the two commands of package.json, with the clone line before them', () => {
    const { scripts } = JSON.parse(read('package.json'))
    for (const name of ['demo', 'test']) expect(scripts[name]).toBeDefined()
    const places = ['git clone https://github.com/', 'npm ci && npm run demo', 'npm ci && npm test'].map((text) =>
      readme.lastIndexOf(text),
    )
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('makes the promise and shows the picture of a job summary on the first screen', () => {
    const first = readme.split('\n').slice(0, 12).join('\n')
    expect(first).toContain('Green means fetched, opened, checked, stored and read back.')
    expect(first).toContain('(docs/pictures/backup.png)')
    expect(first).toContain('(docs/compatibility.md#post-a-report)')
  })

  test('shows the workflow of examples/artifact.yml, without its comments', () => {
    const [, block = ''] = /^```yaml\n(.*?)^```/ms.exec(readme) ?? []
    const { name, on, permissions, jobs } = parse(block)
    const example = parse(read('examples/artifact.yml'))
    expect({ name, on, permissions }).toEqual({ name: example.name, on: example.on, permissions: example.permissions })
    const { name: _, ...job } = example.jobs.backup
    delete job.steps[0].with['retention-days']
    expect(jobs.backup).toEqual(job)
  })

  test('names in its quick start every variable and secret that the workflow reads', () => {
    const [, block = ''] = /^```yaml\n(.*?)^```/ms.exec(readme) ?? []
    const used = [...block.matchAll(/\b(vars|secrets)\.(\w+)/g)].map(([, kind, name]) => [kind, name])
    const rows = [...readme.matchAll(/^\| (Variables|Secrets) \| `(\w+)`/gm)]
    expect(rows.map(([, tab, name]) => [tab === 'Secrets' ? 'secrets' : 'vars', name]).toSorted()).toEqual(
      used.toSorted(),
    )
  })
})

test('the list of what stays readable of an encrypted backup is the one that the attacker test allows', () => {
  const page = read('docs/sealing.md')
  expect(renderSealing(page)).toBe(page)
  expect(page).toContain('| Everywhere else |')
})
