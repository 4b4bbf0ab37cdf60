// Whatever the other end of the line answers: an error with a code, inside the deadline, without growing; or a backup.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { CallName, Fault } from '../../emulator/router/export-switches.ts'
import { type EmulatedRouter, startRouter } from '../../emulator/router/router.ts'
import { BackupError } from '../../src/errors.ts'
import { withSession } from '../../src/router/client.ts'
import { createRecordingJournal } from '../fixtures/recording-journal.ts'

const RUNS_PER_CALL = 40
const DEADLINE_MS = 1_500
/** A login under way and the logout have 2 s each after the deadline. */
const FAREWELL_MS = 4_500
const CALLS: readonly CallName[] = ['info', 'getinfo', 'login', 'start', 'status', 'download', 'label', 'logout']

/** A router and a folder for each call, so that all calls can be tried at the same time. */
interface Place {
  readonly call: CallName
  readonly router: EmulatedRouter
  readonly folder: string
}
let places: readonly Place[]
beforeAll(async () => {
  const open = async (call: CallName) => ({
    call,
    router: await startRouter({ scheme: 'http', export: { exportMs: 0 }, autoBlock: { enabled: false } }),
    folder: await mkdtemp(join(tmpdir(), 'replies-')),
  })
  places = await Promise.all(CALLS.map(open))
})
afterAll(async () => {
  await Promise.all(places.flatMap(({ router, folder }) => [router.close(), rm(folder, { recursive: true })]))
})

/** The protocol's own words most of the time, so that the answers get somewhere. */
const key = fc.oneof(
  fc.constantFrom(
    'success',
    'data',
    'error',
    'code',
    'sid',
    'task_id',
    'finish',
    'state',
    'status',
    'public_key',
    'server_time',
    'nodes',
    'model',
  ),
  fc.constantFrom(
    'SYNO.API.Auth',
    'SYNO.Backup.Config.Backup',
    'path',
    'maxVersion',
    'minVersion',
    'cipherkey',
    'synotoken',
  ),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty'),
  fc.string(),
)
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.string(),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constant(1e308),
    fc.constant(''),
  ),
  node: fc.oneof(
    { maxDepth: 4 },
    tie('leaf'),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(key, tie('node'), { maxKeys: 5 }),
  ),
})).node
const envelope = fc.record({ success: fc.oneof(fc.boolean(), value), data: value, error: value }, { requiredKeys: [] })
const body = fc.oneof(
  { weight: 4, arbitrary: envelope.map((reply) => JSON.stringify(reply)) },
  { weight: 2, arbitrary: value.map((reply) => JSON.stringify(reply) ?? '') },
  { weight: 1, arbitrary: fc.tuple(envelope, fc.nat(60)).map(([reply, end]) => JSON.stringify(reply).slice(0, end)) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 20_000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth)) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1, max: 20_000 })
      .map((depth) => `{"success":true,"data":${'{"data":'.repeat(depth)}1${'}'.repeat(depth)}}`),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1, max: 1_500_000 })
      .map((size) => `{"success":true,"data":{"sid":"${'9'.repeat(size)}"}}`),
  },
  { weight: 1, arbitrary: fc.string() },
)
const status = fc.constantFrom(200, 200, 200, 200, 204, 301, 400, 404, 500, 503)

/** One backup from a router that answers so. Returns the error's code, or 'none'. */
async function backUpFrom({ router, folder }: Place, fault: Fault): Promise<string> {
  router.switches.faults = [fault]
  const journal = createRecordingJournal()
  const { username, password } = router.switches.account
  const options = {
    origin: router.url,
    username,
    password,
    trust: { kind: 'verify' },
    loginEncryption: 'auto',
    timeoutMs: DEADLINE_MS,
    journal,
    signal: new AbortController().signal,
  } as const
  const startedAt = performance.now()
  try {
    const file = join(folder, 'backup.dss')
    await withSession(options, (session) => session.exportTo(file, { onStarted: () => {} }))
    return 'none'
  } catch (error) {
    if (!(error instanceof BackupError)) throw error
    expect(error.message).toMatch(/^(?:[A-Z]|http).*\.$/s)
    return error.code
  } finally {
    expect(performance.now() - startedAt).toBeLessThan(DEADLINE_MS + FAREWELL_MS)
    for (const { text } of journal.lines) expect(text).not.toContain(password)
  }
}

test('a router that answers anything at any call gets an error code, or gives a backup', async () => {
  const codes = new Set<string>()
  const tryCall = (place: Place) =>
    fc.assert(
      fc.asyncProperty(status, body, async (httpStatus, text) => {
        const logins = () => place.router.requests.filter(({ method }) => method === 'login').length
        const before = logins()
        codes.add(
          await backUpFrom(place, { call: place.call, on: 'always', kind: 'body', status: httpStatus, body: text }),
        )
        expect(logins() - before).toBeLessThanOrEqual(4)
      }),
      { numRuns: RUNS_PER_CALL, endOnFailure: true },
    )
  await Promise.all(places.map(tryCall))
  expect(codes).not.toContain('internal-error')
  expect(codes.size).toBeGreaterThan(3)
}, 120_000)

test.each(['slow-loris', 'endless', 'huge-json', 'hang', 'truncated-json'] as const)(
  '%s at any call ends inside the deadline, and memory stays',
  async (kind) => {
    const before = process.memoryUsage().rss
    await Promise.all(places.map((place) => backUpFrom(place, { call: place.call, on: 'always', kind })))
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024)
  },
)
