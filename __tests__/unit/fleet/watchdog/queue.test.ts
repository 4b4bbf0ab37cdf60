import { describe, expect, test } from '@jest/globals'
import type { RouterJob, Run } from '../../../../src/fleet/jobs.ts'
import type { Runner } from '../../../../src/fleet/runners.ts'
import { describeQueue, isAnyStuck } from '../../../../src/fleet/watchdog/queue.ts'

const HOUR_MS = 60 * 60 * 1000
const NOW = Date.parse('2026-11-24T08:00:00Z')
const LABELS = ['self-hosted', 'Linux']

function reasonFor(runners: readonly Runner[] | undefined, changes: Partial<RouterJob> = {}): string {
  const job = { isQueued: true, status: 'queued', createdAt: NOW - 3 * HOUR_MS, labels: LABELS, ...changes }
  const text = describeQueue([job as RouterJob], { now: NOW, maxQueueMs: 2 * HOUR_MS, runners }) ?? ''
  expect(text).toMatch(/^A job has been waiting since 2026-11-24 05:00 UTC\. /)
  return text.replace(/^.*? UTC\. /, '')
}

function runner(name: string, changes: Partial<Runner> = {}): Runner {
  return { name, isOnline: true, isBusy: false, labels: ['self-hosted', 'linux', 'x64'], ...changes }
}

describe('why a job waits for its runner', () => {
  test('names all that GitHub does not say, if the runners are unknown', () => {
    const text = reasonFor(undefined)
    for (const cause of ['off or not connected', 'too old', 'automatic updates', '14 days', 'busy', 'label'])
      expect(text).toContain(cause)
  })

  test.each<[string, readonly Runner[], string]>([
    ['offline', [runner('nas', { isOnline: false })], 'The runner nas is offline: check that the machine is on'],
    [
      'several offline',
      [runner('nas', { isOnline: false }), runner('pi', { isOnline: false })],
      'The runners nas, pi are offline',
    ],
    [
      'busy',
      [runner('nas', { isBusy: true }), runner('pi', { isOnline: false })],
      'The runner nas is online, but busy',
    ],
    [
      'idle',
      [runner('nas'), runner('pi', { isBusy: true })],
      'The runner nas is online and idle, but got no job. Likely causes, in order: it is too old',
    ],
    [
      'another label',
      [runner('nas', { labels: ['self-hosted'] })],
      'GitHub lists no runner of this repository with the labels self-hosted, Linux.',
    ],
    [
      'no runner',
      [],
      'GitHub lists no runner of this repository. Likely causes, in order: a runner that was not connected for 14 days is removed',
    ],
  ])('is what GitHub says of them: %s', (_, runners, expected) => {
    expect(reasonFor(runners)).toContain(expected)
  })

  test('does not depend on runners of the repository if the machine is one of GitHub', () => {
    expect(reasonFor([], { labels: ['ubuntu-latest'] })).toContain('Likely causes, in order: the runner is off')
  })

  test('takes every runner as suitable if the labels of the job are unknown', () => {
    expect(reasonFor([runner('nas', { isOnline: false })], { labels: undefined })).toContain(
      'The runner nas is offline',
    )
  })

  test('stays short with many runners, and on one line whatever their names are, without anything that GitHub acts on', () => {
    const many = Array.from({ length: 40 }, (_, index) => runner(`r${index}\n# x`, { isOnline: false }))
    expect(reasonFor(many)).toMatch(/^The runners r0 ＃ x, r1 ＃ x, .*, 35 more are offline/)
  })
})

test('a job that waits for an approval does not suggest an offline runner', () => {
  const job = { isQueued: true, status: 'waiting', createdAt: NOW - 3 * HOUR_MS } as RouterJob
  expect(describeQueue([job], { now: NOW, maxQueueMs: 2 * HOUR_MS })).toMatch(
    /^A job has been waiting since .* for an approval or a wait timer of its environment\./,
  )
})

test.each([
  [false, 'queued', 3, true],
  [false, 'queued', 1, false],
  [false, 'pending', 3, false],
  [false, 'in_progress', 3, false],
  [true, 'queued', 3, false],
])(
  'GitHub is asked about the runners only for a job that waits for one: over %j, %s for %d hours',
  (isOver, status, hours, isStuck) => {
    const job = { status, createdAt: NOW - hours * HOUR_MS }
    const runs = [
      { isOver, jobs: [job] },
      { isOver: false, jobs: undefined },
    ] as unknown as readonly Run[]
    expect(isAnyStuck(runs, { now: NOW, maxQueueMs: 2 * HOUR_MS })).toBe(isStuck)
  },
)
