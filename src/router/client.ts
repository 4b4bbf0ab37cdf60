// An SRM client, whole: discover, log in, work, log out. Knows nothing of GitHub.

import { BackupError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { input, message } from '../text/message.ts'
import { createApi } from './api.ts'
import { RouterClock, type Time } from './clock.ts'
import { discover, offerOf } from './discover.ts'
import { exportTo } from './export.ts'
import { type RouterLabel, readLabel } from './label.ts'
import type { Account } from './login.ts'
import { OneTimeCodes, type OtpSecret } from './one-time-codes.ts'
import { checkExportPermission, type Right } from './rights.ts'
import type { RouterProbe } from './router-probe.ts'
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
  readonly logger: Logger
  /** Cancels; the reason should be a BackupError. */
  readonly signal: AbortSignal
  /** By default the machine's. */
  readonly time?: Time
  /** Filled in with what is seen of the router, whichever way it ends. */
  readonly probe?: RouterProbe
}

/** A router that is logged in. */
export interface RouterSession {
  /** Exports the configuration to a file of mode 0600. `onStarted` runs while the router is busy with it. */
  exportTo(file: string, options: { readonly onStarted: () => void }): Promise<Exported>
  /** Model and firmware, if the router tells them. Never throws. */
  label(): Promise<RouterLabel | undefined>
  /** Whether the account may export, as far as it can be told without exporting. */
  mayExport(): Promise<Right>
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
  const { origin, logger, timeoutMs, probe = {} } = options
  const deadline = new AbortController()
  const tooLong = () =>
    new BackupError('timed-out', `The conversation with the router took longer than ${timeoutMs / 1000} s.`)
  const timer = setTimeout(() => deadline.abort(tooLong()), timeoutMs)
  const signal = AbortSignal.any([options.signal, deadline.signal])
  warnAboutExposure(options)
  const transport = openTransport({ ...options, onConnected: (connection) => Object.assign(probe, { connection }) })
  const clock = new RouterClock(options.time)
  const api = createApi({ transport, origin, logger, clock })
  try {
    const endpoints = await logger.step('Connect', () => discover({ api, origin, logger, signal }))
    probe.offer = offerOf(endpoints)
    const account = accountOf(options, clock)
    const session = new Session({ api, endpoints, account, logger, signal })
    try {
      await logger.step('Log in', () => session.logIn())
      probe.login = session.loginForm
      return await work({
        exportTo: async (file, { onStarted }) => {
          let label: RouterLabel | undefined
          const download = await exportTo({
            session,
            transport,
            origin,
            logger,
            file,
            onStarted: async () => {
              onStarted()
              label = await readLabel(session, logger)
              if (label)
                logger.info(`Router: ${label.model || 'unknown model'}, ${label.firmware || 'unknown firmware'}.`)
            },
          })
          return { size: download.size, sha256: download.sha256, label }
        },
        label: () => readLabel(session, logger),
        mayExport: () => checkExportPermission(session),
      })
    } finally {
      await session.logOut()
    }
  } finally {
    probe.clockOffsetMs = clock.offsetMs
    clearTimeout(timer)
    await transport.close()
  }
}

function accountOf(options: RouterOptions, clock: RouterClock): Account {
  const { username, password, loginEncryption, otp, logger, trust } = options
  const overTls = options.origin.startsWith('https:')
  const isProven = overTls && trust.kind !== 'none'
  const codes = otp && new OneTimeCodes({ otp, clock, isProven, logger })
  return { username, password, loginEncryption, overTls, ...(codes ? { codes } : {}) }
}

function warnAboutExposure({ origin, trust, loginEncryption, logger }: RouterOptions): void {
  if (loginEncryption === 'never') {
    logger.warning(
      message`${input('login-encryption', 'never')} sends the password inside TLS alone: whoever can pose as the router reads it. Remove it, unless this router needs it.`,
    )
  }
  if (origin.startsWith('http:')) {
    logger.warning(
      message`Over http the backup itself, with all the passwords in it, crosses the network readable, and somebody in between can exchange the key that the login is sealed with. Use https: ${input('url', 'https://<router>:8001')}.`,
    )
  } else if (trust.kind === 'none') {
    logger.warning(
      message`${input('tls-verify', 'false')} accepts any certificate: anybody in the network can pose as the router. Prefer ${input('tls-fingerprint')}.`,
    )
  }
}
