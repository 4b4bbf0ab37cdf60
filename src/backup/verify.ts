// Verifies the exported file: a damaged one is never stored, one of unknown format is stored and fails the run.

import type { Inspection } from '../dss/inspect.ts'
import { BackupError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { DISK_HINT } from '../system/temp-folder.ts'
import { countOf, formatBytes } from '../text/format.ts'
import { input, message } from '../text/message.ts'
import type { RunState } from './run-state.ts'

/** Maximum findings reported. */
const MAX_FINDINGS = 3

/** What verifying needs. */
export interface CheckParts {
  /** Inspects a file that claims to be a backup. */
  readonly inspect: (file: string, options: { readonly signal: AbortSignal }) => Promise<Inspection>
  /** Whether the run fails after storing a file of unknown format. */
  readonly requireVerified: boolean
  readonly logger: Logger
  /** Cancels the run; its reason is a BackupError. */
  readonly signal: AbortSignal
}

/** Throws BackupError `backup-invalid` if the file must not be stored, `store-failed` if the disk has no room to open it. */
export async function checkFile(
  { inspect, logger, signal }: CheckParts,
  { file, runState }: { readonly file: string; readonly runState: RunState },
): Promise<Inspection> {
  const inspection = await inspect(file, { signal }).catch((cause: unknown) => {
    if (signal.aborted || !isDiskError(cause)) throw cause
    const text = message`The backup was exported, but could not be opened: ${cause.message}.`
    throw new BackupError('store-failed', text, { cause, hint: DISK_HINT })
  })
  runState.inspection = inspection
  const { findings } = inspection
  if (inspection.verdict === 'valid') {
    const { entries, tables } = inspection.content
    const rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
    logger.info(
      `Valid: ${inspection.container}, ${formatBytes(inspection.contentSize)} uncompressed, ${entries.length} entries, ${countOf(tables.length, 'table')} with ${countOf(rows, 'row')}.`,
    )
  } else if (inspection.verdict === 'unknown') {
    logger.info(`Unknown format: starts with ${inspection.firstBytes}. It is stored, but could not be verified.`)
  } else {
    const reported = findings.slice(0, MAX_FINDINGS).map(({ text }) => text)
    const more = findings.length > MAX_FINDINGS ? [`And ${findings.length - MAX_FINDINGS} more.`] : []
    throw new BackupError('backup-invalid', message`${[...reported, ...more].join(' ')}`)
  }
  return inspection
}

/** Only system errors have an errno. */
function isDiskError(error: unknown): error is Error {
  return error instanceof Error && 'errno' in error
}

/** Fails the run after a file of unknown format was stored, unless the user accepts that. */
export function acceptUnknown(
  { findings, firstBytes }: Extract<Inspection, { readonly verdict: 'damaged' | 'unknown' }>,
  { requireVerified, logger }: Pick<CheckParts, 'requireVerified' | 'logger'>,
): void {
  const reason = findings.map(({ text }) => text).join(' ')
  const text = message`The router sent a file of unknown format (it starts with ${firstBytes}). It was stored, but not verified. ${reason}`
  if (requireVerified) throw new BackupError('backup-unrecognised', text)
  logger.warning(message`${text} ${input('require-verified', 'false')} accepts that.`)
}
