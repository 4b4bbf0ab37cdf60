// Starts every entry: rejects a Node that is too old, listens for signals, and only then loads the rest.
// Imports nothing slow and nothing that an old Node lacks.

import { accessSync, constants } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { type Interruption, listenForInterruption } from './interruption.ts'
import { removeLeftFolders } from './left-folders.ts'
import { hasUnsafeMaglev } from './node-options.ts'
import { exitArguments } from './self.ts'

export const OLDEST_NODE = 24
/** After a signal, for a reader of the output that may have stopped reading. */
const LAST_WORDS_MS = 1_000

/** For what ends without that: closed sockets, and threads that write files. */
const LINGER_MS = 100
/** Ends at once with an exit code, 20 times faster than Node. */
const SHELL = '/bin/sh'
/** The terminal's exit code of `internal-error`. */
const UNFINISHED = 70

/** How a program ended. */
export interface Ending {
  readonly exitCode: number
  /** Something that cannot be aborted is still running. */
  readonly leftRunning: boolean
}

/**
 * Calls `refuse` if Node is too old, and otherwise `run`, which loads and runs the program, and ends the process: a connection
 * that somebody else keeps open must not keep a finished job running.
 */
export async function start({
  refuse,
  run,
}: {
  readonly refuse: (nodeVersion: string) => void
  readonly run: (interruption: Interruption) => Promise<Ending>
}): Promise<void> {
  const version = process.versions.node
  // The artifact client's dependencies use deprecated calls: users cannot act on the warning.
  process.noDeprecation = true
  // A crash would leave a failed step without outputs, or a router session that never ends.
  if (hasUnsafeMaglev(version)) setFlagsFromString('--no-maglev')
  if (Number.parseInt(version, 10) < OLDEST_NODE) return refuse(version)
  // Whatever ends the process early, it has not succeeded.
  process.exitCode = 1
  // Listen before loading the rest, which takes longer than a runner needs to cancel.
  const interruption = listenForInterruption()
  process.once('beforeExit', endUnfinished)
  const { exitCode, leftRunning } = await run(interruption)
  process.off('beforeExit', endUnfinished)
  process.exitCode = exitCode
  // Everything is reported, and written before the process ends.
  process.stdout.write('', () => process.stderr.write('', leftRunning ? endNow : endSoon))
  const { signal } = interruption
  const giveUp = () => setTimeout(endNow, LAST_WORDS_MS)
  signal.addEventListener('abort', giveUp, { once: true })
  if (signal.aborted) giveUp()
}

/**
 * Lets the process end, or ends it if something keeps it from that. Not by `process.exit`: it waits for V8's threads, and one
 * that compiles may itself wait for the main thread to collect garbage, for ever, deaf to signals.
 */
function endSoon(): void {
  setTimeout(endNow, LINGER_MS).unref()
}

/** Nothing is left to wait for, and the work has not ended: without a word, and with its readable files left behind. */
function endUnfinished(): void {
  process.stderr.write(
    'Error: The program ended before its work was done. This is a bug: please open an issue. (internal-error)\n',
  )
  process.exitCode = UNFINISHED
  endNow()
}

/**
 * Ends the process with its exit code, even while a thread waits for a file system that does not answer, or for this one.
 * `process.exit` would wait for that thread, so another program replaces this one first.
 */
export function endNow(): void {
  endBy(SHELL)
}

/** Exported for tests: a container may have no shell. */
export function endBy(shell: string): void {
  removeLeftFolders()
  // Windows has the call, but not what it does.
  if (process.platform === 'win32' || !process.execve) process.exit()
  // A pipe is shared with what runs next, and so is this state of it. Node restores it only where it ends itself.
  for (const stream of ['stdin', 'stdout', 'stderr'] as const) makeBlocking(stream)
  const code = Number(process.exitCode ?? 0)
  // If this call fails, Node aborts: an update may have removed its program meanwhile.
  if (isExecutable(shell)) process.execve(shell, [shell, '-c', `exit ${code}`], {})
  const { execPath } = process
  // biome-ignore lint/style/noProcessEnv: passed on unchanged
  const env = { ...process.env, NODE_OPTIONS: '' }
  if (isExecutable(execPath)) process.execve(execPath, [execPath, ...exitArguments(code)], env)
  process.kill(process.pid, 'SIGKILL')
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function makeBlocking(name: 'stdin' | 'stdout' | 'stderr'): void {
  try {
    const stream: { readonly _handle?: { readonly setBlocking?: (isBlocking: boolean) => unknown } | null } = process[
      name
    ] as never
    stream._handle?.setBlocking?.(true)
  } catch {
    // It is closed.
  }
}
