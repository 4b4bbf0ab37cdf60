// What the repository destination reads from GitHub, request by request, with typed answers.

import { type Answer, type GitHubClient, type GraphqlError, graphqlErrors, memberOf } from './github-client.ts'

/** A file in the folder. */
export interface RemoteFile {
  readonly name: string
  /** Its blob id: git's SHA-1 over its content. */
  readonly oid: string
  /** Bytes. */
  readonly size: number
}

/** The repository as it is now. */
export interface RepositorySnapshot {
  readonly visibility: string
  readonly isArchived: boolean
  readonly defaultBranch: string
  /** The commit that the branch points to; `undefined` if there is no such branch. */
  readonly head: string | undefined
  /** That of the default branch; `undefined` in an empty repository. */
  readonly defaultHead: string | undefined
  readonly files: readonly RemoteFile[]
  /** The text of files that were asked for by name, where they are there. */
  readonly texts: ReadonlyMap<string, string>
}

export interface Place {
  readonly owner: string
  readonly name: string
  /** Absent: the default branch. */
  readonly branch: string | undefined
  /** Without slashes at its ends; empty for the top. */
  readonly folder: string
}

/** What GitHub would not do; `errors` if it said so by GraphQL. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly answer: Answer
  readonly errors: readonly GraphqlError[]

  constructor(answer: Answer) {
    const errors = graphqlErrors(answer.value)
    super(answer.problem || errors.map(({ message }) => message).join(' ') || 'GitHub gave no answer that is known')
    this.answer = answer
    this.errors = errors
  }

  /** Whether GitHub may have done it all the same. */
  get isUnsure(): boolean {
    return this.answer.status === 0 || this.answer.status >= 500
  }

  /** Whether somebody else moved the branch meanwhile. */
  get isStale(): boolean {
    return this.errors.some(
      ({ type, message }) =>
        type === 'STALE_DATA' || /expected branch to point to|is at [0-9a-f]+ but expected/i.test(message),
    )
  }
}

/** One request for all that must be known before a commit; `files` is how many texts come along. */
function lookQuery(files: number): string {
  const indices = Array.from({ length: files }, (_, index) => index)
  return `query Look($owner: String!, $name: String!, $ref: String!, $folder: String!${indices.map((i) => `, $file${i}: String!`).join('')}) {
  repository(owner: $owner, name: $name) {
    visibility
    isArchived
    defaultBranchRef { name target { oid } }
    ref(qualifiedName: $ref) { target { oid } }
    folder: object(expression: $folder) { ... on Tree { entries { name type oid size } } }
    ${indices.map((i) => `file${i}: object(expression: $file${i}) { ... on Blob { text isTruncated } }`).join('\n    ')}
  }
}`
}

/**
 * Looks at the repository, the folder, and the text of files that may be of interest. Throws Refusal, also where GitHub
 * answered in part only: what is missing in it may be there.
 */
export async function fetchSnapshot(
  client: GitHubClient,
  place: Place,
  { wanted, signal }: { readonly wanted: readonly string[]; readonly signal: AbortSignal },
): Promise<RepositorySnapshot> {
  const { owner, name, branch, folder } = place
  const revision = branch === undefined ? 'HEAD' : `refs/heads/${branch}`
  const files = wanted.map((file, index) => [`file${index}`, `${revision}:${pathIn(folder, file)}`] as const)
  const variables = {
    owner,
    name,
    ref: `refs/heads/${branch ?? 'HEAD'}`,
    folder: `${revision}:${folder}`,
    ...Object.fromEntries(files),
  }
  const answer = await client.graphql({ query: lookQuery(wanted.length), variables, repeatable: true, signal })
  const repository = memberOf(answer.value, 'data', 'repository')
  const isWhole = answer.problem === '' && graphqlErrors(answer.value).length === 0
  if (!isWhole || typeof repository !== 'object' || repository === null) throw new Refusal(answer)
  const defaultHead = textOf(memberOf(repository, 'defaultBranchRef', 'target', 'oid'))
  const texts = wanted.flatMap((file, index) => {
    const text = memberOf(repository, `file${index}`, 'text')
    const isWhole = typeof text === 'string' && memberOf(repository, `file${index}`, 'isTruncated') === false
    return isWhole ? [[file, text] as const] : []
  })
  return {
    visibility: String(memberOf(repository, 'visibility')).toLowerCase(),
    isArchived: memberOf(repository, 'isArchived') === true,
    defaultBranch: textOf(memberOf(repository, 'defaultBranchRef', 'name')) ?? '',
    head: branch === undefined ? defaultHead : textOf(memberOf(repository, 'ref', 'target', 'oid')),
    defaultHead,
    files: readEntries(memberOf(repository, 'folder', 'entries')),
    texts: new Map(texts),
  }
}

