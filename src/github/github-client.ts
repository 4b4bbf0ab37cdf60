// Requests to GitHub, REST and GraphQL: one retry policy, one view of rate limits, and the runner's proxy.

import { retry } from '../system/retry.ts'
import { printable } from '../text/sanitize.ts'
import { requireSafeAddress } from './addresses.ts'
import { createExchanger, type Exchange, type Sent } from './exchange.ts'
import { isLasting } from './network-trouble.ts'

const POLICY: RequestPolicy = { answerMs: 20_000, retryMs: 1_000, longestWaitMs: 60_000 }
const ATTEMPTS = 4
/** GitHub's longest known sentence, about an IP allow list, has 190 characters. */
const MAX_MESSAGE = 300
/** GitHub sends one or a few. */
const MAX_ERRORS = 10
/** GitHub's advice for a secondary rate limit without a time. */
const SECONDARY_LIMIT_MS = 60_000
const LIMIT_TYPES: ReadonlySet<string> = new Set(['RATE_LIMITED', 'RATE_LIMIT'])
const LIMIT = /rate limit|abuse detection|submitted too quickly/i
/** Maximum random extra share of a rate limit's wait, so that runs that were refused together do not return together. */
const SPREAD = 0.25

export interface RequestPolicy {
  /** A request fails after this time without data. */
  readonly answerMs: number
  /** Pause before the second attempt; doubled before each further one. */
  readonly retryMs: number
  /** A rate limit with a longer wait is an error. */
  readonly longestWaitMs: number
}

export interface Answer extends Pick<Exchange, 'status' | 'value' | 'headers' | 'size' | 'trouble'> {
  /** What went wrong; empty after HTTP 2xx. */
  readonly problem: string
}

export interface GitHubClient {
  /** `path` starts with `/`. A request that is not `repeatable` is retried only if GitHub certainly did not carry it out. */
  rest(request: {
    readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH'
    readonly path: string
    readonly body?: unknown
    readonly repeatable: boolean
    readonly signal: AbortSignal
  }): Promise<Answer>
  graphql(request: {
    readonly query: string
    readonly variables: Readonly<Record<string, unknown>>
    readonly repeatable: boolean
    readonly signal: AbortSignal
  }): Promise<Answer>
}

export interface ClientOptions {
  readonly apiUrl: string
  /** Absent if only REST is used. */
  readonly graphqlUrl?: string
  /** Empty: requests are anonymous. */
  readonly token: string
  readonly policy?: RequestPolicy | undefined
}

/**
 * Creates the client of one run: its requests share connections. Idle connections do not keep the process alive. Throws
 * BackupError `input-invalid` for an address to which no token may be sent.
 */
export function createGitHubClient({ apiUrl, graphqlUrl = '', token, policy = POLICY }: ClientOptions): GitHubClient {
  for (const address of [apiUrl, graphqlUrl]) if (address !== '') requireSafeAddress(address)
  // New for each request: the library changes what it is given.
  const makeHeaders = () => ({
    accept: 'application/vnd.github+json',
    'content-type': 'application/json',
    ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
  })

  const exchange = createExchanger({ makeHeaders, answerMs: policy.answerMs })

  async function send(
    request: Sent,
    { repeatable, signal }: { readonly repeatable: boolean; readonly signal: AbortSignal },
  ): Promise<Answer> {
    let last: Answer | undefined
    const attempt = async () => {
      const { title, unusable, ...received } = await exchange(request, signal)
      last = { ...received, problem: unusable || describeStatus(received, title) }
      return last
    }
    try {
      return await retry(attempt, {
        policy: { attempts: ATTEMPTS, pauseMs: () => policy.retryMs },
        signal,
        shouldRetry: (outcome, attempts) =>
          outcome.ok && (waitBefore(outcome.value, { attempt: attempts, repeatable, policy }) ?? false),
      })
    } catch (error) {
      // If the signal ends a rate limit's wait, the limit is the better reason.
      if (signal.aborted && last !== undefined && isLimited(last)) return last
      throw error
    }
  }

  return {
    rest: ({ method, path, body, ...how }) =>
      send({ method, url: `${apiUrl}${path}`, body, isAlone: !how.repeatable && method !== 'GET' }, how),
    graphql: ({ query, variables, ...how }) =>
      send({ method: 'POST', url: graphqlUrl, body: { query, variables } }, how),
  }
}

