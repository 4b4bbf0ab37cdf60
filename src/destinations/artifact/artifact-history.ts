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
  /** Called if the list ends early. */
  readonly onFailure: (failure: ListFailure) => void
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
  const runs = listOf(await ask(`workflows/${encodeURIComponent(file)}/runs?${query}`), 'workflow_runs')
  const ids = runs.filter((run) => isOf(repository, run)).map((run) => memberOf(run, 'id'))
  const earlier = ids.filter((id) => typeof id === 'number').filter((id) => id < Number(runId))
  for (const id of earlier.sort((a, b) => b - a).slice(0, maxRuns)) {
    const found: EarlierArtifact[] = []
    for (let page = 1; page <= MAX_PAGES; page++) {
      const answer = await ask(`runs/${id}/artifacts?per_page=${ARTIFACTS_PER_PAGE}&page=${page}`)
      if (answer === undefined) return
      const list = listOf(answer, 'artifacts')
      found.push(...list.flatMap((artifact) => readArtifact(artifact, id) ?? []))
      if (list.length < ARTIFACTS_PER_PAGE) break
    }
    const ours = found.filter(({ name }) => isOurs(name)).sort((a, b) => b.id - a.id)
    if (ours.length > 0) yield ours
  }
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

function readArtifact(artifact: unknown, runId: number): EarlierArtifact | undefined {
  const id = memberOf(artifact, 'id')
  const name = memberOf(artifact, 'name')
  if (typeof id !== 'number' || typeof name !== 'string' || memberOf(artifact, 'expired') !== false) return undefined
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

function listOf(value: unknown, name: string): readonly unknown[] {
  const list = memberOf(value, name)
  return Array.isArray(list) ? list : []
}
