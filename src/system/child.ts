// Runs work in a process of its own, which can be ended at any moment: nothing else ends native code that never returns.

import { type ChildProcess, fork } from 'node:child_process'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { BackupError, describeThrown } from '../errors.ts'
import { message, term } from '../text/message.ts'
import { hasUnsafeMaglev } from './node-options.ts'
import { FILE_OPTION, isSingleExecutable } from './self.ts'

/** JavaScript's own; what is outside it is bounded in src/system/serve-parent.ts. */
const HEAP_MIB = 256
/** For an ended process to release its files. */
const RELEASE_MS = 500
/**
 * What a process needs of the environment: libraries, Windows' own folder, the mark by which a runner finds it, and where Node
 * keeps compiled code, if the user (or a test) has it keep any.
 */
const PASSED_ON = ['LD_LIBRARY_PATH', 'SystemRoot', 'RUNNER_TRACKING_ID', 'NODE_COMPILE_CACHE']

/** A process that has started and waits for its one request. */
export interface Child {
  /** Returns the answer, and ends the process. Throws ChildEnded, BackupError `store-failed`, or the signal's reason. */
  ask(request: unknown, options: { readonly signal: AbortSignal; readonly timeoutMs: number }): Promise<unknown>
  /** Ends the process, whatever it does. */
  end(): void
  hasEnded(): boolean
}

/** The process ended without an answer, or had to be ended. */
export class ChildEnded extends Error {
  override readonly name = 'ChildEnded'
}

/** Starts `file`, which must call `serveParent`, with this program and an argument for it. The process ends with this one. */
export function startChild(file: string, { execPath = process.execPath, argument = '' } = {}): Child {
  try {
    return withRequest(forkApart(file, { execPath, argument }))
  } catch (error) {
    // Node throws if there is too little memory, for example; other failures are events.
    const failure = notStarted(describeThrown(error))
    return { hasEnded: () => true, end: () => {}, ask: () => Promise.reject(failure) }
  }
}

function forkApart(
  file: string,
  { execPath, argument }: { readonly execPath: string; readonly argument: string },
): ChildProcess {
  const maglev = hasUnsafeMaglev(process.versions.node) ? ['--no-maglev'] : []
  const options = [`--max-old-space-size=${HEAP_MIB}`, ...maglev]
  const isSingle = isSingleExecutable()
  return fork(isSingle ? basename(file) : file, [argument, String(process.pid)], {
    execPath,
    // Nothing of the run is its business: no secret, and no option that opens a port.
    env: environment(),
    // A single executable takes no option of Node: there, only the limit on all of its memory holds.
    execArgv: isSingle ? [FILE_OPTION] : options,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Ctrl-C and the end of a terminal reach the run, which then ends it.
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
}

function withRequest(child: ChildProcess): Child {
  hold(child, false)
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()))
  let isReady = false
  const answer = new Promise<unknown>((resolve, reject) => {
    child.once('error', (cause) => reject(notStarted(cause.message)))
    child.once('exit', (code, signal) => {
      const how = signal ?? `exit code ${code}`
      reject(isReady ? new ChildEnded(describeEnd(how)) : notStarted(how))
    })
    child.on('message', (received) => {
      if (isReady) resolve(received)
      isReady = true
    })
  })
  // It may end before it is asked.
  answer.catch(() => {})
  const end = () => void child.kill('SIGKILL')
  return {
    end,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    ask: async (request, { signal, timeoutMs }) => {
      hold(child, true)
      const stopped = Promise.withResolvers<never>()
      const onAbort = () => stopped.reject(signal.reason)
      const tooLate = () => stopped.reject(new ChildEnded(`it took more than ${timeoutMs / 1000} s`))
      const timer = setTimeout(tooLate, timeoutMs)
      signal.addEventListener('abort', onAbort, { once: true })
      if (signal.aborted) onAbort()
      try {
        // A process that has just ended cannot receive it, and `answer` knows why.
        if (child.connected) child.send(request as object, () => {})
        return await Promise.race([answer, stopped.promise])
      } catch (error) {
        end()
        await Promise.race([exited, sleep(RELEASE_MS, undefined, { ref: false })])
        throw error
      } finally {
        clearTimeout(timer)
        signal.removeEventListener('abort', onAbort)
        end()
        hold(child, false)
      }
    },
  }
}

/** Whether the process keeps this one from ending. */
function hold(child: ChildProcess, isHeld: boolean): void {
  child[isHeld ? 'ref' : 'unref']()
  child.channel?.[isHeld ? 'ref' : 'unref']()
}

function environment(): NodeJS.ProcessEnv {
  const { env } = process
  return Object.fromEntries(PASSED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])))
}

/** The guard kills it, and V8 aborts when its heap is full: on Windows with this exit code. */
function describeEnd(how: string): string {
  if (['SIGKILL', 'SIGABRT', 'exit code 134'].includes(how)) return `it needed too much memory (${how})`
  return `the process that opened it crashed (${how})`
}

function notStarted(how: string): BackupError {
  const text = message`${term('Runner')} could not start the process that opens backups (${how}).`
  const hint = how.includes('ENOENT')
    ? 'Its program is gone: was it updated or moved meanwhile? Run again.'
    : 'Check free memory and the limit on processes.'
  return new BackupError('store-failed', text, { hint })
}
