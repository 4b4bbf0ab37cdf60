// Why the watchdog or the fleet table could not check something. Never good news: unknown is not healthy.

import type { Hint } from '../errors.ts'
import { isLimited } from '../github/github-client.ts'
import type { Refusal } from '../github/refusal.ts'

export class MonitorError extends Error {
  override readonly name = 'MonitorError'
  /** Likely causes and what to do. */
  readonly hint: Hint
  /** Whether every further request would fail the same way, so that trying is pointless. */
  readonly endsAll: boolean

  constructor(message: string, hint: Hint, { endsAll = false }: { readonly endsAll?: boolean } = {}) {
    super(message)
    this.hint = hint
    this.endsAll = endsAll
  }
}

/** For the watchdog and the fleet table, which leave nothing half-finished. */
export const CANCELLED_HINT =
  'Nothing is lost: the next run starts over. If it took longer than `timeout-minutes`, raise that.'

const EXPIRED_HINT = 'The token has expired or was revoked: create a new one.'
const RETRY_HINT = 'Run again; if it fails again, see https://www.githubstatus.com.'
const PROTECTED_HINT =
  "The branch is protected: let the token's user or app bypass the rule, or set `branch` to one without rules, here and in the backup workflow."
const SSO_HINT =
  'The token is not authorized for the organization (single sign-on): open its settings on GitHub, choose "Configure SSO", and authorize it.'
const LIMIT_HINT = 'The token has used up its requests: run again in an hour.'

/** How GitHub refused a request. */
export interface RefusedRequest {
  /** The HTTP status; 0 if there was no answer. */
  readonly status: number
  readonly reason: string
  readonly permission: string
  /** `checked` if absent. */
  readonly verb?: string
  /** Whether a rate limit refused it. */
  readonly isLimit: boolean
}

/** Returns the error for `what` that GitHub refused, with the hint for its cause. */
export function monitorError(what: string, refused: RefusedRequest): MonitorError {
  const { status, reason, permission, verb = 'checked', isLimit } = refused
  const message = `${what} could not be ${verb}: ${reason}.`
  if (status === 401) return new MonitorError(message, EXPIRED_HINT)
  if (isLimit) return new MonitorError(message, LIMIT_HINT, { endsAll: true })
  if (status === 403 || status === 404)
    return new MonitorError(message, `Likely cause: the token lacks \`${permission}\`. Give the job that permission.`)
  return new MonitorError(message, RETRY_HINT)
}

/** Returns the hint for a refused read or write of the backup repository; `denied` is for a token without the permission. */
export function hintOf(refusal: Refusal, denied: string): string {
  const { answer, isProtected, isUnauthorized, isForbidden, isMissing } = refusal
  if (answer.status === 401) return EXPIRED_HINT
  if (isLimited(answer)) return LIMIT_HINT
  if (isProtected) return PROTECTED_HINT
  if (isUnauthorized) return SSO_HINT
  return isForbidden || isMissing ? denied : RETRY_HINT
}
