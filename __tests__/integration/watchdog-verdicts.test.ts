// What the watchdog reports as healthy, when it raises an alarm, and that it never reports as healthy what it could not check.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { findLeaks } from '../../emulator/runner/leaks.ts'
import { ALARM_LABEL } from '../../src/fleet/watchdog/issues.ts'
import { runWatch } from '../fixtures/watch-run.ts'
import {
  DAY_MS,
  failed,
  green,
  HOUR_MS,
  markOf,
  OTHER_TOKEN,
  openWatched,
  type StoredCopy,
  TOKEN,
  type WatchedGitHub,
  WORKFLOW,
} from '../fixtures/watched-github.ts'

let hub: WatchedGitHub
let { github, addRun, keep } = {} as WatchedGitHub
beforeEach(() => open())
afterEach(() => github.close())

async function open(options?: Parameters<typeof openWatched>[0]): Promise<void> {
  await hub?.github.close()
  hub = await openWatched(options)
  ;({ github, addRun, keep } = hub)
}

/** Checks once, with a debug log: what it shows must be fit to be shown, too. */
async function watch(inputs: Readonly<Record<string, string>> = {}) {
  const result = await runWatch(hub, inputs, { env: { RUNNER_DEBUG: '1' } })
  expect(result.log.match(/^::error/gm) ?? []).toHaveLength(result.isRed ? 1 : 0)
  const addresses = github.requests.map(({ path, query }) => JSON.stringify([path, query]))
  const written = github.issues.all.map((issue) => JSON.stringify(issue))
  expect(findLeaks([...addresses, ...written].join('\n'), [TOKEN, OTHER_TOKEN])).toEqual([])
  const report: readonly Report[] = JSON.parse(result.outputs.routers ?? '')
  return { ...result, exitCode: result.isRed ? 1 : 0, report }
}

interface Report {
  readonly router: string
  readonly state: string
  readonly problems: readonly { readonly code: string; readonly text: string }[]
  readonly issue: number | null
  readonly copy: object | null
}
const codesOf = ({ report }: { readonly report: readonly Report[] }) =>
  report.map(({ router, problems }) => [router, ...problems.map(({ code }) => code)].join(' '))

describe('a router is healthy', () => {
  test('with a green job and a verified copy in the repository', async () => {
    const file = await keep()
    addRun(5 * HOUR_MS, [green('home')])
    const result = await watch()
    expect(result.exitCode).toBe(0)
    expect(result.log).toMatch(/^✓ home: green \d h ago, copy from 1 h ago in the repository$/m)
    expect(result.log).toContain('1 of 1 router is backed up.')
    expect(result.report).toMatchObject([
      { router: 'home', healthy: true, copy: { place: 'repository', file }, issue: null },
    ])
    expect(result.summary).toContain('## Router backups: 1 of 1 router is backed up')
    expect(github.issues.all).toEqual([])
  })

  test('even if it has not changed for a year, while its runs are green', async () => {
    await keep({ ms: 365 * DAY_MS })
    addRun(5 * HOUR_MS, [green('home')])
    const result = await watch()
    expect([result.exitCode, result.log]).toEqual([0, expect.stringContaining('copy from 365 days ago')])
  })

  test('if it is the only one, no job names it, and the whole run is green', async () => {
    await keep()
    addRun(5 * HOUR_MS, [{ name: 'Back up the router', conclusion: 'success' }])
    expect((await watch()).exitCode).toBe(0)
  })

  test('among many, with few requests for all of them', async () => {
    const routers = Array.from({ length: 20 }, (_, index) => `site-${index}`)
    for (const router of routers) await keep({ router })
    addRun(2 * DAY_MS, routers.map(green))
    addRun(DAY_MS, routers.map(green))
    addRun(HOUR_MS, routers.map(green))
    const before = github.requests.length
    expect((await watch({ routers: routers.join('\n') })).exitCode).toBe(0)
    // The workflow, its runs, the jobs of the newest, the issues; all folders, and all manifests.
    expect(github.requests.length - before).toBe(6)
  })
})

