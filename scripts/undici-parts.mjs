// In dist/, takes the place of undici's start file, which loads everything that undici has: four fifths are never called. The router's
// connection needs a client; GitHub's clients import two more names, and need them only behind a proxy.

import request from 'undici/lib/api/api-request.js'
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js'

// As the start file does.
Dispatcher.prototype.request = request

export { default as buildConnector } from 'undici/lib/core/connect.js'
export { default as Client } from 'undici/lib/dispatcher/client.js'

/** Only keeps its options, until `fetch` needs a real one. */
export class ProxyAgent {
  #agent

  constructor(options) {
    this.options = options
  }

  agent(undici) {
    // What limits the answers to GitHub's clients was tried over HTTP/1 only, which is what they speak without a proxy.
    this.#agent ??= new undici.ProxyAgent({ ...this.options, allowH2: false })
    return this.#agent
  }
}

/** Node's own, which the storage client has loaded; undici's behind a proxy, since an agent of another version may not fit. */
export async function fetch(resource, { dispatcher, ...options } = {}) {
  if (dispatcher === undefined) return await globalThis.fetch(resource, options)
  const { default: undici } = await import('undici/index.js')
  return await undici.fetch(resource, { ...options, dispatcher: dispatcher.agent(undici) })
}
