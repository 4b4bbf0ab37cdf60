// The login: chooses the form of the credentials, sends the one request that may count as a failed login, reads the reply.

import { BackupError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { input, message, term } from '../text/message.ts'
import type { Api } from './api.ts'
import { ask } from './ask.ts'
import { type EncryptionInfo, encryptCredentials, readEncryptionInfo } from './envelope.ts'
import { BUSY_CAUSES, describeCode, isBusy, TRY_LATER } from './error-codes.ts'
import { type LoginForm, loginError, SENT_ONCE } from './login-errors.ts'
import type { OneTimeCodes } from './one-time-codes.ts'
import {
  API,
  type Endpoint,
  type Endpoints,
  readSessionIds,
  requireEndpoint,
  SESSION_NAME,
  unsupportedApi,
} from './protocol.ts'
import { field, readServerTime, textOf } from './reply.ts'
import { isMaskableId } from './spared.ts'

const NO_SUCH_API = 102
const VERSION_UNSUPPORTED = 104
/** How long a login under way goes on after a cancellation, so that its session can be closed. */
const LOGIN_GRACE_MS = 2_000

/** The account, and how its credentials may be sent (protocol.md 9.1). */
export interface Account {
  readonly username: string
  readonly password: string
  /** `auto`: encrypted if the router offers it; `never`: plain, which requires https. */
  readonly loginEncryption: 'auto' | 'never'
  /** Whether the connection itself is encrypted. */
  readonly overTls: boolean
  /** The second factor, if the account has one. */
  readonly codes?: OneTimeCodes
  /** What they are made from, which the router knows, too. */
  readonly otpSecret?: string
}

export interface LoginOptions {
  readonly api: Api
  readonly endpoints: Endpoints
  readonly account: Account
  readonly logger: Logger
  /** Whether to request a SynoToken, which some firmware requires for later calls (protocol.md 9.7). */
  readonly withToken: boolean
  readonly signal: AbortSignal
}

/** A new session (protocol.md 3.3); its ids and token are masked in the log. */
export interface LoggedIn {
  /** The endpoint that accepted the login. */
  readonly auth: Endpoint
  /** Its id, most likely first; a second one only if the router named two (protocol.md 9b.C). */
  readonly sids: readonly string[]
  readonly synoToken?: string
  /** How the login was sent, in a few words. */
  readonly form: string
}

/**
 * Logs in. Sends at most one request that can count as a failed login: refusals 400-411 are final, and a broken
 * connection is not retried, since the router may have received the password. Throws BackupError.
 */
export async function logIn(options: LoginOptions): Promise<LoggedIn> {
  const auth = requireEndpoint(options.endpoints, API.auth)
  const encryption = await prepare(options)
  const answer = await sendLogin(options, { auth, encryption })
  // The router checks the version before the credentials (protocol.md 3.8): this refusal does not count as a failed login.
  const outdated = !answer.reply.ok && answer.reply.code === VERSION_UNSUPPORTED && auth.version > 2
  const taken = outdated ? { ...auth, version: 2 } : auth
  // It should not have used up the one-time code either, but a code is never sent twice.
  const sendAgain = async () =>
    await sendLogin(options, { auth: taken, encryption: options.account.codes ? await prepare(options) : encryption })
  const { reply, cookies } = outdated ? await sendAgain() : answer
  // The router may not have listed the API (protocol.md 9b.D).
  if (!reply.ok && reply.code === NO_SUCH_API) throw unsupportedApi(API.auth)
  if (!reply.ok) throw refusal(reply.code, options.account, encryption)
  const sids = readSessionIds(reply.data, cookies)
  if (sids.length === 0) {
    throw new BackupError('router-unsupported', 'The router accepted the login but sent no session id.', {
      hint: message`Please open an issue with ${term('debug-log')}: it shows no secrets.`,
    })
  }
  const synoToken = textOf(field(reply.data, 'synotoken'))
  const usableToken = synoToken && /^[\w.~%+/=-]{1,512}$/.test(synoToken) ? synoToken : undefined
  for (const secret of [...sids, usableToken]) if (secret && isMaskableId(secret)) options.logger.secret(secret)
  const form = `${encryption ? `RSA-${encryption.keyBits} envelope` : 'plain form over https'}, Auth ${taken.version}${options.account.codes ? ', with a one-time code' : ''}`
  options.logger.info(`Logged in (${form}).`)
  return { auth: taken, sids, form, ...(usableToken ? { synoToken: usableToken } : {}) }
}

function refusal(code: number, account: Account, encryption: EncryptionInfo | undefined): BackupError {
  const form = formOf(account, encryption)
  return account.codes?.refused(code, form) ?? loginError(code, form)
}

function formOf({ overTls, loginEncryption }: Account, encryption: EncryptionInfo | undefined): LoginForm {
  if (encryption) return overTls ? 'envelope' : 'envelope-over-http'
  return loginEncryption === 'never' ? 'plain-as-asked' : 'plain'
}

async function sendLogin(
  { api, account, withToken, signal }: LoginOptions,
  { auth, encryption }: { readonly auth: Endpoint; readonly encryption: EncryptionInfo | undefined },
): ReturnType<Api['call']> {
  const code = await account.codes?.next(signal)
  signal.throwIfAborted()
  const secrets = {
    account: account.username,
    passwd: account.password,
    ...(code === undefined ? {} : { otp_code: code }),
    session: SESSION_NAME,
    format: 'cookie',
  }
  const token = withToken ? { enable_syno_token: 'yes' } : {}
  const credentials = encryption ? Object.fromEntries([encryptCredentials(encryption, secrets)]) : secrets
  const parameters = { ...token, ...credentials }
  return await api.call({
    endpoint: auth,
    method: 'login',
    parameters,
    signal: delayAbort(signal),
    what: 'the login',
    failure: 'router-unreachable',
    hint: message`${SENT_ONCE} The router may be restarting: check that it is on, wait a few minutes, then ${term('run-again')}.`,
  })
}

/** Returns a signal that aborts LOGIN_GRACE_MS after `signal`. */
function delayAbort(signal: AbortSignal): AbortSignal {
  const later = new AbortController()
  const follow = () => setTimeout(() => later.abort(signal.reason), LOGIN_GRACE_MS).unref()
  signal.addEventListener('abort', follow, { once: true })
  return later.signal
}

/** Prepares the encryption of the login. Waits for the next one-time code first: the time in the envelope must be fresh. */
async function prepare(options: LoginOptions): Promise<EncryptionInfo | undefined> {
  await options.account.codes?.untilFresh(options.signal)
  return await prepareEncryption(options)
}

/** Returns the router's key, or `undefined` for a plain login. Throws if neither is possible or safe (protocol.md 9.1). */
async function prepareEncryption({
  api,
  endpoints,
  account,
  logger,
  signal,
}: LoginOptions): Promise<EncryptionInfo | undefined> {
  const endpoint = account.loginEncryption === 'never' ? undefined : endpoints.get(API.encryption)
  if (!endpoint) return refuseWithoutTls(account)
  const getInfo = () =>
    api.call({
      endpoint,
      method: 'getinfo',
      parameters: { format: 'module' },
      signal,
      what: 'the public-key request',
      failure: 'router-unsupported',
    })
  const { reply } = await ask(getInfo, { logger, signal })
  if (reply.ok) {
    const seconds = readServerTime(reply.data)
    if (seconds !== undefined) account.codes?.clock.noteServerTime(seconds)
    return readEncryptionInfo(reply.data)
  }
  // An API that the router did not list may not exist (protocol.md 9.1, 9.2).
  if (endpoint.assumed && reply.code === NO_SUCH_API) return refuseWithoutTls(account)
  const otherForm = account.overTls
    ? message`Try ${input('login-encryption', 'never')}: https protects the login too.`
    : message`Use https: ${input('url', 'https://<router>:8001')}. Then the login needs no encryption of its own.`
  throw new BackupError(
    'router-unsupported',
    `The router offers login encryption but refuses to send its key: ${describeCode(reply.code)}.`,
    { hint: isBusy(reply.code) ? { causes: BUSY_CAUSES, next: TRY_LATER } : otherForm },
  )
}

/** Throws unless TLS protects a plain login. */
function refuseWithoutTls({ overTls }: Account): undefined {
  if (overTls) return undefined
  throw new BackupError(
    'router-unsupported',
    'Without login encryption, anyone on the network could read the password over http. It was not sent.',
    { hint: message`Use https: ${input('url', 'https://<router>:8001')}.` },
  )
}
