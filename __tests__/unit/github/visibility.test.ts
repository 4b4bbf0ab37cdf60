import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import { type EmulatedGitHub, startGitHub } from '../../../emulator/github/github.ts'
import { EMULATED_TOKEN } from '../../../emulator/github/runtime-token.ts'
import { createGitHubClient } from '../../../src/github/github-client.ts'
import { readVisibility, type Visibility } from '../../../src/github/visibility.ts'
import { AMPLE_MS } from '../../fixtures/ample-time.ts'

const REPOSITORY = 'octo-home/router-backup'
const NEVER = new AbortController().signal

interface Question {
  readonly repository?: string
  readonly token?: string
  readonly signal?: AbortSignal
  readonly answerMs?: number
}

async function ask(options: Parameters<typeof startGitHub>[0], question: Question = {}) {
  const github = await startGitHub(options)
  try {
    return { visibility: await askAt(github.origin, question), asked: countAsked(github) }
  } finally {
    await github.close()
  }
}

const countAsked = ({ requests }: EmulatedGitHub) =>
  requests.filter(({ path }) => path === `/repos/${REPOSITORY}`).length

const askAt = (apiUrl: string, question: Question = {}): Promise<Visibility> => {
  const { repository = REPOSITORY, token = EMULATED_TOKEN, signal = NEVER, answerMs = AMPLE_MS } = question
  const policy = { answerMs, retryMs: 1, longestWaitMs: 0 }
  return readVisibility(createGitHubClient({ apiUrl, token, policy }), { repository, signal })
}

/** A server that answers everything with `answer`. */
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

describe('the repository is', () => {
  test.each([
    ['private', 'private'],
    ['internal', 'private'],
    ['public', 'public'],
  ] as const)('%s by the API, which counts as %s', async (visibility, kind) => {
    expect(await ask({ visibility })).toEqual({ visibility: { kind }, asked: 1 })
  })

  test('public also for a job without a token', async () => {
    expect((await ask({ visibility: 'public' }, { token: '' })).visibility).toEqual({ kind: 'public' })
  })
})

describe('the visibility is unknown', () => {
  test.each([
    ['a wrong token', { token: 'wrong' }, 401],
    ['no token for a private repository', { token: '' }, 404],
  ])('with %s, which is not asked again', async (_, question, status) => {
    expect(await ask({}, question)).toEqual({
      visibility: { kind: 'unknown', reason: expect.stringMatching(`^GitHub answered HTTP ${status}`) },
      asked: 1,
    })
  })

  test.each(['', 'router-backup', 'a/b/c', '../..//x'])(
    'without the name of a repository, and nobody is asked: %j',
    async (repository) => {
      expect(await ask({}, { repository })).toEqual({
        visibility: { kind: 'unknown', reason: 'the runner does not name the repository' },
        asked: 0,
      })
    },
  )

  test.each(['{"private":"false"}', '{"visibility":"private"}', '[]', 'null', 'true', '<html>', ''])(
    'if the answer is something else: %j',
    async (body) => {
      expect(
        await withServer(
          (_, response) => response.end(body),
          (origin) => askAt(origin),
        ),
      ).toEqual({
        kind: 'unknown',
        reason: 'GitHub did not answer with a repository',
      })
    },
  )

  test('if nobody is there, tried four times', async () => {
    const visibility = await withServer(
      (request) => request.socket.destroy(),
      (origin) => askAt(origin),
    )
    expect(visibility).toEqual({
      kind: 'unknown',
      reason: expect.stringMatching(/^GitHub could not be reached: .*(hang up|ECONNRESET)/),
    })
  })

  test('if all addresses of a name fail, told by the first of them', async () => {
    const { reason } = { reason: '', ...(await askAt('http://localhost:1')) }
    expect(reason).toMatch(/could not be reached: .*ECONNREFUSED/)
  })
})

describe('a passing trouble', () => {
  test.each(['reset', 'http'])('is tried again (%s)', async (kind) => {
    let asked = 0
    const visibility = await withServer(
      (request, response) => {
        asked++
        if (asked === 3) response.end('{"private":true}')
        else if (kind === 'reset') request.socket.destroy()
        else response.writeHead(asked === 1 ? 500 : 503).end()
      },
      (origin) => askAt(origin),
    )
    expect(visibility).toEqual({ kind: 'private' })
    expect(asked).toBe(3)
  })

  test('that is no answer at all is not waited for, and given up after four times', async () => {
    expect(await ask({ faults: { repository: 'hang' } }, { answerMs: 1_000 })).toEqual({
      visibility: { kind: 'unknown', reason: expect.stringContaining('timeout') },
      asked: 4,
    })
  })

  test('that lasts is given up after four times', async () => {
    expect(await ask({ faults: { repository: { status: 500 } } })).toEqual({
      visibility: { kind: 'unknown', reason: expect.stringContaining('GitHub answered HTTP 500') },
      asked: 4,
    })
  })
})

test('a cancelled run stops asking, with the reason of the signal', async () => {
  const reason = new Error('cancelled')
  const cancel = new AbortController()
  const asking = withServer(
    (_, response) => {
      response.writeHead(500).end()
      cancel.abort(reason)
    },
    (origin) => askAt(origin, { signal: cancel.signal }),
  )
  await expect(asking).rejects.toBe(reason)
  await expect(askAt('http://127.0.0.1:1', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
})
