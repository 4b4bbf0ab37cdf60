// The story of the watchdog: read the runs and the copies, judge each router, update the issues. A router that could not be
// checked is never called healthy.

import type { ArtifactMemory } from '../../destinations/artifact/artifact-earlier.ts'
import { createBudget, type DownloadBudget } from '../../destinations/artifact/download-budget.ts'
import { renderHint } from '../../errors.ts'
import { createGitHubClient, type GitHubClient, type RequestPolicy } from '../../github/github-client.ts'
import { rememberReads } from '../../github/read-resource.ts'
import type { Logger } from '../../logger.ts'
import type { Naming } from '../../naming/template.ts'
import { inTurns } from '../../system/turns.ts'
import { MIB } from '../../text/format.ts'
import { WORKFLOW_VOCABULARY } from '../../text/message.ts'
import { type Found, findInArtifacts, findInRepository } from '../copies.ts'
import { nowAtGitHub, timeAnswers } from '../github-clock.ts'
import { createOwnerOf } from '../job-names.ts'
import { hintOf, MonitorError } from '../monitor-error.ts'
import type { RouterFolder } from '../pairs.ts'
import { readRunners } from '../runners.ts'
import { readRuns, readWorkflowState } from '../runs.ts'
import { type Alarms, syncIssues } from './alarms.ts'
import { createIssueBoard, type Pause } from './issues.ts'
import { judge, type Rule, type Verdict } from './judge.ts'
import { isAnyStuck } from './queue.ts'
import { createJobSearch } from './router-jobs.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** How far before `max-age` runs are read, to explain a missing green one. GitHub cancels a job that waits for a day. */
const LOOK_BACK_MS = 2 * DAY_MS
const COPY_CODES: ReadonlySet<string> = new Set(['no-copy', 'copy-unverified', 'copy-expiring'])

/** For the artifacts of all routers: 16 MB for each of 256. */
const MAX_DOWNLOADED_BYTES = 4096 * MIB

/** The watchdog's settings, validated. */
export interface WatchSettings {
  readonly serverUrl: string
  readonly apiUrl: string
  readonly graphqlUrl: string
  /** `owner/name`: holds the workflow and the issues. */
  readonly repository: string
  readonly token: string
  /** The file's name: `router-backup.yml`. */
  readonly workflow: string
  /** The branch of its runs; empty: any branch. */
  readonly workflowBranch: string
  /** At least one. */
  readonly routers: readonly WatchedRouter[]
  readonly maxAgeMs: number
  readonly maxQueueMs: number
  /** Where to search for copies: one place with a good copy is enough. */
  readonly places: readonly ('repository' | 'artifact')[]
  /** The repository that backups are committed to. */
  readonly backups: { readonly repository: string; readonly token: string; readonly branch: string | undefined }
  /** For an artifact that is downloaded temporarily. */
  readonly tempDirectory: string
}

export interface WatchedRouter extends RouterFolder {
  readonly label: string
  /** How its artifacts are named. */
  readonly artifactNaming: Naming
}

export interface WatchOptions {
  readonly logger: Logger
  readonly signal: AbortSignal
  /** Unix ms. */
  readonly now: number
  readonly policy?: RequestPolicy
  /** Between writes to issues; one second by default. */
  readonly pause?: Pause | undefined
  /** How much of artifacts to download; 4 GiB by default. */
  readonly budget?: DownloadBudget
}

/** A verdict, and the number of its open issue. */
export interface WatchedVerdict extends Verdict {
  readonly issue: number | undefined
}

export interface WatchResult {
  /** Unix ms: by GitHub's clock if this machine's is behind. */
  readonly now: number
  readonly verdicts: readonly WatchedVerdict[]
  /** What to do if the backup repository could not be checked; absent if that does not matter. */
  readonly hint?: string
  /** Why not all issues were updated; absent if they were. */
  readonly failure?: MonitorError
}

/** Checks every router once. Throws MonitorError if nothing is known of any router. */
export async function watch(settings: WatchSettings, options: WatchOptions): Promise<WatchResult> {
  const { repository, workflow, workflowBranch: branch, routers, maxAgeMs, maxQueueMs } = settings
  const { signal, policy, pause, logger } = options
  const timed = timeAnswers(createGitHubClient({ ...settings, policy }))
  const { client } = timed
  const question = { ...settings, client, repository, workflow, branch, signal }
  const workflowState = await readWorkflowState(question)
  const now = nowAtGitHub(options.now, timed, logger)
  const labels = routers.map(({ label }) => label)
  const ownerOf = createOwnerOf(labels)
  const greenSince = now - maxAgeMs
  const since = greenSince - LOOK_BACK_MS
  const runs = await readRuns(question, { now, since, greenSince, routers: labels, ownerOf })
  const isStuck = isAnyStuck(runs, { now, maxQueueMs })
  const runners = isStuck ? await readRunners(client, repository, signal) : undefined
  const rule: Rule = { now, maxAgeMs, maxQueueMs, workflowState, runners }
  const budget = options.budget ?? createBudget(MAX_DOWNLOADED_BYTES)
  const shared = { github: rememberReads(client), memory: new Map(), budget }
  const jobsFor = createJobSearch({ runs, ownerOf, isOnly: routers.length === 1 })
  const context: Context = { settings, options: { ...options, now }, jobsFor, rule, ...shared }
  const inRepository = settings.places.includes('repository')
    ? await findInRepository(
        { client: createGitHubClient({ ...settings, ...settings.backups, policy }), ...settings.backups },
        routers,
        { now, signal },
      )
    : undefined
  const verdicts: Verdict[] = []
  for (const [index, router] of routers.entries())
    verdicts.push(await judgeRouter(router, inRepository?.[index], context))
  const board = createIssueBoard({ client, repository, pause }, signal)
  const watched = { workflow, branch, places: settings.places }
  const { open, failure } = await syncIssues(verdicts, board, watched).catch((error: unknown): Alarms => {
    if (error instanceof MonitorError) return { open: new Map(), failure: error }
    throw error
  })
  const withIssues = verdicts.map((verdict) => ({ ...verdict, issue: open.get(verdict.router) }))
  const refusal = inRepository?.find((found) => found.refusal)?.refusal
  const hint =
    refusal && withIssues.some(({ unseen }) => unseen !== '')
      ? { hint: renderHint(hintOf(refusal, SEE_HINT), WORKFLOW_VOCABULARY) }
      : {}
  return { now, verdicts: withIssues, ...hint, ...(failure ? { failure } : {}) }
}

const SEE_HINT =
  'Check `repository`. If it is not the repository of the workflow, `repository-token` must be a token that may read it: `contents: read`.'

interface Context {
  readonly settings: WatchSettings
  readonly options: WatchOptions
  readonly jobsFor: ReturnType<typeof createJobSearch>
  readonly rule: Rule
  readonly github: GitHubClient
  readonly memory: ArtifactMemory
  readonly budget: DownloadBudget
}

/** Searches artifacts only if the repository has no good copy: one is enough. */
async function judgeRouter(router: WatchedRouter, inRepository: Found | undefined, context: Context): Promise<Verdict> {
  const { settings, options, jobsFor, rule, github, memory, budget } = context
  const { label, artifactNaming: naming } = router
  const evidence = { router: label, ...(await inTurns(jobsFor(label), options.signal)) }
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
    { ...settings, branch: settings.workflowBranch, github, memory, budget },
    { ...options, naming },
  )
  return verdictOn([...found, inArtifacts])
}
