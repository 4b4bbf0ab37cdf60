import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type EmulatedGitHub, startGitHub } from '../../../../emulator/github/github.ts'
import {
  type HistoryQuestion,
  type ListFailure,
  listEarlierArtifacts,
} from '../../../../src/destinations/artifact/artifact-history.ts'
import { createGitHubClient, type GitHubClient } from '../../../../src/github/github-client.ts'
import { collectGarbage } from '../../../../src/system/garbage.ts'
import { AMPLE_MS } from '../../../fixtures/ample-time.ts'
import { createRecordingLogger } from '../../../fixtures/recording-logger.ts'

const TOKEN = 'ghs_reader'
const DAY_MS = 24 * 60 * 60 * 1000

let github: EmulatedGitHub
let logger = createRecordingLogger()
beforeEach(async () => {
  github = await startGitHub({ token: TOKEN })
  logger = createRecordingLogger()
})
afterEach(() => github.close())

async function list(changes: Partial<HistoryQuestion> = {}): Promise<readonly (readonly string[])[]> {
  const { environment } = github
  const runs: string[][] = []
  const question = {
    github: open(),
    repository: 'octo-home/router-backup',
    workflowRef: environment.GITHUB_WORKFLOW_REF ?? '',
    branch: environment.GITHUB_REF_NAME ?? '',
    runId: environment.GITHUB_RUN_ID ?? '',
    isOurs: () => true,
    onFailure: ({ problem }: ListFailure) => logger.info(problem),
    signal: new AbortController().signal,
    ...changes,
  }
  for await (const found of listEarlierArtifacts(question)) runs.push(found.map(({ name }) => name))
  return runs
}

const open = () =>
  createGitHubClient({
    apiUrl: github.origin,
    token: TOKEN,
    policy: { answerMs: AMPLE_MS, retryMs: 1, longestWaitMs: 0 },
  })

const store = (name: string) => github.addArtifact(name, Buffer.from('zip'))

test('what GitHub says of runs and of artifacts that are not ours is not kept in memory', async () => {
  const long = (index: number) => `€${index}${'x'.repeat(100_000)}`
  const run = (_: unknown, index: number) => {
    const whose = { head_branch: 'main', repository: { id: 1 }, head_repository: { id: 1 } }
    return { id: 1_000 - index, name: long(index), status: 'completed', updated_at: timeOf(index), ...whose }
  }
  const timeOf = (index: number) => new Date(-index * DAY_MS).toISOString()
  const artifact = (_: unknown, index: number) => ({
    id: index,
    name: index === 0 ? 'ours' : long(index),
    expired: false,
  })
  const answer = (path: string) =>
    JSON.stringify(
      path.includes('/workflows/')
        ? { total_count: 100, workflow_runs: Array.from({ length: 100 }, run) }
        : { total_count: 99, artifacts: Array.from({ length: 99 }, artifact) },
    )
  const client: Pick<GitHubClient, 'rest'> = {
    rest: async ({ path }) => ({ status: 200, headers: {}, problem: '', value: JSON.parse(answer(path)) }),
  }
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  const question = {
    repository: 'octo-home/router-backup',
    branch: 'main',
    runId: '2000',
    isOurs: (name: string) => name === 'ours',
  }
  const listed = listEarlierArtifacts({
    ...question,
    github: client as GitHubClient,
    workflowRef: 'octo-home/router-backup/.github/workflows/backup.yml@refs/heads/main',
    onFailure: ({ problem }: ListFailure) => logger.info(problem),
    signal: new AbortController().signal,
  })
  for (const _ of [1, 2]) expect((await listed.next()).value).toMatchObject([{ name: 'ours' }])
  await new Promise(setImmediate)
  collectGarbage()
  // Of 20 MB each: the runs, and the artifacts of two.
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(8e6)
  await listed.return()
})

/** Runs of one second with an artifact each, listed in this order; one of them still runs. */
function gitHubWhere({
  lists,
  runs,
  idOf = (run) => run,
}: {
  readonly lists: readonly number[]
  readonly runs: number
  readonly idOf?: (run: number) => number
}): GitHubClient {
  const at = '2026-03-01T02:20:00Z'
  const whose = { head_branch: 'main', repository: { id: 1 }, head_repository: { id: 1 } }
  const statusOf = (id: number) => (id === runs ? 'in_progress' : 'completed')
  const workflowRuns = lists.map((id) => ({ id, status: statusOf(id), updated_at: at, ...whose }))
  const times = { created_at: at, expires_at: '2026-05-30T02:20:00Z' }
  const artifact = (run: number) => ({ id: idOf(run), name: `of run ${run}`, expired: false, ...times })
  const rest = async ({ path }: { readonly path: string }) => {
    const run = Number(/runs\/(\d)\/artifacts/.exec(path)?.[1])
    const value = run > 0 ? { artifacts: [artifact(run)] } : { workflow_runs: workflowRuns }
    return { status: 200, headers: {}, problem: '', value }
  }
  return { rest } as unknown as GitHubClient
}

