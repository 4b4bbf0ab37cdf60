// The network side of GitHub: one address for everything, or a host for each service as in reality. Counts connections, and delays
// what takes time on a real way: one round trip for each request, two more for each new connection (TCP and TLS).
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

const CONNECTION_ROUND_TRIPS = 2

/** Where each service is, as http://127.0.0.1:PORT. */
export interface Origins {
  readonly api: string
  readonly results: string
  readonly storage: string
}

export interface FrontOptions {
  /** Whether each service has an address of its own, so that no two of them can share a connection. */
  readonly separateHosts: boolean
  /** How long a round trip takes, in ms. */
  readonly roundTripMs: number
  /** Whether a connection serves more than one request; `lost`: it is reset at the second, as by a firewall that forgot it. */
  readonly keepsConnections: boolean | 'lost'
  /** `connection` counts from 1. */
  readonly onRequest: (message: IncomingMessage, response: ServerResponse, connection: number) => Promise<void>
}

export interface Front {
  readonly origins: Origins
  /** Accepts no more connections. */
  stopListening(): void
  close(): Promise<void>
}

/** Returns how many round trips the requests took, with those that opened their connections. */
export function countRoundTrips(requests: readonly { readonly connection: number }[]): number {
  return requests.length + CONNECTION_ROUND_TRIPS * countConnections(requests)
}

export function countConnections(requests: readonly { readonly connection: number }[]): number {
  return new Set(requests.map(({ connection }) => connection)).size
}

export async function openFront(options: FrontOptions): Promise<Front> {
  const { separateHosts, roundTripMs, keepsConnections, onRequest } = options
  const connections = new WeakMap<Socket, number>()
  let count = 0
  const open = async (): Promise<Server> => {
    const server = createServer(async (message, response) => {
      const known = connections.get(message.socket)
      const connection = known ?? ++count
      connections.set(message.socket, connection)
      if (keepsConnections === 'lost' && known !== undefined) return void message.socket.resetAndDestroy()
      if (!keepsConnections) response.shouldKeepAlive = false
      if (roundTripMs > 0) await sleep(roundTripMs * (known === undefined ? 1 + CONNECTION_ROUND_TRIPS : 1))
      await onRequest(message, response, connection)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return server
  }
  const first = await open()
  const servers = separateHosts ? ([first, await open(), await open()] as const) : ([first, first, first] as const)
  const [api, results, storage] = servers.map(originOf) as [string, string, string]
  return {
    origins: { api, results, storage },
    stopListening: () => {
      for (const server of new Set(servers)) server.close()
    },
    close: async () => {
      await Promise.all([...new Set(servers)].map(closeServer))
    },
  }
}

function originOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return `http://127.0.0.1:${address.port}`
}

async function closeServer(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  // It may have stopped listening already, which is just as good.
  server.close(() => resolve())
  server.closeAllConnections()
  await promise
}
