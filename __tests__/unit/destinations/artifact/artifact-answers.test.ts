// GitHub's answers about earlier artifacts, from a server that sends whatever a test needs.

import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  type HistoryQuestion,
  type ListFailure,
  listEarlierArtifacts,
} from '../../../../src/destinations/artifact/artifact-history.ts'
import type { EarlierArtifact } from '../../../../src/destinations/artifact/artifact-page.ts'
import { createGitHubClient } from '../../../../src/github/github-client.ts'
import { type Message, render, WORKFLOW_VOCABULARY } from '../../../../src/text/message.ts'
import { AMPLE_MS } from '../../../fixtures/ample-time.ts'
import { createRecordingLogger } from '../../../fixtures/recording-logger.ts'

const REPOSITORY = 'octo-home/router-backup'
/** Ids of repositories. */
const [OWN, FORK] = [1, 2]
const DAY_MS = 24 * 60 * 60 * 1000
const ROOT = `/repos/${REPOSITORY}/actions`

let logger = createRecordingLogger()
let asked: URL[] = []
let apiUrl = ''
let stop = () => {}
/** By the path below `/actions/`: the body, or a status. */
let answers: Record<string, unknown> = {}

beforeEach(async () => {
  logger = createRecordingLogger()
  asked = []
  answers = {}
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', apiUrl)
    asked.push(url)
    const answer = answers[url.pathname.slice(ROOT.length + 1)] ?? 404
    if (typeof answer === 'number') response.writeHead(answer).end('{}')
    else response.end(JSON.stringify(answer))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  apiUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  stop = () => {
    server.close()
    server.closeAllConnections()
  }
})
afterEach(() => stop())

const ODD = 'GitHub lists earlier artifacts in an unknown form'
const RUNS = 'workflows/backup.yml/runs'
const artifactsOf = (run: number) => `runs/${run}/artifacts`
/** One that is over, and was made a day after the one with the number before. */
const run = (id: unknown, changes: object = {}) => ({
  ...{ id, status: 'completed', updated_at: at((Number(id) || 0) - 100) },
  ...{ repository: { id: OWN }, head_repository: { id: OWN }, ...changes },
})
const artifact = (id: unknown, changes: object = {}) => ({
  ...{ id, name: `artifact ${id}`, expired: false, digest: `sha256:${String(id).padStart(64, '0')}` },
  ...{ created_at: at(-1), expires_at: at(9), ...changes },
})
const NOW = Date.now()
const at = (days: number) => new Date(NOW + days * DAY_MS).toISOString()

const open = (url = apiUrl) =>
  createGitHubClient({
    apiUrl: url,
    token: 'ghs_x',
    policy: { answerMs: AMPLE_MS, retryMs: 1, longestWaitMs: 0 },
  })

const questionOf = (changes: Partial<HistoryQuestion>): HistoryQuestion => ({
  ...{ github: open(), repository: REPOSITORY, branch: 'main', runId: '100', isOurs: () => true },
  workflowRef: `${REPOSITORY}/.github/workflows/backup.yml@refs/heads/main`,
  onFailure: ({ problem }: ListFailure) => logger.info(problem),
  signal: new AbortController().signal,
  ...changes,
})

async function list(changes: Partial<HistoryQuestion> = {}): Promise<readonly EarlierArtifact[]> {
  const found: EarlierArtifact[] = []
  for await (const artifacts of listEarlierArtifacts(questionOf(changes))) found.push(...artifacts)
  return found
}

/** Reads `found` lists of artifacts, as a search does that ends once it has found a copy, and returns what may be hidden. */
async function listUnlisted(
  changes: Partial<HistoryQuestion> = {},
  found = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  const why: string[] = []
  const onUnlisted = (reason: Message) => void why.push(render(reason, WORKFLOW_VOCABULARY))
  let count = 0
  for await (const _ of listEarlierArtifacts(questionOf({ ...changes, onUnlisted }))) if (++count === found) break
  return why
}

const idsOf = (found: readonly EarlierArtifact[]) => found.map(({ id }) => id)

