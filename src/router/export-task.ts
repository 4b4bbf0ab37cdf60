// One export on the router, by its task id: calls that name it, and the way of its file onto our disk.

import { open } from 'node:fs/promises'
import { BackupError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { refuseStatus } from './api.ts'
import { callError, isQuotingSuspect, isSessionLost } from './error-codes.ts'
import { TransientError } from './network-errors.ts'
import type { Endpoint } from './protocol.ts'
import { type ApiReply, parseReply, shapeOf, shownName } from './reply.ts'
import type { Session, SessionCall } from './session.ts'
import type { Download, Transport } from './transport.ts'

/** A file larger than this is not the router's JSON. */
const MAX_JSON_BYTES = 65_536
const MAX_PARAMETERS_SHOWN = 3

/** An export that the router is making, or has made. */
export interface Task {
  readonly endpoint: Endpoint
  /** As the router gave it (protocol.md 5.3). */
  readonly id: string
  /** Whether the router wants the id as a JSON string (protocol.md 9.16). */
  quoted: boolean
}

/** What it takes to bring a file from the router to the disk. */
export interface FileOptions {
  readonly session: Session
  readonly transport: Transport
  /** For messages: scheme, host and port. */
  readonly origin: string
  readonly logger: Logger
  /** Where to write it; an existing file is replaced. */
  readonly file: string
}

/** The download broke off or was damaged on the way: the task's file may be gone, so only a new start helps (protocol.md 5.5). */
export class BrokenDownload extends BackupError {}

/**
 * A call about the task. Its id goes raw first; refused in a way that may mean a misread id, JSON-quoted from then on
 * (protocol.md 9.16). Error replies are returned. Throws BackupError.
 */
export async function callTask(
  task: Task,
  { session, ...call }: Omit<SessionCall, 'endpoint' | 'parameters'> & { readonly session: Session },
): Promise<ApiReply> {
  const ask = () => session.call({ ...call, endpoint: task.endpoint, parameters: { task_id: taskParameter(task) } })
  const reply = await ask()
  if (reply.ok || task.quoted || !isQuotingSuspect(reply.code)) return reply
  task.quoted = true
  return await ask()
}

function taskParameter({ id, quoted }: Task): string {
  return quoted ? JSON.stringify(id) : id
}

/** Downloads the finished file. Throws BackupError: SessionLost and BrokenDownload where a new start may help. */
export async function fetchFile(task: Task, options: FileOptions): Promise<Download> {
  const download = await downloadOnce(task, options)
  const refusal = await readRefusal(download, options)
  if (refusal === undefined) return download
  if (isSessionLost(refusal)) throw options.session.lost(refusal)
  if (isQuotingSuspect(refusal) && !task.quoted) {
    task.quoted = true
    return await fetchFile(task, options)
  }
  throw callError(refusal, { what: 'the download', code: 'backup-invalid' })
}

async function downloadOnce(task: Task, { session, transport, origin, logger, file }: FileOptions): Promise<Download> {
  const call: SessionCall = {
    endpoint: task.endpoint,
    method: 'download',
    parameters: { task_id: taskParameter(task) },
    what: 'the download',
    failure: 'export-failed',
  }
  try {
    const download = await transport.download(session.request(call), file)
    logger.debug(`download: ${describeDownload(download)}.`)
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
async function readRefusal({ size }: Download, { file, logger }: FileOptions): Promise<number | undefined> {
  if (size > MAX_JSON_BYTES) return undefined
  const handle = await open(file)
  const text = await handle.readFile('utf8').finally(() => handle.close())
  if (!text.trimStart().startsWith('{')) return undefined
  logger.debug(`download: ${shapeOf(text)}`)
  const reply = parseReply(text)
  return reply && !reply.ok ? reply.code : undefined
}
