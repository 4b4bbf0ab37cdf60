// The watchdog in this process, with the real toolkit: the main cases of __tests__/bundle/watchdog.test.ts, and those that need
// one process: an interruption, and many pages of runs, jobs and issues.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { BackupError } from '../../src/errors.ts'
import { ALARM_LABEL } from '../../src/fleet/watchdog/issues.ts'
import type { MonitorOptions } from '../fixtures/monitor-run.ts'
import { runWatch } from '../fixtures/watch-run.ts'
import {
  DAY_MS,
  failed,
  green,
  HOUR_MS,
  markOf,
  openWatched,
  TOKEN,
  type WatchedGitHub,
  WORKFLOW,
} from '../fixtures/watched-github.ts'

let hub: WatchedGitHub
beforeEach(async () => {
  hub = await openWatched()
})
afterEach(() => hub.github.close())

const watch = (inputs: Readonly<Record<string, string>> = {}, options: Partial<MonitorOptions> = {}) =>
  runWatch(hub, inputs, options)

test('reports a healthy router with the ages of its job and copy', async () => {
  await hub.keep({ ms: 3 * DAY_MS })
  hub.addRun(5 * HOUR_MS, [green('home')])
  const { isRed, log, summary } = await watch()
  expect([isRed, log]).toEqual([
    false,
    expect.stringContaining('✓ home: green 4 h ago, copy from 3 days ago in the repository'),
  ])
  expect(summary).toMatch(
    /\| ✅ \| home \| \[4 h ago\]\(https.*\) \| <code>.*<\/code><br>repository, 3 days ago \| {2}\|/,
  )
})

test('ignores a copy from the future, made while a clock was wrong', async () => {
  await hub.keep({ ms: -400 * DAY_MS })
  await hub.keep({ ms: HOUR_MS, isVerified: false })
  hub.addRun(HOUR_MS, [green('home')])
  expect((await watch({ destination: 'repository' })).log).toContain('was stored but not verified')
})

test('needs no job name for a single router', async () => {
  await hub.keep()
  hub.addRun(5 * HOUR_MS, [{ name: 'Back up', conclusion: 'success' }])
  expect((await watch()).isRed).toBe(false)
})

test('opens an issue, updates it, and closes it', async () => {
  hub.addRun(50 * HOUR_MS, [green('home')])
  expect((await watch()).isRed).toBe(true)
  hub.addRun(9 * HOUR_MS, [failed('home')])
  expect((await watch()).log).toContain('ended')
  expect(hub.github.issues.all[0]?.body).toContain('with failure')
  await hub.keep()
  hub.addRun(HOUR_MS, [green('home')])
  expect((await watch()).isRed).toBe(false)
  expect(hub.github.issues.all).toMatchObject([
    { state: 'closed', comments: [expect.stringContaining('The last green job ended')] },
  ])
})

test('reports every kind of problem of many routers in one run', async () => {
  await hub.keep({ router: 'well' })
  await hub.keep({ router: 'unverified', isVerified: false })
  await hub.keep({ router: 'bare', manifest: false })
  await hub.keep({ router: 'strange', manifest: 'no manifest' })
  await hub.keep({ router: 'other', label: 'another' })
  await hub.keep({ router: 'long', size: 1_000 })
  const routers = ['well', 'unverified', 'bare', 'strange', 'other', 'long', 'gone', 'waiting', 'skipped', 'unnamed']
  const jobs = routers.slice(0, 7).map(green)
  hub.addRun(
    4 * HOUR_MS,
    [
      ...jobs,
      { name: 'Backup of waiting', status: 'queued' },
      { name: 'Backup of skipped', conclusion: 'skipped' },
      { name: 'backup (9)', conclusion: 'success' },
    ],
    { status: 'waiting' },
  )
  hub.github.workflow.state = 'disabled_fork'
  const { outputs, summary } = await watch({ routers: routers.join(','), destination: 'repository' })
  const report = JSON.parse(outputs.routers ?? '') as readonly {
    router: string
    problems: readonly { code: string }[]
  }[]
  expect(
    Object.fromEntries(report.map(({ router, problems }) => [router, problems.map(({ code }) => code).slice(1)])),
  ).toEqual({
    ...{ well: [], unverified: ['copy-unverified'], bare: ['copy-unverified'], strange: ['copy-unverified'] },
    ...{ other: ['copy-unverified'], long: ['copy-unverified'], gone: ['no-copy'] },
    ...{ waiting: ['no-green-run', 'stuck-in-queue', 'no-copy'], skipped: ['no-green-run', 'no-copy'] },
    unnamed: ['job-not-named', 'no-copy'],
  })
  expect(report.every(({ problems }) => problems[0]?.code === 'workflow-disabled')).toBe(true)
  expect(summary).toContain('## Router backups: 0 of 10 routers are backed up; not backed up: well, unverified')
  expect(hub.github.issues.all).toHaveLength(10)
})

