// Faults of GitHub, as switches that a test changes while the services run.

/** An error reply. `body` defaults to what the service sends with that status. */
export interface FaultReply {
  readonly status: number
  readonly body?: string
  /** Added to those of the service. */
  readonly headers?: Readonly<Record<string, string>>
  /** How often it occurs; always, if absent. */
  readonly times?: number
  /** How many requests pass before it starts: the snapshot, if only the read-back is to fail. */
  readonly skip?: number
  /** How long it lasts after it first occurred. */
  readonly forMs?: number
  /** The service does its work, and only the reply is lost. */
  readonly applied?: boolean
}

/** No reply at all, a number of times, or even though the work is done. */
export interface FaultSilence {
  readonly silence: 'hang' | 'reset'
  readonly times?: number
  readonly skip?: number
  readonly applied?: boolean
}

/** The true answer: late, cut off in the middle, or the last one before nothing listens any more. */
export type FaultTrue = { readonly times?: number; readonly skip?: number } & (
  | { readonly lateMs: number }
  | { readonly ending: 'cut' | 'farewell' }
)

/** `hang` never answers; `reset` ends the connection with a TCP reset. Both after the request was read. */
export type Fault = FaultReply | FaultSilence | FaultTrue | 'hang' | 'reset'

export type FaultPoint =
  | 'createArtifact'
  | 'finalizeArtifact'
  | 'listArtifacts'
  | 'signedUrl'
  | 'blobUpload'
  | 'blobDownload'
  | 'repository'
  | 'listRuns'
  | 'listRunArtifacts'
  | 'artifact'
  | 'workflow'
  | 'listJobs'
  | 'issues'
  | 'query'
  | 'commit'
  | 'branch'
  | 'blob'
  | 'gitRead'
  | 'contents'

/** A concurrent commit: each of the next `times` commits finds that the branch has moved. */
export interface MovedHead {
  readonly times: number
  /** Detected when expectedHeadOid is compared, or only by git when the branch is moved: GitHub words the two differently. */
  readonly seenBy: 'comparison' | 'git'
}

/**
 * Unverified: GitHub names no limit. People saw commits of 40 MB accepted and of 40 MiB or 37.5 MiB refused, which with
 * base64 is about this much JSON; what exactly is answered above it is not known.
 */
const MAX_REQUEST_BYTES = 50 * 1024 * 1024

