// Reads from a repository: its state with the files of a folder, a blob, and a commit.

import {
  ENTRIES,
  foldersAbove,
  notShown,
  othersOf,
  type RemoteFile,
  readEntries,
  requireAbsent,
  requireFolder,
} from './folder-entries.ts'
import { type Answer, type GitHubClient, graphqlErrors, memberOf, textIn } from './github-client.ts'
import { commitIdOf, isObjectId } from './object-id.ts'
import { Refusal } from './refusal.ts'
import { type KnownVisibility, namedVisibility } from './visibility.ts'

/** The state of a repository at one moment. */
export interface RepositorySnapshot {
  /** `undefined` if GitHub does not say. */
  readonly visibility: KnownVisibility | undefined
  readonly isArchived: boolean
  readonly defaultBranch: string
  /** The branch's head commit; `undefined` if the branch does not exist. */
  readonly head: string | undefined
  /** The default branch's head commit; `undefined` if the repository is empty. */
  readonly defaultHead: string | undefined
  readonly files: readonly RemoteFile[]
  /** Names of everything else in the folder: folders, submodules and links. */
  readonly others: readonly string[]
  /** Text of wanted files that exist, by name; not of all if that would be too large. */
  readonly texts: ReadonlyMap<string, string>
}

export interface Place {
  readonly owner: string
  readonly name: string
  /** Absent: the default branch. */
  readonly branch: string | undefined
  /** Without leading or trailing slash; empty for the root. */
  readonly folder: string
}

/** An object at a path, which is asked for by a variable of its name. */
interface Asked {
  readonly name: string
  readonly path: string
  readonly selection: string
}

/** Returns what a snapshot asks for. What is above the folder comes first: it may be created meanwhile. */
function objectsOf(folder: string, wanted: readonly string[]): readonly Asked[] {
  const [names, text] = ['... on Tree { entries { name type } }', '... on Blob { text isTruncated }']
  return [
    ...foldersAbove([folder]).map((path, index) => ({ name: `above${index}`, path, selection: names })),
    { name: 'folder', path: folder, selection: ENTRIES },
    ...wanted.map((file, index) => ({ name: `file${index}`, path: pathIn(folder, file), selection: text })),
  ]
}

/** Returns the query for everything that a commit builds on. */
function snapshotQuery(objects: readonly Asked[]): string {
  return `query Snapshot($owner: String!, $name: String!, $ref: String!${objects.map(({ name }) => `, $${name}: String!`).join('')}) {
  repository(owner: $owner, name: $name) {
    visibility
    isArchived
    defaultBranchRef { name target { oid } }
    ref(qualifiedName: $ref) { target { oid } }
    ${objects.map(({ name, selection }) => `${name}: object(expression: $${name}) { ${selection} }`).join('\n    ')}
  }
}`
}

/**
 * Sends a GraphQL query with `$owner` and `$name`, and returns its `repository`. Throws Refusal, for a partial answer too:
 * GitHub returns null both for what it withholds and for what does not exist.
 */
export async function queryRepository(
  client: GitHubClient,
  { owner, name }: Pick<Place, 'owner' | 'name'>,
  request: {
    readonly query: string
    readonly variables: Readonly<Record<string, string>>
    readonly signal: AbortSignal
  },
): Promise<object> {
  const { query, variables, signal } = request
  const answer = await client.graphql({ query, variables: { owner, name, ...variables }, repeatable: true, signal })
  const repository = memberOf(answer.value, 'data', 'repository')
  const isComplete = answer.problem === '' && graphqlErrors(answer.value).length === 0
  if (!isComplete || typeof repository !== 'object' || repository === null) throw new Refusal(answer)
  return repository
}

interface SnapshotRequest {
  readonly wanted: readonly string[]
  readonly signal: AbortSignal
}

/** Reads the repository, the folder, and the text of the `wanted` files, or of the first of them. Throws Refusal. */
export async function fetchSnapshot(
  client: GitHubClient,
  place: Place,
  { wanted, signal }: SnapshotRequest,
): Promise<RepositorySnapshot> {
  try {
    return await querySnapshot(client, place, { wanted, signal })
  } catch (error) {
    if (!(error instanceof Refusal && error.isTooLarge) || wanted.length === 0) throw error
    return await fetchSnapshot(client, place, { wanted: wanted.slice(0, Math.floor(wanted.length / 2)), signal })
  }
}

