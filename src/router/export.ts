// The export itself: start, wait, download to a file; and what is worth a second try.

import { open } from 'node:fs/promises'
import { BackupError } from '../errors.ts'
import type { Journal } from '../journal.ts'
import { formatBytes, formatDuration } from '../units.ts'
import { refuseStatus } from './api.ts'
import { callError, describeCode, isQuotingSuspect, isSessionLost } from './error-codes.ts'
import { TransientError } from './network-errors.ts'
import { API, type Endpoint, readStatus, readTaskId } from './protocol.ts'
import { type ApiReply, parseReply, shapeOf, shownName } from './reply.ts'
import { pause } from './retry.ts'
import { type Session, type SessionCall, SessionLost } from './session.ts'
import type { Download, Transport } from './transport.ts'

/** The wait between polls is this part of the time waited so far, within the bounds below. */
const POLL_FRACTION = 1 / 25
const POLL_MIN_MS = 100
const POLL_MAX_MS = 1_000
/** Transient failures of polls that one export survives. */
const MAX_POLL_FAILURES = 5
/** A file larger than this is not the router's JSON. */
const MAX_JSON_BYTES = 65_536
const MAX_PARAMETERS_SHOWN = 3

export interface ExportOptions {
  readonly session: Session
  readonly transport: Transport
  readonly origin: string
  readonly journal: Journal
  readonly file: string
  /** Called once, as soon as the router is exporting: time that is waited anyway. */
  readonly onStarted: () => Promise<void>
}

/** The download broke off or was damaged on the way: the task's file may be gone, so only a new start helps (protocol.md 5.5). */
class BrokenDownload extends BackupError {}

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
        options.journal.info(`${error.message} Logging in once more and starting again.`)
        await options.session.renew()
      } else if (error instanceof BrokenDownload && restarts === 0) {
        restarts++
        options.journal.info(`${error.message} Starting again.`)
      } else throw error
    }
  }
}

async function exportOnce(options: ExportOptions): Promise<Download> {
  const { session, journal } = options
  const endpoint = session.endpoints.get(API.backup)
  if (!endpoint) throw new BackupError('router-unsupported', `The router does not offer ${API.backup}.`)
  const startedAt = performance.now()
  const taskId = await start(session, endpoint)
  await options.onStarted()
  const task = { id: taskId, quoted: false }
  const polls = await waitUntilFinished(options, { endpoint, task, startedAt })
  journal.info(
    `Exported in ${formatDuration(performance.now() - startedAt)} (${polls} ${polls === 1 ? 'poll' : 'polls'}).`,
  )
  const downloadedAt = performance.now()
  const download = await fetchFile(options, endpoint, task)
  journal.info(`Downloaded ${formatBytes(download.size)} in ${formatDuration(performance.now() - downloadedAt)}.`)
  return download
}

interface Task {
  readonly id: string
  /** Whether the router wants the id as a JSON string (protocol.md 9.16). */
  quoted: boolean
}

async function start(session: Session, endpoint: Endpoint): Promise<string> {
  const what = 'the start of the export'
  const reply = await session.call({ endpoint, method: 'start', what, failure: 'export-failed' })
  if (!reply.ok) throw callError(reply.code, { what, code: 'export-failed' })
  const id = readTaskId(reply.data)
  if (id === undefined)
    throw new BackupError('export-failed', 'The router started no export: its answer names no task.')
  return id
}

async function waitUntilFinished(
  { session, journal }: ExportOptions,
  { endpoint, task, startedAt }: { readonly endpoint: Endpoint; readonly task: Task; readonly startedAt: number },
): Promise<number> {
  let failures = 0
  let polls = 0
  for (;;) {
    const waited = performance.now() - startedAt
    await pause(Math.min(POLL_MAX_MS, Math.max(POLL_MIN_MS, waited * POLL_FRACTION)), session.signal)
    polls++
    try {
      const reply = await callTask(
        session,
        { endpoint, method: 'status', what: 'the export status', failure: 'export-failed' },
        task,
      )
      if (!reply.ok) throw callError(reply.code, { what: 'to tell how the export is doing', code: 'export-failed' })
      const status = readStatus(reply.data)
      if (status.kind === 'finished') return polls
      if (status.kind === 'failed') throw failedOnRouter(status.code)
    } catch (error) {
      if (!(error instanceof TransientError) || ++failures > MAX_POLL_FAILURES) throw error
      journal.info(`${error.message} Asking again.`)
    }
  }
}

