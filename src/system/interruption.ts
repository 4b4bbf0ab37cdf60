// What ends a run from outside: the runner's signals, heard from the very start, and mistakes that nobody can catch.
// Imports nothing that takes time, and nothing that an old Node lacks: the entry loads it before everything else.

import { asBackupError, BackupError } from '../errors.ts'

/** The runner's cancellation and Ctrl-C, a service manager's, and the end of a terminal (ssh that is lost). */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export interface Interruption {
  /** Aborts with a BackupError as its reason. */
  readonly signal: AbortSignal
  /**
   * From now on a dependency that throws where nobody can catch it (the artifact client's zip writer does) interrupts, too.
   * Not before somebody reports it: until then such a mistake must end the process, with its stack.
   */
  coverMistakes(): void
  /** Takes every listener away. */
  stop(): void
}

/** Listens for what ends a run from outside. The runner sends SIGINT, later SIGTERM. */
export function listenForInterruption(): Interruption {
  const interruption = new AbortController()
  const onSignal = (name: string) =>
    interruption.abort(new BackupError('cancelled', `The run was cancelled (${name}).`))
  const onMistake = (error: unknown) => interruption.abort(asBackupError(error))
  for (const name of SIGNALS) process.on(name, onSignal)
  return {
    signal: interruption.signal,
    coverMistakes: () => {
      process.on('uncaughtException', onMistake)
    },
    stop: () => {
      for (const name of SIGNALS) process.off(name, onSignal)
      process.off('uncaughtException', onMistake)
    },
  }
}
