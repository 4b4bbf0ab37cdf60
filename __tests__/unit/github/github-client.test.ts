import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  createGitHubClient,
  graphqlErrors,
  memberOf,
  type RequestPolicy,
  waitBefore,
} from '../../../src/github/github-client.ts'
import { AMPLE_MS } from '../../fixtures/ample-time.ts'

const POLICY: RequestPolicy = { answerMs: AMPLE_MS, retryMs: 2, longestWaitMs: 1_500 }
const NEVER = new AbortController().signal

type Answer = (request: IncomingMessage, response: ServerResponse) => void

let server: Server
let origin = ''
let answers: Answer[] = []
let seen: {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly authorization: string | undefined
  readonly body: string
}[] = []
beforeEach(async () => {
  answers = []
  seen = []
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    seen.push({ method: request.method, url: request.url, authorization: request.headers.authorization, body })
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    answer?.(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  origin = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
})

const reply =
  (status: number, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
const reset: Answer = (request) => void request.socket.destroy()
const silence: Answer = () => {}

const open = (policy = POLICY) =>
  createGitHubClient({ apiUrl: origin, graphqlUrl: `${origin}/graphql`, token: 'secret', policy })
const get = (repeatable = true, policy = POLICY) =>
  open(policy).rest({ method: 'GET', path: '/x', repeatable, signal: NEVER })

test('a good answer comes parsed, and the token goes into its header only', async () => {
  answers = [reply(200, { a: { b: 1 } })]
  const answer = await get()
  expect(answer).toMatchObject({ status: 200, value: { a: { b: 1 } }, problem: '' })
  expect(memberOf(answer.value, 'a', 'b')).toBe(1)
  expect(memberOf(answer.value, 'a', 'toString')).toBeUndefined()
  expect(seen).toEqual([{ method: 'GET', url: '/x', authorization: 'Bearer secret', body: '' }])
})

test('requests of one client share a connection', async () => {
  const sockets = new Set<unknown>()
  answers = [
    (request, response) => {
      sockets.add(request.socket)
      response.end('{}')
    },
  ]
  const client = open()
  for (let time = 0; time < 3; time++) await client.rest({ method: 'GET', path: '/x', repeatable: true, signal: NEVER })
  expect([seen.length, sockets.size]).toEqual([3, 1])
})

test('GraphQL is a POST of query and variables', async () => {
  answers = [reply(200, { data: {} })]
  await open().graphql({ query: 'query Q { x }', variables: { a: 1 }, repeatable: true, signal: NEVER })
  expect(seen[0]).toMatchObject({
    method: 'POST',
    url: '/graphql',
    body: '{"query":"query Q { x }","variables":{"a":1}}',
  })
})

describe('a request is sent again', () => {
  test.each<[string, Answer]>([
    ['a server error', reply(502)],
    ['a connection that is cut', reset],
    ['silence', silence],
    ['a body that stops', (_, response) => void response.writeHead(200, { 'content-length': '100' }).write('{')],
    [
      'a body that breaks off',
      (request, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('{')
        setTimeout(() => request.socket.destroy(), 10)
      },
    ],
  ])('after %s, if it may be repeated', async (name, bad) => {
    answers = [bad, bad, reply(200, { ok: true })]
    // Where nothing ends the waiting but the limit, the limit is short; the good answer has to come within it.
    const isEndedByLimit = name === 'silence' || name === 'a body that stops'
    expect(await get(true, isEndedByLimit ? { ...POLICY, answerMs: 1_000 } : POLICY)).toMatchObject({ status: 200 })
    expect(seen).toHaveLength(3)
  })

  test.each<[string, Answer, number]>([
    ['a server error', reply(502), 502],
    ['a connection that is cut', reset, 0],
  ])('not after %s, if that might do it twice', async (_, bad, status) => {
    answers = [bad]
    expect((await get(false)).status).toBe(status)
    expect(seen).toHaveLength(1)
  })

  test.each([401, 403, 404, 409, 422])('not after HTTP %i, which would stay', async (status) => {
    answers = [reply(status, { message: 'No.\n::error::x' })]
    expect(await get()).toMatchObject({ status, problem: `GitHub answered HTTP ${status} (No. ::error::x)` })
    expect(seen).toHaveLength(1)
  })

  test('four times in all', async () => {
    answers = [reply(500)]
    expect((await get()).problem).toBe('GitHub answered HTTP 500')
    expect(seen).toHaveLength(4)
  })
})

describe('a rate limit', () => {
  const soon = () => String(Math.ceil(Date.now() / 1000))

  test.each<[string, Answer]>([
    ['by retry-after', reply(429, {}, { 'retry-after': '1' })],
    [
      'by retry-after and 403',
      reply(403, { message: 'You have exceeded a secondary rate limit' }, { 'retry-after': '1' }),
    ],
    [
      'by its reset',
      (request, response) =>
        reply(403, {}, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': soon() })(request, response),
    ],
  ])('is waited for, also by what must not be done twice: %s', async (_, limited) => {
    answers = [limited, reply(201)]
    const startedAt = Date.now()
    expect((await get(false)).status).toBe(201)
    expect(Date.now() - startedAt).toBeLessThan(AMPLE_MS)
    expect(seen).toHaveLength(2)
  })

  test('of GraphQL comes with HTTP 200', async () => {
    answers = [
      reply(200, { errors: [{ type: 'RATE_LIMITED', message: 'x' }] }, { 'retry-after': '0' }),
      reply(200, { data: {} }),
    ]
    const answer = await open().graphql({ query: '', variables: {}, repeatable: false, signal: NEVER })
    expect(answer.value).toEqual({ data: {} })
  })

  test.each([
    ['is asked for', { 'retry-after': '60' }],
    ['is meant where no time is named', {}],
  ])('of a minute, which %s, is waited for, and not by all for the same time', (_, headers) => {
    const answer = {
      status: 403,
      value: { message: 'You have exceeded a secondary rate limit.' },
      problem: 'no',
      headers,
    }
    const waits = Array.from({ length: 100 }, () => waitBefore(answer, { attempt: 1, repeatable: false }) ?? 0)
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(60_000)
    expect(Math.max(...waits)).toBeLessThanOrEqual(75_000)
    expect(new Set(waits).size).toBeGreaterThan(50)
  })

  test.each([
    ['asks for an hour', reply(429, {}, { 'retry-after': '3600' })],
    ['names no time, where a minute is too long', reply(403, { message: 'You have exceeded a secondary rate limit.' })],
  ])('that %s is an error at once', async (_, limited) => {
    answers = [limited]
    expect((await get()).status).toBeGreaterThanOrEqual(403)
    expect(seen).toHaveLength(1)
  })
})

test('the reason of the signal ends the waiting', async () => {
  answers = [reply(500)]
  const cancel = new AbortController()
  const asking = open({ ...POLICY, retryMs: 60_000 }).rest({
    method: 'GET',
    path: '/',
    repeatable: true,
    signal: cancel.signal,
  })
  setTimeout(() => cancel.abort(new Error('enough')), 30)
  await expect(asking).rejects.toThrow('enough')
})

test('what is no JSON, and what nobody answers, has a problem in words', async () => {
  answers = [(_, response) => void response.writeHead(200).end('<html>')]
  expect(await get()).toMatchObject({ status: 200, value: undefined, problem: '' })
  const nobody = createGitHubClient({ apiUrl: 'http://127.0.0.1:1', graphqlUrl: '', token: '', policy: POLICY })
  expect((await nobody.rest({ method: 'GET', path: '/', repeatable: false, signal: NEVER })).problem).toMatch(
    /^GitHub could not be reached: .*ECONNREFUSED/,
  )
  // A name with several addresses: the library throws one error for all of them.
  const several = createGitHubClient({ apiUrl: 'http://localhost:1', token: '', policy: POLICY })
  expect((await several.rest({ method: 'GET', path: '/', repeatable: false, signal: NEVER })).problem).toMatch(
    /^GitHub could not be reached: .*ECONNREFUSED/,
  )
})

test('errors of GraphQL are read whatever they look like', () => {
  expect(graphqlErrors({ errors: [{ type: 'NOT_FOUND', message: 'a\nb' }, null, {}] })).toEqual([
    { type: 'NOT_FOUND', message: 'a b' },
    { type: '', message: '' },
    { type: '', message: '' },
  ])
  expect(graphqlErrors({ errors: 'x' })).toEqual([])
})

test('the proxy of the runner is used', async () => {
  const environment = { ...process.env }
  const asked: string[] = []
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '')
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  try {
    for (const name of ['no_proxy', 'NO_PROXY']) delete process.env[name]
    process.env.https_proxy = origin
    const client = createGitHubClient({
      apiUrl: 'https://api.github.example',
      graphqlUrl: '',
      token: '',
      policy: POLICY,
    })
    expect((await client.rest({ method: 'GET', path: '/', repeatable: false, signal: NEVER })).status).not.toBe(200)
    expect(asked).toEqual(['api.github.example:443'])
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name]
    Object.assign(process.env, environment)
  }
})
