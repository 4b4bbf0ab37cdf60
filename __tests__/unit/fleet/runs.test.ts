import { expect, test } from '@jest/globals'
import { readRuns } from '../../../src/fleet/runs.ts'
import type { GitHubClient } from '../../../src/github/github-client.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const NOW = Date.parse('2026-03-07T12:00:00Z')
const TIMES = {
  created_at: '2026-03-07T11:00:00Z',
  run_started_at: '2026-03-07T11:00:00Z',
  updated_at: '2026-03-07T11:10:00Z',
}
const OWN = { repository: { id: 1 }, head_repository: { id: 1 } }
const RUN = { ...TIMES, status: 'completed', conclusion: 'failure', ...OWN }
const JOB = { ...TIMES, name: 'home', status: 'completed', conclusion: 'failure' }

/** A GitHub whose list of runs never ends, each with as many jobs. */
const endless = (jobs: number): Pick<GitHubClient, 'rest'> => ({
  rest: async ({ path }) => {
    const page = Number(/&page=(\d+)/.exec(path)?.[1])
    const runs = Array.from({ length: 100 }, (_, id) => ({ ...RUN, id }))
    return {
      status: 200,
      headers: {},
      problem: '',
      value: path.includes('/jobs?')
        ? { jobs: Array(Math.min(100, jobs - (page - 1) * 100)).fill(JOB) }
        : { workflow_runs: runs },
    }
  },
})

const questionOf = (jobs: number) => {
  const where = {
    serverUrl: 'https://github.com',
    repository: 'octo-home/backup',
    workflow: 'backup.yml',
    branch: 'main',
  }
  return { ...where, client: endless(jobs) as GitHubClient, signal: new AbortController().signal }
}
const SEARCH = { now: NOW, since: 0, greenSince: 0, routers: ['home'], ownerOf: () => undefined }

test('no more than 100,000 jobs are held at once', async () => {
  await expect(readRuns(questionOf(2_950), SEARCH)).rejects.toThrow('backup.yml have more than 100000 jobs')
})

test('a run whose jobs are too many to list is not judged by some of them', async () => {
  await expect(readRuns(questionOf(3_100), SEARCH)).rejects.toThrow(
    'The run 0 has more than 3000 jobs in all its attempts, so it could not be checked.',
  )
})

test('a run that cannot be read is not passed over', async () => {
  const rest = async () => ({ status: 200, headers: {}, problem: '', value: { workflow_runs: [{ ...RUN, id: 'x' }] } })
  const question = { ...questionOf(0), branch: '', client: { rest } as unknown as GitHubClient }
  await expect(readRuns(question, SEARCH)).rejects.toThrow(/The runs of backup.yml .*unexpected answer/)
})

test.each<[string, object]>([
  ['lists fewer than it counts', { total_count: 3, jobs: [JOB, JOB] }],
  ['lists one without a name', { total_count: 2, jobs: [JOB, { ...JOB, name: null }] }],
  ['does not say whether one is over', { total_count: 2, jobs: [JOB, { ...JOB, status: null }] }],
])('a run is not judged by some of its jobs if GitHub %s', async (_, jobs) => {
  const rest = async ({ path }: { readonly path: string }) => {
    const value = path.includes('/jobs?') ? jobs : { workflow_runs: [{ ...RUN, id: 7, head_branch: 'main' }] }
    return { status: 200, headers: {}, problem: '', value }
  }
  const client = { rest } as unknown as GitHubClient
  await expect(readRuns({ ...questionOf(0), client }, SEARCH)).rejects.toThrow(
    /The jobs of run 7 .*GitHub lists [12] of [23]/,
  )
})

test('no run of the branch among a thousand others is not taken for none', async () => {
  const question = { ...questionOf(0), branch: 'backups' }
  const list = (count: number) => Array.from({ length: count }, (_, id) => ({ ...RUN, id, head_branch: 'main' }))
  const answer = (page: number) => ({ workflow_runs: list(page === 10 ? 99 : 100) })
  const rest = async (value: unknown) => ({ status: 200, headers: {}, problem: '', value })
  const endless = { rest: () => rest({ workflow_runs: list(100) }) } as unknown as GitHubClient
  await expect(readRuns({ ...question, client: endless }, SEARCH)).rejects.toThrow(
    'The newest 1000 runs of backup.yml are all of forks or other branches than backups, and older ones were not read.',
  )
  const old = { rest: () => rest({ workflow_runs: list(100).map((run) => ({ ...run, head_branch: 'backups' })) }) }
  const later = { ...SEARCH, now: NOW + 6 * DAY_MS, since: NOW + 3 * DAY_MS, greenSince: NOW + 5 * DAY_MS }
  expect(await readRuns({ ...question, client: old as unknown as GitHubClient }, later)).toEqual([])
  const ending = {
    rest: ({ path }: { readonly path: string }) => rest(answer(Number(/&page=(\d+)/.exec(path)?.[1]))),
  } as unknown as GitHubClient
  expect(await readRuns({ ...question, client: ending }, SEARCH)).toEqual([])
})
