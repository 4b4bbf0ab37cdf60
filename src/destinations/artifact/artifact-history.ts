// Lists the artifacts of earlier runs through GitHub's REST API.

import { type GitHubClient, memberOf, textIn } from '../../github/github-client.ts'
import { type FailedRead, readResource } from '../../github/read-resource.ts'
import { knownAdvice } from '../../github/refusal-causes.ts'
import { BACKUP_EXTENSION, type Naming, timeReader } from '../../naming/template.ts'
import { readIsoTime } from '../../text/iso-time.ts'
import { input, type Message, message } from '../../text/message.ts'
import type { Lifetime } from '../destination.ts'

/** Default number of earlier runs to search: a month of failed nights. */
const MAX_RUNS = 30
/** GitHub's maximum per page; runs of forks count, too. */
const RUNS_PER_PAGE = 100
const ARTIFACTS_PER_PAGE = 100
/** A matrix has 256 jobs at most. */
const MAX_PAGES = 3

/** An artifact of an earlier run. */
export interface EarlierArtifact {
  readonly id: number
  readonly name: string
  readonly runId: number
  /** `sha256:` and hexadecimal, or empty. */
  readonly digest: string
  /** Bytes of the download; 0 if GitHub does not report it. */
  readonly size: number
  /** Whether at least half of its lifetime is left. */
  readonly isReusable: boolean
  /** Absent if GitHub does not report it. */
  readonly lifetime?: Lifetime
}

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
  /** Called if there are more earlier runs than were searched. */
  readonly onLimit?: ((maxRuns: number) => void) | undefined
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
  const query = new URLSearchParams({ branch, per_page: String(RUNS_PER_PAGE), exclude_pull_requests: 'true' })
  let isOdd = false
  const onOdd = () => {
    if (!isOdd) onFailure({ problem: message`GitHub lists earlier artifacts in an unknown form` })
    isOdd = true
  }
  const listed = await ask(`workflows/${encodeURIComponent(file)}/runs?${query}`)
  if (listed === undefined) return
  const runs = listOf(listed, 'workflow_runs', { isItem: isRun, page: 1, onOdd })
  const ids = runs.filter((run) => isOf(repository, run)).map((run) => Number(memberOf(run, 'id')))
  const earlier = ids.filter((id) => id < Number(runId))
  for (const id of earlier.sort((a, b) => b - a).slice(0, maxRuns)) {
    const found: EarlierArtifact[] = []
    for (let page = 1; page <= MAX_PAGES; page++) {
      const answer = await ask(`runs/${id}/artifacts?per_page=${ARTIFACTS_PER_PAGE}&page=${page}`)
      if (answer === undefined) return
      const list = listOf(answer, 'artifacts', { isItem: isArtifact, page, onOdd })
      found.push(...list.flatMap((artifact) => readArtifact(artifact, id) ?? []))
      if (list.length < ARTIFACTS_PER_PAGE) break
    }
    const ours = found.filter(({ name }) => isOurs(name)).sort((a, b) => b.id - a.id)
    if (ours.length > 0) yield ours
  }
  if (earlier.length > maxRuns || runs.length === RUNS_PER_PAGE) question.onLimit?.(maxRuns)
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

/** Excludes runs of forks: they carry the name of the fork's branch, and anyone who can fork could fake their artifacts. */
function isOf(repository: string, run: unknown): boolean {
  return textIn(run, 'head_repository', 'full_name').toLowerCase() === repository.toLowerCase()
}

function isRun(run: unknown): boolean {
  return typeof memberOf(run, 'id') === 'number'
}

function isArtifact(artifact: unknown): boolean {
  return isRun(artifact) && typeof memberOf(artifact, 'expired') === 'boolean' && textIn(artifact, 'name') !== ''
}

/** Returns `undefined` for one that has expired. */
function readArtifact(artifact: unknown, runId: number): EarlierArtifact | undefined {
  if (memberOf(artifact, 'expired') !== false) return undefined
  const [id, name] = [Number(memberOf(artifact, 'id')), textIn(artifact, 'name')]
  const [from, until] = ['created_at', 'expires_at'].map((key) => readIsoTime(memberOf(artifact, key)))
  const lifetime = from && until ? { from, until } : undefined
  const digest = memberOf(artifact, 'digest')
  return {
    id,
    name,
    runId,
    digest: typeof digest === 'string' ? digest : '',
    size: Number(memberOf(artifact, 'size_in_bytes')) || 0,
    // An unknown lifetime is not relied on.
    isReusable: lifetime !== undefined && lifetime.until - Date.now() >= (lifetime.until - lifetime.from) / 2,
    ...(lifetime ? { lifetime } : {}),
  }
}

/** Returns the items of a page. Calls `onOdd` for anything else: what cannot be read must not count as missing. */
function listOf(
  value: unknown,
  name: string,
  {
    isItem,
    page,
    onOdd,
  }: { readonly isItem: (item: unknown) => boolean; readonly page: number; readonly onOdd: () => void },
): readonly unknown[] {
  const list: unknown = memberOf(value, name)
  const items = Array.isArray(list) ? list.filter(isItem) : []
  const isWithheld = page === 1 && items.length === 0 && Number(memberOf(value, 'total_count')) > 0
  if (!Array.isArray(list) || items.length < list.length || isWithheld) onOdd()
  return items
}
