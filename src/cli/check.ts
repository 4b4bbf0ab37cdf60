// `srm-backup check`: everything up to the export, and nothing stored.

import type { RunState } from '../backup/run-state.ts'
import type { CheckRow } from '../checkup/checkup-rows.ts'
import { tableLines, verdictOf } from '../checkup/checkup-table.ts'
import { asBackupError, BackupError } from '../errors.ts'
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
  try {
    const settings = await readCheckupSettings(given, logger)
    // Not before: what was given wrong is told at once.
    const [{ assembleCheckup }, { checkUp }] = await Promise.all([
      import('../assemble.ts'),
      import('../checkup/checkup.ts'),
    ])
    await terminal.during('Checking', () => checkUp(assembleCheckup(settings, { logger, signal }), runState))
  } catch (error) {
    const failure = asBackupError(error)
    if (runState.checkup) tell(runState, describeFailure(failure), terminal)
    throw briefly(failure, runState, terminal)
  }
  tell(runState, null, terminal)
}

function tell({ checkup = [] }: RunState, error: unknown, terminal: Terminal): void {
  const verdict = verdictOf(checkup, error)
  const rows = checkup.map(inOurWords)
  const json = rows.map(({ topic, state, found, advice, details }) => ({ topic, state, found, advice, ...details }))
  const text = [...tableLines(rows), '', `Checked, and nothing stored: ${verdict}`].join('\n')
  terminal.result({ text, json: { verdict, rows: json, error } })
}

function inOurWords(row: CheckRow): CheckRow {
  const { found, advice, failure } = row
  // What is said of a certificate in its row is shorter than its error, and all that is needed.
  const isError = failure && found === failure.message
  const told = isError ? describeFailure(failure).hint.replaceAll('\n', ' ') : inTerminal(advice)
  return { ...row, found: inTerminal(found), advice: told }
}

/** What stands in the table need not be said again. */
function briefly(failure: BackupError, { checkup = [] }: RunState, { wantsJson }: Terminal): BackupError {
  const row = checkup.find((candidate) => candidate.failure === failure)
  if (!row || wantsJson) return failure
  const hint = 'What to do stands in its row of the table.'
  return new BackupError(failure.code, `${row.topic}: a backup would end here.`, { hint, cause: failure.cause })
}
