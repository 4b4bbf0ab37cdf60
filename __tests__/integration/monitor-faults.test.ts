// The watchdog and the fleet table while GitHub fails at one point: they end, and stay within the budget of requests. They wait as often as
// at the real pace, but a thousandth of the time; __tests__/bundle/budget.test.ts waits.

import * as timers from 'node:timers/promises'
import { expect, jest, test } from '@jest/globals'

jest.unstable_mockModule('node:timers/promises', () => ({
  ...timers,
  setTimeout: (ms: number, ...rest: []) => timers.setTimeout(ms / 1_000, ...rest),
}))
const { FAULTS, openFaulty, POINTS } = await import('../fixtures/monitor-faults.ts')
const { FLEET_OUTPUTS, runFleet } = await import('../../src/action/fleet-run.ts')
const { WATCHDOG_OUTPUTS } = await import('../../src/action/watchdog-report.ts')
const { runWatchdog } = await import('../../src/action/watchdog-run.ts')
const { runMonitor } = await import('../fixtures/monitor-run.ts')

const ACTIONS = {
  watchdog: [runWatchdog, WATCHDOG_OUTPUTS],
  fleet: [runFleet, FLEET_OUTPUTS],
} as const
const CASES = (['watchdog', 'fleet'] as const).flatMap((action) =>
  POINTS[action].flatMap((point) => Object.keys(FAULTS).map((fault) => [action, point, fault] as const)),
)

test.each(CASES)(
  'the %s ends within its budget of requests if GitHub answers at %s with %s',
  async (action, point, fault) => {
    const hub = await openFaulty(action, point, fault)
    const [run, outputNames] = ACTIONS[action]
    try {
      // It fails if there are more requests.
      const { isRed } = await runMonitor(run, hub, { inputs: { routers: '["home","cabin"]' }, outputNames })
      expect([isRed, hub.github.metFaults > 0]).toEqual([true, true])
    } finally {
      await hub.github.close()
    }
  },
)
