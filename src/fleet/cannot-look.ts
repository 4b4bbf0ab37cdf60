// What keeps somebody who watches from looking. Never taken for good news: who could not look, does not know.

import { isRateLimit } from '../destinations/github-api.ts'

export class CannotLook extends Error {
  override readonly name = 'CannotLook'
  /** Likely causes and what to do. */
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.hint = hint
  }
}

export const LIMIT_HINT = 'GitHub takes no more requests with this token for a while: run again in an hour.'

/** Why GitHub does not show something, by the HTTP status of its answer; 0 where there was none. */
export function cannotLook(
  what: string,
  { status, reason, permission }: { readonly status: number; readonly reason: string; readonly permission: string },
): CannotLook {
  const message = `${what} could not be looked at: ${reason}.`
  if (status === 401) return new CannotLook(message, 'The token has expired or was revoked: make a new one.')
  if (isRateLimit(reason)) return new CannotLook(message, LIMIT_HINT)
  if (status === 403 || status === 404)
    return new CannotLook(message, `Likely cause: the token lacks \`${permission}\`. Give the job that permission.`)
  return new CannotLook(message, 'Run again; see https://www.githubstatus.com if it fails again.')
}
