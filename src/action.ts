// The action's entry: dist/index.js.

import { guardOutputs } from './action/output-guard.ts'
import { OUTPUT_NAMES } from './action/outputs.ts'
import { refuseRunner } from './action/refuse-runner.ts'
import { start } from './system/start.ts'

await start({
  refuse: (nodeVersion) => {
    const outputs = OUTPUT_NAMES.map((name) => [name, name === 'error-code' ? 'runner-unsupported' : ''] as const)
    refuseRunner(nodeVersion, Object.fromEntries(outputs))
  },
  run: async (interruption) => {
    guardOutputs()
    const { run } = await import('./action/run.ts')
    return await run(interruption)
  },
})
