// `srm-backup check`: everything up to the export, without storing anything.

import type { RunState } from '../backup/run-state.ts'
import type { CheckupReport } from '../checkup/checkup-rows.ts'
import { closingLineOf, type RowWords, renderRow, tableLines, verdictOf } from '../checkup/checkup-table.ts'
import { createRecorder } from '../compatibility/recorder.ts'
import { BackupError } from '../errors.ts'
import { reportBlock, reportOf, reportPath, writeReport } from './compatibility.ts'
import { type Given, givenRouter, readCheckupSettings, routerOf } from './inputs.ts'
import { withSettingsFile } from './settings-file.ts'
import type { Terminal } from './terminal.ts'
import { describeFailure, inTerminal } from './vocabulary.ts'

/** Prints the table even if something is bad. Throws BackupError: how a backup would fail. */
export async function check(
  asked: Given,
  {
    terminal,
    signal,
    runState,
  }: { readonly terminal: Terminal; readonly signal: AbortSignal; readonly runState: RunState },
): Promise<void> {
  const logger = terminal.logger(runState)
  const given = await withSettingsFile(asked, terminal)
  terminal.nameRouter(givenRouter(given))
  const reportFile = await reportPath(given)
  const settings = await readCheckupSettings(given, logger)
  terminal.nameRouter(routerOf(settings))
  // Loaded late, so that usage errors appear at once.
  const { assembleCheckup } = await import('../assemble.ts')
  const { checkUp } = await import('../checkup/checkup.ts')
  const recorder = createRecorder()
  const parts = await assembleCheckup(settings, { logger, signal, observe: recorder.observe })
  const report = await terminal.during('Checking', () => checkUp(parts, runState))
  const { failure } = report
  const rows = report.rows.map((row) => renderRow(row, WORDS))
  const json = rows.map(({ details, ...row }) => ({ ...row, ...details }))
  const observations = recorder.observations()
  const compatibility = reportOf({ settings, observations, runState, errorCode: failure?.code })
  if (reportFile !== undefined)
    await writeReport(reportFile, compatibility, { terminal, signal, runState, timeoutMs: asked.reachMs })
  await terminal.result({
    lines: [...tableLines(rows), '', closingLineOf(report)],
    // Nothing to see: `--quiet` prints nothing.
    isData: rows.some(({ state }) => state === 'poor' || state === 'bad'),
    json: { verdict: verdictOf(report), rows: json, error: failure ? describeFailure(failure) : null },
    ...(compatibility && reportFile === undefined ? { ownWords: reportBlock(compatibility) } : {}),
  })
  if (failure) throw shorten(failure, report, terminal)
}

const WORDS: RowWords = { say: inTerminal, hintOf: (failure) => describeFailure(failure).hint }

/** Shortens a failure that the table already explains. */
function shorten(failure: BackupError, { rows }: CheckupReport, { wantsJson }: Terminal): BackupError {
  const row = rows.find((candidate) => candidate.failure === failure)
  if (!row || wantsJson) return failure
  const hint = 'See its row in the table.'
  return new BackupError(failure.code, `${row.topic}: a backup would fail here.`, { hint, cause: failure.cause })
}