test('a run that was cancelled before it had jobs counts as started, and does not hide that no job names a router', async () => {
  for (const router of ['home', 'cabin']) await hub.keep({ router })
  hub.addRun(45 * HOUR_MS, [green('home')])
  hub.addRun(9 * HOUR_MS, [], { conclusion: 'cancelled' })
  const { log } = await watch({ routers: 'home, cabin' })
  expect(log).toMatch(/home: No green job since .*\. The last one ended .*, cancelled\./)
  expect(log).toContain('cabin: No job of the workflow names this router')
})

test('a forged manifest gets no text into an issue, and closes none of another router', async () => {
  const marker = markOf('cabin', 'repository')
  await hub.keep({ label: `@everybody ${marker}` })
  await hub.keep({ router: 'cabin' })
  hub.addRun(5 * HOUR_MS, ['home', 'cabin'].map(green))
  await watch({ routers: 'home', destination: 'repository' })
  const [issue] = hub.github.issues.all
  expect(issue?.body).toContain('its manifest is about another router.')
  if (issue) issue.body += marker
  await watch({ routers: 'home, cabin', destination: 'repository' })
  expect(hub.github.issues.all.map(({ state }) => state)).toEqual(['open'])
})

describe('pagination', () => {
  test('finds the only green run on a later page', async () => {
    await hub.keep()
    hub.addRun(30 * HOUR_MS, [green('home')])
    for (let index = 0; index < 60; index++) hub.addRun(HOUR_MS, [failed('home')])
    expect((await watch()).isRed).toBe(false)
  })

  test('continues past runs of forks', async () => {
    await hub.keep()
    hub.addRun(30 * HOUR_MS, [green('home')])
    for (let index = 0; index < 60; index++)
      hub.addRun(HOUR_MS, [failed('home')], index < 20 ? {} : { fork: 'mallory/home' })
    expect((await watch()).isRed).toBe(false)
  })

  test('finds a job on a later page', async () => {
    await hub.keep()
    const others = Array.from({ length: 120 }, (_, index) => green(`site-${index}`))
    hub.addRun(HOUR_MS, [...others, green('home')])
    expect((await watch({ routers: 'home, site-1', destination: 'repository' })).outputs.routers).toContain(
      '"router":"home","healthy":true',
    )
  })

  test('reads the artifact lists once for all routers without a copy, to stay within the rate limit', async () => {
    const routers = Array.from({ length: 20 }, (_, index) => `site-${index}`)
    for (let run = 1; run <= 3; run++) hub.addRun(run * HOUR_MS, routers.map(green))
    await watch({ routers: routers.join(), destination: 'artifact' })
    const lists = hub.github.requests.filter(({ path }) => path.endsWith('/artifacts'))
    expect([lists.length, hub.github.issues.all.length]).toEqual([3, 20])
  })

  test('finds an issue on a later page', async () => {
    for (let index = 0; index < 130; index++) hub.github.issues.add({ title: `${index}`, labels: [ALARM_LABEL] })
    const body = markOf('home')
    const first = hub.github.issues.all[0]
    if (first) first.body = body
    hub.addRun(50 * HOUR_MS, [green('home')])
    await watch()
    expect([hub.github.issues.all.length, first?.title]).toEqual([130, 'home is not backed up'])
  })
})

