// In hundreds of generated histories with simulated clocks, the watchdog opens one issue exactly when the rule says,
// and closes it exactly once.

import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Copy } from '../../src/fleet/copy.ts'
import { createOwnerOf } from '../../src/fleet/job-names.ts'
import { jobsOfRouter, type Run } from '../../src/fleet/jobs.ts'
import { type Alarm, type IssueBoard, syncIssues } from '../../src/fleet/watchdog/alarms.ts'
import { judge, type Verdict } from '../../src/fleet/watchdog/judge.ts'
import {
  copiesAt,
  DAY_MS,
  endOf,
  type History,
  HOUR_MS,
  histories,
  isWell,
  MAX_AGE_MS,
  MAX_QUEUE_MS,
  type Night,
  renewedArtifactsAt,
  START,
  startOf,
} from '../fixtures/histories.ts'

const CHECK_EVERY_MS = 5 * HOUR_MS
const ROUTER = 'home'
const ownerOf = createOwnerOf([ROUTER])
const WATCHED = { workflow: 'router-backup.yml', branch: 'main', places: ['repository'] }

/** An issue board in memory that records every call. */
function createBoard(): IssueBoard & {
  readonly opened: number
  readonly closed: number
  readonly present: readonly Alarm[]
} {
  const open: Alarm[] = []
  const counts = { opened: 0, closed: 0 }
  return {
    get opened() {
      return counts.opened
    },
    get closed() {
      return counts.closed
    },
    get present() {
      return open
    },
    list: async () => [...open],
    open: async (issue) => {
      const number = ++counts.opened
      open.push({ ...issue, number })
      return { number }
    },
    update: async (issue) => {
      open.splice(
        open.findIndex(({ number }) => number === issue.number),
        1,
        issue,
      )
    },
    close: async ({ number }, { reason, text }) => {
      expect([reason, text]).toEqual(['completed', expect.stringContaining('Healthy again.')])
      counts.closed++
      open.splice(
        open.findIndex((issue) => issue.number === number),
        1,
      )
    },
    comment: async () => {},
  }
}

/** Returns a night's run as GitHub reports it at a moment. */
function runAt(one: Night, index: number, now: number): Run | undefined {
  const createdAt = startOf(index)
  if (one.outcome === 'not started' || createdAt > now) return undefined
  const isOver = endOf(index, one) <= now
  const isTaken = createdAt + one.waits * HOUR_MS <= now
  const status = isOver ? 'completed' : isTaken ? 'in_progress' : 'queued'
  const conclusion = isOver ? { green: 'success', red: 'failure', cancelled: 'cancelled' }[one.outcome] : ''
  const common = { attempt: 1, status, conclusion, createdAt, url: `https://github.com/o/r/actions/runs/${index}` }
  const job = { ...common, name: `Backup of ${ROUTER}`, endedAt: isOver ? endOf(index, one) : undefined }
  return { ...common, id: index, isOver, endedAt: endOf(index, one), jobs: [job] }
}

function lookAt(history: History, now: number, stored = copiesAt(history, now).at(-1)): Verdict {
  const runs = history.nights.flatMap((one, index) => runAt(one, index, now) ?? []).reverse()
  const jobs = runs.flatMap((run) => jobsOfRouter(run, ROUTER, { ownerOf, goesByRun: false }) ?? [])
  const { keptHours } = history
  const copy: Copy | undefined = stored && {
    place: keptHours === undefined ? 'repository' : 'artifact',
    file: 'SynologyRouter_20260101.dss',
    time: stored.time,
    isVerified: stored.verified,
    problem: '',
    ...(keptHours === undefined
      ? {}
      : { lifetime: { from: stored.storedAt, until: stored.storedAt + keptHours * HOUR_MS } }),
  }
  const evidence = {
    router: ROUTER,
    jobs,
    isUnnamed: false,
    lastWithout: undefined,
    copies: copy ? [copy] : [],
    unseen: '',
  }
  return judge(evidence, { now, maxAgeMs: MAX_AGE_MS, maxQueueMs: MAX_QUEUE_MS, workflowState: 'active' })
}

test('opens one issue exactly when the rule says, and closes it once', async () => {
  let [alarms, recoveries] = [0, 0]
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const board = createBoard()
      let wasWell = true
      let [opened, closed] = [0, 0]
      for (let now = START; now < START + 16 * DAY_MS; now += CHECK_EVERY_MS) {
        const verdict = lookAt(history, now)
        const well = isWell(history, now)
        expect([new Date(now), verdict.state]).toEqual([new Date(now), well ? 'healthy' : 'wrong'])
        await syncIssues([verdict], board, WATCHED)
        if (wasWell && !well) opened++
        if (!wasWell && well) closed++
        wasWell = well
        expect([board.opened, board.closed, board.present.length]).toEqual([opened, closed, well ? 0 : 1])
      }
      alarms += opened
      recoveries += closed
    }),
    { numRuns: 300 },
  )
  // The histories are meaningful: they contain many alarms and many recoveries.
  expect([alarms > 250, recoveries > 70]).toEqual([true, true])
})

test('raises no alarm for an unchanged router while its runs are green', async () => {
  const night: Night = { outcome: 'green', waits: 0, changed: false, verified: true }
  const history: History = {
    nights: Array.from({ length: 366 }, () => night),
    keptHours: undefined,
    deletedAfter: undefined,
  }
  const states = new Set<string>()
  for (let now = START + 2 * HOUR_MS; now < START + 365 * DAY_MS; now += CHECK_EVERY_MS)
    states.add(lookAt(history, now).state)
  expect([...states]).toEqual(['healthy'])
  expect(copiesAt(history, START + 365 * DAY_MS)).toHaveLength(1)
})

test.each([90, 30, 7])('raises no alarm for an unchanged router whose artifacts are kept for %i days', (keptDays) => {
  const night: Night = { outcome: 'green', waits: 0, changed: false, verified: true }
  const keptHours = keptDays * 24
  const history: History = { nights: Array.from({ length: 366 }, () => night), keptHours, deletedAfter: undefined }
  const states = new Set<string>()
  for (let now = START + 2 * HOUR_MS; now < START + 365 * DAY_MS; now += CHECK_EVERY_MS)
    states.add(lookAt(history, now, renewedArtifactsAt(keptHours, now).at(-1)).state)
  expect([...states]).toEqual(['healthy'])
})
