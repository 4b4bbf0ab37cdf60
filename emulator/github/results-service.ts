// The results service: the Twirp calls by which @actions/artifact creates, finalizes, lists, reads and deletes artifacts.
import { type ArtifactRecord, type ArtifactStore, digestContent } from './artifact-store.ts'
import { BLOB_ROOT, type BlobStore } from './blob-store.ts'
import { type Answer, answerJson, type Incoming, meetFault, type Reply } from './exchange.ts'
import type { FaultPoint, GitHubFaults, TakeFault } from './faults.ts'
import type { BackendIds } from './runtime-token.ts'
import type { Attempt } from './workflow-runs.ts'

export const TWIRP_ROOT = '/twirp/github.actions.results.api.v1.ArtifactService/'

/** The required protocol version; older ones upload differently. */
const ARTIFACT_VERSION = 7
const FORBIDDEN_IN_NAMES = /["\\:<>|*?\r\n/]/
const STATUS_CODES: Readonly<Record<string, number>> = {
  invalid_argument: 400,
  unauthenticated: 401,
  permission_denied: 403,
  not_found: 404,
  already_exists: 409,
  resource_exhausted: 429,
  internal: 500,
  unavailable: 503,
}

interface Call {
  readonly run: string
  readonly job: string
  readonly fields: Readonly<Record<string, unknown>>
}

interface Method {
  readonly fault?: FaultPoint
  /** The job in the request must be the token's own; reads cover all jobs of the run. */
  readonly ownJobOnly: boolean
  readonly answer: (call: Call) => Answer
}

/** The blob path of an artifact; its extension decides whether the client unpacks it. */
export function locateBlob(ids: BackendIds, record: Pick<ArtifactRecord, 'id' | 'jobBackendId' | 'mimeType'>): string {
  const ending = record.mimeType === 'application/zip' ? '.zip' : ''
  return `${BLOB_ROOT}actions-results/${ids.run}/workflow-job-run-${record.jobBackendId}/artifacts/${record.id}${ending}`
}

export function createResultsService(options: {
  readonly ids: BackendIds
  readonly token: string
  readonly artifacts: ArtifactStore
  /** Earlier attempts of the run: their artifacts are listed. */
  readonly earlier: readonly Attempt[]
  /** Whether they are also handed out. */
  readonly servesEarlier: boolean
  readonly blobs: BlobStore
  readonly faults: GitHubFaults
  readonly takeFault: TakeFault
}): (request: Incoming) => Promise<Reply> {
  const { ids, token, artifacts, earlier, servesEarlier, blobs, faults, takeFault } = options

  function isListed({ stored }: ArtifactRecord): boolean {
    return stored !== undefined && !faults.forgetAfterFinalize
  }

  function findFinalized(name: unknown): ArtifactRecord | undefined {
    const record = typeof name === 'string' ? artifacts.records.get(name) : undefined
    return record?.stored === undefined || faults.forgetAfterFinalize ? undefined : record
  }

  const methods: Readonly<Record<string, Method>> = {
    CreateArtifact: {
      fault: 'createArtifact',
      ownJobOnly: true,
      answer({ job, fields: { name, version, mime_type: mimeType = 'application/zip', expires_at: expiresAt } }) {
        if (typeof name !== 'string' || name === '' || FORBIDDEN_IN_NAMES.test(name)) {
          return describeError('invalid_argument', 'the artifact name is not valid')
        }
        if (version !== ARTIFACT_VERSION)
          return describeError('invalid_argument', 'the artifact version is not supported')
        if (typeof mimeType !== 'string') return describeError('invalid_argument', 'mime_type is not a string')
        if (expiresAt !== undefined && !isFuture(expiresAt)) {
          return describeError('invalid_argument', 'expires_at is not in the future')
        }
        // The name is taken from now on, even if its upload never finishes.
        if (artifacts.records.has(name)) {
          return describeError('already_exists', 'an artifact with this name already exists on the workflow run')
        }
        const expiry = typeof expiresAt === 'string' ? expiresAt : undefined
        const record = artifacts.reserve({ name, jobBackendId: job, mimeType, expiresAt: expiry })
        const url = blobs.sign(locateBlob(ids, record), { permissions: 'cw' })
        return answerJson(200, { ok: true, signed_upload_url: url })
      },
    },
    FinalizeArtifact: {
      fault: 'finalizeArtifact',
      ownJobOnly: true,
      answer({ job, fields: { name, size, hash } }) {
        const record = typeof name === 'string' ? artifacts.records.get(name) : undefined
        if (record === undefined || record.jobBackendId !== job) return describeError('not_found', 'artifact not found')
        const content = blobs.read(locateBlob(ids, record))
        if (content === undefined) return describeError('invalid_argument', 'the artifact was not uploaded')
        // 64-bit numbers are strings in Protocol Buffers' JSON; zero is omitted.
        if ((size ?? '0') !== String(content.length))
          return describeError('invalid_argument', 'size does not match the blob')
        if (hash !== undefined && hash !== digestContent(content)) {
          return describeError('invalid_argument', 'hash does not match the blob')
        }
        const { id } = record.stored ?? artifacts.finalize(record, content, digestContent(content))
        return answerJson(200, { ok: true, artifact_id: String(id) })
      },
    },
    ListArtifacts: {
      fault: 'listArtifacts',
      ownJobOnly: true,
      answer({ fields: { name_filter: name, id_filter: id } }) {
        const attempts = [...earlier, { ids, artifacts }]
        const records = attempts.flatMap((attempt) =>
          [...attempt.artifacts.records.values()].map((record) => ({ ...record, run: attempt.ids.run })),
        )
        const found = records.filter(
          (record) =>
            isListed(record) &&
            (name === undefined || record.name === name) &&
            (id === undefined || String(record.id) === id),
        )
        const list = found.map((record) => ({
          workflow_run_backend_id: record.run,
          workflow_job_run_backend_id: record.jobBackendId,
          database_id: String(record.id),
          name: record.name,
          size: String(record.stored?.size),
          created_at: record.createdAt.toISOString(),
          digest: faults.listedDigest ?? record.stored?.digest,
        }))
        return answerJson(200, { artifacts: list })
      },
    },
    GetSignedArtifactURL: {
      fault: 'signedUrl',
      ownJobOnly: false,
      answer({ run, job, fields }) {
        const old = earlier.find((attempt) => attempt.ids.run === run)
        if (old && !servesEarlier) return describeError('not_found', 'workflow run not found')
        const record = old ? old.artifacts.records.get(String(fields.name)) : findFinalized(fields.name)
        if (record === undefined || record.jobBackendId !== job) return describeError('not_found', 'artifact not found')
        const fileName = record.mimeType === 'application/zip' ? `${record.name}.zip` : record.name
        const url = blobs.sign(locateBlob(old?.ids ?? ids, record), { permissions: 'r', fileName })
        return answerJson(200, { name: record.name, signed_url: url })
      },
    },
    DeleteArtifact: {
      ownJobOnly: false,
      answer({ job, fields }) {
        const record = findFinalized(fields.name)
        if (record === undefined || record.jobBackendId !== job) return describeError('not_found', 'artifact not found')
        artifacts.remove(record)
        return answerJson(200, { ok: true, artifact_id: String(record.id) })
      },
    },
  }

  function answerCall(request: Incoming, method: Method): Answer {
    if (request.headers.authorization !== `Bearer ${token}`) return describeError('unauthenticated', 'invalid token')
    const fields = parseFields(request.body)
    const run = fields?.workflow_run_backend_id
    const job = fields?.workflow_job_run_backend_id
    if (fields === undefined || typeof run !== 'string' || typeof job !== 'string') {
      return describeError('invalid_argument', 'the backend ids are missing')
    }
    const isEarlier = !method.ownJobOnly && earlier.some((attempt) => attempt.ids.run === run)
    if ((run !== ids.run && !isEarlier) || (method.ownJobOnly && job !== ids.job)) {
      return describeError('permission_denied', 'the backend ids are not those of the token')
    }
    return method.answer({ run, job, fields })
  }

  return async (request) => {
    const method = methods[request.path.slice(TWIRP_ROOT.length)]
    const type = request.headers['content-type']
    if (method === undefined || request.method !== 'POST' || !type?.startsWith('application/json')) {
      return answerJson(404, { code: 'bad_route', msg: `no handler for ${request.method} ${request.path}` })
    }
    return meetFault({
      fault: method.fault && takeFault(method.fault),
      work: () => answerCall(request, method),
      describe: ({ status }) => describeStatus(status),
    })
  }
}

function describeError(code: string, message: string): Answer {
  return answerJson(STATUS_CODES[code] ?? 500, { code, msg: message })
}

function describeStatus(status: number): Answer {
  const [code] = Object.entries(STATUS_CODES).find(([, known]) => known === status) ?? ['unknown']
  return answerJson(status, { code, msg: code.replaceAll('_', ' ') })
}

function parseFields(body: Buffer): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}

function isFuture(time: unknown): boolean {
  return typeof time === 'string' && Date.parse(time) > Date.now()
}
