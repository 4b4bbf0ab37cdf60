import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from '@jest/globals'
import { BackupError } from '../../../src/errors.ts'
import { TransientError } from '../../../src/router/network-errors.ts'
import { openTransport, type Request, type Transport } from '../../../src/router/transport.ts'

const MIB = 1_048_576

function request(changes: Partial<Request> = {}): Request {
  const form = new URLSearchParams({ passwd: 'a b&c=ä' })
  return { path: 'webapi/entry.cgi', form, signal: new AbortController().signal, what: 'the question', ...changes }
}

interface Visitor {
  readonly transport: Transport
  readonly origin: string
  /** Connections that the server has open. */
  readonly openConnections: () => Promise<number>
}

async function withServer(
  answer: RequestListener,
  visit: (visitor: Visitor) => Promise<void>,
  limits: { readonly replyTimeoutMs?: number } = {},
): Promise<void> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const transport = openTransport({ origin, trust: { kind: 'verify' }, ...limits })
  const openConnections = () =>
    new Promise<number>((resolve) => server.getConnections((_error, count) => resolve(count)))
  try {
    await visit({ transport, origin, openConnections })
  } finally {
    await transport.close()
    server.closeAllConnections()
    server.close()
  }
}

describe('a posted form', () => {
  test('is sent in the body, with the given headers', async () => {
    const seen: IncomingMessage[] = []
    let body = ''
    await withServer(
      async (incoming, response) => {
        seen.push(incoming)
        body = await text(incoming)
        response.setHeader('Set-Cookie', ['id=1', 'smid=2']).setHeader('Content-Type', 'text/plain').end('äöü')
      },
      async ({ transport }) => {
        const reply = await transport.post(request({ headers: { cookie: 'id=x' } }))
        expect(reply).toEqual({
          status: 200,
          text: 'äöü',
          contentType: 'text/plain',
          location: '',
          cookies: ['id=1', 'smid=2'],
          date: expect.stringMatching(/ GMT$/),
        })
      },
    )
    expect(seen[0]).toMatchObject({ method: 'POST', url: '/webapi/entry.cgi' })
    expect(seen[0]?.headers).toMatchObject({
      cookie: 'id=x',
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
    })
    expect(body).toBe('passwd=a+b%26c%3D%C3%A4')
  })

  test('is not sent to the target of a redirect', async () => {
    let requests = 0
    await withServer(
      (_incoming, response) => {
        requests++
        response.writeHead(307, { Location: '/elsewhere' }).end()
      },
      async ({ transport }) => {
        expect(await transport.post(request())).toMatchObject({ status: 307, location: '/elsewhere' })
      },
    )
    expect(requests).toBe(1)
  })

  test('reuses the connection of the previous one', async () => {
    await withServer(
      (_incoming, response) => response.end('x'),
      async ({ transport, openConnections }) => {
        for (let n = 0; n < 5; n++) await transport.post(request())
        expect(await openConnections()).toBe(1)
      },
    )
  })

  test.each([
    [MIB, true],
    [MIB + 1, false],
  ])('accepts an answer of %i bytes: %s', async (size, taken) => {
    await withServer(
      (_incoming, response) => response.end(Buffer.alloc(size, 'x')),
      async ({ transport }) => {
        const reply = transport.post(request())
        if (taken) expect((await reply).text).toHaveLength(size)
        else
          await expect(reply).rejects.toMatchObject({
            code: 'router-unsupported',
            message: expect.stringContaining('larger than 1 MiB'),
          })
      },
    )
  })

  test('is not sent after a cancellation', async () => {
    const reason = new BackupError('cancelled', 'The run was cancelled.')
    await withServer(
      (_incoming, response) => response.end('x'),
      async ({ transport, openConnections }) => {
        await expect(transport.post(request({ signal: AbortSignal.abort(reason) }))).rejects.toBe(reason)
        expect(await openConnections()).toBe(0)
      },
    )
  })

  test('that exceeds the limit of its caller times out, which is transient', async () => {
    await withServer(
      () => {},
      async ({ transport }) => {
        const reply = transport.post(request({ signal: AbortSignal.timeout(50) }))
        await expect(reply).rejects.toBeInstanceOf(TransientError)
        await expect(reply).rejects.toMatchObject({ code: 'timed-out' })
      },
    )
  })

  test('without an answer within the limit times out, which is transient', async () => {
    const give = async ({ transport }: Visitor) => {
      await expect(transport.post(request())).rejects.toBeInstanceOf(TransientError)
    }
    await withServer(() => {}, give, { replyTimeoutMs: 100 })
  })

  test('over a connection that is never opened times out, and does not say that nobody needs it any more', async () => {
    const silent = createTcpServer(() => {}).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const address = silent.address()
    const origin = `https://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
    const transport = openTransport({ origin, trust: { kind: 'none' }, replyTimeoutMs: 50 })
    try {
      await expect(transport.post(request())).rejects.toThrow(`${origin} stopped responding during the question`)
    } finally {
      await transport.close()
      silent.close()
    }
  })

  test('fails as a broken connection when the server hangs up', async () => {
    await withServer(
      (incoming) => incoming.socket.destroy(),
      async ({ transport }) => {
        await expect(transport.post(request())).rejects.toBeInstanceOf(TransientError)
      },
    )
  })

  test.each([
    ['something that is not HTTP', 'SSH-2.0-OpenSSH_9.6\r\n', 'router-unsupported'],
    ['headers without end', `HTTP/1.1 200 OK\r\n${`X: ${'y'.repeat(1_000)}\r\n`.repeat(100)}`, 'router-unsupported'],
  ])('fails on %s', async (_name, greeting, code) => {
    const server = createTcpServer((socket) =>
      socket.on('error', () => {}).on('data', () => socket.write(greeting)),
    ).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const transport = openTransport({ origin: `http://127.0.0.1:${port}`, trust: { kind: 'none' } })
    await expect(transport.post(request())).rejects.toMatchObject({ code })
    await transport.close()
    server.close()
  })
})

