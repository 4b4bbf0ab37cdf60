// The watchdog's entry: dist/watchdog.js.

import { refuseRunner } from './action/refuse-runner.ts'
import { endNow, start } from './system/start.ts'

await start({
  // Nothing was checked, so no router is reported healthy.
  refuse: (nodeVersion) => refuseRunner(nodeVersion, { healthy: 'false', routers: '[]' }),
  run: async (interruption) => {
    const { runWatchdog } = await import('./action/watchdog-run.ts')
    await runWatchdog(interruption)
    // Everything is reported; a library may still try to download.
    if (interruption.signal.aborted) process.stdout.write('', endNow)
  },
})
