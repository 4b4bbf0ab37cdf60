// Logging in: which form the credentials take, the one request that may count as a failed login, and its answer.

import { BackupError } from '../errors.ts'
import type { Journal } from '../journal.ts'
import type { Api } from './api.ts'
import { type EncryptionInfo, readEncryptionInfo, sealCredentials } from './envelope.ts'
import { describeCode, loginError } from './error-codes.ts'
import { API, type Endpoint, type Endpoints, readSessionId } from './protocol.ts'
import { field, textOf } from './reply.ts'

const VERSION_UNSUPPORTED = 104
/** The session name that every source's server takes (protocol.md 9.3). */
const SESSION_NAME = 'webui'

export interface Account {
  readonly username: string
  readonly password: string
  /** `auto`: an envelope wherever the router offers it; `never`: plain, which needs https. */
  readonly loginEncryption: 'auto' | 'never'
  /** Whether the connection itself is encrypted. */
  readonly overTls: boolean
}

export interface LoginOptions {
  readonly api: Api
  readonly endpoints: Endpoints
  readonly account: Account
  readonly journal: Journal
  /** Ask for a SynoToken, which some firmware demands afterwards (protocol.md 9.7). */
  readonly withToken: boolean
  readonly signal: AbortSignal
}

export interface LoggedIn {
  readonly sid: string
  readonly synoToken?: string
}

/**
 * Logs in. Sends at most one request that can count as a failed login: refusals 400-411 are final, and a broken
 * connection is not tried again, since the router may have seen the password. Throws BackupError.
 */
export async function logIn(options: LoginOptions): Promise<LoggedIn> {
  const auth = options.endpoints.get(API.auth)
  if (!auth)
    throw new BackupError(
      'router-unsupported',
      'The router offers no login that this action knows (SYNO.API.Auth 2 or 3).',
    )
  const encryption = await prepareEncryption(options)
  const answer = await sendLogin(auth, encryption, options)
  // The version is checked before the credentials (protocol.md 3.8): this refusal cannot count as a failed login.
  const outdated = !answer.reply.ok && answer.reply.code === VERSION_UNSUPPORTED && auth.version > 2
  const { reply, cookies } = outdated ? await sendLogin({ ...auth, version: 2 }, encryption, options) : answer
  if (!reply.ok) {
    if (reply.code >= 400 && reply.code <= 499) throw loginError(reply.code, encryption ? 'encrypted' : 'plain')
    throw new BackupError('router-unsupported', `The router does not take the login: ${describeCode(reply.code)}.`)
  }
  const sid = readSessionId(reply.data, cookies)
  if (!sid) throw new BackupError('router-unsupported', 'The router accepted the login but gave no session id.')
  const synoToken = textOf(field(reply.data, 'synotoken'))
  const usableToken = synoToken && /^[\w.~%+/=-]{1,512}$/.test(synoToken) ? synoToken : undefined
  for (const secret of [sid, usableToken]) if (secret) options.journal.secret(secret)
  options.journal.info(
    `Logged in (${encryption ? `RSA-${encryption.keyBits} envelope` : 'plain form over https'}, Auth ${outdated ? 2 : auth.version}).`,
  )
  return { sid, ...(usableToken ? { synoToken: usableToken } : {}) }
}

async function sendLogin(
  auth: Endpoint,
  encryption: EncryptionInfo | undefined,
  options: LoginOptions,
): ReturnType<Api['call']> {
  const { account, signal } = options
  const secrets = { account: account.username, passwd: account.password, session: SESSION_NAME, format: 'cookie' }
  const token = options.withToken ? { enable_syno_token: 'yes' } : {}
  const credentials = encryption ? Object.fromEntries([sealCredentials(encryption, secrets)]) : secrets
  const parameters = { ...token, ...credentials }
  return await options.api.call({
    endpoint: auth,
    method: 'login',
    parameters,
    signal,
    what: 'the login',
    failure: 'router-unreachable',
  })
}

/** The router's key, or `undefined` for a plain login. Throws where neither is possible or safe (protocol.md 9.1). */
async function prepareEncryption({
  api,
  endpoints,
  account,
  signal,
}: LoginOptions): Promise<EncryptionInfo | undefined> {
  if (account.loginEncryption === 'never') return undefined
  const endpoint = endpoints.get(API.encryption)
  if (!endpoint) {
    if (account.overTls) return undefined
    throw new BackupError(
      'router-unsupported',
      'The router offers no login encryption, and over http the password would be readable on the network. It was not sent.',
      {
        hint: 'Use https: `url: https://<router>:8001`.',
      },
    )
  }
  const parameters = { format: 'module' }
  const { reply } = await api.call({
    endpoint,
    method: 'getinfo',
    parameters,
    signal,
    what: 'the question for its key',
    failure: 'router-unsupported',
  })
  if (reply.ok) return readEncryptionInfo(reply.data)
  throw new BackupError(
    'router-unsupported',
    `The router offers login encryption but refuses to give its key: ${describeCode(reply.code)}.`,
    {
      hint: 'With an https `url`, try `login-encryption: never`.',
    },
  )
}
