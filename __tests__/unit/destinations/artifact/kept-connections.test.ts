// Which connections are shared, and what opening one early does to a run that cannot.

import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { HttpClient } from '@actions/http-client'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { keepConnections, openConnection } from '../../../../src/destinations/artifact/kept-connections.ts'

let server: Server
let url = ''
let connections = 0
let methods: string[] = []
/** Whether requests are answered. */
let answers = true

beforeEach(async () => {
  connections = 0
  methods = []
  answers = true
  server = createServer((request, response) => {
    methods.push(request.method ?? '')
    // Without a length, Node's server closes the connection of a HEAD.
    if (answers) response.writeHead(200, { 'content-length': '2' }).end('{}')
  })
  server.on('connection', () => connections++).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`
  keepConnections()
})

afterEach(() => {
  server.close()
  server.closeAllConnections()
  for (const name of ['http_proxy', 'no_proxy']) delete process.env[name]
})

const ask = async () => await (await new HttpClient('test').get(url)).readBody()

describe('keepConnections', () => {
  test('lets requests of different clients share a connection', async () => {
    for (let count = 0; count < 3; count++) await ask()
    expect(connections).toBe(1)
  })

  test('leaves requests through a proxy as they were', async () => {
    process.env.http_proxy = url
    process.env.no_proxy = ''
    // The proxy answers the requests to open a tunnel as if they were meant for it.
    await Promise.allSettled([new HttpClient('test').get('http://github.test/')])
    process.env.no_proxy = '127.0.0.1'
    await ask()
    expect(connections).toBe(2)
  })
})

describe('openConnection', () => {
  test('opens the connection that the next request uses', async () => {
    await openConnection(url)
    await ask()
    expect(methods).toEqual(['HEAD', 'GET'])
    expect(connections).toBe(1)
  })

  test.each([
    ['nothing listens', () => `http://127.0.0.1:1/`],
    ['nothing answers', () => url],
    ['the address is unknown', () => undefined],
    ['the address is no URL', () => 'results'],
  ])('resolves within seconds if %s', async (_, address) => {
    answers = false
    await expect(openConnection(address())).resolves.toBeUndefined()
  })

  test('opens nothing to a host behind a proxy', async () => {
    process.env.http_proxy = url
    process.env.no_proxy = ''
    await openConnection('http://github.test/')
    expect(connections).toBe(0)
  })
})

test('after one kept connection was lost, each request has its own again', async () => {
  await ask()
  const [lost] = await Promise.allSettled([
    (async () => {
      answers = false
      const asked = ask()
      while (methods.length < 2) await new Promise(setImmediate)
      server.closeAllConnections()
      await asked
    })(),
  ])
  expect(lost.status).toBe('rejected')
  answers = true
  const before = connections
  for (let count = 0; count < 3; count++) await ask()
  expect(connections - before).toBe(3)
})
