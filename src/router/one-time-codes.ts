// One-time codes of a second factor (RFC 6238), generated at the login and never reused.

import { BackupError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { input, type Message, message, term } from '../text/message.ts'
import type { RouterClock } from './clock.ts'
import type { LoginForm } from './login-errors.ts'

/** `server_time` is in seconds: two readings of the same clock may differ by one. */
const CLOCK_PRECISION_MS = 1_000
/** Longer than any period; only a clock that goes back makes codes wait longer. */
const LONGEST_WAIT_MS = 300_000
const OTP_REQUIRED = 403
const OTP_WRONG = 404

/** The parameters of the codes, validated. */
export interface OtpSecret {
  /** Base32, upper case. */
  readonly secret: string
  readonly algorithm: 'SHA1' | 'SHA256' | 'SHA512'
  readonly digits: number
  readonly periodSeconds: number
}

/** The codes of one session with one router. */
export interface OneTimeCodesOptions {
  readonly otp: OtpSecret
  readonly clock: RouterClock
  /** Whether TLS authenticates the router, and thus its time. */
  readonly isAuthenticated: boolean
  readonly logger: Logger
}

/**
 * Codes for the router's time, since the router checks them against its own clock. Without an authenticated router, codes
 * are for our time, and none is sent if the clocks differ by more than one step.
 */
export class OneTimeCodes {
  readonly #options: OneTimeCodesOptions
  readonly #periodMs: number
  readonly #sent = new Set<string>()
  #lastStep = -1
  #refusal: BackupError | undefined

  constructor(options: OneTimeCodesOptions) {
    this.#options = options
    this.#periodMs = options.otp.periodSeconds * 1000
  }

  get clock(): RouterClock {
    return this.#options.clock
  }

  /** Waits for the step after the last code's. To be called before the public-key request, whose reply ages. */
  async untilFresh(signal: AbortSignal): Promise<void> {
    const beginsInMs = (this.#lastStep + 1) * this.#periodMs - this.#now()
    if (this.#lastStep >= 0 && beginsInMs > 0) await this.#wait(beginsInMs + CLOCK_PRECISION_MS, signal)
  }

  /** Returns the code to send now: masked, and never reused. Throws BackupError after a refused code. */
  async next(signal: AbortSignal): Promise<string> {
    if (this.#refusal) throw this.#refusal
    this.#checkClocks()
    const { otp, logger } = this.#options
    const { Secret, TOTP } = await import('otpauth')
    const totp = new TOTP({
      secret: Secret.fromBase32(otp.secret),
      algorithm: otp.algorithm,
      digits: otp.digits,
      period: otp.periodSeconds,
    })
    for (;;) {
      const step = Math.floor(this.#now() / this.#periodMs)
      const code = totp.generate({ timestamp: step * this.#periodMs })
      // Two steps may share a code by chance.
      if (step > this.#lastStep && !this.#sent.has(code)) {
        this.#lastStep = step
        this.#sent.add(code)
        logger.secret(code)
        return code
      }
      this.#lastStep = Math.max(this.#lastStep, step)
      await this.#wait((this.#lastStep + 1) * this.#periodMs - this.#now(), signal)
    }
  }

  /** Returns the error for a refused login if it is about the code. From then on, no more codes are generated. */
  refused(number: number, form: LoginForm): BackupError | undefined {
    if (number === OTP_WRONG) this.#refusal = this.#wrong()
    if (number === OTP_REQUIRED) this.#refusal = notSeen(form)
    return this.#refusal
  }

  /** Describes the clock offset if it exceeds one step; `undefined` if it does not or is unknown. */
  #difference(): Message | undefined {
    const seconds = Math.round((this.clock.offsetMs ?? 0) / 1000)
    if (Math.abs(seconds) <= this.#options.otp.periodSeconds) return undefined
    return message`The router's clock is ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} ${term('runner')}'s`
  }

  #checkClocks(): void {
    const difference = this.#difference()
    if (difference === undefined) return
    if (this.#options.isAuthenticated) {
      this.#options.logger.info(message`${difference}: the one-time code is for the router's time.`)
      return
    }
    throw new BackupError(
      'otp-refused',
      message`${difference}, so the router would refuse the one-time code. None was sent.`,
      {
        hint: message`Correct the wrong clock: ${term('runner')} by NTP, or the router in SRM (Control Panel > System). Or use https and ${input('tls-fingerprint')}: then the router's time can be trusted, and codes are for its time.`,
      },
    )
  }

  #wrong(): BackupError {
    const difference = this.#difference()
    const clocks =
      difference !== undefined
        ? ['the router checks codes against another clock than it reports, so correct both clocks (NTP)']
        : this.clock.offsetMs === undefined
          ? message`the clock of ${term('runner')} is wrong, which NTP corrects`
          : ['the same code was used just before, by another run or another person']
    return new BackupError(
      'otp-refused',
      message`The router refused the one-time code (code ${OTP_WRONG}).${difference === undefined ? '' : message` ${difference}; the code was for the router's time.`}`,
      {
        hint: {
          causes: [message`${input('otp-secret')} belongs to another account or an earlier setup`, clocks],
          next: message`To check, add this secret to an authenticator app: it must show the same codes as an app that works. No other code is tried, so that Auto Block does not lock ${term('runner')} out.`,
        },
      },
    )
  }

  #now(): number {
    const { clock, isAuthenticated } = this.#options
    return clock.time.now() + (isAuthenticated ? (clock.offsetMs ?? 0) : 0)
  }

  async #wait(ms: number, signal: AbortSignal): Promise<void> {
    if (ms > LONGEST_WAIT_MS) throw wentBack(ms)
    this.#options.logger.info(`Waiting ${Math.ceil(ms / 1000)} s for the next one-time code.`)
    await this.clock.time.wait(ms, signal)
  }
}

function wentBack(ms: number): BackupError {
  const what = `The router's clock went back by about ${Math.round(ms / 1000)} s between two one-time codes.`
  return new BackupError('otp-refused', `${what} No other code was sent.`, {
    hint: 'Check the time in SRM (Control Panel > System), which NTP should set. Then run again.',
  })
}

/** The username and password were correct, and the code was not refused: the router did not find it. */
function notSeen(form: LoginForm): BackupError {
  const other =
    form === 'envelope' ? message`, so try ${input('login-encryption', 'never')}: https protects it too` : ''
  return new BackupError(
    'otp-required',
    `The router requires a one-time code although one was sent (code ${OTP_REQUIRED}).`,
    {
      hint: message`This firmware may expect it elsewhere in the login${other}. Please open an issue with ${term('debug-log')}: it shows no secrets.`,
    },
  )
}
