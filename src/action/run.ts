// The action: inputs, the backup, the report. The only catch-all, and the only place that turns an error into a red run.

import { assemble, assembleCheckup } from '../assemble.ts'
import { backUp } from '../backup/backup.ts'
import { noFacts } from '../backup/run-state.ts'
import { checkUp } from '../checkup/checkup.ts'
import { asBackupError, type BackupError } from '../errors.ts'
import type { Settings } from '../settings/settings.ts'
import type { Interruption } from '../system/interruption.ts'
import { readSettings, summaryFile, wantsSummary } from './inputs.ts'
import { isOverheard } from './log-visibility.ts'
import { createJournal } from './logger.ts'
import { report } from './report.ts'

export interface RunResult {
  /** Something that cannot be aborted is still at work: the entry must end the process. */
  readonly abandoned: boolean
}

/**
 * Runs the action once, and stops listening for interruptions at its end. Never throws: what went wrong is in the report
 * and the exit code.
 */
export async function run(interruption: Interruption): Promise<RunResult> {
  const facts = noFacts()
  const journal = createJournal(facts)
  interruption.coverMistakes()
  let failure: BackupError | undefined
  let settings: Settings | undefined
  try {
    settings = readSettings({ startedAt: new Date(), journal })
    // It may have come while all this was being loaded.
    interruption.signal.throwIfAborted()
    const surroundings = { journal, signal: interruption.signal }
    if (settings.mode === 'check') await checkUp(assembleCheckup(settings, surroundings), facts)
    else await backUp(assemble(settings, surroundings), facts)
  } catch (error) {
    failure = asBackupError(error)
    for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
      journal.debug(cause.stack ?? cause.message)
  }
  const overheard = settings !== undefined && (await isOverheard(settings, { facts, journal }))
  const about = { facts, router: settings?.label, failure, overheard }
  await report({ ...about, journal, summaryFile: wantsSummary() ? summaryFile() : undefined })
  // Not before: the runner's second signal, or work that was left behind, must not end the process without a report.
  interruption.stop()
  return { abandoned: facts.abandoned }
}
