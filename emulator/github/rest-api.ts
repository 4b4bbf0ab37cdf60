// The REST API of GitHub, as far as a job asks it about its repository and its artifacts.
import { randomUUID } from 'node:crypto'
import type { ArtifactRecord, ArtifactStore } from './artifact-store.ts'
import type { BlobStore } from './blob-store.ts'
import { type Answer, answerJson, type Incoming, meetFault, type Reply } from './exchange.ts'
import type { createFaultCounter, GitHubFaults } from './faults.ts'
import { locateBlob } from './results-service.ts'
import type { BackendIds } from './runtime-token.ts'

export type Visibility = 'public' | 'private' | 'internal'

export const REST_ROOT = '/repos/'

const DOCUMENTATION_URL = 'https://docs.github.com/rest'
const DEFAULT_PAGE_LENGTH = 30
const MAX_PAGE_LENGTH = 100
const RETENTION_MS = 90 * 24 * 60 * 60 * 1000
const REPOSITORY_ID = 700_000_001

export function createRestApi(options: {
  readonly ids: BackendIds
  readonly repository: string
  readonly visibility: Visibility
  readonly token: string
  readonly runId: string
  readonly readOrigin: () => string
  readonly artifacts: ArtifactStore
  readonly blobs: BlobStore
  readonly faults: GitHubFaults
  readonly takeFault: ReturnType<typeof createFaultCounter>
}): (request: Incoming) => Promise<Reply> {
  const { ids, repository, visibility, token, runId, readOrigin, artifacts, blobs, faults, takeFault } = options
  const url = () => `${readOrigin()}${REST_ROOT}${repository}`

  function findArtifacts(): readonly ArtifactRecord[] {
    if (faults.forgetAfterFinalize) return []
    // Newest first, as the API lists them.
    return [...artifacts.records.values()].filter(({ stored }) => stored !== undefined).reverse()
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

  function describeArtifact({ id, name, stored, createdAt, expiresAt }: ArtifactRecord): unknown {
    return {
      id,
      name,
      size_in_bytes: stored?.size,
      url: `${url()}/actions/artifacts/${id}`,
      archive_download_url: `${url()}/actions/artifacts/${id}/zip`,
      expired: false,
      digest: stored?.digest,
      created_at: createdAt.toISOString(),
      updated_at: createdAt.toISOString(),
      expires_at: expiresAt ?? new Date(createdAt.getTime() + RETENTION_MS).toISOString(),
      workflow_run: { id: Number(runId), repository_id: REPOSITORY_ID, head_repository_id: REPOSITORY_ID },
    }
  }

  function listArtifacts(query: URLSearchParams): Answer {
    const name = query.get('name')
    const found = findArtifacts().filter((record) => name === null || record.name === name)
    const length = Math.min(Number(query.get('per_page')) || DEFAULT_PAGE_LENGTH, MAX_PAGE_LENGTH)
    const start = ((Number(query.get('page')) || 1) - 1) * length
    const page = found.slice(start, start + length).map(describeArtifact)
    return answerJson(200, { total_count: found.length, artifacts: page })
  }

  function answerArtifact(request: Incoming, id: string, authorized: boolean, zip: boolean): Answer {
    const record = findArtifacts().find((candidate) => String(candidate.id) === id)
    if (record === undefined) return describeError(404)
    if (!authorized && (zip || request.method !== 'GET')) return describeError(401, 'Requires authentication')
    if (zip) {
      const location = blobs.sign(locateBlob(ids, record), { permissions: 'r', fileName: `${record.name}.zip` })
      return { status: 302, headers: { location } }
    }
    if (request.method !== 'DELETE') return answerJson(200, describeArtifact(record))
    artifacts.remove(record)
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
    const artifact = /^actions\/artifacts\/(\d+)(\/zip)?$/.exec(route)
    if (artifact) return answerArtifact(request, artifact[1] ?? '', authorized, artifact[2] !== undefined)
    if (request.method !== 'GET') return describeError(404)
    if (route === '') return answerJson(200, describeRepository())
    if (route === 'actions/artifacts' || route === `actions/runs/${runId}/artifacts`)
      return listArtifacts(request.query)
    return describeError(404)
  }

  return async (request) => {
    const isRepository = request.path.slice(REST_ROOT.length).split('/').length === 2
    return meetFault({
      fault: isRepository ? takeFault('repository') : undefined,
      work: () => answerRequest(request),
      describe: ({ status }) => describeError(status),
    })
  }
}

function describeError(status: number, message?: string): Answer {
  const standing: Readonly<Record<number, string>> = {
    401: 'Bad credentials',
    403: 'Resource not accessible by integration',
    404: 'Not Found',
  }
  const body = { message: message ?? standing[status] ?? 'Server Error', documentation_url: DOCUMENTATION_URL }
  return answerJson(status, { ...body, status: String(status) }, { 'x-github-request-id': randomUUID() })
}
