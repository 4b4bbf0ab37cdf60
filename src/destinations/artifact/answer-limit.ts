// Limits what GitHub's client for artifacts makes of an answer of the service. By itself it waits for three minutes, which is
// longer than storing may take, and without end for the rest of an answer that broke off; and it follows every redirect,
// with the job's token.

import { subscribe } from 'node:diagnostics_channel'
import type { ClientRequest, IncomingMessage } from 'node:http'

/** Such an answer is a few hundred bytes of JSON. */
const ANSWER_MS = 30_000
const SERVICE_PATH = '/twirp/github.actions.results.api.'

let isLimited = false

/** Limits all later requests of this process to the artifact service. Uploads and downloads have limits of their own. */
export function limitServiceAnswers(answerMs = ANSWER_MS): void {
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
    if (!request.path.includes(SERVICE_PATH)) return
    // Wherever the answer sends the client: without this, it sends the token there.
    delete response.headers.location
    // The client only listens for the end. What it then reads is not JSON, so it tries again.
    response.once('close', () => response.complete || response.emit('end'))
  })
}
