// The table of a fleet: every router with its newest backup, as JSON for programs and as Markdown for people. It holds labels,
// file names and digests: nothing beyond the manifests, and no setting of a router.

import { countOf, formatBytes, timeText } from '../../text/format.ts'
import { code, escapeText } from '../../text/markdown.ts'
import { printable } from '../../text/sanitize.ts'
import { type Copy, isReliable } from '../copy.ts'
import type { RouterJob } from '../jobs.ts'

const MADE_BY = 'synology-router-backup fleet'
/** The first line of a page that this action made, with the workflow that owns it. */
const MARKER = /^<!-- synology-router-backup fleet table(?: of (\S+))? -->/

/** GitHub's words for a job that is red: it makes the run red, too. */
const FAILED: ReadonlySet<string> = new Set([
  'failure',
  'cancelled',
  'timed_out',
  'startup_failure',
  'action_required',
  'stale',
])

export interface FleetRow {
  readonly router: string
  /** Its folder in the repository. */
  readonly folder: string
  readonly copy: Copy | undefined
  /** Whether the backups could be read. */
  readonly isSeen: boolean
  /** Its job in this run; `undefined` if it had none. */
  readonly job: RouterJob | undefined
}

/** Returns `success`, `failure` and so on; `queued` and the like while unfinished; `none` if this run had no job for it. */
export function resultOf({ job }: FleetRow): string {
  return job ? job.conclusion || job.status : 'none'
}

export function hasBackup({ copy }: FleetRow): boolean {
  return copy?.manifest !== undefined && isReliable(copy)
}

/** Whether no verified backup is known, and no failed job of the router shows it. */
export function isSilent(row: FleetRow): boolean {
  const { job } = row
  return !hasBackup(row) && !(job?.isOver && FAILED.has(job.conclusion))
}

/** Returns why the newest backup is not reliable; empty if it is. */
function problemOf({ copy }: FleetRow): string {
  return copy ? copy.problem || (copy.isVerified ? '' : 'not verified') : 'no backup'
}

/**
 * Renders `index.json`; its schema is docs/fleet.schema.json. Contains no timestamp of its own: it changes only when the
 * fleet does. `fleet` is the workflow that owns the table.
 */
export function renderIndex(rows: readonly FleetRow[], fleet: string): string {
  const routers = rows.map((row) => {
    const { router, folder, copy } = row
    const manifest = copy?.manifest
    return {
      router,
      model: printable(manifest?.router.model ?? '') || null,
      firmware: printable(manifest?.router.firmware ?? '') || null,
      backup: manifest
        ? {
            path: `${folder}/${copy.file}`,
            time: manifest.time,
            size: manifest.size,
            sha256: manifest.sha256,
            sealed: manifest.sealed !== undefined,
            verified: manifest.verified,
          }
        : null,
      problem: problemOf(row) || null,
      lastRun: resultOf(row),
    }
  })
  return `${JSON.stringify({ schema: 1, madeBy: MADE_BY, fleet, routers }, undefined, 2)}\n`
}

/** Returns the workflow that owns an `index.json`; empty if not stated, `undefined` if this action did not make it. */
export function ownerOfIndex(text: string): string | undefined {
  if (!text.includes(`"madeBy": "${MADE_BY}"`)) return undefined
  return /^ {2}"fleet": "([^"\\]*)"/m.exec(text)?.[1] ?? ''
}

/** Returns the workflow that owns a page, likewise. */
export function ownerOfPage(text: string): string | undefined {
  const found = MARKER.exec(text)
  return found ? (found[1] ?? '') : undefined
}

/** Further routers are counted in the headline, and all are in the table. */
const MAX_NAMED = 20
const NOT_RUN: ReadonlySet<string> = new Set(['none', 'skipped'])

/** Returns ✅ only for a green job with a backup, and ❌ for every router without one. */
function iconOf(row: FleetRow): string {
  const result = resultOf(row)
  const isIdle = NOT_RUN.has(result)
  if (!isIdle && result !== 'success') return '❌'
  if (!hasBackup(row)) return row.isSeen ? '❌' : '❔'
  return isIdle ? '➖' : '✅'
}

/** Returns how many routers have a backup, and which lack one. */
function headlineOf(rows: readonly FleetRow[]): string {
  const labelsOf = (isSeen: boolean) =>
    rows.filter((row) => !hasBackup(row) && row.isSeen === isSeen).map(({ router }) => escapeText(router))
  const [missing, unknown] = [labelsOf(true), labelsOf(false)]
  const list = (labels: readonly string[]) =>
    [
      labels.slice(0, MAX_NAMED).join(', '),
      ...(labels.length > MAX_NAMED ? [`and ${labels.length - MAX_NAMED} more`] : []),
    ].join(' ')
  const good = rows.length - missing.length - unknown.length
  if (good === rows.length)
    return `${countOf(rows.length, 'router')}, ${good === 1 ? 'with' : 'all with'} a verified backup.`
  const parts = [
    `${good} of ${countOf(rows.length, 'router')} with a verified backup`,
    ...(missing.length > 0 ? [`**without: ${list(missing)}**`] : []),
    ...(unknown.length > 0 ? [`could not be checked: ${list(unknown)}`] : []),
  ]
  return `${parts.join('; ')}.`
}

/** Renders the table; `linkTo` turns a path in the repository into a link. */
export function renderTable(rows: readonly FleetRow[], linkTo: (path: string) => string): string {
  const lines = rows.map((row) => {
    const { router, folder, copy, isSeen } = row
    const manifest = copy?.manifest
    const backup = manifest
      ? `[${timeText(Date.parse(manifest.time))}](${linkTo(`${folder}/${copy.file}`)})`
      : isSeen
        ? '**none**'
        : 'unknown'
    const problem = copy && problemOf(row)
    const cells = [
      iconOf(row),
      escapeText(router),
      escapeText(printable(manifest?.router.model ?? '')),
      escapeText(printable(manifest?.router.firmware ?? '')),
      `${backup}${problem ? `<br>${escapeText(problem)}` : ''}`,
      manifest ? escapeText(formatBytes(manifest.size)) : '',
      code(resultOf(row).replaceAll('_', ' ')),
    ]
    return `| ${cells.join(' | ')} |`
  })
  return [
    headlineOf(rows),
    '',
    '| | Router | Model | Firmware | Newest backup | Size | Last run |',
    '|:--|:--|:--|:--|:--|:--|:--|',
    ...lines,
    '',
  ].join('\n')
}

/** Renders the page for the folder `root` of the repository. */
export function renderPage(
  rows: readonly FleetRow[],
  { root, fleet }: { readonly root: string; readonly fleet: string },
): string {
  const linkTo = (path: string) => encodePath(root === '' ? path : path.slice(root.length + 1))
  const note =
    'Made by synology-router-backup after every run, from the manifests next to the backups. `index.json` has the same data.'
  const marker = `<!-- synology-router-backup fleet table of ${fleet} -->`
  return [marker, '# Router backups', '', note, '', renderTable(rows, linkTo)].join('\n')
}

/** Encodes a path for a Markdown link, parentheses included. */
export function encodePath(path: string): string {
  const encode = (part: string) => encodeURIComponent(part.toWellFormed()).replaceAll('(', '%28').replaceAll(')', '%29')
  return path.split('/').map(encode).join('/')
}
