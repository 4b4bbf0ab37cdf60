import { request as sendRequest } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import { Octokit } from '@octokit/core'
import type { Access } from '../../../../emulator/github/repository/hosted-repository.ts'
import { EMULATED_TOKEN } from '../../../../emulator/github/runtime-token.ts'
import { COMMIT, NAME, startBackups } from './backups-repository.ts'

const APP = 'ghs_other'
const FINE_GRAINED = 'github_pat_one'
const CLASSIC = 'ghp_one'
const LOOK = '{ repository(owner: "octo-home", name: "backups") { visibility } }'
const grant = (access: Access) => ({ [APP]: access, [FINE_GRAINED]: access, [CLASSIC]: access })

async function probe(backups: Awaited<ReturnType<typeof startBackups>>, token: string) {
  const headers = { authorization: `Bearer ${token}` }
  const response = await backups.rest('POST', '/git/blobs', { content: '', encoding: 'utf-8' }, headers)
  const { message } = Object(await response.json())
  return { status: response.status, message, headers: response.headers }
}

describe('a token that may read only', () => {
  test.each([
    [APP, 403, 'Resource not accessible by integration', 'contents=write'],
    [FINE_GRAINED, 403, 'Resource not accessible by personal access token', 'contents=write'],
    [CLASSIC, 404, 'Not Found', null],
  ])('%s gets that answer from the probe: %d', async (token, status, message, permission) => {
    await using backups = await startBackups({ access: grant('read') })
    const answer = await probe(backups, token)
    expect(answer).toMatchObject({ status, message })
    expect(answer.headers.get('x-accepted-github-permissions')).toBe(permission)
  })

  test.each([
    [APP, 'Resource not accessible by integration'],
    [FINE_GRAINED, 'Resource not accessible by personal access token'],
    [CLASSIC, 'octocat does not have the correct permissions to execute `CreateCommitOnBranch`'],
  ])('%s looks, and commits nothing', async (token, message) => {
    await using backups = await startBackups({ access: grant('read') })
    expect((await backups.ask(LOOK, {}, token)).data).toEqual({ repository: { visibility: 'PRIVATE' } })
    const input = await backups.describeCommit({ files: { a: '1' } })
    expect((await backups.ask(COMMIT, { input }, token)).errors).toMatchObject([
      { type: 'FORBIDDEN', path: ['createCommitOnBranch'], extensions: { saml_failure: false }, message },
    ])
    expect(await backups.repository.log()).toHaveLength(1)
  })

  test('cannot be recognized by the role that GitHub reports', async () => {
    await using backups = await startBackups({ access: grant('read'), viewerPermission: 'ADMIN' })
    const query = LOOK.replace('visibility', 'viewerPermission viewerCanAdminister')
    expect((await backups.ask(query, {}, FINE_GRAINED)).data).toEqual({
      repository: { viewerPermission: 'ADMIN', viewerCanAdminister: true },
    })
  })
})

describe('a token that may write', () => {
  test.each([
    [APP, 'github-actions[bot]'],
    [FINE_GRAINED, 'octocat'],
    [CLASSIC, 'octocat'],
  ])('%s commits as %s', async (token, author) => {
    await using backups = await startBackups({ access: grant('write') })
    expect(await probe(backups, token)).toMatchObject({ status: 201 })
    const input = await backups.describeCommit({ files: { a: '1' } })
    expect((await backups.ask(COMMIT, { input }, token)).errors).toBeUndefined()
    expect((await backups.repository.log())[0]?.author).toContain(author)
  })
})

