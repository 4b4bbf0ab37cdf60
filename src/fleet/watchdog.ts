// The story of the watchdog, in a page: look at the runs and the copies, judge, raise alarms. What could not be looked at is
// never called healthy.

import type { Naming } from '../backup-name.ts'
import type { Patience } from '../destinations/github-api.ts'
import type { ClientPatience } from '../destinations/github-client.ts'
import type { Journal } from '../journal.ts'
import { raiseAlarms } from './alarms.ts'
import { CannotLook } from './cannot-look.ts'
import { type Found, findInArtifacts, findInRepository } from './copies.ts'
import { createIssueBoard } from './issue-board.ts'
import { jobsOfRouter, type Run } from './jobs.ts'
import { type Copy, judge, type Rule, type Verdict } from './judge.ts'
import { readRuns, readWorkflowState } from './runs.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** How far before `max-age` runs are looked at: to tell why there is no green one. GitHub cancels what waits for a day. */
const LOOK_BACK_MS = 2 * DAY_MS
/** Routers whose copies are looked at at once. */
const AT_ONCE = 8

/** Everything that the watchdog is told, every value already checked. */
export interface WatchSettings {
  readonly serverUrl: string
  readonly apiUrl: string
  readonly graphqlUrl: string
  /** `owner/name`: the workflow is in it, and its issues are the alarms. */
  readonly repository: string
  readonly token: string
  /** The file's name: `router-backup.yml`. */
  readonly workflow: string
  /** The branch that its runs are on; empty for any. */
  readonly workflowBranch: string
  /** One at least. */
  readonly routers: readonly WatchedRouter[]
  readonly maxAgeMs: number
  readonly maxQueueMs: number
  /** Where copies are looked for: one is enough. */
  readonly places: readonly ('repository' | 'artifact')[]
  /** Where commits of backups go. */
  readonly backups: { readonly repository: string; readonly token: string; readonly branch: string | undefined }
  /** Where an artifact may lie for a moment. */
  readonly tempDirectory: string
}

export interface WatchedRouter {
  readonly label: string
  readonly naming: Naming
  /** Its folder in the repository of the backups. */
  readonly folder: string
}

export interface WatchOptions {
  readonly journal: Journal
  readonly signal: AbortSignal
  /** Unix ms. */
  readonly now: number
  readonly patience?: Patience & ClientPatience
}

/** A verdict, and the number of the issue that is open for it. */
export interface WatchedVerdict extends Verdict {
  readonly issue: number | undefined
}

export interface WatchResult {
  readonly verdicts: readonly WatchedVerdict[]
  /** Why the issues could not be brought in line; absent if they are. */
  readonly failure?: CannotLook
}

/** Throws CannotLook where nothing can be said of any router. */
export async function watch(settings: WatchSettings, options: WatchOptions): Promise<WatchResult> {
  const { repository, workflow, workflowBranch: branch, routers, maxAgeMs, maxQueueMs } = settings
  const { signal, now, patience } = options
  const question = { ...settings, workflow, branch, signal, patience }
  const workflowState = await readWorkflowState(question)
  const labels = routers.map(({ label }) => label)
  const runs = await readRuns(question, { since: now - maxAgeMs - LOOK_BACK_MS, routers: labels })
  const rule: Rule = { now, maxAgeMs, maxQueueMs, workflowState }
  const verdicts: Verdict[] = []
  for (let index = 0; index < routers.length; index += AT_ONCE) {
    const group = routers.slice(index, index + AT_ONCE)
    verdicts.push(...(await Promise.all(group.map((router) => judgeRouter(router, { settings, options, runs, rule })))))
  }
  const board = createIssueBoard({ ...settings, repository, patience }, signal)
  const alarms = await raiseAlarms(verdicts, board, workflow).catch((error: unknown) => {
    signal.throwIfAborted()
    if (error instanceof CannotLook) return error
    throw error
  })
  if (alarms instanceof CannotLook)
    return { verdicts: verdicts.map((verdict) => ({ ...verdict, issue: undefined })), failure: alarms }
  return { verdicts: verdicts.map((verdict) => ({ ...verdict, issue: alarms.get(verdict.router) })) }
}

interface Look {
  readonly settings: WatchSettings
  readonly options: WatchOptions
  readonly runs: readonly Run[]
  readonly rule: Rule
}

async function judgeRouter(router: WatchedRouter, { settings, options, runs, rule }: Look): Promise<Verdict> {
  const { label } = router
  const isOnly = settings.routers.length === 1
  const jobs = runs.flatMap((run) => jobsOfRouter(run, label, { isOnly }) ?? [])
  const hasJobs = runs.some((run) => run.jobs !== undefined && run.jobs.length > 0)
  const evidence = { router: label, jobs, isUnnamed: jobs.length === 0 && hasJobs }
  const copies: Copy[] = []
  const unseen: string[] = []
  for (const place of settings.places) {
    const found = await findCopy(place, router, { settings, options })
    if (found.unseen !== '') unseen.push(found.unseen)
    if (found.copy) copies.push(found.copy)
    // One good copy is enough: then nobody asks for another.
    const verdict = judge({ ...evidence, copies, unseen: '' }, rule)
    if (verdict.copy && !verdict.problems.some(({ code }) => code.startsWith('copy-') || code === 'no-copy')) break
  }
  return judge({ ...evidence, copies, unseen: unseen.join('; ') }, rule)
}

async function findCopy(
  place: 'repository' | 'artifact',
  { naming, folder }: WatchedRouter,
  { settings, options }: Pick<Look, 'settings' | 'options'>,
): Promise<Found> {
  const search = { ...options, naming }
  if (place === 'repository')
    return await findInRepository({ ...settings, ...settings.backups, folder, patience: options.patience }, search)
  return await findInArtifacts({ ...settings, branch: settings.workflowBranch }, search)
}
