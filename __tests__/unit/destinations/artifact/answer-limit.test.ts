// What GitHub's client may make of an answer, whatever it is.

import { channel } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { HttpClient } from '@actions/http-client'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { fetch as undiciFetch } from 'undici'
import { startLimiting, untilAborted } from '../../../../src/destinations/artifact/answer-limit.ts'
import { raceAbort } from '../../../../src/system/deadline.ts'
import { within } from '../../../fixtures/within.ts'

const KIB = 1024
const MAX_BYTES = 512 * KIB

/** What the client asks the API with: in dist/, undici's only behind a proxy (scripts/undici-parts.mjs). */
const FETCHES = [
  ["Node's fetch", globalThis.fetch],
  ["undici's fetch", undiciFetch as unknown as typeof globalThis.fetch],
] as const

let server: Server
let stopLimiting = () => {}
let url = ''
/** The answer to every request, if set. */
let packed: { readonly encoding: string; readonly body: Buffer } | undefined
let sent = 0
/** Once a request has come. */
let arrived: Promise<void>

beforeEach(async () => {
  sent = 0
  packed = undefined
  const { promise, resolve: arrive } = Promise.withResolvers<void>()
  arrived = promise
  server = createServer((request, response) => {
    arrive()
    if (packed)
      return void response
        .writeHead(200, { 'content-encoding': packed.encoding, 'content-length': packed.body.length })
        .end(packed.body)
    // Never answered.
    if (request.url === '/slow') return
    const isEndless = request.url?.endsWith('/endless') === true
    if (request.url?.includes('refused')) response.statusCode = 403
    const write = (): void => {
      while (!response.destroyed && (isEndless || sent < MAX_BYTES / 2)) {
        sent += KIB
        if (!response.write(Buffer.alloc(KIB))) return void response.once('drain', write)
      }
      response.end()
    }
    write()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  stopLimiting = startLimiting(undefined, MAX_BYTES)
})
afterEach(() => {
  stopLimiting()
  server.close()
  server.closeAllConnections()
})

test('a download that never ends is broken off', async () => {
  const { message } = await new HttpClient('test').get(`${url}/endless`)
  await expect(buffer(message)).rejects.toThrow('the answer is too large')
})

test('a usual one is not, even if many come over one connection', async () => {
  const client = new HttpClient('test', [], { keepAlive: true })
  for (let count = 0; count < 4; count++) {
    sent = 0
    const { message } = await client.get(`${url}/usual`)
    expect((await buffer(message)).length).toBe(MAX_BYTES / 2)
  }
})

test.each(FETCHES)('what is not the address of an artifact is broken off: %s', async (_, fetch) => {
  const answer = await fetch(`${url}/repos/octo-home/backups/actions/artifacts/7/zip/endless`)
  await expect(answer.text()).rejects.toThrow()
  expect(sent).toBeLessThan(64 * 1024 * KIB)
})

test('an answer of the artifact service is never a megabyte', async () => {
  const { message } = await new HttpClient('test').get(`${url}/twirp/github.actions.results.api.v1/endless`)
  await expect(buffer(message)).rejects.toThrow('the answer is too large')
  expect(sent).toBeLessThan(16 * 1024 * KIB)
})

test('what answers an upload, or refuses a download, is short, though a download may be long', async () => {
  stopLimiting()
  stopLimiting = startLimiting(undefined, 1024 * 1024 * KIB)
  const client = new HttpClient('test', [], { maxRetries: 0 })
  for (const ask of [client.put(`${url}/endless`, 'backup'), client.get(`${url}/refused/endless`)]) {
    sent = 0
    const { message } = await ask
    await expect(buffer(message)).rejects.toThrow('the answer is too large')
    expect(sent).toBeLessThan(16 * 1024 * KIB)
  }
})

test('a download ends with its signal, though the client knows none, and every further attempt, too', async () => {
  const cancel = new AbortController()
  const reason = new Error('cancelled')
  const attempts: Promise<unknown>[] = []
  const fetchOnce = async () => {
    const { message } = await new HttpClient('test').get(`${url}/slow`)
    return await buffer(message)
  }
  const work = async () => {
    attempts.push(fetchOnce())
    await attempts[0]?.catch(() => {})
    attempts.push(fetchOnce())
    await Promise.all(attempts)
  }
  const ended = untilAborted(cancel.signal, work)
  await arrived
  cancel.abort(reason)
  await expect(ended).rejects.toBe(reason)
  await expect(attempts[0]).rejects.toThrow('aborted')
  await expect(attempts[1]).rejects.toThrow('aborted')
  await expect(untilAborted(cancel.signal, work)).rejects.toBe(reason)
})

test('the pieces of a download are counted for the work that asked for it, and for no other', async () => {
  const counts = [0, 0]
  const download = async () => {
    const { message } = await new HttpClient('test').get(`${url}/artifact`)
    return (await buffer(message)).length
  }
  const [first] = await Promise.all([
    untilAborted(new AbortController().signal, download, (bytes) => {
      counts[0] = (counts[0] ?? 0) + bytes
    }),
    untilAborted(
      new AbortController().signal,
      async () => {},
      (bytes) => {
        counts[1] = (counts[1] ?? 0) + bytes
      },
    ),
  ])
  expect([first > 0, counts]).toEqual([true, [first, 0]])
})

const ZEROS = Buffer.alloc(64 * 1024 * KIB)
const PACKED = [
  ['br', brotliCompressSync(ZEROS, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
  ['gzip', gzipSync(ZEROS, { level: 1 })],
  ['gzip, gzip', gzipSync(gzipSync(ZEROS, { level: 1 }))],
] as const
test.each(FETCHES.flatMap(([name, fetch]) => PACKED.map(([encoding, body]) => [name, encoding, body, fetch] as const)))(
  'and neither is one that grows when it is unpacked: %s, %s',
  async (_, encoding, body, fetch) => {
    packed = { encoding, body }
    await expect(fetch(`${url}/repos/octo-home/backups/actions/artifacts/7/zip`)).rejects.toMatchObject({
      cause: { message: 'the answer is too large' },
    })
  },
)

test.each([
  ['is refused if it grows', { 'content-encoding': 'br', 'content-length': '100' }, true],
  ['is refused if one of its encodings grows', { 'content-encoding': ['gzip', 'br'], 'content-length': '100' }, true],
  ['is read if it is short', { 'content-encoding': Buffer.from('gzip'), 'content-length': '100' }, false],
  ['is read if it is not packed', { 'content-length': '100', vary: ['a', 'b'] }, false],
])('an answer over HTTP/2, whose headers undici gives by name, %s', (_case, headers, isRefused) => {
  const aborted: unknown[] = []
  const request = { path: '/repos/o/r/actions/artifacts/7/zip', abort: (reason: unknown) => aborted.push(reason) }
  channel('undici:request:headers').publish({ request, response: { headers } })
  // Other files of tests may listen, too.
  expect(aborted.length > 0).toBe(isRefused)
})

test.each(FETCHES)('a short error of the API is read, packed or not: %s', async (_, fetch) => {
  packed = { encoding: 'gzip', body: gzipSync('{"message":"Not Found"}') }
  expect(await (await fetch(`${url}/repos/octo-home/backups/actions/artifacts/7/zip`)).text()).toContain('Not Found')
})

test('what the client goes on with counts as left running, so that the process does not wait for it', async () => {
  const cancel = new AbortController()
  const reason = new Error('cancelled')
  const runState = { leftRunning: false }
  const work = () => new Promise<never>(() => {})
  const ended = raceAbort(untilAborted(cancel.signal, work), { signal: cancel.signal, runState })
  cancel.abort(reason)
  await expect(ended).rejects.toBe(reason)
  expect(runState.leftRunning).toBe(true)
})

test.each(FETCHES)('a question to the API ends with the signal, too: %s', async (_, fetch) => {
  const cancel = new AbortController()
  const asked = Promise.withResolvers<unknown>()
  const work = async () => {
    const answer = fetch(`${url}/slow`).catch((error: Error) => error)
    asked.resolve(answer)
    return await answer
  }
  const ended = untilAborted(cancel.signal, work)
  await arrived
  cancel.abort(new Error('cancelled'))
  expect(await await asked.promise).toMatchObject({ message: 'fetch failed' })
  await ended.catch(() => {})
})

test.each(FETCHES)('and so does one that the client asks after the signal: %s', async (_, fetch) => {
  const cancel = new AbortController()
  const asked = Promise.withResolvers<unknown>()
  const work = async () => {
    await new Promise((resolve) => cancel.signal.addEventListener('abort', resolve, { once: true }))
    asked.resolve(fetch(`${url}/slow`).catch((error: Error) => error))
    return await asked.promise
  }
  const ended = untilAborted(cancel.signal, work).catch(() => {})
  cancel.abort(new Error('cancelled'))
  expect(await within(asked.promise)).toMatchObject({ message: 'fetch failed' })
  await ended
})

test.each(['http://192.0.2.1/upload', 'http://blobs.example/upload', 'http://[2001:db8::1]/'])(
  'nothing is sent to %s, which is not https',
  async (address) => {
    await expect(new HttpClient('test', [], { maxRetries: 0 }).put(address, 'backup')).rejects.toThrow(
      'is not an https address',
    )
  },
)

test('a tunnel that a proxy never opens is given up', async () => {
  stopLimiting()
  stopLimiting = startLimiting(50, MAX_BYTES)
  server.on('connect', () => {})
  const asked = request(url, { method: 'CONNECT', path: 'results-receiver.example:443' }).end()
  const [error] = await once(asked, 'error').catch((thrown: unknown) => [thrown])
  expect(error).toMatchObject({ code: 'ETIMEDOUT' })
})
