// A workflow, its runs and their jobs, as the REST API shows them.
import { describeRepository } from './repository/repository-route.ts'
import { gitHubTime } from './time.ts'
import { FORK_ID, type JobRecord, type WorkflowRun } from './workflow-runs.ts'

const HEAD_SHA = '0123456789abcdef0123456789abcdef01234567'

const MAX_NAME_LENGTH = 100

/** Returns the name that GitHub gives to a job of a matrix without a name of its own: cut, and then without `)`. */
export function nameMatrixJob(id: string, values: readonly string[]): string {
  const name = `${id} (${values.join(', ')})`
  return name.length > MAX_NAME_LENGTH ? `${name.slice(0, MAX_NAME_LENGTH - 3)}...` : name
}

/** What all descriptions share. */
export interface Description {
  /** http://127.0.0.1:PORT/repos/OWNER/NAME */
  readonly url: string
  /** https://github.com/OWNER/NAME */
  readonly html: string
  readonly repository: Parameters<typeof describeRepository>[0]
  readonly viewer: Parameters<typeof describeRepository>[1]
}

export function describeWorkflow(run: WorkflowRun, state: string, { url, html }: Description): unknown {
  const { workflow, workflowId } = run
  const at = gitHubTime(new Date(0))
  return {
    id: workflowId,
    node_id: `W_${workflowId}`,
    name: 'Router backup',
    path: workflow,
    state,
    created_at: at,
    updated_at: at,
    url: `${url}/actions/workflows/${workflowId}`,
    html_url: `${html}/blob/main/${workflow}`,
    badge_url: `${html}/workflows/Router%20backup/badge.svg`,
  }
}

export function describeRun(run: WorkflowRun, { url, html, repository, viewer }: Description): unknown {
  const self = `${url}/actions/runs/${run.id}`
  const owner = describeRepository(repository, viewer, url.slice(0, -`/repos/${repository.name}`.length))
  return {
    id: run.id,
    node_id: `WFR_${run.id}`,
    name: 'Router backup',
    display_title: 'Router backup',
    path: run.workflow,
    run_number: run.number,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status ?? (run.conclusion ? 'completed' : 'in_progress'),
    conclusion: run.conclusion ?? null,
    workflow_id: run.workflowId,
    workflow_url: `${url}/actions/workflows/${run.workflowId}`,
    head_branch: run.branch,
    head_sha: HEAD_SHA,
    head_commit: null,
    pull_requests: [],
    check_suite_url: `${url}/check-suites/${run.id}`,
    created_at: gitHubTime(run.createdAt),
    updated_at: gitHubTime(run.updatedAt ?? lastChangeOf(run)),
    run_started_at: gitHubTime(run.startedAt),
    url: self,
    html_url: `${html}/actions/runs/${run.id}`,
    ...Object.fromEntries(
      ['jobs', 'logs', 'cancel', 'rerun', 'artifacts'].map((end) => [`${end}_url`, `${self}/${end}`]),
    ),
    repository: owner,
    head_repository: run.fork ? { ...(owner as object), id: FORK_ID, full_name: run.fork, fork: true } : owner,
  }
}

/** A run is over after its artifacts were made, and an attempt that was begun changes it, too. */
function lastChangeOf(run: WorkflowRun): Date {
  const made = [...run.artifacts.records.values()].map(({ createdAt }) => createdAt.getTime())
  return new Date(Math.max(run.createdAt.getTime(), run.startedAt.getTime(), ...made))
}

export function describeJob(
  { run, job, index }: { readonly run: WorkflowRun; readonly job: JobRecord; readonly index: number },
  { url, html }: Description,
): unknown {
  const id = run.id * 1000 + index
  const { name, attempt = run.attempt, status = 'completed', conclusion = null, createdAt = run.createdAt } = job
  const isTaken = status === 'in_progress' || status === 'completed'
  return {
    id,
    node_id: `CR_${id}`,
    run_id: run.id,
    run_attempt: attempt,
    run_url: `${url}/actions/runs/${run.id}`,
    workflow_name: 'Router backup',
    head_branch: run.branch,
    head_sha: HEAD_SHA,
    name,
    status,
    conclusion,
    created_at: gitHubTime(createdAt),
    started_at: gitHubTime(job.startedAt ?? createdAt),
    completed_at: job.completedAt ? gitHubTime(job.completedAt) : null,
    steps: [],
    labels: ['self-hosted', 'linux'],
    runner_id: isTaken ? 1 : null,
    runner_name: isTaken ? 'home-runner' : null,
    runner_group_id: isTaken ? 1 : null,
    runner_group_name: isTaken ? 'Default' : null,
    url: `${url}/actions/jobs/${id}`,
    html_url: `${html}/actions/runs/${run.id}/job/${id}`,
    check_run_url: `${url}/check-runs/${id}`,
  }
}
