// `srm-backup check`: everything up to the export, and nothing stored.

import type { RunState } from '../backup/run-state.ts'
import type { CheckupReport } from '../checkup/checkup-rows.ts'
import { closingLineOf, type RowWords, renderRow, tableLines, verdictOf } from '../checkup/checkup-table.ts'
import { BackupError } from '../errors.ts'
import { type Given, readCheckupSettings } from './inputs.ts'
import type { Terminal } from './terminal.ts'
import { describeFailure, inTerminal } from './vocabulary.ts'

/** The table is a result also where something is bad. Throws BackupError: what a backup would end with. */
export async function check(
  given: Given,
  {
    terminal,
    signal,
    runState,
  }: { readonly terminal: Terminal; readonly signal: AbortSignal; readonly runState: RunState },
): Promise<void> {
  const logger = terminal.logger(runState)
  const settings = await readCheckupSettings(given, logger)
  // Loaded only now: a usage error is reported at once.
  const [{ assembleCheckup }, { checkUp }] = await Promise.all([
    import('../assemble.ts'),
    import('../checkup/checkup.ts'),
  ])
  const parts = assembleCheckup(settings, { logger, signal })
  const report = await terminal.during('Checking', () => checkUp(parts, runState))
  const { failure } = report
  const rows = report.rows.map((row) => renderRow(row, WORDS))
  const json = rows.map(({ details, ...row }) => ({ ...row, ...details }))
  terminal.result({
    text: [...tableLines(rows), '', closingLineOf(report)].join('\n'),
    json: { verdict: verdictOf(report), rows: json, error: failure ? describeFailure(failure) : null },
  })
  if (failure) throw briefly(failure, report, terminal)
}

const WORDS: RowWords = { say: inTerminal, hintOf: (failure) => describeFailure(failure).hint }

/** The error without what its row in the table says already. */
function briefly(failure: BackupError, { rows }: CheckupReport, { wantsJson }: Terminal): BackupError {
  const row = rows.find((candidate) => candidate.failure === failure)
  if (!row || wantsJson) return failure
  const hint = 'Its row in the table says what to do.'
  return new BackupError(failure.code, `${row.topic}: a backup would end here.`, { hint, cause: failure.cause })
}