/** Returns the wait in ms before the same request is sent again; `undefined` if a retry is unsafe or useless. */
export function waitBefore(
  { status, headers, value, trouble }: Answer,
  how: { readonly attempt: number; readonly repeatable: boolean; readonly policy?: RequestPolicy },
): number | undefined {
  const { attempt, repeatable, policy = POLICY } = how
  const growing = policy.retryMs * 2 ** (attempt - 1) * (1 + Math.random() / 2)
  // GitHub checks limits first: a retry is safe for every request.
  const limit = limitOf({ status, headers, value })
  if (limit !== undefined)
    return limit <= policy.longestWaitMs ? Math.max(limit * (1 + SPREAD * Math.random()), growing) : undefined
  const mayPass = (status === 0 && !isLasting(trouble)) || status >= 500 || isGivenUp({ value })
  const asked = retryAfterOf(headers) ?? 0
  return repeatable && mayPass && asked <= policy.longestWaitMs ? Math.max(asked, growing) : undefined
}

/** Whether a rate limit refused the request. */
export function isLimited(answer: Pick<Answer, 'status' | 'headers' | 'value'>): boolean {
  return limitOf(answer) !== undefined
}

/** Returns the wait that a rate limit asks for, in ms; `undefined` if the answer is not a rate limit. */
function limitOf({ status, headers, value }: Pick<Answer, 'status' | 'headers' | 'value'>): number | undefined {
  // GraphQL reports limits with HTTP 200, too.
  const errors = graphqlErrors(value)
  if (status < 400 && errors.length === 0) return undefined
  const isSure = status === 429 || errors.some(({ type }) => LIMIT_TYPES.has(type)) || LIMIT.test(messageOf(value))
  const asked = retryAfterOf(headers)
  // A server that failed also asks for time, and may have done its work.
  const mayBe = status === 403 || (errors.length > 0 && status < 500 && !isGivenUp({ value }))
  if (asked !== undefined && (isSure || mayBe)) return asked
  if (!isSure && status !== 403) return undefined
  const reset = Number(headers['x-ratelimit-reset'])
  if (headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset)) return Math.max(0, reset * 1000 - Date.now())
  return isSure ? SECONDARY_LIMIT_MS : undefined
}

/** Returns the wait in ms that an answer asks for, if it does. */
function retryAfterOf(headers: Answer['headers']): number | undefined {
  const seconds = Number(headers['retry-after'] ?? Number.NaN)
  return Number.isFinite(seconds) ? seconds * 1000 : undefined
}

/** Whether GitHub gave up on a GraphQL request, with HTTP 200 or 502. It may have carried it out. */
export function isGivenUp({ value }: Pick<Answer, 'value'>): boolean {
  return graphqlErrors(value).some(({ message }) => /something went wrong while executing your query/i.test(message))
}

export interface GraphqlError {
  /** Such as `NOT_FOUND`; empty if GitHub gives none. */
  readonly type: string
  readonly message: string
}

/** Returns the errors of a GraphQL answer, the first ones if they are more than GitHub sends. */
export function graphqlErrors(value: unknown): readonly GraphqlError[] {
  const errors = memberOf(value, 'errors')
  if (!Array.isArray(errors)) return []
  return errors.slice(0, MAX_ERRORS).map((error) => ({
    type: textIn(error, 'type'),
    message: printable(textIn(error, 'message'), 300),
  }))
}

/** Returns the text at a path of names; empty if it is anything else, such as an object that cannot become text. */
export function textIn(value: unknown, ...names: readonly string[]): string {
  const member = memberOf(value, ...names)
  return typeof member === 'string' ? member : ''
}

/** Returns the member at a path of names; `undefined` if it is missing. Inherited members do not count. */
export function memberOf(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name) ? Reflect.get(inner, name) : undefined,
    value,
  )
}

function messageOf(value: unknown): string {
  const message = memberOf(value, 'message')
  return typeof message === 'string'
    ? message
    : graphqlErrors(value)
        .map((error) => error.message)
        .join(' ')
}

function describeStatus({ status, value }: Pick<Exchange, 'status' | 'value'>, title: string): string {
  if (status >= 200 && status < 300) return ''
  const message = printable(messageOf(value), MAX_MESSAGE) || title
  return `GitHub answered HTTP ${status}${message ? ` (${message})` : ''}`
}
