// What is seen of a router on the way to a session: filled in as the conversation goes, for whoever wants to judge it.

export interface RouterProbe {
  /** Absent where nothing was reached, or what was reached does not speak TLS. */
  connection?: Connection
  /** Absent if what answered is not a router. */
  offer?: RouterOffer
  /** How the login went, in a few words; absent if it did not succeed. */
  login?: string | undefined
  /** The router's clock less ours, ms, to about a second; absent if it has not told. */
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
  readonly certificate?: CertificateInfo
}

/** A certificate as the router shows it: whoever is at the other end chose these texts. */
export interface CertificateInfo {
  /** On one line; may be empty. */
  readonly subject: string
  /** Unix ms; absent if it cannot be read. */
  readonly validUntil?: number
  /** SHA-256, with colons. */
  readonly fingerprint: string
}
