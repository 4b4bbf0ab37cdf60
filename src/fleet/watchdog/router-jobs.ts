// What the runs did for each router, in turns: a thousand routers and a hundred attempts of each run take a while.

import { mapInTurns, type Turns } from '../../system/turns.ts'
import type { OwnerOf } from '../job-names.ts'
import { jobBeforeAll, jobsOfRouter, namesRouter, type RouterJob, type Run } from '../jobs.ts'
import type { Evidence } from './judge.ts'

/** The runs, and whose their jobs are. */
export interface WatchedRuns {
  readonly runs: readonly Run[]
  readonly ownerOf: OwnerOf
  /** Whether one router is monitored alone. */
  readonly isOnly: boolean
}

/** Returns the search for the jobs of a router. */
export function createJobSearch({
  runs,
  ownerOf,
  isOnly,
}: WatchedRuns): (router: string) => Turns<Pick<Evidence, 'jobs' | 'isUnnamed' | 'lastWithout'>> {
  /** They are the same for all routers. */
  const before = new Map<Run, RouterJob | undefined>()
  const hasJobs = runs.some(({ jobs = [] }) => jobs.length > 0)
  const last = runs.find((run) => run.jobs !== undefined)

  const waitingIn = (run: Run) => {
    if (!before.has(run)) before.set(run, jobBeforeAll(run, ownerOf))
    return before.get(run)
  }

  /**
   * A router that is monitored alone is judged by the whole run, unless a job is certainly its own. If any job names it, a run
   * without its name belongs to another router.
   */
  return function* (router) {
    // Each router gets a turn: one alone takes too little time to give way.
    yield
    const naming = yield* mapInTurns(runs, (run) => namesRouter(run, router, ownerOf))
    const isNamed = naming.includes(true)
    const jobOf = (run: Run, index: number) => {
      const goesByRun = isOnly && (!isNamed || naming[index] === true)
      return jobsOfRouter(run, router, { ownerOf, goesByRun }) ?? waitingIn(run)
    }
    const found = yield* mapInTurns(runs.entries(), ([index, run]) => jobOf(run, index))
    const isWithout = last !== undefined && found[runs.indexOf(last)] === undefined
    return {
      jobs: found.filter((job) => job !== undefined),
      isUnnamed: !isOnly && !isNamed && hasJobs,
      lastWithout: isWithout ? last : undefined,
    }
  }
}
