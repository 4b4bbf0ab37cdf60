import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { NAME, startBackups } from './backups-repository.ts'
import { expectDescribed } from './openapi.ts'

const REPOSITORY = '/repos/{owner}/{repo}'
const encode = (content: Buffer | string) => Buffer.from(content).toString('base64')
const hashBlob = (content: Buffer) =>
  createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex')

describe('a repository', () => {
  test.each(['public', 'private', 'internal'] as const)('is described when it is %s', async (visibility) => {
    await using backups = await startBackups({
      visibility,
      archived: true,
      defaultBranch: 'trunk',
      viewerPermission: 'WRITE',
    })
    const response = await backups.rest('GET', '')
    expect(response.status).toBe(200)
    expect(await expectDescribed(`GET ${REPOSITORY}`, response)).toMatchObject({
      full_name: NAME,
      private: visibility !== 'public',
      visibility,
      archived: true,
      default_branch: 'trunk',
      permissions: { admin: false, maintain: false, push: true, triage: true, pull: true },
    })
  })
})

describe('blobs', () => {
  test('include the empty one, the probe, with git’s own id', async () => {
    await using backups = await startBackups()
    const response = await backups.rest('POST', '/git/blobs', { content: '', encoding: 'utf-8' })
    expect([response.status, response.headers.get('x-accepted-github-permissions')]).toEqual([201, 'contents=write'])
    expect(await expectDescribed(`POST ${REPOSITORY}/git/blobs`, response)).toMatchObject({
      sha: 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
    })
    expect(await backups.repository.git('cat-file', '-t', 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391')).toBe('blob\n')
    expect(await backups.repository.log()).toHaveLength(1)
  })

  test('are returned unchanged, as JSON and raw', async () => {
    await using backups = await startBackups()
    const content = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 256))
    const made = await backups.rest('POST', '/git/blobs', { content: encode(content), encoding: 'base64' })
    const { sha } = Object(await made.json())
    expect(sha).toBe(hashBlob(content))
    const read = await backups.rest('GET', `/git/blobs/${sha}`)
    const body = Object(await expectDescribed(`GET ${REPOSITORY}/git/blobs/{file_sha}`, read))
    expect(body).toMatchObject({ sha, size: 1000, encoding: 'base64' })
    expect(Buffer.from(body.content, 'base64')).toEqual(content)
    const raw = await backups.rest('GET', `/git/blobs/${sha}`, undefined, { accept: 'application/vnd.github.raw+json' })
    expect(Buffer.from(await raw.arrayBuffer())).toEqual(content)
  })

  test.each([
    ['without content', {}, 422, /"content" wasn't supplied/],
    ['with content that is not base64', { content: '!', encoding: 'base64' }, 422, /not valid Base64/],
  ])('are refused %s', async (_name, body, status, message) => {
    await using backups = await startBackups()
    const response = await backups.rest('POST', '/git/blobs', body)
    expect([response.status, Object(await response.json()).message]).toEqual([status, expect.stringMatching(message)])
  })

  test.each([
    ['a'.repeat(40), 404],
    ['short', 422],
  ])('are not found: %s', async (sha, status) => {
    await using backups = await startBackups()
    const response = await backups.rest('GET', `/git/blobs/${sha}`)
    expect(response.status).toBe(status)
    await expectDescribed(`GET ${REPOSITORY}/git/blobs/{file_sha}`, response)
  })
})

describe('refs and trees', () => {
  test('give the head of a branch', async () => {
    await using backups = await startBackups()
    const response = await backups.rest('GET', '/git/ref/heads/main')
    expect(await expectDescribed(`GET ${REPOSITORY}/git/ref/{ref}`, response)).toMatchObject({
      ref: 'refs/heads/main',
      object: { sha: await backups.repository.head(), type: 'commit' },
    })
    const missing = await backups.rest('GET', '/git/ref/heads/nowhere')
    expect(missing.status).toBe(404)
    await expectDescribed(`GET ${REPOSITORY}/git/ref/{ref}`, missing)
  })

  test('create a branch only once', async () => {
    await using backups = await startBackups()
    const body = { ref: 'refs/heads/routers/home', sha: await backups.repository.head() }
    const made = await backups.rest('POST', '/git/refs', body)
    expect(made.status).toBe(201)
    await expectDescribed(`POST ${REPOSITORY}/git/refs`, made)
    expect(await backups.repository.head('routers/home')).toBe(body.sha)
    const again = await backups.rest('POST', '/git/refs', body)
    expect(again.status).toBe(422)
    expect(await expectDescribed(`POST ${REPOSITORY}/git/refs`, again)).toMatchObject({
      message: 'Reference already exists',
    })
  })

  test.each([
    ['no commit', { ref: 'refs/heads/a', sha: 'a'.repeat(40) }, 'Object does not exist'],
    ['no name', { sha: 'a'.repeat(40) }, 'Invalid request.\n\n"ref" wasn\'t supplied.'],
    ['no branch', { ref: 'main', sha: 'a'.repeat(40) }, "Reference name must start with 'refs/heads/'."],
  ])('make no branch from %s', async (_name, body, message) => {
    await using backups = await startBackups()
    const response = await backups.rest('POST', '/git/refs', body)
    expect(response.status).toBe(422)
    expect(Object(await response.json()).message).toBe(message)
  })

  test('list a tree, flat and deep', async () => {
    await using backups = await startBackups({ files: { 'a.txt': 'aa', 'b/c/d.txt': 'ddd' } })
    const list = async (query: string) => {
      const response = await backups.rest('GET', `/git/trees/main${query}`)
      const { tree, truncated } = Object(await expectDescribed(`GET ${REPOSITORY}/git/trees/{tree_sha}`, response))
      expect(truncated).toBe(false)
      return tree.map(({ path, type, size }: Readonly<Record<string, unknown>>) => [path, type, size])
    }
    expect(await list('')).toEqual([
      ['a.txt', 'blob', 2],
      ['b', 'tree', undefined],
    ])
    expect(await list('?recursive=1')).toEqual([
      ['a.txt', 'blob', 2],
      ['b', 'tree', undefined],
      ['b/c', 'tree', undefined],
      ['b/c/d.txt', 'blob', 3],
    ])
  })
})

describe('contents', () => {
  const CONTENTS = `${REPOSITORY}/contents/{path}`

  test('make the first commit of an empty repository, and its branch', async () => {
    await using backups = await startBackups({ empty: true })
    const body = { message: 'First backup', content: encode('x') }
    const response = await backups.rest('PUT', '/contents/backups/home/a.dss', body)
    expect(response.status).toBe(201)
    const { content, commit } = Object(await expectDescribed(`PUT ${CONTENTS}`, response))
    expect(content).toMatchObject({ path: 'backups/home/a.dss', sha: hashBlob(Buffer.from('x')), size: 1 })
    expect(commit).toMatchObject({
      sha: await backups.repository.head(),
      parents: [],
      verification: { verified: true },
    })
    expect(await backups.repository.log()).toMatchObject([{ headline: 'First backup', parents: [] }])
    expect(await backups.repository.git('fsck', '--strict')).toBe('')
    expect((await backups.commit({ files: { b: '2' } })).errors).toBeUndefined()
  })

  // Measured at GitHub by others: https://github.com/pome-sh/digital-twins/pull/400
  test.each([
    ['an existing file without its sha', 'a.txt', {}, 422, 'Invalid request.\n\n"sha" wasn\'t supplied.'],
    ['an existing file with another sha', 'a.txt', { sha: 'deadbeef' }, 409, 'a.txt does not match deadbeef'],
    ['an existing file with its sha', 'a.txt', { sha: hashBlob(Buffer.from('old')) }, 200, undefined],
    ['a new file with any sha', 'new.txt', { sha: 'deadbeef' }, 201, undefined],
    ['a file on a branch that is not there', 'a.txt', { branch: 'nowhere', sha: 'x' }, 404, 'Branch nowhere not found'],
    [
      'a file without a message',
      'new.txt',
      { message: undefined },
      422,
      'Invalid request.\n\n"message" wasn\'t supplied.',
    ],
  ])('write %s', async (_name, path, fields, status, message) => {
    await using backups = await startBackups({ files: { 'a.txt': 'old' } })
    const response = await backups.rest('PUT', `/contents/${path}`, {
      message: 'Write',
      content: encode('new'),
      ...fields,
    })
    expect(response.status).toBe(status)
    expect(Object(await expectDescribed(`PUT ${CONTENTS}`, response)).message).toBe(message)
    const written = (await backups.repository.readFile(path))?.toString()
    expect(written === 'new').toBe(status < 300)
  })

  test('are read as a file, raw, and as a folder', async () => {
    await using backups = await startBackups({ files: { 'f/a.txt': 'aa', 'f/b.txt': 'b', 'f/g/c.txt': 'c' } })
    const file = await backups.rest('GET', '/contents/f/a.txt?ref=main')
    const shown = Object(await expectDescribed(`GET ${CONTENTS}`, file))
    expect(Buffer.from(shown.content, 'base64').toString()).toBe('aa')
    const raw = await backups.rest('GET', '/contents/f/a.txt', undefined, { accept: 'application/vnd.github.raw+json' })
    expect(await raw.text()).toBe('aa')
    const folder = await backups.rest('GET', '/contents/f')
    expect(await expectDescribed(`GET ${CONTENTS}`, folder)).toMatchObject([
      { path: 'f/a.txt', type: 'file', size: 2 },
      { path: 'f/b.txt', type: 'file', size: 1 },
      { path: 'f/g', type: 'dir', size: 0 },
    ])
  })

  test('above a megabyte are returned raw only', async () => {
    const large = Buffer.alloc(1024 * 1024 + 1, 'x')
    await using backups = await startBackups({ files: { 'large.dss': large } })
    const response = await backups.rest('GET', '/contents/large.dss')
    expect(await expectDescribed(`GET ${CONTENTS}`, response)).toMatchObject({
      size: large.length,
      content: '',
      encoding: 'none',
    })
    const raw = await backups.rest('GET', '/contents/large.dss', undefined, { accept: 'application/vnd.github.raw' })
    expect(large.equals(Buffer.from(await raw.arrayBuffer()))).toBe(true)
  })

  test('list at most a thousand files', async () => {
    const files = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`f/${index}`, '']))
    await using backups = await startBackups({ files })
    expect(await (await backups.rest('GET', '/contents/f')).json()).toHaveLength(1000)
  })

  test.each(['/contents/nothing', '/contents/README.md?ref=nowhere'])('are not there: %s', async (path) => {
    await using backups = await startBackups()
    const response = await backups.rest('GET', path)
    expect(response.status).toBe(404)
    await expectDescribed(`GET ${CONTENTS}`, response)
  })
})

