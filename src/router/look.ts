// Looks at a router before any login: is its certificate trusted, and can it be backed up? No credentials are needed.

import { asBackupError, type BackupError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { createApi } from './api.ts'
import { RouterClock } from './clock.ts'
import { discover } from './discover.ts'
import type { CertificateInfo, Connection } from './router-probe.ts'
import { openTransport } from './transport.ts'
import type { Trust } from './trust.ts'

export interface Look {
  /** Absent over http, or if nothing was reached. */
  readonly certificate?: CertificateInfo
  /** Why a backup would end before the login: `tls-untrusted` has the fingerprint as its pin. */
  readonly failure?: BackupError
}

/** Connects and asks for the list of APIs. Throws only the reason of an aborted signal. */
export async function lookAt({
  origin,
  trust,
  logger,
  signal,
}: {
  /** Scheme, host and port. */
  readonly origin: string
  readonly trust: Trust
  readonly logger: Logger
  readonly signal: AbortSignal
}): Promise<Look> {
  let connection: Connection | undefined
  const onConnected = (seen: Connection) => {
    connection = seen
  }
  const transport = openTransport({ origin, trust, onConnected })
  const api = createApi({ transport, origin, logger, clock: new RouterClock() })
  const seen = () => (connection?.certificate ? { certificate: connection.certificate } : {})
  try {
    await discover({ api, origin, logger, signal })
    return seen()
  } catch (error) {
    signal.throwIfAborted()
    return { ...seen(), failure: asBackupError(error) }
  } finally {
    await transport.close()
  }
}
