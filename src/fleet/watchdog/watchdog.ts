// The story of the watchdog, in a page: look at the runs and the copies, judge, raise alarms. What could not be looked at is
// never called healthy.

import type { ArtifactMemory } from '../../destinations/artifact/artifact-earlier.ts'
import type { ClientPatience } from '../../github/github-client.ts'
import { type askGitHub, askOnce, type Patience } from '../../github/rest-api.ts'
import type { Logger } from '../../logger.ts'
import type { Naming } from '../../naming/template.ts'
import { type Found, findInArtifacts, findInRepository, type RouterFolder } from '../copies.ts'
import { createOwnerOf, type OwnerOf } from '../job-names.ts'
import { jobBeforeAll, jobsOfRouter, namesRouter, type Run } from '../jobs.ts'
import { hintOf, MonitorError } from '../monitor-error.ts'
import { readRuns, readWorkflowState } from '../runs.ts'
import { type Alarms, syncIssues } from './alarms.ts'
import { createIssueBoard, type Pause } from './issues.ts'
import { type Evidence, judge, type Rule, type Verdict } from './judge.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** How far before `max-age` runs are looked at: to tell why there is no green one. GitHub cancels what waits for a day. */
const LOOK_BACK_MS = 2 * DAY_MS
const COPY_CODES: ReadonlySet<string> = new Set(['no-copy', 'copy-unverified', 'copy-expiring'])

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

export interface WatchedRouter extends RouterFolder {
  readonly label: string
  /** How its artifacts are called. */
  readonly artifactNaming: Naming
}

export interface WatchOptions {
  readonly logger: Logger
  readonly signal: AbortSignal
  /** Unix ms. */
  readonly now: number
  readonly patience?: Patience & ClientPatience
  /** Between changes of issues; by default a second by the clock. */
  readonly pause?: Pause | undefined
}

/** A verdict, and the number of the issue that is open for it. */
export interface WatchedVerdict extends Verdict {
  readonly issue: number | undefined
}

export interface WatchResult {
  readonly verdicts: readonly WatchedVerdict[]
  /** What to do where the repository of the backups could not be looked at; absent where that does not matter. */
  readonly hint?: string
  /** Why the issues could not be brought in line; absent if they are. */
  readonly failure?: MonitorError
}

/** Throws MonitorError where nothing can be said of any router. */
export async function watch(settings: WatchSettings, options: WatchOptions): Promise<WatchResult> {
  const { repository, workflow, workflowBranch: branch, routers, maxAgeMs, maxQueueMs } = settings
  const { signal, now, patience, pause } = options
  const question = { ...settings, workflow, branch, signal, patience }
  const workflowState = await readWorkflowState(question)
  const labels = routers.map(({ label }) => label)
  const ownerOf = createOwnerOf(labels)
  const greenSince = now - maxAgeMs
  const since = greenSince - LOOK_BACK_MS
  const runs = await readRuns(question, { now, since, greenSince, routers: labels, ownerOf })
  const rule: Rule = { now, maxAgeMs, maxQueueMs, workflowState }
  const look: Look = { settings, options, runs, ownerOf, rule, ask: askOnce(), memory: new Map() }
  const inRepository = settings.places.includes('repository')
    ? await findInRepository({ ...settings, ...settings.backups, patience }, routers, { now, signal })
    : undefined
  const verdicts: Verdict[] = []
  for (const [index, router] of routers.entries()) verdicts.push(await judgeRouter(router, inRepository?.[index], look))
  const board = createIssueBoard({ ...settings, repository, patience, pause }, signal)
  const watched = { workflow, branch, places: settings.places }
  const { open, failure } = await syncIssues(verdicts, board, watched).catch((error: unknown): Alarms => {
    if (error instanceof MonitorError) return { open: new Map(), failure: error }
    throw error
  })
  const told = verdicts.map((verdict) => ({ ...verdict, issue: open.get(verdict.router) }))
  const refusal = inRepository?.find((found) => found.refusal)?.refusal
  const hint = refusal && told.some(({ unseen }) => unseen !== '') ? { hint: hintOf(refusal, SEE_HINT) } : {}
  return { verdicts: told, ...hint, ...(failure ? { failure } : {}) }
}

const SEE_HINT =
  'Check `repository`. Where it is not the one of the workflow, `repository-token` must be a token that may read it: `contents: read`.'

interface Look {
  readonly settings: WatchSettings
  readonly options: WatchOptions
  readonly runs: readonly Run[]
  readonly ownerOf: OwnerOf
  readonly rule: Rule
  readonly ask: typeof askGitHub
  readonly memory: ArtifactMemory
}

/** Artifacts are looked through only where the repository has no good copy: one is enough. */
async function judgeRouter(router: WatchedRouter, inRepository: Found | undefined, look: Look): Promise<Verdict> {
  const { settings, options, rule, ask, memory } = look
  const { label, artifactNaming: naming } = router
  const evidence = { router: label, ...lookAtJobs(label, look) }
  const verdictOn = (found: readonly Found[]) =>
    judge(
      {
        ...evidence,
        copies: found.flatMap(({ copy }) => copy ?? []),
        unseen: found.flatMap(({ unseen }) => unseen || []).join('; '),
      },
      rule,
    )
  const found = inRepository ? [inRepository] : []
  const first = verdictOn(found)
  const hasGoodCopy = first.copy && !first.problems.some(({ code }) => COPY_CODES.has(code))
  if (hasGoodCopy || !settings.places.includes('artifact')) return first
  const inArtifacts = await findInArtifacts(
    { ...settings, branch: settings.workflowBranch, ask, memory },
    { ...options, naming },
  )
  return verdictOn([...found, inArtifacts])
}

/**
 * A router alone goes by the whole run, unless a job is surely its. Where it is named anywhere, a run without its name is
 * another's.
 */
function lookAtJobs(
  router: string,
  { settings, runs, ownerOf }: Look,
): Pick<Evidence, 'jobs' | 'isUnnamed' | 'lastWithout'> {
  const isNamed = runs.some((run) => namesRouter(run, router, ownerOf))
  const isOnly = settings.routers.length === 1
  const jobOf = (run: Run) => {
    const goesByRun = isOnly && (!isNamed || namesRouter(run, router, ownerOf))
    return jobsOfRouter(run, router, { ownerOf, goesByRun }) ?? jobBeforeAll(run, ownerOf)
  }
  const last = runs.find((run) => run.jobs !== undefined)
  return {
    jobs: runs.flatMap((run) => jobOf(run) ?? []),
    isUnnamed: !isOnly && !isNamed && runs.some(({ jobs = [] }) => jobs.length > 0),
    lastWithout: last && !jobOf(last) ? last : undefined,
  }
}
