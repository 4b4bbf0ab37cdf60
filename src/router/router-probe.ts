// What is seen of a router on the way to a session: filled in as the conversation goes, for whoever wants to judge it.

export interface RouterProbe {
  /** Absent where nothing was reached, or what was reached does not speak TLS. */
  connection?: Connection
  /** The APIs that the router offers, with the versions that we speak; absent if it did not answer as one. */
  offer?: string
  /** How the login went, in a few words; absent if it did not succeed. */
  login?: string | undefined
  /** The router's clock less ours, ms, to about a second; absent if it has not told. */
  clockOffsetMs?: number | undefined
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
