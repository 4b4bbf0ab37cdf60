// The proxy of a company network, between a runner and GitHub. It also plays GitHub's https names, which need no DNS here.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, request, type ServerResponse } from 'node:http'
import {
  createSecureServer,
  type Http2SecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
} from 'node:http2'
import type { Socket } from 'node:net'
import { issueIdentity } from '../router/certificates.ts'

type Message = IncomingMessage | Http2ServerRequest
type Response = ServerResponse | Http2ServerResponse

/** The hosts that a job asks. */
export const API_HOST = 'api.github.com'
export const RESULTS_HOST = 'results-receiver.actions.githubusercontent.com'
export const BLOB_HOST = 'productionresultssa0.blob.core.windows.net'

/** Who signs the certificates that an inspecting proxy makes up. */
export const INSPECTOR = 'Example Corp Web Gateway'

/**
 * `pass`: the tunnel ends at GitHub. `inspect`: TLS ends at the proxy, with a certificate of its own authority. `login`: HTTP
 * 407. `forbid`: HTTP 403. `page`: inspected by a known authority, and answered with a web page. `silent`: no answer at all.
 */
export type ProxyMode = 'pass' | 'inspect' | 'login' | 'forbid' | 'page' | 'silent'

export interface EmulatedProxy extends AsyncDisposable {
  /** For `https_proxy`. */
  readonly url: string
  /** The authority of GitHub's certificates here, as PEM. */
  readonly caPem: string
  /** Decides for each new tunnel; may be replaced at any time. Every request needs a tunnel of its own. */
  judge: (host: string) => ProxyMode
  /** The hosts of all tunnels that were asked for, and what happened. */
  readonly tunnels: readonly { readonly host: string; readonly mode: ProxyMode }[]
}

/** @param target where GitHub's services listen, http://127.0.0.1:PORT */
export async function startProxy(target: string): Promise<EmulatedProxy> {
  const names = [API_HOST, RESULTS_HOST, BLOB_HOST]
  const known = await issueIdentity(names, 'Emulated GitHub CA')
  const made = await issueIdentity(names, INSPECTOR)
  const sockets = new Set<Socket>()
  const tunnels: { readonly host: string; readonly mode: ProxyMode }[] = []
  const forward = (message: Message, response: Response) => forwardTo(target, message, response)
  // As GitHub does, they choose HTTP/2 if a client offers it, whatever it prefers.
  const open = ({ keyPem, chainPem }: typeof known, answer: (message: Message, response: Response) => void) =>
    createSecureServer({ key: keyPem, cert: chainPem, allowHTTP1: true }, answer)
  const gateways: Readonly<Partial<Record<ProxyMode, Http2SecureServer>>> = {
    pass: open(known, forward),
    inspect: open(made, forward),
    page: open(known, (message, response) => answerPage(message, response)),
  }
  for (const gateway of Object.values(gateways)) gateway.on('tlsClientError', (_error, socket) => socket.destroy())

  const front = createServer((_, response) => void response.writeHead(400).end())
  front.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.once('close', () => sockets.delete(socket))
  })
  front.on('connect', (message: IncomingMessage, socket: Socket) => {
    const host = (message.url ?? '').replace(/:\d+$/, '')
    const mode = proxy.judge(host)
    tunnels.push({ host, mode })
    if (mode === 'login') socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic\r\n\r\n')
    else if (mode === 'silent') return
    else if (mode === 'forbid') socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    else {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      gateways[mode]?.emit('connection', socket)
    }
  })
  front.listen(0, '127.0.0.1')
  await once(front, 'listening')
  const address = front.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port')

  const proxy: EmulatedProxy = {
    url: `http://127.0.0.1:${address.port}`,
    caPem: known.caPem,
    judge: () => 'pass',
    tunnels,
    [Symbol.asyncDispose]: async () => {
      const closed = once(front, 'close')
      front.close()
      for (const socket of sockets) socket.destroy()
      for (const gateway of Object.values(gateways)) gateway.close()
      await closed
    },
  }
  return proxy
}

/** The environment that leads a job to GitHub by its https names, through the proxy. `caFile` holds `caPem`. */
export function describeProxy({ url }: EmulatedProxy, caFile: string): Readonly<Record<string, string>> {
  return {
    https_proxy: url,
    HTTPS_PROXY: url,
    NODE_EXTRA_CA_CERTS: caFile,
    GITHUB_API_URL: `https://${API_HOST}`,
    GITHUB_GRAPHQL_URL: `https://${API_HOST}/graphql`,
    ACTIONS_RESULTS_URL: `https://${RESULTS_HOST}/`,
  }
}

function forwardTo(target: string, message: Message, response: Response): void {
  const { method, url } = message
  const { ':authority': host = message.headers.host, ...rest } = message.headers
  const headers = Object.fromEntries(Object.entries({ ...rest, host }).filter(([name]) => !name.startsWith(':')))
  const onward = request(new URL(url ?? '/', target), { method, headers, agent: false }, (answer) => {
    writeHead(message, response, { status: answer.statusCode ?? 502, headers: answer.headers })
    answer.pipe(response)
    answer.once('aborted', () => response.destroy())
  })
  onward.once('error', () => response.destroy())
  message.pipe(onward)
}

/** The next request opens a tunnel of its own. HTTP/2 has no headers about a connection. */
function writeHead(
  message: Message,
  response: Response,
  { status, headers }: { readonly status: number; readonly headers: OutgoingHttpHeaders },
): void {
  const { connection, 'keep-alive': kept, 'transfer-encoding': coding, ...rest } = headers
  if ('stream' in message) (response as Http2ServerResponse).writeHead(status, rest)
  else (response as ServerResponse).writeHead(status, { ...headers, connection: 'close' })
}

function answerPage(message: Message, response: Response): void {
  writeHead(message, response, { status: 200, headers: { 'content-type': 'text/html' } })
  response.end('<html><title>Blocked by Example Corp</title><body>Category: storage</body></html>')
}
