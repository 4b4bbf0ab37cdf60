// The packaged watchdog, as a runner starts it, against the emulated GitHub: one run for each kind of verdict, and artifacts, whose client keeps the
// address of the first GitHub in a process. __tests__/integration/watchdog-verdicts.test.ts has the other cases, from src/.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { findExcess } from '../../emulator/github/traffic.ts'
import { startRouter } from '../../emulator/router/router.ts'
import { findLeaks } from '../../emulator/runner/leaks.ts'
import { type RunResult, runAction } from '../../emulator/runner/runner.ts'
import { ALARM_LABEL } from '../../src/fleet/watchdog/issues.ts'
import { testWith } from '../fixtures/platform.ts'
import {
  ago,
  DAY_MS,
  failed,
  green,
  HOUR_MS,
  OTHER_TOKEN,
  openWatched,
  TOKEN,
  type WatchedGitHub,
  WORKFLOW,
} from '../fixtures/watched-github.ts'

const ACTION = join(import.meta.dirname, '../../watchdog/action.yml')
const OUTPUTS = Object.keys((parse(readFileSync(ACTION, 'utf8')) as { outputs: object }).outputs)

let hub: WatchedGitHub
let { github, backups, addRun, keep } = {} as WatchedGitHub
beforeEach(() => open())
afterEach(() => github.close())

async function open(options?: Parameters<typeof openWatched>[0]): Promise<void> {
  await hub?.github.close()
  hub = await openWatched(options)
  ;({ github, backups, addRun, keep } = hub)
}

async function watch(
  inputs: Readonly<Record<string, string>> = {},
): Promise<RunResult & { readonly report: Report[] }> {
  const before = github.requests.length
  const result = await runAction({
    actionYml: ACTION,
    inputs: { routers: 'home', repository: backups.name, 'repository-token': OTHER_TOKEN, ...inputs },
    githubToken: TOKEN,
    debug: true,
    env: github.environment,
  })
  expect(Object.keys(result.outputs).sort()).toEqual(OUTPUTS.toSorted())
  expect(findExcess(github.requests.slice(before))).toEqual([])
  expect(result.outputs.healthy).toBe(String(result.exitCode === 0))
  expect(result.annotations.filter(({ level }) => level === 'error')).toHaveLength(result.exitCode === 0 ? 0 : 1)
  expect([result.stderr, result.tempFilesLeft]).toEqual(['', []])
  const shown = [result.stdout.replace(/^::add-mask::.*$/gm, ''), result.summary, JSON.stringify(result.outputs)]
  const addresses = github.requests.map(({ path, query }) => JSON.stringify([path, query]))
  const written = github.issues.all.map((issue) => JSON.stringify(issue))
  expect(findLeaks([...shown, ...addresses, ...written].join('\n'), [TOKEN, OTHER_TOKEN])).toEqual([])
  return { ...result, report: JSON.parse(result.outputs.routers ?? '') }
}

interface Report {
  readonly router: string
  readonly state: string
  readonly problems: readonly { readonly code: string }[]
  readonly issue: number | null
  readonly copy: object | null
}
const codesOf = ({ report }: { readonly report: readonly Report[] }) =>
  report.map(({ router, problems }) => [router, ...problems.map(({ code }) => code)].join(' '))

/** An artifact that the packaged action has stored. */
let stored: Awaited<ReturnType<typeof storeArtifact>>
beforeAll(async () => {
  await open()
  stored = await storeArtifact()
  await github.close()
})

/** Runs the packaged action with these names; returns its artifact. */
async function storeArtifact(names: Readonly<Record<string, string>> = {}) {
  github.nextRun({ workflow: WORKFLOW, jobs: [green('home')] })
  const router = await startRouter({ export: { exportMs: 20 } })
  const { username, password } = router.switches.account
  const inputs = { url: router.url, username, password, 'tls-fingerprint': router.fingerprint ?? '', router: 'home' }
  const job = { inputs: { ...inputs, ...names }, githubToken: TOKEN, env: github.environment }
  expect((await runAction(job).finally(router.close)).exitCode).toBe(0)
  hub.startWatchdog()
  const [artifact] = github.artifacts
  if (!artifact) throw new Error('nothing was stored')
  return artifact
}

/** Adds the artifact to a green run. */
function plantArtifact(times?: { readonly createdAt: Date; readonly expiresAt: Date }): void {
  github.nextRun({ workflow: WORKFLOW, jobs: [green('home')] })
  const { id } = github.addArtifact(stored.name, stored.content)
  if (times) github.changeArtifact(id, times)
  hub.startWatchdog()
}

