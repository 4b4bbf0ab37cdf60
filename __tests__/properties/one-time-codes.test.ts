// Whatever a router answers to logins and calls, whatever its clock does: no code goes out twice, and after a refused one none.

import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { BackupError } from '../../src/errors.ts'
import type { Call } from '../../src/router/api.ts'
import { RouterClock } from '../../src/router/clock.ts'
import { OneTimeCodes } from '../../src/router/one-time-codes.ts'
import { API, ASSUMED_ENDPOINTS } from '../../src/router/protocol.ts'
import { Session } from '../../src/router/session.ts'
import { createFakeApi, type FakeAnswer } from '../fixtures/fake-api.ts'
import { createFakeTime } from '../fixtures/fake-time.ts'
import { createRecordingLogger } from '../fixtures/recording-logger.ts'

const RUNS = 400
const NOW_MS = 1_800_000_000_000
const LOGIN_CODES = [100, 104, 104, 400, 403, 404, 407] as const
const CALL_CODES = [103, 105, 106, 119, 119] as const
const REFUSED_CODES: readonly unknown[] = [403, 404]

/** A step of the script: what the next login or call is answered, and what time does meanwhile. */
const reply = fc.record({
  login: fc.oneof({ weight: 3, arbitrary: fc.constant('good' as const) }, fc.constantFrom(...LOGIN_CODES)),
  call: fc.oneof(fc.constant('good' as const), fc.constantFrom(...CALL_CODES)),
  passMs: fc.oneof(fc.constant(0), fc.integer({ min: -90_000, max: 90_000 })),
  /** What the router's answers say of its clock, against ours. */
  offsetMs: fc.oneof(fc.constant(0), fc.integer({ min: -100_000, max: 100_000 })),
})
const script = fc.record({
  // With two digits it is a matter of course that two steps have the same code.
  digits: fc.constantFrom(2, 6),
  isAuthenticated: fc.boolean(),
  replies: fc.array(reply, { minLength: 1, maxLength: 10 }),
  /** The session's methods, called one after the other, also after one has failed. */
  works: fc.array(fc.constantFrom('call', 'renew', 'logIn'), { maxLength: 6 }),
})

test('never the same code twice, and never another one after a refused one', async () => {
  const seen = { sent: 0, refused: 0, again: 0 }
  await fc.assert(
    fc.asyncProperty(script, async ({ digits, isAuthenticated, replies, works }) => {
      const time = createFakeTime(NOW_MS)
      const clock = new RouterClock(time)
      const logger = createRecordingLogger()
      const logins: { readonly code: string | undefined; readonly answer: unknown }[] = []
      let turn = 0
      const answer = ({ method, parameters }: Call): FakeAnswer => {
        const next = replies[turn++ % replies.length]
        if (!next) throw new Error('an empty script')
        time.pass(next.passMs)
        clock.noteHeader(new Date(Math.max(0, time.now() + next.offsetMs)).toUTCString())
        if (method === 'login') {
          logins.push({ code: parameters?.otp_code, answer: next.login })
          return next.login === 'good' ? { sid: `sid${turn}` } : next.login
        }
        return method === 'logout' || next.call === 'good' ? {} : next.call
      }
      const otp = { secret: 'JBSWY3DPEHPK3PXP', algorithm: 'SHA1', digits, periodSeconds: 30 } as const
      const codes = new OneTimeCodes({ otp, clock, isAuthenticated, logger })
      const session = new Session({
        api: createFakeApi(answer),
        endpoints: ASSUMED_ENDPOINTS,
        account: { username: 'u', password: 'p', loginEncryption: 'never', overTls: true, codes },
        logger,
        signal: new AbortController().signal,
      })
      const endpoint = ASSUMED_ENDPOINTS.get(API.backup)
      if (!endpoint) throw new Error('no endpoint')
      const start = { endpoint, method: 'start', what: 'the start', failure: 'export-failed' } as const
      for (const work of ['logIn', ...works] as const) {
        const done = work === 'call' ? session.call(start) : work === 'renew' ? session.renew() : session.logIn()
        await done.catch((error: unknown) => expect(error).toBeInstanceOf(BackupError))
      }
      const sent = logins.map(({ code }) => code)
      expect(sent).not.toContain(undefined)
      expect(new Set(sent).size).toBe(sent.length)
      expect(logger.secrets).toEqual(expect.arrayContaining(sent))
      const refused = logins.filter((login) => REFUSED_CODES.includes(login.answer))
      expect(refused.length).toBeLessThanOrEqual(1)
      if (refused[0]) expect(logins.at(-1)).toBe(refused[0])
      seen.sent += sent.length
      seen.refused += refused.length
      if (sent.length > 1) seen.again++
    }),
    { numRuns: RUNS },
  )
  // A script in which nothing is sent, sent again or refused says nothing.
  expect(seen.sent).toBeGreaterThan(RUNS)
  expect(seen.refused).toBeGreaterThan(RUNS / 20)
  expect(seen.again).toBeGreaterThan(RUNS / 10)
})
