// Whether the account may export the configuration, asked without exporting anything.

import { callError, describeCode } from './error-codes.ts'
import { API } from './protocol.ts'
import type { Session } from './session.ts'

/** What the backup service answers to whom it lets in: a parameter is missing (protocol.md 3.8, 5.5). */
const ASKS_FOR_TASK = new Set([101, 114, 120])
const DENIED = new Set([105, 160])

export type Right =
  | { readonly kind: 'granted' }
  | { readonly kind: 'denied'; readonly reason: ReturnType<typeof callError> }
  /** The answer says neither. */
  | { readonly kind: 'unknown'; readonly answer: string }

/**
 * Asks how the export without a number is doing: who has the right is told that the number is missing (code 120 on DSM,
 * protocol.md 5.5), who lacks it 105. Starts nothing. Throws BackupError where the conversation breaks off.
 */
export async function checkExportPermission(session: Session): Promise<Right> {
  const endpoint = session.endpoints.get(API.backup)
  if (!endpoint) return { kind: 'unknown', answer: `${API.backup} is not there` }
  const what = 'access to its backup service'
  const reply = await session.call({ endpoint, method: 'status', what, failure: 'export-failed' })
  if (reply.ok || ASKS_FOR_TASK.has(reply.code) || isOfBackupService(reply.code)) return { kind: 'granted' }
  if (DENIED.has(reply.code))
    return { kind: 'denied', reason: callError(reply.code, { what, code: 'account-not-allowed' }) }
  return { kind: 'unknown', answer: describeCode(reply.code) }
}

/** Its own errors come from behind the check of rights. */
function isOfBackupService(code: number): boolean {
  return code >= 4400 && code <= 4499
}
