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

test('parses the answer, and sends the token in its header only', async () => {
  answers = [reply(200, { a: { b: 1 } })]
  const answer = await get()
  expect(answer).toMatchObject({ status: 200, value: { a: { b: 1 } }, problem: '' })
  expect(memberOf(answer.value, 'a', 'b')).toBe(1)
  expect(memberOf(answer.value, 'a', 'toString')).toBeUndefined()
  expect(seen).toEqual([{ method: 'GET', url: '/x', authorization: 'Bearer secret', body: '' }])
})

test('shares a connection between the requests of one client', async () => {
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

test('sends what must not be sent twice over a connection of its own: a kept one may be lost', async () => {
  const used = new Set<unknown>()
  answers = [
    (request, response) => {
      if (used.has(request.socket) && request.method === 'POST') return void request.socket.destroy()
      used.add(request.socket)
      reply(200)(request, response)
    },
  ]
  const client = open()
  for (let count = 0; count < 2; count++)
    expect((await client.rest({ method: 'GET', path: '/x', repeatable: true, signal: NEVER })).status).toBe(200)
  expect(used.size).toBe(1)
  const write = { method: 'POST', path: '/x', body: {}, repeatable: false, signal: NEVER } as const
  expect((await client.rest(write)).status).toBe(200)
})

test('sends GraphQL as a POST of query and variables', async () => {
  answers = [reply(200, { data: {} })]
  await open().graphql({ query: 'query Q { x }', variables: { a: 1 }, repeatable: true, signal: NEVER })
  expect(seen[0]).toMatchObject({
    method: 'POST',
    url: '/graphql',
    body: '{"query":"query Q { x }","variables":{"a":1}}',
  })
})

describe('a request', () => {
  test.each<[string, Answer]>([
    ['a server error', reply(502)],
    ['a connection reset', reset],
    ['no answer', silence],
    ['a body that stalls', (_, response) => void response.writeHead(200, { 'content-length': '100' }).write('{')],
    [
      'a body that breaks off',
      (request, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('{')
        setTimeout(() => request.socket.destroy(), 10)
      },
    ],
  ])('is retried after %s, if it may be repeated', async (name, bad) => {
    answers = [bad, bad, reply(200, { ok: true })]
    // If only the limit ends the wait, the limit is short. The good answer must come within it.
    const isEndedByLimit = name === 'no answer' || name === 'a body that stalls'
    expect(await get(true, isEndedByLimit ? { ...POLICY, answerMs: 1_000 } : POLICY)).toMatchObject({ status: 200 })
    expect(seen).toHaveLength(3)
  })

  test.each<[string, Answer, number]>([
    ['a server error', reply(502), 502],
    ['a connection reset', reset, 0],
  ])('is not retried after %s, if GitHub might then do it twice', async (_, bad, status) => {
    answers = [bad]
    expect((await get(false)).status).toBe(status)
    expect(seen).toHaveLength(1)
  })

  test.each([401, 403, 404, 409, 422])('is not retried after HTTP %i, which is permanent', async (status) => {
    answers = [reply(status, { message: 'No.\n::error::x' })]
    expect(await get()).toMatchObject({ status, problem: `GitHub answered HTTP ${status} (No. ::error::x)` })
    expect(seen).toHaveLength(1)
  })

  test('is sent four times at most', async () => {
    answers = [reply(500)]
    expect((await get()).problem).toBe('GitHub answered HTTP 500')
    expect(seen).toHaveLength(4)
  })
})

describe('a rate limit', () => {
  const soon = () => String(Math.ceil(Date.now() / 1000))

  test.each<[string, Answer]>([
    ['retry-after', reply(429, {}, { 'retry-after': '1' })],
    [
      'retry-after and HTTP 403',
      reply(403, { message: 'You have exceeded a secondary rate limit' }, { 'retry-after': '1' }),
    ],
    [
      'the time of its reset',
      (request, response) =>
        reply(403, {}, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': soon() })(request, response),
    ],
  ])('delays even a request that must not be repeated, by %s', async (_, limited) => {
    answers = [limited, reply(201)]
    const startedAt = Date.now()
    expect((await get(false)).status).toBe(201)
    expect(Date.now() - startedAt).toBeLessThan(AMPLE_MS)
    expect(seen).toHaveLength(2)
  })

  test('of GraphQL is recognized although its status is HTTP 200', async () => {
    answers = [
      reply(200, { errors: [{ type: 'RATE_LIMITED', message: 'x' }] }, { 'retry-after': '0' }),
      reply(200, { data: {} }),
    ]
    const answer = await open().graphql({ query: '', variables: {}, repeatable: false, signal: NEVER })
    expect(answer.value).toEqual({ data: {} })
  })

  const later = { 'retry-after': '0' }
  test.each<[string, Answer]>([
    ['its type', reply(200, { errors: [{ type: 'RATE_LIMIT', message: 'x' }] }, later)],
    [
      'its words',
      reply(200, { data: null, errors: [{ message: 'You have exceeded a secondary rate limit.' }] }, later),
    ],
    ['its words and HTTP 403', reply(403, { errors: [{ message: 'You have triggered an abuse detection.' }] }, later)],
    ['retry-after alone', reply(200, { data: null, errors: [{ message: 'Wait.' }] }, later)],
  ])('of GraphQL delays even a request that must not be repeated, by %s', async (_, limited) => {
    answers = [limited, reply(200, { data: {} })]
    const answer = await open().graphql({ query: '', variables: {}, repeatable: false, signal: NEVER })
    expect(answer.value).toEqual({ data: {} })
    expect(seen).toHaveLength(2)
  })

  test('of GraphQL without a time is a minute, with HTTP 200, too', () => {
    const value = { errors: [{ message: 'You have exceeded a secondary rate limit.' }] }
    const wait = waitBefore({ status: 200, value, problem: '', headers: {} }, { attempt: 1, repeatable: false })
    expect(wait).toBeGreaterThanOrEqual(60_000)
  })

  test.each<[string, object]>([
    ['a good answer', { data: { message: 'rate limit' } }],
    ['another failure', { data: null, errors: [{ type: 'NOT_FOUND', message: 'Could not resolve.' }] }],
  ])('is not seen in %s, although it is the last request of the hour', (_, value) => {
    const answer = {
      status: 200,
      value,
      problem: '',
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '0' },
    }
    expect(waitBefore(answer, { attempt: 1, repeatable: true })).toBeUndefined()
  })

  test.each([
    ['GitHub asks for', { 'retry-after': '60' }],
    ['is the default without a time', {}],
  ])('delays each run by a different time, a minute or more, which %s', (_, headers) => {
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
    ['has no time, so that a minute applies', reply(403, { message: 'You have exceeded a secondary rate limit.' })],
  ])('fails at once if it is too long: it %s', async (_, limited) => {
    answers = [limited]
    expect((await get()).status).toBeGreaterThanOrEqual(403)
    expect(seen).toHaveLength(1)
  })
})

describe('a server error that asks for time', () => {
  const waitOf = (seconds: number, repeatable: boolean, value: unknown = {}) => {
    const answer = { status: 503, value, problem: 'no', headers: { 'retry-after': String(seconds) } }
    return waitBefore(answer, { attempt: 1, repeatable })
  }

  test('gets it before the request is repeated, up to a minute', () => {
    expect(waitOf(30, true)).toBe(30_000)
    expect(waitOf(61, true)).toBeUndefined()
  })

  test('is no limit: a request that must not be repeated is not', () => {
    expect(waitOf(1, false)).toBeUndefined()
    expect(
      waitOf(1, false, { errors: [{ message: 'Something went wrong while executing your query.' }] }),
    ).toBeUndefined()
  })
})

describe('a GraphQL request that GitHub gave up on, with HTTP 200,', () => {
  const gaveUp = reply(200, { data: null, errors: [{ message: 'Something went wrong while executing your query. x' }] })
  const ask = (repeatable: boolean) => open().graphql({ query: '', variables: {}, repeatable, signal: NEVER })

  test('is sent again if it may be repeated, four times at most', async () => {
    answers = [gaveUp, reply(200, { data: {} })]
    expect((await ask(true)).value).toEqual({ data: {} })
    answers = [gaveUp]
    await ask(true)
    expect(seen).toHaveLength(2 + 4)
  })

  test('is not sent again if GitHub might then do it twice', async () => {
    answers = [gaveUp]
    await ask(false)
    expect(seen).toHaveLength(1)
  })
})

test('ends a wait with the reason of the signal', async () => {
  answers = [reply(500)]
  const cancel = new AbortController()
  const request = open({ ...POLICY, retryMs: 60_000 }).rest({
    method: 'GET',
    path: '/',
    repeatable: true,
    signal: cancel.signal,
  })
  setTimeout(() => cancel.abort(new Error('enough')), 30)
  await expect(request).rejects.toThrow('enough')
})

describe('a request ends with the signal', () => {
  /** The head comes at once, the rest never does. */
  const dripping: Answer = (_, response) => void response.writeHead(200).write(' ')

  test.each([
    ['while GitHub says nothing', silence],
    ['in the middle of an answer', dripping],
  ])('%s', async (_name, answer) => {
    const cancel = new AbortController()
    answers = [
      (request, response) => {
        answer(request, response)
        setTimeout(() => cancel.abort(new Error('cancelled')), 20)
      },
    ]
    const asked = open().rest({ method: 'GET', path: '/x', repeatable: true, signal: cancel.signal })
    await expect(asked).rejects.toThrow('cancelled')
    expect(seen).toHaveLength(1)
  })
})

test('returns no value for invalid JSON, and a problem if GitHub cannot be reached', async () => {
  answers = [(_, response) => void response.writeHead(200).end('<html>')]
  const problem = expect.stringMatching(/^GitHub could not be reached: a web page came instead of an answer of 127/)
  expect(await get()).toMatchObject({ status: 200, value: undefined, problem, trouble: { cause: 'page' } })
  const unreachable = createGitHubClient({ apiUrl: 'http://127.0.0.1:1', graphqlUrl: '', token: '', policy: POLICY })
  expect((await unreachable.rest({ method: 'GET', path: '/', repeatable: false, signal: NEVER })).problem).toMatch(
    /^GitHub could not be reached: .*ECONNREFUSED/,
  )
  // For a name with several addresses, Node throws one error without a message.
  const several = createGitHubClient({ apiUrl: 'http://localhost:1', token: '', policy: POLICY })
  expect((await several.rest({ method: 'GET', path: '/', repeatable: false, signal: NEVER })).problem).toMatch(
    /^GitHub could not be reached: .*ECONNREFUSED/,
  )
})

test('reads no more GraphQL errors than GitHub sends', () => {
  const errors = Array.from({ length: 500_000 }, () => ({ message: 'x' }))
  expect(graphqlErrors({ errors })).toHaveLength(10)
})

test('reads GraphQL errors of any shape', () => {
  expect(graphqlErrors({ errors: [{ type: 'NOT_FOUND', message: 'a\nb' }, null, {}] })).toEqual([
    { type: 'NOT_FOUND', message: 'a b' },
    { type: '', message: '' },
    { type: '', message: '' },
  ])
  expect(graphqlErrors({ errors: 'x' })).toEqual([])
  // Which would throw if it were made into text.
  const odd = { toString: 1 }
  expect(graphqlErrors({ errors: [{ type: odd, message: odd }] })).toEqual([{ type: '', message: '' }])
})

test("uses the runner's proxy", async () => {
  const environment = { ...process.env }
  const targets: string[] = []
  server.on('connect', (request, socket) => {
    targets.push(request.url ?? '')
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
    expect(targets).toEqual(['api.github.example:443'])
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name]
    Object.assign(process.env, environment)
  }
})
