// Opening what the router sent: what is damaged is never stored, what is unknown is stored and red.

import type { Inspection } from '../dss/inspect.ts'
import { BackupError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { DISK_HINT } from '../system/temp-folder.ts'
import { countOf, formatBytes } from '../text/format.ts'
import type { RunState } from './run-state.ts'

/** So many findings are told. */
const TOLD_FINDINGS = 3

/** What a check needs. */
export interface CheckParts {
  /** Checks a file that claims to be a backup. */
  readonly inspect: (file: string, options: { readonly signal: AbortSignal }) => Promise<Inspection>
  /** Whether a file of unknown format, once stored, makes the run red. */
  readonly requireVerified: boolean
  readonly logger: Logger
  /** Cancels; its reason is a BackupError. */
  readonly signal: AbortSignal
}

/** Throws BackupError `backup-invalid` for what must not be stored, `store-failed` where the disk has no room to open it. */
export async function checkFile(
  { inspect, logger, signal }: CheckParts,
  { file, runState }: { readonly file: string; readonly runState: RunState },
): Promise<Inspection> {
  const inspection = await inspect(file, { signal }).catch((cause: unknown) => {
    if (signal.aborted || !isDiskError(cause)) throw cause
    const message = `The backup was fetched, but could not be opened on the runner's disk: ${cause.message}.`
    throw new BackupError('store-failed', message, { cause, hint: DISK_HINT })
  })
  runState.inspection = inspection
  const { findings } = inspection
  if (inspection.verdict === 'valid') {
    const { entries, tables } = inspection.content
    const rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
    logger.info(
      `Whole: ${inspection.container}, ${formatBytes(inspection.contentSize)} when opened, ${entries.length} files and folders, ${countOf(tables.length, 'table')} with ${countOf(rows, 'row')}.`,
    )
  } else if (inspection.verdict === 'unknown') {
    logger.info(`Not known: begins with ${inspection.firstBytes}. It is kept, but could not be checked.`)
  } else {
    const told = findings.slice(0, TOLD_FINDINGS).map(({ text }) => text)
    const more = findings.length > TOLD_FINDINGS ? [`And ${findings.length - TOLD_FINDINGS} more.`] : []
    throw new BackupError('backup-invalid', [...told, ...more].join(' '))
  }
  return inspection
}

/** Only the system's own errors have an errno. */
function isDiskError(error: unknown): error is Error {
  return error instanceof Error && 'errno' in error
}

/** A copy is better than none, but nobody knows what it is: red, unless the user said that this is good enough. */
export function acceptUnknown(
  { findings, firstBytes }: Extract<Inspection, { readonly verdict: 'damaged' | 'unknown' }>,
  { requireVerified, logger }: Pick<CheckParts, 'requireVerified' | 'logger'>,
): void {
  const reason = findings.map(({ text }) => text).join(' ')
  const message = `The router sent a file of a format that this version does not know (it begins with ${firstBytes}). It was stored, but not checked. ${reason}`
  if (requireVerified) throw new BackupError('backup-unrecognised', message)
  logger.warning(`${message} \`require-verified: false\` accepts that.`)
}
