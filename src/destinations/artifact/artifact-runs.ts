// The runs of a workflow whose artifacts may be earlier backups, in the order in which they changed last.

import { runsOf } from '../../github/asked-for.ts'
import { memberOf, textIn } from '../../github/github-client.ts'
import { PER_PAGE } from '../../github/read-page.ts'
import { isOfFork } from '../../github/run-owner.ts'
import { countOf } from '../../text/format.ts'
import { readIsoTime } from '../../text/iso-time.ts'
import { type Message, message } from '../../text/message.ts'
import { type Page, readRuns } from './artifact-page.ts'

export interface Asking {
  /** Returns GitHub's answer; `undefined` if it refuses. */
  readonly ask: (path: string) => Promise<unknown>
  /** Called with each page that was read. */
  readonly check: (page: Page) => void
}

export interface Run {
  readonly id: number
  /** Unix ms, when it changed last: it has no newer artifacts. Infinite if it is not over, or GitHub does not say. */
  readonly until: number
  /** Of the current run: when this attempt of it began. */
  readonly before?: number
}

interface ListedRuns {
  /** Those that changed last first. */
  readonly runs: readonly Run[]
  /** Why there may be others. */
  readonly unlisted: readonly Message[]
  readonly isFull: boolean
}

/** Returns other runs, and this one if it was run again, and keeps nothing else of GitHub's answer; `undefined` if it refuses. */
export async function listRuns(
  file: string,
  { branch, runId, ask, check }: Asking & { readonly branch: string; readonly runId: string },
): Promise<ListedRuns | undefined> {
  const query = new URLSearchParams({ branch, per_page: String(PER_PAGE), exclude_pull_requests: 'true' })
  const listed = await ask(`workflows/${encodeURIComponent(file)}/runs?${query}`)
  if (listed === undefined) return undefined
  const page = readRuns(listed)
  check(page)
  const { items, untold } = runsOf(branch, page.items)
  const current = Number(runId)
  const runs = items.flatMap((run) => (isOfFork(run) === false ? readRunTimes(run, current) : []))
  const unlisted: Message[] = []
  // Of a deleted fork, GitHub does not say. If it says of none, that is no reason to believe that all are forks.
  const unnamed = items.filter((run) => isOfFork(run) === undefined && memberOf(run, 'id') !== current).length
  if (unnamed > 0) unlisted.push(message`GitHub names no repository for ${countOf(unnamed, 'earlier run')}`)
  if (untold > 0)
    unlisted.push(message`GitHub names no branch for ${countOf(untold, 'run')}, and lists other branches, too`)
  if (!page.isFull && page.total > page.items.length)
    unlisted.push(message`GitHub counts ${page.total} runs, and lists only ${page.items.length}`)
  const isLater = (a: Run, b: Run) => (a.until === b.until ? b.id - a.id : b.until - a.until)
  return { runs: runs.sort(isLater), unlisted, isFull: page.isFull }
}

/** Returns a run, or none if it is the current one in its first attempt. */
function readRunTimes(run: unknown, current: number): readonly Run[] {
  const id = Number(memberOf(run, 'id'))
  const isOver = textIn(run, 'status') === 'completed'
  const until = (isOver ? readIsoTime(memberOf(run, 'updated_at')) : undefined) ?? Number.POSITIVE_INFINITY
  if (id !== current) return [{ id, until }]
  const before = readIsoTime(memberOf(run, 'run_started_at'))
  return Number(memberOf(run, 'run_attempt')) > 1 && before !== undefined ? [{ id, until, before }] : []
}
