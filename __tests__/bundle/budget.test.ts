// The packaged watchdog and fleet table while GitHub fails at one point, at the real pace: they end, and stay within the budget of
// requests. Each fault at one point; __tests__/integration/monitor-faults.test.ts has all points, without the waiting. For the action itself,
// `npm run prove:faults` asserts it.

import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { findExcess } from '../../emulator/github/traffic.ts'
import { runAction } from '../../emulator/runner/runner.ts'
import { FAULTS, openFaulty, POINTS } from '../fixtures/monitor-faults.ts'
import { OTHER_TOKEN, TOKEN } from '../fixtures/watched-github.ts'

type Action = keyof typeof POINTS

async function runWith(action: Action, point: (typeof POINTS)[Action][number], fault: string) {
  const { github, backups } = await openFaulty(action, point, fault)
  try {
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

const CASES = (['watchdog', 'fleet'] as const).flatMap((action) =>
  Object.keys(FAULTS).map((fault, index) => ({
    ...{ action, fault },
    point: POINTS[action][index % POINTS[action].length] ?? 'query',
  })),
)

// They mostly wait.
test.concurrent.each(CASES)(
  'the $action ends within its budget of requests if GitHub answers at $point with $fault',
  async ({ action, point, fault }) => {
    const asDesigned = { exitCode: 1, timedOut: false, isMet: true, excess: [] }
    expect(await runWith(action, point, fault)).toEqual(asDesigned)
  },
  600_000,
)
