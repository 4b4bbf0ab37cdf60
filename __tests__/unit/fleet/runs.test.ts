import { expect, test } from '@jest/globals'
import { readRuns } from '../../../src/fleet/runs.ts'
import type { GitHubClient } from '../../../src/github/github-client.ts'

const NOW = Date.parse('2026-03-07T12:00:00Z')
const TIMES = {
  created_at: '2026-03-07T11:00:00Z',
  run_started_at: '2026-03-07T11:00:00Z',
  updated_at: '2026-03-07T11:10:00Z',
}
const RUN = { ...TIMES, status: 'completed', conclusion: 'failure', head_repository: { full_name: 'octo-home/backup' } }
const JOBS = Array.from({ length: 100 }, () => ({ ...TIMES, name: 'home', status: 'completed', conclusion: 'failure' }))

/** A GitHub whose lists never end. */
const endless: Pick<GitHubClient, 'rest'> = {
  rest: async ({ path }) => {
    const runs = Array.from({ length: 100 }, (_, id) => ({ ...RUN, id }))
    return {
      status: 200,
      headers: {},
      problem: '',
      value: path.includes('/jobs?') ? { jobs: JOBS } : { workflow_runs: runs },
    }
  },
}

test('no more than 100,000 jobs are held at once', async () => {
  const where = { repository: 'octo-home/backup', workflow: 'backup.yml', branch: 'main' }
  const question = { ...where, client: endless as GitHubClient, signal: new AbortController().signal }
  const search = { now: NOW, since: 0, greenSince: 0, routers: ['home'], ownerOf: () => undefined }
  await expect(readRuns(question, search)).rejects.toThrow('backup.yml have more than 100000 jobs')
})
