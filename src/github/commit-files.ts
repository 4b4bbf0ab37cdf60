// Writes to a repository: commits that never overwrite concurrent changes.

import { type RetryPolicy, retry } from '../system/retry.ts'
import { beginBranch, growingPause } from './begin-branch.ts'
import { blobId } from './git-blob.ts'
import { type Answer, type GitHubClient, graphqlErrors, memberOf } from './github-client.ts'
import { Refusal } from './refusal.ts'
import {
  type Commit,
  fetchSnapshot,
  findCommit,
  type Place,
  pathIn,
  type RepositorySnapshot,
  readCommit,
} from './repository-snapshot.ts'

/**
 * Many runs may commit to one branch at the same time: each may lose the race several times. Never a pause of less than a
 * quarter, which keeps a run below the 80 writes a minute that GitHub allows.
 */
const COMMIT_RETRY: RetryPolicy = {
  attempts: 60,
  pauseMs: (attempts) => (0.25 + 0.75 * Math.random()) * Math.min(3_000, 100 * 2 ** Math.min(attempts, 6)),
}
/** How often to retry a commit whose answer was lost. The pauses of a second and more add up to a minute. */
const MAX_UNSURE = 6
const PAUSE_MS = 1_000

/** Returns the answer to an empty blob, which shows if the token may write. Role fields are wrong for app tokens. */
export async function probeWrite(client: GitHubClient, place: Place, signal: AbortSignal): Promise<Answer> {
  const path = `/repos/${place.owner}/${place.name}/git/blobs`
  return await client.rest({ method: 'POST', path, body: { content: '', encoding: 'utf-8' }, repeatable: true, signal })
}

const COMMIT = `mutation Commit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid signature { isValid } } }
}`

/** A file that a commit must contain. */
export interface ExpectedFile {
  /** Path in the repository. */
  readonly path: string
  readonly oid: string
  /** Bytes. */
  readonly size: number
}

interface NewFile extends ExpectedFile {
  readonly content: Buffer
}

/** Describes a file of the place's folder. */
export function createFile({ folder }: Place, name: string, content: Buffer): NewFile {
  return { path: pathIn(folder, name), oid: blobId(content), size: content.length, content }
}

/** What to commit on top of a snapshot. */
export interface CommitPlan {
  readonly expected: readonly [ExpectedFile, ExpectedFile]
  readonly message: { readonly headline: string; readonly body: string }
  /** Absent: the repository already contains the files. */
  readonly changes?: {
    readonly additions: readonly NewFile[]
    /** Paths in the repository. */
    readonly deletions: readonly string[]
  }
}

interface OptimisticCommit<Plan extends CommitPlan> {
  /** For the first attempt. Absent: one is fetched. */
  readonly snapshot?: RepositorySnapshot
  /** Files whose text `plan` needs. */
  readonly wanted: readonly string[]
  /** Creates the branch. Throws Refusal. */
  readonly begin: (snapshot: RepositorySnapshot) => Promise<void>
  readonly plan: (snapshot: RepositorySnapshot) => Plan | Promise<Plan>
  /** The first pause for GitHub to recover or to catch up; later ones are longer. */
  readonly pauseMs?: number | undefined
  readonly signal: AbortSignal
}

/**
 * Commits a plan if the branch has not moved since its snapshot; otherwise plans again. `commit` is absent if nothing had
 * to change. Throws Refusal, errors of `begin` and `plan`, and the signal's reason.
 */
export async function commitOptimistically<Plan extends CommitPlan>(
  client: GitHubClient,
  place: Place,
  options: OptimisticCommit<Plan>,
): Promise<{ readonly plan: Plan; readonly commit: Commit | undefined }> {
  const { snapshot: first, wanted, plan: planFor, pauseMs = PAUSE_MS, signal } = options
  let last: Plan | undefined
  let isNew = false
  const attempt = async (attempts: number): Promise<{ plan: Plan; commit: Commit | undefined }> => {
    const found = (attempts === 1 && first) || (await fetchSnapshot(client, place, { wanted, signal }))
    const snapshot = found.head === undefined ? await beginBranch(client, place, { ...options, found, pauseMs }) : found
    isNew ||= snapshot !== found
    const { head = '', defaultBranch } = snapshot
    // The last attempt may have made its commit, and only the answer was lost.
    if (last && contains(snapshot, place, last.expected)) {
      const path = (last.changes?.additions[0] ?? last.expected[0]).path
      return { plan: last, commit: await findCommit(client, place, { head, path, signal }) }
    }
    const plan = await planFor(snapshot)
    const { message, changes } = plan
    // That nothing has to change is only true of the branch as it is now: the first snapshot may be minutes old.
    if (!changes) return found === first ? await attempt(attempts + 1) : { plan, commit: undefined }
    last = plan
    const branch = place.branch ?? defaultBranch
    return { plan, commit: await commitFiles(client, place, { branch, head, message, changes, signal }) }
  }
  let unsure = 0
  return await retry(attempt, {
    policy: COMMIT_RETRY,
    signal,
    shouldRetry: (outcome) => {
      if (outcome.ok || !(outcome.error instanceof Refusal)) return false
      if (outcome.error.isStale) return true
      // Commits may see a new branch later than queries do.
      const mayHelp = outcome.error.isUnsure || (isNew && /branch not found/i.test(outcome.error.message))
      return mayHelp && ++unsure <= MAX_UNSURE && growingPause(unsure, pauseMs)
    },
  })
}

function contains({ files }: RepositorySnapshot, { folder }: Place, expected: readonly ExpectedFile[]): boolean {
  return expected.every(({ path, oid }) => files.some((file) => pathIn(folder, file.name) === path && file.oid === oid))
}

/** Makes one commit if the branch still points to `head`. Throws Refusal, which may be stale or unsure. */
async function commitFiles(
  client: GitHubClient,
  place: Place,
  commit: Required<Pick<CommitPlan, 'message' | 'changes'>> & {
    readonly branch: string
    readonly head: string
    readonly signal: AbortSignal
  },
): Promise<Commit> {
  const { branch, head, message, changes, signal } = commit
  const input = {
    branch: { repositoryNameWithOwner: `${place.owner}/${place.name}`, branchName: branch },
    expectedHeadOid: head,
    message,
    fileChanges: {
      additions: changes.additions.map(({ path, content }) => ({ path, contents: content.toString('base64') })),
      deletions: changes.deletions.map((path) => ({ path })),
    },
  }
  const answer = await client.graphql({ query: COMMIT, variables: { input }, repeatable: false, signal })
  const made = memberOf(answer.value, 'data', 'createCommitOnBranch', 'commit')
  // Success without a word about the result is no refusal: it may have been made.
  const saysNothing = answer.status === 200 && !answer.trouble && graphqlErrors(answer.value).length === 0
  if (saysNothing && memberOf(made, 'oid') === undefined)
    throw new Refusal({ ...answer, status: 0, problem: answer.problem || 'GitHub did not say if the commit was made' })
  return readCommit(answer, made)
}
