// Lists the artifacts of earlier runs through GitHub's REST API.

import type { GitHubClient } from '../../github/github-client.ts'
import { PER_PAGE } from '../../github/read-page.ts'
import { type FailedRead, readResource } from '../../github/read-resource.ts'
import { knownAdvice } from '../../github/refusal-causes.ts'
import { BACKUP_EXTENSION, type Naming, timeReader } from '../../naming/template.ts'
import { input, type Message, message } from '../../text/message.ts'
import { type EarlierArtifact, type Page, readArtifact, readArtifacts } from './artifact-page.ts'
import { type Asking, listRuns, type Run } from './artifact-runs.ts'

/** Default number of earlier runs to search: a month of failed nights. */
const MAX_RUNS = 30
const MAX_REASONS = 3
/** Characters. GitHub takes no longer names of artifacts. */
const MAX_NAME = 260
/** A matrix has 256 jobs at most. */
const MAX_PAGES = 3

/** Why the list of artifacts is incomplete. */
export interface ListFailure {
  /** A sentence without its full stop. */
  readonly problem: Message
  /** GitHub's answer, if it was asked. */
  readonly refusal?: FailedRead
}

export interface HistoryQuestion {
  readonly github: GitHubClient
  /** `owner/name`. */
  readonly repository: string
  /** `owner/name/.github/workflows/backup.yml@refs/heads/main`. */
  readonly workflowRef: string
  readonly branch: string
  /** The current run. */
  readonly runId: string
  /** Maximum number of earlier runs to search: 30 by default, at most 100. */
  readonly maxRuns?: number | undefined
  /** Whether a name is one of our artifacts. */
  readonly isOurs: (name: string) => boolean
  /** Called if the list ends early, or some of it cannot be read. */
  readonly onFailure: (failure: ListFailure) => void
  /** Called at the end if there are more earlier runs than were searched. */
  readonly onLimit?: ((maxRuns: number) => void) | undefined
  /**
   * Called at once with each reason why the list of a run is shorter than its count. Absent: it is one of those that `onUnlisted`
   * is called with.
   */
  readonly onShort?: ((why: Message) => void) | undefined
  /**
   * Called at the end for each reason why GitHub may have kept something back, with a sentence that has no full stop. Only
   * then: its counts are not always exact, so they do not matter once a copy is found.
   */
  readonly onUnlisted?: ((why: Message) => void) | undefined
  readonly signal: AbortSignal
}

/**
 * Yields our existing artifacts of other runs of the same workflow and branch, and of earlier attempts of this run: the newest first, by
 * the time when they were made, since an old run that was run again has a new one. Requests only as much as is read, and at most three
 * pages of a run. If GitHub does not answer, calls `onFailure` and ends.
 */
export async function* listEarlierArtifacts(
  question: HistoryQuestion,
): AsyncGenerator<readonly EarlierArtifact[], void> {
  const { repository, workflowRef, branch, runId, onFailure, isOurs, github, signal } = question
  const { maxRuns = MAX_RUNS } = question
  const file = /\/\.github\/workflows\/([^/@]+)@/.exec(workflowRef)?.[1]
  if (file === undefined || repository === '' || branch === '' || !(Number(runId) > 0)) {
    onFailure({ problem: message`Earlier artifacts can't be listed: the runner does not name the workflow` })
    return
  }
  const ask = async (path: string): Promise<unknown> => {
    const reply = await readResource(github, `/repos/${repository}/actions/${path}`, signal)
    if (reply.ok) return reply.value
    const { status, reason, isLimit, trouble } = reply
    const known = knownAdvice({ trouble, words: reason })
    const isForbidden = (status === 403 || status === 404) && !isLimit && !known
    const problem = isForbidden
      ? message`Earlier artifacts are not visible to ${input('token')}: ${reason}. Give the job \`permissions: actions: read\``
      : message`Earlier artifacts can't be listed: ${reason}`
    onFailure({ problem, refusal: reply })
    return undefined
  }
  let isOdd = false
  const check = ({ isKnown }: Page) => {
    if (!isKnown && !isOdd) onFailure({ problem: message`GitHub lists earlier artifacts in an unknown form` })
    isOdd ||= !isKnown
  }
  const listed = await listRuns(file, { branch, runId, ask, check })
  if (listed === undefined) return
  const runs = listed.runs.slice(0, maxRuns)
  const unlisted = [...listed.unlisted]
  let found: readonly EarlierArtifact[] = []
  let isRefused = false
  for (const [index, run] of runs.entries()) {
    const read = await readRun(run, { ask, check, isOurs })
    if (read === undefined) {
      isRefused = true
      break
    }
    if (read.why && read.isShort && question.onShort) question.onShort(read.why)
    else if (read.why) unlisted.push(read.why)
    found = [...found, ...read.artifacts].sort((a, b) => madeAt(b) - madeAt(a) || b.id - a.id)
    const newest = found.filter((artifact) => isNewerThanAllOf(runs[index + 1], artifact))
    found = found.filter((artifact) => !newest.includes(artifact))
    if (newest.length > 0) yield asTold(newest, unlisted.length === 0 && !isOdd)
  }
  if (found.length > 0) yield asTold(found, unlisted.length === 0 && !isOdd)
  if (isRefused) return
  // Runs of forks count, too.
  if (listed.runs.length > maxRuns || listed.isFull) question.onLimit?.(maxRuns)
  for (const why of unlisted.slice(0, MAX_REASONS)) question.onUnlisted?.(why)
}

