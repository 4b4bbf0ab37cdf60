// The REST API of GitHub, as far as a job asks it about its repository and its artifacts.
import { randomUUID } from 'node:crypto'
import type { ArtifactRecord } from './artifact-store.ts'
import type { BlobStore } from './blob-store.ts'
import { type Answer, answerJson, type Incoming, meetFault, type Reply } from './exchange.ts'
import type { createFaultCounter, Fault, GitHubFaults } from './faults.ts'
import { locateBlob } from './results-service.ts'
import type { WorkflowRun, WorkflowRuns } from './workflow-runs.ts'

export type Visibility = 'public' | 'private' | 'internal'

export const REST_ROOT = '/repos/'

const DOCUMENTATION_URL = 'https://docs.github.com/rest'
const DEFAULT_PAGE_LENGTH = 30
const MAX_PAGE_LENGTH = 100
const RETENTION_MS = 90 * 24 * 60 * 60 * 1000
const REPOSITORY_ID = 700_000_001
const HEAD_SHA = '0123456789abcdef0123456789abcdef01234567'
const WORKFLOW_RUNS = /^actions\/workflows\/([^/]+)\/runs$/
const ONE_RUN = /^actions\/runs\/(\d+)(\/artifacts)?$/

export function createRestApi(options: {
  readonly repository: string
  readonly visibility: Visibility
  readonly token: string
  readonly permissions: { readonly actions: 'none' | 'read' }
  readonly runs: WorkflowRuns
  readonly readOrigin: () => string
  readonly blobs: BlobStore
  readonly faults: GitHubFaults
  readonly takeFault: ReturnType<typeof createFaultCounter>
}): (request: Incoming) => Promise<Reply> {
  const { repository, visibility, token, permissions, runs, readOrigin, blobs, faults, takeFault } = options
  const url = () => `${readOrigin()}${REST_ROOT}${repository}`

  /** Of one run or of all, newest first, as the API lists them. */
  function findArtifacts(run?: WorkflowRun): readonly Found[] {
    if (faults.forgetAfterFinalize) return []
    const found = (run ? [run] : runs.all).flatMap((owner) => {
      return [...owner.artifacts.records.values()].map((record) => ({ run: owner, record }))
    })
    return found.filter(({ record }) => record.stored !== undefined).reverse()
  }

  function describeRepository(): unknown {
    const [owner = '', name = ''] = repository.split('/')
    return {
      id: REPOSITORY_ID,
      name,
      full_name: repository,
      private: visibility !== 'public',
      visibility,
      owner: { login: owner, id: 1, type: 'User' },
      html_url: `https://github.com/${repository}`,
      url: url(),
      fork: false,
      archived: false,
      disabled: false,
      default_branch: 'main',
    }
  }

  function describeArtifact({ run, record }: Found): unknown {
    const { id, name, stored, createdAt } = record
    return {
      id,
      name,
      size_in_bytes: stored?.size,
      url: `${url()}/actions/artifacts/${id}`,
      archive_download_url: `${url()}/actions/artifacts/${id}/zip`,
      expired: isExpired(record),
      digest: stored?.digest,
      created_at: createdAt.toISOString(),
      updated_at: createdAt.toISOString(),
      expires_at: expiryOf(record),
      workflow_run: {
        id: run.id,
        repository_id: REPOSITORY_ID,
        head_repository_id: REPOSITORY_ID,
        head_branch: run.branch,
        head_sha: HEAD_SHA,
      },
    }
  }

  function listArtifacts(query: URLSearchParams, run?: WorkflowRun): Answer {
    const name = query.get('name')
    const found = findArtifacts(run).filter(({ record }) => name === null || record.name === name)
    return answerJson(200, { total_count: found.length, artifacts: pageOf(found, query).map(describeArtifact) })
  }

  function describeRun(run: WorkflowRun): unknown {
    const at = run.createdAt.toISOString()
    return {
      id: run.id,
      name: 'Back up the router',
      path: run.workflow,
      run_number: run.number,
      run_attempt: 1,
      event: 'schedule',
      status: run.conclusion ? 'completed' : 'in_progress',
      conclusion: run.conclusion ?? null,
      workflow_id: run.workflowId,
      head_branch: run.branch,
      head_sha: HEAD_SHA,
      created_at: at,
      updated_at: at,
      run_started_at: at,
      url: `${url()}/actions/runs/${run.id}`,
      html_url: `https://github.com/${repository}/actions/runs/${run.id}`,
      repository: describeRepository(),
      head_repository: describeRepository(),
    }
  }

  /** `workflow` is the name of its file, or its id. */
  function listRuns(workflow: string, query: URLSearchParams): Answer {
    const ofWorkflow = runs.all.filter(
      (run) => run.workflow.endsWith(`/${workflow}`) || String(run.workflowId) === workflow,
    )
    if (ofWorkflow.length === 0) return describeError(404)
    const branch = query.get('branch')
    const found = ofWorkflow.filter((run) => branch === null || run.branch === branch).reverse()
    return answerJson(200, { total_count: found.length, workflow_runs: pageOf(found, query).map(describeRun) })
  }

  function answerArtifact(request: Incoming, id: string, authorized: boolean, zip: boolean): Answer {
    const found = findArtifacts().find(({ record }) => String(record.id) === id)
    if (found === undefined) return describeError(404)
    const { run, record } = found
    if (!authorized && (zip || request.method !== 'GET')) return describeError(401, 'Requires authentication')
    if (zip) {
      if (isExpired(record)) return describeError(410, 'Artifact has expired')
      const location = blobs.sign(locateBlob(run.ids, record), { permissions: 'r', fileName: `${record.name}.zip` })
      return { status: 302, headers: { location } }
    }
    if (request.method !== 'DELETE') return answerJson(200, describeArtifact(found))
    run.artifacts.remove(record)
    return { status: 204 }
  }

  function answerRequest(request: Incoming): Answer {
    const { authorization, 'user-agent': userAgent } = request.headers
    if (!userAgent) return describeError(403, 'Request forbidden by administrative rules.')
    const given = authorization?.replace(/^(?:bearer|token) /i, '')
    if (given !== undefined && given !== token) return describeError(401, 'Bad credentials')
    const authorized = given !== undefined

    const [owner, name, ...rest] = request.path.slice(REST_ROOT.length).split('/').map(decodeURIComponent)
    const known = `${owner}/${name}`.toLowerCase() === repository.toLowerCase()
    // What is not public is not there for those who may not see it.
    if (!known || (visibility !== 'public' && !authorized)) return describeError(404)

    const route = rest.join('/')
    if (route.startsWith('actions/') && visibility !== 'public' && permissions.actions === 'none') {
      return describeError(403, undefined, { 'x-accepted-github-permissions': 'actions=read' })
    }
    const artifact = /^actions\/artifacts\/(\d+)(\/zip)?$/.exec(route)
    if (artifact) return answerArtifact(request, artifact[1] ?? '', authorized, artifact[2] !== undefined)
    if (request.method !== 'GET') return describeError(404)
    if (route === '') return answerJson(200, describeRepository())
    if (route === 'actions/artifacts') return listArtifacts(request.query)
    const workflow = WORKFLOW_RUNS.exec(route)?.[1]
    if (workflow !== undefined) return listRuns(workflow, request.query)
    const [, id, artifacts] = ONE_RUN.exec(route) ?? []
    const run = runs.all.find((candidate) => String(candidate.id) === id)
    if (run === undefined) return describeError(404)
    return artifacts ? listArtifacts(request.query, run) : answerJson(200, describeRun(run))
  }

  function faultAt(route: string): Fault | undefined {
    if (route === '') return takeFault('repository')
    if (WORKFLOW_RUNS.test(route)) return takeFault('listRuns')
    return ONE_RUN.test(route) ? takeFault('listRunArtifacts') : undefined
  }

  return async (request) => {
    const route = request.path.slice(REST_ROOT.length).split('/').slice(2).join('/')
    return meetFault({
      fault: faultAt(route),
      work: () => answerRequest(request),
      describe: ({ status }) => describeError(status),
    })
  }
}

interface Found {
  readonly run: WorkflowRun
  readonly record: ArtifactRecord
}

function expiryOf({ createdAt, expiresAt }: ArtifactRecord): string {
  return expiresAt ?? new Date(createdAt.getTime() + RETENTION_MS).toISOString()
}

function isExpired(record: ArtifactRecord): boolean {
  return Date.parse(expiryOf(record)) <= Date.now()
}

function pageOf<T>(items: readonly T[], query: URLSearchParams): readonly T[] {
  const length = Math.min(Number(query.get('per_page')) || DEFAULT_PAGE_LENGTH, MAX_PAGE_LENGTH)
  const start = ((Number(query.get('page')) || 1) - 1) * length
  return items.slice(start, start + length)
}

function describeError(status: number, message?: string, headers: Readonly<Record<string, string>> = {}): Answer {
  const standing: Readonly<Record<number, string>> = {
    401: 'Bad credentials',
    403: 'Resource not accessible by integration',
    404: 'Not Found',
  }
  const body = { message: message ?? standing[status] ?? 'Server Error', documentation_url: DOCUMENTATION_URL }
  return answerJson(status, { ...body, status: String(status) }, { 'x-github-request-id': randomUUID(), ...headers })
}
