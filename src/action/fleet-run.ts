// The fleet table's run: inputs, the survey, outputs and summary. Red if it could not look or write, not because a router's own
// job is red: that one says so itself.

import * as core from '@actions/core'
import { noFacts } from '../facts.ts'
import { type Survey, survey } from '../fleet/survey.ts'
import { hasBackup, renderTable, resultOf } from '../fleet/table.ts'
import { prose } from '../markdown.ts'
import { readFleetSettings } from './fleet-inputs.ts'
import { summaryFile, wantsSummary } from './inputs.ts'
import type { Interruption } from './interruption.ts'
import { createJournal } from './journal.ts'
import { writeSummary } from './summary-file.ts'
import { type Trouble, troubleOf } from './trouble.ts'

export const FLEET_OUTPUTS = ['missing', 'failed', 'commit-sha'] as const

/** Runs once. Never throws: what went wrong is in the log and the exit code. */
export async function runFleet(interruption: Interruption): Promise<void> {
  const journal = createJournal(noFacts())
  interruption.coverMistakes()
  let done: Survey | undefined
  let trouble: Trouble | undefined
  let web = ''
  try {
    const settings = readFleetSettings(journal)
    const { repository, branch = 'HEAD' } = settings.backups
    web = `${settings.serverUrl}/${repository}/blob/${branch}`
    interruption.signal.throwIfAborted()
    done = await survey(settings, { signal: interruption.signal, now: Date.now() })
    trouble = done.failure
  } catch (error) {
    trouble = troubleOf(error)
    for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
      journal.debug(cause.stack ?? cause.message)
  }
  const rows = done?.rows ?? []
  const labels = (chosen: typeof rows) => JSON.stringify(chosen.map(({ router }) => router))
  const failed = rows.filter((row) => resultOf(row) !== 'success')
  const missing = rows.filter((row) => !hasBackup(row))
  core.setOutput('missing', labels(missing))
  core.setOutput('failed', labels(failed))
  core.setOutput('commit-sha', done?.commit ?? '')
  for (const row of rows) {
    const kept = row.copy?.manifest ? row.copy.manifest.time : 'none'
    journal.info(`${row.router}: last run ${resultOf(row)}, newest backup ${kept}`)
  }
  const file = wantsSummary() ? summaryFile() : undefined
  const heading = '## Router backups'
  const told = trouble ? [`**${prose(trouble.message)}**`, '', prose(trouble.hint), ''] : []
  const table = rows.length > 0 ? [renderTable(rows, (path) => `${web}/${path}`)] : []
  const summary = [heading, '', ...told, ...table].join('\n')
  if (file) await writeSummary(file, journal, summary)
  if (failed.length > 0)
    journal.warning(`Not green in this run: ${failed.map((row) => `${row.router} (${resultOf(row)})`).join(', ')}.`)
  if (missing.length > 0)
    journal.warning(`Without a verified backup: ${missing.map(({ router }) => router).join(', ')}.`)
  if (trouble) core.setFailed(journal.redact(`${trouble.message}\n${trouble.hint}`))
  else journal.info(done?.commit ? `The table is kept: commit ${done.commit.slice(0, 7)}.` : 'The table is up to date.')
  interruption.stop()
}
