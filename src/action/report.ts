// What a run leaves behind: outputs, the job summary, one annotation if it failed, one closing line if it did not.

import * as core from '@actions/core'
import type { RunState } from '../backup/run-state.ts'
import { tableLines, verdictOf } from '../checkup/checkup-table.ts'
import type { Location } from '../destinations/destination.ts'
import { BackupError } from '../errors.ts'
import { formatBytes } from '../text/format.ts'
import { changesInBrief } from './change-list.ts'
import { renderCheckup } from './checkup-summary.ts'
import type { ActionLogger } from './logger.ts'
import { outputsOf } from './outputs.ts'
import { renderSummary } from './summary.ts'
import { writeSummary } from './summary-file.ts'

/** Outputs whose text the router chose: a secret may turn up in it. */
const FREE_TEXT: ReadonlySet<string> = new Set(['router-model', 'router-firmware', 'changes'])

export interface Report {
  readonly runState: RunState
  readonly router: string | undefined
  readonly failure: BackupError | undefined
  /** Whether strangers may read it: then changes are counted, and nothing is named. */
  readonly logIsPublic: boolean
  readonly logger: ActionLogger
  /** Where the job summary goes; `undefined` writes none. */
  readonly summaryFile: string | undefined
}

export async function report({ runState, router, failure, logIsPublic, logger, summaryFile }: Report): Promise<void> {
  const problem = setOutputs(runState, { failure: failure && tellCopies(failure, runState), logIsPublic, logger })
  if (summaryFile)
    await writeSummary(
      summaryFile,
      logger,
      runState.checkup
        ? renderCheckup(runState.checkup, { router, failure: problem })
        : renderSummary({ runState, router, failure: problem, logIsPublic }),
    )
  for (const line of tableLines(runState.checkup ?? [])) logger.info(line)
  if (problem) core.setFailed(logger.redact(`${problem.message}\n${problem.hint}\n(error-code: ${problem.code})`))
  else logger.info(closingLine(runState))
}

/** Whoever cancels a run must know what it left: with copies that are there, another hint. */
function tellCopies(failure: BackupError, { locations }: RunState): BackupError {
  if (failure.code !== 'cancelled' || locations.length === 0) return failure
  const hint = 'What the log calls stored and read back is there and good; old backups may not have been deleted.'
  return new BackupError(failure.code, failure.message, { cause: failure, hint })
}

/** Returns why the run fails. A full disk must not hide that reason, nor may later steps read outputs that are not there. */
function setOutputs(
  runState: RunState,
  { failure, logIsPublic, logger }: Pick<Report, 'failure' | 'logIsPublic' | 'logger'>,
): BackupError | undefined {
  try {
    for (const [name, value] of Object.entries(outputsOf(runState, { errorCode: failure?.code, logIsPublic })))
      core.setOutput(name, FREE_TEXT.has(name) ? logger.redact(value) : value)
    return failure
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const hint =
      'Check free space and permissions of the folder that the runner uses for temporary files (RUNNER_TEMP).'
    return failure ?? new BackupError('internal-error', `The outputs could not be set: ${reason}`, { cause, hint })
  }
}

function nameOf(place: Location): string {
  if (place.kind === 'directory') return place.path
  return place.kind === 'artifact' ? `artifact ${place.name}` : `${place.repository}/${place.path}`
}

function closingLine({ checkup, fileName, kept, comparison, locations, reusedCopies }: RunState): string {
  if (checkup) return `Checked, and nothing stored: ${verdictOf(checkup)}`
  const brief = changesInBrief(comparison)
  const relied = reusedCopies.map(({ location }) => nameOf(location)).join('; ')
  if (locations.length === 0) return `Nothing new to store${brief}. Read again and whole: ${relied}`
  const stored = `${fileName} (${formatBytes(kept?.size ?? 0)}) is stored and read back: ${locations.map(nameOf).join('; ')}`
  return `${stored}${relied ? `; read again and whole: ${relied}` : ''}${brief}`
}
