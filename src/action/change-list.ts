// The part of the job summary that shows what changed on the router: labels only, long lists folded.

import type { RunState } from '../backup/run-state.ts'
import type { Change, Comparison } from '../dss/changes.ts'
import { changesSince, extentOf } from '../dss/extent.ts'
import { countOf } from '../text/format.ts'
import { code, escapeText, prose } from '../text/markdown.ts'
import { render, WORKFLOW_VOCABULARY } from '../text/message.ts'
import { fitting, shortened } from './truncate-changes.ts'

/** More rows are folded. */
const MAX_OPEN = 10
/** GitHub refuses summaries over 1 MiB. */
const MAX_ROWS = 300
const MAX_BYTES = 256 * 1024

/** Returns Markdown lines with an empty last one, or none if there is nothing to say. */
export function renderChanges(
  { comparison, incomparableReason, isFirst, reusedCopies, locations, inspection }: RunState,
  { logIsPublic }: { readonly logIsPublic: boolean },
): readonly string[] {
  if (inspection?.verdict !== 'valid') return []
  if (!comparison && incomparableReason !== undefined)
    return [`Can't compare with the last backup: ${prose(render(incomparableReason, WORKFLOW_VOCABULARY))}.`, '']
  if (!comparison) return isFirst && locations.length > 0 ? ['First backup: nothing to compare with yet.', ''] : []
  const since = `since ${escapeText(comparison.since.slice(0, 10))}**${extentOf(comparison)}`
  const [reused] = reusedCopies
  if (comparison.unchanged) {
    const proof = reused
      ? `; the copy of ${escapeText(reused.manifest.time.slice(0, 10))} (${code(reused.manifest.file)}) was read back and verified`
      : ''
    return [`**Unchanged ${since}${proof}.`, '']
  }
  const { changes, isUnnamed } = comparison
  const title = `**${countOf(changes.length, 'change')} ${since}`
  if (isUnnamed || logIsPublic) {
    const why = isUnnamed ? 'the backup is encrypted' : 'the summary is public'
    return [`${title}: ${countKinds(changes)}. Names are omitted, since ${why}.`, '']
  }
  const shown = changes.slice(0, MAX_ROWS).map((change) => renderRow(shortened(change)))
  const rows = fitting(shown, { maxCount: MAX_ROWS, maxBytes: MAX_BYTES, textOf: (row) => row })
  const table = ['| Part | What | Change |', '|:--|:--|:--|']
  const omitted = changes.length - rows.length
  const rest = rows.slice(MAX_OPEN)
  return [
    title,
    '',
    ...table,
    ...rows.slice(0, MAX_OPEN),
    '',
    ...(rest.length > 0
      ? ['<details>', `<summary>${rest.length + omitted} more</summary>`, '', ...table, ...rest, '', '</details>', '']
      : []),
    ...(omitted > 0 ? [`${omitted} more are not shown. The manifest lists all changes.`, ''] : []),
  ]
}

function countKinds(changes: readonly Change[]): string {
  const kinds = ['added', 'removed', 'changed'] as const
  return kinds
    .map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${kind}`)
    .join(', ')
}

function renderRow({ kind, section, where, label }: Change): string {
  const table = where === 'file' ? '' : code(where)
  const what = table === '' ? code(label) : label === '' ? table : `${escapeText(label)} (${table})`
  return `| ${escapeText(section)} | ${what} | ${kind} |`
}

/** Returns the changes in a few words, for the closing line of the log. */
export function changesInBrief(comparison: Comparison | undefined): string {
  if (!comparison) return ''
  return `; ${changesSince(comparison, comparison.since.slice(0, 10))}`
}
