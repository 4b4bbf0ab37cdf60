// The table of a fleet: every router with its newest backup, as JSON for programs and as Markdown for people. Labels, names
// and digests of files: nothing that a manifest does not say, and no value.

import { countOf, formatBytes, timeText } from '../../text/format.ts'
import { code, escapeText } from '../../text/markdown.ts'
import { type Copy, isReliable } from '../copy.ts'
import type { RouterJob } from '../jobs.ts'

const MADE_BY = 'synology-router-backup fleet'
/** The first line of a page that this action made, with whose table it is. */
const MARKER = /^<!-- synology-router-backup fleet table(?: of (\S+))? -->/

export interface FleetRow {
  readonly router: string
  /** Its folder in the repository. */
  readonly folder: string
  readonly copy: Copy | undefined
  /** Whether backups could be looked at. */
  readonly isSeen: boolean
  /** Its job in this run; absent if it had none. */
  readonly job: RouterJob | undefined
}

/** `success`, `failure` and so on; `queued` and the like if it was not over, `none` where this run had no job for it. */
export function resultOf({ job }: FleetRow): string {
  return job ? job.conclusion || job.status : 'none'
}

export function hasBackup({ copy }: FleetRow): boolean {
  return copy?.manifest !== undefined && isReliable(copy)
}

/** Whether no verified backup is known, and no red job of its own says so. */
export function isSilent(row: FleetRow): boolean {
  const result = resultOf(row)
  return !hasBackup(row) && (!row.job?.isOver || row.job.isGreen || result === 'skipped' || result === 'neutral')
}

/** Why the newest backup cannot be relied on; empty if it can. */
function problemOf({ copy }: FleetRow): string {
  return copy ? copy.problem || (copy.isVerified ? '' : 'not verified') : 'no backup'
}

/**
 * `index.json`: docs/fleet.schema.json is its schema. Says nothing of the moment: it changes only when the fleet does.
 * `fleet` is whose table it is.
 */
export function renderIndex(rows: readonly FleetRow[], fleet: string): string {
  const routers = rows.map((row) => {
    const { router, folder, copy } = row
    const manifest = copy?.manifest
    return {
      router,
      model: manifest?.router.model ?? null,
      firmware: manifest?.router.firmware ?? null,
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

/** Whose an `index.json` is: empty if it does not say, `undefined` if it is none of ours. */
export function ownerOfIndex(text: string): string | undefined {
  if (!text.includes(`"madeBy": "${MADE_BY}"`)) return undefined
  return /^ {2}"fleet": "([^"\\]*)"/m.exec(text)?.[1] ?? ''
}

/** The same of a page. */
export function ownerOfPage(text: string): string | undefined {
  const found = MARKER.exec(text)
  return found ? (found[1] ?? '') : undefined
}

const NOT_RUN: ReadonlySet<string> = new Set(['none', 'skipped'])

/** Green is the job and a backup. */
function iconOf(row: FleetRow): string {
  const result = resultOf(row)
  if (result === 'success') return hasBackup(row) ? '✅' : row.isSeen ? '❌' : '❔'
  return NOT_RUN.has(result) ? '➖' : '❌'
}

/** `linkTo` makes a link of a path in the repository. */
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
      escapeText(manifest?.router.model ?? ''),
      escapeText(manifest?.router.firmware ?? ''),
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

/** The whole page that is kept in the repository, in the folder `root`. */
export function renderPage(
  rows: readonly FleetRow[],
  { root, fleet }: { readonly root: string; readonly fleet: string },
): string {
  const linkTo = (path: string) => encodePath(root === '' ? path : path.slice(root.length + 1))
  const note =
    'Made by synology-router-backup after every run, from the manifests beside the backups. `index.json` says the same.'
  const marker = `<!-- synology-router-backup fleet table of ${fleet} -->`
  return [marker, '# Router backups', '', note, '', renderTable(rows, linkTo)].join('\n')
}

/** A path as part of a link in Markdown, which a parenthesis would end. */
export function encodePath(path: string): string {
  const encode = (part: string) => encodeURIComponent(part).replaceAll('(', '%28').replaceAll(')', '%29')
  return path.split('/').map(encode).join('/')
}
