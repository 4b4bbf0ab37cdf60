// The table of a fleet: every router with its newest backup, as JSON for programs and as Markdown for people. Labels, names
// and digests of files: nothing that a manifest does not say, and no value.

import { code, escapeText } from '../markdown.ts'
import { countOf, formatBytes } from '../units.ts'
import type { RouterJob } from './jobs.ts'
import { type Copy, timeText } from './judge.ts'

/** The first line of a table that this action made: nothing else is ever overwritten. */
export const TABLE_MARKER = '<!-- synology-router-backup fleet table -->'
const MADE_BY = 'synology-router-backup fleet'

export interface FleetRow {
  readonly router: string
  /** Its folder in the repository. */
  readonly folder: string
  readonly copy: Copy | undefined
  /** Its job in this run; absent if it had none. */
  readonly job: RouterJob | undefined
}

/** `success`, `failure` and so on; `none` where this run had no job for it. */
export function resultOf({ job }: FleetRow): string {
  return job ? job.conclusion || 'none' : 'none'
}

export function hasBackup({ copy }: FleetRow): boolean {
  return copy?.manifest !== undefined && copy.isVerified && copy.problem === ''
}

/** `index.json`: docs/fleet.schema.json is its schema. Says nothing of the moment: it changes only when the fleet does. */
export function renderIndex(rows: readonly FleetRow[]): string {
  const routers = rows.map((row) => {
    const { router, folder, copy } = row
    const manifest = copy?.manifest
    return {
      router,
      model: manifest?.router.model ?? null,
      firmware: manifest?.router.firmware ?? null,
      backup: manifest
        ? {
            path: `${folder}/${manifest.file}`,
            time: manifest.time,
            size: manifest.size,
            sha256: manifest.sha256,
            sealed: manifest.sealed !== undefined,
            verified: manifest.verified,
          }
        : null,
      problem: copy ? copy.problem || null : 'no backup',
      lastRun: resultOf(row),
    }
  })
  return `${JSON.stringify({ schema: 1, madeBy: MADE_BY, routers }, undefined, 2)}\n`
}

/** Whether a text is an `index.json` of ours. */
export function isOurIndex(text: string): boolean {
  return text.includes(`"madeBy": "${MADE_BY}"`)
}

const NOT_RUN: ReadonlySet<string> = new Set(['none', 'skipped'])

/** Green is the job and a backup. */
function iconOf(row: FleetRow): string {
  const result = resultOf(row)
  if (result === 'success') return hasBackup(row) ? '✅' : '❌'
  return NOT_RUN.has(result) ? '➖' : '❌'
}

/** `linkTo` makes a link of a path in the repository. */
export function renderTable(rows: readonly FleetRow[], linkTo: (path: string) => string): string {
  const lines = rows.map((row) => {
    const { router, folder, copy } = row
    const manifest = copy?.manifest
    const result = resultOf(row)
    const backup = manifest
      ? `[${timeText(Date.parse(manifest.time))}](${encodeURI(linkTo(`${folder}/${manifest.file}`))})`
      : 'none'
    const problem = copy?.problem
      ? `<br>${escapeText(copy.problem)}`
      : manifest && !manifest.verified
        ? '<br>not verified'
        : ''
    const cells = [
      iconOf(row),
      escapeText(router),
      escapeText(manifest?.router.model ?? ''),
      escapeText(manifest?.router.firmware ?? ''),
      `${backup}${problem}`,
      manifest ? escapeText(formatBytes(manifest.size)) : '',
      code(result.replaceAll('_', ' ')),
    ]
    return `| ${cells.join(' | ')} |`
  })
  const good = rows.filter(hasBackup).length
  return [
    `${countOf(rows.length, 'router')}, ${good} with a verified backup.`,
    '',
    '| | Router | Model | Firmware | Newest backup | Size | Last run |',
    '|:--|:--|:--|:--|:--|:--|:--|',
    ...lines,
    '',
  ].join('\n')
}

/** The whole page that is kept in the repository. */
export function renderPage(rows: readonly FleetRow[], root: string): string {
  const linkTo = (path: string) => (root === '' ? path : path.slice(root.length + 1))
  const note =
    'Made by synology-router-backup after every run, from the manifests beside the backups. `index.json` says the same.'
  return [TABLE_MARKER, '# Router backups', '', note, '', renderTable(rows, linkTo)].join('\n')
}
