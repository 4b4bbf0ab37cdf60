// Limits what GitHub's client for artifacts makes of an answer. By itself it waits for three minutes for the service, which is
// longer than storing may take, and without end for the rest of an answer that broke off; it follows every redirect of the
// service, with the job's token; and it writes a download to the disk however long it is.

import { subscribe } from 'node:diagnostics_channel'
import type { ClientRequest, IncomingMessage } from 'node:http'
import { MIB } from '../../text/format.ts'
import { MAX_UNPACKED_BYTES } from './unzip.ts'

/** Such an answer is a few hundred bytes of JSON. */
const ANSWER_MS = 30_000
const SERVICE_PATH = '/twirp/github.actions.results.api.'

/** Of the API, which answers with an address. */
const MAX_REDIRECT_BYTES = MIB
/** What is unpacked is not larger, and a zip of two files adds little to it. */
const MAX_DOWNLOAD_BYTES = MAX_UNPACKED_BYTES + MIB
const LOOK_MS = 50

interface UndiciRequest {
  readonly path: string
  readonly abort: (reason: Error) => void
}

let isLimited = false

/** Limits all later answers to GitHub's client in this process. How long uploads and downloads may take is decided elsewhere. */
export function limitAnswers(answerMs = ANSWER_MS, maxBytes = MAX_DOWNLOAD_BYTES): void {
  if (isLimited) return
  isLimited = true
  subscribe('http.client.request.start', (message) => {
    const { request } = message as { readonly request: ClientRequest }
    if (!request.path.includes(SERVICE_PATH)) return
    const silence = Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })
    const timer = setTimeout(() => request.destroy(silence), answerMs).unref()
    request.once('close', () => clearTimeout(timer))
  })
  subscribe('http.client.response.finish', (message) => {
    const { request, response } = message as { readonly request: ClientRequest; readonly response: IncomingMessage }
    limitLength(response, maxBytes)
    if (!request.path.includes(SERVICE_PATH)) return
    // Wherever the answer sends the client: without this, it sends the token there.
    delete response.headers.location
    // The client only listens for the end. What it then reads is not JSON, so it tries again.
    response.once('close', () => response.complete || response.emit('end'))
  })
  limitRedirects()
}

/** The client asks the API where an artifact is by undici, and reads the whole answer into memory. */
function limitRedirects(): void {
  const received = new WeakMap<object, number>()
  subscribe('undici:request:bodyChunkReceived', (message) => {
    const { request, chunk } = message as { readonly request: UndiciRequest; readonly chunk: Uint8Array }
    if (!request.path.includes('/actions/artifacts/')) return
    const bytes = (received.get(request) ?? 0) + chunk.length
    received.set(request, bytes)
    if (bytes > MAX_REDIRECT_BYTES) request.abort(new Error('the answer is too large'))
  })
}

/** Looks at the connection, since a listener for the data would take it away from the client. */
function limitLength(response: IncomingMessage, maxBytes: number): void {
  const { socket } = response
  const before = socket.bytesRead
  const look = () => {
    if (socket.bytesRead - before > maxBytes) response.destroy(new Error('the answer is too large'))
  }
  const timer = setInterval(look, LOOK_MS).unref()
  response.once('close', () => clearInterval(timer))
}
