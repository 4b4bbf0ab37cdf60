// Requests to GitHub's API that may write: retried where that is safe, rate limits respected, proxies as the runner has them.

import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { HttpClient } from '@actions/http-client'
import { printable } from '../text/sanitize.ts'

const PATIENCE: ClientPatience = { answerMs: 20_000, retryMs: 1_000, longestWaitMs: 60_000 }
const ATTEMPTS = 4
/** What GitHub asks for where a secondary limit names no time. */
const SECONDARY_LIMIT_MS = 60_000
/** Longer than a limit asks, at random: those who were refused together must not come back together. */
const SPREAD = 0.25

export interface ClientPatience {
  /** For one answer. */
  readonly answerMs: number
  /** Before the second attempt; twice as long before each further one. */
  readonly retryMs: number
  /** A rate limit that asks for more is an error. */
  readonly longestWaitMs: number
}

export interface Answer {
  /** 0 where there was none. */
  readonly status: number
  /** Parsed JSON; `undefined` if it was none. */
  readonly value: unknown
  /** Why there is no good answer, in words; empty if there is one. */
  readonly problem: string
  readonly headers: Readonly<Record<string, unknown>>
}

export interface GitHubClient {
  /** `path` from the first `/` on. A request that is not `repeatable` is sent again only if it surely was not carried out. */
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
  readonly graphqlUrl: string
  readonly token: string
  readonly patience?: ClientPatience | undefined
}

export function createGitHubClient({ apiUrl, graphqlUrl, token, patience = PATIENCE }: ClientOptions): GitHubClient {
  // One connection for all requests; a node that idles does not keep the process.
  const http = new HttpClient('synology-router-backup', [], { socketTimeout: patience.answerMs, keepAlive: true })
  const headers = {
    accept: 'application/vnd.github+json',
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
  }

  async function send(method: string, url: string, body: unknown): Promise<Answer> {
    try {
      const sent = body === undefined ? null : JSON.stringify(body)
      const response = await http.request(method, url, sent, headers)
      const status = response.message.statusCode ?? 0
      const value = parse(await readText(response.message, patience.answerMs))
      const problem = status >= 200 && status < 300 ? '' : describeStatus(status, value)
      return { status, value, problem, headers: response.message.headers }
    } catch (error) {
      return {
        status: 0,
        value: undefined,
        problem: `GitHub could not be reached: ${describeNetworkError(error)}`,
        headers: {},
      }
    }
  }

  async function sendAgain(
    request: { readonly method: string; readonly url: string; readonly body?: unknown },
    { repeatable, signal }: { readonly repeatable: boolean; readonly signal: AbortSignal },
  ): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      signal.throwIfAborted()
      const answer = await send(request.method, request.url, request.body)
      const wait = waitBefore(answer, { attempt, repeatable, patience })
      if (wait === undefined || attempt === ATTEMPTS) return answer
      await sleep(wait, undefined, { signal }).catch(() => {})
      // Cut short, the waiting is no reason: what GitHub asked to wait for is.
      if (signal.aborted && isLimited(answer)) return answer
    }
  }

  return {
    rest: ({ method, path, body, ...how }) => sendAgain({ method, url: `${apiUrl}${path}`, body }, how),
    graphql: ({ query, variables, ...how }) =>
      sendAgain({ method: 'POST', url: graphqlUrl, body: { query, variables } }, how),
  }
}

/** How long to wait before the same request is sent again, in ms; `undefined` if it must not be, or would not help. */
export function waitBefore(
  { status, headers, value }: Answer,
  how: { readonly attempt: number; readonly repeatable: boolean; readonly patience?: ClientPatience },
): number | undefined {
  const { attempt, repeatable, patience = PATIENCE } = how
  const growing = patience.retryMs * 2 ** (attempt - 1) * (1 + Math.random() / 2)
  // A limit is told before anything is done.
  const limit = limitOf({ status, headers, value })
  if (limit !== undefined)
    return limit <= patience.longestWaitMs ? Math.max(limit * (1 + SPREAD * Math.random()), growing) : undefined
  return repeatable && (status === 0 || status >= 500) ? growing : undefined
}

/** Whether GitHub refuses this for a while only. */
export function isLimited(answer: Pick<Answer, 'status' | 'headers' | 'value'>): boolean {
  return limitOf(answer) !== undefined
}

/** What a rate limit asks for, in ms; `undefined` if this is none. */
function limitOf({ status, headers, value }: Pick<Answer, 'status' | 'headers' | 'value'>): number | undefined {
  const isSure = status === 429 || isRateLimited(value)
  if (status !== 403 && !isSure) return undefined
  const after = Number(headers['retry-after'])
  if (headers['retry-after'] !== undefined && Number.isFinite(after)) return after * 1000
  const reset = Number(headers['x-ratelimit-reset'])
  if (headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset)) return Math.max(0, reset * 1000 - Date.now())
  return isSure || /rate limit/i.test(messageOf(value)) ? SECONDARY_LIMIT_MS : undefined
}

/** GraphQL tells a limit with HTTP 200. */
function isRateLimited(value: unknown): boolean {
  return graphqlErrors(value).some(({ type }) => type === 'RATE_LIMITED' || type === 'RATE_LIMIT')
}

export interface GraphqlError {
  /** Like `NOT_FOUND`; empty if there is none. */
  readonly type: string
  readonly message: string
}

/** What GraphQL complains about. */
export function graphqlErrors(value: unknown): readonly GraphqlError[] {
  const errors = memberOf(value, 'errors')
  if (!Array.isArray(errors)) return []
  return errors.map((error) => ({
    type: String(memberOf(error, 'type') ?? ''),
    message: printable(String(memberOf(error, 'message') ?? ''), 300),
  }))
}

/** A member of what GitHub answered, down a path of names; `undefined` if it is not there. */
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

function describeStatus(status: number, value: unknown): string {
  const message = printable(messageOf(value), 200)
  return `GitHub answered HTTP ${status}${message ? ` (${message})` : ''}`
}

/** The body of an answer. The client's own reader waits forever for one that breaks off or stops. */
export async function readText(message: IncomingMessage, answerMs: number): Promise<string> {
  message.setTimeout(answerMs, () => message.destroy(new Error(`nothing came for ${answerMs / 1000} s`)))
  return await text(message)
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** An error of several addresses tried at once has no message of its own. */
export function describeNetworkError(error: unknown): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error
  return first instanceof Error ? first.message : String(first)
}
