// The job summary, in GitHub's Markdown: what was backed up and where it is, or what to do.

import type { Facts } from '../backup.ts'
import type { Location } from '../destinations/destination.ts'
import type { BackupError } from '../errors.ts'
import { formatBytes, formatDuration } from '../units.ts'

export interface SummaryOptions {
  readonly facts: Facts
  /** The router's label, if the inputs got that far. */
  readonly router: string | undefined
  readonly failure: BackupError | undefined
}

/** One heading, one table, and on failure what to do. Everything from outside is escaped. */
export function renderSummary({ facts, router, failure }: SummaryOptions): string {
  const name = escapeText(router ?? 'the router')
  const heading = failure ? `## Backup of ${name} failed` : `## Backup of ${name} stored and read back`
  const rows = tableRows(facts, router)
  const table =
    rows.length === 0 ? [] : ['| | |', '|---|---|', ...rows.map(([title, cell]) => `| ${title} | ${cell} |`), '']
  return [heading, '', ...describeFailure(failure), ...table].join('\n')
}

function describeFailure(failure: BackupError | undefined): readonly string[] {
  if (!failure) return []
  const hint = failure.hint.split('\n').map(prose).join('<br>\n')
  return [`**${prose(failure.message)}**`, '', hint, '', `Error code: ${code(failure.code)}`, '']
}

function tableRows(
  { exported, inspection, fileName, locations, durations }: Facts,
  router: string | undefined,
): readonly (readonly [string, string])[] {
  const label = exported?.label
  return [
    ...(label?.model || (router && exported)
      ? [['Router', escapeText([label?.model, router && `(${router})`].filter(Boolean).join(' '))] as const]
      : []),
    ...(label?.firmware ? [['Firmware', escapeText(label.firmware)] as const] : []),
    ...(exported && fileName ? [['File', code(fileName)] as const] : []),
    ...(exported
      ? [['Size', escapeText(formatBytes(exported.size))] as const, ['SHA-256', code(exported.sha256)] as const]
      : []),
    ...(inspection
      ? [
          [
            'Checked',
            inspection.verified
              ? escapeText(`${inspection.container}, whole, ${formatBytes(inspection.contentSize)} when opened`)
              : 'unknown format, not checked',
          ] as const,
        ]
      : []),
    ...locations.map((location) => ['Stored in', describeLocation(location)] as const),
    ...(durations.size > 0
      ? [['Duration', [...durations].map(([step, ms]) => `${step} ${formatDuration(ms)}`).join(' · ')] as const]
      : []),
  ]
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
  return text.replace(/[^\p{L}\p{N} .,;()+=/'-]/gu, (character) => `&#${character.codePointAt(0)};`)
}