describe('a download', () => {
  test('is written to a file that only its owner can read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'transport-'))
    const file = join(folder, 'x.dss')
    const content = Buffer.alloc(300_000, 'backup')
    await withServer(
      (_incoming, response) =>
        response
          .setHeader('Content-Type', 'application/octet-stream')
          .setHeader('Content-Disposition', 'attachment; filename="x.dss"')
          .end(content),
      async ({ transport }) => {
        expect(await transport.download(request(), file)).toEqual({
          status: 200,
          contentType: 'application/octet-stream',
          location: '',
          hasLength: true,
          headerNames: expect.arrayContaining(['content-disposition', 'content-length', 'content-type']),
          disposition: 'attachment; filename="x.dss"',
          size: content.length,
          sha256: createHash('sha256').update(content).digest('hex'),
        })
      },
    )
    expect((await readFile(file)).equals(content)).toBe(true)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    await rm(folder, { recursive: true })
  })

  test('by GET has its form in the URL, and neither body nor content type', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'transport-'))
    const seen: IncomingMessage[] = []
    await withServer(
      async (incoming, response) => {
        seen.push(incoming)
        response.end(await text(incoming))
      },
      async ({ transport }) => {
        const form = new URLSearchParams({ task_id: '"@a/ä"' })
        const asked = request({ form, httpMethod: 'GET', headers: { cookie: 'id=x' } })
        expect(await transport.download(asked, join(folder, 'x.dss'))).toMatchObject({ status: 200, size: 0 })
      },
    )
    expect(seen[0]).toMatchObject({ method: 'GET', url: '/webapi/entry.cgi?task_id=%22%40a%2F%C3%A4%22' })
    expect(seen[0]?.headers).toMatchObject({ cookie: 'id=x' })
    expect(seen[0]?.headers).not.toHaveProperty('content-type')
    await rm(folder, { recursive: true })
  })

  test('reports a missing length', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'transport-'))
    await withServer(
      (_incoming, response) => {
        response.write('a')
        response.end('b')
      },
      async ({ transport }) => {
        const download = await transport.download(request(), join(folder, 'x.dss'))
        expect(download).toMatchObject({ hasLength: false, disposition: '', contentType: '', size: 2 })
      },
    )
    await rm(folder, { recursive: true })
  })

  test.each<[string, RequestListener]>([
    ['does not begin', () => {}],
    ['does not go on', (_incoming, response) => response.setHeader('Content-Length', '10').write('half')],
  ])('whose answer %s within the limit times out, which is transient', async (_name, answer) => {
    const folder = await mkdtemp(join(tmpdir(), 'transport-'))
    const give = async ({ transport }: Visitor) => {
      const download = transport.download(request(), join(folder, 'x.dss'))
      await expect(download).rejects.toBeInstanceOf(TransientError)
      await expect(download).rejects.toMatchObject({ code: 'timed-out' })
    }
    await withServer(answer, give, { replyTimeoutMs: 100 })
    await rm(folder, { recursive: true })
  })
})

describe('closing', () => {
  test('leaves no connection behind', async () => {
    await withServer(
      (_incoming, response) => response.end('x'),
      async ({ transport, openConnections }) => {
        await transport.post(request())
        await transport.close()
        // The server learns of it by an event of its own.
        while ((await openConnections()) > 0) await new Promise((resolve) => setImmediate(resolve))
      },
    )
  })

  test('does not wait for pending requests', async () => {
    await withServer(
      () => {},
      async ({ transport }) => {
        const reply = transport.post(request())
        const refused = expect(reply).rejects.toMatchObject({ code: 'router-unreachable' })
        await transport.close()
        await refused
      },
    )
  })
})

describe('a port that accepts a connection and does not answer the TLS handshake', () => {
  test.each([
    ['cancelled', (_: Transport, cancel: AbortController) => cancel.abort(new BackupError('cancelled', 'Enough.'))],
    ['closed', (transport: Transport) => void transport.close()],
  ])('is given up at once if the transport is %s', async (_, end) => {
    const server = createTcpServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const origin = `https://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
    const transport = openTransport({ origin, trust: { kind: 'verify' } })
    const cancel = new AbortController()
    const accepted = once(server, 'connection')
    const asked = transport.post(request({ signal: cancel.signal })).catch((error: unknown) => error)
    const [socket] = await accepted
    const isClosed = once(socket.resume(), 'close')
    const startedAt = performance.now()
    end(transport, cancel)
    expect(await asked).toBeInstanceOf(Error)
    await isClosed
    // The connection itself has ten seconds.
    expect(performance.now() - startedAt).toBeLessThan(8_000)
    await transport.close()
    server.close()
  })
})
