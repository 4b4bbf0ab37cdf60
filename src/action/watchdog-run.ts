// The watchdog's run: read the inputs, check the routers, report. The only catch-all of this front end.

import * as core from '@actions/core'
import { createRunState } from '../backup/run-state.ts'
import { type WatchOptions, type WatchResult, type WatchSettings, watch } from '../fleet/watchdog/watchdog.ts'
import type { Interruption } from '../system/interruption.ts'
import { debugCauses, type Failure, failureFrom } from './failure.ts'
import { reportInAnyCase } from './in-any-case.ts'
import { summaryFile, wantsSummary } from './inputs.ts'
import { createLogger } from './logger.ts'
import { maskTokens } from './monitor-inputs.ts'
import { refuseUnknownInputs } from './unknown-inputs.ts'
import { readWatchSettings, WATCHDOG_INPUTS } from './watchdog-inputs.ts'
import { reportWatch } from './watchdog-report.ts'

/** Runs once and returns the exit code; `limits` overrides pauses, timeouts and what may be downloaded. Never throws: failures are in the report. */
export async function runWatchdog(
  interruption: Interruption,
  limits: Pick<WatchOptions, 'pause' | 'policy' | 'budget'> = {},
): Promise<number> {
  const logger = createLogger(createRunState())
  interruption.coverUncaughtErrors()
  const now = Date.now()
  let result: WatchResult | undefined
  let failure: Failure | undefined
  let settings: WatchSettings | undefined
  try {
    maskTokens(logger)
    refuseUnknownInputs(WATCHDOG_INPUTS)
    settings = readWatchSettings(logger)
    interruption.signal.throwIfAborted()
    core.startGroup('Check routers')
    result = await watch(settings, { logger, signal: interruption.signal, now, ...limits }).finally(core.endGroup)
  } catch (error) {
    failure = failureFrom(error)
    debugCauses(error, logger)
  }
  const repositoryUrl = settings ? `${settings.serverUrl}/${settings.repository}` : ''
  const tell = () => {
    const file = wantsSummary() ? summaryFile() : undefined
    return reportWatch({ result, failure, now: result?.now ?? now, repositoryUrl, logger, summaryFile: file })
  }
  const exitCode = await reportInAnyCase(tell, { outputs: { healthy: 'false' }, logger })
  interruption.stop()
  return exitCode
}
