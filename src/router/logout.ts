// The logout: ends one session.

import { describeThrown } from '../errors.ts'
import type { Logger } from '../logger.ts'
import type { Api, SessionCredentials } from './api.ts'
import { isSessionLost } from './error-codes.ts'
import { type Endpoint, SESSION_NAME } from './protocol.ts'

/** Never throws: a failure is only a warning. */
export async function logOutOf(
  credentials: SessionCredentials,
  {
    api,
    endpoint,
    logger,
    signal,
  }: { readonly api: Api; readonly endpoint: Endpoint; readonly logger: Logger; readonly signal: AbortSignal },
): Promise<void> {
  const about = { what: 'the logout', failure: 'session-lost' } as const
  try {
    const parameters = { session: SESSION_NAME }
    const { reply } = await api.call({ endpoint, method: 'logout', parameters, credentials, signal, ...about })
    // A session that the router has already ended needs no logout.
    if (!reply.ok && !isSessionLost(reply.code)) throw new Error(`code ${reply.code}`)
    logger.debug('Logged out.')
  } catch (error) {
    logger.warning(`The logout failed (${describeThrown(error)}). The session will expire.`)
  }
}
