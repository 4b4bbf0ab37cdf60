// Makes GitHub's client for artifacts keep its connections. Alone, it opens one for nearly every request: two round trips each,
// more than half of what a run waits for GitHub.

import { subscribe } from 'node:diagnostics_channel'
import http, { type Agent, type ClientRequest } from 'node:http'
import https from 'node:https'
import { getProxyUrl, HttpClient } from '@actions/http-client'

/** After this time a connection counts as lost, whatever the other end says: something on the way may have forgotten it. */
const IDLE_MS = 60_000
/** A host that takes longer is asked again by the client, which says why it fails. */
const OPENING_MS = 2_000

/** The private part of the library that chooses how to connect. */
interface Connecting {
  readonly _keepAlive: boolean
  _getAgent: (this: Connecting, url: URL) => Agent
}

const kept = { 'http:': new http.Agent(keeping()), 'https:': new https.Agent(keeping()) }
/** What has reached a host, by its origin. The storage client has agents of its own, whose connections serve the read-back. */
const known = new Map<string, Agent>()
let isPatched = false
/** Ends at the first kept connection that was lost: whatever lost it may lose each, and further attempts need one of their own. */
let isKeeping = false

/** Shares connections among all later requests of this process that GitHub's client sends directly. A proxy gets one for each, as before. */
export function keepConnections(): void {
  const prototype = HttpClient.prototype as unknown as Connecting
  // Another version of the library may choose in another way: then nothing is shared.
  if (isPatched || typeof prototype._getAgent !== 'function') return
  isPatched = true
  isKeeping = true
  const choose = prototype._getAgent
  prototype._getAgent = function (url) {
    if (!isKeeping || this._keepAlive || getProxyUrl(url.href) !== '') return choose.call(this, url)
    return known.get(url.origin) ?? (url.protocol === 'https:' ? kept['https:'] : kept['http:'])
  }
  subscribe('http.client.request.start', (message) => {
    const { request } = message as { readonly request: ClientRequest & { readonly agent?: Agent } }
    const { agent, protocol } = request
    if (isDirect(agent) && agent.options.keepAlive) known.set(`${protocol}//${request.getHeader('host')}`, agent)
  })
  subscribe('http.client.request.error', (message) => {
    const { request } = message as { readonly request: ClientRequest }
    if (request.reusedSocket) isKeeping = false
  })
}

/** Opens a connection for the first request to the artifact service; resolves once it is open. A failure shows when it is used. */
export function openConnection(resultsUrl = ''): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const url = URL.parse(resultsUrl)
  if (!isKeeping || url === null || getProxyUrl(url.href) !== '') return Promise.resolve()
  const [{ request }, agent] = url.protocol === 'https:' ? [https, kept['https:']] : [http, kept['http:']]
  const opening = request(url, { method: 'HEAD', agent }, (response) => response.resume())
  const timer = setTimeout(() => opening.destroy(), OPENING_MS)
  opening.on('error', () => {})
  opening.on('close', () => {
    clearTimeout(timer)
    // The agent takes the connection back in the next tick.
    setImmediate(resolve)
  })
  opening.end()
  return promise
}

/** The agent of a proxy is of another class. */
function isDirect(agent: Agent | undefined): agent is https.Agent {
  return agent?.constructor === http.Agent || agent?.constructor === https.Agent
}

function keeping(): http.AgentOptions {
  return { keepAlive: true, timeout: IDLE_MS }
}
