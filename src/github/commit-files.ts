// What the repository destination writes to GitHub, request by request.

import { type Answer, type GitHubClient, memberOf } from './github-client.ts'
import { type Commit, type Place, Refusal, textOf } from './repository-snapshot.ts'

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

/** One commit with all changes, if the branch still points to `head`. Throws Refusal, which may be stale or unsure. */
export async function commitFiles(
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
