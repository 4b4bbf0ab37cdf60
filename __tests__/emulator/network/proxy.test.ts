import { once } from 'node:events'
import { createServer, type IncomingMessage, request } from 'node:http'
import { request as requestByHttps } from 'node:https'
import type { Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { connect } from 'node:tls'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { API_HOST, type EmulatedProxy, INSPECTOR, type ProxyMode, startProxy } from '../../../emulator/network/proxy.ts'

let proxy: EmulatedProxy
const target = createServer(
  (message, response) => void message.pipe(response.writeHead(201, { 'x-path': message.url })),
)
beforeAll(async () => {
  target.listen(0, '127.0.0.1')
  await once(target, 'listening')
  const address = target.address()
  proxy = await startProxy(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
})
afterAll(async () => {
  await proxy[Symbol.asyncDispose]()
  target.closeAllConnections()
  target.close()
})

/** Opens a tunnel to GitHub's API. */
async function openTunnel(mode: ProxyMode): Promise<{ readonly status: number | undefined; readonly socket: Socket }> {
  proxy.judge = () => mode
  const asked = request(proxy.url, { method: 'CONNECT', path: `${API_HOST}:443`, agent: false }).end()
  const [{ statusCode }, socket]: [IncomingMessage, Socket] = (await once(asked, 'connect')) as [
    IncomingMessage,
    Socket,
  ]
  return { status: statusCode, socket }
}

async function ask(mode: ProxyMode) {
  const { socket } = await openTunnel(mode)
  const secure = connect({ socket, servername: API_HOST, ca: proxy.caPem, rejectUnauthorized: false })
  await once(secure, 'secureConnect')
  const asked = requestByHttps({ host: API_HOST, method: 'POST', path: '/a?b=c', createConnection: () => secure })
  asked.end('body')
  const [answer]: [IncomingMessage] = (await once(asked, 'response')) as [IncomingMessage]
  const { authorized } = secure
  const issuer = secure.getPeerCertificate().issuer.CN
  const { statusCode: status, headers } = answer
  return { status, headers, authorized, issuer, body: await text(answer) }
}

describe('the proxy', () => {
  test('passes a request on, and closes the connection after it', async () => {
    const { status, headers, authorized, body } = await ask('pass')
    expect({ status, path: headers['x-path'], connection: headers.connection, authorized, body }).toEqual({
      ...{ status: 201, path: '/a?b=c', connection: 'close', authorized: true, body: 'body' },
    })
  })

  test('replaces the certificate if it inspects, and still passes the request on', async () => {
    expect(await ask('inspect')).toMatchObject({ status: 201, authorized: false, issuer: INSPECTOR, body: 'body' })
  })

  test('answers in place of GitHub with a page', async () => {
    const { status, authorized, headers, body } = await ask('page')
    expect([status, authorized, headers['content-type']]).toEqual([200, true, 'text/html'])
    expect(body).toContain('<title>Blocked by Example Corp</title>')
  })

  test.each([
    ['login', 407],
    ['forbid', 403],
  ] as const)('refuses a tunnel: %s', async (mode, expected) => {
    const { status, socket } = await openTunnel(mode)
    socket.destroy()
    expect(status).toBe(expected)
    expect(proxy.tunnels.at(-1)).toEqual({ host: API_HOST, mode })
  })
})