/** The content of a blob. Throws Refusal. */
export async function readBlob(
  client: GitHubClient,
  place: Place,
  { oid, signal }: { readonly oid: string; readonly signal: AbortSignal },
): Promise<Buffer> {
  const path = `/repos/${place.owner}/${place.name}/git/blobs/${oid}`
  const answer = await client.rest({ method: 'GET', path, repeatable: true, signal })
  const content = memberOf(answer.value, 'content')
  if (answer.problem !== '' || typeof content !== 'string') throw new Refusal(answer)
  return Buffer.from(content, 'base64')
}

export interface Commit {
  readonly oid: string
  readonly url: string
  /** Whether GitHub signed it. */
  readonly isSigned: boolean
}

const FIND = `query Find($owner: String!, $name: String!, $head: GitObjectID!, $path: String!) {
  repository(owner: $owner, name: $name) {
    object(oid: $head) { ... on Commit { history(first: 1, path: $path) { nodes { oid url signature { isValid } } } } }
  }
}`

/** The newest commit that touched a path, seen from `head`. Throws Refusal. */
export async function findCommit(
  client: GitHubClient,
  place: Place,
  { head, path, signal }: { readonly head: string; readonly path: string; readonly signal: AbortSignal },
): Promise<Commit> {
  const variables = { owner: place.owner, name: place.name, head, path }
  const answer = await client.graphql({ query: FIND, variables, repeatable: true, signal })
  const nodes = memberOf(answer.value, 'data', 'repository', 'object', 'history', 'nodes')
  const node: unknown = Array.isArray(nodes) ? nodes[0] : undefined
  const oid = textOf(memberOf(node, 'oid'))
  if (answer.problem !== '' || oid === undefined) throw new Refusal(answer)
  return { oid, url: String(memberOf(node, 'url') ?? ''), isSigned: memberOf(node, 'signature', 'isValid') === true }
}

const READ_BACK = `query ReadBack($owner: String!, $name: String!, $backup: String!, $manifest: String!) {
  repository(owner: $owner, name: $name) {
    backup: object(expression: $backup) { oid ... on Blob { byteSize } }
    manifest: object(expression: $manifest) { oid ... on Blob { byteSize } }
  }
}`

/** What lies at two paths of a commit: ids and sizes. Throws Refusal. */
export async function readIds(
  client: GitHubClient,
  place: Place,
  {
    commit,
    paths,
    signal,
  }: { readonly commit: string; readonly paths: readonly [string, string]; readonly signal: AbortSignal },
): Promise<readonly { readonly oid: unknown; readonly size: unknown }[]> {
  const [backup, manifest] = paths.map((path) => `${commit}:${path}`)
  const variables = { owner: place.owner, name: place.name, backup, manifest }
  const answer = await client.graphql({ query: READ_BACK, variables, repeatable: true, signal })
  const repository = memberOf(answer.value, 'data', 'repository')
  if (answer.problem !== '' || repository === undefined || repository === null) throw new Refusal(answer)
  return ['backup', 'manifest'].map((alias) => ({
    oid: memberOf(repository, alias, 'oid'),
    size: memberOf(repository, alias, 'byteSize'),
  }))
}

/** A path in the repository. */
export function pathIn(folder: string, fileName: string): string {
  return folder === '' ? fileName : `${folder}/${fileName}`
}

/** The files in a tree's entries as GraphQL gives them. */
export function readEntries(entries: unknown): readonly RemoteFile[] {
  if (!Array.isArray(entries)) return []
  return entries.flatMap((entry): RemoteFile[] => {
    const [name, oid, size] = ['name', 'oid', 'size'].map((key) => memberOf(entry, key))
    if (memberOf(entry, 'type') !== 'blob' || typeof name !== 'string' || typeof oid !== 'string') return []
    return [{ name, oid, size: Number(size) }]
  })
}

/** A text that is not empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
