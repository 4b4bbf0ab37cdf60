// What keeps somebody who watches from looking. Never taken for good news: who could not look, does not know.

import { isProtected } from '../destinations/repository/repository-refusals.ts'
import type { Refusal } from '../github/repository-snapshot.ts'
import { isRateLimit } from '../github/rest-api.ts'

export class MonitorError extends Error {
  override readonly name = 'MonitorError'
  /** Likely causes and what to do. */
  readonly hint: string
  /** Whether whatever else is asked for would fare the same: there is no use in trying on. */
  readonly endsAll: boolean

  constructor(message: string, hint: string, { endsAll = false }: { readonly endsAll?: boolean } = {}) {
    super(message)
    this.hint = hint
    this.endsAll = endsAll
  }
}

/** For who looks or makes a table, which leave nothing half-finished. */
export const CANCELLED_HINT =
  'Nothing is lost: the next time it begins anew. Where it took longer than `timeout-minutes`, raise that.'

const EXPIRED_HINT = 'The token has expired or was revoked: make a new one.'
const AGAIN_HINT = 'Run again; see https://www.githubstatus.com if it fails again.'
const PROTECTED_HINT =
  "The branch is protected: let the token's user or app bypass the rule, or set `branch` to one without rules, in the workflow that makes the backups, too."
const DENIED: ReadonlySet<string> = new Set(['NOT_FOUND', 'FORBIDDEN', 'INSUFFICIENT_SCOPES'])
const LIMIT_HINT = 'GitHub takes no more requests with this token for a while: run again in an hour.'

/** How GitHub refused what it was asked for: by the HTTP status of its answer, 0 where there was none. */
export interface RefusedLook {
  readonly status: number
  readonly reason: string
  readonly permission: string
  /** `looked at` if absent. */
  readonly verb?: string
  /** Whether it was for a while only; by GitHub's words if absent. */
  readonly isLimit?: boolean
}

export function monitorError(what: string, refused: RefusedLook): MonitorError {
  const { status, reason, permission, verb = 'looked at', isLimit = isRateLimit(reason) } = refused
  const message = `${what} could not be ${verb}: ${reason}.`
  if (status === 401) return new MonitorError(message, EXPIRED_HINT)
  if (isLimit) return new MonitorError(message, LIMIT_HINT, { endsAll: true })
  if (status === 403 || status === 404)
    return new MonitorError(message, `Likely cause: the token lacks \`${permission}\`. Give the job that permission.`)
  return new MonitorError(message, AGAIN_HINT)
}

/** What to do where the repository of the backups does not show or take something; `denied` is for a token without the right. */
export function hintOf({ answer, errors, message }: Refusal, denied: string): string {
  const { status } = answer
  if (status === 401) return EXPIRED_HINT
  if (isRateLimit(message)) return LIMIT_HINT
  if (isProtected(message)) return PROTECTED_HINT
  return status === 403 || status === 404 || errors.some(({ type }) => DENIED.has(type)) ? denied : AGAIN_HINT
}
