// GitHub's REST API, as far as a job queries its repository and artifacts.
import type { ActionSettings } from './action-settings.ts'
import type { ArtifactRecord } from './artifact-store.ts'
import type { BlobStore } from './blob-store.ts'
import { type Answer, answerJson, type Incoming, meetFault, originBehindProxy, type Reply } from './exchange.ts'
import type { Fault, GitHubFaults, TakeFault } from './faults.ts'
import type { Issues } from './issues.ts'
import { identifyViewer } from './repository/access.ts'
import type { Visibility } from './repository/hosted-repository.ts'
import { describeRepository } from './repository/repository-route.ts'
import { answerError } from './repository/rest-answers.ts'
import { linkHeader, pageOf } from './rest-page.ts'
import { locateBlob } from './results-service.ts'
import { type EmulatedRunner, listRunners } from './self-hosted-runners.ts'
import { expiryOf, gitHubTime } from './time.ts'
import { type Description, describeJob, describeRun, describeWorkflow } from './workflow-jobs.ts'
import { type Attempt, attemptsOf, FORK_ID, type WorkflowRun, type WorkflowRuns } from './workflow-runs.ts'

/** What the job token may do besides reading the repository. */
export interface Permissions {
  readonly actions: 'none' | 'read'
  readonly issues: 'none' | 'read' | 'write'
  /** A job's own token never has it. */
  readonly administration: 'none' | 'read'
}

export const REST_ROOT = '/repos/'

const REPOSITORY_ID = 700_000_001
const HEAD_SHA = '0123456789abcdef0123456789abcdef01234567'
const WORKFLOW = /^actions\/workflows\/([^/]+)(\/runs)?$/
const ONE_RUN = /^actions\/runs\/(\d+)(?:\/(artifacts|jobs))?$/

