// Requests and replies as values, so that every service is a function from one to the other.
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault, FaultReply } from './faults.ts'

export interface Incoming {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer | string
  /** How it ends: in the middle of the body, or as the last answer ever. */
  readonly ending?: 'cut' | 'farewell'
}

/** A received request, in order of arrival of its last byte. */
export interface GitHubRequest {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: IncomingHttpHeaders
  /** The parsed JSON of a Twirp call; absent for uploads and reads. */
  readonly body?: unknown
  /** Bytes of the body. */
  readonly bytes: number
  /** The number of the connection that it came on, from 1. */
  readonly connection: number
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** An answer, or one of the two ways of not answering. */
export type Reply = Answer | 'hang' | 'reset'

export function answerJson(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  }
}

/** Lets a fault replace the reply; the work is skipped unless the fault says otherwise. */
export async function meetFault(options: {
  readonly fault: Fault | undefined
  readonly work: () => Reply | Promise<Reply>
  readonly describe: (fault: FaultReply) => Answer
}): Promise<Reply> {
  const { fault, work, describe } = options
  if (fault === undefined) return work()
  if (typeof fault === 'string') return fault
  if ('lateMs' in fault) {
    await sleep(fault.lateMs, undefined, { ref: false })
    return work()
  }
  if ('ending' in fault) {
    const reply = await work()
    return typeof reply === 'string' ? reply : { ...reply, ending: fault.ending }
  }
  if (fault.applied) await work()
  if ('silence' in fault) return fault.silence
  const answer = describe(fault)
  const headers = { ...answer.headers, ...fault.headers }
  return { ...answer, headers, ...(fault.body === undefined ? {} : { body: fault.body }) }
}

export async function readRequest(message: IncomingMessage): Promise<Incoming> {
  const url = new URL(message.url ?? '/', 'http://localhost')
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk)
  return {
    method: message.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: message.headers,
    body: Buffer.concat(chunks),
  }
}

export function recordRequest({ method, path, query, headers, body }: Incoming, connection: number): GitHubRequest {
  const asked = { method, path, query: Object.fromEntries(query), headers }
  const record = { ...asked, bytes: body.length, connection, at: Date.now() }
  if (!headers['content-type']?.startsWith('application/json')) return record
  try {
    return { ...record, body: JSON.parse(body.toString('utf8')) }
  } catch {
    return record
  }
}

export function sendReply(response: ServerResponse, reply: Reply): void {
  if (reply === 'hang') return
  if (reply === 'reset') {
    response.socket?.resetAndDestroy()
    return
  }
  // An answer without a body can break off only if it announced one.
  const body = Buffer.from(reply.body || (reply.ending === 'cut' ? '  ' : ''))
  const length = reply.status === 204 ? {} : { 'content-length': String(body.length) }
  if (reply.ending === 'farewell') response.shouldKeepAlive = false
  response.writeHead(reply.status, { ...length, ...reply.headers })
  if (reply.ending !== 'cut') response.end(body)
  else response.write(body.subarray(0, body.length / 2), () => response.socket?.destroy())
}

/** A client behind a proxy asks a host of its own choice, and sends its token nowhere else; `undefined` for all others. */
export function originBehindProxy({ headers: { host } }: Pick<Incoming, 'headers'>): string | undefined {
  return host?.endsWith('.localhost') ? `http://${host}` : undefined
}
