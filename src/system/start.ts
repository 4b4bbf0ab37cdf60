// How every entry starts: refuses a Node that is too old, hears signals, and only then loads the rest.
// Imports nothing that takes time, and nothing that an old Node lacks.

import { setFlagsFromString } from 'node:v8'
import { type Interruption, listenForInterruption } from './interruption.ts'
import { hasUnsafeMaglev } from './node-options.ts'

export const OLDEST_NODE = 24

/** `refuse` reports a Node that is too old; `run` loads the program and runs it. */
export async function start({
  refuse,
  run,
}: {
  readonly refuse: (nodeVersion: string) => void
  readonly run: (interruption: Interruption) => Promise<void>
}): Promise<void> {
  const version = process.versions.node
  // The artifact client's dependencies use deprecated calls: a warning that the user can do nothing about.
  process.noDeprecation = true
  // A crash would be a red step without outputs, or a session that nobody ends.
  if (hasUnsafeMaglev(version)) setFlagsFromString('--no-maglev')
  if (Number.parseInt(version, 10) < OLDEST_NODE) refuse(version)
  // Listens before the rest is loaded, which takes longer than a runner needs to cancel.
  else await run(listenForInterruption())
}

/**
 * Ends the process with its exit code, even while a thread waits for a file system that does not answer: `process.exit`
 * would wait for the thread. Another program in the place of this one has no such thread.
 */
export function endNow(): void {
  const end = `process.exit(${Number(process.exitCode ?? 0)})`
  try {
    // biome-ignore lint/style/noProcessEnv: handed on as it is
    process.execve?.(process.execPath, [process.execPath, '-e', end], { ...process.env, NODE_OPTIONS: '' })
  } catch {
    // Windows has no such call.
  }
  process.exit()
}
