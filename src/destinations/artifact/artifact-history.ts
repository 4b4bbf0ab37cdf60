// Lists the artifacts of earlier runs through GitHub's REST API.

import { runsOf } from '../../github/asked-for.ts'
import { type GitHubClient, memberOf, textIn } from '../../github/github-client.ts'
import { PER_PAGE } from '../../github/read-page.ts'
import { type FailedRead, readResource } from '../../github/read-resource.ts'
import { knownAdvice } from '../../github/refusal-causes.ts'
import { BACKUP_EXTENSION, type Naming, timeReader } from '../../naming/template.ts'
import { countOf } from '../../text/format.ts'
import { input, type Message, message } from '../../text/message.ts'
import { type EarlierArtifact, type Page, readArtifact, readArtifacts, readRuns } from './artifact-page.ts'

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
   * Called at the end for each reason why GitHub may have kept something back, with a sentence that has no full stop. Only
   * then: its counts are not always exact, so they do not matter once a copy is found.
   */
  readonly onUnlisted?: ((why: Message) => void) | undefined
  readonly signal: AbortSignal
}

/**
 * Yields our existing artifacts of earlier runs of the same workflow and branch: the newest run first, and within a run the
 * last artifact first. Requests pages only as they are read. If GitHub does not answer, calls `onFailure` and ends.
 */
export async function* listEarlierArtifacts(
  question: HistoryQuestion,
): AsyncGenerator<readonly EarlierArtifact[], void> {
  const { repository, workflowRef, branch, runId, onFailure, isOurs, github, signal } = question
  const { maxRuns = MAX_RUNS } = question
  const file = /\/\.github\/workflows\/([^/@]+)@/.exec(workflowRef)?.[1]
  if (file === undefined || repository === '' || branch === '') {
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
  const runs = await listRuns(file, { repository, branch, runId, ask, check })
  if (runs === undefined) return
  const { ids, isFull } = runs
  const unlisted = [...runs.unlisted]
  for (const id of ids.slice(0, maxRuns)) {
    const found = await readRun(id, { ask, check, isOurs })
    if (found === undefined) return
    if (found.why) unlisted.push(found.why)
    if (found.artifacts.length > 0) yield found.artifacts.toSorted((a, b) => b.id - a.id)
  }
  // Runs of forks count, too.
  if (ids.length > maxRuns || isFull) question.onLimit?.(maxRuns)
  for (const why of unlisted.slice(0, MAX_REASONS)) question.onUnlisted?.(why)
}

interface Asking {
  readonly ask: (path: string) => Promise<unknown>
  readonly check: (page: Page) => void
}

interface ListedRuns {
  /** Newest first. */
  readonly ids: readonly number[]
  /** Why there may be others. */
  readonly unlisted: readonly Message[]
  readonly isFull: boolean
}

/** Returns the ids of earlier runs, and keeps nothing else of GitHub's answer; `undefined` if it refuses. */
async function listRuns(
  file: string,
  { repository, branch, runId, ask, check }: Asking & Pick<HistoryQuestion, 'repository' | 'branch' | 'runId'>,
): Promise<ListedRuns | undefined> {
  const query = new URLSearchParams({ branch, per_page: String(PER_PAGE), exclude_pull_requests: 'true' })
  const listed = await ask(`workflows/${encodeURIComponent(file)}/runs?${query}`)
  if (listed === undefined) return undefined
  const page = readRuns(listed)
  check(page)
  const { items, untold } = runsOf(branch, page.items)
  const earlier = items.filter((run) => idOf(run) < Number(runId))
  const ids = earlier.filter((run) => repositoryOf(run) === repository.toLowerCase()).map(idOf)
  const unlisted: Message[] = []
  // Of a deleted fork, GitHub does not say. If it says of none, that is no reason to believe that all are forks.
  const unnamed = earlier.filter((run) => repositoryOf(run) === '').length
  if (unnamed > 0) unlisted.push(message`GitHub names no repository for ${countOf(unnamed, 'earlier run')}`)
  if (untold > 0)
    unlisted.push(message`GitHub names no branch for ${countOf(untold, 'run')}, and lists other branches, too`)
  if (!page.isFull && page.total > page.items.length)
    unlisted.push(message`GitHub counts ${page.total} runs, and lists only ${page.items.length}`)
  return { ids: ids.sort((a, b) => b - a), unlisted, isFull: page.isFull }
}

interface ListedRun {
  readonly artifacts: readonly EarlierArtifact[]
  /** Why it may have others. */
  readonly why: Message | undefined
}

/** Returns our existing artifacts of a run, and keeps no others; `undefined` if GitHub refuses. */
async function readRun(
  id: number,
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
    artifacts.push(...existing.filter(({ name }) => name.length <= MAX_NAME && isOurs(name)))
    if (page.isFull && number < MAX_PAGES) continue
    const isMore = page.total > count || (page.isFull && Number.isNaN(page.total))
    return {
      artifacts,
      why: isMore ? message`Run ${id} has more artifacts than the ${count} that GitHub listed` : undefined,
    }
  }
  return { artifacts, why: undefined }
}

function idOf(run: unknown): number {
  return Number(memberOf(run, 'id'))
}

/** Runs of forks carry the name of the fork's branch, and anyone who can fork could fake their artifacts. */
function repositoryOf(run: unknown): string {
  return textIn(run, 'head_repository', 'full_name').toLowerCase()
}

/** Recognizes the names that a run gives its artifact: plain, with the router appended, or with router and time appended. */
export function artifactNames(naming: Naming): {
  readonly isOurs: (name: string) => boolean
  /** Whether a name ends with this router, because the plain name was taken. */
  readonly namesRouter: (name: string) => boolean
} {
  // The time reader needs a date in the name: a template without one gets a fixed date.
  const fixedDate = naming.template.includes('{date}') ? '' : '20000101'
  const timeOf = timeReader(fixedDate === '' ? naming : { ...naming, template: `${naming.template}{date}` })
  const isUsual = (name: string) => timeOf(`${name}${fixedDate}${BACKUP_EXTENSION}`) !== undefined
  const ending = `-${naming.router}`
  const namesRouter = (name: string) =>
    [name, name.replace(/-\d{6}$/, '')].some((stem) => stem.endsWith(ending) && isUsual(stem.slice(0, -ending.length)))
  return { isOurs: (name) => isUsual(name) || namesRouter(name), namesRouter }
}
