// A session with the router: authenticated calls, a new login if one may help, and one logout for every login.

import { BackupError, type ErrorCode } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { printable } from '../text/sanitize.ts'
import { formsOf } from '../text/secret-encodings.ts'
import { type Api, type Call, requestOf, type SessionCredentials } from './api.ts'
import { isSessionLost, isTokenSuspect } from './error-codes.ts'
import { type Account, logIn } from './login.ts'
import { logOutOf } from './logout.ts'
import type { Endpoint, Endpoints } from './protocol.ts'
import type { ApiReply } from './reply.ts'
import type { Request } from './transport.ts'

const SESSION_UNKNOWN = 119
/** The ways to send a session, most likely first: which of its ids, and whether in the body too (protocol.md 9.5, 9b.C). */
const WAYS = [
  { id: 0, sidInBody: false },
  { id: 1, sidInBody: false },
  { id: 0, sidInBody: true },
  { id: 1, sidInBody: true },
] as const
const FIRST_WAY_IN_BODY = 2
const LOGOUT_TIMEOUT_MS = 2_000
/** A shorter secret may be a part of a word by chance. */
const MIN_REPEATED = 5

export interface SessionOptions {
  readonly api: Api
  readonly endpoints: Endpoints
  readonly account: Account
  readonly logger: Logger
  /** Ends everything but the logout. */
  readonly signal: AbortSignal
}

/** A call within a session, which adds the credentials (protocol.md 3.4). */
export interface SessionCall {
  readonly endpoint: Endpoint
  readonly method: string
  readonly parameters?: Readonly<Record<string, string>>
  readonly what: string
  readonly failure: ErrorCode
  /** A shorter limit than the session's own. */
  readonly signal?: AbortSignal
  /** Whether a refusal right after the login may cost another login, with a token. For calls that no backup needs: `false`. */
  readonly mayLogInAgain?: boolean
}

/** Thrown when the router ended the session, or does not accept it at this call. One new login and a new start may help. */
export class SessionLost extends BackupError {
  /** The router's error code. */
  readonly number: number

  constructor(number: number, { what }: { readonly what?: string } = {}) {
    const text =
      what === undefined ? 'The router ended the session' : `The router does not accept the session at ${what}`
    super('session-lost', `${text} (code ${number}).`)
    this.number = number
  }
}

/**
 * A login and the calls made with it (protocol.md 3.4, 4). Every call carries the credentials in the form that this router
 * accepts, and every login is logged out. Methods throw BackupError.
 */
export class Session {
  readonly #options: SessionOptions
  /** Of the open session; empty if there is none. */
  #sids: readonly string[] = []
  #synoToken: string | undefined
  /** The endpoint and version that opened the session; the logout uses the same. */
  #auth: Endpoint | undefined
  /** No call has succeeded since the login, so a refusal may be about how the session is sent. */
  #fresh = true
  #way = 0
  #withToken = false
  #loginForm: string | undefined

  constructor(options: SessionOptions) {
    this.#options = options
  }

  get endpoints(): Endpoints {
    return this.#options.endpoints
  }

  get signal(): AbortSignal {
    return this.#options.signal
  }

  /** How the last login was sent, in a few words. */
  get loginForm(): string | undefined {
    return this.#loginForm
  }

  /** Whether the last login requested a SynoToken. */
  get hasToken(): boolean {
    return this.#withToken
  }

  /** Whether a text has the password in it, the secret of the second factor or an id of the session, in any encoding and case. */
  isRepeatedIn(text: string): boolean {
    const { password, otpSecret = '' } = this.#options.account
    const secrets = [password, otpSecret, ...this.#sids, this.#synoToken ?? '']
    const forms = secrets.filter(({ length }) => length >= MIN_REPEATED).flatMap(formsOf)
    const seen = [text, printable(text).replaceAll(' ', '')].map((one) => one.toLowerCase())
    return forms.some((form) => seen.some((one) => one.includes(form.toLowerCase())))
  }

  async logIn(): Promise<void> {
    const { auth, form, sids, synoToken } = await logIn({ ...this.#options, withToken: this.#withToken })
    this.#auth = auth
    this.#loginForm = form
    this.#sids = sids
    this.#synoToken = synoToken
    this.#fresh = true
    this.#options.signal.throwIfAborted()
  }

  /** Logs out the old session, whatever its state, and logs in again; from then on with a token, if one is wanted. */
  async renew({ withToken = this.#withToken } = {}): Promise<void> {
    await this.logOut()
    this.#withToken = withToken
    await this.logIn()
  }

  /** Calls with the session. Error replies are returned, except lost sessions, which throw SessionLost. */
  async call(call: SessionCall): Promise<ApiReply> {
    const { reply } = await this.#options.api.call(this.#complete(call))
    if (reply.ok) {
      this.#fresh = false
      return reply
    }
    if (this.#fresh && (await this.#adapt(reply.code, call))) return await this.call(call)
    if (isSessionLost(reply.code)) throw new SessionLost(reply.code)
    return reply
  }

  /** Returns the HTTP request of a call with the session, for a streamed response. */
  request(call: SessionCall, options: Pick<Request, 'httpMethod'> = {}): Request {
    return requestOf(this.#complete(call), options)
  }

  /** Logs out every login. Never throws: a failure is only a warning. */
  async logOut(): Promise<void> {
    const accepted = this.#credentials?.sid
    // Until a call succeeds, either of two ids may be the session's.
    const sids = this.#fresh ? this.#sids : this.#sids.filter((sid) => sid === accepted)
    const credentials = this.#credentials
    const endpoint = this.#auth
    this.#sids = []
    if (!credentials || !endpoint) return
    const { api, logger } = this.#options
    const signal = AbortSignal.timeout(LOGOUT_TIMEOUT_MS)
    for (const sid of sids) await logOutOf({ ...credentials, sid }, { api, endpoint, logger, signal })
  }

  get #credentials(): SessionCredentials | undefined {
    const { id, sidInBody } = WAYS[this.#way] ?? WAYS[0]
    const isSecond = this.#sids[id] !== undefined && id > 0
    const sid = this.#sids[id] ?? this.#sids[0]
    return sid === undefined
      ? undefined
      : {
          sid,
          sidInBody,
          ...(isSecond ? { isSecond } : {}),
          ...(this.#synoToken ? { synoToken: this.#synoToken } : {}),
        }
  }

  #complete(call: SessionCall): Call {
    const credentials = this.#credentials
    return { signal: this.#options.signal, ...call, ...(credentials ? { credentials } : {}) }
  }

  /**
   * Changes how the session is sent after the first refusal (protocol.md 9.5, 9.7, 9b.C): by its other id, in the body too,
   * then by one new login with a token. Returns whether to retry the call.
   */
  async #adapt(code: number, { mayLogInAgain = true }: SessionCall): Promise<boolean> {
    if (!isTokenSuspect(code)) return false
    if (code === SESSION_UNKNOWN) {
      const next = WAYS.findIndex(({ id }, way) => way > this.#way && this.#sids[id] !== undefined)
      if (next >= 0) {
        this.#way = next
        return true
      }
    }
    if (this.#withToken || !mayLogInAgain) return false
    this.#options.logger.info(`The router rejected the new session (code ${code}). Logging in again with a token.`)
    await this.renew({ withToken: true })
    // In the body too: all ways that were refused are part of these.
    if (code === SESSION_UNKNOWN) this.#way = FIRST_WAY_IN_BODY
    return true
  }
}
