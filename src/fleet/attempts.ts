// A run that was run again, attempt by attempt: GitHub does anew what it was asked for, and carries the other jobs over.

import type { Job, Run } from './jobs.ts'

/** GitHub cancels what waits for a runner after a day; some have seen two. */
const LONGEST_WAIT_MS = 2 * 24 * 60 * 60 * 1000
const WAITS_AS_A_WHOLE = new Set(['queued', 'pending', 'requested'])

/** The jobs that an attempt consists of: of each name the one that was done last by then. */
export function jobsAt(jobs: readonly Job[], attempt: number): readonly Job[] {
  const done = jobs.filter((one) => one.attempt <= attempt)
  // A call of another workflow that is cancelled before it has jobs is listed by itself, under another name than they have.
  const isReplaced = ({ name, attempt: last }: Job) =>
    done.some((other) => other.attempt > last && other.name.startsWith(`${name} / `))
  const byName = new Map<string, Job[]>()
  for (const job of done.filter((one) => !isReplaced(one))) byName.set(job.name, [...(byName.get(job.name) ?? []), job])
  return [...byName.values()].flatMap(lastOf)
}

/** Of several with one name nobody can tell which were done again: those that were green, so that none that was red is lost. */
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
 * Each attempt of a run as a run of its own, from the jobs of all of them. How the run ended is known of the last one only;
 * the others are over, and ended as their jobs did.
 */
export function attemptsOf(run: Run, jobs: readonly Job[]): readonly Run[] {
  const numbers = new Set([run.attempt, ...jobs.map(({ attempt }) => attempt)])
  return [...numbers].map((attempt): Run => {
    const own = jobs.filter((job) => job.attempt === attempt)
    // An attempt that waits as a whole, or ended before it began, did nothing for anybody yet.
    const all = own.length === 0 ? own : jobsAt(jobs, attempt)
    if (attempt === run.attempt) return { ...run, jobs: all }
    return {
      ...{ ...run, attempt, jobs: all, status: 'completed', isOver: true },
      conclusion: all.find((job) => !isGood(job))?.conclusion ?? 'success',
      createdAt: Math.min(...own.map(({ createdAt }) => createdAt ?? run.createdAt)),
      endedAt: Math.max(...own.map(({ endedAt }) => endedAt ?? run.createdAt)),
    }
  })
}

/** GitHub forgets a run at times: it waits without a job for ever, and nobody can cancel or delete it. */
export function isWedged({ status, jobs, createdAt }: Run, now: number): boolean {
  return jobs?.length === 0 && WAITS_AS_A_WHOLE.has(status) && now - createdAt > LONGEST_WAIT_MS
}
