// How the watchdog counts re-runs and runs that GitHub has forgotten, in this process.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import * as watched from '../fixtures/watch-run.ts'
import { ago, DAY_MS, failed, green, HOUR_MS, openWatched, type WatchedGitHub } from '../fixtures/watched-github.ts'

let hub: WatchedGitHub
beforeEach(async () => {
  hub = await openWatched()
})
afterEach(() => hub.github.close())

const problemsOf = (...routers: readonly string[]) => watched.problemsOf(hub, routers)
const ended = (name: string, conclusion: 'success' | 'failure' = 'success') => ({ name, conclusion })

describe('a re-run', () => {
  const [first, again] = [5 * DAY_MS, 2 * HOUR_MS]
  const timed = (ms: number, attempt: number) => ({ attempt, createdAt: ago(ms), completedAt: ago(ms - HOUR_MS) })

  test('counts by its time, wherever it is in the list', async () => {
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

  test('keeps earlier green jobs: those that were not re-run, and those that failed later', async () => {
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

  test('counts by its last attempt if the whole run is the job', async () => {
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

  /** A run of which only the second job was re-run, and passed. */
  const addPartly = (ms: number, [one, other]: readonly [ReturnType<typeof ended>, ReturnType<typeof ended>]) => {
    const jobs = [
      { ...one, ...timed(ms, 1) },
      { ...other, ...timed(ms, 1) },
      { ...other, conclusion: 'success' as const, ...timed(again, 2) },
    ]
    const options = { attempt: 2, startedAt: ago(again), updatedAt: ago(again - HOUR_MS), conclusion: one.conclusion }
    hub.addRun(ms, jobs, options)
  }

  test('of one job does not make a router with a failed job healthy', async () => {
    addPartly(9 * HOUR_MS, [ended('home / backup', 'failure'), ended('home / report')])
    expect((await problemsOf('home', 'cabin')).home).toEqual([expect.stringMatching(/^no-green-run: .*with failure/)])
  })

  test('of one job does not make a single unnamed router with a failed job healthy', async () => {
    const at = 9 * HOUR_MS
    const jobs = [
      { ...ended('Back up', 'failure'), ...timed(at, 1) },
      { ...ended('Report'), ...timed(at, 1) },
      { ...ended('Report'), ...timed(4 * HOUR_MS, 2) },
      { ...ended('Report'), ...timed(again, 3) },
    ]
    hub.addRun(at, jobs, { attempt: 3, startedAt: ago(again), conclusion: 'failure' })
    expect((await problemsOf('home')).home).toEqual([expect.stringMatching(/^no-green-run: .*with failure/)])
  })

  test('of another job does not make an old backup newer', async () => {
    addPartly(first, [ended('home / backup'), ended('home / report')])
    expect((await problemsOf('home', 'cabin')).home).toEqual([
      expect.stringMatching(/^no-green-run: No green job since/),
    ])
  })

  test('keeps the jobs of routers that were not re-run', async () => {
    addPartly(9 * HOUR_MS, [failed('home') as ReturnType<typeof ended>, failed('cabin') as ReturnType<typeof ended>])
    const { home, cabin } = await problemsOf('home', 'cabin')
    expect([home, cabin]).toEqual([[expect.stringContaining('with failure: its log says why')], []])
    expect(home?.[0]).not.toContain('Runs were started since')
  })

  test('of one of several jobs with the same name leaves a failed one failed', async () => {
    const jobs = [
      { ...ended('home'), ...timed(9 * HOUR_MS, 1) },
      { ...ended('home', 'failure'), ...timed(9 * HOUR_MS, 1) },
      { ...ended('home'), ...timed(again, 2) },
    ]
    hub.addRun(9 * HOUR_MS, jobs, { attempt: 2, startedAt: ago(again), conclusion: 'failure' })
    expect((await problemsOf('home', 'cabin')).home).toEqual([expect.stringContaining('with failure')])
  })

  test('is queued until its first job exists, even if earlier jobs were green', async () => {
    const jobs = [{ ...green('home'), ...timed(30 * HOUR_MS, 1) }]
    hub.addRun(30 * HOUR_MS, jobs, { attempt: 2, startedAt: ago(3 * HOUR_MS), status: 'queued' })
    expect((await problemsOf('home')).home).toEqual([expect.stringMatching(/^stuck-in-queue/)])
  })

  test('of a run that was green long ago does not end the search', async () => {
    const long = 20 * DAY_MS
    hub.addRun(
      long,
      [
        { ...green('home'), ...timed(long, 1) },
        { ...green('home'), ...timed(again, 2) },
      ],
      { attempt: 2, startedAt: ago(again), conclusion: 'success' },
    )
    const options = { attempt: 2, startedAt: ago(again), conclusion: 'success' } as const
    const jobs = [
      { ...green('home'), ...timed(first, 1) },
      { ...failed('cabin'), ...timed(first, 1) },
      { ...green('cabin'), ...timed(again, 2) },
    ]
    hub.addRun(first, jobs, options)
    expect(await problemsOf('home', 'cabin')).toEqual({ home: [], cabin: [] })
  })
})

describe('a run that GitHub has forgotten', () => {
  test.each([3, 20, 400])('%i days ago alarms nobody', async (days) => {
    hub.addRun(days * DAY_MS, [], { status: 'queued' })
    hub.addRun(5 * HOUR_MS, ['home', 'cabin'].map(green))
    expect(await problemsOf('home', 'cabin')).toEqual({ home: [], cabin: [] })
  })

  test('is reported for two days, while it may still start', async () => {
    hub.addRun(47 * HOUR_MS, [], { status: 'queued' })
    hub.addRun(5 * HOUR_MS, [green('home')])
    expect((await problemsOf('home')).home).toEqual([expect.stringMatching(/^stuck-in-queue/)])
  })

  test('is reported for 30 days if it has a waiting job, which can be cancelled', async () => {
    const waits = { name: 'Backup of home', status: 'waiting' } as const
    hub.addRun(31 * DAY_MS, [waits], { status: 'waiting' })
    hub.addRun(5 * HOUR_MS, [green('home')])
    expect((await problemsOf('home')).home).toEqual([])
    hub.addRun(29 * DAY_MS, [waits], { status: 'waiting' })
    expect((await problemsOf('home')).home).toEqual([expect.stringMatching(/^stuck-in-queue/)])
  })
})
