// Reports a run: outputs, the job summary, and an error annotation or a closing line.

import { isVerified, type RunState } from '../backup/run-state.ts'
import type { CheckupReport } from '../checkup/checkup-rows.ts'
import { closingLineOf, type RowWords, renderRow, tableLines } from '../checkup/checkup-table.ts'
import type { CompatibilityReport } from '../compatibility/report.ts'
import type { Location } from '../destinations/destination.ts'
import { BackupError, describeThrown } from '../errors.ts'
import { formatBytes } from '../text/format.ts'
import { message, render, term, WORKFLOW_VOCABULARY } from '../text/message.ts'
import { failWith } from './annotation.ts'
import { changesInBrief } from './change-list.ts'
import { renderCheckup } from './checkup-summary.ts'
import { renderSection } from './compatibility-section.ts'
import type { ActionLogger } from './logger.ts'
import { fileNameOf, outputsOf } from './outputs.ts'
import { setOutput } from './set-output.ts'
import { renderSummary } from './summary.ts'
import { writeSummary } from './summary-file.ts'

/** Outputs with text from the router, which may contain a secret. */
const FREE_TEXT: ReadonlySet<string> = new Set(['router-model', 'router-firmware', 'changes'])

export interface Report {
  readonly runState: RunState
  /** What a check-up found; absent if this is a backup. */
  readonly checkup: CheckupReport | undefined
  readonly router: string | undefined
  /** Its address. */
  readonly address?: string | undefined
  readonly failure: BackupError | undefined
  /** Whether strangers can read it: then changes are counted, not named. */
  readonly logIsPublic: boolean
  readonly logger: ActionLogger
  /** Ends the job summary. */
  readonly compatibility?: CompatibilityReport | undefined
  /** Where the job summary goes; `undefined` writes none. */
  readonly summaryFile: string | undefined
}

/** The table is above in the log, and in the job summary. */
const IN_TABLE = 'What to do is in its row of the table.'

const WORDS: RowWords = {
  say: (text) => render(text, WORKFLOW_VOCABULARY),
  hintOf: (failure) => failure.hint,
}

/** Returns whether the run succeeded. */
export function report(options: Report): boolean {
  const { runState, router, address, failure, logIsPublic, logger, summaryFile } = options
  const problem = setOutputs(runState, { failure: failure && withCopies(failure, runState), logIsPublic, logger })
  const checkup = options.checkup && { ...options.checkup, failure: problem }
  if (summaryFile)
    writeSummary(
      summaryFile,
      logger,
      checkup
        ? renderCheckup(checkup, { router })
        : renderSummary({ runState, router, address, failure: problem, logIsPublic }),
      options.compatibility && renderSection(options.compatibility),
    )
  const rows = checkup?.rows.map((row) => renderRow(row, WORDS)) ?? []
  for (const line of tableLines(rows)) logger.info(line)
  if (!problem) {
    logger.info(logger.named(checkup ? closingLineOf(checkup) : closingLine(runState)))
    return true
  }
  const isInTable = checkup?.rows.some((row) => row.failure !== undefined && row.failure === problem) === true
  const advice = isInTable ? IN_TABLE : problem.hint
  failWith({ message: logger.named(problem.message), advice, code: `(error-code: ${problem.code})` }, logger)
  return false
}

/** Gives a cancellation another hint if copies were already stored: the user must know that they exist. */
function withCopies(failure: BackupError, { locations }: RunState): BackupError {
  if (failure.code !== 'cancelled' || locations.length === 0) return failure
  const hint =
    'Copies that the log reports as stored and read back are complete; old backups may not have been deleted.'
  return new BackupError(failure.code, failure.text, { cause: failure, hint })
}

/** Returns why the run fails: a full disk must not hide that, and later steps must not rely on missing outputs. */
function setOutputs(
  runState: RunState,
  { failure, logIsPublic, logger }: Pick<Report, 'failure' | 'logIsPublic' | 'logger'>,
): BackupError | undefined {
  try {
    for (const [name, value] of Object.entries(outputsOf(runState, { errorCode: failure?.code, logIsPublic })))
      setOutput(name, FREE_TEXT.has(name) ? logger.redact(value) : value)
    return failure
  } catch (cause) {
    const hint = message`Check free space and permissions of ${term('temp-folder')}.`
    const problem = message`The outputs could not be set: ${describeThrown(cause)}`
    return failure ?? new BackupError('internal-error', problem, { cause, hint })
  }
}

function nameOf(place: Location): string {
  if (place.kind === 'directory') return place.path
  return place.kind === 'artifact' ? `artifact ${place.name}` : `${place.repository}/${place.path}`
}

function closingLine(runState: RunState): string {
  const { kept, comparison, locations, reusedCopies } = runState
  const brief = changesInBrief(comparison)
  const reused = reusedCopies.map(({ location }) => nameOf(location)).join('; ')
  if (locations.length === 0) return `Nothing new to store${brief}. Existing copy verified: ${reused}`
  const verdict = isVerified(runState) ? 'stored and verified' : 'stored, but not verified'
  const stored = `${fileNameOf(runState)} (${formatBytes(kept?.size ?? 0)}) ${verdict}: ${locations.map(nameOf).join('; ')}`
  return `${stored}${reused ? `; existing copy verified: ${reused}` : ''}${brief}`
}