describe('earlier artifacts', () => {
  test('are listed run by run, newest first, without the current run', async () => {
    store('first')
    github.nextRun()
    store('second')
    store('second too')
    github.nextRun()
    store('this')
    expect(await list()).toEqual([['second too', 'second'], ['first']])
  })

  test('of the same second come newest first, even if the older one is of a run that still runs', async () => {
    const listed = await list({ github: gitHubWhere({ lists: [2, 1], runs: 1 }) })
    expect(listed).toEqual([['of run 2', 'of run 1']])
  })

  test('of the same second are listed once, whatever the numbers of their runs', async () => {
    // That of run 1, run again, was made last.
    const github = gitHubWhere({ lists: [1, 2, 3], runs: 1, idOf: (run) => 10 - run })
    expect((await list({ github })).flat().sort()).toEqual(['of run 1', 'of run 2', 'of run 3'])
  })

  test('hidden by a rate limit are not blamed on a missing permission', async () => {
    github.faults.listRuns = { status: 403, body: '{"message":"API rate limit exceeded"}' }
    expect(await list()).toEqual([])
    expect(logger.textOf('info')).toContain('HTTP 403 (API rate limit exceeded)')
  })

  test('include all pages of a run', async () => {
    for (let router = 0; router < 256; router++) store(`router ${router}`)
    github.nextRun()
    expect((await list())[0]).toHaveLength(256)
  })

  test('are requested only as far as they are read', async () => {
    for (let run = 0; run < 5; run++) {
      store(`run ${run}`)
      github.nextRun()
    }
    const { environment } = github
    const listing = listEarlierArtifacts({
      github: open(),
      repository: 'octo-home/router-backup',
      workflowRef: environment.GITHUB_WORKFLOW_REF ?? '',
      branch: 'main',
      runId: environment.GITHUB_RUN_ID ?? '',
      isOurs: () => true,
      onFailure: () => {},
      signal: new AbortController().signal,
    })
    expect((await listing.next()).value?.map(({ name }) => name)).toEqual(['run 4'])
    await listing.return()
    expect(github.requests).toHaveLength(2)
  })

  test('belong to the same workflow and branch', async () => {
    store('ours')
    github.nextRun({ workflow: '.github/workflows/other.yml' })
    store('of another workflow')
    github.nextRun({ branch: 'test' })
    store('of another branch')
    github.nextRun()
    expect(await list()).toEqual([['ours']])
  })

  test('of failed and cancelled runs count, and runs without any are skipped', async () => {
    store('stored before it failed')
    github.nextRun({}, 'failure')
    github.nextRun({}, 'cancelled')
    github.nextRun()
    expect(await list()).toEqual([['stored before it failed']])
  })

  test('with other names are skipped', async () => {
    store('logs')
    github.nextRun()
    store('ours')
    github.nextRun()
    expect(await list({ isOurs: (name) => name === 'ours' })).toEqual([['ours']])
  })

  test('are skipped once they have expired', async () => {
    const { id } = store('expired')
    github.changeArtifact(id, {
      createdAt: new Date(Date.now() - 9 * DAY_MS),
      expiresAt: new Date(Date.now() - DAY_MS),
    })
    github.nextRun()
    expect(await list()).toEqual([])
  })

  test.each([
    [49, 50, false],
    [50, 49, true],
  ])('are reusable while half of their lifetime is left: %i days left, %i days old', async (left, gone, isReusable) => {
    const { id } = store('x')
    const now = Date.now()
    github.changeArtifact(id, { createdAt: new Date(now - gone * DAY_MS), expiresAt: new Date(now + left * DAY_MS) })
    github.nextRun()
    const { environment } = github
    for await (const [artifact] of listEarlierArtifacts({
      github: open(),
      repository: 'octo-home/router-backup',
      workflowRef: environment.GITHUB_WORKFLOW_REF ?? '',
      branch: 'main',
      runId: environment.GITHUB_RUN_ID ?? '',
      isOurs: () => true,
      onFailure: () => {},
      signal: new AbortController().signal,
    }))
      expect(artifact?.isReusable).toBe(isReusable)
  })
})

describe('a failed listing', () => {
  test.each([403, 404])('names the missing permission: HTTP %i', async (status) => {
    store('x')
    github.nextRun()
    github.faults.listRuns = { status }
    expect(await list()).toEqual([])
    expect(logger.textOf('info')).toMatch(
      /^Earlier artifacts are not visible to `token`: GitHub answered HTTP 40[34] \([^)]+\)\. Give the job `permissions: actions: read`$/,
    )
  })

  test('is reported once per search', async () => {
    let failures = 0
    const onFailure = () => {
      failures++
    }
    await list({ onFailure })
    expect(failures).toBe(0)
    github.faults.listRuns = { status: 403 }
    await list({ onFailure })
    await list({ onFailure, workflowRef: '' })
    expect(failures).toBe(2)
  })

  test('names the permission if the token lacks it', async () => {
    await github.close()
    github = await startGitHub({ token: TOKEN, permissions: { actions: 'none' } })
    github.nextRun()
    expect(await list()).toEqual([])
    expect(logger.textOf('info')).toContain('`permissions: actions: read`')
  })

  test('gives any other reason after some attempts', async () => {
    store('x')
    github.nextRun()
    github.faults.listRunArtifacts = { status: 502 }
    expect(await list()).toEqual([])
    expect(logger.textOf('info')).toBe("Earlier artifacts can't be listed: GitHub answered HTTP 502 (Server Error)")
    expect(github.requests).toHaveLength(5)
  })

  test.each(['', 'nonsense', 'octo-home/router-backup/.github/workflows/'])(
    'sends no request if the runner does not name the workflow: %j',
    async (workflowRef) => {
      expect(await list({ workflowRef })).toEqual([])
      expect(github.requests).toEqual([])
      expect(logger.textOf('info')).toContain('the runner does not name the workflow')
    },
  )

  test("throws the signal's reason", async () => {
    const reason = new Error('enough')
    await expect(list({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })
})
