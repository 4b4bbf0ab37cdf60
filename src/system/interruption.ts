// Ends a run from outside: handles signals from the very start, and errors that no code can catch.
// Imports nothing slow and nothing that an old Node lacks: the entry loads it before everything else.

import { asBackupError, BackupError } from '../errors.ts'

/**
 * Every signal that would end the process at once, with the readable backup left behind: by the runner and Ctrl-C, a service
 * manager, the end of a terminal (a lost ssh connection), Ctrl-\\, limits and timers of another program, or `kill`. SIGBREAK
 * is Ctrl+Break, the runner's second signal on Windows. A system without one of them never sends it. SIGPROF is not among
 * them: V8's profiler uses it.
 */
export const SIGNALS = [
  ...(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGXCPU', 'SIGBREAK', 'SIGABRT', 'SIGALRM', 'SIGVTALRM'] as const),
  ...(['SIGUSR2', 'SIGIO', 'SIGPWR', 'SIGSTKFLT'] as const),
]

export interface Interruption {
  /** Aborts with a BackupError as its reason. */
  readonly signal: AbortSignal
  /**
   * Makes uncaught exceptions interrupt the run, too: the artifact client's zip writer throws where no code can catch it.
   * Call it once the run can report them; until then an uncaught exception must end the process with its stack.
   */
  coverUncaughtErrors(): void
  /** Removes every listener. */
  stop(): void
}

/** Listens for signals that end a run. The runner sends SIGINT, later SIGTERM, or SIGBREAK on Windows. */
export function listenForInterruption(): Interruption {
  const interruption = new AbortController()
  const onSignal = (name: string) =>
    interruption.abort(new BackupError('cancelled', `The run was cancelled (${name}).`))
  const onUncaughtError = (error: unknown) => interruption.abort(asBackupError(error))
  for (const name of SIGNALS) process.on(name, onSignal)
  return {
    signal: interruption.signal,
    coverUncaughtErrors: () => {
      process.on('uncaughtException', onUncaughtError)
    },
    stop: () => {
      for (const name of SIGNALS) process.off(name, onSignal)
      process.off('uncaughtException', onUncaughtError)
    },
  }
}