describe('the request', () => {
  test('asks for runs of this workflow on this branch, then for the artifacts of each', async () => {
    answers = { [RUNS]: { workflow_runs: [run(99)] }, [artifactsOf(99)]: { artifacts: [artifact(1)] } }
    expect(idsOf(await list({ branch: 'feature/a b' }))).toEqual([1])
    expect(asked.map(({ pathname }) => pathname)).toEqual([`${ROOT}/${RUNS}`, `${ROOT}/${artifactsOf(99)}`])
    expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toMatchObject({ branch: 'feature/a b', per_page: '100' })
    expect(asked[1]?.searchParams.get('per_page')).toBe('100')
  })

  test.each([
    ['backup.yml', `${REPOSITORY}/.github/workflows/backup.yml@refs/heads/main`],
    ['back%20up.yaml', `${REPOSITORY}/.github/workflows/back up.yaml@refs/tags/v1@x`],
  ])('uses the workflow file that the runner reports: %s', async (file, workflowRef) => {
    await list({ workflowRef })
    expect(asked.map(({ pathname }) => pathname)).toEqual([`${ROOT}/workflows/${file}/runs`])
  })

  test.each([
    { workflowRef: '' },
    { workflowRef: 'nonsense' },
    { workflowRef: `${REPOSITORY}/.github/workflows/backup.yml` },
    { repository: '' },
    { branch: '' },
  ])('is not sent if the runner does not report its context: %j', async (changes) => {
    expect(await list(changes)).toEqual([])
    expect(asked).toEqual([])
    expect(logger.lines).toEqual([
      { level: 'info', text: "Earlier artifacts can't be listed: the runner does not name the workflow" },
    ])
  })
})

