// Reads many folders and small files of a repository, dozens with each request.

import { type GitHubClient, graphqlErrors, memberOf } from '../github/github-client.ts'
import { type Place, Refusal, type RemoteFile, readBlob, readEntries } from '../github/repository-snapshot.ts'

const FOLDERS_AT_ONCE = 50
/** Each may have about 10 KB. */
const TEXTS_AT_ONCE = 20

type Where = Pick<Place, 'owner' | 'name' | 'branch'>

/** Returns the files in each folder; none if the folder does not exist. Throws Refusal. */
export async function listFolders(
  client: GitHubClient,
  place: Where,
  { folders, signal }: { readonly folders: readonly string[]; readonly signal: AbortSignal },
): Promise<ReadonlyMap<string, readonly RemoteFile[]>> {
  const found = new Map<string, readonly RemoteFile[]>()
  await inPieces(folders, FOLDERS_AT_ONCE, async (piece) => {
    const answers = await askForObjects(client, place, {
      paths: piece,
      selection: '... on Tree { entries { name type oid size } }',
      signal,
    })
    for (const [index, folder] of piece.entries()) found.set(folder, readEntries(memberOf(answers[index], 'entries')))
  })
  return found
}

/** Returns the text of each file, by path; a long file costs a request of its own. Throws Refusal. */
export async function readTexts(
  client: GitHubClient,
  place: Where,
  { files, signal }: { readonly files: ReadonlyMap<string, RemoteFile>; readonly signal: AbortSignal },
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  await inPieces([...files.keys()], TEXTS_AT_ONCE, async (piece) => {
    const selection = '... on Blob { text isTruncated }'
    const answers = await askForObjects(client, place, { paths: piece, selection, signal })
    for (const [index, path] of piece.entries()) {
      const text = memberOf(answers[index], 'text')
      const oid = files.get(path)?.oid ?? ''
      const isComplete = typeof text === 'string' && memberOf(answers[index], 'isTruncated') === false
      const where = { ...place, folder: '' }
      texts.set(path, isComplete ? text : (await readBlob(client, where, { oid, signal })).toString())
    }
  })
  return texts
}

async function inPieces(
  items: readonly string[],
  length: number,
  work: (piece: readonly string[]) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < items.length; start += length) await work(items.slice(start, start + length))
}

async function askForObjects(
  client: GitHubClient,
  { owner, name, branch }: Where,
  {
    paths,
    selection,
    signal,
  }: { readonly paths: readonly string[]; readonly selection: string; readonly signal: AbortSignal },
): Promise<readonly unknown[]> {
  const revision = branch === undefined ? 'HEAD' : `refs/heads/${branch}`
  const indices = paths.map((_, index) => index)
  const query = `query Objects($owner: String!, $name: String!, ${indices.map((i) => `$path${i}: String!`).join(', ')}) {
  repository(owner: $owner, name: $name) {
    ${indices.map((i) => `object${i}: object(expression: $path${i}) { ${selection} }`).join('\n    ')}
  }
}`
  const variables = {
    owner,
    name,
    ...Object.fromEntries(paths.map((path, index) => [`path${index}`, `${revision}:${path}`])),
  }
  const answer = await client.graphql({ query, variables, repeatable: true, signal })
  const repository = memberOf(answer.value, 'data', 'repository')
  // GitHub returns null both for what it withholds and for what does not exist; only an answer without errors is complete.
  const isComplete = answer.problem === '' && graphqlErrors(answer.value).length === 0
  if (!isComplete || typeof repository !== 'object' || repository === null) throw new Refusal(answer)
  return indices.map((i) => memberOf(repository, `object${i}`))
}
