// Every switch of an emulated router. Plain mutable data: a test may change a switch between
// two requests. Each switch names the section of protocol.md that it plays.
import type { DownloadSwitches, ExportSwitches, Fault, LabelSwitches } from './export-switches.ts'
import type { KeyTypes } from './extra-keys.ts'
import type {
  AccountSwitches,
  AutoBlockSwitches,
  EncryptionSwitches,
  InfoSwitches,
  OtpSwitches,
  SessionSwitches,
  TokenSwitches,
} from './login-switches.ts'

/** Start-time only. `weak` is a 1024-bit root like SRM's own, with a 2048-bit leaf (protocol.md 7). */
export type CertificateKind = 'self-signed' | 'ca-signed' | 'wrong-name' | 'expired' | 'weak'

/** `client-certificate` is asked for after a good TLS 1.3 handshake; the others end it. */
export type TlsFailure = number | 'no-secure-renegotiation' | 'short-dh-key' | 'client-certificate' | 'greeting'

export interface RouterSwitches {
  /** start-time only (7) */
  scheme: 'https' | 'http'
  host: string
  port: number
  certificate: CertificateKind
  tlsMaxVersion: 'TLSv1.3' | 'TLSv1.2' | 'TLSv1.1'
  /** how the handshake fails, if it does: a fatal alert by its number, or see tls-failure.ts */
  tlsFailure: TlsFailure | undefined
  /** seed of the backup file, see dss-file.ts; start-time only */
  backupSeed: number
  /** every request answers 301 to https://host:8001/ (7, 9.19) */
  httpsRedirect: boolean
  /** something else answers at this address */
  notSrm: 'html' | 'json' | 'redirect' | 'tls-error' | 'http-400' | undefined
  /** what config_info in the backup file says, 'DSM' on a NAS; start-time only (9b.I) */
  backupOs: 'SRM' | 'DSM'
  /** Content-Type of JSON replies (7) */
  jsonContentType: string
  /** JSON replies begin with a byte order mark (9b.H) */
  jsonBom: boolean
  account: AccountSwitches
  otp: OtpSwitches
  info: InfoSwitches
  encryption: EncryptionSwitches
  session: SessionSwitches
  token: TokenSwitches
  autoBlock: AutoBlockSwitches
  export: ExportSwitches
  download: DownloadSwitches
  label: LabelSwitches
  faults: Fault[]
  /** what `data` of an answer has besides, by API and method: `SYNO.API.Auth login` */
  extraKeys: Readonly<Partial<Record<string, KeyTypes>>>
}

/** What `startRouter` takes: any part of the switches, groups too. */
export type SwitchChanges = {
  readonly [K in keyof RouterSwitches]?: RouterSwitches[K] extends readonly unknown[]
    ? RouterSwitches[K]
    : RouterSwitches[K] extends object
      ? Partial<RouterSwitches[K]>
      : RouterSwitches[K]
}

/** A well-behaved RT6600ax with SRM 1.3.1. Returns a new object on each call. */
export function defaultSwitches(): RouterSwitches {
  return {
    scheme: 'https',
    host: '127.0.0.1',
    port: 0,
    certificate: 'self-signed',
    tlsMaxVersion: 'TLSv1.3',
    tlsFailure: undefined,
    backupSeed: 1,
    httpsRedirect: false,
    notSrm: undefined,
    backupOs: 'SRM',
    jsonContentType: 'text/plain; charset="UTF-8"',
    jsonBom: false,
    account: {
      username: 'backup',
      password: 'Käse & "Brot" = 100% gut+günstig \'🧀\'',
      administrator: true,
      backupAllowed: true,
      disabled: false,
      loginError: undefined,
    },
    otp: {
      mode: 'none',
      secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
      algorithm: 'sha1',
      digits: 6,
      periodSeconds: 30,
      codes: [],
    },
    info: {
      authMax: 3,
      authMin: 1,
      authPath: 'auth.cgi',
      backupMax: 1,
      paddedPaths: false,
      folder: '',
      absent: [],
      unlisted: [],
      nameList: 'each',
      error: undefined,
    },
    encryption: {
      publicKey: 'as-asked',
      bits: 2048,
      cipherkey: '__cIpHeRtExT',
      ciphertoken: '__cIpHeRtOkEn',
      clockOffsetSeconds: 0,
      windowSeconds: 300,
      encryptedLoginOnly: false,
      plainLoginOnly: false,
      plainOverHttp: true,
    },
    session: {
      webuiOnly: false,
      transport: 'any',
      idIn: 'both',
      otherId: 'wrong',
      sidStartsWithDigit: false,
      queryDigitDefect: true,
      idleMs: 600_000,
      expireAfter: undefined,
    },
    token: { enforce: 'off', carrier: 'either', calls: 'all' },
    autoBlock: { enabled: true, attempts: 10, withinMinutes: 5 },
    export: {
      taskId: 'string',
      quotedTaskId: undefined,
      exportMs: 300,
      startDelayMs: 0,
      startError: undefined,
      startWithoutTaskId: false,
      secondStart: 'allow',
      endless: false,
      statusShape: 'finish',
      doneWord: undefined,
      failWord: 'fail',
      failCode: 4400,
      earlyDownloadCode: 117,
      taskLifetimeMs: 600_000,
      keepFile: false,
    },
    download: {
      body: 'good',
      contentType: 'application/octet-stream',
      contentLength: 'present',
      disposition: undefined,
      cutAfterBytes: undefined,
      cutOn: 'always',
      stallAfterBytes: undefined,
      bytesPerSecond: undefined,
      errorCode: 120,
      postRefusal: undefined,
      freshGzipTime: false,
    },
    label: {
      mesh: 'ok',
      system: 'ok',
      slowMs: 2000,
      model: 'RT6600ax',
      firmware: 'SRM 1.3.1-9346 Update 13',
      serial: '21A0SQR0EMU01',
      hostName: 'SynologyRouter',
      satellites: 0,
    },
    faults: [],
    extraKeys: {},
  }
}

/** Merges the changes into the defaults, group by group. */
export function applyChanges(changes: SwitchChanges): RouterSwitches {
  const defaults = defaultSwitches()
  return {
    ...defaults,
    ...changes,
    account: { ...defaults.account, ...changes.account },
    otp: { ...defaults.otp, ...changes.otp },
    info: { ...defaults.info, ...changes.info },
    encryption: { ...defaults.encryption, ...changes.encryption },
    session: { ...defaults.session, ...changes.session },
    token: { ...defaults.token, ...changes.token },
    autoBlock: { ...defaults.autoBlock, ...changes.autoBlock },
    export: { ...defaults.export, ...changes.export },
    download: { ...defaults.download, ...changes.download },
    label: { ...defaults.label, ...changes.label },
  }
}
