// Which jobs the watchdog counts for a router, in this process: names, skipped ones, runs that wait, runs that were run again.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { runWatch } from '../fixtures/watch-run.ts'
import { ago, DAY_MS, failed, green, HOUR_MS, openWatched, type WatchedGitHub } from '../fixtures/watched-github.ts'

let hub: WatchedGitHub
beforeEach(async () => {
  hub = await openWatched()
})
afterEach(() => hub.github.close())

/** The problems of each router, all of which have good copies. */
async function problemsOf(...routers: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> {
  for (const router of routers) await hub.keep({ router })
  const { outputs } = await runWatch(hub, { routers: routers.join(), destination: 'repository' })
  const report = JSON.parse(outputs.routers ?? '') as readonly Report[]
  return Object.fromEntries(
    report.map(({ router, problems }) => [router, problems.map(({ code, text }) => `${code}: ${text}`)]),
  )
}
interface Report {
  readonly router: string
  readonly problems: readonly { readonly code: string; readonly text: string }[]
}

const skipped = (name: string) => ({ name, conclusion: 'skipped' }) as const
const queued = (name: string) => ({ name, status: 'queued' }) as const
const ended = (name: string, conclusion: 'success' | 'failure' = 'success') => ({ name, conclusion })

describe('a router is not healthy', () => {
  test('by a run that GitHub calls a success although its only job failed (`continue-on-error`)', async () => {
    hub.addRun(5 * HOUR_MS, [ended('Back up', 'failure')], { conclusion: 'success' })
    expect((await problemsOf('home')).home).toEqual([expect.stringContaining('with failure')])
  })

  test('by a run in which everything was skipped', async () => {
    hub.addRun(5 * HOUR_MS, [skipped('Back up')], { conclusion: 'success' })
    expect((await problemsOf('home')).home).toEqual([expect.stringContaining('skipped: a condition')])
  })

  test('by the job of another router whose name holds its label as well', async () => {
    hub.addRun(5 * HOUR_MS, [
      ended('backup (main, https://192.168.1.1)'),
      ended('backup (attic, home, https://10.0.0.1)'),
    ])
    const problems = await problemsOf('main', 'backup', 'attic', 'home')
    expect(problems).toMatchObject({ main: [], attic: [] })
    for (const router of ['backup', 'home']) expect(problems[router]).toEqual([expect.stringMatching(/^job-not-named/)])
  })

  test('by a run of other routers, where its own jobs are known by their name', async () => {
    hub.addRun(9 * HOUR_MS, [failed('home')])
    hub.addRun(HOUR_MS, [green('cabin')])
    expect((await problemsOf('home')).home).toEqual([
      expect.stringMatching(/with failure: its log .* Runs were started since, but none had a job/),
    ])
  })

  test('while an older run still waits for its runner, however green a newer one is', async () => {
    hub.addRun(3 * HOUR_MS, [queued('Backup of home')])
    hub.addRun(HOUR_MS, [green('home')])
    expect((await problemsOf('home')).home).toEqual([expect.stringMatching(/^stuck-in-queue/)])
  })

  test('while a run waits for leave to go on, for longer than anything else is looked back at', async () => {
    hub.addRun(6 * DAY_MS, [{ name: 'Backup of home', status: 'waiting' }], { status: 'waiting' })
    hub.addRun(HOUR_MS, [green('home')])
    expect((await problemsOf('home')).home).toEqual([expect.stringMatching(/^stuck-in-queue/)])
  })

  test('while what makes the matrix waits: nobody has a job yet', async () => {
    hub.addRun(20 * HOUR_MS, ['home', 'cabin'].map(green))
    hub.addRun(5 * HOUR_MS, [queued('Plan')])
    const stuck = [expect.stringMatching(/^stuck-in-queue/)]
    expect(await problemsOf('home', 'cabin')).toEqual({ home: stuck, cabin: stuck })
  })
})

test('a job that was skipped beside the one that was green is no alarm', async () => {
  hub.addRun(5 * HOUR_MS, [ended('home / Backup of home'), skipped('home / Say that it failed'), green('cabin')])
  expect(await problemsOf('home', 'cabin')).toEqual({ home: [], cabin: [] })
})

test('where runs are started every night, nobody is told that none was', async () => {
  hub.addRun(3 * DAY_MS, ['home', 'cabin'].map(green))
  hub.addRun(2 * DAY_MS, [green('home')])
  hub.addRun(DAY_MS, [green('home')])
  const { home, cabin } = await problemsOf('home', 'cabin')
  expect([home, cabin]).toEqual([
    [],
    [expect.stringMatching(/^no-green-run: .*Runs were started since, but none had .* ended with success: https/)],
  ])
})

test('where the matrix was never made, it is told how the run ended', async () => {
  const jobs = [ended('Plan', 'failure'), skipped('Backup of $' + '{{ matrix.router }}')]
  for (const hours of [29, 5]) hub.addRun(hours * HOUR_MS, jobs)
  expect((await problemsOf('home', 'cabin')).home).toEqual([
    expect.stringMatching(/^job-not-named: .* The last run ended with failure: https/),
  ])
})

test('where no run is seen at all, no job is called badly named', async () => {
  hub.addRun(20 * DAY_MS, ['home', 'cabin'].map(green))
  const none = [expect.stringMatching(/^no-green-run: .*No run was started: .* `workflow-branch`/)]
  expect(await problemsOf('home', 'cabin')).toEqual({ home: none, cabin: none })
})

describe('a run that was run again', () => {
  const [first, again] = [5 * DAY_MS, 2 * HOUR_MS]
  const timed = (ms: number, attempt: number) => ({ attempt, createdAt: ago(ms), completedAt: ago(ms - HOUR_MS) })

  test('counts by when it was, wherever it stands in the list', async () => {
    hub.addRun(
      first,
      [
        { ...failed('home'), ...timed(first, 1) },
        { ...green('home'), ...timed(again, 2) },
      ],
      {
        ...{ attempt: 2, startedAt: ago(again), updatedAt: ago(again - HOUR_MS), conclusion: 'success' },
      },
    )
    hub.addRun(30 * HOUR_MS, [failed('home')])
    expect(await problemsOf('home')).toEqual({ home: [] })
  })

  test('keeps what was green before: of jobs that were not run again, and of those that failed then', async () => {
    const jobs = [
      { ...green('home'), ...timed(9 * HOUR_MS, 1) },
      { ...failed('cabin'), ...timed(9 * HOUR_MS, 1) },
      { ...green('lake'), ...timed(9 * HOUR_MS, 1) },
      { ...green('cabin'), ...timed(again, 2) },
      { ...failed('lake'), ...timed(again, 2) },
    ]
    const options = { attempt: 2, startedAt: ago(again), conclusion: 'failure' } as const
    hub.addRun(9 * HOUR_MS, jobs, options)
    expect(await problemsOf('home', 'cabin', 'lake')).toEqual({ home: [], cabin: [], lake: [] })
  })

  test('goes by its last attempt where the whole run is the job', async () => {
    const [one, two] = [ended('Back up', 'failure'), ended('Back up')]
    hub.addRun(
      9 * HOUR_MS,
      [
        { ...one, ...timed(9 * HOUR_MS, 1) },
        { ...two, ...timed(again, 2) },
      ],
      {
        ...{ attempt: 2, startedAt: ago(again), conclusion: 'success' },
      },
    )
    expect(await problemsOf('home')).toEqual({ home: [] })
  })
})

test('the only green run may be on the third page', async () => {
  hub.addRun(30 * HOUR_MS, [green('home')])
  for (let index = 0; index < 210; index++) hub.addRun(HOUR_MS, [], { fork: 'mallory/home', conclusion: 'success' })
  expect(await problemsOf('home')).toEqual({ home: [] })
})
