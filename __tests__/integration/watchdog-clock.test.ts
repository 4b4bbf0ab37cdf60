// The watchdog on a machine whose clock is wrong, as after a suspended virtual machine, or on one without a clock of its own.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { runWatch } from '../fixtures/watch-run.ts'
import { DAY_MS, green, HOUR_MS, openWatched, type WatchedGitHub } from '../fixtures/watched-github.ts'

let hub: WatchedGitHub
beforeEach(async () => {
  hub = await openWatched()
})
afterEach(() => hub.github.close())

const watch = () => runWatch(hub, { destination: 'repository' })
const issues = () => hub.github.issues.all.map(({ state }) => state)

/** Of a machine that is that far behind GitHub, `days` being the age of the last green job by GitHub's clock. */
async function setBehind(behindMs: number, days: number): Promise<void> {
  hub.github.faults.clockOffsetMs = behindMs
  await hub.keep()
  hub.addRun(days * DAY_MS - behindMs, [green('home')])
}

test.each([
  [45 * DAY_MS, 40],
  [39.9 * DAY_MS, 40],
  [300 * DAY_MS, 200],
])(
  'goes by the clock of GitHub where its own is %d ms behind: a job of %d days ago is not green today',
  async (behindMs, days) => {
    await setBehind(behindMs, days)
    const { isRed, log } = await watch()
    expect([isRed, log]).toEqual([true, expect.stringMatching(/✗ home: no green job, .* \(no-green-run\)/)])
    expect(log).toMatch(
      /^::warning::The clock of this machine is behind: it shows .* UTC, and GitHub's .* UTC, which counts/m,
    )
    expect(issues()).toEqual(['open'])
  },
)

test('closes no issue because its clock is behind', async () => {
  await setBehind(0, 40)
  expect((await watch()).isRed).toBe(true)
  hub.github.faults.clockOffsetMs = 39.9 * DAY_MS
  hub.addRun(40 * DAY_MS - 39.9 * DAY_MS, [green('home')])
  expect((await watch()).isRed).toBe(true)
  expect(issues()).toEqual(['open'])
})

test('stays healthy with a green job of last night, whatever its own clock says', async () => {
  await setBehind(45 * DAY_MS, 0.2)
  const { isRed, log } = await watch()
  expect([isRed, log]).toEqual([false, expect.stringContaining('✓ home: green 4 h ago')])
})

test.each([0, 5 * 60_000, -30 * DAY_MS])('says nothing of a difference of %d ms', async (offsetMs) => {
  hub.github.faults.clockOffsetMs = offsetMs
  await hub.keep()
  hub.addRun(5 * HOUR_MS, [green('home')])
  const { isRed, log } = await watch()
  expect([isRed, log]).toEqual([false, expect.not.stringContaining('clock')])
})

describe('without a time in the answers of GitHub', () => {
  test('a green job in the future is no proof of a backup, and closes no issue', async () => {
    hub.github.faults.clockOffsetMs = undefined
    await hub.keep()
    hub.addRun(40 * DAY_MS, [green('home')])
    expect((await watch()).isRed).toBe(true)
    hub.addRun(-5 * DAY_MS, [green('home')])
    const { isRed, log } = await watch()
    expect([isRed, log]).toEqual([true, expect.stringContaining('could not be checked: home')])
    expect(log).toContain('the last green job ended in the future, ')
    expect(issues()).toEqual(['open'])
  })

  test('a green job of last night is healthy', async () => {
    hub.github.faults.clockOffsetMs = undefined
    await hub.keep()
    hub.addRun(5 * HOUR_MS, [green('home')])
    expect((await watch()).isRed).toBe(false)
  })
})
