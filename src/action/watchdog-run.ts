// The watchdog's run: inputs, the look, the report. The only catch-all of this face.

import * as core from '@actions/core'
import { noFacts } from '../backup/run-state.ts'
import { type WatchOptions, type WatchResult, type WatchSettings, watch } from '../fleet/watchdog/watchdog.ts'
import type { Interruption } from '../system/interruption.ts'
import { type Trouble, troubleOf } from './failure.ts'
import { summaryFile, wantsSummary } from './inputs.ts'
import { createJournal } from './logger.ts'
import { readWatchSettings } from './watchdog-inputs.ts'
import { reportWatch } from './watchdog-report.ts'

/** Looks once; `waits` is how long it waits for what. Never throws: what went wrong is in the report and the exit code. */
export async function runWatchdog(
  interruption: Interruption,
  waits: Pick<WatchOptions, 'pause' | 'patience'> = {},
): Promise<void> {
  const journal = createJournal(noFacts())
  interruption.coverMistakes()
  const now = Date.now()
  let result: WatchResult | undefined
  let trouble: Trouble | undefined
  let settings: WatchSettings | undefined
  try {
    settings = readWatchSettings(journal)
    interruption.signal.throwIfAborted()
    core.startGroup('Look')
    result = await watch(settings, { journal, signal: interruption.signal, now, ...waits }).finally(core.endGroup)
  } catch (error) {
    trouble = troubleOf(error)
    for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
      journal.debug(cause.stack ?? cause.message)
  }
  const repositoryUrl = settings ? `${settings.serverUrl}/${settings.repository}` : ''
  await reportWatch({
    result,
    trouble,
    now,
    repositoryUrl,
    journal,
    summaryFile: wantsSummary() ? summaryFile() : undefined,
  })
  interruption.stop()
}
