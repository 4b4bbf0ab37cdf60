// Artifacts of earlier runs: which one is the newest backup of this router, by GitHub's REST API.

import { memberOf } from '../../github/github-client.ts'
import { askGitHub, isRateLimit, type Patience } from '../../github/rest-api.ts'
import type { Logger } from '../../logger.ts'
import { BACKUP_EXTENSION, type Naming, timeReader } from '../../naming/template.ts'
import type { Lifetime } from '../destination.ts'

/** So many earlier runs are looked through by who is about to store: a month of failed nights. */
const MAX_RUNS = 30
/** GitHub gives no more in one answer; forks' runs take their part of it. */
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
  /** Whether half of its life or more is left. */
  readonly isReusable: boolean
  /** Absent if GitHub does not tell. */
  readonly lifetime?: Lifetime
}

export interface HistoryQuestion {
  readonly apiUrl: string
  /** `owner/name`. */
  readonly repository: string
  /** `owner/name/.github/workflows/backup.yml@refs/heads/main`. */
  readonly workflowRef: string
  readonly branch: string
  /** The run that is going on. */
  readonly runId: string
  /** How many earlier runs are looked through: 30 by default, 100 at most. */
  readonly maxRuns?: number | undefined
  readonly token: string
  /** Tells the names of our artifacts from others. */
  readonly isOurs: (name: string) => boolean
  readonly logger: Logger
  /** Called where GitHub does not tell what there is. */
  readonly onUnseen?: (() => void) | undefined
  readonly signal: AbortSignal
  readonly patience?: Patience | undefined
  /** By default every question goes to GitHub. */
  readonly ask?: typeof askGitHub | undefined
}

/**
 * Our artifacts of earlier runs of the same workflow on the same branch that are still there: the newest run first, and
 * of several in a run the last one. GitHub is asked as far as the list is read. Ends, with a line in the logger, where
 * GitHub does not answer.
 */
export async function* listEarlierArtifacts(
  question: HistoryQuestion,
): AsyncGenerator<readonly EarlierArtifact[], void> {
  const { repository, workflowRef, branch, runId, logger, isOurs, ask: askApi = askGitHub } = question
  const { maxRuns = MAX_RUNS } = question
  const file = /\/\.github\/workflows\/([^/@]+)@/.exec(workflowRef)?.[1]
  if (file === undefined || repository === '' || branch === '') {
    logger.info('What changed cannot be told: the runner does not name the workflow.')
    question.onUnseen?.()
    return
  }
  const ask = async (path: string): Promise<unknown> => {
    const reply = await askApi({ ...question, path: `/repos/${repository}/actions/${path}` })
    if (reply.ok) return reply.value
    question.onUnseen?.()
    logger.info(
      (reply.status === 403 || reply.status === 404) && !isRateLimit(reply.reason)
        ? 'What changed cannot be told: earlier artifacts are not shown to `token`. Give the job `permissions: actions: read`.'
        : `What changed cannot be told: ${reply.reason}.`,
    )
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

/** Names that a run gives its artifact: the usual one, with the router behind it, with the time behind that. */
export function artifactNames(naming: Naming): {
  readonly isOurs: (name: string) => boolean
  /** Whether a name ends with this router, as those do that others had taken. */
  readonly namesRouter: (name: string) => boolean
} {
  // Times are read from names that have a date: those that have none are lent one.
  const lent = naming.template.includes('{date}') ? '' : '20000101'
  const timeOf = timeReader(lent === '' ? naming : { ...naming, template: `${naming.template}{date}` })
  const isUsual = (name: string) => timeOf(`${name}${lent}${BACKUP_EXTENSION}`) !== undefined
  const ending = `-${naming.router}`
  const namesRouter = (name: string) =>
    [name, name.replace(/-\d{6}$/, '')].some((stem) => stem.endsWith(ending) && isUsual(stem.slice(0, -ending.length)))
  return { isOurs: (name) => isUsual(name) || namesRouter(name), namesRouter }
}

/** A run of a fork shows the name of the fork's branch: anybody who may fork could make up what it stored. */
function isOf(repository: string, run: unknown): boolean {
  return String(memberOf(memberOf(run, 'head_repository'), 'full_name')).toLowerCase() === repository.toLowerCase()
}

function readArtifact(artifact: unknown, runId: number): EarlierArtifact | undefined {
  const id = memberOf(artifact, 'id')
  const name = memberOf(artifact, 'name')
  if (typeof id !== 'number' || typeof name !== 'string' || memberOf(artifact, 'expired') !== false) return undefined
  const [from, until] = ['created_at', 'expires_at'].map((key) => Date.parse(String(memberOf(artifact, key))))
  const lifetime = from && until ? { from, until } : undefined
  const digest = memberOf(artifact, 'digest')
  return {
    id,
    name,
    runId,
    digest: typeof digest === 'string' ? digest : '',
    // What cannot be told is not relied on.
    isReusable: lifetime !== undefined && lifetime.until - Date.now() >= (lifetime.until - lifetime.from) / 2,
    ...(lifetime ? { lifetime } : {}),
  }
}

function listOf(value: unknown, name: string): readonly unknown[] {
  const list = memberOf(value, name)
  return Array.isArray(list) ? list : []
}
