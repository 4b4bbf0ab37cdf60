// Why the watchdog or the fleet table could not check something. Never good news: unknown is not healthy.

import type { Hint } from '../errors.ts'
import { isLimited } from '../github/github-client.ts'
import type { NetworkTrouble } from '../github/network-trouble.ts'
import type { Refusal } from '../github/refusal.ts'
import { knownAdvice, SSO_ADVICE } from '../github/refusal-causes.ts'
import { message, term } from '../text/message.ts'

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
const RETRY_HINT = message`${term('Run-again')}; if it fails again, see ${term('status-page')}.`
const RULES_HINT =
  "GitHub's rules refused it: check the rules of the repository and its organization (Settings > Rules), or set `branch` to another one, here and in the backup workflow."
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
  /** What kept it from GitHub. */
  readonly trouble?: NetworkTrouble | undefined
}

/** Returns the error for `what` that GitHub refused, with the hint for its cause. */
export function monitorError(what: string, refused: RefusedRequest): MonitorError {
  const { status, reason, permission, verb = 'checked', isLimit, trouble } = refused
  const text = `${what} could not be ${verb}: ${reason}.`
  if (isLimit) return new MonitorError(text, LIMIT_HINT, { endsAll: true })
  const known = knownAdvice({ trouble, words: reason })
  if (known) return new MonitorError(text, known)
  if (status === 401) return new MonitorError(text, EXPIRED_HINT)
  if (status === 403 || status === 404)
    return new MonitorError(text, `Likely cause: the token lacks \`${permission}\`. Give the job that permission.`)
  return new MonitorError(text, RETRY_HINT)
}

/** Returns the hint for a refused read or write of the backup repository; `denied` is for a token without the permission. */
export function hintOf(refusal: Refusal, denied: string): Hint {
  const { answer, isUnauthorized, isForbidden, isMissing, isRefused, advice, protection } = refusal
  if (isLimited(answer)) return LIMIT_HINT
  if (protection) return message`${protection} Change it in the backup workflow, too.`
  if (isUnauthorized) return SSO_ADVICE
  if (advice) return advice
  if (answer.status === 401) return EXPIRED_HINT
  if (isForbidden || isMissing) return denied
  return isRefused ? RULES_HINT : RETRY_HINT
}
