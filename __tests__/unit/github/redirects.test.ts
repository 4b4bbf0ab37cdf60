import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createGitHubClient, type RequestPolicy } from '../../../src/github/github-client.ts'
import { AMPLE_MS } from '../../fixtures/ample-time.ts'
import { failureOf } from '../../fixtures/failure.ts'

const POLICY: RequestPolicy = { answerMs: AMPLE_MS, retryMs: 2, longestWaitMs: 1_500 }
const NEVER = new AbortController().signal

let servers: Server[] = []
beforeEach(() => {
  servers = []
})
afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
})

/** Starts a server that records what it is sent. */
async function serve(answer: RequestListener): Promise<{ readonly origin: string; readonly seen: string[] }> {
  const seen: string[] = []
  const server = createServer(async (request, response) => {
    seen.push(
      `${request.method} ${request.url} ${request.headers.authorization ?? 'anonymous'} ${await bodyOf(request)}`,
    )
    answer(request, response)
  })
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return { origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, seen }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}

const open = (apiUrl: string) => createGitHubClient({ apiUrl, token: 'secret', policy: POLICY })

test.each([301, 302, 307, 308])(
  'sends neither token nor body to where HTTP %i leads, if that is another origin',
  async (status) => {
    const other = await serve((_, response) => void response.end('{}'))
    const github = await serve(
      (_, response) => void response.writeHead(status, { location: `${other.origin}/x` }).end(),
    )
    const client = open(github.origin)
    const answer = await client.rest({
      method: 'POST',
      path: '/x',
      body: { content: 'readable backup' },
      repeatable: true,
      signal: NEVER,
    })
    expect(answer).toMatchObject({
      status,
      problem: `GitHub redirects to ${other.origin}: nothing was sent there`,
    })
    expect([github.seen.length, other.seen]).toEqual([1, []])
    // The next request of the same client still carries the token.
    await client.rest({ method: 'GET', path: '/y', repeatable: true, signal: NEVER })
    expect(github.seen[1]).toBe('GET /y Bearer secret ')
  },
)

test('follows a redirect within the same origin, with method, token and body', async () => {
  const github = await serve((request, response) =>
    request.url === '/old'
      ? void response.writeHead(307, { location: '/repositories/1' }).end('moved')
      : void response.end('{"ok":true}'),
  )
  const request = { path: '/old', body: { a: 1 }, repeatable: false, signal: NEVER }
  const answer = await open(github.origin).rest({ method: 'PATCH', ...request })
  expect(answer).toMatchObject({ status: 200, value: { ok: true }, problem: '' })
  expect(github.seen).toEqual(['PATCH /old Bearer secret {"a":1}', 'PATCH /repositories/1 Bearer secret {"a":1}'])
})

test('does not follow a 303, which asks for another request', async () => {
  const github = await serve((_, response) => void response.writeHead(303, { location: '/x' }).end())
  const answer = await open(github.origin).rest({ method: 'POST', path: '/x', repeatable: true, signal: NEVER })
  expect(answer).toMatchObject({
    status: 303,
    problem: `GitHub redirects to ${github.origin}: nothing was sent there`,
  })
  expect(github.seen).toHaveLength(1)
})

test('stops following redirects in a circle', async () => {
  const github = await serve((_, response) => void response.writeHead(302, { location: '/x' }).end())
  const answer = await open(github.origin).rest({ method: 'GET', path: '/x', repeatable: true, signal: NEVER })
  expect(answer).toMatchObject({ status: 302, problem: 'GitHub redirects more than 3 times' })
  expect(github.seen).toHaveLength(4)
})

test.each([
  'javascript:alert(1)',
  'https://',
  'http://user:key@elsewhere.example/',
  '//elsewhere.example/x',
  'blob:ORIGIN/x',
])('does not follow a redirect to %s', async (location) => {
  const github = await serve(
    (_, response) => void response.writeHead(302, { location: location.replace('ORIGIN', github.origin) }).end(),
  )
  const answer = await open(github.origin).rest({ method: 'GET', path: '/x', repeatable: true, signal: NEVER })
  expect(answer.problem).toMatch(/^GitHub redirects to .*: nothing was sent there$/)
  expect(answer.problem).not.toContain('key')
  expect(github.seen).toHaveLength(1)
})

test.each([
  'http://api.github.com',
  'http://127.0.0.1.example',
  'http://api.localhost',
  'http://[::2]',
  'ftp://api.github.com',
  'api.github.com',
])('refuses %s as the address of an API, for REST and GraphQL', async (address) => {
  for (const urls of [{ apiUrl: address }, { apiUrl: 'https://api.github.com', graphqlUrl: address }]) {
    const failure = await failureOf(Promise.resolve().then(() => createGitHubClient({ ...urls, token: 'secret' })))
    expect(failure.code).toBe('input-invalid')
    expect(failure.message).toBe(
      `The address of GitHub's API is not an https address: ${address}. Nothing was sent there.`,
    )
  }
})

test.each(['https://api.github.com', 'http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
  'accepts %s as the address of an API',
  (apiUrl) => expect(() => createGitHubClient({ apiUrl, token: 'secret' })).not.toThrow(),
)

test('gives up on an answer that is too large, without another attempt', async () => {
  const github = await serve((_, response) => void response.end(JSON.stringify('x'.repeat(40 * 1024 * 1024))))
  const client = open(github.origin)
  const answer = await client.rest({ method: 'GET', path: '/x', repeatable: true, signal: NEVER })
  expect(answer).toMatchObject({ value: undefined, problem: "GitHub's answer is larger than 32 MiB" })
  expect(github.seen).toHaveLength(1)
})

test('gives up on an answer that trickles without end', async () => {
  const github = await serve((_, response) => {
    response.write(' ')
    const timer = setInterval(() => response.write(' '), 5)
    response.on('close', () => clearInterval(timer))
  })
  const client = createGitHubClient({ apiUrl: github.origin, token: '', policy: { ...POLICY, answerMs: 400 } })
  const answer = await client.rest({ method: 'GET', path: '/x', repeatable: false, signal: NEVER })
  // Without the limit it never ends. On a busy machine, a pause may be long enough for the other limit.
  expect(answer.problem).toMatch(/its answer took longer than 6 s$|does not respond \(ETIMEDOUT\)$/)
})
