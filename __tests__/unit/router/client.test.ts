import { once } from 'node:events'
import { createServer } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import { BackupError } from '../../../src/errors.ts'
import { type RouterOptions, withSession } from '../../../src/router/client.ts'
import { AMPLE_MS } from '../../fixtures/ample-time.ts'
import { createRecordingLogger } from '../../fixtures/recording-logger.ts'

/** A router in one line per call: enough for a login in plain fields over a connection that counts as safe. */
const ANSWERS: Readonly<Record<string, string>> = {
  query: JSON.stringify({
    success: true,
    data: {
      'SYNO.API.Auth': { path: 'auth.cgi', minVersion: 1, maxVersion: 2 },
      'SYNO.Backup.Config.Backup': { path: 'entry.cgi', minVersion: 1, maxVersion: 1 },
    },
  }),
}

async function run(changes: Partial<RouterOptions> = {}) {
  const methods: string[] = []
  const server = createServer(async (request, response) => {
    const body = await request.reduce((all: string, chunk) => all + String(chunk), '')
    const method = new URLSearchParams(body).get('method') ?? ''
    methods.push(method)
    response.end(ANSWERS[method] ?? '{"success":true}')
  }).listen(0, '127.0.0.1')
  // Told to the client, which would otherwise close an idle connection by itself after 4 s.
  server.keepAliveTimeout = 5 * AMPLE_MS
  const ends: Promise<unknown>[] = []
  server.on('connection', (socket) => ends.push(once(socket, 'close')))
  await once(server, 'listening')
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const logger = createRecordingLogger()
  const options: RouterOptions = {
    origin,
    username: 'u',
    password: 'p',
    trust: { kind: 'verify' },
    loginEncryption: 'auto',
    timeoutMs: AMPLE_MS,
    logger,
    signal: new AbortController().signal,
    ...changes,
  }
  const [result] = await Promise.allSettled([withSession(options, async () => 'done')])
  const finishedAt = performance.now()
  await Promise.all(ends)
  const lingeredMs = performance.now() - finishedAt
  server.close()
  return { result, logger, methods, origin, lingeredMs, connections: ends.length }
}

describe('withSession', () => {
  test('logs what answers, and the versions that it will use', async () => {
    const { logger, origin } = await run()
    expect(logger.textOf('info')).toContain(`${origin} is a Synology router (API.Auth 2, Backup.Config.Backup 1).`)
    expect(logger.textOf('step')).toBe('Connect\nLog in')
  })

  test('closes its connection even if the login is not possible', async () => {
    const { result, methods, lingeredMs, connections } = await run()
    expect(connections).toBe(1)
    // Left alone, it would stay as long as the server said; anything short of that is a client that closes.
    expect(lingeredMs).toBeLessThan(AMPLE_MS)
    expect(result).toMatchObject({ reason: { code: 'router-unsupported' } })
    expect(methods).toEqual(['query'])
  })

  test('opens no connection if it was cancelled before', async () => {
    const reason = new BackupError('cancelled', 'The run was cancelled.')
    const { result, methods } = await run({ signal: AbortSignal.abort(reason) })
    expect(result).toMatchObject({ reason })
    expect(methods).toEqual([])
  })

  test('warns once that anyone in between can read and change http, and does not mention certificates', async () => {
    const { logger } = await run({ trust: { kind: 'none' } })
    const warning = logger.textOf('warning')
    expect(warning.match(/anyone on the network can read the backup/g)).toHaveLength(1)
    expect(warning).toContain('or replace the key')
    expect(warning).not.toContain('certificate')
  })

  test.each([
    ['never', 1],
    ['auto', 0],
  ] as const)('warns of a login protected by TLS only: %s', async (loginEncryption, times) => {
    const { logger } = await run({ loginEncryption })
    expect(logger.textOf('warning').match(/`login-encryption: never` protects/g) ?? []).toHaveLength(times)
  })
})
