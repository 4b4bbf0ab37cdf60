// The workflow runs of a repository, each with its artifacts; the last one is in progress.
import { randomUUID } from 'node:crypto'
import { type ArtifactStore, createArtifactStore } from './artifact-store.ts'
import { type BackendIds, createRuntimeToken } from './runtime-token.ts'

const FIRST_RUN_ID = 17_000_000_001
/** Of every fork. */
export const FORK_ID = 700_000_002
const FIRST_WORKFLOW_ID = 160_000_001

export interface WorkflowRun {
  readonly id: number
  /** Numbered per workflow. */
  readonly number: number
  /** Path of its file, `.github/workflows/backup.yml`. */
  readonly workflow: string
  readonly workflowId: number
  readonly branch: string
  readonly createdAt: Date
  /** Number of attempts: each re-run is an attempt of the same run. */
  attempt: number
  /** When its last attempt began. */
  startedAt: Date
  readonly event: string
  /** A fork that it came from, `owner/name`. */
  readonly fork: string | undefined
  /** When it changed last. */
  updatedAt: Date | undefined
  /** Set if it is neither `in_progress` nor `completed`. */
  status: string | undefined
  jobs: readonly JobRecord[]
  /** Of its last attempt: each attempt has an id and a token of its own in the results service. */
  ids: BackendIds
  runtimeToken: string
  /** Those of its last attempt. */
  artifacts: ArtifactStore
  /** Earlier attempts whose artifacts can still be reached through the run, oldest first. */
  earlier: readonly Attempt[]
  /** Whether the results service hands out the artifacts of earlier attempts, too. */
  servesEarlier: boolean
  /** Absent while in progress. */
  conclusion: Conclusion | undefined
}

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped' | 'timed_out'

export interface Attempt {
  readonly ids: BackendIds
  readonly artifacts: ArtifactStore
}

/** Returns the attempts of a run whose artifacts can be reached, oldest first. */
export function attemptsOf(run: WorkflowRun): readonly Attempt[] {
  return [...run.earlier, { ids: run.ids, artifacts: run.artifacts }]
}

export interface RerunOptions {
  /** Plays the results service before July 2026, which handed out the artifacts of earlier attempts. */
  readonly servesEarlier?: boolean
}

export interface JobRecord {
  readonly name: string
  /** The attempt of the run that it belongs to; the last one if absent. */
  readonly attempt?: number
  /** `completed` if absent. */
  readonly status?: 'queued' | 'in_progress' | 'completed' | 'waiting' | 'pending'
  readonly conclusion?: Conclusion
  readonly createdAt?: Date
  readonly startedAt?: Date
  readonly completedAt?: Date
}

export interface RunOptions {
  readonly workflow?: string
  readonly branch?: string
  readonly createdAt?: Date
  /** 1 if absent. */
  readonly attempt?: number
  /** Attempt number of a re-run. */
  readonly startedAt?: Date
  readonly updatedAt?: Date
  readonly event?: string
  readonly fork?: string
  readonly status?: 'queued' | 'waiting' | 'pending' | 'requested'
  /** Set at once for a run that is already over. */
  readonly conclusion?: Conclusion
  readonly jobs?: readonly JobRecord[]
}

export interface WorkflowRuns {
  /** In the order they started. */
  readonly all: readonly WorkflowRun[]
  readonly current: WorkflowRun
  /** Ends the current run and starts another. */
  begin(options?: RunOptions, conclusion?: Conclusion): WorkflowRun
  /** Begins another attempt of the current run: with all of its jobs, or only those that failed. */
  rerun(jobs: 'all' | 'failed', options?: RerunOptions): WorkflowRun
}

export function createWorkflowRuns(usual: { readonly workflow: string; readonly branch: string }): WorkflowRuns {
  const all: WorkflowRun[] = []
  const workflows: string[] = []
  const ids = { next: undefined as number | undefined }

  function begin(options: RunOptions = {}, conclusion: Conclusion = 'success'): WorkflowRun {
    const { workflow = usual.workflow, branch = usual.branch, createdAt = new Date() } = options
    const last = all.at(-1)
    if (last && last.status === undefined) last.conclusion ??= conclusion
    if (!workflows.includes(workflow)) workflows.push(workflow)
    const id = FIRST_RUN_ID + all.length
    const backend = { run: randomUUID(), job: randomUUID() }
    const run: WorkflowRun = {
      id,
      number: all.filter((other) => other.workflow === workflow).length + 1,
      workflow,
      workflowId: FIRST_WORKFLOW_ID + workflows.indexOf(workflow),
      branch,
      createdAt,
      attempt: options.attempt ?? 1,
      startedAt: options.startedAt ?? createdAt,
      event: options.event ?? 'schedule',
      fork: options.fork,
      updatedAt: options.updatedAt,
      status: options.status,
      jobs: options.jobs ?? [],
      ids: backend,
      runtimeToken: createRuntimeToken(backend),
      artifacts: createArtifactStore(String(id), ids),
      earlier: [],
      servesEarlier: false,
      conclusion: options.conclusion,
    }
    all.push(run)
    return run
  }

  function rerun(jobs: 'all' | 'failed', { servesEarlier = false }: RerunOptions = {}): WorkflowRun {
    const run = all.at(-1) ?? begin()
    // "Re-run all jobs" makes the artifacts of earlier attempts unreachable.
    run.earlier = jobs === 'all' ? [] : attemptsOf(run)
    run.ids = { run: randomUUID(), job: randomUUID() }
    run.runtimeToken = createRuntimeToken(run.ids)
    run.artifacts = createArtifactStore(String(run.id), ids)
    run.servesEarlier = servesEarlier
    run.attempt++
    run.startedAt = new Date()
    run.conclusion = undefined
    return run
  }

  begin()
  return {
    all,
    get current() {
      const run = all.at(-1)
      if (!run) throw new Error('There is no run')
      return run
    },
    begin,
    rerun,
  }
}
