// The fleet table's run: inputs, table, outputs and summary. Fails if it cannot read or commit, and for a router without a
// verified backup whose own job did not fail; a failed job speaks for itself.

import { createRunState } from '../backup/run-state.ts'
import { renderHint } from '../errors.ts'
import { buildFleetTable, type FleetTableResult } from '../fleet/table/build-fleet-table.ts'
import { encodePath, type FleetRow, hasBackup, isSilent, renderTable, resultOf } from '../fleet/table/table.ts'
import type { Interruption } from '../system/interruption.ts'
import { prose } from '../text/markdown.ts'
import { input, message, WORKFLOW_VOCABULARY } from '../text/message.ts'
import { failWith } from './annotation.ts'
import { debugCauses, type Failure, failureFrom } from './failure.ts'
import { describeHint } from './failure-summary.ts'
import { FLEET_INPUTS, readFleetSettings } from './fleet-inputs.ts'
import { reportInAnyCase } from './in-any-case.ts'
import { summaryFile, wantsSummary } from './inputs.ts'
import { type ActionLogger, createLogger } from './logger.ts'
import { maskTokens } from './monitor-inputs.ts'
import { setOutput } from './set-output.ts'
import { writeSummary } from './summary-file.ts'
import { refuseUnknownInputs } from './unknown-inputs.ts'

export const FLEET_OUTPUTS = ['missing', 'failed', 'commit-sha'] as const

/** Runs once and returns the exit code. Never throws: failures are in the log. `pauseMs` is the first wait for GitHub to catch up. */
export async function runFleet(
  interruption: Interruption,
  { pauseMs }: { readonly pauseMs?: number } = {},
): Promise<number> {
  const logger = createLogger(createRunState())
  interruption.coverUncaughtErrors()
  let done: FleetTableResult | undefined
  let failure: Failure | undefined
  let web = ''
  try {
    maskTokens(logger)
    refuseUnknownInputs(FLEET_INPUTS)
    const settings = readFleetSettings(logger)
    const { repository, branch = 'HEAD' } = settings.backups
    web = `${settings.serverUrl}/${repository}/blob/${encodePath(branch)}`
    const { signal } = interruption
    signal.throwIfAborted()
    const options = { logger, signal, now: Date.now(), ...(pauseMs === undefined ? {} : { pauseMs }) }
    done = await buildFleetTable(settings, options)
    failure = done.failure ?? describeSilent(done.rows.filter(isSilent))
  } catch (error) {
    failure = failureFrom(error)
    debugCauses(error, logger)
  }
  const tell = () => reportFleet({ done, failure, web, logger })
  const exitCode = await reportInAnyCase(tell, { outputs: {}, logger })
  interruption.stop()
  return exitCode
}

interface FleetReport {
  readonly done: FleetTableResult | undefined
  readonly failure: Failure | undefined
  /** Web address of the branch with the backups. */
  readonly web: string
  readonly logger: ActionLogger
}

/** Returns whether nothing is wrong. */
function reportFleet({ done, failure, web, logger }: FleetReport): boolean {
  const rows = done?.rows ?? []
  const labels = (chosen: typeof rows) => JSON.stringify(chosen.map(({ router }) => router))
  const failed = rows.filter((row) => resultOf(row) !== 'success')
  const missing = rows.filter((row) => !hasBackup(row))
  setOutput('missing', done?.isSeen ? labels(missing) : '')
  setOutput('failed', done ? labels(failed) : '')
  setOutput('commit-sha', done?.commit ?? '')
  for (const row of rows) {
    const kept = row.copy?.manifest ? row.copy.manifest.time : row.isSeen ? 'none' : 'unknown'
    logger.info(`${row.router}: last run ${resultOf(row)}, newest backup ${kept}`)
  }
  const file = wantsSummary() ? summaryFile() : undefined
  const heading = '## Router backups'
  const reason = failure ? [`**${prose(failure.message)}**`, '', ...describeHint(failure.hint), ''] : []
  const table = rows.length > 0 ? [renderTable(rows, (path) => `${web}/${encodePath(path)}`)] : []
  const summary = [heading, '', ...reason, ...table].join('\n')
  if (file) writeSummary(file, logger, summary)
  if (failed.length > 0) logger.warning(`Not successful in this run: ${withResults(failed)}.`)
  if (done?.isSeen && missing.length > 0)
    logger.warning(`Without a verified backup: ${missing.map(({ router }) => router).join(', ')}.`)
  if (done && !done.failure)
    logger.info(done.commit ? `Table committed: ${done.commit.slice(0, 7)}.` : 'The table is up to date.')
  if (failure) failWith({ message: failure.message, advice: renderHint(failure.hint, WORKFLOW_VOCABULARY) }, logger)
  return failure === undefined
}

function withResults(rows: readonly FleetRow[]): string {
  return rows.map((row) => `${row.router} (${resultOf(row)})`).join(', ')
}

/** Success must mean that a backup exists: if no job of a router failed for its absence, this one does. */
function describeSilent(rows: readonly FleetRow[]): Failure | undefined {
  if (rows.length === 0) return undefined
  return {
    message: `No verified backup, although no job failed: ${withResults(rows)}.`,
    hint: {
      causes: [
        message`the job succeeded, but ${input('repository')}, ${input('branch')}, ${input('path')} or ${input('name')} differ from those of the backup workflow`,
        message`the newest backup is not verified (the table says why)`,
        message`there was no job, because the router is in ${input('routers')} but not in the matrix`,
        message`the job was skipped by a condition (\`if:\`, \`needs:\`)`,
      ],
    },
  }
}
