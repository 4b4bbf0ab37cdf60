// Whatever the other end of the line answers: an error with a code, inside the deadline, without growing; or a backup.

import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { CallName, Fault } from '../../emulator/router/export-switches.ts'
import { countOf, type Visit, visit } from '../fixtures/router-visit.ts'

const RUNS_PER_CALL = 40
const DEADLINE_MS = 1_500
/** A login under way and the logout have 2 s each after the deadline; the rest is for a busy machine. */
const FAREWELL_MS = 10_000
const CALLS: readonly CallName[] = ['info', 'getinfo', 'login', 'start', 'status', 'download', 'label', 'logout']

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
/** Good enough for a client to go on with: a session, a task, an end, a key. */
const plausible = fc
  .record({
    sid: fc.stringMatching(/^[\w.-]{1,40}$/),
    task_id: fc.nat(),
    finish: fc.boolean(),
    public_key: fc.string(),
  })
  .map((data) => ({ success: true, data }))
const body = fc.oneof(
  { weight: 2, arbitrary: plausible.map((reply) => JSON.stringify(reply)) },
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

/** One backup from a router that answers so; the visit checks the standing promises. */
async function backUpFrom(fault: Fault): Promise<Visit> {
  const startedAt = performance.now()
  const seen = await visit({
    switches: { scheme: 'http', export: { exportMs: 0 }, faults: [fault] },
    options: { timeoutMs: DEADLINE_MS },
  })
  expect(performance.now() - startedAt).toBeLessThan(DEADLINE_MS + FAREWELL_MS)
  expect(countOf(seen, 'login')).toBeLessThanOrEqual(4)
  if (seen.error) expect(seen.error.message).toMatch(/^(?:[A-Z]|http).*\.$/s)
  return seen
}

test('a router that answers anything at any call gets an error code, or gives a backup', async () => {
  const codes = new Set<string>()
  let deceived = 0
  const tryCall = (call: CallName) =>
    fc.assert(
      fc.asyncProperty(status, body, async (httpStatus, text) => {
        const seen = await backUpFrom({ call, on: 'always', kind: 'body', status: httpStatus, body: text })
        codes.add(seen.error?.code ?? 'none')
        if (countOf(seen, 'logout') > seen.router.logins) deceived++
      }),
      { numRuns: RUNS_PER_CALL, endOnFailure: true },
    )
  await Promise.all(CALLS.map(tryCall))
  expect(codes).not.toContain('internal-error')
  expect(codes.size).toBeGreaterThan(3)
  expect(deceived).toBeGreaterThan(0)
}, 120_000)

test.each(['slow-loris', 'endless', 'huge-json', 'hang', 'truncated-json'] as const)(
  '%s at any call ends inside the deadline, and memory stays',
  async (kind) => {
    const before = process.memoryUsage().rss
    await Promise.all(CALLS.map((call) => backUpFrom({ call, on: 'always', kind })))
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024)
  },
)
