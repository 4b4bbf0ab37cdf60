// Opens connections to the router. Nothing is sent until the certificate is verified.

import { TLSSocket } from 'node:tls'
import { buildConnector } from 'undici'
import type { Connection } from './router-probe.ts'
import { isTlsCode } from './tls-errors.ts'
import { readTls } from './tls-facts.ts'
import { checkCertificate, readCertificate, type Trust } from './trust.ts'

const CONNECT_TIMEOUT_MS = 10_000

export interface ConnectorOptions {
  readonly trust: Trust
  /** Called for every connection, trusted or not, before anything is sent on it. */
  readonly onConnected?: (connection: Connection) => void
  /** Called for a TLS alert on an open connection, which undici reports as a closed connection. */
  readonly onAlert?: (error: unknown) => void
}

/** Returns a connector that releases a socket only after checking its certificate. */
export function trustingConnector({ trust, onConnected, onAlert }: ConnectorOptions): buildConnector.connector {
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
      if (overTls) socket.on('error', (cause: NodeJS.ErrnoException) => isTlsCode(cause.code ?? '') && onAlert?.(cause))
      const certificate = overTls ? readCertificate(socket) : undefined
      onConnected?.({
        durationMs: performance.now() - startedAt,
        ...(certificate ? { certificate } : {}),
        ...(overTls ? { tls: readTls(socket) } : {}),
      })
      const problem = overTls ? checkCertificate(socket, { trust, host: options.hostname }) : undefined
      if (!problem) return callback(null, socket)
      socket.destroy()
      callback(problem, null)
    })
  }
}
