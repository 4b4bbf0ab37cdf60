// The entry of all faces: no logic but the check that this is Node 24, made before anything is loaded that needs it.
// dist/cli.js says that it is the terminal which starts, dist/watchdog.js that it is the watchdog,
// dist/fleet.js that it is the fleet's table.

import { appendFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { OUTPUT_NAMES } from './action/outputs.ts'
import { EXPLANATIONS } from './errors.ts'
import { listenForInterruption } from './system/interruption.ts'
import { hasUnsafeMaglev } from './system/node-options.ts'

const OLDEST_NODE = 24
/** What the other faces' outputs say where nothing could be done. */
const EMPTY_OUTPUTS: Readonly<Record<string, readonly string[]>> = {
  watchdog: ['healthy=false', 'routers=[]'],
  fleet: ['missing=', 'failed=', 'commit-sha='],
}
/** As EXIT_CODES says of `runner-unsupported`. */
const UNSUPPORTED = 19
const face: unknown = Reflect.get(globalThis, Symbol.for('srm-backup.face'))

// The artifact client's dependencies use deprecated calls: a warning that the user can do nothing about.
process.noDeprecation = true
// A crash would be a red step without outputs, or a session that nobody ends.
if (hasUnsafeMaglev(process.versions.node)) setFlagsFromString('--no-maglev')

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  if (face === 'terminal') refuseTerminal()
  else refuseRunner()
} else {
  // Before the rest is loaded, which takes longer than a runner needs to cancel.
  const interruption = listenForInterruption()
  if (face === 'terminal') {
    await runTerminal(interruption)
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

async function runTerminal(interruption: ReturnType<typeof listenForInterruption>): Promise<void> {
  const { env, stdin, stdout, stderr } = process
  // Nothing is written before that.
  const { watchOutputs } = await import('./cli/outputs.ts')
  const outputs = watchOutputs({ stdout, stderr })
  const { runCli } = await import('./cli/main.ts')
  interruption.coverMistakes()
  const { signal } = interruption
  const { code, abandoned } = await runCli({ argv: process.argv.slice(2), env, stdin, stdout, stderr, outputs, signal })
  process.exitCode = code
  if (abandoned) endNow()
  // What was reported stays so, whatever lingers; signals are heard on, as they would end the process with another code.
  signal.addEventListener('abort', endNow)
}

async function runAction(interruption: ReturnType<typeof listenForInterruption>): Promise<void> {
  const { run } = await import('./action/run.ts')
  const { abandoned } = await run(interruption)
  // Everything is reported and flushed; what is still at work cannot be stopped in any other way.
  if (abandoned) process.stdout.write('', endNow)
}

/**
 * Ends the process with its exit code, also while a thread waits for a file system that does not answer: `process.exit`
 * would wait for the thread. Another program in the place of this one has no such thread.
 */
function endNow(): void {
  const end = `process.exit(${Number(process.exitCode ?? 0)})`
  try {
    process.execve?.(process.execPath, [process.execPath, '-e', end], { ...process.env, NODE_OPTIONS: '' })
  } catch {
    // Windows has no such call.
  }
  process.exit()
}

/** Says what to do in plain Node, since the toolkit may not even load here. */
function refuseRunner(): void {
  const code = 'runner-unsupported'
  const { what, hint } = EXPLANATIONS[code]
  process.stdout.write(`::error::${what} This is Node.js ${process.versions.node}.%0A${hint}%0A(error-code: ${code})\n`)
  const file = process.env.GITHUB_OUTPUT
  const outputs =
    EMPTY_OUTPUTS[String(face)] ?? OUTPUT_NAMES.map((name) => `${name}=${name === 'error-code' ? code : ''}`)
  if (file) appendFileSync(file, outputs.map((line) => `${line}\n`).join(''))
  process.exitCode = 1
}

/** Who asked for JSON gets an answer in any case. */
function refuseTerminal(): void {
  const code = 'runner-unsupported'
  const message = `srm-backup needs Node.js ${OLDEST_NODE} or later; this is ${process.versions.node}.`
  const hint = 'Install a newer Node.js, or start srm-backup with one that is there: `/path/to/node dist/cli.js`.'
  process.exitCode = UNSUPPORTED
  if (process.argv.includes('--json'))
    process.stdout.write(`${JSON.stringify({ error: { code, message, hint } }, undefined, 2)}\n`)
  process.stderr.write(`${message}\n${hint}\n(${code})\n`)
}
