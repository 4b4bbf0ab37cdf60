// The runs of a workflow and their jobs, through GitHub's REST API: newest first, and no further back than needed.

import { runsOf } from '../github/asked-for.ts'
import { memberOf } from '../github/github-client.ts'
import { PER_PAGE, pageOf } from '../github/read-page.ts'
import { readResource } from '../github/read-resource.ts'
import { isOfFork } from '../github/run-owner.ts'
import { eachInTurns, inTurns } from '../system/turns.ts'
import { input, message } from '../text/message.ts'
import { attemptsOf, isWedged, jobsAt } from './attempts.ts'
import { wordIn } from './github-text.ts'
import type { OwnerOf } from './job-names.ts'
import { jobsOfRouter, namesRouter, type Run } from './jobs.ts'
import { MonitorError, monitorError } from './monitor-error.ts'
import { readRunFields, timeOf } from './run-fields.ts'
import { listJobs, problemOf, type RunQuestion, webOf } from './run-jobs.ts'

const MAX_PAGES = 10
/** Of all runs together: more than a thousand runs of a large matrix have. */
const MAX_JOBS = 100_000
/** How long after its start a run can be re-run or approved. GitHub lists runs by their start. */
const RUN_AGAIN_MS = 30 * 24 * 60 * 60 * 1000

/** Which workflow to read. */
export interface WorkflowQuestion extends RunQuestion {
  /** File name: `router-backup.yml`. */
  readonly workflow: string
  /** The branch of its runs. */
  readonly branch: string
}

/** Returns GitHub's state of the workflow: `active`, `disabled_inactivity` and others. Throws MonitorError. */
export async function readWorkflowState(question: WorkflowQuestion): Promise<string> {
  const { workflow, repository } = question
  const reply = await readResource(question.client, pathOf(question, ''), question.signal)
  const state = reply.ok ? wordIn(reply.value, 'state') : ''
  if (state !== '') return state
  if (!reply.ok && reply.status === 404)
    throw new MonitorError(
      `There is no workflow ${workflow} in ${repository}, or the token cannot see it: ${reply.reason}.`,
      {
        causes: [
          message`a typo in ${input('workflow')}, the name of a file in .github/workflows`,
          message`the token lacks \`actions: read\``,
        ],
      },
    )
  throw monitorError(`The workflow ${workflow}`, { ...problemOf(reply), permission: 'actions: read' })
}

/** Which runs are of interest, and for which routers; times are Unix ms. */
export interface RunSearch {
  readonly now: number
  readonly since: number
  /** An older green job does not end the search. */
  readonly greenSince: number
  readonly routers: readonly string[]
  readonly ownerOf: OwnerOf
}

/**
 * Returns the runs that started or were re-run after `since`, and unfinished ones that may still continue: each attempt
 * separately, newest first. Reads their jobs until every router has a green one, and those of all unfinished runs. Throws
 * MonitorError.
 */
export async function readRuns(question: WorkflowQuestion, search: RunSearch): Promise<readonly Run[]> {
  const { now, since, greenSince, routers, ownerOf } = search
  const runs: Run[] = []
  const missing = new Set(routers)
  let jobs = 0
  let ours = 0
  let isCut = true
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { found, firstAt, isLast } = await listRuns(question, page)
    ours += found.length
    for (const run of found) {
      if (run.createdAt < since && (run.isOver || run.firstAt < now - RUN_AGAIN_MS)) continue
      const isWanted = missing.size > 0 || !run.isOver
      const listed = isWanted ? await listJobs(question, run.id) : []
      jobs += listed.length
      if (jobs > MAX_JOBS) throw tooManyJobs(question.workflow)
      const all = isWanted ? attemptsOf(run, listed) : [run]
      const attempts = all.filter((attempt) => !isWedged(attempt, now))
      runs.push(...attempts)
      // Only jobs that name the router count here: until all runs are read, it is open whether the whole run is its job.
      const look = (router: string) => {
        const isFound = attempts.some((attempt) => {
          const goesByRun = routers.length === 1 && namesRouter(attempt, router, ownerOf)
          const job = jobsOfRouter(attempt, router, { ownerOf, goesByRun })
          return job?.isGreen && (job.endedAt ?? 0) >= greenSince
        })
        if (isFound) missing.delete(router)
      }
      await inTurns(eachInTurns([...missing], look), question.signal)
    }
    isCut = !isLast && firstAt >= since - RUN_AGAIN_MS
    if (!isCut) break
  }
  // That none was started would be more than is known.
  if (isCut && ours === 0) throw onlyOthers(question)
  return runs.toSorted((a, b) => b.createdAt - a.createdAt)
}

/** Returns a run with the jobs of its last attempt, carried-over ones included. Throws MonitorError. */
export async function readRun(question: RunQuestion, id: number): Promise<Run> {
  const reply = await readResource(question.client, `/repos/${question.repository}/actions/runs/${id}`, question.signal)
  const run = reply.ok ? readRunFields(reply.value, webOf(question)) : undefined
  if (!run) throw monitorError(`The run ${id}`, { ...problemOf(reply), permission: 'actions: read' })
  return { ...run, jobs: jobsAt(await listJobs(question, id), run.attempt) }
}

async function listRuns(
  question: WorkflowQuestion,
  page: number,
): Promise<{
  readonly found: readonly (Run & { readonly firstAt: number })[]
  /** When the last run of the page first started. */
  readonly firstAt: number
  readonly isLast: boolean
}> {
  const { branch, workflow } = question
  const query = new URLSearchParams({
    ...(branch === '' ? {} : { branch }),
    exclude_pull_requests: 'true',
    per_page: String(PER_PAGE),
    page: String(page),
  })
  const reply = await readResource(question.client, pathOf(question, `/runs?${query}`), question.signal)
  const list = reply.ok ? pageOf(memberOf(reply.value, 'workflow_runs')) : undefined
  if (!list) throw monitorError(`The runs of ${workflow}`, { ...problemOf(reply), permission: 'actions: read' })
  const firstAtOf = (run: unknown) => timeOf(run, 'created_at') ?? 0
  const ofBranch = branch === '' ? list : runsOf(branch, list).items
  const found = ofBranch
    .filter((run) => isOfFork(run) === false)
    .map((value) => {
      const run = readRunFields(value, webOf(question))
      // It may be the one that failed.
      if (!run) throw monitorError(`The runs of ${workflow}`, { ...problemOf(reply), permission: 'actions: read' })
      return { ...run, firstAt: firstAtOf(value) }
    })
  const firstAt = firstAtOf(list.at(-1))
  return { found, firstAt, isLast: list.length < PER_PAGE }
}

function tooManyJobs(workflow: string): MonitorError {
  return new MonitorError(
    `The runs of ${workflow} have more than ${MAX_JOBS} jobs, so they could not be checked.`,
    message`Give backups a workflow of their own, and name it in ${input('workflow')}.`,
  )
}

function onlyOthers({ workflow, branch }: WorkflowQuestion): MonitorError {
  const others = branch === '' ? 'forks' : `forks or other branches than ${branch}`
  return new MonitorError(
    `The newest ${MAX_PAGES * PER_PAGE} runs of ${workflow} are all of ${others}, and older ones were not read.`,
    message`Give backups a workflow of their own, and name it in ${input('workflow')}.`,
  )
}

function pathOf({ repository, workflow }: WorkflowQuestion, rest: string): string {
  return `/repos/${repository}/actions/workflows/${encodeURIComponent(workflow.toWellFormed())}${rest}`
}
