// The complete watchdog on generated histories of two routers, against the emulated GitHub. Even if checks fail, issues cannot
// be written, or one of a router's two jobs is re-run alone, it follows the rule. No issue is opened or closed twice.

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { FaultReply } from '../../emulator/github/faults.ts'
import { type EmulatedGitHub, startGitHub } from '../../emulator/github/github.ts'
import type { JobRecord, WorkflowRun } from '../../emulator/github/workflow-runs.ts'
import { type WatchResult, watch } from '../../src/fleet/watchdog/watchdog.ts'
import { AMPLE_MS } from '../fixtures/ample-time.ts'
import {
  copiesAt,
  DAY_MS,
  endOf,
  type History,
  HOUR_MS,
  isBackedUp,
  isWell,
  MAX_AGE_MS,
  MAX_QUEUE_MS,
  night,
  START,
  startOf,
} from '../fixtures/histories.ts'
import { type KeptCopies, startKeptCopies } from '../fixtures/kept-copies.ts'
import { createRecordingLogger } from '../fixtures/recording-logger.ts'

const ROUTERS = ['home', 'cabin'] as const
const NIGHTS = 6
const CHECK_EVERY_MS = 8 * HOUR_MS
const CHECKS = ((NIGHTS + 2) * DAY_MS) / CHECK_EVERY_MS
const WORKFLOW = '.github/workflows/router-backup.yml'

/** What goes wrong during a check; the numbers are issue requests that succeed before it. */
type Mishap = 'copies' | FaultReply

const history = fc.record({
  nights: fc.array(night, { minLength: 1, maxLength: NIGHTS }),
  keptHours: fc.constant(undefined),
  deletedAfter: fc.option(fc.integer({ min: 0, max: NIGHTS - 1 }), { nil: undefined }),
})
const mishap: fc.Arbitrary<Mishap | undefined> = fc.oneof(
  { weight: 5, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constant('copies' as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      status: fc.constantFrom(403, 503),
      skip: fc.integer({ min: 0, max: 4 }),
      applied: fc.boolean(),
    }),
  },
)
/** Re-runs the one of a router's two jobs that does not back it up, this many hours after its run ended. */
const rerun = fc.record({ router: fc.constantFrom(...ROUTERS), hours: fc.integer({ min: 0, max: 40 }) })
type Rerun = { readonly router: string; readonly hours: number }
const stories = fc.record({
  histories: fc.tuple(history, history),
  reruns: fc.array(fc.option(rerun, { nil: undefined }), { minLength: NIGHTS, maxLength: NIGHTS }),
  mishaps: fc.array(mishap, { minLength: CHECKS, maxLength: CHECKS }),
})

let github: EmulatedGitHub
let kept: KeptCopies
let told = 0
beforeAll(async () => {
  github = await startGitHub({ token: 'ghs_x' })
  kept = await startKeptCopies()
})
afterAll(async () => {
  await github.close()
  kept.close()
})

/** Returns the jobs of a router in a night: the second one is skipped if the backup succeeded. */
function jobsAt(router: string, { nights }: History, index: number, now: number): readonly JobRecord[] {
  const one = nights[index]
  const createdAt = new Date(startOf(index))
  if (!one || one.outcome === 'not started') return []
  const [backup, beside] = [`${router} / Backup of ${router}`, `${router} / Say that it failed`]
  if (endOf(index, one) > now) {
    const isTaken = startOf(index) + one.waits * HOUR_MS <= now
    return [{ name: backup, createdAt, status: isTaken ? 'in_progress' : 'queued' }]
  }
  const conclusion = { green: 'success', red: 'failure', cancelled: 'cancelled' } as const
  const ended = { createdAt, completedAt: new Date(endOf(index, one)) }
  return [
    { name: backup, conclusion: conclusion[one.outcome], ...ended },
    { name: beside, conclusion: one.outcome === 'green' ? 'skipped' : 'success', ...ended },
  ]
}

/** Re-runs the job, and returns how the run ended then: by all of its jobs, as on GitHub. */
function runAgain(run: WorkflowRun, { router, hours }: Rerun, now: number): void {
  const at = Math.max(...run.jobs.map(({ completedAt }) => Number(completedAt))) + hours * HOUR_MS
  const beside = run.jobs.find(({ name }) => name === `${router} / Say that it failed`)
  if (!beside || at > now) return
  const times = { createdAt: new Date(at), completedAt: new Date(at) }
  run.jobs = [...run.jobs.map((job) => ({ ...job, attempt: 1 })), { ...beside, ...times, conclusion: 'success' }]
  run.attempt = 2
  run.startedAt = new Date(at)
}

/** Updates the emulated runs of a branch to their state at a moment. */
function bring(
  runs: WorkflowRun[],
  { histories, reruns }: { readonly histories: readonly History[]; readonly reruns: readonly (Rerun | undefined)[] },
  { branch, now }: { branch: string; now: number },
) {
  for (let index = runs.length; index < NIGHTS && startOf(index) <= now; index++)
    runs.push(github.nextRun({ workflow: WORKFLOW, branch, createdAt: new Date(startOf(index)) }))
  for (const [index, run] of runs.entries()) {
    run.jobs = ROUTERS.flatMap((router, which) => jobsAt(router, histories[which] as History, index, now))
    const isOver = run.jobs.every(({ conclusion }) => conclusion !== undefined)
    const bad = run.jobs.find(({ conclusion }) => conclusion !== 'success' && conclusion !== 'skipped')
    run.conclusion = isOver ? (bad?.conclusion ?? 'success') : undefined
    run.status = isOver || run.jobs.some(({ status }) => status === 'in_progress') ? undefined : 'queued'
    const again = reruns[index]
    if (isOver && again) runAgain(run, again, now)
  }
}

