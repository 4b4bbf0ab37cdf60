// The action: inputs, the backup, the report. The only catch-all, and the only place that turns an error into a red run.

import { assemble, assembleCheckup } from '../assemble.ts'
import { backUp } from '../backup/backup.ts'
import { createRunState } from '../backup/run-state.ts'
import { checkUp } from '../checkup/checkup.ts'
import { asBackupError, type BackupError } from '../errors.ts'
import type { Settings } from '../settings/settings.ts'
import type { Interruption } from '../system/interruption.ts'
import { readSettings, summaryFile, wantsSummary } from './inputs.ts'
import { isLogPublic } from './log-visibility.ts'
import { createLogger } from './logger.ts'
import { report } from './report.ts'

export interface RunResult {
  /** Something that cannot be aborted is still at work: the entry must end the process. */
  readonly leftRunning: boolean
}

/**
 * Runs the action once, and stops listening for interruptions at its end. Never throws: what went wrong is in the report
 * and the exit code.
 */
export async function run(interruption: Interruption): Promise<RunResult> {
  const runState = createRunState()
  const logger = createLogger(runState)
  interruption.coverUncaughtErrors()
  let failure: BackupError | undefined
  let settings: Settings | undefined
  try {
    settings = readSettings({ startedAt: new Date(), logger })
    // It may have come while all this was being loaded.
    interruption.signal.throwIfAborted()
    const surroundings = { logger, signal: interruption.signal }
    if (settings.mode === 'check') await checkUp(assembleCheckup(settings, surroundings), runState)
    else await backUp(assemble(settings, surroundings), runState)
  } catch (error) {
    failure = asBackupError(error)
    for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
      logger.debug(cause.stack ?? cause.message)
  }
  const logIsPublic = settings !== undefined && (await isLogPublic(settings, { runState, logger }))
  const about = { runState, router: settings?.label, failure, logIsPublic }
  await report({ ...about, logger, summaryFile: wantsSummary() ? summaryFile() : undefined })
  // Not before: the runner's second signal, or work that was left behind, must not end the process without a report.
  interruption.stop()
  return { leftRunning: runState.leftRunning }
}
