// Commits, trees, blobs and branches as the GraphQL API shows them.
import { parseCommit, type Signed } from './commit-object.ts'
import { connect, type Fields } from './graphql-connection.ts'
import { WEB_FLOW } from './hosted-repository.ts'
import type { ObjectInfo } from './object-reader.ts'
import type { RepositoryView } from './repository-view.ts'
import { parseTree, type TreeEntry } from './tree-object.ts'

/** Unverified: longer texts are cut, but GitHub does not say where. */
const MAX_TEXT_BYTES = 512_000
/** Git itself looks this far for a NUL byte to detect binary files. */
const SNIFFED_BYTES = 8000
const MAX_HISTORY = 1000

/** The object that a revision names: `OID`, `main` or `OID:path`. */
export async function findObject(view: RepositoryView, revision: string): Promise<Fields | null> {
  const found = await view.find(revision)
  if (found === undefined) return null
  const { oid, type } = found
  if (type === 'commit') return describeCommit(view, oid)
  const commons = describeCommons(view, oid)
  if (type === 'blob') return { __typename: 'Blob', ...commons, ...describeBlob(view, found) }
  const folder = revision.includes(':') ? revision.slice(revision.indexOf(':') + 1) : ''
  return { __typename: 'Tree', ...commons, entries: () => listTree(view, oid, folder.replace(/\/$/, '')) }
}

export async function describeRef(view: RepositoryView, branch: string): Promise<Fields | null> {
  const oid = await view.head(branch)
  if (oid === undefined) return null
  return {
    __typename: 'Ref',
    id: `REF_${Buffer.from(`${view.repository.id}:refs/heads/${branch}`).toString('base64url')}`,
    name: branch,
    prefix: 'refs/heads/',
    repository: { nameWithOwner: view.repository.name },
    target: () => describeCommit(view, oid),
  }
}

export async function describeCommit(view: RepositoryView, oid: string): Promise<Fields> {
  const object = await view.read(oid)
  if (object === undefined) throw new Error(`The repository has no commit ${oid}`)
  const { tree, parents, author, committer, message, headline, body } = parseCommit(object.content)
  const describe = (parent: string) => describeCommit(view, parent)
  return {
    __typename: 'Commit',
    ...describeCommons(view, oid),
    author: describeActor(author),
    authoredByCommitter: author.email === committer.email,
    authoredDate: author.date,
    committedDate: committer.date,
    committedViaWeb: committer.email === WEB_FLOW.email,
    committer: describeActor(committer),
    file: async ({ path }: Fields) => {
      const folder = String(path).split('/').slice(0, -1).join('/')
      const found = await view.find(`${oid}:${folder}`)
      const entries = found?.type === 'tree' ? await listTree(view, found.oid, folder) : []
      return entries.find((entry) => entry.path === path) ?? null
    },
    history: async (args: Fields) => {
      const limit = `--max-count=${MAX_HISTORY}`
      const path = typeof args.path === 'string' ? [args.path] : []
      const listed = await view.repository.store.run('rev-list', limit, oid, '--', ...path)
      return connect('history', await Promise.all(listed.trim().split('\n').filter(Boolean).map(describe)), args)
    },
    message,
    messageBody: body,
    messageHeadline: headline,
    parents: async (args: Fields) => connect('parents', await Promise.all(parents.map(describe)), args),
    signature: committer.email === WEB_FLOW.email ? describeSignature(committer) : null,
    tree: () => findObject(view, tree),
    url: `https://github.com/${view.repository.name}/commit/${oid}`,
    resourcePath: `/${view.repository.name}/commit/${oid}`,
  }
}

async function listTree(view: RepositoryView, oid: string, folder: string): Promise<readonly Fields[]> {
  const tree = await view.read(oid)
  const entries = parseTree(tree?.content ?? Buffer.alloc(0))
  // All sizes at once: 5,000 separate promises would be the slowest part of the answer.
  const sizes = await Promise.all(
    entries.map((entry) => (entry.type === 'blob' ? view.repository.store.measure(entry.oid) : 0)),
  )
  return entries.map((entry, index) => describeEntry(view, { ...entry, size: sizes[index] ?? 0, folder }))
}

function describeEntry(
  view: RepositoryView,
  entry: TreeEntry & { readonly size: number; readonly folder: string },
): Fields {
  const { name, type, mode, oid, size, folder } = entry
  return {
    __typename: 'TreeEntry',
    extension: /\.[^.]*$/.exec(name)?.[0] ?? '',
    // Decimal for git's octal number: 33188 for 100644.
    mode: Number.parseInt(mode, 8),
    name,
    object: () => findObject(view, oid),
    oid,
    path: folder === '' ? name : `${folder}/${name}`,
    size,
    type,
  }
}

function describeBlob(view: RepositoryView, { oid, size }: ObjectInfo): Fields {
  let reading: Promise<Buffer> | undefined
  const readContent = () => {
    reading ??= view.read(oid).then((blob) => blob?.content ?? Buffer.alloc(0))
    return reading
  }
  const tellBinary = (content: Buffer) => content.subarray(0, SNIFFED_BYTES).includes(0)
  return {
    byteSize: size,
    isBinary: async () => tellBinary(await readContent()),
    isTruncated: size > MAX_TEXT_BYTES,
    text: async () => {
      const content = await readContent()
      return tellBinary(content) ? null : content.toString('utf8', 0, MAX_TEXT_BYTES)
    },
  }
}

function describeCommons({ repository: { name } }: RepositoryView, oid: string): Fields {
  return {
    abbreviatedOid: oid.slice(0, 7),
    commitResourcePath: `/${name}/commit/${oid}`,
    commitUrl: `https://github.com/${name}/commit/${oid}`,
    id: `O_${Buffer.from(oid).toString('base64url')}`,
    oid,
    repository: { nameWithOwner: name },
  }
}

function describeActor({ name, email, date }: Signed): Fields {
  return { __typename: 'GitActor', name, email, date, user: null }
}

/** GitHub signs commits made through its API; the emulator has no key and only claims to. */
function describeSignature({ email, date }: Signed): Fields {
  return {
    __typename: 'GpgSignature',
    email,
    isValid: true,
    keyId: 'B5690EEEBB952194',
    payload: '',
    signature: '-----BEGIN PGP SIGNATURE-----\n\nemulated\n-----END PGP SIGNATURE-----\n',
    signer: null,
    state: 'VALID',
    verifiedAt: date,
    wasSignedByGitHub: true,
  }
}
