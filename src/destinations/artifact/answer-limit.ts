// Limits what GitHub's client for artifacts makes of an answer. It waits for three minutes for the service, which is longer than
// storing may take, and without end for the rest of an answer that broke off; it follows every redirect of the service, with the
// job's token; it reads or writes to the disk whatever comes, however long; it cannot be aborted; and it uploads to any address.

import { AsyncLocalStorage } from 'node:async_hooks'
import * as diagnostics from 'node:diagnostics_channel'
import type { ClientRequest, IncomingMessage } from 'node:http'
import { isLoopback } from '../../github/addresses.ts'
import { ABANDON_AFTER_MS } from '../../system/deadline.ts'
import { MIB } from '../../text/format.ts'
import { printable } from '../../text/sanitize.ts'
import { growsBeyondLimit, type UndiciHead } from './packed-answer.ts'
import { MAX_UNPACKED_BYTES } from './unzip.ts'

/** An answer of the service is a few hundred bytes of JSON. */
const ANSWER_MS = 30_000
const SERVICE_PATH = '/twirp/github.actions.results.api.'
/** Of an answer of the service, or of the API, which says where an artifact is. */
const MAX_ANSWER_BYTES = MIB
/** What is unpacked is not larger, and a zip of two files adds little to it. */
const MAX_DOWNLOAD_BYTES = MAX_UNPACKED_BYTES + MIB

const ABORTED = 'aborted'
const TOO_LARGE = 'the answer is too large'

type ChannelListener = Parameters<typeof diagnostics.subscribe>[1]

interface UndiciRequest {
  readonly path: string
  readonly abort: ((reason: Error) => void) | null
}

interface Work {
  /** Ends its requests. */
  readonly signal: AbortSignal
  /** Gets the length of each piece of a download. */
  readonly onBytes?: ((bytes: number) => void) | undefined
}

const working = new AsyncLocalStorage<Work>()
let isLimited = false

/** Limits all later answers to GitHub's client in this process. How long uploads may take is decided elsewhere. */
export function limitAnswers(): void {
  if (isLimited) return
  isLimited = true
  startLimiting()
}

/** Returns a function that ends it; the arguments are for tests. Channels are the process's own, and outlive a test. */
export function startLimiting(answerMs = ANSWER_MS, maxBytes = MAX_DOWNLOAD_BYTES): () => void {
  const works = new WeakMap<ClientRequest, Work>()
  const subscriptions: [channel: string, listener: ChannelListener][] = []
  const subscribe = (channel: string, listener: ChannelListener) => {
    diagnostics.subscribe(channel, listener)
    subscriptions.push([channel, listener])
  }
  // Before anything is sent: `request.start` comes after a whole body.
  subscribe('http.client.request.created', (message) => {
    const { request } = message as { readonly request: ClientRequest }
    refusePlain(request)
    const work = working.getStore()
    if (work) works.set(request, work)
    endWith(work?.signal, request)
    // A proxy may accept a connection and forget it: a request that waits for its tunnel cannot be ended otherwise.
    if (!isOfService(request) && request.method !== 'CONNECT') return
    const silence = Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })
    const timer = setTimeout(() => request.destroy(silence), answerMs).unref()
    request.once('close', () => clearTimeout(timer))
  })
  subscribe('http.client.response.finish', (message) => {
    const { request, response } = message as { readonly request: ClientRequest; readonly response: IncomingMessage }
    // What answers an upload, or refuses a download, has a few hundred bytes. Our own client asks by POST, too.
    const isRefusal = request.method === 'GET' && response.statusCode !== 200
    const isShort = isOfService(request) || request.method === 'PUT' || isRefusal
    if (isShort) limitLength(response, MAX_ANSWER_BYTES)
    else limitLength(response, maxBytes, works.get(request)?.onBytes)
    if (!isOfService(request)) return
    // Wherever the answer sends the client: without this, it sends the token there.
    delete response.headers.location
    // The client only listens for the end. What it then reads is not JSON, so it tries again.
    response.once('close', () => response.complete || response.emit('end'))
  })
  limitRedirects(subscribe)
  return () => {
    for (const [channel, listener] of subscriptions) diagnostics.unsubscribe(channel, listener)
  }
}

