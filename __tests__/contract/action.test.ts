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

describe('the README', () => {
  test.each(Object.entries(PAGES))('and %s have the tables generated from %s and the error union', (page, action) => {
    expect(renderPage(read(page), parse(read(action)))).toBe(read(page))
  })

  test('lists every error code, and no other', () => {
    const section = readme.slice(readme.indexOf('<!-- errors -->'), readme.indexOf('<!-- /errors -->'))
    const codes = [...section.matchAll(/^\| \[`([a-z-]+)`\]/gm)].map((match) => match[1])
    expect(codes).toEqual(Object.keys(EXPLANATIONS))
  })

  test('shows the two commands of package.json', () => {
    const { scripts } = JSON.parse(read('package.json'))
    for (const name of ['demo', 'test']) expect(scripts[name]).toBeDefined()
    expect(readme).toContain('npm ci && npm run demo')
    expect(readme).toContain('npm ci && npm test')
  })

  test('stays under 250 lines', () => {
    expect(readme.split('\n').length).toBeLessThan(250)
  })
})

test('the list of what stays readable of an encrypted backup is the one that the attacker test allows', () => {
  const page = read('docs/sealing.md')
  expect(renderSealing(page)).toBe(page)
  expect(page).toContain('| Everywhere else |')
})
