// Checks whether the account may export the configuration, without exporting anything.

import { callError, describeCode, isDenied, isTokenSuspect } from './error-codes.ts'
import { API, unsupportedApi } from './protocol.ts'
import { type Session, SessionLost } from './session.ts'

/** How the backup service answers an account with permission: a parameter is missing (protocol.md 3.8, 5.5). */
const ASKS_FOR_TASK = new Set([101, 114, 120])
const NO_SUCH_API = 102

export type Right =
  | { readonly kind: 'granted' }
  | { readonly kind: 'denied'; readonly reason: ReturnType<typeof callError> }
  /** The reply allows no conclusion. */
  | { readonly kind: 'unknown'; readonly answer: string }

/**
 * Requests the export status without a task id. With permission the router answers that the id is missing (code 120 on
 * DSM, protocol.md 5.5), without it 105. Starts nothing and never logs in again, even if a token may be required, which a
 * backup would request. Throws BackupError if the connection fails.
 */
export async function checkExportPermission(session: Session): Promise<Right> {
  const endpoint = session.endpoints.get(API.backup)
  if (!endpoint) return { kind: 'unknown', answer: `the router does not offer ${API.backup}` }
  const what = 'access to its backup service'
  const reply = await session
    .call({ endpoint, method: 'status', what, failure: 'export-failed', mayLogInAgain: false })
    .catch((error: unknown) => {
      if (error instanceof SessionLost && isTokenSuspect(error.number))
        return { ok: false, code: error.number } as const
      throw error
    })
  if (reply.ok || ASKS_FOR_TASK.has(reply.code) || isOfBackupService(reply.code)) return { kind: 'granted' }
  if (reply.code === NO_SUCH_API) return { kind: 'denied', reason: unsupportedApi(API.backup) }
  if (isDenied(reply.code))
    return { kind: 'denied', reason: callError(reply.code, { what, code: 'account-not-allowed' }) }
  return { kind: 'unknown', answer: describeCode(reply.code) }
}

/** The service's own errors come after its permission check. */
function isOfBackupService(code: number): boolean {
  return code >= 4400 && code <= 4499
}
