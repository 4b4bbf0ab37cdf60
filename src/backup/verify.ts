// Verifies the exported file: a damaged one is never stored, one that cannot be verified is stored and fails the run.

import { finding } from '../dss/findings.ts'
import type { Inspection } from '../dss/inspection.ts'
import { BackupError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { isNas, NAS_NOTE } from '../router/label.ts'
import { DISK_HINT } from '../system/temp-folder.ts'
import { countOf, formatBytes } from '../text/format.ts'
import { input, type Message, message, term } from '../text/message.ts'
import type { RunState } from './run-state.ts'

/** Maximum findings reported. */
const MAX_FINDINGS = 3
const UNVERIFIED_HINT = message`Keep the copy, and ${term('run-again')}. If it happens when you run again, export manually in SRM (Control Panel > System, under Update & Restore), and please open an issue with the router's model, the SRM version and this message, but never the file: it contains your passwords.`

/** What verifying needs. */
export interface CheckParts {
  /** Inspects a file that claims to be a backup. */
  readonly inspect: (file: string, options: { readonly signal: AbortSignal }) => Promise<Inspection>
  /** Whether the run fails after storing a file that could not be verified. */
  readonly requireVerified: boolean
  readonly logger: Logger
  /** Cancels the run; its reason is a BackupError. */
  readonly signal: AbortSignal
  /** If present, nothing of the content may be shown. */
  readonly encryptor?: object | undefined
  /** Whether strangers can read the log; asked only if a finding would quote the file. Absent: they cannot. */
  readonly isLogPublic?: ((runState: RunState) => Promise<boolean>) | undefined
}

/** Throws BackupError `backup-invalid` if the file must not be stored, `store-failed` if the disk has no room to open it. */
export async function checkFile(
  { logger, signal, encryptor, isLogPublic }: CheckParts,
  { inspecting, runState }: { readonly inspecting: Promise<Inspection>; readonly runState: RunState },
): Promise<Inspection> {
  const inspected = await inspecting.catch((cause: unknown) => {
    if (signal.aborted || !isDiskError(cause)) throw cause
    const text = message`The backup was exported, but could not be opened: ${cause.message}.`
    throw new BackupError('store-failed', text, { cause, hint: DISK_HINT })
  })
  const isHidden = encryptor !== undefined || (inspected.verdict !== 'valid' && (await isLogPublic?.(runState)))
  signal.throwIfAborted()
  const inspection = isHidden ? withoutDetails(inspected) : inspected
  runState.inspection = inspection
  if (isNas(runState.label) || (inspection.verdict === 'valid' && inspection.content.fromNas)) logger.warning(NAS_NOTE)
  const { findings } = inspection
  if (inspection.verdict === 'valid') {
    const { entries, tables } = inspection.content
    const rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
    logger.info(
      `Valid: ${inspection.container}, ${formatBytes(inspection.contentSize)} uncompressed, ${entries.length} entries, ${countOf(tables.length, 'table')} with ${countOf(rows, 'row')}.`,
    )
  } else if (inspection.verdict === 'unknown') {
    logger.info(message`${describeUnknown(inspection)} It is stored, but not verified.`)
  } else {
    const reported = findings.slice(0, MAX_FINDINGS).map(({ text }) => text)
    const more = findings.length > MAX_FINDINGS ? [`And ${findings.length - MAX_FINDINGS} more.`] : []
    throw new BackupError('backup-invalid', message`${[...reported, ...more].join(' ')}`)
  }
  return inspection
}

/** Drops what findings quote from the file: paths, and its first bytes. */
function withoutDetails(inspection: Inspection): Inspection {
  if (inspection.verdict === 'valid') return inspection
  return { ...inspection, findings: inspection.findings.map(({ code }) => finding(code)), firstBytes: '' }
}

/** Only system errors have an errno. */
function isDiskError(error: unknown): error is Error {
  return error instanceof Error && 'errno' in error
}

type Unverified = Extract<Inspection, { readonly verdict: 'damaged' | 'unknown' }>

function describeUnknown({ container, findings, firstBytes }: Unverified): Message {
  if (container === undefined) {
    const start = firstBytes === '' ? '' : ` (it starts with ${firstBytes})`
    return message`The router sent a file of unknown format${start}.`
  }
  const reasons = findings.slice(0, MAX_FINDINGS).map(({ text }) => text)
  return message`The backup from the router could not be verified: ${reasons.join(' ')}`
}

/** Fails the run after a file that could not be verified was stored, unless the user accepts that. */
export function acceptUnknown(
  inspection: Unverified,
  { requireVerified, logger }: Pick<CheckParts, 'requireVerified' | 'logger'>,
): void {
  const text = message`${describeUnknown(inspection)} It was stored, but not verified.`
  if (requireVerified) {
    const hint = inspection.container === undefined ? undefined : UNVERIFIED_HINT
    throw new BackupError('backup-unrecognised', text, { hint })
  }
  logger.warning(message`${text} ${input('require-verified', 'false')} accepts that.`)
}
