// What is learned about a router on the way to a session, filled in step by step for the check-up.

import type { TlsFacts } from './sighting.ts'

export interface RouterProbe {
  /** Absent if nothing was reached, or if it does not speak TLS. */
  connection?: Connection
  /** Absent if what answered is not a router. */
  offer?: RouterOffer
  /** How the login was sent, in a few words; absent unless it succeeded. */
  login?: string | undefined
  /** The clock offset in ms (router − local), accurate to about a second; absent if unknown. */
  clockOffsetMs?: number | undefined
}

/** The APIs that the router offers, in the versions that we use. */
export interface RouterOffer {
  /** Names without `SYNO.`. */
  readonly apis: readonly { readonly name: string; readonly version: number }[]
  /** Whether the router did not list its APIs, so that the usual ones are assumed. */
  readonly isAssumed: boolean
}

/** The newest connection to the router, trusted or not. */
export interface Connection {
  /** From the first packet to the end of the TLS handshake, ms. */
  readonly durationMs: number
  /** Absent over http. */
  readonly tls?: TlsFacts
  /** Absent over http. */
  readonly certificate?: CertificateInfo
}

/** The certificate that the router presented. Its strings are untrusted. */
export interface CertificateInfo {
  /** On one line; may be empty. */
  readonly subject: string
  /** Unix ms; absent if it cannot be parsed. */
  readonly validUntil?: number
  /** SHA-256, with colons. */
  readonly fingerprint: string
}
