// One export on the router: calls with its task id, and the download of its file.

import { open } from 'node:fs/promises'
import { BackupError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { sightingOf } from './answer-facts.ts'
import { refuseStatus } from './api.ts'
import { contentKind, describeDisposition, downloadSighting } from './download-facts.ts'
import { callError, isDenied, isPostSuspect, isQuotingSuspect, isSessionLost, isTokenSuspect } from './error-codes.ts'
import { knownKeysOf } from './known-answers.ts'
import { TransientError } from './network-errors.ts'
import type { Endpoint } from './protocol.ts'
import { shapeOf } from './public-shape.ts'
import { type ApiReply, parseReply } from './reply.ts'
import { type Session, type SessionCall, SessionLost } from './session.ts'
import type { Observer } from './sighting.ts'
import type { Download, Transport } from './transport.ts'

/** A file larger than this is not the router's JSON. */
const MAX_JSON_BYTES = 65_536
const METHOD_NOT_ALLOWED = 405

/** An export in progress or finished on the router. */
export interface Task {
  readonly endpoint: Endpoint
  /** As the router sent it (protocol.md 5.3). */
  readonly id: string
  /** Whether the router expects the id as a JSON string (protocol.md 9.16). */
  quoted: boolean
  /** Whether the router has accepted the id in this form. */
  isAccepted: boolean
  /** Whether the router refused to send the file by POST (protocol.md 9b.B). */
  byGet: boolean
}

/** Where to download from, and to. */
export interface FileOptions {
  readonly session: Session
  readonly transport: Transport
  /** For messages: scheme, host and port. */
  readonly origin: string
  readonly logger: Logger
  /** An existing file is replaced. */
  readonly file: string
  /** Receives what each response shows. */
  readonly observe?: Observer | undefined
}

/** The download broke off or was damaged. The task's file may be gone, so only a new export helps (protocol.md 5.5). */
export class BrokenDownload extends BackupError {}

/**
 * Calls a method with the task id. If the router refuses the first such call for any reason but the session or a missing
 * permission, the id is sent once more in JSON quotes: it may have been misread (protocol.md 9.16, 9b.F). Error replies are
 * returned. Throws BackupError.
 */
export async function callTask(
  task: Task,
  { session, ...call }: Omit<SessionCall, 'endpoint' | 'parameters'> & { readonly session: Session },
): Promise<ApiReply> {
  const send = () => session.call({ ...call, endpoint: task.endpoint, parameters: { task_id: taskParameter(task) } })
  const reply = await send()
  task.isAccepted ||= reply.ok
  if (reply.ok || task.isAccepted || task.quoted || isDenied(reply.code)) return reply
  task.quoted = true
  const again = await send()
  task.isAccepted = again.ok
  // If quotes change nothing, and the id was not complained about, the first refusal is the one to report.
  return again.ok || isQuotingSuspect(reply.code) ? again : reply
}

function taskParameter({ id, quoted }: Task): string {
  return quoted ? JSON.stringify(id) : id
}

/** Downloads the finished file. Throws BackupError: SessionLost and BrokenDownload if a new export may help. */
export async function fetchFile(task: Task, options: FileOptions): Promise<Download> {
  const { session } = options
  const download = await downloadOnce(task, options)
  const isPostRefused = download.status === METHOD_NOT_ALLOWED
  const refusal = isPostRefused ? undefined : await readRefusal(download, task, options)
  if (!isPostRefused && refusal === undefined) return download
  if (!task.byGet && (refusal === undefined || isPostSuspect(refusal))) {
    task.byGet = true
    return await fetchFile(task, options)
  }
  const code = refusal ?? 0
  if (isSessionLost(code)) throw new SessionLost(code)
  // Only downloads may require a token (protocol.md 9b.G): the session has just been accepted.
  if (isTokenSuspect(code) && !session.hasToken) throw new SessionLost(code, { what: 'the download' })
  if (isQuotingSuspect(code) && !task.quoted) {
    task.quoted = true
    return await fetchFile(task, options)
  }
  throw callError(code, { what: 'the download', code: 'backup-invalid' })
}

/** Throws for every HTTP status but 200, and 405 after a POST. */
async function downloadOnce(
  task: Task,
  { session, transport, origin, logger, file, observe }: FileOptions,
): Promise<Download> {
  const call: SessionCall = {
    endpoint: task.endpoint,
    method: 'download',
    parameters: { task_id: taskParameter(task) },
    what: 'the download',
    failure: 'export-failed',
  }
  try {
    const httpMethod = task.byGet ? 'GET' : 'POST'
    const download = await transport.download(session.request(call, { httpMethod }), file)
    observe?.(downloadSighting(download, { method: httpMethod, quoted: task.quoted }))
    logger.debug(`download: ${describeDownload(download)}.`)
    if (task.byGet || download.status !== METHOD_NOT_ALLOWED) refuseStatus(download, { call, origin })
    return download
  } catch (error) {
    if (!(error instanceof TransientError)) throw error
    throw new BrokenDownload('export-failed', error.message, { cause: error })
  }
}

/** Describes the response's headers for a debug log, by known words: anything else may identify the router. */
function describeDownload({ status, contentType, hasLength, disposition }: Download): string {
  const words = describeDisposition(disposition)
  const length = hasLength ? 'with length' : 'no length'
  return `HTTP ${status}, type: ${contentKind(contentType)}, ${length}, disposition: ${words.join('; ') || 'none'}`
}

/** Returns the router's error code if the file is an error reply (protocol.md 5.5: its HTTP status is 200 too). */
async function readRefusal(
  download: Download,
  { endpoint }: Task,
  { file, logger, observe }: FileOptions,
): Promise<number | undefined> {
  if (download.size > MAX_JSON_BYTES) return undefined
  const handle = await open(file)
  const text = await handle.readFile('utf8').finally(() => handle.close())
  if (!text.trimStart().startsWith('{')) return undefined
  observe?.(sightingOf({ endpoint, method: 'download' }, { ...download, text, cookies: [] }))
  logger.debug(`download: ${shapeOf(text, knownKeysOf(`${endpoint.api} download`))}`)
  const reply = parseReply(text)
  return reply && !reply.ok ? reply.code : undefined
}
