// The job summary of a check-up: one row for each check, with what to do.

import type { CheckupReport, RowState } from '../checkup/checkup-rows.ts'
import { type RowWords, renderRow, verdictOf } from '../checkup/checkup-table.ts'
import { escapeText, MARKDOWN_VOCABULARY } from '../text/markdown.ts'
import { render } from '../text/message.ts'
import { describeFailure, hintOf, linkTo } from './failure-summary.ts'

const ICONS: Readonly<Record<RowState, string>> = { good: '✅', poor: '⚠️', bad: '❌', unknown: '➖' }

const FINGERPRINT = /((?:[0-9A-F]{2}&#58;){16})((?:[0-9A-F]{2}&#58;){15}[0-9A-F]{2})/g

const WORDS: RowWords = {
  say: (text) => render(text, MARKDOWN_VOCABULARY),
  hintOf,
}

/** Escapes everything from outside. `router` is the label, if the inputs were valid. */
export function renderCheckup(report: CheckupReport, { router }: { readonly router: string | undefined }): string {
  const { rows, failure } = report
  const heading = `## Check-up of ${escapeText(router ?? 'the router')}: ${verdictOf(report)}`
  const lines = rows.map((row) => {
    const { topic, state, found, advice } = renderRow(row, WORDS)
    const more = row.failure ? ` (${linkTo(row.failure.code)})` : ''
    const cell = breakable([found + more, ...(advice === '' ? [] : [`→ ${advice}`])].join('<br>'))
    return `| ${ICONS[state]} | ${topic} | ${cell} |`
  })
  const table = lines.length === 0 ? [] : ['| | Step | Found |', '|:--|:--|:--|', ...lines, '']
  const closing = failure
    ? []
    : ['This was a check-up; nothing was stored. Without `mode: check`, the same run makes a backup.', '']
  // Its row says it all.
  const isShown = rows.some((row) => row.failure !== undefined && row.failure === failure)
  return [heading, '', ...(isShown ? [] : describeFailure(failure)), ...table, ...closing].join('\n')
}

/** Lets a fingerprint wrap: as one word it would make the table wider than the page. */
function breakable(markdown: string): string {
  return markdown.replace(FINGERPRINT, '$1<wbr>$2')
}
