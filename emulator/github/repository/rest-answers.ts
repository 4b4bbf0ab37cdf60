// What all answers of GitHub's REST and GraphQL APIs have in common: headers and the shape of errors.
import { randomUUID } from 'node:crypto'
import { type Answer, answerJson, type Reply } from '../exchange.ts'
import type { Viewer } from './access.ts'

const HOURLY_REQUESTS = 5000
const HOUR_MS = 60 * 60 * 1000
const STANDING_MESSAGES: Readonly<Record<number, string>> = {
  400: 'Problems parsing JSON',
  401: 'Bad credentials',
  403: 'Resource not accessible by integration',
  404: 'Not Found',
  409: 'Conflict',
  422: 'Validation Failed',
  429: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
}

export function answerError(
  status: number,
  message = STANDING_MESSAGES[status] ?? 'Server Error',
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const body = { message, documentation_url: 'https://docs.github.com/rest', status: String(status) }
  return answerJson(status, body, headers)
}

/** Adds the headers of every answer, counting down the rate limit; existing headers stay. */
export function createHeaderWriter(): (reply: Reply, context: HeaderContext) => Reply {
  const resetAt = Math.ceil((Date.now() + HOUR_MS) / 1000)
  let used = 0
  return (reply, { viewer, resource, permission }) => {
    if (typeof reply === 'string') return reply
    used++
    const standing: Record<string, string> = {
      'x-github-media-type': 'github.v3; format=json',
      'x-github-request-id': randomUUID(),
      'x-ratelimit-limit': String(HOURLY_REQUESTS),
      'x-ratelimit-remaining': String(HOURLY_REQUESTS - used),
      'x-ratelimit-reset': String(resetAt),
      'x-ratelimit-resource': resource,
      'x-ratelimit-used': String(used),
    }
    // It names what the route accepts, not what the token has, and is also sent with good answers.
    if (permission !== undefined && (viewer.kind === 'app' || viewer.kind === 'fine-grained')) {
      standing['x-accepted-github-permissions'] = permission
    }
    if (viewer.kind === 'classic') standing['x-oauth-scopes'] = 'repo'
    return { ...reply, headers: { ...standing, ...reply.headers } }
  }
}

export interface HeaderContext {
  readonly viewer: Viewer
  readonly resource: 'core' | 'graphql'
  /** What the route accepts, `contents=write`. */
  readonly permission?: string | undefined
}
