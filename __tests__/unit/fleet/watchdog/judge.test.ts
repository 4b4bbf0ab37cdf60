import { describe, expect, test } from '@jest/globals'
import type { Copy } from '../../../../src/fleet/copy.ts'
import type { RouterJob } from '../../../../src/fleet/jobs.ts'
import { type Evidence, judge, type Rule } from '../../../../src/fleet/watchdog/judge.ts'

const HOUR_MS = 60 * 60 * 1000
const NOW = Date.UTC(2026, 10, 24, 8)
const RULE: Rule = { now: NOW, maxAgeMs: 36 * HOUR_MS, maxQueueMs: 2 * HOUR_MS, workflowState: 'active' }

const job = (hoursAgo: number, changes: Partial<RouterJob> = {}): RouterJob => ({
  isGreen: true,
  isQueued: false,
  isOver: true,
  status: 'completed',
  conclusion: 'success',
  createdAt: NOW - hoursAgo * HOUR_MS,
  endedAt: NOW - hoursAgo * HOUR_MS,
  url: `https://github.com/o/r/actions/runs/${hoursAgo}`,
  ...changes,
})
const failed = (hoursAgo: number, conclusion: string): RouterJob => job(hoursAgo, { isGreen: false, conclusion })
const copy = (changes: Partial<Copy> = {}): Copy => ({
  place: 'repository',
  file: 'SynologyRouter_20261124.dss',
  time: NOW - 5 * HOUR_MS,
  isVerified: true,
  problem: '',
  ...changes,
})
const WELL: Evidence = {
  ...{ router: 'home', jobs: [job(5)], isUnnamed: false, lastWithout: undefined },
  ...{ copies: [copy()], unseen: '' },
}

const verdict = (changes: Partial<Evidence>, rule: Partial<Rule> = {}) =>
  judge({ ...WELL, ...changes }, { ...RULE, ...rule })
const problemsOf = (changes: Partial<Evidence>, rule: Partial<Rule> = {}) =>
  verdict(changes, rule).problems.map(({ code, text }) => `${code}: ${text}`)

test('a green job and a good copy are healthy', () => {
  expect(verdict({})).toMatchObject({ state: 'healthy', problems: [], unseen: '', lastGreen: job(5), copy: copy() })
})

describe('the job', () => {
  test.each([
    [36, []],
    [36.001, ['no-green-run']],
  ])('that ended %p hours ago', (hours, codes) => {
    expect(verdict({ jobs: [job(hours)] }).problems.map(({ code }) => code)).toEqual(codes)
  })

  test.each([
    [10, 'healthy', ''],
    [
      11,
      'unknown',
      'the last green job ended in the future, 2026-11-24 08:11 UTC, so its age is unknown: the clock of this machine is behind',
    ],
  ])('that ends %p minutes from now is %s: the clock of this machine may be behind', (minutes, state, unseen) => {
    expect(verdict({ jobs: [job(-minutes / 60)] })).toMatchObject({ state, unseen, problems: [] })
  })

  test('that ended last counts, wherever it is in the list', () => {
    expect(verdict({ jobs: [job(50), job(5), job(40)] })).toMatchObject({
      state: 'healthy',
      lastGreen: job(5),
      lastJob: job(50),
    })
  })

  test.each([
    [[], /within the period that the watchdog checks\. No run was started/],
    [[job(40)], /since 2026-11-22 16:00 UTC\. No run was started: the schedule was dropped/],
    [[failed(9, 'failure')], /The last one ended 2026-11-23 23:00 UTC with failure: its log says why/],
    [[job(9, { isGreen: false, conclusion: 'timed_out', createdAt: 0 })], /ended 2026-11-23 23:00 UTC with timed out:/],
    [[failed(9, '')], /with no result:/],
    [[failed(9, 'cancelled')], /cancelled\. Likely causes, in order: no runner took the job for a day/],
    [[failed(9, 'skipped')], /skipped: a condition/],
    [
      [job(1, { isGreen: false, isOver: false, conclusion: '' }), failed(9, 'failure')],
      /The newest one is still running, since 2026-11-24 07:00 UTC\./,
    ],
    [
      [job(1, { isGreen: false, isOver: false, isQueued: true, conclusion: '' })],
      /The newest one waits for its runner, since/,
    ],
  ])('without a recent green result is explained by the last one: %#', (jobs, text) => {
    expect(problemsOf({ jobs })).toEqual([expect.stringMatching(text)])
  })

  test('that is missing from the runs is reported with how the last run ended', () => {
    const lastWithout = { isOver: true, conclusion: 'failure', url: 'https://run/9' }
    const none = 'Runs were started, but none had a job for this router. The last one ended with failure: https://run/9'
    expect(problemsOf({ jobs: [], lastWithout })[0]).toContain(none)
    const since =
      'Runs were started since, but none had a job for this router. If its job was renamed, put the label into the new name. The last one has not finished: https://run/9'
    expect(problemsOf({ jobs: [job(40)], lastWithout: { ...lastWithout, isOver: false } })[0]).toContain(since)
    const both = problemsOf({ jobs: [failed(40, 'failure')], lastWithout })[0]
    expect(both).toMatch(/what to do\. Runs were started since, but none .* ended with failure: https/)
    expect(both).not.toContain('No run was started')
    expect(problemsOf({ jobs: [], isUnnamed: true, lastWithout })[0]).toMatch(/The last run ended with failure: https/)
  })

  test('without any run may be on another branch', () => {
    expect(problemsOf({ jobs: [] })[0]).toContain('Or the runs are on another branch: set `workflow-branch`.')
    expect(problemsOf({ jobs: [job(40)] })[0]).not.toContain('`workflow-branch`')
  })

  test('that is not named is reported so, and nothing else', () => {
    expect(problemsOf({ jobs: [], isUnnamed: true })).toEqual([
      expect.stringMatching(/^job-not-named: .*`name: Backup of \$\{\{ matrix\.router \}\}`/),
    ])
  })
})

