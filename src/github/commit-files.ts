// Writes to a repository: a commit that never loses another one's changes, and the proof of what it holds.

import { type RetryPolicy, retry } from '../system/retry.ts'
import { type Answer, type GitHubClient, memberOf } from './github-client.ts'
import {
  type Commit,
  fetchSnapshot,
  findCommit,
  type Place,
  pathIn,
  Refusal,
  type RepositorySnapshot,
  readIds,
  textOf,
} from './repository-snapshot.ts'

/** Many runs may commit to one branch at once: each may lose the race a few times. */
const COMMIT_RETRY: RetryPolicy = {
  attempts: 60,
  pauseMs: (attempts) => Math.random() * Math.min(3_000, 100 * 2 ** Math.min(attempts, 6)),
}
/** Right after a write, GitHub may still answer with the state before it. */
const READ_BACK_RETRY: RetryPolicy = { attempts: 4, pauseMs: (attempts) => attempts * 1_000 }

/** Whether the token may write: an empty blob, which nothing points to. Role fields are wrong for app tokens. */
export async function probeWrite(client: GitHubClient, place: Place, signal: AbortSignal): Promise<Answer> {
  const path = `/repos/${place.owner}/${place.name}/git/blobs`
  return await client.rest({ method: 'POST', path, body: { content: '', encoding: 'utf-8' }, repeatable: true, signal })
}

/** Makes a branch at a commit; that it is there already is as good. Throws Refusal. */
export async function createBranch(
  client: GitHubClient,
  place: Place,
  { head, signal }: { readonly head: string; readonly signal: AbortSignal },
): Promise<void> {
  const path = `/repos/${place.owner}/${place.name}/git/refs`
  const body = { ref: `refs/heads/${place.branch}`, sha: head }
  const answer = await client.rest({ method: 'POST', path, body, repeatable: true, signal })
  if (answer.problem !== '' && answer.status !== 422) throw new Refusal(answer)
}

/** The first commit of an empty repository, which createCommitOnBranch cannot make. Throws Refusal. */
export async function createFirstCommit(
  client: GitHubClient,
  place: Place,
  { text, signal }: { readonly text: string; readonly signal: AbortSignal },
): Promise<void> {
  const body = {
    message: 'Begin the repository of router backups',
    content: Buffer.from(text).toString('base64'),
    ...(place.branch === undefined ? {} : { branch: place.branch }),
  }
  const path = `/repos/${place.owner}/${place.name}/contents/README.md`
  const answer = await client.rest({ method: 'PUT', path, body, repeatable: true, signal })
  // Another run may have been faster: then there is something to build on.
  if (answer.problem !== '' && answer.status !== 409 && answer.status !== 422) throw new Refusal(answer)
}

const COMMIT = `mutation Commit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid url signature { isValid } } }
}`

export interface FileChanges {
  /** Paths in the repository, with their content. */
  readonly additions: readonly { readonly path: string; readonly content: Buffer }[]
  readonly deletions: readonly string[]
}

/** A file that a commit must hold. */
export interface ExpectedFile {
  readonly path: string
  readonly oid: string
  /** Bytes. */
  readonly size: number
}

/** One commit, planned for one snapshot. */
export interface CommitPlan {
  readonly expected: readonly [ExpectedFile, ExpectedFile]
  readonly message: { readonly headline: string; readonly body: string }
  /** Absent: the repository already holds the files. */
  readonly changes?: FileChanges
}

export interface OptimisticCommit<Plan extends CommitPlan> {
  /** A snapshot to start with; else one is fetched. */
  readonly snapshot?: RepositorySnapshot
  /** Files whose text `plan` needs. */
  readonly wanted: readonly string[]
  /** Creates the branch. */
  readonly begin: (snapshot: RepositorySnapshot) => Promise<void>
  readonly plan: (snapshot: RepositorySnapshot) => Plan
  readonly signal: AbortSignal
}

/**
 * Commits a plan if the branch has not moved since its snapshot; otherwise plans again. `commit` is absent if nothing had to
 * change. Throws Refusal, what `begin` and `plan` throw, and the signal's reason.
 */
export async function commitOptimistically<Plan extends CommitPlan>(
  client: GitHubClient,
  place: Place,
  { snapshot: first, wanted, begin, plan: planFor, signal }: OptimisticCommit<Plan>,
): Promise<{ readonly plan: Plan; readonly commit: Commit | undefined }> {
  let last: Plan | undefined
  const attempt = async (attempts: number) => {
    const snapshot = (attempts === 1 && first) || (await fetchSnapshot(client, place, { wanted, signal }))
    const { head, defaultBranch } = snapshot
    if (head === undefined) {
      await begin(snapshot)
      return undefined
    }
    // The last attempt may have made its commit although the answer was lost.
    if (last && holds(snapshot, place, last.expected)) {
      const path = (last.changes?.additions[0] ?? last.expected[0]).path
      return { plan: last, commit: await findCommit(client, place, { head, path, signal }) }
    }
    const plan = planFor(snapshot)
    const { message, changes } = plan
    if (!changes) return { plan, commit: undefined }
    last = plan
    const branch = place.branch ?? defaultBranch
    return { plan, commit: await commitFiles(client, place, { branch, head, message, changes, signal }) }
  }
  const result = await retry(attempt, {
    policy: COMMIT_RETRY,
    signal,
    shouldRetry: (outcome) => {
      if (outcome.ok) return outcome.value === undefined && 0
      return outcome.error instanceof Refusal && (outcome.error.isStale || outcome.error.isUnsure)
    },
  })
  if (result === undefined) throw new Error('the new branch does not appear')
  return result
}

function holds({ files }: RepositorySnapshot, { folder }: Place, expected: readonly ExpectedFile[]): boolean {
  return expected.every(({ path, oid }) => files.some((file) => pathIn(folder, file.name) === path && file.oid === oid))
}

/** Compares two files of a commit with what it must hold. Throws Refusal and the signal's reason. */
export async function readBackCommit(
  client: GitHubClient,
  place: Place,
  read: {
    readonly commit: string
    readonly expected: readonly [ExpectedFile, ExpectedFile]
    readonly policy?: RetryPolicy
    readonly signal: AbortSignal
  },
): Promise<'same' | 'different' | 'missing'> {
  const { commit, expected, policy = READ_BACK_RETRY, signal } = read
  const paths = [expected[0].path, expected[1].path] as const
  return await retry(
    async () => {
      const found = await readIds(client, place, { commit, paths, signal })
      if (expected.every(({ oid, size }, index) => found[index]?.oid === oid && found[index]?.size === size))
        return 'same'
      return found.every(({ oid }) => oid === undefined) ? 'missing' : 'different'
    },
    { policy, signal, shouldRetry: (outcome) => outcome.ok && outcome.value === 'missing' },
  )
}

/** One commit with all changes, if the branch still points to `head`. Throws Refusal, which may be stale or unsure. */
async function commitFiles(
  client: GitHubClient,
  place: Place,
  commit: {
    readonly branch: string
    readonly head: string
    readonly message: { readonly headline: string; readonly body: string }
    readonly changes: FileChanges
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
  const oid = textOf(memberOf(made, 'oid'))
  if (answer.problem !== '' || oid === undefined) throw new Refusal(answer)
  return { oid, url: String(memberOf(made, 'url') ?? ''), isSigned: memberOf(made, 'signature', 'isValid') === true }
}