describe('runs', () => {
  test.each([
    [undefined, 30],
    [100, 70],
  ])('are limited by maxRuns (%p), not counting forks: %i', async (maxRuns, count) => {
    const ids = Array.from({ length: 100 }, (_, index) => 100 + index)
    const fork = { head_repository: { id: FORK } }
    answers = { [RUNS]: { workflow_runs: ids.map((id) => run(id, id % 10 < 3 ? fork : {})) } }
    for (const id of ids) answers[artifactsOf(id)] = { artifacts: [artifact(id)] }
    expect(await list({ runId: '1000', maxRuns })).toHaveLength(count)
  })

  test('are searched newest first in any order of arrival, without the current one', async () => {
    answers = {
      [RUNS]: { workflow_runs: [run(98), run(100), run(101), run(99), run(9)] },
      ...Object.fromEntries([98, 99, 9, 100, 101].map((id) => [artifactsOf(id), { artifacts: [artifact(id)] }])),
    }
    expect(await list()).toMatchObject([
      { id: 101, runId: 101 },
      { id: 99, runId: 99 },
      { id: 98, runId: 98 },
      { id: 9, runId: 9 },
    ])
    expect(asked).toHaveLength(5)
  })

  test.each([
    ['was run again after later ones', { updated_at: at(0) }],
    ['is not over yet', { status: 'in_progress', updated_at: at(-50) }],
    ['changed last at an unknown time', { updated_at: null }],
  ])('are read first, though made long ago, if one %s: its artifacts may be the newest', async (_, changes) => {
    answers = {
      [RUNS]: { workflow_runs: [run(99), run(98), run(50, changes)] },
      [artifactsOf(50)]: { artifacts: [artifact(9, { created_at: at(0) }), artifact(1, { created_at: at(-50) })] },
      [artifactsOf(98)]: { artifacts: [artifact(2, { created_at: at(-2) })] },
      [artifactsOf(99)]: { artifacts: [artifact(3, { created_at: at(-1) })] },
    }
    expect(idsOf(await list())).toEqual([9, 3, 2, 1])
  })

  test('are read only until none of the others can have a newer artifact', async () => {
    answers = {
      [RUNS]: { workflow_runs: [run(99), run(98), run(97)] },
      [artifactsOf(99)]: { artifacts: [artifact(3, { created_at: at(-2.5) })] },
      [artifactsOf(98)]: { artifacts: [artifact(2, { created_at: at(-2) })] },
    }
    await listUnlisted({}, 1)
    expect(asked.slice(1).map(({ pathname }) => pathname)).toEqual(
      [98, 97].map((id) => `${ROOT}/${artifactsOf(id + 1)}`),
    )
  })

  test.each([
    [1, []],
    [2, [{ id: 1, isReusable: false }]],
  ])(
    'include this one only in its attempt %i, with what was made before that, to compare with',
    async (attempt, ids) => {
      const again = { status: 'in_progress', run_attempt: attempt, run_started_at: at(-0.5) }
      answers = {
        [RUNS]: { workflow_runs: [run(100, again)] },
        [artifactsOf(100)]: { artifacts: [artifact(2, { created_at: at(0) }), artifact(1)] },
      }
      expect((await list()).map(({ id, isReusable }) => ({ id, isReusable }))).toEqual(ids)
      expect(asked).toHaveLength(attempt)
    },
  )

  test('of forks are ignored even if their branch has the same name, because anyone can fork', async () => {
    answers = {
      [RUNS]: {
        workflow_runs: [
          run(99, { head_repository: { id: FORK, full_name: REPOSITORY } }),
          run(98, { head_repository: null }),
          run(97, { head_repository: { id: OWN, full_name: 'octo-home/before-it-was-renamed' } }),
        ],
      },
      ...Object.fromEntries([97, 98, 99].map((id) => [artifactsOf(id), { artifacts: [artifact(id)] }])),
    }
    expect(idsOf(await list())).toEqual([97])
  })

  test.each([
    ['no list', {}],
    ['another kind of list', { workflow_runs: { 0: run(99) } }],
    ['no ids', { workflow_runs: [run('99'), run(null), run(undefined), null, 'text', 7] }],
    ['a list as such', [run(99)]],
    ['fewer than their number', { workflow_runs: [], total_count: 1 }],
  ])('are never taken for none if the answer is malformed: %s', async (_, answer) => {
    answers = { [RUNS]: answer, [artifactsOf(99)]: { artifacts: [artifact(1)] } }
    expect(await list()).toEqual([])
    expect(logger.textOf('info')).toBe(ODD)
  })

  test('beyond the limit are told of, since they may have a backup', async () => {
    answers = {
      [RUNS]: { workflow_runs: [run(99), run(98)] },
      ...Object.fromEntries([98, 99].map((id) => [artifactsOf(id), { artifacts: [] }])),
    }
    const limits: number[] = []
    const onLimit = (runs: number) => void limits.push(runs)
    expect([await list({ maxRuns: 2, onLimit }), limits]).toEqual([[], []])
    expect([await list({ maxRuns: 1, onLimit }), limits]).toEqual([[], [1]])
  })

  test('with more on a page than was asked for are not a list of GitHub', async () => {
    answers = { [RUNS]: { workflow_runs: Array.from({ length: 101 }, (_, index) => run(index)) } }
    expect(await list()).toEqual([])
    expect(logger.textOf('info')).toBe(ODD)
  })

  test.each([
    [
      'with others that GitHub only counts',
      { workflow_runs: [run(99)], total_count: 9 },
      'GitHub counts 9 runs, and lists only 1',
    ],
    [
      'of which GitHub does not say whose they are',
      { workflow_runs: [run(99, { head_repository: null }), run(98, { head_repository: undefined })] },
      'GitHub names no repository for 2 earlier runs',
    ],
  ])('%s may hide a copy, but only if none is found', async (_, answer, why) => {
    answers = { [RUNS]: answer, [artifactsOf(99)]: { artifacts: [] } }
    expect(await listUnlisted()).toEqual([why])
    answers = {
      ...{ [RUNS]: { ...answer, workflow_runs: [...answer.workflow_runs, run(97)] } },
      ...{ [artifactsOf(99)]: { artifacts: [] }, [artifactsOf(97)]: { artifacts: [artifact(1)] } },
    }
    expect(await listUnlisted({}, 1)).toEqual([])
    // Nor does the copy that is found replace a new backup.
    expect((await list()).flat().map(({ isReusable }) => isReusable)).toEqual([false])
  })

  test('in a list of an unknown form may hide a newer one: none of those that are found replaces a new backup', async () => {
    const { expired: _, ...odd } = artifact(2)
    answers = {
      [RUNS]: { workflow_runs: [run(99)] },
      [artifactsOf(99)]: { artifacts: [odd, artifact(1)], total_count: 2 },
    }
    expect((await list()).flat().map(({ id, isReusable }) => [id, isReusable])).toEqual([[1, false]])
  })

  test.each([
    ['schedule', [99]],
    ['workflow_dispatch', [99]],
    ['repository_dispatch', [99]],
    ['push', [99]],
    ['pull_request', []],
    ['pull_request_target', []],
    ['workflow_run', []],
    [7, []],
  ])('of which GitHub names no repository are ours if no fork can start them: by %p', async (event, ids) => {
    for (const changes of [{ head_repository: null }, { repository: undefined }, { repository: {} }]) {
      answers = {
        [RUNS]: { workflow_runs: [run(99, { event, ...changes }), run(98, { event, head_repository: { id: FORK } })] },
        [artifactsOf(99)]: { artifacts: [artifact(99)] },
        [artifactsOf(98)]: { artifacts: [artifact(98)] },
      }
      expect(idsOf(await list())).toEqual(ids)
      expect(await listUnlisted()).toHaveLength(1 - ids.length)
    }
  })

  test('of other branches are passed over, though GitHub was asked for one branch', async () => {
    const [other, ours] = [run(99, { head_branch: 'try' }), run(98, { head_branch: 'main' })]
    answers = {
      [RUNS]: { workflow_runs: [other, ours] },
      ...{ [artifactsOf(99)]: { artifacts: [artifact(2)] }, [artifactsOf(98)]: { artifacts: [artifact(1)] } },
    }
    expect(idsOf(await list())).toEqual([1])
  })

  test('that name no branch are believed unless GitHub lists others, too, and then may hide a copy', async () => {
    const unnamed = run(99, { head_branch: null })
    answers = { [RUNS]: { workflow_runs: [unnamed] }, [artifactsOf(99)]: { artifacts: [artifact(1)] } }
    expect(idsOf(await list())).toEqual([1])
    answers = { ...answers, [RUNS]: { workflow_runs: [unnamed, run(98, { head_branch: 'try' })] } }
    expect(await listUnlisted()).toEqual(['GitHub names no branch for 1 run, and lists other branches, too'])
    expect(idsOf(await list())).toEqual([])
  })

  test('are all ignored if this run has no number', async () => {
    answers = { [RUNS]: { workflow_runs: [run(99)] }, [artifactsOf(99)]: { artifacts: [artifact(1)] } }
    expect(await list({ runId: '' })).toEqual([])
  })
})

