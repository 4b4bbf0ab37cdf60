// The fleet table's entry: dist/fleet.js.

import { guardOutputs } from './action/output-guard.ts'
import { refuseRunner } from './action/refuse-runner.ts'
import { start } from './system/start.ts'

await start({
  refuse: (nodeVersion) => refuseRunner(nodeVersion, { missing: '', failed: '', 'commit-sha': '' }),
  run: async (interruption) => {
    guardOutputs()
    const { runFleet } = await import('./action/fleet-run.ts')
    return { exitCode: await runFleet(interruption), leftRunning: false }
  },
})