export function createRestApi(options: {
  readonly repository: string
  readonly visibility: Visibility
  readonly token: string
  readonly permissions: Permissions
  readonly workflow: { state: string }
  readonly runners: readonly EmulatedRunner[]
  readonly issues: Issues
  readonly settings: ActionSettings
  readonly runs: WorkflowRuns
  readonly readOrigin: () => string
  readonly blobs: BlobStore
  readonly faults: GitHubFaults
  readonly takeFault: TakeFault
}): (request: Incoming) => Promise<Reply> {
  const {
    repository,
    visibility,
    token,
    permissions,
    workflow,
    runners,
    issues,
    runs,
    readOrigin,
    blobs,
    faults,
    takeFault,
  } = options
  const url = (origin = readOrigin()) => `${origin}${REST_ROOT}${repository}`
  const html = `https://github.com/${repository}`

  function describe(request: Incoming): Description {
    const settings = {
      visibility,
      archived: false,
      protectedBranches: [],
      restrictedBranches: [],
      access: {},
      viewerPermission: null,
    }
    const own = { name: repository, id: REPOSITORY_ID, nodeId: 'R_own', defaultBranch: 'main', createdAt: new Date(0) }
    return { url: url(), html, repository: { ...own, settings }, viewer: identifyViewer(request.headers) }
  }

  /** Artifacts of one run or of all, newest first, as the API lists them. */
  function findArtifacts(run?: WorkflowRun): readonly Found[] {
    if (faults.forgetAfterFinalize) return []
    const found = (run ? [run] : runs.all).flatMap((owner) =>
      attemptsOf(owner).flatMap((attempt) =>
        [...attempt.artifacts.records.values()].map((record) => ({ run: owner, attempt, record })),
      ),
    )
    return found.filter(({ record }) => record.stored !== undefined).reverse()
  }

  const describeArtifact = (request: Incoming) => (found: Found) => {
    const { id, name, stored, createdAt } = found.record
    return {
      id,
      name,
      size_in_bytes: faults.hidesSizes ? undefined : stored?.size,
      url: `${url()}/actions/artifacts/${id}`,
      archive_download_url: `${url(originBehindProxy(request))}/actions/artifacts/${id}/zip`,
      expired: isExpired(found.record),
      digest: stored?.digest,
      created_at: gitHubTime(createdAt),
      updated_at: gitHubTime(createdAt),
      expires_at: expiryOf(found.record),
      workflow_run: {
        id: found.run.id,
        repository_id: REPOSITORY_ID,
        head_repository_id: found.run.fork === undefined ? REPOSITORY_ID : FORK_ID,
        head_branch: found.run.branch,
        head_sha: HEAD_SHA,
      },
    }
  }

  function listArtifacts(request: Incoming, run?: WorkflowRun): Answer {
    const name = request.query.get('name')
    const found = findArtifacts(run).filter(({ record }) => name === null || record.name === name)
    const listed = found.filter(({ record }) => !run || !faults.unlistedArtifacts.includes(record.name))
    const list = { total_count: found.length, artifacts: pageOf(listed, request.query).map(describeArtifact(request)) }
    return answerJson(200, list, linkHeader(request, found.length))
  }

  /** `name` is the workflow's file name, or its id. */
  function answerWorkflow(request: Incoming, name: string, isList: boolean): Answer {
    const { query } = request
    const ofWorkflow = runs.all.filter((run) => run.workflow.endsWith(`/${name}`) || String(run.workflowId) === name)
    const [first] = ofWorkflow
    if (!first) return answerError(404)
    if (!isList) return answerJson(200, describeWorkflow(first, workflow.state, describe(request)))
    const branch = faults.ignoresLimits ? null : query.get('branch')
    const found = ofWorkflow.filter((run) => branch === null || run.branch === branch).reverse()
    const list = pageOf(found, query).map((run) => describeRun(run, describe(request)))
    return answerJson(200, { total_count: found.length, workflow_runs: list }, linkHeader(request, found.length))
  }

  function listJobs(run: WorkflowRun, request: Incoming, described: Description): Answer {
    const { query } = request
    // By default, jobs of the last attempt.
    const isWanted = ({ attempt = run.attempt }) => query.get('filter') === 'all' || attempt === run.attempt
    const jobs = run.jobs.flatMap((job, index) => (isWanted(job) ? [describeJob({ run, job, index }, described)] : []))
    const list = { total_count: jobs.length, jobs: pageOf(jobs, query) }
    return answerJson(200, list, linkHeader(request, jobs.length))
  }

  function answerArtifact(request: Incoming, id: string, authorized: boolean, zip: boolean): Answer {
    const found = findArtifacts().find(({ record }) => String(record.id) === id)
    if (found === undefined) return answerError(404)
    const { attempt, record } = found
    if (!authorized && (zip || request.method !== 'GET')) return answerError(401, 'Requires authentication')
    if (zip) {
      if (isExpired(record)) return answerError(410, 'Artifact has expired')
      const location = blobs.sign(locateBlob(attempt.ids, record), { permissions: 'r', fileName: `${record.name}.zip` })
      return { status: 302, headers: { location } }
    }
    if (request.method !== 'DELETE') return answerJson(200, describeArtifact(request)(found))
    attempt.artifacts.remove(record)
    return { status: 204 }
  }

  function answerRequest(request: Incoming): Answer {
    const { authorization, 'user-agent': userAgent } = request.headers
    if (!userAgent) return answerError(403, 'Request forbidden by administrative rules.')
    const given = authorization?.replace(/^(?:bearer|token) /i, '')
    if (given !== undefined && given !== token) return answerError(401, 'Bad credentials')
    const authorized = given !== undefined

    const [owner, name, ...rest] = request.path.slice(REST_ROOT.length).split('/').map(decodeURIComponent)
    const known = `${owner}/${name}`.toLowerCase() === repository.toLowerCase()
    // Private repositories do not exist for those who may not see them.
    if (!known || (visibility !== 'public' && !authorized)) return answerError(404)

    const route = rest.join('/')
    const rights = { url: url(), html, issues: authorized ? permissions.issues : 'none' } as const
    const aboutIssues = issues.answer(request, route, rights)
    if (aboutIssues) return aboutIssues
    if (route.startsWith('actions/') && visibility !== 'public' && permissions.actions === 'none') {
      return answerError(403, undefined, { 'x-accepted-github-permissions': 'actions=read' })
    }
    if (route === 'actions/runners')
      return listRunners(request, { runners, isAllowed: authorized && permissions.administration === 'read' })
    const aboutSettings = authorized ? options.settings.answer(request, route) : undefined
    if (aboutSettings) return aboutSettings
    const artifact = /^actions\/artifacts\/(\d+)(\/zip)?$/.exec(route)
    if (artifact) return answerArtifact(request, artifact[1] ?? '', authorized, artifact[2] !== undefined)
    if (request.method !== 'GET') return answerError(404)
    const described = describe(request)
    if (route === '') return answerJson(200, describeRepository(described.repository, described.viewer, readOrigin()))
    if (route === 'actions/artifacts') return listArtifacts(request)
    const [, file, isList] = WORKFLOW.exec(route) ?? []
    if (file !== undefined) return answerWorkflow(request, file, isList !== undefined)
    const [, id, list] = ONE_RUN.exec(route) ?? []
    const run = runs.all.find((candidate) => String(candidate.id) === id)
    if (run === undefined) return answerError(404)
    if (list === 'artifacts') return listArtifacts(request, run)
    if (list === 'jobs') return listJobs(run, request, described)
    return answerJson(200, describeRun(run, described))
  }

  function faultAt(route: string): Fault | undefined {
    if (route === '') return takeFault('repository')
    if (route.startsWith('issues')) return takeFault('issues')
    const [isWorkflow, , isList] = WORKFLOW.exec(route) ?? []
    if (isWorkflow !== undefined) return takeFault(isList ? 'listRuns' : 'workflow')
    const [isRun, , list] = ONE_RUN.exec(route) ?? []
    if (isRun === undefined) return /^actions\/artifacts\/\d+$/.test(route) ? takeFault('artifact') : undefined
    return takeFault(list === 'jobs' ? 'listJobs' : 'listRunArtifacts')
  }

  return async (request) => {
    const route = request.path.slice(REST_ROOT.length).split('/').slice(2).join('/')
    return meetFault({
      fault: faultAt(route),
      work: () => answerRequest(request),
      describe: ({ status }) => answerError(status),
    })
  }
}

interface Found {
  readonly run: WorkflowRun
  readonly attempt: Attempt
  readonly record: ArtifactRecord
}

function isExpired(record: ArtifactRecord): boolean {
  return Date.parse(expiryOf(record)) <= Date.now()
}