describe('an empty repository', () => {
  test.each([
    ['POST', '/git/blobs', 409, 'Git Repository is empty.'],
    ['GET', '/git/ref/heads/main', 409, 'Git Repository is empty.'],
    ['GET', '/git/trees/main', 409, 'Git Repository is empty.'],
    ['POST', '/git/refs', 409, 'Git Repository is empty.'],
    ['GET', '/contents/a', 404, 'This repository is empty.'],
  ])('answers %s %s with %d', async (method, path, status, message) => {
    await using backups = await startBackups({ empty: true })
    const response = await backups.rest(method, path, method === 'POST' ? { content: '' } : undefined)
    expect([response.status, Object(await response.json()).message]).toEqual([status, message])
  })
})

describe('a branch that changes through pull requests only', () => {
  test('accepts no file', async () => {
    await using backups = await startBackups({ protectedBranches: ['main'] })
    const response = await backups.rest('PUT', '/contents/a', { message: 'x', content: '' })
    expect(response.status).toBe(409)
    expect(await expectDescribed(`PUT ${REPOSITORY}/contents/{path}`, response)).toMatchObject({
      message: 'Repository rule violations found\n\nChanges must be made through a pull request.\n\n',
    })
  })
})

describe('an archived repository', () => {
  test('refuses the probe, so that a run fails early', async () => {
    await using backups = await startBackups({ archived: true })
    const response = await backups.rest('POST', '/git/blobs', { content: '' })
    expect(response.status).toBe(403)
    expect(await expectDescribed(`POST ${REPOSITORY}/git/blobs`, response)).toMatchObject({
      message: 'Repository was archived so is read-only.',
    })
    expect((await backups.rest('GET', '/git/ref/heads/main')).status).toBe(200)
  })
})
