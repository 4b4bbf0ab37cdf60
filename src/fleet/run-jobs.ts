// The jobs of a run, through GitHub's REST API: all of them, or an error.

import { type GitHubClient, memberOf } from '../github/github-client.ts'
import { PER_PAGE, pageOf } from '../github/read-page.ts'
import { type FailedRead, type Reply, readResource } from '../github/read-resource.ts'
import type { Job } from './jobs.ts'
import { MonitorError, monitorError } from './monitor-error.ts'
import { addressOfRun, readJob } from './run-fields.ts'

/** Of one run: 256 routers in eleven attempts. */
const MAX_JOB_PAGES = 30

/** Which repository's runs to read. */
export interface RunQuestion {
  readonly client: GitHubClient
  /** For the addresses of runs and jobs. */
  readonly serverUrl: string
  /** `owner/name`. */
  readonly repository: string
  readonly signal: AbortSignal
}

/** Returns the jobs of all attempts: GitHub's list for the latest attempt lacks carried-over jobs. Throws MonitorError. */
export async function listJobs(question: RunQuestion, run: number): Promise<readonly Job[]> {
  const jobs: Job[] = []
  let listed = 0
  const address = addressOfRun(webOf(question), run)
  for (let page = 1; page <= MAX_JOB_PAGES; page++) {
    const path = `/repos/${question.repository}/actions/runs/${run}/jobs?filter=all&per_page=${PER_PAGE}&page=${page}`
    const reply = await readResource(question.client, path, question.signal)
    const list = reply.ok ? pageOf(memberOf(reply.value, 'jobs')) : undefined
    if (!list) throw monitorError(`The jobs of run ${run}`, { ...problemOf(reply), permission: 'actions: read' })
    jobs.push(...list.flatMap((job) => readJob(job, address) ?? []))
    listed += list.length
    if (list.length === PER_PAGE) continue
    const total = reply.ok ? Number(memberOf(reply.value, 'total_count')) : 0
    // Those that are missing may be those that failed.
    if (total > listed || jobs.length < listed)
      throw monitorError(`The jobs of run ${run}`, {
        status: 0,
        reason: `GitHub lists ${jobs.length} of ${total}`,
        permission: 'actions: read',
        isLimit: false,
      })
    return jobs
  }
  // The others may be those that failed.
  throw new MonitorError(
    `The run ${run} has more than ${MAX_JOB_PAGES * PER_PAGE} jobs in all its attempts, so it could not be checked.`,
    'Start a new run instead of re-running that one.',
  )
}

export function webOf({ serverUrl, repository }: RunQuestion): string {
  return `${serverUrl}/${repository}`
}

export function problemOf(reply: Reply): FailedRead {
  if (!reply.ok) return reply
  return { status: 0, reason: 'GitHub returned an unexpected answer', isLimit: false }
}
