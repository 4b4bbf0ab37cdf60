// Whatever the other end of the line answers: an error with a code, inside the deadline, without growing; or a backup.

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { CallName, Fault } from '../../emulator/router/export-switches.ts'
import { startRouter } from '../../emulator/router/router.ts'
import { hostileBody, hostileStatus } from '../fixtures/hostile-replies.ts'
import { countOf, type Visit, visitOnce } from '../fixtures/router-visit.ts'

const RUNS_PER_CALL = 24
const DEADLINE_MS = 3_000
/** A login under way and the logout have 2 s each after the deadline; the rest is for a busy machine. */
const FAREWELL_MS = 20_000
const PROGRAM = join(import.meta.dirname, '../fixtures/visiting-program.ts')
/** Kept in memory, the answers would be more than 300 MiB. */
const ROOM_BYTES = 150 * 1024 * 1024
/** Also without luck a login is believed that never was. */
const DECEIVING = JSON.stringify({ success: true, data: { sid: 'none' } })
const CALLS: readonly CallName[] = ['info', 'getinfo', 'login', 'start', 'status', 'download', 'label', 'logout']

/** One backup from a router that answers so; the visit checks the standing promises. */
async function backUpFrom(fault: Fault): Promise<Visit> {
  const startedAt = performance.now()
  const seen = await visitOnce({
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
      fc.asyncProperty(hostileStatus, hostileBody, async (httpStatus, text) => {
        const seen = await backUpFrom({ call, on: 'always', kind: 'body', status: httpStatus, body: text })
        codes.add(seen.error?.code ?? 'none')
        if (countOf(seen, 'logout') > seen.router.logins) deceived++
      }),
      { numRuns: RUNS_PER_CALL, endOnFailure: true, examples: [[200, DECEIVING]] },
    )
  await Promise.all(CALLS.map(tryCall))
  expect(codes).not.toContain('internal-error')
  expect(codes.size).toBeGreaterThan(3)
  expect(deceived).toBeGreaterThan(0)
})

test.each(['slow-loris', 'endless', 'huge-json', 'hang', 'truncated-json'] as const)(
  '%s at any call ends inside the deadline, and memory stays',
  async (kind) => {
    await Promise.all(CALLS.map((call) => backUpFrom({ call, on: 'always', kind })))
    const routers = await Promise.all(
      CALLS.map((call) =>
        startRouter({ scheme: 'http', export: { exportMs: 0 }, faults: [{ call, on: 'always', kind }] }),
      ),
    )
    const visits = routers.map(({ url, switches: { account } }) =>
      JSON.stringify([url, account.username, account.password]),
    )
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', PROGRAM, ...visits])
    await Promise.all(routers.map((router) => router.close()))
    expect(Number(stdout)).toBeLessThan(ROOM_BYTES)
  },
)
