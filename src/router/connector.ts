// Opens connections to the router. Nothing is sent until the certificate is verified.

import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { buildConnector } from 'undici'
import { withoutOptimizedWasm } from '../system/node-options.ts'
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

export interface Connector {
  /** Releases a socket only after checking its certificate. */
  readonly connect: buildConnector.connector
  /** Gives up connections that are being opened. undici itself waits for them, even if nobody needs them any more. */
  breakOff(): void
}

export function trustingConnector({ trust, onConnected, onAlert }: ConnectorOptions): Connector {
  const connect = buildConnector({
    rejectUnauthorized: false,
    maxCachedSessions: 0,
    allowH2: false,
    timeout: CONNECT_TIMEOUT_MS,
  })
  const opening = new Set<Socket>()
  return {
    connect: (options, callback) => {
      const startedAt = performance.now()
      const begun = connect(options, (error, socket) => {
        opening.delete(begun)
        if (error) return callback(error, null)
        const overTls = socket instanceof TLSSocket
        if (overTls)
          socket.on('error', (cause: NodeJS.ErrnoException) => isTlsCode(cause.code ?? '') && onAlert?.(cause))
        const certificate = overTls ? readCertificate(socket) : undefined
        onConnected?.({
          durationMs: performance.now() - startedAt,
          ...(certificate ? { certificate } : {}),
          ...(overTls ? { tls: readTls(socket) } : {}),
        })
        const problem = overTls ? checkCertificate(socket, { trust, host: options.hostname }) : undefined
        // The first connection loads undici's parser.
        if (!problem) return withoutOptimizedWasm(() => callback(null, socket))
        socket.destroy()
        callback(problem, null)
        // Its type says that it returns nothing.
      }) as unknown as Socket
      opening.add(begun)
    },
    breakOff: () => {
      for (const socket of opening) socket.destroy(new Error('no longer needed'))
    },
  }
}