describe('the queue', () => {
  const waiting = (hours: number) => job(hours, { isGreen: false, isOver: false, isQueued: true, conclusion: '' })

  test.each([
    [2, 'healthy'],
    [2.001, 'wrong'],
  ])('of %p hours', (hours, state) => {
    expect(verdict({ jobs: [waiting(hours), job(20)] }).state).toBe(state)
  })

  test('behind an earlier run does not suggest an offline runner', () => {
    const pending = (hours: number) => ({ ...waiting(hours), status: 'pending' })
    expect(problemsOf({ jobs: [pending(3), job(20)] })).toEqual([
      expect.stringMatching(
        /^stuck-in-queue: A run has been waiting since 2026-11-24 05:00 UTC for an earlier one of its/,
      ),
    ])
    expect(problemsOf({ jobs: [pending(3)] })[0]).toContain('The newest one waits for an earlier run, since')
    // The earlier run itself is the cause.
    expect(problemsOf({ jobs: [pending(3), waiting(20), job(30)] })).toEqual([
      expect.stringContaining('A job has been waiting since 2026-11-23 12:00 UTC. Likely causes, in order: the runner'),
    ])
  })

  test('is reported by its start, so that the text stays the same', () => {
    expect(problemsOf({ jobs: [waiting(3), job(20)] })).toEqual([
      expect.stringContaining('stuck-in-queue: A job has been waiting since 2026-11-24 05:00 UTC.'),
    ])
  })
})

test.each([
  ['disabled_inactivity', /^workflow-disabled: GitHub disabled the workflow, as it does after 60 days/],
  ['disabled_manually', /^workflow-disabled: Somebody disabled the workflow\. Enable it/],
  ['deleted', /^workflow-disabled: The workflow file is missing from the default branch\. Restore it/],
  ['disabled_fork', /^workflow-disabled: GitHub reports the workflow as disabled fork\./],
])('a workflow that is %s', (workflowState, text) => {
  expect(problemsOf({}, { workflowState })).toEqual([expect.stringMatching(text)])
})

describe('the copy', () => {
  const life = (ageHours: number, leftHours: number) =>
    copy({ place: 'artifact', lifetime: { from: NOW - ageHours * HOUR_MS, until: NOW + leftHours * HOUR_MS } })

  test.each([
    ['that was not verified', copy({ isVerified: false }), /^copy-unverified: .* was stored but not verified/],
    [
      'that has a problem',
      copy({ problem: 'it has no manifest' }),
      /^copy-unverified: .* cannot be relied on: it has no manifest\.$/,
    ],
    ['that has expired', life(100, 0), /^no-copy: /],
    ['that expires within max-age', life(1_000, 35), /^copy-expiring: .* expires on 2026-11-25 19:00 UTC/],
    ['that expires within a quarter of its life', life(19, 5), /^copy-expiring: /],
  ])('%s', (_, one, text) => {
    expect(problemsOf({ copies: [one] })).toEqual([expect.stringMatching(text)])
  })

  test.each([
    ['with just enough left', life(1_000, 36)],
    ['with a quarter of a short life left', life(18, 6)],
  ])('%s is healthy', (_, one) => {
    expect(verdict({ copies: [one] }).state).toBe('healthy')
  })

  test('that is missing', () => {
    expect(verdict({ copies: [] })).toMatchObject({ state: 'wrong', problems: [{ code: 'no-copy' }], unseen: '' })
  })

  test('is the newest good one: one is enough', () => {
    const older = copy({ time: NOW - 90 * HOUR_MS, file: 'older.dss' })
    const copies = [copy({ isVerified: false }), older, copy({ time: 0, problem: 'nothing' })]
    expect(verdict({ copies })).toMatchObject({ state: 'healthy', copy: older })
  })

  test('with a problem in both places is reported for the newest', () => {
    const copies = [copy({ problem: 'the older', time: 1 }), copy({ problem: 'the newer', time: 2 })]
    expect(verdict({ copies }).problems).toMatchObject([{ text: expect.stringContaining('the newer') }])
  })
})

describe('a place that could not be checked', () => {
  test('makes the verdict unknown, unless there is a problem', () => {
    expect(verdict({ copies: [], unseen: 'GitHub is away' })).toMatchObject({
      state: 'unknown',
      unseen: 'GitHub is away',
      problems: [],
    })
    expect(verdict({ copies: [], unseen: 'GitHub is away', jobs: [] })).toMatchObject({
      state: 'wrong',
      unseen: 'GitHub is away',
      problems: [{ code: 'no-green-run' }],
    })
  })

  test('does not matter if a good copy was found elsewhere', () => {
    expect(verdict({ unseen: 'GitHub is away' })).toMatchObject({ state: 'healthy', unseen: '' })
  })

  test('is reported next to a bad copy, since it may hold a better one', () => {
    const unseen = 'GitHub is away'
    expect(verdict({ unseen, copies: [copy({ isVerified: false })] })).toMatchObject({ state: 'wrong', unseen })
  })
})
