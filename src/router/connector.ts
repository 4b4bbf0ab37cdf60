// How a connection to the router is made: nothing is sent on one whose certificate is not the router's.

import { TLSSocket } from 'node:tls'
import { buildConnector } from 'undici'
import type { Connection } from './router-probe.ts'
import { checkCertificate, readCertificate, type Trust } from './trust.ts'

const CONNECT_TIMEOUT_MS = 10_000

export interface ConnectorOptions {
  readonly trust: Trust
  /** Called with every connection, before anything is sent on it, trusted or not. */
  readonly onConnected?: (connection: Connection) => void
}

/** A connector that hands a socket over only after its certificate was found to be the router's. */
export function trustingConnector({ trust, onConnected }: ConnectorOptions): buildConnector.connector {
  const connect = buildConnector({
    rejectUnauthorized: false,
    maxCachedSessions: 0,
    allowH2: false,
    timeout: CONNECT_TIMEOUT_MS,
  })
  return (options, callback) => {
    const startedAt = performance.now()
    connect(options, (error, socket) => {
      if (error) return callback(error, null)
      const overTls = socket instanceof TLSSocket
      const certificate = overTls ? readCertificate(socket) : undefined
      onConnected?.({ durationMs: performance.now() - startedAt, ...(certificate ? { certificate } : {}) })
      const problem = overTls ? checkCertificate(socket, { trust, host: options.hostname }) : undefined
      if (!problem) return callback(null, socket)
      socket.destroy()
      callback(problem, null)
    })
  }
}
