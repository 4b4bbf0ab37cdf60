// The entry of all faces: no logic but the check that this is Node 24, made before anything is loaded that needs it.
// dist/cli.js says that it is the terminal which starts, dist/watchdog.js that it is the watchdog,
// dist/fleet.js that it is the fleet's table.

import { appendFileSync } from 'node:fs'
import { listenForInterruption } from './action/interruption.ts'
import { OUTPUT_NAMES } from './action/outputs.ts'
import { EXPLANATIONS } from './errors.ts'

const OLDEST_NODE = 24
/** What the other faces' outputs say where nothing could be done. */
const EMPTY_OUTPUTS: Readonly<Record<string, readonly string[]>> = {
  watchdog: ['healthy=false', 'routers=[]'],
  fleet: ['missing=[]', 'failed=[]', 'commit-sha='],
}
/** As EXIT_CODES says of `runner-unsupported`. */
const UNSUPPORTED = 19
const face: unknown = Reflect.get(globalThis, Symbol.for('srm-backup.face'))

// The artifact client's dependencies use deprecated calls: a warning that the user can do nothing about.
process.noDeprecation = true

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  refuseRunner()
} else {
  // Before the rest is loaded, which takes longer than a runner needs to cancel.
  const interruption = listenForInterruption()
  if (face === 'terminal') {
    const { runCli } = await import('./cli/main.ts')
    const { env, stdin, stdout, stderr } = process
    process.exitCode = await runCli({
      argv: process.argv.slice(2),
      env,
      stdin,
      stdout,
      stderr,
      signal: interruption.signal,
    })
    interruption.stop()
  } else if (face === 'watchdog') {
    const { runWatchdog } = await import('./action/watchdog-run.ts')
    await runWatchdog(interruption)
  } else if (face === 'fleet') {
    const { runFleet } = await import('./action/fleet-run.ts')
    await runFleet(interruption)
  } else {
    await runAction(interruption)
  }
}

async function runAction(interruption: ReturnType<typeof listenForInterruption>): Promise<void> {
  const { run } = await import('./action/run.ts')
  const { abandoned } = await run(interruption)
  // Everything is reported and flushed; what is still at work cannot be stopped in any other way.
  if (abandoned) process.stdout.write('', () => process.exit())
}

/** Says what to do in plain Node, since the toolkit may not even load here. */
function refuseRunner(): void {
  const code = 'runner-unsupported'
  const { what, hint } = EXPLANATIONS[code]
  if (face === 'terminal') {
    process.stderr.write(`srm-backup needs Node.js ${OLDEST_NODE} or later; this is ${process.versions.node}.\n`)
    process.exitCode = UNSUPPORTED
    return
  }
  process.stdout.write(`::error::${what} This is Node.js ${process.versions.node}.%0A${hint}%0A(error-code: ${code})\n`)
  const file = process.env.GITHUB_OUTPUT
  const outputs =
    EMPTY_OUTPUTS[String(face)] ?? OUTPUT_NAMES.map((name) => `${name}=${name === 'error-code' ? code : ''}`)
  if (file) appendFileSync(file, outputs.map((line) => `${line}\n`).join(''))
  process.exitCode = 1
}
