// The action: inputs, the backup, the report. The only catch-all, and the only place that turns an error into a red run.

import { assemble } from '../assemble.ts'
import { backUp } from '../backup.ts'
import { BackupError } from '../errors.ts'
import { noFacts } from '../facts.ts'
import { readSettings, summaryFile, wantsSummary } from './inputs.ts'
import { createJournal } from './journal.ts'
import { report } from './report.ts'

export interface RunResult {
  /** Something that cannot be aborted is still at work: the entry must end the process. */
  readonly abandoned: boolean
}

/** Runs the action once. Never throws: what went wrong is in the report and the exit code. */
export async function run(): Promise<RunResult> {
  const facts = noFacts()
  const journal = createJournal(facts)
  const interruption = listenForInterruption()
  let failure: BackupError | undefined
  let router: string | undefined
  try {
    const settings = readSettings({ startedAt: new Date(), journal })
    router = settings.label
    await backUp(assemble(settings, { journal, signal: interruption.signal }), facts)
  } catch (error) {
    failure = asBackupError(error)
    for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
      journal.debug(cause.stack ?? cause.message)
  }
  await report({ facts, router, failure, journal, summaryFile: wantsSummary() ? summaryFile() : undefined })
  // Not before: the runner's second signal, or work that was left behind, must not end the process without a report.
  interruption.stop()
  return { abandoned: facts.abandoned }
}

/**
 * A signal that aborts when the runner cancels the job (SIGINT, later SIGTERM), and when a dependency throws where nobody
 * can catch it (the artifact client's zip writer does): either way there is cleaning up to do.
 */
function listenForInterruption(): { readonly signal: AbortSignal; readonly stop: () => void } {
  const interruption = new AbortController()
  const onSignal = (name: string) =>
    interruption.abort(new BackupError('cancelled', `The run was cancelled (${name}).`))
  const onUncaught = (error: unknown) => interruption.abort(asBackupError(error))
  const listeners = { SIGINT: onSignal, SIGTERM: onSignal, uncaughtException: onUncaught } as const
  for (const [event, listener] of Object.entries(listeners)) process.on(event, listener)
  return {
    signal: interruption.signal,
    stop: () => {
      for (const [event, listener] of Object.entries(listeners)) process.off(event, listener)
    },
  }
}

function asBackupError(error: unknown): BackupError {
  if (error instanceof BackupError) return error
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return new BackupError('internal-error', `Something unexpected happened: ${text}`, { cause: error })
}