describe('artifacts', () => {
  const withArtifacts = (...artifacts: readonly unknown[]) => {
    answers = { [RUNS]: { workflow_runs: [run(99)] }, [artifactsOf(99)]: { artifacts } }
    return list()
  }

  test('have an id, a name, and the digest if GitHub reports it', async () => {
    expect(await withArtifacts(artifact(2, { size_in_bytes: 200 }), artifact(1, { digest: null }))).toEqual([
      {
        id: 2,
        name: 'artifact 2',
        runId: 99,
        digest: `sha256:${'2'.padStart(64, '0')}`,
        size: 200,
        isReusable: true,
        lifetime: expect.anything(),
      },
      { id: 1, name: 'artifact 1', runId: 99, digest: '', size: 0, isReusable: true, lifetime: expect.anything() },
    ])
  })

  test('with a name or digest that GitHub does not make are kept without it, or not at all', async () => {
    const long = 'x'.repeat(1_000_000)
    const found = await withArtifacts(
      artifact(3, { name: long }),
      artifact(2, { digest: `sha256:${long}` }),
      artifact(1),
    )
    expect(found.map(({ id, digest }) => [id, digest.length])).toEqual([
      [2, 0],
      [1, 'sha256:'.length + 64],
    ])
  })

  test('of one run are listed newest first in any order of arrival', async () => {
    expect(idsOf(await withArtifacts(artifact(2), artifact(10), artifact(3)))).toEqual([10, 3, 2])
  })

  test('are skipped if they have expired', async () => {
    expect(idsOf(await withArtifacts(artifact(1, { expired: true }), artifact(4)))).toEqual([4])
    expect(logger.lines).toEqual([])
  })

  test('are skipped without an id, a name or an expiry, which is told once', async () => {
    const expiries = [artifact(1, { expired: undefined }), artifact(3, { expired: 'false' })]
    const odd = [artifact('1'), artifact(2, { name: 7 }), null, 'text']
    expect(idsOf(await withArtifacts(...expiries, ...odd, artifact(4)))).toEqual([4])
    expect(logger.textOf('info')).toBe(ODD)
  })

  test.each([
    ['no list', {}],
    ['another kind of list', { artifacts: { 0: artifact(1) } }],
    ['fewer than their number', { artifacts: [], total_count: 1 }],
  ])('are never taken for none if the answer is malformed: %s', async (_, answer) => {
    answers = { [RUNS]: { workflow_runs: [run(99)] }, [artifactsOf(99)]: answer }
    expect(await list()).toEqual([])
    expect(logger.textOf('info')).toBe(ODD)
  })

  test('with more on a page than was asked for are not a list of GitHub', async () => {
    const artifacts = Array.from({ length: 101 }, (_, index) => artifact(index))
    answers = { [RUNS]: { workflow_runs: [run(99)] }, [artifactsOf(99)]: { artifacts } }
    expect(await list()).toEqual([])
    expect(logger.textOf('info')).toBe(ODD)
  })

  test.each([
    ['some are only counted', 99, 100, 1],
    ['there are more pages than are read', 100, undefined, 3],
    ['there are more pages than are read, by the count', 100, 301, 3],
  ])('may be others if %s', async (_, length, total_count, pages) => {
    const artifacts = Array.from({ length }, (_, index) => artifact(index))
    answers = { [RUNS]: { workflow_runs: [run(99)] }, [artifactsOf(99)]: { artifacts, total_count } }
    expect(await listUnlisted({ isOurs: () => false })).toEqual([
      `Run 99 has more artifacts than the ${length * pages} that GitHub listed`,
    ])
    expect(asked).toHaveLength(1 + pages)
  })

  test.each([
    ['some are only counted', [artifact(1)], 2, 1],
    ['there are more pages than are read', Array.from({ length: 100 }, (_, index) => artifact(index)), 301, 0],
    ['all are listed', [artifact(1)], 1, 0],
    ['some have expired, which are counted and listed', [artifact(1), artifact(2, { expired: true })], 2, 0],
    ['GitHub does not count them', [artifact(1)], undefined, 0],
  ])(
    'may hide a newer one, though another is found, only if GitHub lists fewer: %s',
    async (_, artifacts, total_count, times) => {
      answers = { [RUNS]: { workflow_runs: [run(99)] }, [artifactsOf(99)]: { artifacts, total_count } }
      const short: string[] = []
      const onShort = (why: Message) => void short.push(render(why, WORKFLOW_VOCABULARY))
      const unlisted = await listUnlisted({ onShort }, 1)
      expect([short, unlisted]).toEqual([
        Array(times).fill('Run 99 has more artifacts than the 1 that GitHub listed'),
        [],
      ])
      const all = await listUnlisted({ onShort })
      expect(all).toHaveLength(total_count === 301 ? 1 : 0)
    },
  )

  test('are all of them if three full pages hold as many as GitHub counts', async () => {
    const artifacts = Array.from({ length: 100 }, (_, index) => artifact(index))
    answers = { [RUNS]: { workflow_runs: [run(99)] }, [artifactsOf(99)]: { artifacts, total_count: 300 } }
    expect(await listUnlisted({ isOurs: () => false })).toEqual([])
  })

  test('have a size and a count of zero if those are no numbers, and nothing throws', async () => {
    const odd = { toString: 1, valueOf: 1 }
    answers = {
      [RUNS]: { workflow_runs: [run(99)], total_count: odd },
      [artifactsOf(99)]: { artifacts: [artifact(1, { size_in_bytes: odd })], total_count: odd },
    }
    expect(await list()).toMatchObject([{ size: 0 }])
  })

  test.each([
    ['all of it', 0, 10, true],
    ['a little more than half', -4.99, 5.01, true],
    ['a little less than half', -5.01, 4.99, false],
    ['none', -10, 0, false],
  ])('are reusable while half of their lifetime is left: %s', async (_, created, expires, isReusable) => {
    const found = await withArtifacts(artifact(1, { created_at: at(created), expires_at: at(expires) }))
    expect(found).toMatchObject([{ isReusable }])
  })

  test.each([{ created_at: undefined }, { expires_at: null }, { expires_at: 'never' }, { created_at: '' }])(
    'are not reusable if their lifetime is unknown: %j',
    async (changes) => {
      expect(await withArtifacts(artifact(1, changes))).toMatchObject([{ isReusable: false }])
    },
  )
})

