// The entry: no logic but the check that this is Node 24, made before anything is loaded that needs it.

import { appendFileSync } from 'node:fs'
import { listenForInterruption } from './action/interruption.ts'
import { OUTPUT_NAMES } from './action/outputs.ts'
import { EXPLANATIONS } from './errors.ts'

const OLDEST_NODE = 24

// The artifact client's dependencies use deprecated calls: a warning that the user can do nothing about.
process.noDeprecation = true

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  refuseRunner()
} else {
  // Before the rest is loaded, which takes longer than a runner needs to cancel.
  const interruption = listenForInterruption()
  const { run } = await import('./action/run.ts')
  const { abandoned } = await run(interruption)
  // Everything is reported and flushed; what is still at work cannot be stopped in any other way.
  if (abandoned) process.stdout.write('', () => process.exit())
}

/** Says what to do in plain Node, since the toolkit may not even load here. */
function refuseRunner(): void {
  const code = 'runner-unsupported'
  const { what, hint } = EXPLANATIONS[code]
  process.stdout.write(`::error::${what} This is Node.js ${process.versions.node}.%0A${hint}%0A(error-code: ${code})\n`)
  const file = process.env.GITHUB_OUTPUT
  if (file) appendFileSync(file, OUTPUT_NAMES.map((name) => `${name}=${name === 'error-code' ? code : ''}\n`).join(''))
  process.exitCode = 1
}
