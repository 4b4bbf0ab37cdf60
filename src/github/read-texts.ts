// Reads many small files of a repository, a dozen and more with each request.

import type { RemoteFile } from './folder-entries.ts'
import { type GitHubClient, memberOf } from './github-client.ts'
import { commitIdOf } from './object-id.ts'
import { Refusal } from './refusal.ts'
import { headOf, type Place, queryRepository, readBlob } from './repository-snapshot.ts'

/** Each may have about 10 KB. */
const TEXTS_AT_ONCE = 20

export type Where = Pick<Place, 'owner' | 'name' | 'branch'>

/**
 * Returns what `read` makes of the text of each file, by path; a long file costs a request of its own. Keeps no text: those
 * of many routers could fill the memory. Throws Refusal.
 */
export async function readTexts<Value>(
  client: GitHubClient,
  place: Where,
  {
    files,
    read,
    atOnce = TEXTS_AT_ONCE,
    signal,
  }: {
    readonly files: ReadonlyMap<string, RemoteFile>
    readonly read: (text: string, path: string) => Value
    /** How many to ask for with one request; 20 by default. */
    readonly atOnce?: number
    readonly signal: AbortSignal
  },
): Promise<ReadonlyMap<string, Value>> {
  const values = new Map<string, Value>()
  await inPieces([...files.keys()], atOnce, async (piece) => {
    const selection = '... on Blob { text isTruncated }'
    const { answers } = await askForObjects(client, place, { paths: piece, selection, signal })
    for (const [index, path] of piece.entries()) {
      const text = memberOf(answers[index], 'text')
      const oid = files.get(path)?.oid ?? ''
      const isComplete = typeof text === 'string' && memberOf(answers[index], 'isTruncated') === false
      const where = { ...place, folder: '' }
      values.set(path, read(isComplete ? text : (await readBlob(client, where, { oid, signal })).toString(), path))
    }
  })
  return values
}

/** Halves a piece that is more than GitHub answers at once. */
export async function inPieces(
  items: readonly string[],
  length: number,
  work: (piece: readonly string[]) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < items.length; start += length) {
    const piece = items.slice(start, start + length)
    try {
      await work(piece)
    } catch (error) {
      const isTooLarge = error instanceof Refusal && error.isTooLarge
      if (!isTooLarge || piece.length === 1) throw error
      await inPieces(piece, Math.ceil(piece.length / 2), work)
    }
  }
}

/** Returns GitHub's answers about these paths at the head of the branch, in their order, and whether that exists. Throws Refusal. */
export async function askForObjects(
  client: GitHubClient,
  place: Where,
  {
    paths,
    selection,
    signal,
  }: { readonly paths: readonly string[]; readonly selection: string; readonly signal: AbortSignal },
): Promise<{ readonly answers: readonly unknown[]; readonly hasHead: boolean }> {
  const revision = headOf(place)
  const indices = paths.map((_, index) => index)
  const query = `query Objects($owner: String!, $name: String!, $ref: String!, ${indices.map((i) => `$path${i}: String!`).join(', ')}) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef { target { oid } }
    ref(qualifiedName: $ref) { target { oid } }
    ${indices.map((i) => `object${i}: object(expression: $path${i}) { ${selection} }`).join('\n    ')}
  }
}`
  const variables = {
    ref: `refs/heads/${place.branch ?? 'HEAD'}`,
    ...Object.fromEntries(paths.map((path, index) => [`path${index}`, `${revision}:${path}`])),
  }
  const repository = await queryRepository(client, place, { query, variables, signal })
  const answers = indices.map((i) => memberOf(repository, `object${i}`))
  const head = memberOf(repository, place.branch === undefined ? 'defaultBranchRef' : 'ref', 'target', 'oid')
  return { answers, hasHead: commitIdOf(head) !== undefined }
}
