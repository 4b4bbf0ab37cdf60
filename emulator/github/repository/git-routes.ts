// The git database of the REST API: blobs, refs and trees.
import { answerJson } from '../exchange.ts'
import { isBase64, wrapBase64 } from './base64.ts'
import { Refusal } from './commit-changes.ts'
import { createBranch } from './create-branch.ts'
import { answerError } from './rest-answers.ts'
import { type RestCall, type RestRoute, wantsRaw } from './rest-route.ts'
import { parseTree } from './tree-object.ts'

const EMPTY_MESSAGE = 'Git Repository is empty.'
const MAX_BLOB_BYTES = 100 * 1024 * 1024

export const GIT_ROUTES: readonly RestRoute[] = [
  {
    method: 'POST',
    pattern: /^git\/blobs$/,
    point: 'blob',
    permission: 'contents=write',
    async answer({ view, url, body }) {
      const { content, encoding = 'utf-8' } = body
      // Without a commit, not even a blob can be created.
      if (await isEmpty(view)) return answerError(409, EMPTY_MESSAGE)
      if (typeof content !== 'string') return answerError(422, 'Invalid request.\n\n"content" wasn\'t supplied.')
      if (encoding === 'base64' && !isBase64(content.replaceAll(/\s/g, ''))) {
        return answerError(422, 'content is not valid Base64')
      }
      const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8')
      const sha = await view.repository.store.writeBlob(bytes)
      const location = `${url}/git/blobs/${sha}`
      return answerJson(201, { sha, url: location }, { location })
    },
  },
  {
    method: 'GET',
    pattern: /^git\/blobs\/([^/]+)$/,
    point: 'gitRead',
    permission: 'contents=read',
    async answer({ request, view, url, parameters: [name = ''] }) {
      if (await isEmpty(view)) return answerError(409, EMPTY_MESSAGE)
      if (!isOid(name))
        return answerError(422, 'The sha parameter must be exactly 40 characters and contain only [0-9a-f].')
      const blob = await view.read(name)
      if (blob?.type !== 'blob') return answerError(404)
      if (blob.size > MAX_BLOB_BYTES) return answerError(403)
      const { content, oid: sha, size } = blob
      if (wantsRaw(request))
        return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: content }
      const described = { sha, node_id: `B_${sha}`, size, url: `${url}/git/blobs/${sha}` }
      return answerJson(200, { ...described, content: wrapBase64(content), encoding: 'base64' })
    },
  },
  {
    method: 'GET',
    pattern: /^git\/ref\/(.+)$/,
    point: 'gitRead',
    permission: 'contents=read',
    async answer({ view, url, parameters: [ref = ''] }) {
      if (await isEmpty(view)) return answerError(409, EMPTY_MESSAGE)
      const sha = ref.startsWith('heads/') ? await view.head(ref.slice('heads/'.length)) : undefined
      return sha === undefined ? answerError(404) : answerJson(200, describeRef(url, `refs/${ref}`, sha))
    },
  },
  {
    method: 'POST',
    pattern: /^git\/refs$/,
    point: 'branch',
    permission: 'contents=write',
    async answer({ view, url, body: { ref, sha } }) {
      if (await isEmpty(view)) return answerError(409, EMPTY_MESSAGE)
      const missing = [['ref', ref] as const, ['sha', sha] as const].find(([, value]) => typeof value !== 'string')
      if (missing) return answerError(422, `Invalid request.\n\n"${missing[0]}" wasn't supplied.`)
      const [name, oid] = [String(ref), String(sha)]
      try {
        await createBranch(view.repository, { ref: name, oid })
      } catch (error) {
        if (!(error instanceof Refusal) || error.reason !== 'conflict') throw error
        return answerError(422, 'Reference already exists')
      }
      const described = describeRef(url, name, oid)
      return answerJson(201, described, { location: described.url })
    },
  },
  {
    method: 'GET',
    pattern: /^git\/trees\/(.+)$/,
    point: 'gitRead',
    permission: 'contents=read',
    async answer({ request, view, url, parameters: [name = ''] }) {
      if (await isEmpty(view)) return answerError(409, EMPTY_MESSAGE)
      const tree = await view.find(`${name}^{tree}`)
      if (tree === undefined) return answerError(404)
      const recursive = request.query.has('recursive')
      const entries = await listEntries({ view, url, oid: tree.oid, folder: '', recursive })
      return answerJson(200, { sha: tree.oid, url: `${url}/git/trees/${tree.oid}`, tree: entries, truncated: false })
    },
  },
]

/** A repository without commits. One that only lacks its default branch is not empty, but is never made here. */
async function isEmpty({ head, repository }: RestCall['view']): Promise<boolean> {
  return (await head(repository.defaultBranch)) === undefined
}

function isOid(text: string): boolean {
  return /^[0-9a-f]{40}$/.test(text)
}

function describeRef(url: string, ref: string, sha: string) {
  const object = { sha, type: 'commit', url: `${url}/git/commits/${sha}` }
  return { ref, node_id: `REF_${Buffer.from(ref).toString('base64url')}`, url: `${url}/git/${ref}`, object }
}

async function listEntries(listing: {
  readonly view: RestCall['view']
  readonly url: string
  readonly oid: string
  readonly folder: string
  readonly recursive: boolean
}): Promise<readonly unknown[]> {
  const { view, url, oid, folder, recursive } = listing
  const tree = await view.read(oid)
  const entries = parseTree(tree?.content ?? Buffer.alloc(0)).map(async ({ name, type, mode, oid: sha }) => {
    const path = folder + name
    const size = type === 'blob' ? { size: await view.repository.store.measure(sha) } : {}
    const described = {
      path,
      mode,
      type,
      sha,
      ...size,
      url: `${url}/git/${type === 'tree' ? 'trees' : 'blobs'}/${sha}`,
    }
    if (type !== 'tree' || !recursive) return [described]
    return [described, ...(await listEntries({ ...listing, oid: sha, folder: `${path}/` }))]
  })
  return (await Promise.all(entries)).flat()
}
