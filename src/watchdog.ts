// The watchdog's entry: dist/watchdog.js.

import { guardOutputs } from './action/output-guard.ts'
import { refuseRunner } from './action/refuse-runner.ts'
import { start } from './system/start.ts'

await start({
  // Nothing was checked, so no router is reported healthy.
  refuse: (nodeVersion) => refuseRunner(nodeVersion, { healthy: 'false', routers: '[]', 'routers-omitted': '0' }),
  run: async (interruption) => {
    guardOutputs()
    const { runWatchdog } = await import('./action/watchdog-run.ts')
    const exitCode = await runWatchdog(interruption)
    // A library may still try to download.
    return { exitCode, leftRunning: interruption.signal.aborted }
  },
})
