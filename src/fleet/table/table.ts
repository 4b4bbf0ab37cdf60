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
  const result = resultOf(row)
  return !hasBackup(row) && (!row.job?.isOver || row.job.isGreen || result === 'skipped' || result === 'neutral')
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

const NOT_RUN: ReadonlySet<string> = new Set(['none', 'skipped'])

/** Returns ✅ only for a green job with a backup. */
function iconOf(row: FleetRow): string {
  const result = resultOf(row)
  if (result === 'success') return hasBackup(row) ? '✅' : row.isSeen ? '❌' : '❔'
  return NOT_RUN.has(result) ? '➖' : '❌'
}

/** Renders the table; `linkTo` turns a path in the repository into a link. */
export function renderTable(rows: readonly FleetRow[], linkTo: (path: string) => string): string {
  const lines = rows.map((row) => {
    const { router, folder, copy, isSeen } = row
    const manifest = copy?.manifest
    const backup = manifest
      ? `[${timeText(Date.parse(manifest.time))}](${linkTo(`${folder}/${copy.file}`)})`
      : isSeen
        ? 'none'
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
  const good = rows.filter(hasBackup).length
  const known = rows.every(({ isSeen }) => isSeen) ? `${good} with a verified backup` : 'their backups unknown'
  return [
    `${countOf(rows.length, 'router')}, ${known}.`,
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
  const encode = (part: string) => encodeURIComponent(part).replaceAll('(', '%28').replaceAll(')', '%29')
  return path.split('/').map(encode).join('/')
}
