// The fleet table on a machine whose clock is wrong: the backup that it names is the one that somebody will restore.

import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { beginRun, buildFleetTable, openFleet, readIndex } from '../fixtures/fleet-run.ts'
import { DAY_MS, green, type WatchedGitHub } from '../fixtures/watched-github.ts'

let hub: WatchedGitHub
beforeEach(async () => {
  hub = await openFleet()
})
afterEach(() => hub.github.close())

/** Builds the table on a machine that is that far behind GitHub; the copies are of today and of 41 days ago by GitHub's clock. */
async function buildBehind(behindMs: number) {
  hub.github.faults.clockOffsetMs = behindMs
  const older = await hub.keep({ ms: 41 * DAY_MS - behindMs })
  const newest = await hub.keep({ ms: -behindMs })
  beginRun(hub, [green('home')])
  return { older, newest, ...(await buildFleetTable(hub)) }
}

test.each([45, 40, 2])('names the newest copy where the clock is %d days behind, with a warning', async (days) => {
  const { isRed, log, newest } = await buildBehind(days * DAY_MS)
  expect(await readIndex(hub)).toMatchObject({ routers: [{ backup: { path: `backups/home/${newest}` } }] })
  expect([isRed, log]).toEqual([
    false,
    expect.stringMatching(
      /^::warning::The clock of this machine is behind: it shows .* UTC, and GitHub's .* UTC, which counts/m,
    ),
  ])
})

test.each([0, 5 * 60_000])('says nothing of a clock that is %d ms behind', async (behindMs) => {
  const { log, newest } = await buildBehind(behindMs)
  expect(await readIndex(hub)).toMatchObject({ routers: [{ backup: { path: `backups/home/${newest}` } }] })
  expect(log).not.toContain('clock')
})
