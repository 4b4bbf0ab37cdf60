// The export: start, wait, download to a file, and restart once if that may help.

import { abortReason, BackupError } from '../errors.ts'
import { pause, retry } from '../system/retry.ts'
import { formatBytes, formatDuration } from '../text/format.ts'
import { message, term } from '../text/message.ts'
import { printable } from '../text/sanitize.ts'
import { callError, describeCode, isSessionLost, isTokenSuspect } from './error-codes.ts'
import { BrokenDownload, callTask, type FileOptions, fetchFile, type Task } from './export-task.ts'
import { knownKeysOf } from './known-answers.ts'
import { TransientError } from './network-errors.ts'
import { waitBeforePoll } from './poll-schedule.ts'
import { API, readStatus, readTaskId, requireEndpoint, unsupportedApi } from './protocol.ts'
import { shapeOf } from './public-shape.ts'
import { SessionLost } from './session.ts'
import type { Download } from './transport.ts'

/** Maximum transient failures of polls in one export, and the least wait after the first one; it grows with each. */
const MAX_POLL_FAILURES = 5
const POLL_FAILURE_MS = 300
/** Before an export is started again whose start or download broke off. */
const RESTART_MS = 2_500
const MAX_SHAPE_LENGTH = 300
const NO_SUCH_API = 102
const KNOWN_STATUS = knownKeysOf(`${API.backup} status`).data ?? {}

export interface ExportOptions extends FileOptions {
  /** Called once the router is exporting, to use the waiting time. */
  readonly onStarted: () => Promise<void>
  /** Returns how long the export may take, in ms, once that is known. */
  readonly expectedMs?: (() => number | undefined) | undefined
}

/** A finished export and its file. */
export interface Exported extends Download {
  /** How long the router took, in ms: about, since it is only asked now and then. */
  readonly exportMs: number
}

/**
 * Exports the configuration to `file`. A lost session gets one new login, and one more with a token if that may be missing
 * (protocol.md 9b.G); a broken download gets one restart. Each starts a new export and never reuses the old task (9.11).
 * Throws BackupError.
 */
export async function exportTo(options: ExportOptions): Promise<Exported> {
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
      if (error instanceof SessionLost && renewals === 0 && isSessionLost(error.number)) {
        renewals++
        options.logger.info(`${error.message} Logging in again and restarting the export.`)
        await options.session.renew()
      } else if (error instanceof SessionLost && isTokenSuspect(error.number) && !options.session.hasToken) {
        options.logger.info(`${error.message} Logging in again with a token and restarting the export.`)
        await options.session.renew({ withToken: true })
      } else if (error instanceof BrokenDownload && restarts === 0) {
        restarts++
        options.logger.info(`${error.message} Restarting the export.`)
        await pause(RESTART_MS, options.session.signal)
      } else throw error
    }
  }
}

async function exportOnce(options: ExportOptions): Promise<Exported> {
  const { logger } = options
  const startedAt = performance.now()
  const task = await start(options)
  await options.onStarted()
  const { polls, exportMs } = await waitUntilFinished(task, { ...options, startedAt })
  logger.info(
    `Exported in ${formatDuration(performance.now() - startedAt)} (${polls} ${polls === 1 ? 'poll' : 'polls'}).`,
  )
  const downloadedAt = performance.now()
  const download = await fetchFile(task, options)
  logger.info(`Downloaded ${formatBytes(download.size)} in ${formatDuration(performance.now() - downloadedAt)}.`)
  return { ...download, exportMs }
}

/** Starts an export: once more if the connection broke off. The router then may export twice, which does no harm. */
async function start({ session, logger }: ExportOptions): Promise<Task> {
  const endpoint = requireEndpoint(session.endpoints, API.backup)
  const what = 'the start of the export'
  const startOnce = () => session.call({ endpoint, method: 'start', what, failure: 'export-failed' })
  const reply = await retry(startOnce, {
    policy: { attempts: 2, pauseMs: () => RESTART_MS },
    signal: session.signal,
    shouldRetry: (outcome) =>
      !outcome.ok && outcome.error instanceof TransientError && outcome.error.code !== 'timed-out',
    onRetry: (outcome) => {
      if (!outcome.ok && outcome.error instanceof TransientError) logger.info(`${outcome.error.message} Trying again.`)
    },
  })
  // The router may not have listed the service (protocol.md 9b.D).
  if (!reply.ok && reply.code === NO_SUCH_API) throw unsupportedApi(API.backup)
  if (!reply.ok) throw callError(reply.code, { what, code: 'export-failed' })
  const id = readTaskId(reply.data)
  if (id === undefined)
    throw new BackupError('export-failed', 'The router did not start the export: its reply contains no task id.')
  return { endpoint, id, quoted: false, isAccepted: false, byGet: false }
}

/** Polls until the deadline, even if the replies are not understood (protocol.md 9.4). */
async function waitUntilFinished(
  task: Task,
  { session, logger, startedAt, expectedMs }: ExportOptions & { readonly startedAt: number },
): Promise<{ readonly polls: number; readonly exportMs: number }> {
  let failures = 0
  /** Of the last reply, if it was not understood. */
  let shape: string | undefined
  for (let polls = 1; ; polls++) {
    try {
      const waited = performance.now() - startedAt
      await pause(Math.max(waitBeforePoll(waited, expectedMs?.()), failures * POLL_FAILURE_MS), session.signal)
      const askedAt = performance.now() - startedAt
      const reply = await callTask(task, {
        session,
        method: 'status',
        what: 'the export status',
        failure: 'export-failed',
      })
      if (!reply.ok) throw callError(reply.code, { what: 'the export status', code: 'export-failed' })
      const status = readStatus(reply.data)
      // It ended at some moment of the last pause.
      if (status.kind === 'finished') return { polls, exportMs: Math.round((waited + askedAt) / 2) }
      if (status.kind === 'failed') throw failedOnRouter(status.code)
      shape = status.kind === 'running' ? undefined : shapeOf(JSON.stringify(reply.data), KNOWN_STATUS)
    } catch (error) {
      const reason = abortReason(session.signal)
      const isDeadline = error === reason && reason?.code === 'timed-out'
      if (isDeadline && shape !== undefined) throw unknownStatus(shape, error)
      if (!(error instanceof TransientError) || ++failures > MAX_POLL_FAILURES) throw error
      logger.info(`${error.message} Trying again.`)
    }
  }
}

function failedOnRouter(code: number | undefined): BackupError {
  return new BackupError(
    'export-failed',
    `The router reports that its export failed${code === undefined ? '' : `: ${describeCode(code)}`}.`,
  )
}

/** Reports that the last status reply was not understood: a longer timeout would not help (protocol.md 9b.E). */
function unknownStatus(shape: string, cause: unknown): BackupError {
  return new BackupError(
    'router-unsupported',
    `The router reports the status of the export in an unknown form: ${printable(shape, MAX_SHAPE_LENGTH)}.`,
    {
      cause,
      hint: message`Please open an issue with ${term('debug-log')}: it shows names and types, never values. Until then, export manually in SRM (Control Panel > System, under Update & Restore).`,
    },
  )
}
