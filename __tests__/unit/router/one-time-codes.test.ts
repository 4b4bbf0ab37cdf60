import { describe, expect, test } from '@jest/globals'
import { computeTotp } from '../../../emulator/router/totp.ts'
import { BackupError } from '../../../src/errors.ts'
import { RouterClock } from '../../../src/router/clock.ts'
import type { LoginForm } from '../../../src/router/login-errors.ts'
import { OneTimeCodes, type OtpSecret } from '../../../src/router/one-time-codes.ts'
import { createFakeTime } from '../../fixtures/fake-time.ts'
import { createRecordingLogger } from '../../fixtures/recording-logger.ts'

const OTP: OtpSecret = {
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  algorithm: 'SHA1',
  digits: 6,
  periodSeconds: 30,
}
/** The middle of a step. */
const NOW_MS = 1_800_000_015_000
const GOING_ON = new AbortController().signal

interface Setting {
  readonly otp?: Partial<OtpSecret>
  readonly startMs?: number
  readonly isAuthenticated?: boolean
  readonly routerSeconds?: number
}

function open({ otp, startMs = NOW_MS, isAuthenticated = true, routerSeconds }: Setting = {}) {
  const time = createFakeTime(startMs)
  const clock = new RouterClock(time)
  if (routerSeconds !== undefined) clock.noteServerTime(startMs / 1000 + routerSeconds)
  const logger = createRecordingLogger()
  return { codes: new OneTimeCodes({ otp: { ...OTP, ...otp }, clock, isAuthenticated, logger }), time, logger, clock }
}

/** What the emulator's own arithmetic makes of it. */
const codeAt = (ms: number, { algorithm, ...otp }: OtpSecret = OTP) =>
  computeTotp({ ...otp, algorithm: algorithm === 'SHA1' ? 'sha1' : algorithm === 'SHA256' ? 'sha256' : 'sha512' }, ms)

async function failureOf(work: Promise<unknown>): Promise<BackupError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof BackupError) return error
  throw new Error('it did not fail as it should')
}

