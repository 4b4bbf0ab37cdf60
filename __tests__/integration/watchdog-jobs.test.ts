// Which jobs the watchdog counts for a router, in this process: names, skipped jobs, waiting runs.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import * as watched from '../fixtures/watch-run.ts'
import { DAY_MS, failed, green, HOUR_MS, openWatched, type WatchedGitHub } from '../fixtures/watched-github.ts'

let hub: WatchedGitHub
beforeEach(async () => {
  hub = await openWatched()
})
afterEach(() => hub.github.close())

const problemsOf = (...routers: readonly string[]) => watched.problemsOf(hub, routers)

const skipped = (name: string) => ({ name, conclusion: 'skipped' }) as const
const queued = (name: string) => ({ name, status: 'queued' }) as const
const ended = (name: string, conclusion: 'success' | 'failure' = 'success') => ({ name, conclusion })

describe('a router is not healthy', () => {
  test('because of a successful run whose only job failed (`continue-on-error`)', async () => {
    hub.addRun(5 * HOUR_MS, [ended('Back up', 'failure')], { conclusion: 'success' })
    expect((await problemsOf('home')).home).toEqual([expect.stringContaining('with failure')])
  })

  test('because of a run whose jobs were all skipped', async () => {
    hub.addRun(5 * HOUR_MS, [skipped('Back up')], { conclusion: 'success' })
    expect((await problemsOf('home')).home).toEqual([expect.stringContaining('skipped: a condition')])
  })

  test('because of a green run of another branch, even if GitHub lists runs of all branches', async () => {
    hub.github.faults.ignoresLimits = true
    hub.addRun(50 * HOUR_MS, [green('home')])
    hub.addRun(HOUR_MS, [green('home')], { branch: 'try' })
    expect((await problemsOf('home')).home).toEqual([expect.stringMatching(/^no-green-run/)])
    hub.addRun(HOUR_MS, [green('home')])
    expect((await problemsOf('home')).home).toEqual([])
  })

  test('because of a job of another router whose name contains its label', async () => {
    hub.addRun(5 * HOUR_MS, [
      ended('backup (main, https://192.168.1.1)'),
      ended('backup (attic, home, https://10.0.0.1)'),
    ])
    const problems = await problemsOf('main', 'backup', 'attic', 'home')
    expect(problems).toMatchObject({ main: [], attic: [] })
    for (const router of ['backup', 'home']) expect(problems[router]).toEqual([expect.stringMatching(/^job-not-named/)])
  })

  test('because of a run of other routers, if its own jobs have its name', async () => {
    hub.addRun(9 * HOUR_MS, [failed('home')])
    hub.addRun(HOUR_MS, [green('cabin')])
    expect((await problemsOf('home')).home).toEqual([
      expect.stringMatching(/with failure: its log .* Runs were started since, but none had a job/),
    ])
  })

  test('while an older run still waits for its runner, even if a newer one is green', async () => {
    hub.addRun(3 * HOUR_MS, [queued('Backup of home')])
    hub.addRun(HOUR_MS, [green('home')])
    expect((await problemsOf('home')).home).toEqual([expect.stringMatching(/^stuck-in-queue/)])
  })

  test('while a run waits for approval, even longer than the normal search period', async () => {
    hub.addRun(6 * DAY_MS, [{ name: 'Backup of home', status: 'waiting' }], { status: 'waiting' })
    hub.addRun(HOUR_MS, [green('home')])
    expect((await problemsOf('home')).home).toEqual([expect.stringMatching(/^stuck-in-queue/)])
  })

  test('while the job that builds the matrix waits', async () => {
    hub.addRun(20 * HOUR_MS, ['home', 'cabin'].map(green))
    hub.addRun(5 * HOUR_MS, [queued('Plan')])
    const stuck = [expect.stringMatching(/^stuck-in-queue/)]
    expect(await problemsOf('home', 'cabin')).toEqual({ home: stuck, cabin: stuck })
  })
})

test('a skipped job next to a green one raises no alarm', async () => {
  hub.addRun(5 * HOUR_MS, [ended('home / Backup of home'), skipped('home / Say that it failed'), green('cabin')])
  expect(await problemsOf('home', 'cabin')).toEqual({ home: [], cabin: [] })
})

test('never claims that no run started if one starts every night', async () => {
  hub.addRun(3 * DAY_MS, ['home', 'cabin'].map(green))
  hub.addRun(2 * DAY_MS, [green('home')])
  hub.addRun(DAY_MS, [green('home')])
  const { home, cabin } = await problemsOf('home', 'cabin')
  expect([home, cabin]).toEqual([
    [],
    [expect.stringMatching(/^no-green-run: .*Runs were started since, but none had .* ended with success: https/)],
  ])
})

test('reports how a run ended that never built its matrix', async () => {
  const jobs = [ended('Plan', 'failure'), skipped('Backup of $' + '{{ matrix.router }}')]
  for (const hours of [29, 5]) hub.addRun(hours * HOUR_MS, jobs)
  expect((await problemsOf('home', 'cabin')).home).toEqual([
    expect.stringMatching(/^job-not-named: .* The last run ended with failure: https/),
  ])
})

test('does not complain about job names if there was no run', async () => {
  hub.addRun(20 * DAY_MS, ['home', 'cabin'].map(green))
  const none = [expect.stringMatching(/^no-green-run: .*No run was started: .* `workflow-branch`/)]
  expect(await problemsOf('home', 'cabin')).toEqual({ home: none, cabin: none })
})

describe('a job that waits without the name of a router', () => {
  test('does not affect other routers once one has its job in that run', async () => {
    hub.addRun(9 * HOUR_MS, ['home', 'cabin'].map(green))
    hub.addRun(5 * HOUR_MS, [green('home'), queued('Copy to the NAS')])
    expect(await problemsOf('home', 'cabin')).toEqual({ home: [], cabin: [] })
  })
})

describe('a single router', () => {
  test('needs all jobs of a run green if one has its label as a word', async () => {
    hub.addRun(5 * HOUR_MS, [ended('Back up the router', 'failure'), ended('Tell home')])
    expect((await problemsOf('home')).home).toEqual([expect.stringContaining('with failure')])
  })

  test('is judged by all jobs of an older run, too, if the newest has its label only as a word', async () => {
    hub.addRun(9 * HOUR_MS, [ended('Back up the router'), ended('Tell home')])
    hub.addRun(5 * HOUR_MS, [ended('Back up the router', 'failure'), ended('Tell home')])
    expect((await problemsOf('home')).home).toEqual([])
  })

  test('is judged by its own jobs only if one has its label as a whole part', async () => {
    hub.addRun(5 * HOUR_MS, [ended('home / Back up'), ended('Lint', 'failure')])
    expect((await problemsOf('home')).home).toEqual([])
  })
})

test('finds the only green run on the third page', async () => {
  hub.addRun(30 * HOUR_MS, [green('home')])
  for (let index = 0; index < 210; index++) hub.addRun(HOUR_MS, [], { fork: 'mallory/home', conclusion: 'success' })
  expect(await problemsOf('home')).toEqual({ home: [] })
})
