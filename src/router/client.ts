// The SRM client: discovers the APIs, logs in, runs the work, logs out. Knows nothing of GitHub.

import { BackupError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { raceAbort } from '../system/deadline.ts'
import { input, message } from '../text/message.ts'
import { createApi } from './api.ts'
import { RouterClock, type Time } from './clock.ts'
import { discover, offerOf } from './discover.ts'
import { exportTo } from './export.ts'
import { type RouterLabel, readLabel } from './label.ts'
import type { Account } from './login.ts'
import { OneTimeCodes, type OtpSecret } from './one-time-codes.ts'
import { checkExportPermission, type Right } from './rights.ts'
import type { Connection, RouterProbe } from './router-probe.ts'
import { Session } from './session.ts'
import type { Observer } from './sighting.ts'
import { sparing } from './spared.ts'
import { openTransport } from './transport.ts'
import type { Trust } from './trust.ts'

/** For what was cancelled to end, before the logout. */
const WORK_END_MS = 500

/** One session with one router; all values are validated. */
export interface RouterOptions {
  /** Scheme, host and port: `https://192.168.1.1:8001`. */
  readonly origin: string
  readonly username: string
  readonly password: string
  /** The account's second factor, if it has one. */
  readonly otp?: OtpSecret
  readonly trust: Trust
  readonly loginEncryption: 'auto' | 'never'
  /** For the entire session. */
  readonly timeoutMs: number
  readonly logger: Logger
  /** Cancels; the reason should be a BackupError. */
  readonly signal: AbortSignal
  /** The machine's by default. */
  readonly time?: Time
  /** Filled in with what is learned about the router, even on failure. */
  readonly probe?: RouterProbe
  /** Receives what the session shows of the router, for a compatibility report. */
  readonly observe?: Observer | undefined
  /** What the log and the summary must say, like the name of the file: the router cannot have it masked. */
  readonly shown?: readonly string[]
}

/** A router after the login. */
export interface RouterSession {
  /** Exports the configuration to a file of mode 0600. */
  exportTo(file: string, options: ExportMoments): Promise<Exported>
  /** Returns the model and firmware, if the router reports them. Never throws. */
  label(): Promise<RouterLabel | undefined>
  /** Checks whether the account may export, without exporting. */
  mayExport(): Promise<Right>
}

export interface ExportMoments {
  /** Runs while the router is busy with the export. */
  readonly onStarted: () => void
  /** Receives the model and firmware during the export, so that they are known even if it fails. */
  readonly onLabel?: (label: RouterLabel) => void
  /** Returns how long the export may take, in ms, as soon as that is known. */
  readonly expectedMs?: () => number | undefined
}

/** The exported file on the disk, and its router. */
export interface Exported {
  /** Bytes. */
  readonly size: number
  /** Hexadecimal. */
  readonly sha256: string
  readonly label: RouterLabel | undefined
  /** How long the router took, in ms. */
  readonly exportMs?: number
}

/** Connects, logs in, runs `work` and always logs out. Throws BackupError. */
export async function withSession<T>(options: RouterOptions, work: (router: RouterSession) => Promise<T>): Promise<T> {
  const { origin, logger, timeoutMs, probe = {}, observe } = options
  const deadline = new AbortController()
  const tooLong = () =>
    new BackupError('timed-out', `The session with the router took longer than ${timeoutMs / 1000} s.`)
  const timer = setTimeout(() => deadline.abort(tooLong()), timeoutMs)
  const signal = AbortSignal.any([options.signal, deadline.signal])
  warnAboutExposure(options)
  const onConnected = (connection: Connection) => {
    probe.connection = connection
    observe?.({ kind: 'connection', ...(connection.tls ? { tls: connection.tls } : {}) })
  }
  const transport = openTransport({ ...options, onConnected })
  const clock = new RouterClock(options.time)
  const api = createApi({ transport, origin, logger, clock, observe })
  try {
    const endpoints = await logger.step('Connect', () => discover({ api, origin, logger, signal }))
    probe.offer = offerOf(endpoints)
    const account = accountOf(options, clock)
    const spared = sparing(logger, options.shown ?? [])
    const session = new Session({ api, endpoints, account, logger: spared, signal })
    try {
      await logger.step('Log in', () => session.logIn())
      probe.login = session.loginForm
      const router: RouterSession = {
        exportTo: async (file, { onStarted, onLabel, expectedMs }) => {
          let label: RouterLabel | undefined
          const download = await exportTo({
            session,
            transport,
            origin,
            logger,
            file,
            observe,
            expectedMs,
            onStarted: async () => {
              onStarted()
              label = await readLabel(session, spared)
              if (!label) return
              onLabel?.(label)
              logger.info(`Router: ${label.model || 'unknown model'}, ${label.firmware || 'unknown firmware'}.`)
            },
          })
          const { size, sha256, exportMs } = download
          return { size, sha256, exportMs, label }
        },
        label: () => readLabel(session, spared),
        mayExport: () => checkExportPermission(session),
      }
      // A disk that hangs keeps even what was cancelled from ending; the entry ends that.
      return await raceAbort(work(router), { signal, runState: { leftRunning: false }, graceMs: WORK_END_MS })
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
  const isAuthenticated = overTls && trust.kind !== 'none'
  const codes = otp && new OneTimeCodes({ otp, clock, isAuthenticated, logger })
  return { username, password, loginEncryption, overTls, ...(otp && codes ? { codes, otpSecret: otp.secret } : {}) }
}

function warnAboutExposure({ origin, trust, loginEncryption, logger }: RouterOptions): void {
  if (loginEncryption === 'never') {
    logger.warning(
      message`${input('login-encryption', 'never')} protects the password by TLS only: anyone who impersonates the router can read it. Remove it unless this router needs it.`,
    )
  }
  if (origin.startsWith('http:')) {
    logger.warning(
      message`Over http, anyone on the network can read the backup with all its passwords, or replace the key that encrypts the login. Use https: ${input('url', 'https://<router>:8001')}.`,
    )
  } else if (trust.kind === 'none') {
    logger.warning(
      message`${input('tls-verify', 'false')} accepts any certificate: anyone on the network can impersonate the router. Prefer ${input('tls-fingerprint')}.`,
    )
  }
}
