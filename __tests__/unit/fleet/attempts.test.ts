import { describe, expect, jest, test } from '@jest/globals'
import { attemptsOf, jobsAt } from '../../../src/fleet/attempts.ts'
import type { Job, Run } from '../../../src/fleet/jobs.ts'

const job = (name: string, attempt: number, conclusion = 'success'): Job => ({
  ...{ name, attempt, conclusion, status: 'completed', url: `${name} ${attempt}` },
  ...{ createdAt: attempt * 1_000, endedAt: attempt * 1_000 + 500 },
})
const RUN: Run = {
  ...{ id: 1, status: 'completed', conclusion: 'failure', isOver: true, attempt: 3, url: 'run', jobs: undefined },
  ...{ createdAt: 3_000, endedAt: 3_900 },
}
const namesOf = (jobs: readonly Job[] | undefined) => jobs?.map(({ url, conclusion }) => `${url} ${conclusion}`)

describe('an attempt', () => {
  const jobs = [job('backup', 1, 'failure'), job('report', 1), job('report', 2), job('backup', 3)]

  test.each([
    [1, ['backup 1 failure', 'report 1 success']],
    [2, ['backup 1 failure', 'report 2 success']],
    [3, ['backup 3 success', 'report 2 success']],
  ])('%i consists of the latest execution of each job', (attempt, wanted) => {
    expect(namesOf(jobsAt(jobs, attempt))).toEqual(wanted)
  })

  test('keeps failed jobs among several of the same name', () => {
    const several = [job('home', 1), job('home', 1, 'failure'), job('home', 1, 'skipped'), job('home', 2)]
    expect(namesOf(jobsAt(several, 2))).toEqual(['home 2 success', 'home 1 failure', 'home 1 success'])
    expect(namesOf(jobsAt([...several, job('home', 3), job('home', 3), job('home', 3)], 3))).toEqual(
      Array.from({ length: 3 }, () => 'home 3 success'),
    )
  })

  test('does not compare each job with each other one', () => {
    let reads = 0
    const many = Array.from({ length: 2_000 }, (_, index) => {
      const name = `job ${index} / Back up`
      return Object.defineProperty({ ...job('', 1 + (index % 2)) }, 'name', {
        get: () => {
          reads++
          return name
        },
      })
    })
    expect(jobsAt(many, 2)).toHaveLength(2_000)
    expect(reads).toBeLessThan(10 * 2_000)
  })

  test('contains a job beside those of a workflow that it shares its name with, if both ran in the same attempt', () => {
    const both = [job('home', 1, 'failure'), job('home / Back up', 1)]
    expect(namesOf(jobsAt(both, 2))).toEqual(['home 1 failure', 'home / Back up 1 success'])
  })

  test('contains the jobs of a reusable workflow, not its call that was cancelled before it had any', () => {
    const called = [job('home', 1, 'cancelled'), job('home-2', 1), job('home / Back up', 2)]
    expect(namesOf(jobsAt(called, 2))).toEqual(['home-2 1 success', 'home / Back up 2 success'])
    expect(namesOf(jobsAt(called, 1))).toEqual(['home 1 cancelled', 'home-2 1 success'])
  })
})

test('the newest hundred attempts of a run count, however many it has', () => {
  const jobs = Array.from({ length: 1_000 }, (_, index) => job('backup', index + 1))
  const attempts = attemptsOf({ ...RUN, attempt: 1_000 }, jobs).map(({ attempt }) => attempt)
  expect([attempts.length, Math.max(...attempts), Math.min(...attempts)]).toEqual([100, 1_000, 901])
})

test('which jobs a name is below is found out once, and not for each attempt', () => {
  const below = Array.from({ length: 98 }, () => 'a').join(' / ')
  const jobs = Array.from({ length: 300 }, (_, index) => job(`${index} / ${below}`, 1 + (index % 100)))
  const slice = jest.spyOn(String.prototype, 'slice')
  const attempts = attemptsOf({ ...RUN, attempt: 100 }, jobs)
  const slices = slice.mock.calls.length
  slice.mockRestore()
  expect(attempts).toHaveLength(100)
  expect(slices).toBeLessThan(2 * 98 * jobs.length)
})

test('a call of a workflow that was cancelled counts in the attempts before the one in which it has jobs', () => {
  const jobs = [job('home', 1, 'cancelled'), job('home / b / c', 3), job('home', 4, 'cancelled'), job('home / b', 6)]
  const attempts = attemptsOf({ ...RUN, attempt: 6 }, jobs).toSorted((a, b) => a.attempt - b.attempt)
  expect(attempts.map((one) => namesOf(one.jobs))).toEqual([
    ['home 1 cancelled'],
    ['home / b / c 3 success'],
    ['home / b / c 3 success', 'home 4 cancelled'],
    ['home / b / c 3 success', 'home / b 6 success'],
  ])
})

describe('a re-run', () => {
  const jobs = [job('backup', 1, 'failure'), job('report', 1), job('report', 2)]

  test('ends each earlier attempt as its own jobs ended, at their times', () => {
    const attempts = attemptsOf({ ...RUN, isOver: false, status: 'queued', conclusion: '' }, jobs)
    expect(
      attempts.map(({ attempt, isOver, conclusion, createdAt, endedAt }) => {
        return [attempt, isOver, conclusion, createdAt, endedAt]
      }),
    ).toEqual([
      [3, false, '', 3_000, 3_900],
      [1, true, 'failure', 1_000, 1_500],
      [2, true, 'failure', 2_000, 2_500],
    ])
  })

  test('has no jobs in a queued attempt', () => {
    expect(attemptsOf(RUN, jobs)[0]?.jobs).toEqual([])
  })
})