describe('a token that cannot see the repository', () => {
  test.each([APP, FINE_GRAINED, CLASSIC])('%s finds nothing', async (token) => {
    await using backups = await startBackups({ access: grant('none') })
    expect(await probe(backups, token)).toMatchObject({ status: 404, message: 'Not Found' })
    const missing = { type: 'NOT_FOUND', message: `Could not resolve to a Repository with the name '${NAME}'.` }
    expect(await backups.ask(LOOK, {}, token)).toMatchObject({ data: { repository: null }, errors: [missing] })
    const input = await backups.describeCommit({ files: { a: '1' } })
    expect((await backups.ask(COMMIT, { input }, token)).errors).toMatchObject([missing])
  })

  test('sees what is public, and cannot write to it', async () => {
    await using backups = await startBackups({ access: grant('write') })
    const other = await backups.github.addRepository({ name: 'octo-home/open', visibility: 'public' })
    const query = LOOK.replace('backups', 'open')
    expect((await backups.ask(query, {}, APP)).data).toEqual({ repository: { visibility: 'PUBLIC' } })
    other.settings.visibility = 'private'
    expect((await backups.ask(query, {}, APP)).errors).toMatchObject([{ type: 'NOT_FOUND' }])
  })
})

describe('a token that single sign-on has not authorized', () => {
  test('gets the page where to authorize it', async () => {
    await using backups = await startBackups({ access: grant('sso') })
    const answer = await probe(backups, CLASSIC)
    expect(answer).toMatchObject({ status: 403, message: expect.stringContaining('organization SAML enforcement') })
    expect(answer.headers.get('x-github-sso')).toMatch(/^required; url=https:\/\/github\.com\/orgs\/octo-home\/sso\?/)
    expect(await backups.ask(LOOK, {}, CLASSIC)).toMatchObject({
      status: 200,
      errors: [{ type: 'FORBIDDEN', extensions: { saml_failure: true }, message: expect.stringContaining('SAML') }],
    })
  })
})

describe('credentials', () => {
  test('are rejected by both APIs if unknown', async () => {
    await using backups = await startBackups()
    expect(await probe(backups, 'ghs_unknown')).toMatchObject({ status: 401, message: 'Bad credentials' })
    expect(await backups.ask(LOOK, {}, 'ghs_unknown')).toMatchObject({ status: 401, message: 'Bad credentials' })
  })

  test('are required for GraphQL and for private repositories', async () => {
    await using backups = await startBackups()
    expect(await backups.ask(LOOK, {}, '')).toMatchObject({ status: 401 })
    const url = `${backups.github.origin}/repos/${NAME}`
    expect((await fetch(`${url}/contents`)).status).toBe(404)
    backups.repository.settings.visibility = 'public'
    expect((await fetch(`${url}/contents`)).status).toBe(200)
    const blob = await fetch(`${url}/git/blobs`, { method: 'POST', body: '{"content":""}' })
    expect(blob.status).toBe(404)
  })

  test('may change while the services run', async () => {
    await using backups = await startBackups({ access: grant('write') })
    backups.repository.settings.access = grant('read')
    expect(await probe(backups, APP)).toMatchObject({ status: 403 })
  })

  test('are accepted from octokit, which sees the rate limit counted down', async () => {
    await using backups = await startBackups()
    const octokit = new Octokit({ auth: EMULATED_TOKEN, baseUrl: backups.github.origin })
    const [owner = '', repo = ''] = NAME.split('/')
    const read = async () => (await octokit.request('GET /repos/{owner}/{repo}', { owner, repo })).headers
    const [first, second] = [await read(), await read()]
    expect(Number(second['x-ratelimit-remaining'])).toBe(Number(first['x-ratelimit-remaining']) - 1)
    await expect(
      octokit.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { owner, repo, file_sha: 'a'.repeat(40) }),
    ).rejects.toMatchObject({ status: 404, message: expect.stringContaining('Not Found') })
  })

  test('do not help a client without a user agent', async () => {
    await using backups = await startBackups()
    const { promise, resolve } = Promise.withResolvers<number | undefined>()
    const headers = { authorization: `Bearer ${EMULATED_TOKEN}` }
    sendRequest(`${backups.github.origin}/repos/${NAME}`, { headers }, ({ statusCode }) => resolve(statusCode)).end()
    expect(await promise).toBe(403)
  })
})
