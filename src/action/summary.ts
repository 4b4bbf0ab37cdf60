// The job summary, in GitHub's Markdown: what was backed up and where it is, or what to do.

import type { Facts } from '../backup.ts'
import type { Location } from '../destinations/destination.ts'
import type { Inspection } from '../dss/inspect.ts'
import type { BackupError } from '../errors.ts'
import { formatBytes, formatDuration } from '../units.ts'

export interface SummaryOptions {
  readonly facts: Facts
  /** The router's label, if the inputs got that far. */
  readonly router: string | undefined
  readonly failure: BackupError | undefined
}

type Row = readonly [title: string, cell: string]

/** One heading, one table, and on failure what to do. Everything from outside is escaped. */
export function renderSummary({ facts, router, failure }: SummaryOptions): string {
  const name = escapeText(router ?? 'the router')
  const heading = failure ? `## Backup of ${name} failed` : `## Backup of ${name} stored and read back`
  const [head, ...rows] = tableRows(facts, router).map(([title, cell]) => `| ${title} | ${cell} |`)
  const table = head === undefined ? [] : [head, '|:--|:--|', ...rows, '']
  return [heading, '', ...describeFailure(failure), ...table].join('\n')
}

function describeFailure(failure: BackupError | undefined): readonly string[] {
  if (!failure) return []
  return [
    `**${prose(failure.message)}**`,
    '',
    ...describeHint(failure.hint),
    '',
    `Error code: ${code(failure.code)}`,
    '',
  ]
}

/** Likely causes become a list, everything else stays in lines. */
function describeHint(hint: string): readonly string[] {
  const [, causes, rest] = /^Likely causes, in order: (.*?)\.(?: (.*))?$/s.exec(hint) ?? []
  if (causes === undefined) return [hint.split('\n').map(prose).join('<br>\n')]
  const list = causes.split('; ').map((cause, index) => `${index + 1}. ${prose(cause)}`)
  return ['Likely causes, in order:', '', ...list, '', ...(rest ? [prose(rest)] : [])]
}

function tableRows(
  { exported, inspection, fileName, locations, durations }: Facts,
  router: string | undefined,
): readonly Row[] {
  const rows: Row[] = []
  const model = [exported?.label?.model, router && `(${router})`].filter(Boolean).join(' ')
  if (model) rows.push(['Router', escapeText(model)])
  if (exported?.label?.firmware) rows.push(['Firmware', escapeText(exported.label.firmware)])
  if (exported && fileName) rows.push(['File', code(fileName)])
  if (exported) rows.push(['Size', escapeText(formatBytes(exported.size))], ['SHA-256', code(exported.sha256)])
  if (inspection) rows.push(['Checked', describeInspection(inspection)])
  for (const location of locations) rows.push(['Stored in', describeLocation(location)])
  if (durations.size > 0) {
    rows.push(['Duration', [...durations].map(([step, ms]) => `${step} ${formatDuration(ms)}`).join(' · ')])
  }
  return rows
}

function describeInspection(inspection: Inspection): string {
  if (!inspection.verified) return 'unknown format, not checked'
  return escapeText(`${inspection.container}, whole, ${formatBytes(inspection.contentSize)} when opened`)
}

function describeLocation(location: Location): string {
  if (location.kind === 'directory') return code(location.path)
  return `artifact [${escapeText(location.name)}](${encodeURI(location.url)})`
}

/** Our own sentences: backticks become code, everything else is plain text. */
function prose(text: string): string {
  return escapeText(text).replace(/&#96;(.*?)&#96;/g, '<code>$1</code>')
}

function code(text: string): string {
  return `<code>${escapeText(text)}</code>`
}

/** Markdown and HTML have too many special characters to list: all but the harmless become entities. */
export function escapeText(text: string): string {
  return (
    text
      .replace(/[^\p{L}\p{N} .,;()+=/'-]/gu, (character) => `&#${character.codePointAt(0)};`)
      // GitHub makes a link of it even where nothing else is special.
      .replace(/(www)\./gi, '$1&#46;')
  )
}