/**
 * Runs work of GitHub's client, whose requests end when `signal` aborts; `onBytes` counts what it downloads. Throws the
 * signal's reason soon after: the client may still try again, and a caller that waits with a deadline must first have noticed
 * that something is left running.
 */
export async function untilAborted<T>(
  signal: AbortSignal,
  work: () => Promise<T>,
  onBytes?: (bytes: number) => void,
): Promise<T> {
  signal.throwIfAborted()
  const aborted = Promise.withResolvers<never>()
  let timer: NodeJS.Timeout | undefined
  const onAbort = () => {
    timer = setTimeout(() => aborted.reject(signal.reason), 1.5 * ABANDON_AFTER_MS)
  }
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    return await Promise.race([working.run({ signal, onBytes }, work), aborted.promise])
  } catch (error) {
    signal.throwIfAborted()
    throw error
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
  }
}

function isOfService({ path }: ClientRequest): boolean {
  return path.includes(SERVICE_PATH)
}

/** The addresses of uploads and downloads are in answers: what is sent there could be read by anybody on the way. */
function refusePlain(request: ClientRequest): void {
  const { protocol, method, host } = request
  // A proxy is asked for a tunnel.
  if (protocol === 'https:' || method === 'CONNECT' || isLoopback(host.includes(':') ? `[${host}]` : host)) return
  request.destroy(new Error(`${printable(host)} is not an https address`))
}

/** Ends the request, and every further attempt, when the signal aborts. */
function endWith(signal: AbortSignal | undefined, request: ClientRequest): void {
  if (!signal) return
  const end = () => void request.destroy(new Error(ABORTED))
  if (signal.aborted) end()
  signal.addEventListener('abort', end, { once: true })
  request.once('close', () => signal.removeEventListener('abort', end))
}

/** Counts what arrives; a listener for the data would take it away from the client. */
function limitLength(response: IncomingMessage, maxBytes: number, onBytes?: (bytes: number) => void): void {
  let bytes = 0
  const push = response.push.bind(response)
  response.push = (chunk: Uint8Array | null, encoding) => {
    bytes += chunk?.length ?? 0
    onBytes?.(chunk?.length ?? 0)
    if (bytes <= maxBytes) return push(chunk, encoding)
    response.destroy(new Error(TOO_LARGE))
    return false
  }
}

/**
 * The client asks the API where an artifact is by undici, which unpacks the whole answer into memory. Only its head can be
 * refused: broken off later, an answer that is unpacked never ends.
 */
function limitRedirects(subscribe: (channel: string, listener: ChannelListener) => void): void {
  const received = new WeakMap<object, number>()
  const signals = new WeakMap<object, AbortSignal>()
  subscribe('undici:request:create', (message) => {
    const { request } = message as { readonly request: UndiciRequest }
    // It has no way to be aborted before it is sent.
    const signal = working.getStore()?.signal
    if (signal) signals.set(request, signal)
    signal?.addEventListener('abort', () => request.abort?.(new Error(ABORTED)), { once: true })
  })
  subscribe('undici:client:sendHeaders', (message) => {
    const { request } = message as { readonly request: UndiciRequest }
    // A further attempt, after the signal.
    if (signals.get(request)?.aborted) request.abort?.(new Error(ABORTED))
  })
  subscribe('undici:request:headers', (message) => {
    const { request, response } = message as { readonly request: UndiciRequest; readonly response: UndiciHead }
    if (!request.path.includes('/actions/artifacts/')) return
    received.set(request, 0)
    if (growsBeyondLimit(response)) request.abort?.(new Error(TOO_LARGE))
  })
  subscribe('undici:request:bodyChunkReceived', (message) => {
    const { request, chunk } = message as { readonly request: UndiciRequest; readonly chunk: Uint8Array }
    const bytes = received.get(request)
    if (bytes === undefined) return
    received.set(request, bytes + chunk.length)
    if (bytes + chunk.length > MAX_ANSWER_BYTES) request.abort?.(new Error(TOO_LARGE))
  })
}
