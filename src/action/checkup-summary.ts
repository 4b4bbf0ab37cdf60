// The job summary of a check-up: one row for each thing, with what to do where it is not well.

import type { CheckRow, RowState } from '../checkup/checkup-rows.ts'
import { verdictOf } from '../checkup/checkup-table.ts'
import type { BackupError } from '../errors.ts'
import { escapeText, prose } from '../text/markdown.ts'
import { describeFailure } from './summary.ts'

const ICONS: Readonly<Record<RowState, string>> = { good: '✅', poor: '⚠️', bad: '❌', unknown: '➖' }

const FINGERPRINT = /((?:[0-9A-F]{2}&#58;){16})((?:[0-9A-F]{2}&#58;){15}[0-9A-F]{2})/g

/** Everything from outside is escaped. `router` is the label, if the inputs got that far. */
export function renderCheckup(
  rows: readonly CheckRow[],
  { router, failure }: { readonly router: string | undefined; readonly failure: BackupError | undefined },
): string {
  const heading = `## Check-up of ${escapeText(router ?? 'the router')}: ${verdictOf(rows, failure)}`
  const lines = rows.map(({ topic, state, found, advice }) => {
    const cell = [found, ...(advice === '' ? [] : [`→ ${advice}`])].map(breakable).join('<br>')
    return `| ${ICONS[state]} | ${topic} | ${cell} |`
  })
  const table = lines.length === 0 ? [] : ['| | Step | Found |', '|:--|:--|:--|', ...lines, '']
  const closing = failure
    ? []
    : ['Nothing was stored: this was a check-up. Without `mode: check` the same run makes a backup.', '']
  return [heading, '', ...describeFailure(failure), ...table, ...closing].join('\n')
}

/** A fingerprint may go on in the next line: as one word it would make the table wider than the page. */
function breakable(text: string): string {
  return prose(text).replace(FINGERPRINT, '$1<wbr>$2')
}
