// Compares examples/fleet.yml with the reusable workflow that it calls: how it separates a fleet's routers, and the job names
// by which the table and the watchdog identify them.

import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { createOwnerOf } from '../../src/fleet/job-names.ts'
import { INPUT_NAMES } from '../../src/settings/settings.ts'
import { OUR_ACTION, readText } from './yaml-documents.ts'

type Given = Readonly<Record<string, unknown>>

interface Job {
  readonly name: string
  readonly needs?: string
  readonly if?: string
  readonly uses?: string
  readonly 'runs-on'?: unknown
  readonly strategy?: Given
  readonly concurrency?: Given
  readonly with?: Given
  readonly secrets?: Given
  readonly steps?: readonly { readonly uses?: string; readonly with?: Given }[]
}

interface Workflow {
  readonly on: { readonly workflow_call?: Record<'inputs' | 'secrets', Record<string, { required?: boolean }>> }
  readonly permissions: Given
  readonly concurrency?: Given
  readonly jobs: Readonly<Record<string, Job>>
}

const caller = parse(readText('examples/fleet.yml')) as Workflow
const called = parse(readText('.github/workflows/backup-one-router.yml')) as Workflow
const call = caller.jobs.backup as Job
const table = caller.jobs.table as Job
const work = called.jobs.backup as Job
const declared = called.on.workflow_call ?? { inputs: {}, secrets: {} }
const expression = (text: string) => `\${{ ${text} }}`

test('an offline router delays neither the others nor the next night', () => {
  expect(call.strategy).toMatchObject({ 'fail-fast': false, 'max-parallel': expect.any(Number) })
  expect(call.strategy?.['max-parallel']).toBeGreaterThan(16)
  expect([caller.concurrency, call.concurrency]).toEqual([undefined, undefined])
  expect(called.concurrency).toEqual({
    group: `router-backup-${expression('inputs.router')}`,
    'cancel-in-progress': false,
  })
  expect(table.concurrency).toEqual({ group: 'router-fleet-table', 'cancel-in-progress': false })
})

test('the table waits for all jobs, runs even if one failed, and may read their results', () => {
  expect(table.needs).toBe('backup')
  expect(table.if).toBe(expression("!cancelled() && inputs.mode != 'check'"))
  expect(caller.permissions).toEqual({ actions: 'read' })
})

test("a router's backup runs on the runner of its own site", () => {
  expect(work['runs-on']).toEqual(['self-hosted', expression('inputs.site')])
  expect(call.with?.site).toBe(expression('matrix.site'))
})

test("the names of a router's jobs contain its label, and no other router's", () => {
  const fill = (name: string, label: string) => name.replaceAll(/\$\{\{ (?:matrix|inputs)\.router \}\}/g, label)
  const nameOf = (label: string) => `${fill(call.name, label)} / ${fill(work.name, label)}`
  const labels = ['home', 'home_2', 'Backup', 'backup', 'of']
  const ownerOf = createOwnerOf(labels)
  expect(labels.map((label) => ownerOf(nameOf(label)))).toEqual(labels.map((router) => ({ router, isSure: true })))
  expect(createOwnerOf(['home'])(nameOf('home_2'))).toBeUndefined()
  expect(nameOf('home')).toBe('home / Backup of home')
})

test('the reusable workflow accepts what the caller passes, and forwards every input and secret', () => {
  expect(call.uses).toBe(`${OUR_ACTION}/.github/workflows/backup-one-router.yml@v1`)
  for (const kind of ['inputs', 'secrets'] as const) {
    const given = Object.keys((kind === 'inputs' ? call.with : call.secrets) ?? {})
    const known = Object.keys(declared[kind])
    const required = known.filter((name) => declared[kind][name]?.required)
    expect(given.filter((name) => !known.includes(name))).toEqual([])
    expect(required.filter((name) => !given.includes(name))).toEqual([])
  }
  const { with: handed = {} } = work.steps?.[0] ?? {}
  const from = (name: string) => Object.entries(handed).find(([, value]) => value === expression(name))?.[0]
  for (const name of Object.keys(declared.inputs).filter((one) => one !== 'site'))
    expect([name, from(`inputs.${name}`)]).toEqual([name, name === 'fingerprint' ? 'tls-fingerprint' : name])
  for (const name of Object.keys(declared.secrets)) expect([name, from(`secrets.${name}`)]).toEqual([name, name])
  expect(Object.keys(handed).filter((name) => !INPUT_NAMES.some((known) => known === name))).toEqual([])
  expect(handed.destination).toBe('repository')
})

test('the table reads from where the backups go', () => {
  const { with: given = {} } = table.steps?.[0] ?? {}
  expect(given.repository).toBe(call.with?.repository)
  expect(given['repository-token']).toBe(call.secrets?.['repository-token'])
  expect(given.routers).toBe(expression('vars.ROUTERS'))
  expect(call.strategy?.matrix).toEqual({ include: expression('fromJSON(vars.ROUTERS)') })
})
