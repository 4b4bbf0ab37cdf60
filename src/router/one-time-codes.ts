// One-time codes of a second factor (RFC 6238): made at the moment of a login, and never the same one twice.

import { BackupError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { input, type Message, message, term } from '../text/message.ts'
import type { RouterClock } from './clock.ts'
import type { LoginForm } from './error-codes.ts'

/** `server_time` is in whole seconds: two looks at the same clock may differ by one. */
const CLOCK_PRECISION_MS = 1_000
const OTP_REQUIRED = 403
const OTP_WRONG = 404

/** What the codes are made of, every value already checked. */
export interface OtpSecret {
  /** Base32, upper case. */
  readonly secret: string
  readonly algorithm: 'SHA1' | 'SHA256' | 'SHA512'
  readonly digits: number
  readonly periodSeconds: number
}

/** The codes of one conversation with one router. */
export interface OneTimeCodesOptions {
  readonly otp: OtpSecret
  readonly clock: RouterClock
  /** Whether the certificate proves that it is the router who tells the time. */
  readonly isProven: boolean
  readonly logger: Logger
}

/**
 * Codes for the router's time: it is its own clock that judges them, right or wrong. Who is not proven to be the router
 * does not choose the time: there codes are for ours, and none is sent where the clocks are further apart than one step.
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

  /** Waits for the step after the last code's, if it has not begun. Before the question for the key, whose answer ages. */
  async untilFresh(signal: AbortSignal): Promise<void> {
    const beginsInMs = (this.#lastStep + 1) * this.#periodMs - this.#now()
    if (this.#lastStep >= 0 && beginsInMs > 0) await this.#wait(beginsInMs + CLOCK_PRECISION_MS, signal)
  }

  /** The code to send now: masked, and never one that was given before. Throws BackupError once one was refused. */
  async next(signal: AbortSignal): Promise<string> {
    if (this.#refusal) throw this.#refusal
    this.#refuseForeignTime()
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
      // Two steps may have the same code, by chance.
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

  /** The error for a login that carried a code, if it is about the code; no other code is given from now on. */
  refused(number: number, form: LoginForm): BackupError | undefined {
    if (number === OTP_WRONG) this.#refusal = this.#wrong()
    if (number === OTP_REQUIRED) this.#refusal = notSeen(form)
    return this.#refusal
  }

  /** Says that the clocks are more than one step apart; undefined if they are not, or if that is unknown. */
  #difference(): Message | undefined {
    const seconds = Math.round((this.clock.offsetMs ?? 0) / 1000)
    if (Math.abs(seconds) <= this.#options.otp.periodSeconds) return undefined
    return message`The router's clock is ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} ${term('runner')}'s`
  }

  #refuseForeignTime(): void {
    const difference = this.#difference()
    if (difference === undefined) return
    if (this.#options.isProven) {
      this.#options.logger.info(message`${difference}: the one-time code is made for the router's time.`)
      return
    }
    throw new BackupError(
      'otp-refused',
      message`${difference}, so the router would refuse the one-time code. None was sent.`,
      {
        hint: message`Set the clock that is wrong: ${term('runner')} by NTP, or the router in SRM (Control Panel > System). Or let the certificate prove that it is the router who tells the time, by https and ${input('tls-fingerprint')}: then codes are made for its time.`,
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
      message`The router refused the one-time code (code ${OTP_WRONG}).${difference === undefined ? '' : message` ${difference}; the code was made for the router's time.`}`,
      {
        hint: {
          causes: [message`${input('otp-secret')} belongs to another account or an earlier setup`, clocks],
          next: message`To check, add this secret to an authenticator app: it must show the same codes as an app that works. No other code is tried, so that Auto Block does not lock ${term('runner')} out.`,
        },
      },
    )
  }

  #now(): number {
    const { clock, isProven } = this.#options
    return clock.time.now() + (isProven ? (clock.offsetMs ?? 0) : 0)
  }

  async #wait(ms: number, signal: AbortSignal): Promise<void> {
    this.#options.logger.info(`Waiting ${Math.ceil(ms / 1000)} s for the next one-time code.`)
    await this.clock.time.wait(ms, signal)
  }
}

/** The account and password were right, so this is no wrong code: the router has not found it. */
function notSeen(form: LoginForm): BackupError {
  const other =
    form === 'envelope'
      ? message`, so try ${input('login-encryption', 'never')}: over https it is protected all the same`
      : ''
  return new BackupError(
    'otp-required',
    `The router asks for a one-time code although one was sent (code ${OTP_REQUIRED}).`,
    {
      hint: message`This firmware may look for it elsewhere in the login${other}. Please open an issue with ${term('debug-log')}: it shows no secrets.`,
    },
  )
}