describe('a failed request', () => {
  const hint = (status: number) =>
    `Earlier artifacts are not visible to \`token\`: GitHub answered HTTP ${status}. Give the job \`permissions: actions: read\``

  test.each([
    [401, "Earlier artifacts can't be listed: GitHub answered HTTP 401"],
    [403, hint(403)],
    [404, hint(404)],
    [500, "Earlier artifacts can't be listed: GitHub answered HTTP 500"],
  ])('reports one problem if the runs cannot be listed: HTTP %i', async (status, text) => {
    answers = { [RUNS]: status }
    expect(await list()).toEqual([])
    expect(logger.lines).toEqual([{ level: 'info', text }])
  })

  test.each([
    [403, hint(403)],
    [502, "Earlier artifacts can't be listed: GitHub answered HTTP 502"],
  ])('ends with one problem if the artifacts of a run cannot be listed: HTTP %i', async (status, text) => {
    answers = {
      [RUNS]: { workflow_runs: [run(99), run(98), run(97)] },
      [artifactsOf(99)]: { artifacts: [artifact(1)] },
      [artifactsOf(98)]: status,
      [artifactsOf(97)]: { artifacts: [artifact(2)] },
    }
    expect(idsOf(await list())).toEqual([1])
    expect(logger.lines).toEqual([{ level: 'info', text }])
    expect(asked.some(({ pathname }) => pathname.includes('97'))).toBe(false)
  })

  test('reports one problem if GitHub is unreachable', async () => {
    expect(await list({ github: open('http://127.0.0.1:1') })).toEqual([])
    expect(logger.textOf('info')).toMatch(/^Earlier artifacts can't be listed: GitHub could not be reached: .*$/)
  })
})
