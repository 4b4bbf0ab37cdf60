// Whose job it is: a run backs up one router or many, and names of jobs tell which.

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
  /** The name of the runner that took it, if one has. */
  readonly runner?: string
}

/** A run of the workflow; times are Unix ms. */
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
  /** When it ended. */
  readonly endedAt: number | undefined
  readonly url: string
}

const QUEUED = new Set(['queued', 'waiting', 'pending', 'requested'])

/** Whether a job's name has the label as a word: `home` is in `Backup of home` and `home / backup`, not in `home-2`. */
export function namesRouter(name: string, router: string): boolean {
  return name.split(/[^\w.-]/).includes(router)
}

/**
 * The jobs that name a router: those that have the label as a whole part, as `home` in `home / Backup of home` and
 * `backup (home, …)`, or if there are none, as a word. So `fleet` is not the table's job too, where it has one of its own.
 */
function jobsNaming(jobs: readonly Job[], router: string): readonly Job[] {
  const whole = jobs.filter(({ name }) =>
    name.split(' / ').some((part) => [part, ...(/\((.*)\)$/.exec(part)?.[1]?.split(', ') ?? [])].includes(router)),
  )
  return whole.length > 0 ? whole : jobs.filter(({ name }) => namesRouter(name, router))
}

/**
 * The job of a router in a run; `undefined` if the run has none, or its jobs are not known. Where one router alone is
 * expected and no job names it, the whole run is its job.
 */
export function jobsOfRouter(
  run: Run,
  router: string,
  { isOnly }: { readonly isOnly: boolean },
): RouterJob | undefined {
  if (run.jobs === undefined) return undefined
  const named = jobsNaming(run.jobs, router)
  // A run that waits as a whole, or ended before it began, has no jobs: everybody waited with it.
  const isWhole = named.length === 0 && (isOnly || run.jobs.length === 0)
  const jobs = isWhole ? [run] : named
  const [first] = jobs
  if (!first) return undefined
  const bad = jobs.find(({ conclusion }) => conclusion !== 'success')
  const isOver = jobs.every(({ status }) => status === 'completed')
  // Nothing was done in it that could be green.
  if (run.jobs.length === 0 && isOver && !bad) return undefined
  // GitHub's time of a run moves with what is done to it later, and its waiting is that of its jobs.
  const timed = isWhole && run.jobs.length > 0 ? run.jobs : jobs
  const waiting = isOver ? [] : timed.filter(({ status }) => QUEUED.has(status))
  const begun = waiting.length > 0 ? waiting : timed
  const behind = isOver ? undefined : (waiting[0] ?? timed.find(({ status }) => status !== 'completed'))
  return {
    isGreen: isOver && !bad,
    isQueued: waiting.length > 0,
    isOver,
    status: (behind ?? first).status,
    conclusion: isOver ? (bad ?? first).conclusion : '',
    createdAt: Math.min(...begun.map(({ createdAt }) => createdAt ?? run.createdAt)),
    endedAt: isOver ? Math.max(...timed.map(({ endedAt }) => endedAt ?? run.endedAt)) : undefined,
    url: (bad ?? first).url,
  }
}
