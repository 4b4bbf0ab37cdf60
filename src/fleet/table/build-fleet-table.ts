// The story of the fleet table: this run's jobs and every router's newest backup, merged and committed next to the backups.

import { createGitHubClient, type GitHubClient } from '../../github/github-client.ts'
import { Refusal } from '../../github/refusal.ts'
import type { Logger } from '../../logger.ts'
import { retry } from '../../system/retry.ts'
import { findInRepository } from '../copies.ts'
import { nowAtGitHub, timeAnswers } from '../github-clock.ts'
import { createOwnerOf } from '../job-names.ts'
import { jobsOfRouter, type RouterJob, type Run } from '../jobs.ts'
import { hintOf, MonitorError } from '../monitor-error.ts'
import type { RouterFolder } from '../pairs.ts'
import { readRun } from '../runs.ts'
import { publish } from './publish.ts'
import { type FleetRow, renderIndex, renderPage } from './table.ts'

/** GitHub's answers lag behind; the pause grows by the first one after each attempt. */
const ATTEMPTS = 5
const FIRST_PAUSE_MS = 2_000

/** The fleet table's settings, validated. */
export interface FleetTableSettings {
  readonly serverUrl: string
  readonly apiUrl: string
  readonly graphqlUrl: string
  /** `owner/name`, of the workflow. */
  readonly repository: string
  readonly token: string
  /** The workflow that owns the table: `owner/name/.github/workflows/fleet.yml`. */
  readonly fleet: string
  /** The run whose jobs made the backups. */
  readonly runId: number
  /** Name of this job's runner; empty if it has none. */
  readonly runner: string
  readonly routers: readonly (RouterFolder & { readonly label: string })[]
  readonly backups: { readonly repository: string; readonly token: string; readonly branch: string | undefined }
  /** The parent folder of all routers' folders. */
  readonly root: string
  readonly tableName: string
}

export interface FleetTableOptions {
  readonly logger: Pick<Logger, 'warning'>
  readonly signal: AbortSignal
  /** Unix ms. */
  readonly now: number
  /** Before the second attempt, in ms. */
  readonly pauseMs?: number
}

export interface FleetTableResult {
  readonly rows: readonly FleetRow[]
  /** Whether the backups could be read; if not, no row has one. */
  readonly isSeen: boolean
  /** The commit of the table, if the table changed. */
  readonly commit: string | undefined
  /** Why the backups could not be read, or the table not be committed or verified. */
  readonly failure?: MonitorError
}

/** Builds and commits the table. Throws MonitorError if nothing is known. */
export async function buildFleetTable(
  settings: FleetTableSettings,
  options: FleetTableOptions,
): Promise<FleetTableResult> {
  const { routers, backups, root: folder, tableName, fleet } = settings
  const { signal, logger } = options
  const timed = timeAnswers(createGitHubClient(settings))
  const jobs = await findJobs(settings, { ...options, client: timed.client })
  // Where the clock is behind, the newest copies would be in the future, and an older one be shown.
  const now = nowAtGitHub(options.now, timed, logger)
  const client = createGitHubClient({ ...settings, token: backups.token })
  const found = await settle(
    () => findInRepository({ client, ...backups }, routers, { now, signal }),
    // A read right after a commit may show the state before it. An older copy proves nothing: an unchanged router makes no
    // commit.
    (copies) => copies.every(({ copy, refusal }, index) => copy || refusal || !jobs[index]?.isGreen),
    options,
  )
  const refusal = found.find((one) => one.refusal)?.refusal
  const rows = routers.map((router, index): FleetRow => {
    const copy = found[index]?.copy
    return { router: router.label, folder: router.folder, copy, isSeen: refusal === undefined, job: jobs[index] }
  })
  const { repository, branch } = backups
  if (refusal) {
    const message = `The repository ${repository} could not be checked: ${refusal.message}.`
    return { rows, isSeen: false, commit: undefined, failure: new MonitorError(message, hintOf(refusal, SEE_HINT)) }
  }
  const [owner = '', name = ''] = repository.split('/')
  const publication = {
    client,
    place: { owner, name, branch, folder },
    ...{ repository, tableName, fleet, signal },
    ...{ index: renderIndex(rows, fleet), page: renderPage(rows, { root: folder, fleet }) },
  }
  try {
    const { commit, failure } = await publish(publication)
    return { rows, isSeen: true, commit, ...(failure ? { failure } : {}) }
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof MonitorError) return { rows, isSeen: true, commit: undefined, failure: error }
    if (!(error instanceof Refusal)) throw error
    const message = `The table could not be committed to ${repository}: ${error.message}.`
    const failure = new MonitorError(message, hintOf(error, WRITE_HINT))
    return { rows, isSeen: true, commit: undefined, failure }
  }
}

const SEE_HINT = 'Check `repository`, and that the token may read it (`contents: read`).'
const WRITE_HINT = 'Likely cause: the token lacks `contents: write` for that repository.'

/** Returns each router's job in this run. GitHub's list lags: a job that has just ended may still be shown as running. */
async function findJobs(
  settings: FleetTableSettings,
  options: FleetTableOptions & { readonly client: GitHubClient },
): Promise<readonly (RouterJob | undefined)[]> {
  const { routers, runId, runner } = settings
  const { client, signal } = options
  const ownerOf = createOwnerOf(routers.map(({ label }) => label))
  return await settle(
    async () => {
      const run = withoutJobOf(runner, await readRun({ ...settings, client, signal }, runId))
      const jobOf = (router: string) => jobsOfRouter(run, router, { ownerOf, goesByRun: false })
      return routers.map(({ label }) => (run.jobs?.length ? jobOf(label) : undefined))
    },
    (jobs) => jobs.every((job) => job?.isOver ?? true),
    options,
  )
}

/** Returns the run without this job itself: the newest running one on this runner. It belongs to no router. */
function withoutJobOf(runner: string, run: Run): Run {
  const jobs = run.jobs ?? []
  const own = jobs
    .filter((job) => job.status === 'in_progress' && job.runner === runner && runner !== '')
    .toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0))[0]
  return { ...run, jobs: jobs.filter((job) => job !== own) }
}

/** Asks until the answer is settled, or often enough. */
async function settle<T>(
  ask: () => Promise<T>,
  isSettled: (answer: T) => boolean,
  { signal, pauseMs = FIRST_PAUSE_MS }: FleetTableOptions,
): Promise<T> {
  return await retry(ask, {
    policy: { attempts: ATTEMPTS, pauseMs: (attempts) => pauseMs * attempts },
    signal,
    shouldRetry: (outcome) => outcome.ok && !isSettled(outcome.value),
  })
}
