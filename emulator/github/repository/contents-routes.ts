// The contents API: files and folders by their path, and a commit for each file that is written.
import { answerJson } from '../exchange.ts'
import { isBase64, wrapBase64 } from './base64.ts'
import { Refusal } from './commit-changes.ts'
import { parseCommit } from './commit-object.ts'
import type { ObjectInfo } from './object-reader.ts'
import { answerError } from './rest-answers.ts'
import { type RestCall, type RestRoute, wantsRaw } from './rest-route.ts'
import { parseTree } from './tree-object.ts'

/** Up to the first limit with content; above it as raw bytes only; above the second not at all. */
const MAX_INLINE_BYTES = 1024 * 1024
const MAX_RAW_BYTES = 100 * 1024 * 1024
const MAX_LISTED_FILES = 1000

export const CONTENTS_ROUTES: readonly RestRoute[] = [
  {
    method: 'GET',
    pattern: /^contents\/?(.*)$/,
    point: 'gitRead',
    permission: 'contents=read',
    async answer(call) {
      const { request, view, parameters } = call
      const path = (parameters[0] ?? '').replace(/\/$/, '')
      const revision = request.query.get('ref') ?? view.repository.defaultBranch
      if ((await view.head(view.repository.defaultBranch)) === undefined) {
        return answerError(404, 'This repository is empty.')
      }
      if ((await view.find(revision)) === undefined) return answerError(404, `No commit found for the ref ${revision}`)
      const found = await view.find(path === '' ? `${revision}^{tree}` : `${revision}:${path}`)
      if (found === undefined) return answerError(404)
      return found.type === 'tree' ? listFolder(call, found.oid, path) : showFile(call, found, path)
    },
  },
  {
    method: 'PUT',
    pattern: /^contents\/(.+)$/,
    point: 'contents',
    permission: 'contents=write',
    async answer({ view, viewer, url, parameters: [path = ''], body, makeCommit }) {
      const { repository } = view
      const { message, content, sha, branch = repository.defaultBranch } = body
      for (const [name, value] of Object.entries({ message, content })) {
        if (typeof value !== 'string') return answerError(422, `Invalid request.\n\n"${name}" wasn't supplied.`)
      }
      const encoded = String(content).replaceAll(/\s/g, '')
      if (!isBase64(encoded)) return answerError(422, 'content is not valid Base64')
      let replaced = false
      const oid = await makeCommit({
        repository,
        branch: String(branch),
        message: String(message),
        author: viewer.person,
        additions: [{ path, content: Buffer.from(encoded, 'base64') }],
        deletions: [],
        async compare(head) {
          if (head === undefined && (await repository.head()) !== undefined) {
            throw new Refusal('not-found', `Branch ${branch} not found`)
          }
          const before = head === undefined ? undefined : await repository.store.find(`${head}:${path}`)
          if (before === undefined) return
          replaced = true
          if (sha === undefined) throw new Refusal('invalid', 'Invalid request.\n\n"sha" wasn\'t supplied.')
          if (sha !== before.oid) throw new Refusal('stale', `${path} does not match ${sha}`)
        },
      })
      const blob = await repository.store.find(`${oid}:${path}`)
      return answerJson(replaced ? 200 : 201, {
        content: blob === undefined ? null : describeFile({ url, name: repository.name, path, info: blob }),
        commit: await describeCommit({ repository, url, oid }),
      })
    },
  },
]

async function listFolder({ view, url }: RestCall, oid: string, folder: string) {
  const tree = await view.read(oid)
  const entries = parseTree(tree?.content ?? Buffer.alloc(0)).slice(0, MAX_LISTED_FILES)
  const described = entries.map(async ({ name, type, oid: entry }) => {
    const path = folder === '' ? name : `${folder}/${name}`
    const size = type === 'blob' ? await view.repository.store.measure(entry) : 0
    return describeFile({ url, name: view.repository.name, path, info: { oid: entry, type, size } })
  })
  return answerJson(200, await Promise.all(described))
}

async function showFile({ request, view, url }: RestCall, info: ObjectInfo, path: string) {
  if (info.size > MAX_RAW_BYTES) {
    return answerError(403, 'This API returns blobs up to 100 MB in size. The requested blob is too large to fetch.')
  }
  const blob = await view.read(info.oid)
  const content = blob?.content ?? Buffer.alloc(0)
  if (wantsRaw(request)) {
    return { status: 200, headers: { 'content-type': 'application/vnd.github.raw+json' }, body: content }
  }
  const isInline = info.size <= MAX_INLINE_BYTES
  const encoded = isInline ? { content: wrapBase64(content), encoding: 'base64' } : { content: '', encoding: 'none' }
  return answerJson(200, { ...describeFile({ url, name: view.repository.name, path, info }), ...encoded })
}

function describeFile(file: {
  readonly url: string
  /** owner/name */
  readonly name: string
  readonly path: string
  readonly info: { readonly oid: string; readonly type: string; readonly size: number }
}) {
  const { url, name, path, info } = file
  const { oid, size } = info
  const isFolder = info.type === 'tree'
  const self = `${url}/contents/${path}`
  const git = `${url}/git/${isFolder ? 'trees' : 'blobs'}/${oid}`
  const html = `https://github.com/${name}/${isFolder ? 'tree' : 'blob'}/HEAD/${path}`
  return {
    type: isFolder ? 'dir' : 'file',
    name: path.split('/').at(-1),
    path,
    sha: oid,
    size,
    url: self,
    html_url: html,
    git_url: git,
    download_url: isFolder ? null : `https://raw.githubusercontent.com/${name}/HEAD/${path}?token=EMULATED`,
    _links: { self, git, html },
  }
}

async function describeCommit(made: {
  readonly repository: RestCall['view']['repository']
  readonly url: string
  readonly oid: string
}) {
  const { repository, url, oid } = made
  const object = await repository.store.read(oid)
  const { tree, parents, author, committer, message } = parseCommit(object?.content ?? Buffer.alloc(0))
  const html = `https://github.com/${repository.name}/commit`
  return {
    sha: oid,
    node_id: `C_${oid}`,
    url: `${url}/git/commits/${oid}`,
    html_url: `${html}/${oid}`,
    author,
    committer,
    message,
    tree: { sha: tree, url: `${url}/git/trees/${tree}` },
    parents: parents.map((sha) => ({ sha, url: `${url}/git/commits/${sha}`, html_url: `${html}/${sha}` })),
    verification: { verified: true, reason: 'valid', signature: 'emulated', payload: '', verified_at: committer.date },
  }
}
