// Ends a run from outside: handles signals from the very start, and errors that no code can catch.
// Imports nothing slow and nothing that an old Node lacks: the entry loads it before everything else.

import { asBackupError, BackupError } from '../errors.ts'

/**
 * Cancellation by the runner and Ctrl-C, by a service manager, the end of a terminal (a lost ssh connection), Ctrl-\\, and a
 * limit of CPU time. SIGBREAK is Ctrl+Break, the runner's second signal on Windows; other systems never send it.
 */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGXCPU', 'SIGBREAK'] as const

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
