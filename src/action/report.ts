// What a run leaves behind: outputs, the job summary, one annotation if it failed, one closing line if it did not.

import { appendFile } from 'node:fs/promises'
import * as core from '@actions/core'
import type { Facts } from '../backup.ts'
import type { BackupError } from '../errors.ts'
import { formatBytes } from '../units.ts'
import type { ActionJournal } from './journal.ts'
import { outputsOf } from './outputs.ts'
import { renderSummary } from './summary.ts'

export interface Report {
  readonly facts: Facts
  readonly router: string | undefined
  readonly failure: BackupError | undefined
  readonly journal: ActionJournal
  /** Where the job summary goes; `undefined` writes none. */
  readonly summaryFile: string | undefined
}

export async function report({ facts, router, failure, journal, summaryFile }: Report): Promise<void> {
  for (const [name, value] of Object.entries(outputsOf(facts, failure?.code))) core.setOutput(name, value)
  if (summaryFile) await writeSummary(summaryFile, journal, renderSummary({ facts, router, failure }))
  if (failure) core.setFailed(journal.redact(`${failure.message}\n${failure.hint}\n(error-code: ${failure.code})`))
  else journal.info(closingLine(facts))
}

/** A summary that cannot be written is no reason to call a stored backup a failure. */
async function writeSummary(file: string, journal: ActionJournal, markdown: string): Promise<void> {
  await appendFile(file, `${journal.redact(markdown)}\n`).catch((error: unknown) => {
    journal.warning(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`)
  })
}

function closingLine({ fileName, exported, locations }: Facts): string {
  const places = locations.map((place) => (place.kind === 'artifact' ? `artifact ${place.name}` : place.path))
  return `${fileName} (${formatBytes(exported?.size ?? 0)}) is stored and read back: ${places.join('; ')}`
}
