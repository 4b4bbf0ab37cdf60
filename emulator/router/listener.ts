// The network side of a router: TCP, TLS, and counters of what arrived.
import { createServer as createHttpServer, type RequestListener } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net'
import type { Identity } from './certificates.ts'
import type { RouterSwitches } from './switches.ts'
import { writeTlsFailure } from './tls-failure.ts'

/** Apache's KeepAliveTimeout. */
const KEEP_ALIVE_MS = 5000
const TLS_HANDSHAKE_RECORD = 0x16
const HANDSHAKE_FAILURE = 40

export interface Listener {
  readonly port: number
  readonly connections: number
  /** bytes after the TLS handshake, or all bytes without TLS */
  readonly applicationBytes: number
  /** the connection number of a socket, from 1 */
  numberOf(socket: Socket): number
  /** stops accepting connections; open ones continue */
  stop(): void
  close(): Promise<void>
}

export interface ListenerOptions {
  readonly switches: RouterSwitches
  /** undefined for http */
  readonly identity: Identity | undefined
  readonly onRequest: RequestListener
  /** for plain HTTP at the TLS port */
  readonly onPlainRequest: RequestListener
}

/** Binds the port; resolves once it accepts connections. */
export async function startListener(options: ListenerOptions): Promise<Listener> {
  const { switches, identity } = options
  const sockets = new Set<Socket>()
  const counted = new Set<Socket>()
  const numbers = new Map<string, number>()
  let connections = 0
  let closedBytes = 0

  /** Counts what the application receives from a socket: for TLS, decrypted bytes. */
  const count = (socket: Socket): void => {
    counted.add(socket)
    socket.once('close', () => {
      counted.delete(socket)
      closedBytes += socket.bytesRead
    })
  }
  const plain = createHttpServer(
    { keepAliveTimeout: KEEP_ALIVE_MS },
    identity ? options.onPlainRequest : options.onRequest,
  )
  const secure = identity && createSecureServer(identity, options)
  secure?.on('secureConnection', count)
  // The alert that a client certificate is missing must still go out.
  secure?.on('tlsClientError', (_error, socket) => void (switches.tlsFailure ? socket.end() : socket.destroy()))

  const front = createTcpServer((socket) => {
    connections++
    numbers.set(nameSocket(socket), connections)
    sockets.add(socket)
    // As Apache does: small answers would otherwise wait 40 ms for an acknowledgement.
    socket.setNoDelay(true)
    socket.once('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    const failing = switches.notSrm === 'tls-error' ? HANDSHAKE_FAILURE : switches.tlsFailure
    const failure = failing === undefined ? undefined : writeTlsFailure(failing, identity?.chainPem ?? '')
    if (failure) {
      socket.once('data', () => socket.end(failure))
    } else if (secure) {
      // like Apache, tells plain HTTP from TLS by the first byte, and answers it
      socket.once('data', (first: Buffer) => {
        socket.pause()
        socket.unshift(first)
        const isTls = first[0] === TLS_HANDSHAKE_RECORD
        if (isTls) {
          secure.emit('connection', socket)
        } else {
          count(socket)
          plain.emit('connection', socket)
          socket.resume()
        }
      })
    } else {
      count(socket)
      plain.emit('connection', socket)
    }
  })
  await listen(front, switches)
  return {
    port: readPort(front),
    get connections() {
      return connections
    },
    get applicationBytes() {
      return [...counted].reduce((sum, socket) => sum + socket.bytesRead, closedBytes)
    },
    numberOf: (socket) => numbers.get(nameSocket(socket)) ?? 0,
    stop: () => void front.close(),
    close: () =>
      new Promise((resolve) => {
        front.close(() => resolve())
        for (const socket of sockets) socket.destroy()
        plain.close()
        secure?.close()
      }),
  }
}

function createSecureServer(identity: Identity, options: ListenerOptions): ReturnType<typeof createHttpsServer> {
  const isOld = options.switches.tlsMaxVersion === 'TLSv1.1'
  return createHttpsServer(
    {
      key: identity.keyPem,
      cert: identity.chainPem,
      keepAliveTimeout: KEEP_ALIVE_MS,
      // level 0 allows the 1024-bit root and the old protocols
      ciphers: 'DEFAULT@SECLEVEL=0',
      minVersion: isOld ? 'TLSv1' : 'TLSv1.2',
      maxVersion: options.switches.tlsMaxVersion,
      ...(options.switches.tlsFailure === 'client-certificate' ? { requestCert: true, rejectUnauthorized: true } : {}),
    },
    options.onRequest,
  )
}

function listen(server: Server, switches: RouterSwitches): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(switches.port, switches.host, () => resolve())
  })
}

function readPort(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** Shared by a TLS socket and the TCP socket below it. */
function nameSocket(socket: Socket): string {
  return `${socket.remoteAddress} ${socket.remotePort}`
}
