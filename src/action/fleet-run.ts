// The fleet table's run: inputs, the survey, outputs and summary. Red if it could not look or write, not because a router's own
// job is red: that one says so itself.

import { appendFile } from 'node:fs/promises'
import * as core from '@actions/core'
import { BackupError } from '../errors.ts'
import { noFacts } from '../facts.ts'
import { CannotLook } from '../fleet/cannot-look.ts'
import { type Survey, survey } from '../fleet/survey.ts'
import { hasBackup, renderTable, resultOf } from '../fleet/table.ts'
import { escapeText, prose } from '../markdown.ts'
import { readFleetSettings } from './fleet-inputs.ts'
import { summaryFile, wantsSummary } from './inputs.ts'
import type { Interruption } from './interruption.ts'
import { createJournal } from './journal.ts'

export const FLEET_OUTPUTS = ['missing', 'failed', 'commit-sha'] as const

/** Runs once. Never throws: what went wrong is in the log and the exit code. */
export async function runFleet(interruption: Interruption): Promise<void> {
  const journal = createJournal(noFacts())
  interruption.coverMistakes()
  let done: Survey | undefined
  let trouble: { readonly message: string; readonly hint: string } | undefined
  let web = ''
  try {
    const settings = readFleetSettings(journal)
    const { repository, branch = 'HEAD' } = settings.backups
    web = `${settings.serverUrl}/${repository}/blob/${branch}`
    interruption.signal.throwIfAborted()
    done = await survey(settings, { signal: interruption.signal, now: Date.now() })
    trouble = done.failure
  } catch (error) {
    trouble = error instanceof CannotLook || error instanceof BackupError ? error : mistake(error)
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
  if (file)
    await appendFile(file, `${journal.redact(journal.redact(summary), escapeText)}\n`).catch((error: unknown) => {
      journal.warning(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`)
    })
  if (failed.length > 0)
    journal.warning(`Not green in this run: ${failed.map((row) => `${row.router} (${resultOf(row)})`).join(', ')}.`)
  if (missing.length > 0)
    journal.warning(`Without a verified backup: ${missing.map(({ router }) => router).join(', ')}.`)
  if (trouble) core.setFailed(journal.redact(`${trouble.message}\n${trouble.hint}`))
  else journal.info(done?.commit ? `The table is kept: commit ${done.commit.slice(0, 7)}.` : 'The table is up to date.')
  interruption.stop()
}

function mistake(error: unknown): { readonly message: string; readonly hint: string } {
  return {
    message: `Something unexpected happened: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`,
    hint: 'Please open an issue with the log of a run with debug logging on: it shows no secrets.',
  }
}
