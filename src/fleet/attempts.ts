// The attempts of a re-run workflow run: GitHub re-runs the requested jobs and carries the others over.

import type { Job, Run } from './jobs.ts'

/** GitHub cancels a job that waits a day for a runner; two days have been seen. */
const LONGEST_WAIT_MS = 2 * 24 * 60 * 60 * 1000
/** The newest ones of a run; a thousand would take seconds to tell apart. */
const MAX_ATTEMPTS = 100
/** Between a job that calls a workflow and the jobs of that. */
const SEPARATOR = ' / '
const WAITS_AS_A_WHOLE = new Set(['queued', 'pending', 'requested'])

/** Returns the jobs of an attempt: for each name the one that ran last by then. */
export function jobsAt(jobs: readonly Job[], attempt: number, ends = endsOf(jobs)): readonly Job[] {
  const byName = new Map<string, Job[]>()
  for (const job of jobs) {
    if (job.attempt > attempt || (ends.get(job) ?? Number.POSITIVE_INFINITY) <= attempt) continue
    const named = byName.get(job.name)
    if (named) named.push(job)
    else byName.set(job.name, [job])
  }
  return [...byName.values()].flatMap(lastOf)
}

/**
 * Returns the attempt from which on jobs of a called workflow stand for a job: one that is cancelled before it has jobs is listed
 * as one job, under the name that theirs begin with. Names may have a hundred separators, and runs thousands of jobs.
 */
function endsOf(jobs: readonly Job[]): ReadonlyMap<Job, number> {
  const called = new Map(jobs.map(({ name }) => [name, new Set<number>()]))
  for (const { name, attempt } of jobs)
    for (let end = name.indexOf(SEPARATOR); end >= 0; end = name.indexOf(SEPARATOR, end + 1))
      called.get(name.slice(0, end))?.add(attempt)
  return new Map(
    jobs.map((job) => {
      const later = [...(called.get(job.name) ?? [])].filter((attempt) => attempt > job.attempt)
      return [job, Math.min(...later)]
    }),
  )
}

/** Jobs of the same name are indistinguishable. Treats the green ones as re-run, so that no failure is lost. */
function lastOf(named: readonly Job[]): readonly Job[] {
  const last: Job[] = []
  for (const attempt of [...new Set(named.map((job) => job.attempt))].sort((a, b) => b - a)) {
    const own = named.filter((job) => job.attempt === attempt)
    const worstFirst = own.toSorted((a, b) => Number(isGood(a)) - Number(isGood(b)))
    last.push(...worstFirst.slice(0, Math.max(0, own.length - last.length)))
  }
  return last
}

function isGood({ conclusion }: Job): boolean {
  return conclusion === 'success' || conclusion === 'skipped'
}

/**
 * Returns each attempt of a run as a run of its own, from the jobs of all attempts. GitHub gives the result of the last one
 * only; the earlier ones are over, and ended as their jobs did.
 */
export function attemptsOf(run: Run, jobs: readonly Job[]): readonly Run[] {
  const ends = endsOf(jobs)
  const numbers = [...new Set([run.attempt, ...jobs.map(({ attempt }) => attempt)])]
  const newest = numbers.length > MAX_ATTEMPTS ? numbers.sort((a, b) => b - a).slice(0, MAX_ATTEMPTS) : numbers
  return newest.map((attempt): Run => {
    const own = jobs.filter((job) => job.attempt === attempt)
    // An attempt that has no jobs yet, or ended before it had any, did nothing for any router.
    const all = own.length === 0 ? own : jobsAt(jobs, attempt, ends)
    if (attempt === run.attempt) return { ...run, jobs: all }
    return {
      ...{ ...run, attempt, jobs: all, status: 'completed', isOver: true },
      conclusion: all.find((job) => !isGood(job))?.conclusion ?? 'success',
      createdAt: Math.min(...own.map(({ createdAt }) => createdAt ?? run.createdAt)),
      endedAt: Math.max(...own.map(({ endedAt }) => endedAt ?? run.createdAt)),
    }
  })
}

/** Whether GitHub has forgotten the run: it waits forever without a job, and can be neither cancelled nor deleted. */
export function isWedged({ status, jobs, createdAt }: Run, now: number): boolean {
  return jobs?.length === 0 && WAITS_AS_A_WHOLE.has(status) && now - createdAt > LONGEST_WAIT_MS
}
