// What a watchdog asks GitHub: a workflow, its runs, their jobs, and issues; each answer against GitHub's own description.

import { describe, expect, test } from '@jest/globals'
import { startGitHub } from '../../../emulator/github/github.ts'
import { expectDescribed } from './repository/openapi.ts'

type Options = NonNullable<Parameters<typeof startGitHub>[0]>
const TOKEN = 'ghs_right'
const REPOSITORY = '/repos/{owner}/{repo}'

async function open(options: Options = {}) {
  const github = await startGitHub({ repository: 'octo/home', token: TOKEN, ...options })
  const ask = (method: string, path: string, body?: unknown, token = TOKEN) =>
    fetch(`${github.origin}/repos/octo/home${path}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  return { github, ask, [Symbol.asyncDispose]: () => github.close() }
}

test('the state of a workflow can change', async () => {
  await using hub = await open()
  const operation = `GET ${REPOSITORY}/actions/workflows/{workflow_id}`
  const read = async () => expectDescribed(operation, await hub.ask('GET', '/actions/workflows/backup.yml'))
  expect(await read()).toMatchObject({ state: 'active', path: '.github/workflows/backup.yml' })
  hub.github.workflow.state = 'disabled_inactivity'
  expect(await read()).toMatchObject({ state: 'disabled_inactivity' })
  expect((await hub.ask('GET', '/actions/workflows/other.yml')).status).toBe(404)
})

test('runs are listed newest first, by branch and by page, with their conclusions, and with times in whole seconds', async () => {
  await using hub = await open()
  const [one, two] = [new Date('2026-11-01T03:17:00.900Z'), new Date('2026-11-02T03:17:00.900Z')]
  hub.github.nextRun({ createdAt: one, updatedAt: two, conclusion: 'failure', fork: 'mallory/home' })
  hub.github.nextRun({ createdAt: two, status: 'queued', event: 'workflow_dispatch' })
  hub.github.nextRun({ branch: 'try' })
  const operation = `GET ${REPOSITORY}/actions/workflows/{workflow_id}/runs`
  const body = await expectDescribed(operation, await hub.ask('GET', '/actions/workflows/backup.yml/runs?branch=main'))
  expect(body).toMatchObject({
    total_count: 3,
    workflow_runs: [
      { status: 'queued', conclusion: null, event: 'workflow_dispatch', created_at: '2026-11-02T03:17:00Z' },
      {
        status: 'completed',
        conclusion: 'failure',
        updated_at: '2026-11-02T03:17:00Z',
        head_repository: { full_name: 'mallory/home' },
      },
      { conclusion: 'success', head_repository: { full_name: 'octo/home' } },
    ],
  })
  const page = await hub.ask('GET', '/actions/workflows/backup.yml/runs?per_page=1&page=2')
  expect(await page.json()).toMatchObject({ total_count: 4, workflow_runs: [{ status: 'queued' }] })
})

test('jobs of a run are listed with their times; waiting jobs have no runner', async () => {
  await using hub = await open()
  const at = new Date('2026-11-01T03:17:00Z')
  const run = hub.github.nextRun({
    jobs: [
      { name: 'Backup of home', conclusion: 'success', createdAt: at, completedAt: at },
      { name: 'Backup of cabin', status: 'queued', createdAt: at },
    ],
  })
  const path = `/actions/runs/${run.id}/jobs`
  const body = await expectDescribed(`GET ${REPOSITORY}/actions/runs/{run_id}/jobs`, await hub.ask('GET', path))
  expect(body).toMatchObject({
    total_count: 2,
    jobs: [
      { name: 'Backup of home', status: 'completed', conclusion: 'success', completed_at: '2026-11-01T03:17:00Z' },
      { name: 'Backup of cabin', status: 'queued', conclusion: null, completed_at: null, runner_name: null },
    ],
  })
  expect(await (await hub.ask('GET', `${path}?per_page=1&page=2`)).json()).toMatchObject({
    jobs: [{ status: 'queued' }],
  })
})

test('a re-run lists the jobs of its last attempt, or those of all attempts on request', async () => {
  await using hub = await open()
  const [first, again] = [new Date('2026-11-01T03:17:00Z'), new Date('2026-11-05T08:00:00Z')]
  const run = hub.github.nextRun({
    ...{ createdAt: first, startedAt: again, attempt: 2, conclusion: 'success' },
    jobs: [
      { name: 'Backup of home', attempt: 1, conclusion: 'failure', createdAt: first },
      { name: 'Backup of home', conclusion: 'success', createdAt: again },
    ],
  })
  const operation = `GET ${REPOSITORY}/actions/workflows/{workflow_id}/runs`
  const shown = await expectDescribed(operation, await hub.ask('GET', '/actions/workflows/backup.yml/runs?per_page=1'))
  const times = { created_at: '2026-11-01T03:17:00Z', run_started_at: '2026-11-05T08:00:00Z' }
  expect(shown).toMatchObject({ workflow_runs: [{ run_attempt: 2, ...times }] })
  const list = async (query: string) => {
    const response = await hub.ask('GET', `/actions/runs/${run.id}/jobs${query}`)
    const body = await expectDescribed(`GET ${REPOSITORY}/actions/runs/{run_id}/jobs`, response)
    return (body as { jobs: readonly { run_attempt: number; conclusion: string }[] }).jobs
  }
  expect(await list('')).toMatchObject([{ run_attempt: 2, conclusion: 'success' }])
  expect(await list('?filter=latest')).toHaveLength(1)
  expect(await list('?filter=all')).toMatchObject([{ run_attempt: 1 }, { run_attempt: 2 }])
})

describe('issues', () => {
  test('are opened with labels, changed, commented on and closed, and found by label and state', async () => {
    await using hub = await open()
    hub.github.issues.add({ title: 'A question', body: 'of a stranger' })
    hub.github.issues.add({ title: 'A change', labels: ['alarm'], isPullRequest: true })
    const opened = await hub.ask('POST', '/issues', { title: 'Alarm', body: 'text', labels: ['alarm'] })
    expect(await expectDescribed(`POST ${REPOSITORY}/issues`, opened)).toMatchObject({ number: 3, state: 'open' })
    const list = async (query: string) => {
      const response = await hub.ask('GET', `/issues${query}`)
      const body = (await expectDescribed(`GET ${REPOSITORY}/issues`, response)) as readonly { number: number }[]
      return body.map(({ number }) => number)
    }
    expect([await list(''), await list('?labels=alarm'), await list('?labels=alarm,other')]).toEqual([
      [3, 2, 1],
      [3, 2],
      [],
    ])
    const comment = await hub.ask('POST', '/issues/3/comments', { body: 'Well again.' })
    await expectDescribed(`POST ${REPOSITORY}/issues/{issue_number}/comments`, comment)
    const closed = await hub.ask('PATCH', '/issues/3', { state: 'closed', title: 'Was an alarm' })
    await expectDescribed(`PATCH ${REPOSITORY}/issues/{issue_number}`, closed)
    expect([
      await list('?labels=alarm'),
      await list('?state=closed'),
      await list('?state=all&per_page=1&page=2'),
    ]).toEqual([[2], [3], [2]])
    expect(hub.github.issues.all.at(-1)).toMatchObject({
      title: 'Was an alarm',
      stateReason: 'completed',
      comments: ['Well again.'],
    })
    await hub.ask('PATCH', '/issues/3', { state: 'open' })
    expect(hub.github.issues.all.at(-1)).toMatchObject({ state: 'open', stateReason: 'reopened' })
  })

  test('need a title, a text for a comment, and an existing number', async () => {
    await using hub = await open()
    hub.github.issues.add({ title: 'One' })
    const statuses = await Promise.all([
      hub.ask('POST', '/issues', { body: 'no title' }),
      hub.ask('POST', '/issues/1/comments', {}),
      hub.ask('PATCH', '/issues/7', { state: 'closed' }),
      hub.ask('DELETE', '/issues/1'),
    ])
    expect(statuses.map(({ status }) => status)).toEqual([422, 422, 404, 404])
  })

  test('can be changed and closed while locked, but accept no comment', async () => {
    await using hub = await open()
    hub.github.issues.add({ title: 'One', locked: true })
    const comment = await hub.ask('POST', '/issues/1/comments', { body: 'Well again.' })
    expect([comment.status, await comment.json()]).toEqual([
      403,
      expect.objectContaining({ message: 'Unable to create comment because issue is locked.' }),
    ])
    const closed = await hub.ask('PATCH', '/issues/1', { state: 'closed' })
    expect(await expectDescribed(`PATCH ${REPOSITORY}/issues/{issue_number}`, closed)).toMatchObject({
      ...{ locked: true, state: 'closed' },
    })
  })

  test('are refused if switched off', async () => {
    await using hub = await open()
    hub.github.issues.isOff = true
    expect((await hub.ask('POST', '/issues', { title: 'Alarm' })).status).toBe(410)
  })

  test.each([
    ['none', 'GET', 403, 'issues=read'],
    ['read', 'GET', 200, null],
    ['read', 'POST', 403, 'issues=write'],
    ['write', 'POST', 201, null],
  ] as const)('with the right %s, %s is answered %i', async (issues, method, status, accepted) => {
    await using hub = await open({ permissions: { issues } })
    const response = await hub.ask(method, '/issues', method === 'POST' ? { title: 'Alarm' } : undefined)
    expect([response.status, response.headers.get('x-accepted-github-permissions')]).toEqual([status, accepted])
  })
})

test.each([
  ['workflow', '/actions/workflows/backup.yml'],
  ['listRuns', '/actions/workflows/backup.yml/runs'],
  ['listJobs', '/actions/runs/17000000001/jobs'],
  ['issues', '/issues'],
] as const)('a fault at %s is met there and nowhere else', async (point, path) => {
  await using hub = await open({ faults: { [point]: { status: 502 } } })
  expect((await hub.ask('GET', path)).status).toBe(502)
  expect((await hub.ask('GET', '/actions/artifacts')).status).toBe(200)
})

test('a token without `actions: read`, or a wrong one, sees none of it', async () => {
  await using hub = await open({ permissions: { actions: 'none' } })
  expect((await hub.ask('GET', '/actions/workflows/backup.yml')).status).toBe(403)
  expect((await hub.ask('GET', '/issues', undefined, 'ghs_wrong')).status).toBe(401)
})