describe('a failed check calls no router healthy', () => {
  test.each([
    ['workflow', { status: 401 }, 'The token has expired'],
    ['workflow', { status: 200, body: '{}' }, 'returned an unexpected answer'],
    ['listRuns', { status: 200, body: '[]' }, 'The runs of router-backup.yml'],
    ['listJobs', { status: 403 }, 'the token lacks `actions: read`'],
    [
      'listJobs',
      { status: 403, body: '{"message":"API rate limit exceeded for installation."}' },
      'run again in an hour',
    ],
    ['issues', { status: 403, body: '{"message":"API rate limit exceeded"}' }, 'run again in an hour'],
    ['issues', { status: 200, body: '{}' }, 'The issues could not be checked'],
    ['issues', { status: 404 }, 'the token lacks `issues: write`'],
  ] as const)('%s answers %j', async (point, fault, message) => {
    await hub.keep()
    hub.addRun(5 * HOUR_MS, [green('home')])
    hub.github.faults[point] = fault
    const { isRed, log } = await watch()
    expect([isRed, log]).toEqual([true, expect.stringContaining(message)])
  })

  test('if the answer for the backup repository is nonsense', async () => {
    hub.addRun(5 * HOUR_MS, [green('home')])
    hub.github.faults.query = { status: 200, body: '{"data":null}' }
    const { isRed, summary } = await watch()
    expect([isRed, summary]).toEqual([true, expect.stringContaining('| ❔ | home |')])
  })

  test('if the token cannot see the backup repository, with one hint for all routers', async () => {
    hub.addRun(5 * HOUR_MS, ['home', 'cabin'].map(green))
    const { log, summary } = await watch({
      ...{ routers: 'home, cabin', destination: 'repository', repository: 'octo-home/nowhere' },
    })
    const hint = 'Check `repository`. If it is not the repository of the workflow, `repository-token` must be a token'
    expect([log.split(hint).length, summary.split('must be a token').length]).toEqual([2, 2])
    expect(log).toMatch(
      /home, cabin: the repository octo-home\/nowhere could not be checked: Could not resolve.*[^.]\.$/m,
    )
  })

  test('if GitHub withholds part of its answer, which looks like a missing file', async () => {
    await hub.keep()
    hub.addRun(5 * HOUR_MS, [green('home')])
    const errors = [{ type: 'FORBIDDEN', path: ['repository', 'object0'], message: 'Resource not accessible' }]
    const body = JSON.stringify({ data: { repository: { object0: null } }, errors })
    hub.github.faults.query = { status: 200, body }
    const { outputs, summary } = await watch({ destination: 'repository' })
    expect(outputs.routers).toContain('"state":"unknown","problems":[]')
    expect([summary, hub.github.issues.all]).toEqual([expect.stringContaining('Resource not accessible'), []])
  })

  test('if earlier artifacts cannot be listed', async () => {
    hub.addRun(5 * HOUR_MS, [green('home')])
    hub.github.faults.listRunArtifacts = { status: 403 }
    const { isRed, outputs } = await watch({ destination: 'artifact' })
    expect([isRed, outputs.routers]).toEqual([true, expect.stringContaining('"state":"unknown"')])
  })

  test('if it is interrupted', async () => {
    hub.addRun(5 * HOUR_MS, [green('home')])
    const signal = AbortSignal.abort(new BackupError('cancelled', 'The run was cancelled.'))
    const interruption = { signal, stop: () => {}, coverUncaughtErrors: () => {} }
    const { isRed, log } = await watch({}, { interruption })
    expect([isRed, log]).toEqual([true, expect.stringContaining('The run was cancelled.')])
    expect([log.includes('the next run starts over'), log.includes('half-finished')]).toEqual([true, false])
  })

  test("if the address of GitHub's API makes no sense", async () => {
    hub.addRun(5 * HOUR_MS, [green('home')])
    const { isRed, log } = await watch({}, { env: { GITHUB_API_URL: 'nonsense' } })
    expect([isRed, log]).toEqual([true, expect.stringContaining('is not an https address: nonsense')])
  })
})

test('takes defaults from the environment: repository, branch, tokens', async () => {
  const own = await hub.github.addRepository({ name: 'octo-home/router-backup', access: { [TOKEN]: 'write' } })
  await hub.keep()
  const files = await hub.backups.listFiles('backups')
  for (const path of files) await own.commit({ files: { [path]: (await hub.backups.readFile(path)) ?? '' } })
  hub.addRun(5 * HOUR_MS, [green('home')])
  const bare = { repository: '', 'repository-token': '', workflow: WORKFLOW, branch: 'main', summary: 'false' }
  const { isRed, summary } = await watch(bare)
  expect([isRed, summary]).toEqual([false, ''])
  expect((await watch({ ...bare, token: '' })).log).toContain('Input `token` is required')
  expect((await watch({ routers: Array.from({ length: 1_001 }, (_, index) => `r${index}`).join() })).log).toContain(
    'at most 1000',
  )
})
