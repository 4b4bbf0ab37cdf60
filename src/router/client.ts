// An SRM client, whole: discover, log in, work, log out. Knows nothing of GitHub.

import { BackupError } from '../errors.ts'
import type { Journal } from '../journal.ts'
import { type Api, createApi } from './api.ts'
import { RouterClock, type Time } from './clock.ts'
import { describeCode } from './error-codes.ts'
import { exportTo } from './export.ts'
import { type RouterLabel, readLabel } from './label.ts'
import type { Account } from './login.ts'
import { OneTimeCodes, type OtpSecret } from './one-time-codes.ts'
import { API, ASSUMED_ENDPOINTS, type Endpoints, INFO_ENDPOINT, readEndpoints } from './protocol.ts'
import type { ApiReply, Fields } from './reply.ts'
import { askAgain } from './retry.ts'
import { Session } from './session.ts'
import { openTransport } from './transport.ts'
import type { Trust } from './trust.ts'

/** One conversation with one router; every value already checked. */
export interface RouterOptions {
  /** Scheme, host and port: `https://192.168.1.1:8001`. */
  readonly origin: string
  readonly username: string
  readonly password: string
  /** The account's second factor, if it has one. */
  readonly otp?: OtpSecret
  readonly trust: Trust
  readonly loginEncryption: 'auto' | 'never'
  /** For the whole conversation. */
  readonly timeoutMs: number
  readonly journal: Journal
  /** Cancels; the reason should be a BackupError. */
  readonly signal: AbortSignal
  /** By default the machine's. */
  readonly time?: Time
}

/** A router that is logged in. */
export interface RouterSession {
  /** Exports the configuration to a file of mode 0600. `onStarted` runs while the router is busy with it. */
  exportTo(file: string, options: { readonly onStarted: () => void }): Promise<Exported>
}

/** The file that was exported, as it lies on the disk, and whose it is. */
export interface Exported {
  /** Bytes. */
  readonly size: number
  /** Hexadecimal. */
  readonly sha256: string
  readonly label: RouterLabel | undefined
}

/** Connects, logs in, runs `work` and logs out, whichever way it ends. Throws BackupError. */
export async function withSession<T>(options: RouterOptions, work: (router: RouterSession) => Promise<T>): Promise<T> {
  const { origin, journal, timeoutMs } = options
  const deadline = new AbortController()
  const tooLong = () =>
    new BackupError('timed-out', `The conversation with the router took longer than ${timeoutMs / 1000} s.`)
  const timer = setTimeout(() => deadline.abort(tooLong()), timeoutMs)
  const signal = AbortSignal.any([options.signal, deadline.signal])
  warnAboutExposure(options)
  const transport = openTransport(options)
  const clock = new RouterClock(options.time)
  const api = createApi({ transport, origin, journal, clock })
  try {
    const endpoints = await journal.step('Connect', () => discover({ api, origin, journal, signal }))
    const account = accountOf(options, clock)
    const session = new Session({ api, endpoints, account, journal, signal })
    try {
      await journal.step('Log in', () => session.logIn())
      return await work({
        exportTo: async (file, { onStarted }) => {
          let label: RouterLabel | undefined
          const download = await exportTo({
            session,
            transport,
            origin,
            journal,
            file,
            onStarted: async () => {
              onStarted()
              label = await readLabel(session, journal)
              if (label)
                journal.info(`Router: ${label.model || 'unknown model'}, ${label.firmware || 'unknown firmware'}.`)
            },
          })
          return { size: download.size, sha256: download.sha256, label }
        },
      })
    } finally {
      await session.logOut()
    }
  } finally {
    clearTimeout(timer)
    await transport.close()
  }
}

function accountOf(options: RouterOptions, clock: RouterClock): Account {
  const { username, password, loginEncryption, otp, journal, trust } = options
  const overTls = options.origin.startsWith('https:')
  const isProven = overTls && trust.kind !== 'none'
  const codes = otp && new OneTimeCodes({ otp, clock, isProven, journal })
  return { username, password, loginEncryption, overTls, ...(codes ? { codes } : {}) }
}

function warnAboutExposure({ origin, trust, loginEncryption, journal }: RouterOptions): void {
  if (loginEncryption === 'never') {
    journal.warning(
      '`login-encryption: never` sends the password inside TLS alone: whoever can pose as the router reads it. Remove it, unless this router needs it.',
    )
  }
  if (origin.startsWith('http:')) {
    journal.warning(
      'Over http the backup itself, with all the passwords in it, crosses the network readable, and somebody in between can exchange the key that the login is sealed with. Use https: `url: https://<router>:8001`.',
    )
  } else if (trust.kind === 'none') {
    journal.warning(
      '`tls-verify: false` accepts any certificate: anybody in the network can pose as the router. Prefer `tls-fingerprint`.',
    )
  }
}

interface DiscoverOptions {
  readonly api: Api
  readonly origin: string
  readonly journal: Journal
  readonly signal: AbortSignal
}

/** Asks which APIs there are. Throws BackupError. */
async function discover({ api, origin, journal, signal }: DiscoverOptions): Promise<Endpoints> {
  const reply = await askAgain(() => query(api, signal), { journal, signal })
  if (!reply.ok) {
    journal.info(
      `${origin} answers as a Synology router, but does not say what it offers: ${describeCode(reply.code)}. The usual is assumed.`,
    )
    return ASSUMED_ENDPOINTS
  }
  const endpoints = readOffer(reply.data)
  const offered = [...endpoints.values()].map(({ api: name, version }) => `${name.replace('SYNO.', '')} ${version}`)
  journal.info(`${origin} answers as a Synology router (${offered.join(', ')}).`)
  return endpoints
}

async function query(api: Api, signal: AbortSignal): Promise<ApiReply> {
  const names = [API.auth, API.encryption, API.backup, API.mesh, API.system]
  const { reply } = await api.call({
    endpoint: INFO_ENDPOINT,
    method: 'query',
    parameters: { query: names.join(',') },
    signal,
    what: 'the first question',
    failure: 'router-unsupported',
  })
  return reply
}

/** The endpoints in the router's list. Throws BackupError if a backup is not possible with them. */
function readOffer(data: Fields): Endpoints {
  const endpoints = readEndpoints(data)
  if (!endpoints.has(API.auth)) {
    throw new BackupError(
      'router-unsupported',
      'What answers speaks like a Synology device, but offers no login that this action knows (SYNO.API.Auth 2 or 3).',
    )
  }
  if (!endpoints.has(API.backup)) {
    throw new BackupError(
      'router-unsupported',
      `The router does not offer to export its configuration (${API.backup} 1).`,
    )
  }
  return endpoints
}
