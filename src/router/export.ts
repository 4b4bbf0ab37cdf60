// The export itself: start, wait, download to a file; and what is worth a second try.

import { abortReason, BackupError } from '../errors.ts'
import { pause } from '../system/retry.ts'
import { formatBytes, formatDuration } from '../text/format.ts'
import { message, term } from '../text/message.ts'
import { printable } from '../text/sanitize.ts'
import { callError, describeCode } from './error-codes.ts'
import { BrokenDownload, callTask, type FileOptions, fetchFile, type Task } from './export-task.ts'
import { TransientError } from './network-errors.ts'
import { API, type Endpoint, readStatus, readTaskId } from './protocol.ts'
import { shapeOf } from './reply.ts'
import { type Session, SessionLost } from './session.ts'
import type { Download } from './transport.ts'

/** The wait between polls is this part of the time waited so far, within the bounds below. */
const POLL_FRACTION = 1 / 25
const POLL_MIN_MS = 100
const POLL_MAX_MS = 1_000
/** Transient failures of polls that one export survives. */
const MAX_POLL_FAILURES = 5
const MAX_SHAPE_LENGTH = 300

/** An export into a file. */
export interface ExportOptions extends FileOptions {
  /** Called once, as soon as the router is exporting: time that is waited anyway. */
  readonly onStarted: () => Promise<void>
}

/**
 * Exports the configuration to `file`. A lost session gets one new login, a broken download one new start; both begin
 * again from `start`, never with the old task (protocol.md 9.11). Throws BackupError.
 */
export async function exportTo(options: ExportOptions): Promise<Download> {
  let started = false
  const onceStarted = async () => {
    if (!started) await options.onStarted()
    started = true
  }
  let renewals = 0
  let restarts = 0
  for (;;) {
    try {
      return await exportOnce({ ...options, onStarted: onceStarted })
    } catch (error) {
      if (error instanceof SessionLost && renewals === 0) {
        renewals++
        options.logger.info(`${error.message} Logging in once more and starting again.`)
        await options.session.renew()
      } else if (error instanceof BrokenDownload && restarts === 0) {
        restarts++
        options.logger.info(`${error.message} Starting again.`)
      } else throw error
    }
  }
}

async function exportOnce(options: ExportOptions): Promise<Download> {
  const { session, logger } = options
  const endpoint = session.endpoints.get(API.backup)
  if (!endpoint) throw new BackupError('router-unsupported', `The router does not offer ${API.backup}.`)
  const startedAt = performance.now()
  const task = await start(session, endpoint)
  await options.onStarted()
  const polls = await waitUntilFinished(task, { ...options, startedAt })
  logger.info(
    `Exported in ${formatDuration(performance.now() - startedAt)} (${polls} ${polls === 1 ? 'poll' : 'polls'}).`,
  )
  const downloadedAt = performance.now()
  const download = await fetchFile(task, options)
  logger.info(`Downloaded ${formatBytes(download.size)} in ${formatDuration(performance.now() - downloadedAt)}.`)
  return download
}

async function start(session: Session, endpoint: Endpoint): Promise<Task> {
  const what = 'the start of the export'
  const reply = await session.call({ endpoint, method: 'start', what, failure: 'export-failed' })
  if (!reply.ok) throw callError(reply.code, { what, code: 'export-failed' })
  const id = readTaskId(reply.data)
  if (id === undefined)
    throw new BackupError('export-failed', 'The router started no export: its answer names no task.')
  return { endpoint, id, quoted: false }
}

/** Returns the number of polls. Goes on asking whatever the answers look like, until the deadline (protocol.md 9.4). */
async function waitUntilFinished(
  task: Task,
  { session, logger, startedAt }: ExportOptions & { readonly startedAt: number },
): Promise<number> {
  let failures = 0
  let understood = false
  let shape: string | undefined
  for (let polls = 1; ; polls++) {
    try {
      const waited = performance.now() - startedAt
      await pause(Math.min(POLL_MAX_MS, Math.max(POLL_MIN_MS, waited * POLL_FRACTION)), session.signal)
      const reply = await callTask(task, {
        session,
        method: 'status',
        what: 'the export status',
        failure: 'export-failed',
      })
      if (!reply.ok) throw callError(reply.code, { what: 'to tell how the export is doing', code: 'export-failed' })
      const status = readStatus(reply.data)
      if (status.kind === 'finished') return polls
      if (status.kind === 'failed') throw failedOnRouter(status.code)
      if (status.kind === 'running') understood = true
      else shape = shapeOf(JSON.stringify(reply.data))
    } catch (error) {
      const reason = abortReason(session.signal)
      const isDeadline = error === reason && reason?.code === 'timed-out'
      if (isDeadline && shape !== undefined && !understood) throw unknownStatus(shape, error)
      if (!(error instanceof TransientError) || ++failures > MAX_POLL_FAILURES) throw error
      logger.info(`${error.message} Asking again.`)
    }
  }
}

function failedOnRouter(code: number | undefined): BackupError {
  return new BackupError(
    'export-failed',
    `The router says that its export failed${code === undefined ? '' : `: ${describeCode(code)}`}.`,
  )
}

/** Waiting longer would not help: no answer about the export was ever understood. */
function unknownStatus(shape: string, cause: unknown): BackupError {
  return new BackupError(
    'router-unsupported',
    `The router says how its export is doing in a form that this version does not know: ${printable(shape, MAX_SHAPE_LENGTH)}.`,
    {
      cause,
      hint: message`Please open an issue with ${term('debug-log')}: it shows names and types, never values. Until then export by hand in SRM (Control Panel > System, under Update & Restore).`,
    },
  )
}
