// The fleet table's entry: dist/fleet.js.

import { refuseRunner } from './action/refuse-runner.ts'
import { guardStdout } from './action/stdout-guard.ts'
import { start } from './system/start.ts'

await start({
  refuse: (nodeVersion) => refuseRunner(nodeVersion, { missing: '', failed: '', 'commit-sha': '' }),
  run: async (interruption) => {
    guardStdout()
    const { runFleet } = await import('./action/fleet-run.ts')
    return { exitCode: await runFleet(interruption), leftRunning: false }
  },
})