test('a router with a green job and a verified copy in the repository is healthy', async () => {
  const file = await keep()
  addRun(5 * HOUR_MS, [green('home')])
  const result = await watch()
  expect(result.exitCode).toBe(0)
  expect(result.log).toMatch(/^✓ home: green \d h ago, copy from 1 h ago in the repository$/m)
  expect(result.report).toMatchObject([
    { router: 'home', healthy: true, copy: { place: 'repository', file }, issue: null },
  ])
  expect(result.summary).toContain('## Router backups: 1 of 1 router is backed up')
  expect(github.issues.all).toEqual([])
})

test('an issue is opened for a router whose last green job is too old, stays open while GitHub refuses, and is closed on recovery', async () => {
  await keep()
  addRun(40 * HOUR_MS, [green('home')])
  addRun(6 * HOUR_MS, [failed('home')])
  const red = await watch()
  expect(codesOf(red)).toEqual(['home no-green-run'])
  expect(red.log).toContain('with failure: its log says why')
  expect(github.issues.all).toMatchObject([{ number: 1, title: 'home is not backed up', labels: [ALARM_LABEL] }])
  expect(red.summary).toContain('/issues/1)')

  addRun(5 * HOUR_MS, [green('home')])
  github.faults.query = { status: 401, body: '{"message":"Bad credentials"}' }
  const unknown = await watch()
  expect(unknown.report).toMatchObject([{ state: 'unknown', healthy: false, issue: 1 }])
  expect(github.issues.all).toMatchObject([{ state: 'open', comments: [] }])

  github.faults.query = undefined
  expect((await watch()).exitCode).toBe(0)
  expect(github.issues.all).toMatchObject([
    { state: 'closed', stateReason: 'completed', comments: [expect.stringMatching(/^Healthy again\./)] },
  ])
})

test('inputs are validated before any request', async () => {
  expect((await watch({ routers: 'a b' })).log).toContain('Input `routers` must consist of letters')
  expect(github.requests).toEqual([])
})

describe('a router whose copy is an artifact', () => {
  const watchArtifact = (times?: Parameters<typeof plantArtifact>[0]) => {
    plantArtifact(times)
    return watch({ destination: 'artifact' })
  }

  test('is healthy, the artifact is deleted from the runner afterwards, and is downloaded only once for others', async () => {
    addRun(5 * HOUR_MS, [green('home')])
    const result = await watchArtifact()
    expect(result.report).toMatchObject([
      { healthy: true, copy: { place: 'artifact', verified: true, expires: expect.any(String) } },
    ])
    const before = github.requests.length
    const others = await watch({ destination: 'artifact', routers: 'lake, hill, cabin' })
    expect(others.report.map(({ copy }) => copy)).toEqual([null, null, null])
    expect(github.requests.slice(before).filter(({ path }) => path.endsWith('/zip'))).toHaveLength(1)
  })

  test('is healthy with custom names of artifacts and files', async () => {
    const names = { name: '{router}-{date}', 'artifact-name': 'night of {name}' }
    await storeArtifact(names)
    expect((await watch({ destination: 'artifact', ...names })).report).toMatchObject([{ state: 'healthy' }])
    expect(codesOf(await watch({ destination: 'artifact' }))).toEqual(['home no-copy'])
  })

  test('is reported if it is about to expire, with no newer one', async () => {
    addRun(5 * HOUR_MS, [green('home')])
    const result = await watchArtifact({
      createdAt: ago(89 * DAY_MS),
      expiresAt: new Date(Date.now() + 30 * HOUR_MS),
    })
    expect(codesOf(result)).toEqual(['home copy-expiring'])
    expect(result.log).toContain('or download this one before')
  })

  test('is reported if it has expired', async () => {
    addRun(5 * HOUR_MS, [green('home')])
    const times = { createdAt: ago(91 * DAY_MS), expiresAt: ago(DAY_MS) }
    expect(codesOf(await watchArtifact(times))).toEqual(['home no-copy'])
  })

  testWith('signals')(
    'keeps nobody waiting after a signal, although the client would go on trying to download',
    async () => {
      plantArtifact()
      github.faults.blobDownload = 'hang'
      const begun = /Redirecting to blob download/
      let from = 0
      const result = await runAction({
        ...{ actionYml: ACTION, githubToken: TOKEN, env: github.environment, timeoutMs: 60_000 },
        inputs: { routers: 'home', destination: 'artifact' },
        signalAfter: { signal: 'SIGINT', when: begun, delayMs: 300 },
        onStdout: (chunk) => {
          if (begun.test(chunk)) from = performance.now()
        },
      })
      // Five seconds are its first pause alone.
      expect([result.timedOut, performance.now() - from < 4_500]).toEqual([false, true])
      expect([result.outputs.healthy, result.summary]).toEqual(['false', expect.stringContaining('cancelled')])
    },
  )
})