describe('an alarm is raised for a router', () => {
  test('whose last green job is too old, and says how the last one ended', async () => {
    await keep()
    addRun(40 * HOUR_MS, [green('home')])
    addRun(5 * HOUR_MS, [failed('home')])
    const result = await watch()
    expect(codesOf(result)).toEqual(['home no-green-run'])
    expect(result.log).toContain('with failure: its log says why')
    expect(result.outputs.healthy).toBe('false')
    expect(github.issues.all).toMatchObject([{ number: 1, title: 'home is not backed up', labels: [ALARM_LABEL] }])
    expect(result.summary).toContain('/issues/1)')
  })

  test('without any run, and one whose job no runner took', async () => {
    await keep()
    const missing = await watch()
    expect([missing.log, github.issues.all]).toEqual([
      expect.stringContaining('There is no workflow router-backup.yml'),
      [],
    ])
    addRun(50 * HOUR_MS, [green('home')])
    expect((await watch()).log).toContain('No run was started: the schedule was dropped')
    addRun(25 * HOUR_MS, [{ name: 'Backup of home', conclusion: 'cancelled' }])
    expect((await watch()).log).toContain('no runner took the job for a day')
    expect(github.issues.all).toHaveLength(1)
  })

  test('whose job is stuck in the queue, although the last one was green', async () => {
    await keep()
    addRun(26 * HOUR_MS, [green('home')])
    addRun(3 * HOUR_MS, [{ name: 'Backup of home', status: 'queued' }])
    const result = await watch()
    expect(codesOf(result)).toEqual(['home stuck-in-queue'])
    expect((await watch({ 'max-queue': '4h' })).exitCode).toBe(0)
  })

  test('whose run is queued', async () => {
    await keep()
    addRun(26 * HOUR_MS, [green('home')])
    addRun(3 * HOUR_MS, [], { status: 'pending' })
    expect(codesOf(await watch())).toEqual(['home stuck-in-queue'])
  })

  test('whose workflow was disabled', async () => {
    await keep()
    addRun(5 * HOUR_MS, [green('home')])
    github.workflow.state = 'disabled_inactivity'
    expect(codesOf(await watch())).toEqual(['home workflow-disabled'])
  })

  test.each<[string, StoredCopy, string]>([
    ['was stored but not verified', { isVerified: false }, 'copy-unverified'],
    ['has no manifest', { manifest: false }, 'copy-unverified'],
    ['has an invalid manifest', { manifest: '{"schema":1}' }, 'copy-unverified'],
    ['belongs to another router', { label: 'cabin' }, 'copy-unverified'],
    ['has another size than its manifest states', { size: 6 }, 'copy-unverified'],
    ['is in another folder', { router: 'cabin' }, 'no-copy'],
  ])('whose newest copy %s', async (_, kept, code) => {
    await keep(kept)
    addRun(5 * HOUR_MS, [green('home')])
    expect(codesOf(await watch())).toEqual([`home ${code}`])
  })

  test('that no job names, if several are listed', async () => {
    await keep()
    await keep({ router: 'cabin' })
    addRun(5 * HOUR_MS, [green('home'), { name: 'backup (2)', conclusion: 'success' }])
    const result = await watch({ routers: 'home, cabin' })
    expect(codesOf(result)).toEqual(['home', 'cabin job-not-named'])
    expect(result.log).toContain(`name: Backup of \${{ matrix.router }}`)
  })

  test('whose only green runs are of a fork or another branch', async () => {
    await keep()
    addRun(5 * HOUR_MS, [green('home')], { fork: 'mallory/home' })
    addRun(5 * HOUR_MS, [green('home')], { branch: 'try' })
    expect(codesOf(await watch())).toEqual(['home no-green-run'])
    expect((await watch({ 'workflow-branch': 'try' })).exitCode).toBe(0)
  })
})

