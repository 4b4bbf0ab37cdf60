// The terminal's entry: dist/cli.js, the command `srm-backup`.

import { refuseNode } from './cli/refuse-node.ts'
import { start } from './system/start.ts'

await start({
  refuse: refuseNode,
  run: async (interruption) => {
    const { env, stdin, stdout, stderr } = process
    // Before anything is written.
    const { watchOutputs } = await import('./cli/outputs.ts')
    const outputs = watchOutputs({ stdout, stderr })
    const { runCli } = await import('./cli/main.ts')
    interruption.coverUncaughtErrors()
    const { signal } = interruption
    const { code, leftRunning } = await runCli({
      argv: process.argv.slice(2),
      env,
      stdin,
      stdout,
      stderr,
      outputs,
      signal,
    })
    // What was cancelled may not have ended yet, like a library that tries again.
    return { exitCode: code, leftRunning: leftRunning || signal.aborted }
  },
})