/** Where GitHub may have kept a newer one back, no artifact replaces a new backup. */
function asTold(artifacts: readonly EarlierArtifact[], isAll: boolean): readonly EarlierArtifact[] {
  return isAll ? artifacts : artifacts.map((one) => ({ ...one, isReusable: false }))
}

/**
 * Whether an artifact is newer than all of a run, and of those that changed last before it. GitHub's times have no fractions of seconds:
 * within one, that of the later run is the newer one.
 */
function isNewerThanAllOf(run: Run | undefined, artifact: EarlierArtifact): boolean {
  const { id, until } = run ?? { id: 0, until: Number.NEGATIVE_INFINITY }
  return madeAt(artifact) > until || (madeAt(artifact) === until && artifact.runId > id)
}

/** Of an artifact without a known time, no other can be said to be newer. */
function madeAt({ lifetime }: EarlierArtifact): number {
  return lifetime?.from ?? Number.POSITIVE_INFINITY
}

interface ListedRun {
  readonly artifacts: readonly EarlierArtifact[]
  /** Why it may have others. */
  readonly why: Message | undefined
  /** Whether all pages were read, and have fewer than GitHub counts. */
  readonly isShort?: boolean
}

/** Returns our existing artifacts of a run, and keeps no others; `undefined` if GitHub refuses. */
async function readRun(
  { id, before }: Run,
  { ask, check, isOurs }: Asking & Pick<HistoryQuestion, 'isOurs'>,
): Promise<ListedRun | undefined> {
  const artifacts: EarlierArtifact[] = []
  let count = 0
  for (let number = 1; number <= MAX_PAGES; number++) {
    const answer = await ask(`runs/${id}/artifacts?per_page=${PER_PAGE}&page=${number}`)
    if (answer === undefined) return undefined
    const page = readArtifacts(answer, number === 1)
    check(page)
    count += page.items.length
    const existing = page.items.flatMap((artifact) => readArtifact(artifact, id) ?? [])
    const ours = existing.filter(({ name }) => name.length <= MAX_NAME && isOurs(name))
    // One of an earlier attempt is not relied on: a re-run of all jobs hides it.
    const asOwn = (one: EarlierArtifact) => (madeAt(one) < Number(before) ? [{ ...one, isReusable: false }] : [])
    artifacts.push(...(before === undefined ? ours : ours.flatMap(asOwn)))
    if (page.isFull && number < MAX_PAGES) continue
    const isMore = page.total > count || (page.isFull && Number.isNaN(page.total))
    return {
      artifacts,
      why: isMore ? message`Run ${id} has more artifacts than the ${count} that GitHub listed` : undefined,
      isShort: !page.isFull,
    }
  }
  return { artifacts, why: undefined }
}

/** Recognizes the names that a run gives its artifact: plain, with the router appended, or with router and time appended. */
export function artifactNames(naming: Naming): (name: string) => boolean {
  // The time reader needs a date in the name: a template without one gets a fixed date.
  const fixedDate = naming.template.includes('{date}') ? '' : '20000101'
  const timeOf = timeReader(fixedDate === '' ? naming : { ...naming, template: `${naming.template}{date}` })
  const isUsual = (name: string) => timeOf(`${name}${fixedDate}${BACKUP_EXTENSION}`) !== undefined
  const ending = `-${naming.router}`
  const namesRouter = (name: string) =>
    [name, name.replace(/-\d{6}$/, '')].some((stem) => stem.endsWith(ending) && isUsual(stem.slice(0, -ending.length)))
  return (name) => isUsual(name) || namesRouter(name)
}