describe('a code', () => {
  test.each<[string, Partial<OtpSecret>]>([
    ['as SRM wants it', {}],
    ['of SHA256', { algorithm: 'SHA256' }],
    ['of SHA512, eight digits and a minute', { algorithm: 'SHA512', digits: 8, periodSeconds: 60 }],
  ])('%s is the current one, and masked', async (_name, otp) => {
    const { codes, logger } = open({ otp })
    const code = await codes.next(GOING_ON)
    expect(code).toBe(codeAt(NOW_MS, { ...OTP, ...otp }))
    expect(logger.secrets).toEqual([code])
    expect(logger.lines).toEqual([])
  })

  test('is never returned twice: the next one waits for the next step, and logs one line', async () => {
    const { codes, time, logger } = open()
    const first = await codes.next(GOING_ON)
    time.pass(2_000)
    const second = await codes.next(GOING_ON)
    expect([first, second]).toEqual([codeAt(NOW_MS), codeAt(NOW_MS + 30_000)])
    expect(time.waits).toEqual([13_000])
    expect(logger.textOf('info')).toBe('Waiting 13 s for the next one-time code.')
  })

  test('is waited for before the public-key request, a little longer than needed, and not again after it', async () => {
    const { codes, time } = open()
    await codes.untilFresh(GOING_ON)
    await codes.next(GOING_ON)
    await codes.untilFresh(GOING_ON)
    await codes.next(GOING_ON)
    expect(time.waits).toEqual([16_000])
  })

  test('of a later step needs no waiting', async () => {
    const { codes, time, logger } = open()
    await codes.next(GOING_ON)
    time.pass(30_000)
    await codes.untilFresh(GOING_ON)
    expect(await codes.next(GOING_ON)).toBe(codeAt(NOW_MS + 30_000))
    expect(logger.lines).toEqual([])
  })

  test('of an earlier step is never returned, even if a clock is set back', async () => {
    const { codes, time } = open()
    await codes.next(GOING_ON)
    time.pass(-60_000)
    expect(await codes.next(GOING_ON)).toBe(codeAt(NOW_MS + 30_000))
    expect(time.waits).toEqual([75_000])
  })

  test.each([1e9, 5e12])('is not waited for if a clock goes back by %d ms', async (ms) => {
    const { codes, time, logger } = open()
    await codes.next(GOING_ON)
    time.pass(-ms)
    expect(await failureOf(codes.next(GOING_ON))).toMatchObject({ code: 'otp-refused' })
    expect(await failureOf(codes.untilFresh(GOING_ON))).toMatchObject({ code: 'otp-refused' })
    expect([time.waits, logger.lines]).toEqual([[], []])
  })

  test('that two steps share by chance is returned once', async () => {
    const [first, twin] = findTwins()
    const { codes, time } = open({ startMs: first })
    await codes.next(GOING_ON)
    time.pass(twin - first)
    expect(await codes.next(GOING_ON)).toBe(codeAt(twin + 30_000))
    expect(time.waits).toEqual([15_000])
  })

  test.each(['untilFresh', 'next'] as const)('is not waited for after a cancellation: %s', async (method) => {
    const { codes, time } = open()
    await codes.next(GOING_ON)
    const reason = new BackupError('cancelled', 'The run was cancelled.')
    await expect(codes[method](AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(time.waits).toEqual([])
  })
})

describe("the router's clock", () => {
  test.each([25, -25, 95, -86_400])('decides which code is generated: %i s', async (routerSeconds) => {
    const { codes } = open({ routerSeconds })
    expect(await codes.next(GOING_ON)).toBe(codeAt(NOW_MS + routerSeconds * 1000))
  })

  test('is mentioned only if it is off by more than a step', async () => {
    const lineFor = async (routerSeconds: number) => {
      const { codes, logger } = open({ routerSeconds })
      await codes.next(GOING_ON)
      return logger.textOf('info')
    }
    expect(await lineFor(30)).toBe('')
    expect(await lineFor(-30)).toBe('')
    expect(await lineFor(31)).toBe(
      "The router's clock is 31 s ahead of the runner's: the one-time code is for the router's time.",
    )
    expect(await lineFor(-31)).toContain("The router's clock is 31 s behind the runner's")
  })

  test('is not used if the router is not authenticated', async () => {
    const { codes } = open({ routerSeconds: 29, isAuthenticated: false })
    expect(await codes.next(GOING_ON)).toBe(codeAt(NOW_MS))
  })

  test('that is off by more than a step then prevents the code from being sent', async () => {
    const { codes, logger } = open({ routerSeconds: 95, isAuthenticated: false })
    expect(await failureOf(codes.next(GOING_ON))).toMatchObject({
      code: 'otp-refused',
      message:
        "The router's clock is 95 s ahead of the runner's, so the router would refuse the one-time code. None was sent.",
      hint: expect.stringContaining('tls-fingerprint'),
    })
    expect(logger.secrets).toEqual([])
  })
})

describe('a refused code', () => {
  const refuse = (setting: Setting, number = 404, form: LoginForm = 'envelope') =>
    open(setting).codes.refused(number, form)

  test.each([
    [
      'the clocks agree',
      { routerSeconds: 1 },
      /secret.* belongs to another account.*; the same code was used just before/,
    ],
    ['the time of the router is unknown', {}, /secret.* belongs to another account.*; the clock of the runner/],
    ['the clocks differ', { routerSeconds: 95 }, /secret.* belongs to another account.*; .*correct both clocks/],
  ])('names the likely causes in order if %s', (_name, setting, words) => {
    const error = refuse(setting)
    expect(error).toMatchObject({ code: 'otp-refused', hint: expect.stringMatching(words) })
    expect(error?.hint).toContain('No other code is tried')
    expect(error?.message).toMatch(/^The router refused the one-time code \(code 404\)\./)
  })

  test('shows the clock difference in seconds if it is more than a step', () => {
    expect(refuse({ routerSeconds: -95 })?.message).toBe(
      "The router refused the one-time code (code 404). The router's clock is 95 s behind the runner's; the code was for the router's time.",
    )
    expect(refuse({ routerSeconds: -30 })?.message).toBe('The router refused the one-time code (code 404).')
  })

  test('that the router did not find is a different error, and names the other form if there is one', () => {
    expect(refuse({}, 403)).toMatchObject({
      code: 'otp-required',
      hint: expect.stringContaining('login-encryption: never'),
    })
    for (const form of ['plain', 'plain-as-asked', 'envelope-over-http'] as const)
      expect(refuse({}, 403, form)?.hint).not.toContain('login-encryption')
  })

  test.each([403, 404])('is the last one: none follows %i', async (number) => {
    const { codes, logger } = open()
    await codes.next(GOING_ON)
    const error = codes.refused(number, 'envelope')
    await expect(codes.next(GOING_ON)).rejects.toBe(error)
    expect(logger.secrets).toHaveLength(1)
  })

  test.each([400, 402, 407, 101])('is not what %i means', (number) => {
    expect(refuse({}, number)).toBeUndefined()
  })
})

/** The moments of two steps that have the same code; with six digits there are some among a few thousand. */
function findTwins(): readonly [number, number] {
  const seen = new Map<string, number>()
  for (let at = NOW_MS; ; at += 30_000) {
    const code = codeAt(at)
    const earlier = seen.get(code)
    if (earlier !== undefined) return [earlier, at]
    seen.set(code, at)
  }
}
