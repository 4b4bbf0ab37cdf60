// Which jobs the watchdog counts for a router, in this process: names, skipped ones, runs that wait.

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

describe('a job that waits without the name of a router', () => {
  test('is no matter of routers that were not meant, where another one has its job in that run', async () => {
    hub.addRun(9 * HOUR_MS, ['home', 'cabin'].map(green))
    hub.addRun(5 * HOUR_MS, [green('home'), queued('Copy to the NAS')])
    expect(await problemsOf('home', 'cabin')).toEqual({ home: [], cabin: [] })
  })
})

describe('of a router alone', () => {
  test('that a job mentions by a word, the other jobs of that run count, too', async () => {
    hub.addRun(5 * HOUR_MS, [ended('Back up the router', 'failure'), ended('Tell home')])
    expect((await problemsOf('home')).home).toEqual([expect.stringContaining('with failure')])
  })

  test('all jobs of an older run are looked at, where the newest run was green for a word alone', async () => {
    hub.addRun(9 * HOUR_MS, [ended('Back up the router'), ended('Tell home')])
    hub.addRun(5 * HOUR_MS, [ended('Back up the router', 'failure'), ended('Tell home')])
    expect((await problemsOf('home')).home).toEqual([])
  })

  test('only its own jobs count, where one has its name as a whole part', async () => {
    hub.addRun(5 * HOUR_MS, [ended('home / Back up'), ended('Lint', 'failure')])
    expect((await problemsOf('home')).home).toEqual([])
  })
})

test('the only green run may be on the third page', async () => {
  hub.addRun(30 * HOUR_MS, [green('home')])
  for (let index = 0; index < 210; index++) hub.addRun(HOUR_MS, [], { fork: 'mallory/home', conclusion: 'success' })
  expect(await problemsOf('home')).toEqual({ home: [] })
})