/** Every field may be changed at any time; the next request sees it. */
export interface GitHubFaults extends Record<FaultPoint, Fault | undefined> {
  /** POST CreateArtifact, before any byte is uploaded. */
  createArtifact: Fault | undefined
  /** POST FinalizeArtifact, after the blob is there. */
  finalizeArtifact: Fault | undefined
  /** POST ListArtifacts, which downloads by id use too. */
  listArtifacts: Fault | undefined
  /** POST GetSignedArtifactURL, the last call before a download. */
  signedUrl: Fault | undefined
  /**
   * PUT of a block or of the block list. The Azure client retries 500, 503 and resets for 16 s. It waits for a
   * hanging PUT, and keeps the process alive, even after the artifact client gives up.
   */
  blobUpload: Fault | undefined
  /** GET of a blob. The artifact client retries five times, 5 s apart. */
  blobDownload: Fault | undefined
  /** GET /repos/{owner}/{repo} of the REST API. */
  repository: Fault | undefined
  /** GET of the runs of a workflow, and of the artifacts of one run, by the REST API. */
  listRuns: Fault | undefined
  listRunArtifacts: Fault | undefined
  /** GET of one artifact's description by the REST API. */
  artifact: Fault | undefined
  /** GET of a workflow, and of the jobs of a run. */
  workflow: Fault | undefined
  listJobs: Fault | undefined
  /** All issue requests. */
  issues: Fault | undefined
  /** POST /graphql with a query: the snapshot and the read-back. */
  query: Fault | undefined
  /** POST /graphql with createCommitOnBranch. */
  commit: Fault | undefined
  /** POST /graphql with createRef, or POST git/refs. */
  branch: Fault | undefined
  /** POST git/blobs. */
  blob: Fault | undefined
  /** GET git/blobs, git/ref, git/trees and contents. */
  gitRead: Fault | undefined
  /** PUT contents. */
  contents: Fault | undefined
  /** Lists of runs and issues have all of them: `branch`, `labels` and `state` are ignored. */
  ignoresLimits: boolean
  /** Artifacts are listed without their size. */
  hidesSizes: boolean
  /** Names of artifacts that the lists of runs count and leave out. */
  unlistedArtifacts: readonly string[]
  /** The branch of the next commits moves before they are made. */
  movedHead: MovedHead | undefined
  /**
   * How many of the next requests read a branch as it was before its last commit, and do not find what that commit
   * brought, as GitHub's replicas sometimes answer just after a write. Counted down.
   */
  laggingReads: number
  /** Paths at which queries find nothing, without an error, though the folders above list them. */
  hiddenPaths: readonly string[]
  /** How many of the next commits to a branch that was just created do not find it. Counted down. */
  unseenBranch: number
  /** What a commit that is reported as made really does: nothing, or files with one bit changed. */
  corruptCommit: 'nothing-stored' | 'other-content' | undefined
  /** Bytes of a GraphQL request; a longer one is answered by 502. See MAX_REQUEST_BYTES. */
  maxRequestBytes: number
  /** Objects that one query may ask for by expression; more are answered by RESOURCE_LIMITS_EXCEEDED, with partial data. */
  maxQueryObjects: number
  /**
   * What a download gives instead of the content, always with a fitting content-length. The artifact client takes
   * `bit-flip` and `truncated` for a bad connection and retries for 25 s, unless it does not unpack.
   */
  corruptDownload: 'bit-flip' | 'truncated' | 'other-file' | 'empty-zip' | undefined
  /** Milliseconds that every PUT waits before it is answered. */
  slowUploadMs: number
  /** Finalized artifacts are in no list and have no URL. */
  forgetAfterFinalize: boolean
  /** What the artifact service says is the digest of each artifact in its list. */
  listedDigest: string | undefined
  /** The blob store treats every signature as out of date. */
  expireSignedUrls: boolean
  /** The signature in every signed URL, which the artifact client has masked. */
  signature: string | undefined
  /** How far the clock of the blob store is ahead of the runner's, in ms; it shows it in each refusal. */
  storageClockOffsetMs: number
  /** How far GitHub's clock is ahead of this machine's, in ms, by the `date` of its answers; `undefined`: they have none. */
  clockOffsetMs: number | undefined
}

/** The account's storage quota is exhausted, in the service's own words. */
export const QUOTA_EXCEEDED: FaultReply = {
  status: 403,
  body: '{"code":"permission_denied","msg":"insufficient usage to create artifact"}',
}

/** The job may not write artifacts. */
export const PERMISSION_DENIED: FaultReply = {
  status: 403,
  body: '{"code":"permission_denied","msg":"resource not accessible by integration"}',
}

/** Sends the client elsewhere; by default with 307, after which a client repeats method and body. */
export function redirectTo(location: string, status: 301 | 302 | 303 | 307 | 308 = 307): FaultReply {
  return { status, headers: { location }, body: '' }
}

export function createFaults(chosen: Partial<GitHubFaults> = {}): GitHubFaults {
  return {
    createArtifact: undefined,
    finalizeArtifact: undefined,
    listArtifacts: undefined,
    signedUrl: undefined,
    blobUpload: undefined,
    blobDownload: undefined,
    repository: undefined,
    listRuns: undefined,
    listRunArtifacts: undefined,
    artifact: undefined,
    workflow: undefined,
    listJobs: undefined,
    issues: undefined,
    query: undefined,
    commit: undefined,
    branch: undefined,
    blob: undefined,
    gitRead: undefined,
    contents: undefined,
    ignoresLimits: false,
    hidesSizes: false,
    unlistedArtifacts: [],
    movedHead: undefined,
    laggingReads: 0,
    hiddenPaths: [],
    unseenBranch: 0,
    corruptCommit: undefined,
    maxRequestBytes: MAX_REQUEST_BYTES,
    maxQueryObjects: Number.POSITIVE_INFINITY,
    corruptDownload: undefined,
    slowUploadMs: 0,
    forgetAfterFinalize: false,
    listedDigest: undefined,
    expireSignedUrls: false,
    signature: undefined,
    storageClockOffsetMs: 0,
    clockOffsetMs: 0,
    ...chosen,
  }
}

/** Returns the fault that the next request at a point meets. */
export type TakeFault = (point: FaultPoint) => Fault | undefined