function failedOnRouter(code: number | undefined): BackupError {
  return new BackupError(
    'export-failed',
    `The router says that its export failed${code === undefined ? '' : `: ${describeCode(code)}`}.`,
  )
}

/** A call about the task. Its id goes raw first; refused in a way that may mean a misread id, JSON-quoted from then on. */
async function callTask(session: Session, call: SessionCall, task: Task): Promise<ApiReply> {
  const reply = await session.call({ ...call, parameters: { task_id: taskParameter(task) } })
  if (reply.ok || task.quoted || !isQuotingSuspect(reply.code)) return reply
  task.quoted = true
  return await session.call({ ...call, parameters: { task_id: taskParameter(task) } })
}

function taskParameter({ id, quoted }: Task): string {
  return quoted ? JSON.stringify(id) : id
}

async function fetchFile(options: ExportOptions, endpoint: Endpoint, task: Task): Promise<Download> {
  const download = await downloadOnce(options, endpoint, task)
  const refusal = await readRefusal(options, download)
  if (refusal === undefined) return download
  if (isSessionLost(refusal)) throw options.session.lost(refusal)
  if (isQuotingSuspect(refusal) && !task.quoted) {
    task.quoted = true
    return await fetchFile(options, endpoint, task)
  }
  throw callError(refusal, { what: 'the download', code: 'backup-invalid' })
}

async function downloadOnce(
  { session, transport, origin, journal, file }: ExportOptions,
  endpoint: Endpoint,
  task: Task,
): Promise<Download> {
  const call: SessionCall = {
    endpoint,
    method: 'download',
    parameters: { task_id: taskParameter(task) },
    what: 'the download',
    failure: 'export-failed',
  }
  try {
    const download = await transport.download(session.request(call), file)
    journal.debug(`download: ${describeDownload(download)}.`)
    refuseStatus(download, { call, origin })
    return download
  } catch (error) {
    if (!(error instanceof TransientError)) throw error
    throw new BrokenDownload('export-failed', error.message, { cause: error })
  }
}

/** What a maintainer wants to know of the answer's headers; no values, since a file name may tell whose router it is. */
function describeDownload({ status, contentType, hasLength, disposition }: Download): string {
  const type =
    /^[a-z]+\/[a-z.+-]{1,60}/i.exec(contentType)?.[0] ?? (contentType === '' ? 'no type' : 'a type of its own')
  const length = hasLength ? 'length given' : 'no length'
  const [kind = '', ...parameters] = disposition.replace(/"[^"]*"?/g, '').split(';')
  const word = /^\s*(attachment|inline)\s*$/i.exec(kind)?.[1]?.toLowerCase()
  const names = parameters.slice(0, MAX_PARAMETERS_SHOWN).map((text) => shownName(text.replace(/=.*/s, '').trim()))
  const known = word ? [word, ...names].join('; ') : 'another disposition'
  return `HTTP ${status}, ${type}, ${length}, ${disposition === '' ? 'no disposition' : known}`
}

/** The router's error number, if what came is its JSON (protocol.md 5.5: HTTP 200 all the same). */
async function readRefusal({ file, journal }: ExportOptions, { size }: Download): Promise<number | undefined> {
  if (size > MAX_JSON_BYTES) return undefined
  const handle = await open(file)
  const text = await handle.readFile('utf8').finally(() => handle.close())
  if (!text.trimStart().startsWith('{')) return undefined
  journal.debug(`download: ${shapeOf(text)}`)
  const reply = parseReply(text)
  return reply && !reply.ok ? reply.code : undefined
}
