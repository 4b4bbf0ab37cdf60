// The packaged watchdog and fleet table while GitHub fails at one point, at the real pace: they end, and stay within the budget of
// requests. For the action itself, `npm run prove:faults` asserts it.

import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { Fault, FaultPoint } from '../../emulator/github/faults.ts'
import { createGraphqlSecondaryLimit, GRAPHQL_GAVE_UP } from '../../emulator/github/rate-limits.ts'
import { findExcess } from '../../emulator/github/traffic.ts'
import { runAction } from '../../emulator/runner/runner.ts'
import { openFleet } from '../fixtures/fleet-run.ts'
import { failed, green, HOUR_MS, OTHER_TOKEN, TOKEN } from '../fixtures/watched-github.ts'

/** They wait most of the time, at the real pace. */
const AT_ONCE = 21
const FAULTS: Readonly<Record<string, Fault>> = {
  'HTTP 500': { status: 500 },
  'a reset': { silence: 'reset' },
  'a web page': { status: 200, body: '<html>', headers: { 'content-type': 'text/html' } },
  'HTTP 403': { status: 403 },
  'HTTP 422': { status: 422 },
  'a limit in HTTP 200': createGraphqlSecondaryLimit({ retryAfterS: 1 }),
  '"Something went wrong" in HTTP 200': GRAPHQL_GAVE_UP,
}
const POINTS = {
  watchdog: ['workflow', 'listRuns', 'listJobs', 'issues', 'query', 'listRunArtifacts'],
  fleet: ['listJobs', 'query', 'commit'],
} as const satisfies Record<string, readonly FaultPoint[]>

async function runWith(action: keyof typeof POINTS, point: FaultPoint, fault: Fault) {
  const { github, backups, ...hub } = await openFleet()
  try {
    await hub.keep()
    hub.addRun(5 * HOUR_MS, [green('home'), failed('cabin')])
    if (action === 'fleet') github.nextRun({ workflow: '.github/workflows/fleet.yml', jobs: [green('home')] })
    github.faults[point] = fault
    const { exitCode, timedOut } = await runAction({
      actionYml: join(import.meta.dirname, '../..', action, 'action.yml'),
      inputs: { routers: '["home","cabin"]', repository: backups.name, 'repository-token': OTHER_TOKEN },
      githubToken: TOKEN,
      env: github.environment,
      timeoutMs: 300_000,
    })
    return { exitCode, timedOut, isMet: github.metFaults > 0, excess: findExcess(github.requests) }
  } finally {
    await github.close()
  }
}

test.concurrent.each(Object.keys(POINTS) as (keyof typeof POINTS)[])(
  'the %s ends within its budget of requests, whatever GitHub answers',
  async (action) => {
    const cases = POINTS[action].flatMap((point) =>
      Object.entries(FAULTS).map(([name, fault]) => ({ name: `${point}: ${name}`, point, fault })),
    )
    const results: Record<string, unknown> = {}
    const next = cases.values()
    const serve = async () => {
      // A fault counts its own occurrences, so each run has a copy.
      for (const { name, point, fault } of next)
        results[name] = await runWith(action, point, typeof fault === 'string' ? fault : { ...fault })
    }
    await Promise.all(Array.from({ length: AT_ONCE }, serve))
    const asDesigned = { exitCode: 1, timedOut: false, isMet: true, excess: [] }
    expect(results).toEqual(Object.fromEntries(cases.map(({ name }) => [name, asDesigned])))
  },
  600_000,
)
