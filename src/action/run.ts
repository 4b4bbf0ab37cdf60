// The action: inputs, the backup, the report. The only catch-all, and the only place that turns an error into a failed run.

import { assemble, assembleCheckup } from '../assemble.ts'
import { backUp } from '../backup/backup.ts'
import { createRunState } from '../backup/run-state.ts'
import type { CheckupReport } from '../checkup/checkup-rows.ts'
import { createRecorder } from '../compatibility/recorder.ts'
import { asBackupError, type BackupError } from '../errors.ts'
import { describeRouter, nameRouter } from '../settings/router-name.ts'
import { INPUT_NAMES, type Settings } from '../settings/settings.ts'
import type { Interruption } from '../system/interruption.ts'
import { reach } from '../system/reach.ts'
import type { Ending } from '../system/start.ts'
import { sharedFolderWarning } from '../system/temp-folder.ts'
import { reportOf, wantsReport } from './compatibility-section.ts'
import { debugCauses } from './failure.ts'
import { explainHostedRunner } from './hosted-runner.ts'
import { reportInAnyCase } from './in-any-case.ts'
import { maskInputs, readSettings, summaryFile, wantsSummary } from './inputs.ts'
import { isLogPublic } from './log-visibility.ts'
import { createLogger } from './logger.ts'
import { report } from './report.ts'
import { refuseUnknownInputs } from './unknown-inputs.ts'

/**
 * Runs the action once, and stops listening for interruptions at its end. Never throws: errors are in the report and the
 * exit code.
 */
export async function run(interruption: Interruption): Promise<Ending> {
  const runState = createRunState()
  const logger = createLogger(runState)
  const recorder = createRecorder()
  interruption.coverUncaughtErrors()
  let failure: BackupError | undefined
  let settings: Settings | undefined
  let checkup: CheckupReport | undefined
  try {
    const given = maskInputs(logger)
    logger.nameRouter(nameRouter({ label: given.router, url: given.url }))
    refuseUnknownInputs(INPUT_NAMES)
    settings = readSettings({ startedAt: new Date(), logger })
    // The interruption may have come while modules were loading.
    interruption.signal.throwIfAborted()
    const router = nameRouter({ label: settings.label, url: settings.router.origin })
    logger.nameRouter(router)
    logger.info(`Router: ${describeRouter(router)}`)
    const observe = wantsReport(settings) ? recorder.observe : undefined
    const { signal } = interruption
    const runtime = { logger, signal, observe }
    const { tempDirectory } = settings
    const shared = await reach(tempDirectory, () => sharedFolderWarning(tempDirectory), { signal })
    if (shared) logger.warning(shared)
    if (settings.mode === 'check') {
      const { checkUp } = await import('../checkup/checkup.ts')
      checkup = explainRows(await checkUp(await assembleCheckup(settings, runtime), runState), settings)
      if (checkup.failure) throw checkup.failure
    } else await backUp(await assemble(settings, runtime), runState)
  } catch (error) {
    failure = error === checkup?.failure ? checkup?.failure : explain(asBackupError(error), settings)
    debugCauses(error, logger)
  }
  const tell = async () => {
    const { signal } = interruption
    const logIsPublic = settings !== undefined && (await isLogPublic(settings, { runState, logger, signal }))
    const compatibility = settings && reportOf(settings, { observations: recorder.observations(), runState, failure })
    const about = { runState, checkup, router: settings?.label, address: settings?.router.origin, failure }
    const file = wantsSummary() ? summaryFile() : undefined
    return report({ ...about, logIsPublic, compatibility, logger, summaryFile: file })
  }
  const outputs = { 'error-code': failure?.code ?? 'internal-error' }
  const exitCode = await reportInAnyCase(tell, { outputs, logger })
  // Only now: a second signal, or an error in work left running, must not end the process without a report.
  interruption.stop()
  return { exitCode, leftRunning: runState.leftRunning }
}

function explain(failure: BackupError, settings: Settings | undefined): BackupError {
  const origin = settings?.router.origin ?? ''
  const { env } = process
  return explainHostedRunner(failure, { origin, environment: env.RUNNER_ENVIRONMENT })
}

function explainRows(report: CheckupReport, settings: Settings): CheckupReport {
  const failure = report.failure && explain(report.failure, settings)
  const explained = (one: BackupError) => (one === report.failure && failure ? failure : explain(one, settings))
  return { rows: report.rows.map((row) => (row.failure ? { ...row, failure: explained(row.failure) } : row)), failure }
}
