// What a run leaves behind: outputs, the job summary, one annotation if it failed, one closing line if it did not.

import { appendFile } from 'node:fs/promises'
import * as core from '@actions/core'
import type { Facts } from '../backup.ts'
import { BackupError } from '../errors.ts'
import { formatBytes } from '../units.ts'
import type { ActionJournal } from './journal.ts'
import { outputsOf } from './outputs.ts'
import { escapeText, renderSummary } from './summary.ts'

export interface Report {
  readonly facts: Facts
  readonly router: string | undefined
  readonly failure: BackupError | undefined
  readonly journal: ActionJournal
  /** Where the job summary goes; `undefined` writes none. */
  readonly summaryFile: string | undefined
}

export async function report({ facts, router, failure, journal, summaryFile }: Report): Promise<void> {
  const problem = setOutputs(facts, failure)
  if (summaryFile) await writeSummary(summaryFile, journal, renderSummary({ facts, router, failure: problem }))
  if (problem) core.setFailed(journal.redact(`${problem.message}\n${problem.hint}\n(error-code: ${problem.code})`))
  else journal.info(closingLine(facts))
}

/** Returns why the run fails. A full disk must not hide that reason, nor may later steps read outputs that are not there. */
function setOutputs(facts: Facts, failure: BackupError | undefined): BackupError | undefined {
  try {
    for (const [name, value] of Object.entries(outputsOf(facts, failure?.code))) core.setOutput(name, value)
    return failure
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const hint =
      'Check free space and permissions of the folder that the runner uses for temporary files (RUNNER_TEMP).'
    return failure ?? new BackupError('internal-error', `The outputs could not be set: ${reason}`, { cause, hint })
  }
}

/** A summary that cannot be written is no reason to call a stored backup a failure. */
async function writeSummary(file: string, journal: ActionJournal, markdown: string): Promise<void> {
  await appendFile(file, `${journal.redact(journal.redact(markdown), escapeText)}\n`).catch((error: unknown) => {
    journal.warning(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`)
  })
}

function closingLine({ fileName, exported, locations }: Facts): string {
  const places = locations.map((place) => (place.kind === 'artifact' ? `artifact ${place.name}` : place.path))
  return `${fileName} (${formatBytes(exported?.size ?? 0)}) is stored and read back: ${places.join('; ')}`
}
