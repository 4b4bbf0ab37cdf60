import { request as sendRequest } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import { startGitHub } from '../../../emulator/github/github.ts'

type Options = NonNullable<Parameters<typeof startGitHub>[0]>

async function ask(options: Options, path: string, authorization?: string) {
  await using github = await startGitHub({ repository: 'octo/backups', token: 'ghs_right', ...options })
  for (const name of ['one', 'two', 'three']) github.addArtifact(name, Buffer.from(name))
  const headers = authorization === undefined ? {} : { authorization }
  const response = await fetch(github.environment.GITHUB_API_URL + path, { headers, redirect: 'manual' })
  return { status: response.status, headers: response.headers, body: await response.json().catch(() => undefined) }
}

describe('the REST API', () => {
  test.each(['public', 'private', 'internal'] as const)('describes a repository that is %s', async (visibility) => {
    expect(await ask({ visibility }, '/repos/octo/backups', 'Bearer ghs_right')).toMatchObject({
      status: 200,
      body: { full_name: 'octo/backups', private: visibility !== 'public', visibility },
    })
  })

  test('accepts both kinds of authorization, and names in any case', async () => {
    expect(await ask({}, '/repos/Octo/BACKUPS', 'token ghs_right')).toMatchObject({ status: 200 })
  })

  test('says that the credentials are bad', async () => {
    expect(await ask({ visibility: 'public' }, '/repos/octo/backups', 'Bearer ghs_wrong')).toMatchObject({
      status: 401,
      body: { message: 'Bad credentials', status: '401' },
    })
  })

  test.each([
    ['private', 404],
    ['internal', 404],
    ['public', 200],
  ] as const)('answers without a token for a repository that is %s: %d', async (visibility, status) => {
    expect(await ask({ visibility }, '/repos/octo/backups')).toMatchObject({ status })
  })

  test('has no other repository and no other run', async () => {
    expect(await ask({}, '/repos/octo/other', 'Bearer ghs_right')).toMatchObject({ status: 404 })
    expect(await ask({}, '/repos/octo/backups/actions/runs/1/artifacts', 'Bearer ghs_right')).toMatchObject({
      status: 404,
    })
    expect(await ask({}, '/user', 'Bearer ghs_right')).toMatchObject({ status: 404, body: { message: 'Not Found' } })
  })

  test('lists artifacts, newest first, by name and by page', async () => {
    const list = async (query: string) => {
      const { body } = await ask({}, `/repos/octo/backups/actions/artifacts${query}`, 'Bearer ghs_right')
      const { total_count: count, artifacts } = body as { total_count: number; artifacts: readonly { name: string }[] }
      return [count, artifacts.map(({ name }) => name)]
    }
    expect(await list('')).toEqual([3, ['three', 'two', 'one']])
    expect(await list('?name=two')).toEqual([1, ['two']])
    expect(await list('?per_page=2&page=2')).toEqual([3, ['one']])
  })

  test('sends a download to the blob store, with a token only', async () => {
    const path = '/repos/octo/backups/actions/artifacts/4100000001/zip'
    const { status, headers } = await ask({ visibility: 'public' }, path, 'Bearer ghs_right')
    expect([status, headers.get('location')]).toEqual([
      302,
      expect.stringMatching(/artifacts\/4100000001\.zip\?.*sig=/),
    ])
    expect(await ask({ visibility: 'public' }, path)).toMatchObject({ status: 401 })
  })

  test('deletes an artifact for a token only', async () => {
    await using github = await startGitHub({ visibility: 'public', token: 'ghs_right' })
    const { id } = github.addArtifact('backup', Buffer.from('x'))
    const remove = async (headers: Readonly<Record<string, string>>) => {
      const url = `${github.origin}/repos/octo-home/router-backup/actions/artifacts/${id}`
      return (await fetch(url, { method: 'DELETE', headers })).status
    }
    expect(await remove({})).toBe(401)
    expect(github.artifacts).toHaveLength(1)
    expect(await remove({ authorization: 'Bearer ghs_right' })).toBe(204)
    expect(github.artifacts).toEqual([])
    await github.close()
    await github.close()
  })

  test.each([
    [403, 'Resource not accessible by integration'],
    [500, 'Server Error'],
  ])('fails with %d on demand', async (status, message) => {
    const options = { faults: { repository: { status } } }
    expect(await ask(options, '/repos/octo/backups', 'Bearer ghs_right')).toMatchObject({ status, body: { message } })
  })

  test('rejects a client without a user agent', async () => {
    await using github = await startGitHub({ visibility: 'public' })
    const { promise, resolve } = Promise.withResolvers<number | undefined>()
    sendRequest(`${github.origin}/repos/octo-home/router-backup`, ({ statusCode }) => resolve(statusCode)).end()
    expect(await promise).toBe(403)
  })
})
