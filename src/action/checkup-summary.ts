// The job summary of a check-up: one row for each thing, with what to do where it is not well.

import type { CheckRow, RowState } from '../checkup-rows.ts'
import { verdictOf } from '../checkup-table.ts'
import type { BackupError } from '../errors.ts'
import { escapeText, prose } from './markdown.ts'
import { describeFailure } from './summary.ts'

const ICONS: Readonly<Record<RowState, string>> = { good: '✅', poor: '⚠️', bad: '❌', unknown: '➖' }

/** Everything from outside is escaped. `router` is the label, if the inputs got that far. */
export function renderCheckup(
  rows: readonly CheckRow[],
  { router, failure }: { readonly router: string | undefined; readonly failure: BackupError | undefined },
): string {
  const heading = `## Check-up of ${escapeText(router ?? 'the router')}: ${verdictOf(rows)}`
  const lines = rows.map(
    ({ topic, state, found, advice }) => `| ${ICONS[state]} | ${topic} | ${prose(found)} | ${prose(advice)} |`,
  )
  const table = rows.length === 0 ? [] : ['| | | Found | What to do |', '|:--|:--|:--|:--|', ...lines, '']
  const closing = failure
    ? []
    : ['Nothing was stored: this was a check-up. Without `mode: check` the same run makes a backup.', '']
  return [heading, '', ...describeFailure(failure), ...table, ...closing].join('\n')
}