async function querySnapshot(
  client: GitHubClient,
  place: Place,
  { wanted, signal }: SnapshotRequest,
): Promise<RepositorySnapshot> {
  const { branch, folder } = place
  const revision = headOf(place)
  const objects = objectsOf(folder, wanted)
  const variables = {
    ref: `refs/heads/${branch ?? 'HEAD'}`,
    ...Object.fromEntries(objects.map(({ name, path }) => [name, `${revision}:${path}`])),
  }
  const repository = await queryRepository(client, place, { query: snapshotQuery(objects), variables, signal })
  const defaultHead = commitIdOf(memberOf(repository, 'defaultBranchRef', 'target', 'oid'))
  const head = branch === undefined ? defaultHead : commitIdOf(memberOf(repository, 'ref', 'target', 'oid'))
  const tree = memberOf(repository, 'folder')
  const answerAt = (path: string) => memberOf(repository, objects.find((one) => one.path === path)?.name ?? '')
  if (tree === null && head !== undefined) requireAbsent(folder, answerAt)
  const entries = requireFolder(tree, folder)
  // A list that lacks what GitHub shows lacks more: what is there would be overwritten, or an older copy relied on.
  const listed = new Set(entries.map((entry) => textIn(entry, 'name')))
  if (wanted.some((file, index) => memberOf(repository, `file${index}`) && !listed.has(file))) throw notShown()
  const texts = wanted.flatMap((file, index) => {
    const text = memberOf(repository, `file${index}`, 'text')
    const isComplete = typeof text === 'string' && memberOf(repository, `file${index}`, 'isTruncated') === false
    return isComplete ? [[file, text] as const] : []
  })
  return {
    visibility: namedVisibility(textIn(repository, 'visibility')),
    isArchived: memberOf(repository, 'isArchived') === true,
    defaultBranch: textIn(repository, 'defaultBranchRef', 'name'),
    head,
    defaultHead,
    files: readEntries(entries),
    others: othersOf(entries),
    texts: new Map(texts),
  }
}

/** Returns the content of a blob. Throws Refusal. */
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
  /** Whether GitHub signed it. */
  readonly isSigned: boolean
}

const FIND = `query Find($owner: String!, $name: String!, $head: GitObjectID!, $path: String!) {
  repository(owner: $owner, name: $name) {
    object(oid: $head) { ... on Commit { history(first: 1, path: $path) { nodes { oid signature { isValid } } } } }
  }
}`

/** Returns the newest commit that touched a path, starting at `head`. Throws Refusal. */
export async function findCommit(
  client: GitHubClient,
  place: Place,
  { head, path, signal }: { readonly head: string; readonly path: string; readonly signal: AbortSignal },
): Promise<Commit> {
  const variables = { owner: place.owner, name: place.name, head, path }
  const answer = await client.graphql({ query: FIND, variables, repeatable: true, signal })
  const nodes = memberOf(answer.value, 'data', 'repository', 'object', 'history', 'nodes')
  return readCommit(answer, Array.isArray(nodes) ? nodes[0] : undefined)
}

/** Reads a commit with `oid signature { isValid }`, which is part of an answer. Throws Refusal. */
export function readCommit(answer: Answer, commit: unknown): Commit {
  const oid = memberOf(commit, 'oid')
  if (answer.problem !== '' || !isObjectId(oid)) throw new Refusal(answer)
  const isSigned = memberOf(commit, 'signature', 'isValid') === true
  return { oid, isSigned }
}

/** Returns the reference to the head of the branch. */
export function headOf({ branch }: Pick<Place, 'branch'>): string {
  return branch === undefined ? 'HEAD' : `refs/heads/${branch}`
}

/** Returns a file's path in the repository. */
export function pathIn(folder: string, fileName: string): string {
  return folder === '' ? fileName : `${folder}/${fileName}`
}
