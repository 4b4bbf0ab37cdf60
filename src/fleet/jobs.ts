// What a run did for a router. A run backs up one router or many; the names of its jobs say which.

import type { OwnerOf } from './job-names.ts'

/** A job of a run, as GitHub reports it; times are Unix ms. */
export interface Job {
  readonly name: string
  /** `queued`, `in_progress`, `completed` and others. */
  readonly status: string
  /** `success`, `failure`, `cancelled` and others; empty until the job ends. */
  readonly conclusion: string
  readonly createdAt: number | undefined
  readonly endedAt: number | undefined
  readonly url: string
  /** The attempt of its run: 1, or more after a re-run. */
  readonly attempt: number
  /** Name of the runner that took it, if any. */
  readonly runner?: string
  /** Those that its runner must have. */
  readonly labels?: readonly string[]
}

/** An attempt of a workflow run, started at `createdAt`; times are Unix ms. */
export interface Run extends Omit<Job, 'name'> {
  readonly id: number
  readonly createdAt: number
  readonly endedAt: number
  readonly isOver: boolean
  /** `undefined` if they were not needed and not read. */
  readonly jobs: readonly Job[] | undefined
}

/** What a run did for one router: the combined state of the jobs that name it. */
export interface RouterJob {
  readonly isGreen: boolean
  /** Waits for a runner, an approval or another run. */
  readonly isQueued: boolean
  readonly isOver: boolean
  /** GitHub's status: `completed`, or that of the first waiting job, or else of the first running one. */
  readonly status: string
  /** GitHub's conclusion; empty until it ends. */
  readonly conclusion: string
  /** When it was created; if a job waits, when that one was. */
  readonly createdAt: number
  /** When it ended; if green, when the first of its jobs ended. */
  readonly endedAt: number | undefined
  readonly url: string
  /** The labels of the runner that it waits for. */
  readonly labels?: readonly string[] | undefined
}

/** States of a job that waits. */
export const QUEUED: ReadonlySet<string> = new Set(['queued', 'waiting', 'pending', 'requested'])

/**
 * Returns the jobs of a router in a run: those that are certainly its own, or else those that name it. A router called
 * `fleet` with a job of its own therefore does not get the table's job, too. Skipped jobs count only if all were skipped.
 */
function jobsNaming(jobs: readonly Job[], router: string, ownerOf: OwnerOf): readonly Job[] {
  const named = ownedBy(router, jobs, ownerOf)
  const sure = named.filter(({ name }) => ownerOf(name)?.isSure)
  return withoutSkipped(sure.length > 0 ? sure : named)
}

/** The jobs of each router, by the lookup of owners and by the list: there may be a thousand routers and attempts. */
const grouped = new WeakMap<OwnerOf, WeakMap<readonly Job[], ReadonlyMap<string | undefined, readonly Job[]>>>()

/** Returns the jobs whose name names this router, in their order. */
function ownedBy(router: string, jobs: readonly Job[], ownerOf: OwnerOf): readonly Job[] {
  const known = grouped.get(ownerOf) ?? new WeakMap<readonly Job[], ReadonlyMap<string | undefined, readonly Job[]>>()
  grouped.set(ownerOf, known)
  const groups = known.get(jobs) ?? Map.groupBy(jobs, ({ name }) => ownerOf(name)?.router)
  known.set(jobs, groups)
  return groups.get(router) ?? []
}

function withoutSkipped(jobs: readonly Job[]): readonly Job[] {
  const done = jobs.filter(({ conclusion }) => conclusion !== 'skipped')
  return done.length > 0 ? done : jobs
}

/** Whether a job of a run names a router. */
export function namesRouter({ jobs }: Run, router: string, ownerOf: OwnerOf): boolean {
  return jobs !== undefined && ownedBy(router, jobs, ownerOf).length > 0
}

/**
 * Returns the job of a router in a run; `undefined` if the run has none, or its jobs are unknown. `goesByRun` is for a
 * router that is monitored alone: if no job is certainly its own, the whole run is its job, with all of its jobs.
 */
export function jobsOfRouter(
  run: Run,
  router: string,
  { ownerOf, goesByRun }: { readonly ownerOf: OwnerOf; readonly goesByRun: boolean },
): RouterJob | undefined {
  if (run.jobs === undefined) return undefined
  const named = jobsNaming(run.jobs, router, ownerOf)
  // A run that is queued, or ended before it started, has no jobs: it counts for every router.
  const isWhole = run.jobs.length === 0 || (goesByRun && !named.some(({ name }) => ownerOf(name)?.isSure))
  // GitHub reports success for a run whose failed job has `continue-on-error`.
  const jobs = isWhole ? [run, ...run.jobs.filter(({ conclusion }) => conclusion !== 'skipped')] : named
  const [first] = jobs
  if (!first) return undefined
  const bad = jobs.find(({ conclusion }) => conclusion !== 'success')
  const isOver = isWhole ? run.isOver : jobs.every(({ status }) => status === 'completed')
  // Nothing ran that could be green.
  if (run.jobs.length === 0 && isOver && !bad) return undefined
  const isIdle = isWhole && run.jobs.every(({ conclusion }) => conclusion === 'skipped')
  // GitHub's times of a run change with later actions on it, and a run waits only as its jobs do.
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
    // A re-run job must not make the carried-over ones look newer.
    endedAt: isOver ? (isGreen ? Math.min : Math.max)(...ends) : undefined,
    url: (bad ?? first).url,
    labels: waiting[0]?.labels,
  }
}

/**
 * Returns the jobs that wait in an unfinished run without any router's job yet, as a job of every router: the job that
 * builds a matrix may wait before those of the routers exist. Once one exists, routers without a job were not meant.
 */
export function jobBeforeAll(run: Run, ownerOf: OwnerOf): RouterJob | undefined {
  const { jobs = [] } = run
  const waiting = jobs.filter(({ status }) => QUEUED.has(status))
  const [first] = waiting
  if (run.isOver || !first || jobs.some(({ name }) => ownerOf(name) !== undefined)) return undefined
  const createdAt = Math.min(...waiting.map((job) => job.createdAt ?? run.createdAt))
  const { status, url, labels } = first
  const open = { isGreen: false, isQueued: true, isOver: false, conclusion: '', endedAt: undefined }
  return { ...open, status, createdAt, url, labels }
}
