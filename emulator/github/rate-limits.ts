// GitHub's temporary refusals: rate limits, time-outs and outages, as faults for tests. Wording and headers as in GitHub's
// documentation and reports of its users give them.
import type { FaultReply } from './faults.ts'

const RATE_LIMIT_URL = 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api'
const SECONDARY_MESSAGE = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'

/** Too many requests per hour: nothing before `resetAt`. The documentation names both statuses. */
export function createPrimaryRateLimit(limit: {
  readonly resetAt: Date
  readonly status?: 403 | 429
  readonly times?: number
}): FaultReply {
  const { resetAt, status = 403, ...rest } = limit
  const message = 'API rate limit exceeded for user ID 1.'
  const headers = {
    'x-ratelimit-limit': '5000',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-used': '5000',
    'x-ratelimit-reset': String(Math.ceil(resetAt.getTime() / 1000)),
  }
  return { status, headers, body: describe(status, message), ...rest }
}

/** Secondary limit. Without `retryAfterS` the header is absent, as is common: the documentation then asks for a minute. */
export function createSecondaryRateLimit(limit: {
  readonly retryAfterS?: number
  readonly status?: 403 | 429
  readonly times?: number
}): FaultReply {
  const { retryAfterS, status = 403, ...rest } = limit
  const headers: Record<string, string> = retryAfterS === undefined ? {} : { 'retry-after': String(retryAfterS) }
  return { status, headers, body: describe(status, SECONDARY_MESSAGE), ...rest }
}

/** The primary limit in GraphQL: with status 200. */
export function createGraphqlRateLimit(limit: { readonly resetAt: Date; readonly times?: number }): FaultReply {
  const { headers = {} } = createPrimaryRateLimit(limit)
  const error = {
    type: 'RATE_LIMIT',
    code: 'graphql_rate_limit',
    message: 'API rate limit already exceeded for user ID 1.',
  }
  const times = limit.times === undefined ? {} : { times: limit.times }
  return { status: 200, headers, body: JSON.stringify({ errors: [error] }), ...times }
}

/** A secondary limit in GraphQL: with status 200 or 403, and a type only at times. */
export function createGraphqlSecondaryLimit(limit: {
  readonly retryAfterS?: number
  readonly status?: 200 | 403
  readonly type?: string
  /** Other words, or none that name a limit: then only the header does. */
  readonly message?: string
  readonly times?: number
  readonly skip?: number
}): FaultReply {
  const { retryAfterS, status = 200, type, message = SECONDARY_MESSAGE, ...rest } = limit
  const headers: Record<string, string> = retryAfterS === undefined ? {} : { 'retry-after': String(retryAfterS) }
  const error = { ...(type === undefined ? {} : { type }), message }
  return { status, headers, body: JSON.stringify({ data: null, errors: [error] }), ...rest }
}

/** GitHub gave up on a query after ten seconds. The mutation may have been applied: set `applied`. */
export const GRAPHQL_TIMEOUT: FaultReply = {
  status: 502,
  body: JSON.stringify({
    data: null,
    errors: [
      {
        message:
          'Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. Please include `CAFE:1:2:3:4` when reporting this issue.',
      },
    ],
  }),
}

/** The same with status 200, as is common. It may have been applied, too. */
export const GRAPHQL_GAVE_UP: FaultReply = { ...GRAPHQL_TIMEOUT, status: 200 }

/** What GitHub's front end returns if its back end does not answer. It is not JSON. */
export const BAD_GATEWAY: FaultReply = {
  status: 502,
  headers: { 'content-type': 'text/html' },
  body: '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body></body>\r\n</html>\r\n',
}

function describe(status: number, message: string): string {
  return JSON.stringify({ documentation_url: RATE_LIMIT_URL, message, status: String(status) })
}
