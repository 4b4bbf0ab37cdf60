// What a handler can answer, and how each answer goes over the wire.
import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { encodeJson } from './json.ts'

/** Interval between writes of a throttled body, unless one byte takes longer. */
const THROTTLE_STEP_MS = 20

export type Reply =
  | { readonly kind: 'data'; readonly data?: unknown; readonly headers?: Readonly<Record<string, string>> }
  /** A Synology error: HTTP 200 with success:false (protocol.md 3.8). */
  | { readonly kind: 'error'; readonly code: number; readonly errors?: unknown }
  | RawReply
  | StreamReply
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' }
  /** The first half of another reply; then the connection is destroyed. */
  | { readonly kind: 'cut'; readonly reply: Reply }
  /** The last reply of this router; the listener enforces it. */
  | { readonly kind: 'farewell'; readonly reply: Reply }

export interface RawReply {
  readonly kind: 'raw'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

export interface StreamReply {
  readonly kind: 'stream'
  readonly headers: Readonly<Record<string, string>>
  readonly chunks: () => Iterable<Uint8Array>
  /** the connection is destroyed after this many bytes */
  readonly cutAfterBytes?: number | undefined
  /** nothing more is sent after this many bytes, and the connection stays open */
  readonly stallAfterBytes?: number | undefined
  readonly bytesPerSecond?: number | undefined
  /** the whole body was handed to the network */
  readonly onComplete?: () => void
}

/** How JSON is sent: its Content-Type, and what precedes it. */
export interface JsonForm {
  readonly contentType: string
  readonly prefix: string
}

/** Writes a reply. Resolves when it is written, or when the client is gone. */
export async function sendReply(reply: Reply, response: ServerResponse, json: JsonForm): Promise<void> {
  switch (reply.kind) {
    case 'hang':
      return
    case 'reset':
      response.socket?.destroy()
      return
    case 'cut':
      return sendReply(cutShort(reply.reply, json.contentType), response, json)
    case 'farewell':
      response.shouldKeepAlive = false
      return sendReply(reply.reply, response, json)
    case 'stream':
      return sendStream(reply, response)
    case 'raw':
      return send(response, reply.status, reply.headers, reply.body)
    case 'data': {
      const headers = { 'Content-Type': json.contentType, ...reply.headers }
      return send(response, 200, headers, json.prefix + encodeJson({ data: reply.data, success: true }))
    }
    case 'error': {
      const error = { code: reply.code, errors: reply.errors }
      const headers = { 'Content-Type': json.contentType }
      return send(response, 200, headers, json.prefix + encodeJson({ error, success: false }))
    }
  }
}

/** JSON whose Content-Length promises twice the bytes that follow. */
function cutShort(reply: Reply, contentType: string): Reply {
  if (reply.kind !== 'data') return { kind: 'reset' }
  const body = Buffer.from(encodeJson({ data: reply.data, success: true }))
  const headers = { 'Content-Type': contentType, 'Content-Length': String(body.length), ...reply.headers }
  return { kind: 'stream', headers, chunks: () => [body], cutAfterBytes: Math.floor(body.length / 2) }
}

/** An HTML page like Apache's. */
export function buildPage(status: number, title: string, text: string): RawReply {
  const body = `<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>${title}</title>\n</head><body>\n<h1>${title}</h1>\n<p>${text}</p>\n</body></html>\n`
  return { kind: 'raw', status, headers: { 'Content-Type': 'text/html; charset=iso-8859-1' }, body }
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array,
): void {
  response.writeHead(status, { Server: 'Apache', 'Content-Length': String(Buffer.byteLength(body)), ...headers })
  response.end(body)
}

async function sendStream(reply: StreamReply, response: ServerResponse): Promise<void> {
  response.writeHead(200, { Server: 'Apache', ...reply.headers })
  response.flushHeaders()
  const end = Math.min(reply.cutAfterBytes ?? Infinity, reply.stallAfterBytes ?? Infinity)
  let sent = 0
  for (const chunk of splitChunks(reply)) {
    const part = chunk.subarray(0, Math.max(0, end - sent))
    sent += part.length
    if (!(await writePart(response, part))) return
    if (sent >= end) break
    if (reply.bytesPerSecond !== undefined) await pause((part.length * 1000) / reply.bytesPerSecond)
  }
  if (sent < end || end === Infinity) {
    response.end(reply.onComplete)
  } else if (reply.cutAfterBytes === end) {
    // what was written must be flushed before the connection closes
    await pause(THROTTLE_STEP_MS)
    response.socket?.destroy()
  }
}

function* splitChunks(reply: StreamReply): Iterable<Uint8Array> {
  const step =
    reply.bytesPerSecond === undefined
      ? Infinity
      : Math.max(1, Math.round((reply.bytesPerSecond * THROTTLE_STEP_MS) / 1000))
  for (const chunk of reply.chunks()) {
    for (let at = 0; at < chunk.length; at += step) yield chunk.subarray(at, Math.min(chunk.length, at + step))
  }
}

/** Waits without keeping the process alive, so that a closed router leaves no pending timer. */
export async function pause(ms: number): Promise<void> {
  await wait(ms, undefined, { ref: false })
}

/** Returns false if the client is gone. */
function writePart(response: ServerResponse, part: Uint8Array): Promise<boolean> {
  if (response.destroyed) return Promise.resolve(false)
  if (response.write(part)) return Promise.resolve(true)
  return new Promise((resolve) => {
    const settle = (): void => {
      response.off('drain', settle)
      response.off('close', settle)
      resolve(!response.destroyed)
    }
    response.on('drain', settle)
    response.on('close', settle)
  })
}
