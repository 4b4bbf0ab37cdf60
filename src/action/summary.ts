// The job summary, in GitHub's Markdown: what was backed up and where it is, or what to do.

import { isVerified, type RunState } from '../backup/run-state.ts'
import type { Location } from '../destinations/destination.ts'
import type { Inspection } from '../dss/inspection.ts'
import type { BackupError } from '../errors.ts'
import { countOf, formatBytes, formatDuration } from '../text/format.ts'
import { code, escapeText, link } from '../text/markdown.ts'
import { renderChanges } from './change-list.ts'
import { describeFailure } from './failure-summary.ts'
import { fileNameOf } from './outputs.ts'

export interface SummaryOptions {
  readonly runState: RunState
  /** The router's label, if the inputs are valid. */
  readonly router: string | undefined
  /** Its address, likewise. */
  readonly address?: string | undefined
  readonly failure: BackupError | undefined
  /** Whether strangers can read it: then changes are only counted. */
  readonly logIsPublic: boolean
}

type Row = readonly [title: string, cell: string]

/** Returns one heading, on failure what to do, what changed, and one table. Escapes everything from outside. */
export function renderSummary({ runState, router, address, failure, logIsPublic }: SummaryOptions): string {
  const heading = `## Backup of ${escapeText(router ?? 'the router')} ${failure ? 'failed' : verdictOf(runState)}`
  const [head, ...rows] = tableRows(runState, { router, address: failure && address }).map(
    ([title, cell]) => `| ${title} | ${cell} |`,
  )
  const table = head === undefined ? [] : [head, '|:--|:--|', ...rows, '']
  return [heading, '', ...describeFailure(failure), ...renderChanges(runState, { logIsPublic }), ...table].join('\n')
}

function verdictOf(runState: RunState): string {
  const { locations, reusedCopies } = runState
  if (locations.length === 0 && reusedCopies.length > 0) return 'unchanged, existing copy verified'
  return isVerified(runState) ? 'stored and verified' : 'stored, but not verified'
}

function tableRows(
  runState: RunState,
  { router, address }: { readonly router: string | undefined; readonly address: string | undefined },
): readonly Row[] {
  const { kept, sealedFor, label, inspection, locations, reusedCopies, durations } = runState
  const rows: Row[] = []
  const model = label?.model && router ? `${label.model} (${router})` : label?.model || router
  const known = [model, address].filter((text) => text !== undefined && text !== '').join(', ')
  if (known !== '') rows.push(['Router', escapeText(known)])
  if (label?.firmware) rows.push(['Firmware', escapeText(label.firmware)])
  // If nothing new was stored, the rows describe the existing copy.
  const relied = locations.length === 0 ? reusedCopies[0]?.manifest : undefined
  const file = fileNameOf(runState)
  const about = relied ?? kept
  if (about && file) rows.push(['File', code(file)])
  if (about) rows.push(['Size', escapeText(formatBytes(about.size))], ['SHA-256', code(about.sha256)])
  if (inspection) rows.push(['Checked', describeInspection(inspection)])
  if (sealedFor !== undefined) rows.push(['Encrypted', describeRecipients(sealedFor)])
  for (const location of locations) rows.push(['Stored in', describeLocation(location)])
  for (const { location } of reusedCopies) rows.push(['Verified copy', describeLocation(location)])
  if (durations.size > 0) {
    rows.push(['Duration', [...durations].map(([step, ms]) => `${step} ${formatDuration(ms)}`).join(' · ')])
  }
  return rows
}

function describeRecipients(recipients: number): string {
  if (recipients > 1) return `with age, for ${recipients} recipients`
  return 'with age, for a single recipient: **if its key is lost, every backup is lost.** Add another recipient to <code>encrypt-to</code>.'
}

function describeInspection(inspection: Inspection): string {
  if (inspection.verdict !== 'valid') {
    if (inspection.verdict === 'damaged') return 'damaged, not stored'
    return inspection.container === undefined ? 'unknown format, not verified' : 'could not be verified'
  }
  const { container, contentSize, content } = inspection
  const size = `${formatBytes(contentSize)} uncompressed`
  return escapeText(
    `${container}, valid, ${size}: ${content.entries.length} files and folders, ${countOf(content.tables.length, 'table')}`,
  )
}

function describeLocation(location: Location): string {
  if (location.kind === 'directory') return code(location.path)
  if (location.kind === 'repository') {
    const commit = `[${code(location.commit.slice(0, 7))}](${link(location.url)})`
    return `repository ${escapeText(location.repository)}, ${code(location.path)}, commit ${commit}`
  }
  return `artifact [${escapeText(location.name)}](${link(location.url)})`
}