async function look(branch: string, now: number): Promise<WatchResult> {
  const { origin } = github
  const name = { template: 'SynologyRouter_{date}' }
  const routers = ROUTERS.map((router) => {
    const naming = { ...name, router }
    return { label: router, naming, artifactNaming: naming, folder: `backups/${router}` }
  })
  const repository = 'octo-home/router-backup'
  const settings = {
    ...{ serverUrl: 'https://github.com', apiUrl: origin, graphqlUrl: kept.graphqlUrl, repository, token: 'ghs_x' },
    ...{ workflow: 'router-backup.yml', workflowBranch: branch, routers, places: ['repository'] as const },
    ...{ maxAgeMs: MAX_AGE_MS, maxQueueMs: MAX_QUEUE_MS, tempDirectory: '' },
    backups: { repository, token: 'ghs_x', branch: undefined },
  }
  return await watch(settings, {
    ...{ logger: createRecordingLogger(), signal: new AbortController().signal, now, pause: async () => {} },
    policy: { answerMs: AMPLE_MS, retryMs: 0, longestWaitMs: 0 },
  })
}

const issuesOf = (branch: string, router: string) =>
  github.issues.all.filter(({ body }) => body.includes(` branch=${branch} `) && body.includes(` router=${router} `))

test('follows the rule whatever fails, with one issue that is closed once, with the reason', async () => {
  const seen = { again: 0, unknown: 0, failed: 0, opened: 0, closed: 0 }
  await fc.assert(
    fc.asyncProperty(stories, async ({ histories, reruns, mishaps }) => {
      const branch = `story-${told++}`
      const runs: WorkflowRun[] = []
      // A run that GitHub has forgotten: it cannot be cancelled or deleted.
      github.nextRun({ workflow: WORKFLOW, branch, createdAt: new Date(START - 10 * DAY_MS), status: 'queued' })
      const episodes = { home: 0, cabin: 0 }
      const isAlarmed = { home: false, cabin: false }
      for (const [index, wrong] of mishaps.entries()) {
        const now = START + HOUR_MS + index * CHECK_EVERY_MS
        bring(runs, { histories, reruns }, { branch, now })
        seen.again += runs.filter(({ attempt }) => attempt > 1).length
        kept.copies = Object.fromEntries(
          ROUTERS.map((router, which) => [router, copiesAt(histories[which] as History, now)]),
        )
        kept.isAway = wrong === 'copies'
        github.faults.issues = typeof wrong === 'object' ? wrong : undefined
        const before = ROUTERS.map((router) => issuesOf(branch, router).filter(({ state }) => state === 'open').length)
        const met = github.metFaults
        const { verdicts, failure } = await look(branch, now)
        const isRefused = github.metFaults > met
        if (!isRefused) expect(failure).toBeUndefined()
        seen.failed += isRefused ? 1 : 0
        for (const [which, router] of ROUTERS.entries()) {
          const one = histories[which] as History
          const isBad = kept.isAway ? !isBackedUp(one, now) : !isWell(one, now)
          const state = isBad ? 'wrong' : kept.isAway ? 'unknown' : 'healthy'
          expect([router, new Date(now), verdicts[which]?.state]).toEqual([router, new Date(now), state])
          if (state === 'unknown') seen.unknown++
          if (state === 'wrong' && !isAlarmed[router]) episodes[router]++
          if (state !== 'unknown') isAlarmed[router] = state === 'wrong'
          const issues = issuesOf(branch, router)
          const open = issues.filter((issue) => issue.state === 'open')
          if (state === 'unknown') expect(open).toHaveLength(before[which] ?? 0)
          else if (!isRefused) expect(open).toHaveLength(state === 'wrong' ? 1 : 0)
          expect([open.length <= 1, issues.length <= episodes[router]]).toEqual([true, true])
          for (const issue of issues) {
            const reasons = issue.comments.filter((comment) => comment.startsWith('Healthy again.'))
            expect(reasons.length).toBeLessThanOrEqual(issue.state === 'open' ? 0 : 1)
            expect(issue.body.split('**Healthy again.')).toHaveLength(issue.state === 'open' ? 1 : 2)
          }
        }
      }
      for (const router of ROUTERS) {
        const issues = issuesOf(branch, router)
        seen.opened += issues.length
        seen.closed += issues.filter(({ state }) => state === 'closed').length
        // Open issues do not matter any more: the next history has its own branch.
        for (const issue of issues) issue.state = 'closed'
      }
    }),
    { numRuns: 24 },
  )
  // The histories are meaningful.
  const { again, unknown, failed, opened, closed } = seen
  expect([again > 100, unknown > 10, failed > 20, opened > 20, closed > 6]).toEqual([true, true, true, true, true])
})
