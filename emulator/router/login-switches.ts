// The login switches: account, second factor, discovery, envelope, session, token, Auto Block. Each names the
// section of protocol.md that it plays.

/** Auth error codes (protocol.md 3.8). */
export type LoginCode = 400 | 401 | 402 | 403 | 404 | 405 | 406 | 407 | 408 | 409 | 410 | 411

export interface AccountSwitches {
  username: string
  password: string
  /** false: 402 at login (3.6) */
  administrator: boolean
  /** false: login works, the backup API answers 105 (5.5) */
  backupAllowed: boolean
  /** true: 401 at login (3.8) */
  disabled: boolean
  /** a login with valid credentials is answered with this code, e.g. 409 password expired (3.8) */
  loginError: LoginCode | undefined
}

export interface OtpSwitches {
  /** required: 403 without a code, 404 for a wrong or used one; enforced: 406 (3.7) */
  mode: 'none' | 'required' | 'enforced'
  /** base32 secret of the TOTP; each code is accepted once (3.7) */
  secret: string
  /** SRM uses SHA-1, 6 digits, 30 s; authenticator apps support others */
  algorithm: 'sha1' | 'sha256' | 'sha512'
  digits: number
  periodSeconds: number
  /** further codes, each accepted once, for tests without a clock */
  codes: string[]
}

export interface InfoSwitches {
  /** highest and lowest version listed and accepted for SYNO.API.Auth: 1, 2, 3, 6 or 7 (1, 9.2) */
  authMax: number
  authMin: number
  /** path of SYNO.API.Auth; 'entry.cgi' is what new DSM builds list (1) */
  authPath: string
  /** highest version of SYNO.Backup.Config.Backup: 1 on SRM, 2 on DSM (1, 9.13) */
  backupMax: number
  /** entry.cgi is listed with 55 underscores before it; both forms are served (1) */
  paddedPaths: boolean
  /** every path but query.cgi is listed, and only served, below this folder, e.g. 'dsm/' (1) */
  folder: string
  /** APIs that this router lacks: not listed, and 102 when called (1) */
  absent: string[]
  /** APIs that are served but never listed (9b.D) */
  unlisted: string[]
  /** a comma-separated list of names: each is looked up, only the first, or the text is taken for one name (9b.D) */
  nameList: 'each' | 'first' | 'none'
  /** SYNO.API.Info itself answers this code (3.8) */
  error: number | undefined
}

export interface EncryptionSwitches {
  /** as-asked: hex for format=module, base64 DER otherwise; the rest: always that form (2.1, 9.8) */
  publicKey: 'as-asked' | 'hex' | 'der' | 'pem'
  /** RSA modulus; 4096 on SRM, 2048 here for speed (2.1) */
  bits: number
  cipherkey: string
  ciphertoken: string
  /** the router's clock minus ours, in seconds: affects server_time, the HTTP date and one-time codes (2.2, 2.5) */
  clockOffsetSeconds: number
  /** how far the time in the envelope may be from the router's clock; Infinity accepts any (2.5) */
  windowSeconds: number
  /** a login in plain fields answers 400, as IDK claims (9.1) */
  encryptedLoginOnly: boolean
  /** a login in an envelope answers 400, as if the router could not open it (9b.A) */
  plainLoginOnly: boolean
  /** false: a login in plain fields answers 400 on http only (9.1) */
  plainOverHttp: boolean
}

export interface SessionSwitches {
  /** only session=webui may log in, anything else 402 (9.3) */
  webuiOnly: boolean
  /** body-only: cookie and query are ignored, `_sid` in a POST body is needed, else 119 (3.4, 9.5) */
  transport: 'any' | 'body-only'
  /** where the login names the session: if in one place only, the other holds an id that answers 119 (9b.C) */
  idIn: 'both' | 'body' | 'cookie'
  /** the other place holds no id at all: all that public clients of SRM show is the one in the body (3.3) */
  otherId: 'wrong' | 'absent'
  /** the session id begins with a digit (3.4) */
  sidStartsWithDigit: boolean
  /** a digit-leading `_sid` in the query answers 119 (3.4) */
  queryDigitDefect: boolean
  /** idle time after which a session answers 106 (4) */
  idleMs: number
  /** a session ends after `count` calls of this name and then answers `code`; count 0: right after login (4) */
  expireAfter:
    | { call: 'start' | 'status' | 'download'; count: number; code: 105 | 106 | 107 | 119; repeat: 'once' | 'always' }
    | undefined
}

export interface TokenSwitches {
  /** code for entry.cgi calls without the session's SynoToken (3.5, 9.7) */
  enforce: 'off' | 103 | 105 | 119
  /** where the token must be: X-SYNO-TOKEN header, SynoToken parameter (3.5) */
  carrier: 'either' | 'header' | 'param' | 'both'
  /** which calls need it: those of the UI's downloads carry one (9b.G) */
  calls: 'all' | 'download'
}

export interface AutoBlockSwitches {
  enabled: boolean
  /** failed logins of one address, within this many minutes, until every login answers 407 (3.9, 9.20) */
  attempts: number
  withinMinutes: number
}
