import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { afterEach, describe, expect, test } from '@jest/globals'
import { createGitHubClient } from '../../../src/github/github-client.ts'
import { readResource, rememberReads } from '../../../src/github/read-resource.ts'
import { AMPLE_MS } from '../../fixtures/ample-time.ts'

const NEVER = new AbortController().signal
const PATH = '/repos/o/n?per_page=1'

let stop = () => {}
afterEach(() => stop())

/** Starts a server that gives this answer to every request, and a client for it. */
async function serve(status: number, body: string, token = 'ghs_x') {
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    response.writeHead(status).end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  stop = () => {
    server.close()
    server.closeAllConnections()
  }
  const address = server.address()
  const apiUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const policy = { answerMs: AMPLE_MS, retryMs: 1, longestWaitMs: 0 }
  return { client: createGitHubClient({ apiUrl, token, policy }), requests }
}

describe('a read', () => {
  test('sends the headers that GitHub expects, with the token', async () => {
    const { client, requests } = await serve(200, '{"id":7}')
    expect(await readResource(client, PATH, NEVER)).toEqual({ ok: true, value: { id: 7 } })
    expect(requests[0]).toMatchObject({ method: 'GET', url: PATH })
    expect(requests[0]?.headers).toMatchObject({
      authorization: 'Bearer ghs_x',
      accept: 'application/vnd.github+json',
      'user-agent': expect.stringContaining('synology-router-backup'),
    })
    expect(requests).toHaveLength(1)
  })

  test('sends no authorization header without a token', async () => {
    const { client, requests } = await serve(200, '{}', '')
    await readResource(client, PATH, NEVER)
    expect(requests[0]?.headers).not.toHaveProperty('authorization')
  })

  test('is retried after a server error, and reports one that lasts', async () => {
    const { client, requests } = await serve(502, '<html>')
    const reply = { ok: false, status: 502, reason: 'GitHub answered HTTP 502', isLimit: false }
    expect(await readResource(client, PATH, NEVER)).toEqual(reply)
    expect(requests).toHaveLength(4)
  })

  test.each([301, 400, 401, 403, 404, 410, 422])('is not retried after HTTP %i', async (status) => {
    const { client, requests } = await serve(status, '{"message":"No."}')
    const reason = `GitHub answered HTTP ${status} (No.)`
    expect(await readResource(client, PATH, NEVER)).toEqual({ ok: false, status, reason, isLimit: false })
    expect(requests).toHaveLength(1)
  })

  test.each([403, 429])('reports a rate limit (HTTP %i) as that, in the words of GitHub', async (status) => {
    const { client, requests } = await serve(status, '{"message":"API rate limit exceeded for installation ID 7."}')
    const reason = `GitHub answered HTTP ${status} (API rate limit exceeded for installation ID 7.)`
    expect(await readResource(client, PATH, NEVER)).toEqual({ ok: false, status, reason, isLimit: true })
    expect(requests).toHaveLength(1)
  })

  test.each(['', '{"id":'])('reports an answer that is not valid JSON: %j', async (body) => {
    const { client, requests } = await serve(200, body)
    const reason = 'GitHub did not answer with JSON'
    expect(await readResource(client, PATH, NEVER)).toEqual({ ok: false, status: 200, reason, isLimit: false })
    expect(requests).toHaveLength(1)
  })

  test('reports a web page as something else that answers in place of GitHub', async () => {
    const { client, requests } = await serve(200, '<html><title>Log in to the hotel</title>')
    expect(await readResource(client, PATH, NEVER)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('a web page titled "Log in to the hotel" came instead of an answer of'),
      trouble: { cause: 'page' },
    })
    expect(requests).toHaveLength(1)
  })

  test('sends nothing once its signal is aborted', async () => {
    const { client, requests } = await serve(200, '{}')
    const reason = new Error('cancelled')
    await expect(readResource(client, PATH, AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(requests).toHaveLength(0)
  })
})

describe('a client that remembers reads', () => {
  test('sends each GET once, and everything else every time', async () => {
    const { client, requests } = await serve(200, '{"id":7}')
    const remembering = rememberReads(client)
    for (const path of ['/a', '/b', '/a'])
      expect(await readResource(remembering, path, NEVER)).toMatchObject({ ok: true })
    for (let time = 0; time < 2; time++)
      await remembering.rest({ method: 'POST', path: '/a', repeatable: false, signal: NEVER })
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /a', 'GET /b', 'POST /a', 'POST /a'])
  })

  test('remembers 32 MiB of answers, and sends what is beyond that again', async () => {
    const { client, requests } = await serve(200, JSON.stringify('x'.repeat(12 * 1024 * 1024)))
    const remembering = rememberReads(client)
    for (const path of ['/a', '/b', '/c', '/a', '/b', '/c']) await readResource(remembering, path, NEVER)
    expect(requests.map(({ url }) => url)).toEqual(['/a', '/b', '/c', '/c'])
  })

  test('remembers fewer of answers whose values take more memory than their text', async () => {
    const { client, requests } = await serve(200, `[${'{},'.repeat(300_000)}{}]`)
    const remembering = rememberReads(client)
    for (const path of ['/a', '/b', '/a', '/b']) await readResource(remembering, path, NEVER)
    expect(requests.map(({ url }) => url)).toEqual(['/a', '/b', '/b'])
  })
})
