// The GitHub services that an action uses, on local ports: results service, blob store, REST and GraphQL.
import { randomUUID } from 'node:crypto'
import { type ActionSettings, createActionSettings } from './action-settings.ts'
import { digestContent, type StoredArtifact } from './artifact-store.ts'
import { BLOB_ROOT, createBlobStore } from './blob-store.ts'
import {
  answerJson,
  type GitHubRequest,
  type Incoming,
  type Reply,
  readRequest,
  recordRequest,
  sendReply,
} from './exchange.ts'
import { createFaultCounter } from './fault-counter.ts'
import { createFaults, type GitHubFaults } from './faults.ts'
import { type FrontOptions, type Origins, openFront } from './front.ts'
import { createIssues, type Issues } from './issues.ts'
import { describeEnvironment } from './job-environment.ts'
import type { GitHubRepository, RepositoryOptions, Visibility } from './repository/hosted-repository.ts'
import { createRepositories } from './repository/repositories.ts'
import { createRestApi, type Permissions, REST_ROOT } from './rest-api.ts'
import { createResultsService, locateBlob, TWIRP_ROOT } from './results-service.ts'
import { EMULATED_TOKEN } from './runtime-token.ts'
import type { EmulatedRunner } from './self-hosted-runners.ts'
import { gitHubTime } from './time.ts'
import {
  attemptsOf,
  type Conclusion,
  createWorkflowRuns,
  type RerunOptions,
  type RunOptions,
  type WorkflowRun,
} from './workflow-runs.ts'

export type { StoredArtifact } from './artifact-store.ts'
export type { GitHubRequest } from './exchange.ts'
export type { GitHubFaults } from './faults.ts'
export type { GitHubRepository, RepositoryOptions } from './repository/hosted-repository.ts'

