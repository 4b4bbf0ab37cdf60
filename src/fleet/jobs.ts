// What a run did for a router: it backs up one or many, and the names of its jobs tell which.

import type { OwnerOf } from './job-names.ts'

/** A job of a run, as GitHub tells it; times are Unix ms. */
export interface Job {
  readonly name: string
  /** `queued`, `in_progress`, `completed` and others. */
  readonly status: string
  /** `success`, `failure`, `cancelled` and others; empty until it is over. */
  readonly conclusion: string
  readonly createdAt: number | undefined
  readonly endedAt: number | undefined
  readonly url: string
  /** Which attempt of its run it belongs to: 1, and more where it was run again. */
  readonly attempt: number
  /** The name of the runner that took it, if one has. */
  readonly runner?: string
}

/** An attempt of a run of the workflow, which began at `createdAt`; times are Unix ms. */
export interface Run extends Omit<Job, 'name'> {
  readonly id: number
  readonly createdAt: number
  readonly endedAt: number
  readonly isOver: boolean
  /** Absent where there was no need to ask. */
  readonly jobs: readonly Job[] | undefined
}

/** What a run did for one router: the state of the job that names it, or of several together. */
export interface RouterJob {
  readonly isGreen: boolean
  /** Waits for a runner, an approval or another run. */
  readonly isQueued: boolean
  readonly isOver: boolean
  /** GitHub's word for where it stands: `completed`, or what the first says that waits, or else that is at work. */
  readonly status: string
  /** GitHub's word for how it ended; empty until then. */
  readonly conclusion: string
  /** While something waits, since when. */
  readonly createdAt: number
  /** When it ended; if it is green, the first of several. */
  readonly endedAt: number | undefined
  readonly url: string
}

const QUEUED = new Set(['queued', 'waiting', 'pending', 'requested'])

/**
 * The jobs of a router in a run: those that are surely its, or if there are none, those that name it. So `fleet` is not the
 * table's job too, where it has one of its own. What was skipped counts only where nothing else was done for it.
 */
function jobsNaming(jobs: readonly Job[], router: string, ownerOf: OwnerOf): readonly Job[] {
  const named = jobs.filter(({ name }) => ownerOf(name)?.router === router)
  const sure = named.filter(({ name }) => ownerOf(name)?.isSure)
  return withoutSkipped(sure.length > 0 ? sure : named)
}

function withoutSkipped(jobs: readonly Job[]): readonly Job[] {
  const done = jobs.filter(({ conclusion }) => conclusion !== 'skipped')
  return done.length > 0 ? done : jobs
}

/** Whether a job of a run names a router. */
export function namesRouter({ jobs = [] }: Run, router: string, ownerOf: OwnerOf): boolean {
  return jobs.some(({ name }) => ownerOf(name)?.router === router)
}

/**
 * The job of a router in a run; `undefined` if the run has none, or its jobs are not known. `goesByRun` is for a router
 * alone that no job surely is of: then the whole run is its job, with all of its jobs.
 */
export function jobsOfRouter(
  run: Run,
  router: string,
  { ownerOf, goesByRun }: { readonly ownerOf: OwnerOf; readonly goesByRun: boolean },
): RouterJob | undefined {
  if (run.jobs === undefined) return undefined
  const named = jobsNaming(run.jobs, router, ownerOf)
  // A run that waits as a whole, or ended before it began, has no jobs: everybody waited with it.
  const isWhole = run.jobs.length === 0 || (goesByRun && !named.some(({ name }) => ownerOf(name)?.isSure))
  // GitHub calls a run a success in which a job failed that may (`continue-on-error`).
  const jobs = isWhole ? [run, ...run.jobs.filter(({ conclusion }) => conclusion !== 'skipped')] : named
  const [first] = jobs
  if (!first) return undefined
  const bad = jobs.find(({ conclusion }) => conclusion !== 'success')
  const isOver = isWhole ? run.isOver : jobs.every(({ status }) => status === 'completed')
  // Nothing was done in it that could be green.
  if (run.jobs.length === 0 && isOver && !bad) return undefined
  const isIdle = isWhole && run.jobs.every(({ conclusion }) => conclusion === 'skipped')
  // GitHub's time of a run moves with what is done to it later, and its waiting is that of its jobs.
  const timed = isWhole && run.jobs.length > 0 ? withoutSkipped(run.jobs) : jobs
  const waiting = isOver ? [] : timed.filter(({ status }) => QUEUED.has(status))
  const begun = waiting.length > 0 ? waiting : timed
  const behind = isOver ? undefined : (waiting[0] ?? timed.find(({ status }) => status !== 'completed'))
  const isGreen = isOver && !bad && !isIdle
  const ends = timed.map(({ endedAt }) => endedAt ?? run.endedAt)
  return {
    isGreen,
    isQueued: waiting.length > 0,
    isOver,
    status: (behind ?? first).status,
    conclusion: isOver ? (bad?.conclusion ?? (isIdle ? 'skipped' : first.conclusion)) : '',
    createdAt: Math.min(...begun.map(({ createdAt }) => createdAt ?? run.createdAt)),
    // One that was done again does not make the others, which were carried over, any younger.
    endedAt: isOver ? (isGreen ? Math.min : Math.max)(...ends) : undefined,
    url: (bad ?? first).url,
  }
}

/**
 * What waits in a run that may yet have jobs for anybody, as everybody's: what makes a matrix may wait while the routers'
 * jobs are not there. Once one is there, who has none was not meant.
 */
export function jobBeforeAll(run: Run, ownerOf: OwnerOf): RouterJob | undefined {
  const { jobs = [] } = run
  const waiting = jobs.filter(({ status }) => QUEUED.has(status))
  const [first] = waiting
  if (run.isOver || !first || jobs.some(({ name }) => ownerOf(name) !== undefined)) return undefined
  const createdAt = Math.min(...waiting.map((job) => job.createdAt ?? run.createdAt))
  const { status, url } = first
  return { isGreen: false, isQueued: true, isOver: false, status, conclusion: '', createdAt, endedAt: undefined, url }
}
