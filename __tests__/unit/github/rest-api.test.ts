import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { afterEach, describe, expect, test } from '@jest/globals'
import { memberOf } from '../../../src/github/github-client.ts'
import { askGitHub, type Question } from '../../../src/github/rest-api.ts'
import { AMPLE_MS } from '../../fixtures/ample-time.ts'

const NEVER = new AbortController().signal

let stop = () => {}
afterEach(() => stop())

/** A server of whose answers the first is by the first listener, and so on; the last one answers all others. */
async function serve(...listeners: readonly RequestListener[]) {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    listeners[Math.min(asked.length, listeners.length) - 1]?.(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  stop = () => {
    server.close()
    server.closeAllConnections()
  }
  const address = server.address()
  const apiUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const ask = (question: Partial<Question> = {}) =>
    askGitHub({
      ...{ apiUrl, path: '/repos/o/n?per_page=1', token: 'ghs_x', signal: NEVER },
      ...{ patience: { answerMs: AMPLE_MS, retryMs: 1 }, ...question },
    })
  return { ask, asked }
}

const status =
  (code: number, body = '{}') =>
  (_: IncomingMessage, response: ServerResponse) =>
    void response.writeHead(code).end(body)
const good = status(200, '{"id":7}')
const GOOD = { ok: true, value: { id: 7 } }

describe('a question', () => {
  test('is asked as GitHub wants it, with the token', async () => {
    const { ask, asked } = await serve(good)
    expect(await ask()).toEqual(GOOD)
    expect(asked[0]).toMatchObject({ method: 'GET', url: '/repos/o/n?per_page=1' })
    expect(asked[0]?.headers).toMatchObject({
      authorization: 'Bearer ghs_x',
      accept: 'application/vnd.github+json',
      'user-agent': expect.stringContaining('synology-router-backup'),
    })
    expect(asked).toHaveLength(1)
  })

  test('has no authorization without a token', async () => {
    const { ask, asked } = await serve(good)
    await ask({ token: '' })
    expect(asked[0]?.headers).not.toHaveProperty('authorization')
  })
})

describe('a passing trouble is tried again', () => {
  const trouble: Readonly<Record<string, RequestListener>> = {
    'HTTP 500': status(500),
    'HTTP 503': status(503, '<html>'),
    'HTTP 429': status(429),
    'a connection that breaks': (request) => void request.socket.destroy(),
    'an answer that breaks off': (_, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{"id":', () => response.destroy())
    },
    'an answer that stops': (_, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{"id":')
    },
    'no answer': () => {},
  }
  /** Where nothing ends the waiting but the limit, the limit is short; the good answer has to come within it. */
  const patienceFor = (name: string): Partial<Question> =>
    name === 'an answer that stops' || name === 'no answer' ? { patience: { answerMs: 1_000, retryMs: 1 } } : {}

  test.each(Object.keys(trouble))('%s', async (name) => {
    const bad = trouble[name] ?? good
    const { ask, asked } = await serve(bad, bad, good)
    expect(await ask(patienceFor(name))).toEqual(GOOD)
    expect(asked).toHaveLength(3)
  })

  test('three times in all, and told if it lasts', async () => {
    const { ask, asked } = await serve(status(502))
    expect(await ask()).toEqual({ ok: false, status: 502, reason: "GitHub's API answered HTTP 502" })
    expect(asked).toHaveLength(3)
  })

  test.each([
    ['a connection that breaks', /^GitHub's API could not be reached: .*(hang up|ECONNRESET)/],
    ['an answer that breaks off', /^GitHub's API could not be reached: .*(aborted|closed)/],
    ['an answer that stops', /^GitHub's API could not be reached: .* 1 s/],
    ['no answer', /^GitHub's API could not be reached: .*timeout/],
  ])('and told in words: %s', async (name, reason) => {
    const { ask } = await serve(trouble[name] ?? good)
    expect(await ask(patienceFor(name))).toEqual({ ok: false, status: 0, reason: expect.stringMatching(reason) })
  })

  test('and if all addresses of a name fail, told by the first of them', async () => {
    const { ask } = await serve(good)
    expect(await ask({ apiUrl: 'http://localhost:1' })).toMatchObject({
      reason: expect.stringMatching(/could not be reached: .*ECONNREFUSED/),
    })
  })

  test('after a wait that grows', async () => {
    const { ask } = await serve(status(500))
    const startedAt = performance.now()
    await ask({ patience: { answerMs: AMPLE_MS, retryMs: 40 } })
    // 40 ms and 80 ms, and none at the end.
    expect(performance.now() - startedAt).toBeGreaterThan(115)
  })
})

describe('an answer that will not change is not asked for again', () => {
  test.each([301, 400, 401, 403, 404, 410, 422])('HTTP %i', async (code) => {
    const { ask, asked } = await serve(status(code))
    expect(await ask()).toEqual({ ok: false, status: code, reason: `GitHub's API answered HTTP ${code}` })
    expect(asked).toHaveLength(1)
  })

  test('and a rate limit is told from a missing right, in the words of GitHub', async () => {
    const { ask } = await serve(status(403, '{"message":"API rate limit exceeded for installation ID 7."}'))
    const reason = "GitHub's API answered HTTP 403 (API rate limit exceeded for installation ID 7.)"
    expect(await ask()).toEqual({ ok: false, status: 403, reason })
  })

  test.each(['<html>', '', '{"id":'])('something else than JSON: %j', async (body) => {
    const { ask, asked } = await serve(status(200, body))
    expect(await ask()).toEqual({
      ok: false,
      status: 200,
      reason: "GitHub's API answered something else than JSON",
    })
    expect(asked).toHaveLength(1)
  })
})

describe('a cancelled run', () => {
  const reason = new Error('cancelled')

  test('does not ask', async () => {
    const { ask, asked } = await serve(good)
    await expect(ask({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(asked).toHaveLength(0)
  })

  test('does not ask again, nor wait to do so', async () => {
    const cancel = new AbortController()
    const { ask, asked } = await serve((request, response) => {
      status(500)(request, response)
      setTimeout(() => cancel.abort(reason), 20)
    })
    await expect(ask({ signal: cancel.signal, patience: { answerMs: AMPLE_MS, retryMs: 60_000 } })).rejects.toBe(reason)
    expect(asked).toHaveLength(1)
  })
})

test('a member is one of the answer itself', () => {
  expect(memberOf({ a: 1 }, 'a')).toBe(1)
  for (const value of [{}, [], 'text', null, undefined, 5]) {
    expect(memberOf(value, 'a')).toBeUndefined()
    expect(memberOf(value, 'toString')).toBeUndefined()
  }
})