export interface EmulatedGitHub {
  /** http://127.0.0.1:PORT; serves everything, on each of the hosts. */
  readonly origin: string
  /** What the runner would put into the environment of a job of the current run. */
  readonly environment: Readonly<Record<string, string>>
  /** Finalized artifacts of all runs, oldest first. */
  readonly artifacts: readonly StoredArtifact[]
  readonly requests: readonly GitHubRequest[]
  /** Switches, to be set at any time. */
  readonly faults: GitHubFaults
  /** How many requests met a fault so far. */
  readonly metFaults: number
  /** Reserves a name as another job of the same run would; throws if it is taken. */
  addArtifact(name: string, content: Buffer): StoredArtifact
  /** Ends the current run and starts another; stored artifacts stay. */
  nextRun(options?: RunOptions, conclusion?: Conclusion): WorkflowRun
  /** Begins another attempt of the current run. Only after "Re-run failed jobs", the REST API has earlier artifacts. */
  rerun(jobs: 'all' | 'failed', options?: RerunOptions): WorkflowRun
  /** Issues of the workflow's repository. */
  readonly issues: Issues
  /** `active`, `disabled_inactivity` and so on; may be changed at any time. */
  readonly workflow: { state: string }
  /** Runners of the repository, to be changed at any time. Listing them needs the permission `administration`. */
  readonly runners: EmulatedRunner[]
  /** Variables and secrets of its workflows. */
  readonly settings: Pick<ActionSettings, 'variables' | 'secrets'>
  /** Changes the age of an artifact. */
  changeArtifact(id: number, times: { readonly createdAt: Date; readonly expiresAt: Date }): void
  /**
   * Adds a repository for the REST and GraphQL APIs; the job token may write unless `access` says otherwise.
   * @throws Error if the name is taken.
   */
  addRepository(options: RepositoryOptions): Promise<GitHubRepository>
  /** Stops the services and closes all connections. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

export async function startGitHub(
  options: {
    readonly visibility?: Visibility
    /** owner/name */
    readonly repository?: string
    /** The token that the REST API accepts. */
    readonly token?: string
    readonly faults?: Partial<GitHubFaults>
    readonly workflow?: string
    readonly branch?: string
    /** What the job may do besides reading the repository. */
    readonly permissions?: Partial<Permissions>
    /** Where signed URLs lead to, if something in between gives storage a host of its own. */
    readonly blobOrigin?: string
    /** Whether API, results service and storage have a host each, as in reality: one for all by default. */
    readonly separateHosts?: FrontOptions['separateHosts']
    /** How long a round trip takes, in ms: 0 by default. */
    readonly roundTripMs?: FrontOptions['roundTripMs']
    /** Whether a connection serves more than one request, as it does by default. */
    readonly keepsConnections?: FrontOptions['keepsConnections']
    /** Called for every request before it is answered. */
    readonly watch?: (request: GitHubRequest) => void
  } = {},
): Promise<EmulatedGitHub> {
  const { visibility = 'private', repository = 'octo-home/router-backup', token = EMULATED_TOKEN } = options
  const faults = createFaults(options.faults)
  let metFaults = 0
  const takeFault = createFaultCounter(faults, () => metFaults++)
  const { workflow = '.github/workflows/backup.yml', branch = 'main', permissions } = options
  const runs = createWorkflowRuns({ workflow, branch })
  const otherJob = randomUUID()
  const requests: GitHubRequest[] = []
  let origins: Origins = { api: '', results: '', storage: '' }
  let isClosed = false
  const readOrigin = () => origins.api

  const blobs = createBlobStore({ readOrigin: () => options.blobOrigin ?? origins.storage, faults, takeFault })
  // A runtime token is valid for its own run only.
  const serveResults = (request: Incoming) => {
    const run = runs.all.find(({ runtimeToken }) => request.headers.authorization === `Bearer ${runtimeToken}`)
    const { ids, runtimeToken, artifacts, earlier, servesEarlier } = run ?? runs.current
    const attempt = { ids, token: runtimeToken, artifacts, earlier, servesEarlier }
    return createResultsService({ ...attempt, blobs, faults, takeFault })(request)
  }
  const issues = createIssues(faults)
  const settings = createActionSettings()
  const workflowState = { state: 'active' }
  const given: Permissions = { actions: 'read', issues: 'write', administration: 'none', ...permissions }
  const runners: EmulatedRunner[] = []
  const rest = {
    repository,
    visibility,
    token,
    permissions: given,
    workflow: workflowState,
    runners,
    issues,
    settings,
    runs,
    readOrigin,
    blobs,
    faults,
    takeFault,
  }
  const serveRest = createRestApi(rest)
  const own = { name: repository, visibility }
  const repositories = createRepositories({ token, own, readOrigin, faults, takeFault })

  async function serve(request: Incoming): Promise<Reply> {
    const { path } = request
    if (path.startsWith(TWIRP_ROOT)) return serveResults(request)
    if (path.startsWith(BLOB_ROOT)) return blobs.serve(request)
    const reply = await repositories.serve(request)
    if (reply !== undefined) return reply
    if (path.startsWith(REST_ROOT)) return serveRest(request)
    return answerJson(404, { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' })
  }

  const front = await openFront({
    ...{ separateHosts: false, roundTripMs: 0, keepsConnections: true, ...options },
    onRequest: async (message, response, connection) => {
      try {
        const request = await readRequest(message)
        const seen = recordRequest(request, connection)
        requests.push(seen)
        options.watch?.(seen)
        const reply = await serve(request)
        const { clockOffsetMs } = faults
        response.sendDate = clockOffsetMs !== undefined
        if (clockOffsetMs) response.setHeader('date', new Date(Date.now() + clockOffsetMs).toUTCString())
        sendReply(response, reply)
        if (typeof reply === 'object' && reply.ending === 'farewell') front.stopListening()
      } catch {
        // The client disconnected in the middle of its request, or sent something that no service understands.
        response.destroy()
      }
    },
  })
  origins = front.origins

  function records() {
    return runs.all.flatMap(attemptsOf).flatMap(({ artifacts }) => [...artifacts.records.values()])
  }

  async function close(): Promise<void> {
    if (isClosed) return
    isClosed = true
    await front.close()
    await repositories.close()
  }

  return {
    origin: origins.api,
    get environment() {
      return describeEnvironment({ origins, repository, run: runs.current })
    },
    get artifacts() {
      return records().flatMap(({ stored }) => stored ?? [])
    },
    requests,
    faults,
    get metFaults() {
      return metFaults
    },
    addArtifact(name, content) {
      const { ids, artifacts } = runs.current
      const record = artifacts.reserve({ name, jobBackendId: otherJob, mimeType: 'application/zip' })
      blobs.write(locateBlob(ids, record), content, record.mimeType)
      return artifacts.finalize(record, content, digestContent(content))
    },
    issues,
    settings,
    workflow: workflowState,
    runners,
    nextRun: (next, conclusion) => runs.begin(next, conclusion),
    rerun: runs.rerun,
    changeArtifact(id, { createdAt, expiresAt }) {
      const record = records().find((candidate) => candidate.id === id)
      if (record === undefined) throw new Error(`There is no artifact ${id}`)
      record.createdAt = createdAt
      record.expiresAt = gitHubTime(expiresAt)
    },
    addRepository: repositories.add,
    close,
    [Symbol.asyncDispose]: close,
  }
}