describe('the issue', () => {
  test('is opened once, updated, and closed with one comment on recovery', async () => {
    await keep()
    addRun(40 * HOUR_MS, [green('home')])
    await watch()
    const [issue] = github.issues.all
    const first = issue?.body
    const before = github.requests.filter(({ method }) => method === 'PATCH').length
    expect((await watch()).report[0]?.issue).toBe(1)
    expect(github.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(before)
    addRun(3 * HOUR_MS, [failed('home')])
    await watch()
    expect(issue?.body).not.toBe(first)
    addRun(HOUR_MS, [green('home')])
    expect((await watch()).exitCode).toBe(0)
    expect(issue).toMatchObject({
      state: 'closed',
      stateReason: 'completed',
      comments: [expect.stringMatching(/^Healthy again\./)],
    })
    await watch()
    expect(github.issues.all).toHaveLength(1)
    expect(issue?.comments).toHaveLength(1)
  })

  test('exists once for each router, found by its marker and not by its title', async () => {
    addRun(50 * HOUR_MS, [green('home'), green('home-2')])
    await watch({ routers: 'home, home-2' })
    for (const issue of github.issues.all) issue.title = 'renamed by somebody'
    await watch({ routers: 'home, home-2' })
    expect(github.issues.all.map(({ title }) => title)).toEqual(['home is not backed up', 'home-2 is not backed up'])
  })

  test('is never mistaken for that of a stranger, or for a pull request', async () => {
    await keep()
    addRun(5 * HOUR_MS, [green('home')])
    const body = markOf('home')
    github.issues.add({ title: 'Mine', body })
    github.issues.add({ title: 'A change', body, labels: [ALARM_LABEL], isPullRequest: true })
    await watch()
    expect(github.issues.all.every(({ state, comments }) => state === 'open' && comments.length === 0)).toBe(true)
  })

  test('is opened again if it is closed while the problem lasts', async () => {
    addRun(50 * HOUR_MS, [green('home')])
    await watch()
    for (const issue of github.issues.all) issue.state = 'closed'
    await watch()
    expect(github.issues.all.map(({ state }) => state)).toEqual(['closed', 'open'])
  })
})

describe('a failed check calls no router healthy', () => {
  const well = async () => {
    await keep()
    addRun(5 * HOUR_MS, [green('home')])
  }

  test.each([
    ['workflow', 'The workflow router-backup.yml could not be checked'],
    ['listRuns', 'The runs of router-backup.yml could not be checked'],
    ['listJobs', 'The jobs of run'],
  ] as const)('where GitHub does not answer at %s', async (point, message) => {
    await well()
    github.faults[point] = { status: 502 }
    const result = await watch()
    expect([result.exitCode, result.outputs.routers, result.log]).toEqual([1, '[]', expect.stringContaining(message)])
    expect(result.summary).toContain('nothing could be checked')
  })

  test('if the copies cannot be read, and closes no issue', async () => {
    addRun(50 * HOUR_MS, [green('home')])
    await watch()
    await well()
    github.faults.query = { status: 401, body: '{"message":"Bad credentials"}' }
    const result = await watch()
    expect(result.report).toMatchObject([{ state: 'unknown', healthy: false, issue: 1 }])
    expect(result.log).toContain('could not be checked: home')
    expect(github.issues.all).toMatchObject([{ state: 'open', comments: [] }])
    github.faults.query = undefined
    expect((await watch()).exitCode).toBe(0)
    expect(github.issues.all).toMatchObject([{ state: 'closed' }])
  })

  test('if the token cannot read artifacts', async () => {
    await well()
    github.faults.listRunArtifacts = { status: 403 }
    const result = await watch({ destination: 'artifact' })
    expect(result.report).toMatchObject([{ state: 'unknown' }])
    expect(result.log).toContain('`permissions: actions: read`')
  })

  test('if issues cannot be written, and reports the rest', async () => {
    addRun(50 * HOUR_MS, [green('home')])
    github.issues.isOff = true
    const result = await watch()
    expect(codesOf(result)).toEqual(['home no-green-run no-copy'])
    expect(result.log).toContain('Issues')
    expect(result.log).toMatch(/✗ home:/)
  })

  test('if the job has no permissions', async () => {
    await open({ permissions: { actions: 'none' } })
    await well()
    expect((await watch()).log).toContain('the token lacks `actions: read`')
    await open({ permissions: { issues: 'read' } })
    addRun(50 * HOUR_MS, [green('home')])
    expect((await watch()).log).toContain('the token lacks `issues: write`')
  })

  test('if the token cannot see the backup repository', async () => {
    await well()
    const result = await watch({ destination: 'repository', repository: 'octo-home/nowhere' })
    expect(result.report).toMatchObject([{ state: 'unknown' }])
  })
})

describe('inputs', () => {
  test.each([
    [{ routers: '' }, 'Input `routers` must list at least one router'],
    [{ routers: 'a b' }, 'Input `routers` must consist of letters'],
    [{ 'max-age': '36' }, 'Input `max-age` must be hours or days, like `36h` or `2d`'],
    [{ 'max-queue': '0h' }, 'Input `max-queue` must be hours or days'],
    [{ workflow: '../x.yml' }, 'Input `workflow` must be the name of a file'],
    [{ destination: 'directory' }, 'Input `destination` must be `repository` or `artifact`'],
    [{ path: 'a/{nope}' }, 'Input `path` supports only'],
    [{ repository: 'nope' }, 'Input `repository` must be `owner/name`'],
  ])('are validated before any request: %j', async (inputs, message) => {
    const result = await watch(inputs as Record<string, string>)
    expect(result.log).toContain(message)
    expect(github.requests).toEqual([])
  })

  test('accept the path of a workflow, days, and another repository', async () => {
    await keep()
    addRun(40 * HOUR_MS, [green('home')])
    expect((await watch({ workflow: WORKFLOW, 'max-age': '2d' })).exitCode).toBe(0)
  })
})
