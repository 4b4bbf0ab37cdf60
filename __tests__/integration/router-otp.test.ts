// The second factor: one code for each login, made for the router's clock, never the same one twice, one refused at most.

import { describe, expect, test } from '@jest/globals'
import type { SwitchChanges } from '../../emulator/router/switches.ts'
import { BackupError } from '../../src/errors.ts'
import type { RouterOptions } from '../../src/router/client.ts'
import { UNTIL_GIVEN_UP_MS } from '../fixtures/ample-time.ts'
import { createFakeTime } from '../fixtures/fake-time.ts'
import { countOf, untilSeen, VISIT_TIMEOUT_MS, type Visit, visit, visitOnce } from '../fixtures/router-visit.ts'
import { undisturbed } from '../fixtures/undisturbed.ts'

const OTP = {
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  algorithm: 'SHA1',
  digits: 6,
  periodSeconds: 30,
} as const
const OTHER = { ...OTP, secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' }
const PLAIN: SwitchChanges = { info: { absent: ['SYNO.API.Encryption'] } }

/** A visit with a second factor; a wait is over at once, for the router too. */
function visitWithCode(...given: Parameters<typeof visitOnceWithCode>): ReturnType<typeof visitOnceWithCode> {
  return undisturbed(() => visitOnceWithCode(...given))
}

async function visitOnceWithCode(
  switches: SwitchChanges = {},
  options: Partial<RouterOptions> = {},
): Promise<Visit & { readonly waits: readonly number[] }> {
  let passMs = (_ms: number): void => {}
  const time = createFakeTime(Date.now(), (ms) => passMs(ms))
  const seen = await visitOnce({
    switches: { ...switches, otp: { mode: 'required', ...switches.otp } },
    options: { otp: OTP, time, ...options },
    meanwhile: async (router) => {
      passMs = (ms) => {
        router.switches.encryption.clockOffsetSeconds += Math.ceil(ms / 1000)
      }
    },
  })
  return { ...seen, waits: time.waits }
}

const verdictsOf = ({ router }: Visit) => router.seenCodes.map(({ isGood }) => isGood)

describe('an account with a second factor', () => {
  test.each<[string, SwitchChanges, Partial<RouterOptions>]>([
    ['in an envelope', {}, {}],
    ['in an envelope over http', { scheme: 'http' }, {}],
    ['plain over https, where there is no key', PLAIN, {}],
    ['plain over https, on demand', {}, { loginEncryption: 'never' }],
    [
      'of another kind',
      { otp: { algorithm: 'sha512', digits: 8, periodSeconds: 60 } },
      { otp: { ...OTP, algorithm: 'SHA512', digits: 8, periodSeconds: 60 } },
    ],
  ])('is logged in with one code: %s', async (_name, switches, options) => {
    const seen = await visitWithCode(switches, options)
    expect(seen.error).toBeUndefined()
    expect(seen.bytes?.equals(seen.router.backupFile)).toBe(true)
    expect(verdictsOf(seen)).toEqual([true])
    expect(seen.waits).toEqual([])
  })

  test('that needs no code, as on the local network, is logged in too', async () => {
    const seen = await visitWithCode({ otp: { mode: 'none' } })
    expect(seen.error).toBeUndefined()
  })

  test('without a secret gets an error that names the input', async () => {
    const seen = await visit({ switches: { otp: { mode: 'required' } } })
    expect(seen.error).toMatchObject({ code: 'otp-required', hint: expect.stringContaining('`otp-secret`') })
    expect(countOf(seen, 'login')).toBe(1)
  })
})

describe('the clocks', () => {
  test.each([3_600, -86_400])('may be %i s apart: the code is generated for that of the router', async (offset) => {
    const seen = await visitWithCode({ encryption: { clockOffsetSeconds: offset } })
    expect(seen.error).toBeUndefined()
    expect(seen.logger.textOf('info')).toMatch(
      /The router's clock is \d+ s (ahead of|behind) the runner's: the one-time code is for the router's time\./,
    )
  })

  test('may be apart even without a key: HTTP dates show the time', async () => {
    const seen = await visitWithCode({ ...PLAIN, encryption: { clockOffsetSeconds: 3_600 } })
    expect(seen.error).toBeUndefined()
  })

  test.each<[string, SwitchChanges, Partial<RouterOptions>]>([
    ['http', { scheme: 'http' }, { trust: { kind: 'verify' } }],
    ['any certificate', {}, { trust: { kind: 'none' } }],
  ])(
    'may not be apart with %s: no code is generated for a time that is not authenticated',
    async (_name, switches, options) => {
      const seen = await visitWithCode({ ...switches, encryption: { clockOffsetSeconds: 3_600 } }, options)
      expect(seen.error).toMatchObject({
        code: 'otp-refused',
        message: expect.stringMatching(/\d{4} s ahead.*None was sent/),
      })
      expect(countOf(seen, 'login')).toBe(0)
    },
  )
})

describe('a refused code', () => {
  test.each<[string, SwitchChanges]>([
    ['in an envelope', {}],
    ['plain', PLAIN],
  ])('is the only one of the run, %s', async (_name, switches) => {
    const seen = await visitWithCode(switches, { otp: OTHER })
    expect(seen.error).toMatchObject({
      code: 'otp-refused',
      hint: expect.stringContaining('`otp-secret` belongs to another account'),
    })
    expect(verdictsOf(seen)).toEqual([false])
    expect(countOf(seen, 'login')).toBe(1)
    expect(seen.router.failedLogins).toBe(1)
  })

  test('is reported with the clock difference', async () => {
    const seen = await visitWithCode({ encryption: { clockOffsetSeconds: 3_600 } }, { otp: OTHER })
    expect(seen.error?.message).toMatch(
      /^The router refused the one-time code \(code 404\)\. The router's clock is \d{4} s ahead/,
    )
  })

  test('ends the run even at the login after a lost session', async () => {
    const seen = await visitWithCode({
      session: { expireAfter: { call: 'status', count: 0, code: 106, repeat: 'always' } },
      faults: [{ call: 'login', on: 2, kind: 'error', code: 404 }],
    })
    expect(seen.error?.code).toBe('otp-refused')
    expect(countOf(seen, 'login')).toBe(2)
  })
})

describe('a second login waits for the next code', () => {
  test.each<[string, SwitchChanges]>([
    ['after a lost session', { session: { expireAfter: { call: 'start', count: 1, code: 106, repeat: 'once' } } }],
    ['with a token', { token: { enforce: 119 } }],
    ['in another version', { info: { error: 102, authMax: 2 } }],
  ])('%s', async (_name, switches) => {
    const seen = await visitWithCode(switches)
    expect(seen.error).toBeUndefined()
    expect(seen.waits).toHaveLength(1)
    expect(seen.waits[0]).toBeLessThanOrEqual(31_000)
    expect(seen.logger.textOf('info').match(/^Waiting \d+ s for the next one-time code\.$/gm)).toHaveLength(1)
    expect(verdictsOf(seen)).not.toContain(false)
    expect(countOf(seen, 'login')).toBe(2)
  })

  test('three times, if a session ends and a token is required', async () => {
    const seen = await visitWithCode({
      token: { enforce: 119 },
      session: { expireAfter: { call: 'status', count: 1, code: 107, repeat: 'once' } },
    })
    expect(verdictsOf(seen)).toEqual(Array.from(verdictsOf(seen), () => true))
    expect(seen.waits).toHaveLength(seen.router.seenCodes.length - 1)
  })

  test('by a running clock', async () => {
    const period = { periodSeconds: 3 }
    const seen = await visit({
      switches: {
        otp: { mode: 'required', ...period },
        session: { expireAfter: { call: 'start', count: 1, code: 106, repeat: 'once' } },
      },
      options: { otp: { ...OTP, ...period } },
    })
    expect(seen.error).toBeUndefined()
    expect(verdictsOf(seen)).toEqual([true, true])
    // Who was held up for a step need not wait for one.
    const [first = 0, second = 0] = seen.router.requests.filter(({ method }) => method === 'login').map(({ at }) => at)
    if (second - first < 1_000) throw new Error('the second login did not wait')
  })
})

describe('the wait for a code', () => {
  const LOST: SwitchChanges = {
    otp: { mode: 'required', periodSeconds: 300 },
    session: { expireAfter: { call: 'start', count: 1, code: 106, repeat: 'once' } },
  }
  const otp = { ...OTP, periodSeconds: 300 }

  test('ends at the deadline', async () => {
    const seen = await visit({
      switches: { ...LOST, encryption: { clockOffsetSeconds: offsetIntoStep() } },
      options: { otp, timeoutMs: UNTIL_GIVEN_UP_MS },
    })
    expect(seen.error?.code).toBe('timed-out')
    expect(countOf(seen, 'login')).toBe(1)
  })

  test('ends with a cancellation', async () => {
    const seen = await visit({
      switches: { ...LOST, encryption: { clockOffsetSeconds: offsetIntoStep() } },
      options: { otp },
      meanwhile: async (router, cancel) => {
        await untilSeen(router, 'logout')
        cancel.abort(new BackupError('cancelled', 'The run was cancelled.'))
      },
    })
    expect(seen.error?.code).toBe('cancelled')
    expect(countOf(seen, 'login')).toBe(1)
    expect(seen.farewellMs).toBeLessThan(VISIT_TIMEOUT_MS / 2)
  })

  /** Puts the router's clock 10 s into a step of 300 s: the next one is far off, whenever the test is run. */
  function offsetIntoStep(): number {
    return 310 - (Math.floor(Date.now() / 1000) % 300)
  }
})
