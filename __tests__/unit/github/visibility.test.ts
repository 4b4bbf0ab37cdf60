import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import { type EmulatedGitHub, startGitHub } from '../../../emulator/github/github.ts'
import { EMULATED_TOKEN } from '../../../emulator/github/runtime-token.ts'
import { createGitHubClient } from '../../../src/github/github-client.ts'
import { readVisibility, type Visibility, visibilityOf } from '../../../src/github/visibility.ts'
import { AMPLE_MS } from '../../fixtures/ample-time.ts'

const REPOSITORY = 'octo-home/router-backup'
const NEVER = new AbortController().signal

interface Query {
  readonly repository?: string
  readonly token?: string
  readonly signal?: AbortSignal
  readonly answerMs?: number
}

async function readFrom(options: Parameters<typeof startGitHub>[0], query: Query = {}) {
  const github = await startGitHub(options)
  try {
    return { visibility: await readAt(github.origin, query), requests: countRequests(github) }
  } finally {
    await github.close()
  }
}

const countRequests = ({ requests }: EmulatedGitHub) =>
  requests.filter(({ path }) => path === `/repos/${REPOSITORY}`).length

const readAt = (apiUrl: string, query: Query = {}): Promise<Visibility> => {
  const { repository = REPOSITORY, token = EMULATED_TOKEN, signal = NEVER, answerMs = AMPLE_MS } = query
  const policy = { answerMs, retryMs: 1, longestWaitMs: 0 }
  return readVisibility(createGitHubClient({ apiUrl, token, policy }), { repository, signal })
}

/** Runs `use` with a server that answers every request with `answer`. */
async function withServer<T>(answer: RequestListener, use: (origin: string) => Promise<T>): Promise<T> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  try {
    return await use(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

describe('a repository', () => {
  test.each(['private', 'internal', 'public'] as const)('that is %s is reported as such', async (kind) => {
    expect(await readFrom({ visibility: kind })).toEqual({ visibility: { kind }, requests: 1 })
  })

  test('that is public needs no token', async () => {
    expect((await readFrom({ visibility: 'public' }, { token: '' })).visibility).toEqual({ kind: 'public' })
  })
})

describe('what GitHub says of a repository', () => {
  test.each([
    [{ visibility: 'internal', private: true }, 'internal'],
    [{ visibility: 'public', private: true }, 'public'],
    [{ private: true }, 'private'],
    [{ private: false }, 'public'],
    [{ visibility: 'private', private: false }, 'public'],
    [{ visibility: 'private' }, undefined],
    [{ visibility: 'secret', private: true }, undefined],
    [{ visibility: null, private: true }, undefined],
    [{}, undefined],
    [undefined, undefined],
  ])('%j is %s: an internal one is not private', (repository, kind) => {
    expect(visibilityOf(repository)).toBe(kind)
  })
})

describe('an unknown visibility', () => {
  test.each([
    ['a wrong token', { token: 'wrong' }, 401],
    ['no token for a private repository', { token: '' }, 404],
  ])('is reported for %s, without a retry', async (_, query, status) => {
    expect(await readFrom({}, query)).toMatchObject({
      visibility: { kind: 'unknown', reason: expect.stringMatching(`^GitHub answered HTTP ${status}`) },
      requests: 1,
    })
  })

  test.each(['', 'router-backup', 'a/b/c', '../..//x'])(
    'is reported without a valid repository name, and without a request: %j',
    async (repository) => {
      expect(await readFrom({}, { repository })).toEqual({
        visibility: { kind: 'unknown', reason: 'the runner does not name the repository' },
        requests: 0,
      })
    },
  )

  test.each(['{"private":"false"}', '{"visibility":"private"}', '[]', 'null', 'true', ''])(
    'is reported if the answer is not a repository: %j',
    async (body) => {
      expect(
        await withServer(
          (_, response) => response.end(body),
          (origin) => readAt(origin),
        ),
      ).toEqual({
        kind: 'unknown',
        reason: 'GitHub did not answer with a repository',
      })
    },
  )

  test('is reported if the connection breaks every time', async () => {
    const visibility = await withServer(
      (request) => request.socket.destroy(),
      (origin) => readAt(origin),
    )
    expect(visibility).toMatchObject({
      kind: 'unknown',
      reason: expect.stringMatching(/^GitHub could not be reached: the connection to .* broke off/),
      refusal: { trouble: { cause: 'broken' } },
    })
  })

  test('is reported with the first error if all addresses of a name fail', async () => {
    const { reason } = { reason: '', ...(await readAt('http://localhost:1')) }
    expect(reason).toMatch(/could not be reached: .*ECONNREFUSED/)
  })
})

describe('a failed request', () => {
  test.each(['reset', 'http'])('is retried (%s)', async (kind) => {
    let requests = 0
    const visibility = await withServer(
      (request, response) => {
        requests++
        if (requests === 3) response.end('{"private":true}')
        else if (kind === 'reset') request.socket.destroy()
        else response.writeHead(requests === 1 ? 500 : 503).end()
      },
      (origin) => readAt(origin),
    )
    expect(visibility).toEqual({ kind: 'private' })
    expect(requests).toBe(3)
  })

  test('ends if no answer comes, after four attempts', async () => {
    expect(await readFrom({ faults: { repository: 'hang' } }, { answerMs: 1_000 })).toMatchObject({
      visibility: { kind: 'unknown', reason: expect.stringMatching(/could not be reached: .* does not respond$/) },
      requests: 4,
    })
  })

  test('ends after four server errors', async () => {
    expect(await readFrom({ faults: { repository: { status: 500 } } })).toMatchObject({
      visibility: { kind: 'unknown', reason: expect.stringContaining('GitHub answered HTTP 500') },
      requests: 4,
    })
  })
})

test('ends with the reason of its signal', async () => {
  const reason = new Error('cancelled')
  const cancel = new AbortController()
  const reading = withServer(
    (_, response) => {
      response.writeHead(500).end()
      cancel.abort(reason)
    },
    (origin) => readAt(origin, { signal: cancel.signal }),
  )
  await expect(reading).rejects.toBe(reason)
  await expect(readAt('http://127.0.0.1:1', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
})
