// One request to GitHub and what came back, through the runner's proxy. What kept it from GitHub is a result: only an abort throws.

import { HttpClient } from '@actions/http-client'
import { describeThrown } from '../errors.ts'
import { errnoOf } from '../system/file-errors.ts'
import { memoryOfJson, parseUntrustedJson } from '../text/json.ts'
import { printable } from '../text/sanitize.ts'
import { sendWithinOrigin } from './addresses.ts'
import { describeTrouble } from './network-advice.ts'
import { type NetworkTrouble, refine, titleOf, troubleInAnswer, troubleOf } from './network-trouble.ts'
import { readBody } from './read-body.ts'
import { type SeenWay, seeWay } from './seen-way.ts'

/** The head of an answer may take this many times as long as one pause in it: redirects and the proxy are part of it. */
const PAUSES = 3
/** Long enough to send a backup over a slow line. */
const LONG_PAUSES = 15
/** Characters. */
const LONG_BODY = 100_000
/** How Node names a connection that the other side no longer knows. */
const LOST: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE'])

export interface Exchange {
  /** 0 if there was no answer. */
  readonly status: number
  /** Parsed JSON; `undefined` if the body is not valid JSON. */
  readonly value: unknown
  readonly headers: Readonly<Record<string, unknown>>
  /** About how many bytes of memory the value takes. */
  readonly size?: number
  /** Title of a web page, printable; usually empty. */
  readonly title: string
  /** Why there is no usable answer of GitHub, as a sentence without its full stop; empty if there is one. */
  readonly unusable: string
  /** What kept the request from GitHub; absent if it got there, or if that is unknown. */
  readonly trouble?: NetworkTrouble | undefined
}

export interface Sent {
  readonly method: string
  readonly url: string
  readonly body?: unknown
  /** Sends it over a connection of its own: one that was kept may be lost, and then it is unknown whether the request arrived. */
  readonly isAlone?: boolean
}

/**
 * Creates the exchanger of one run: its requests share connections. Idle connections do not keep the process alive. An exchange
 * throws the signal's reason as soon as it aborts.
 */
export function createExchanger({
  makeHeaders,
  answerMs,
}: {
  readonly makeHeaders: () => Record<string, string>
  /** A request fails after this time without data. */
  readonly answerMs: number
}): (sent: Sent, signal: AbortSignal) => Promise<Exchange> {
  const open = (keepAlive: boolean) =>
    new HttpClient('synology-router-backup', [], { socketTimeout: answerMs, keepAlive, allowRedirects: false })
  const [keeping, single] = [open(true), open(false)]
  /** Ends when a connection was lost: whatever lost it may lose each that is kept. */
  let isKeeping = true
  let way: Promise<SeenWay> | undefined

  /** Names the issuer of a certificate that is not trusted. Looks once: it is the same for all requests. */
  async function withIssuer(
    trouble: NetworkTrouble | undefined,
    { url, signal }: { readonly url: string; readonly signal: AbortSignal },
  ): Promise<NetworkTrouble | undefined> {
    if (trouble?.cause !== 'untrusted') return trouble
    way ??= seeWay(url)
    return refine(trouble, await within(answerMs, { work: way, signal }))
  }

  return async ({ method, url, body, isAlone = false }, signal) => {
    const host = printable(URL.parse(url)?.host ?? 'GitHub')
    try {
      const sent = body === undefined ? null : JSON.stringify(body)
      const limitMs = answerMs * (sent !== null && sent.length > LONG_BODY ? LONG_PAUSES : PAUSES)
      const sending = sendWithinOrigin(isKeeping && !isAlone ? keeping : single, {
        method,
        url,
        body: sent,
        makeHeaders,
      })
      const { message, refused } = await within(limitMs, { work: sending, signal })
      const status = message.statusCode ?? 0
      const read = await readBody(message, { pauseMs: answerMs, signal })
      const value = parseUntrustedJson(read.text)
      const contentType = message.headers['content-type'] ?? ''
      const trouble = value === undefined ? troubleInAnswer({ status, contentType, body: read.text }, host) : undefined
      const unusable = refused ?? read.problem ?? (trouble ? describe(describeTrouble(trouble)) : '')
      return {
        status,
        value,
        headers: message.headers,
        size: memoryOfJson(read.text),
        title: titleOf(read.text),
        unusable,
        trouble,
      }
    } catch (error) {
      signal.throwIfAborted()
      if (LOST.has(errnoOf(error) ?? '')) isKeeping = false
      const trouble = await withIssuer(troubleOf(error, host), { url, signal })
      const unusable = describe(trouble ? describeTrouble(trouble) : printable(describeThrown(error), 200))
      return { status: 0, value: undefined, headers: {}, title: '', unusable, trouble }
    }
  }
}

/** The library waits without end for a proxy that accepts a connection and never answers, and cannot be aborted. */
async function within<Result>(
  limitMs: number,
  { work, signal }: { readonly work: Promise<Result>; readonly signal: AbortSignal },
): Promise<Result> {
  const ended = Promise.withResolvers<never>()
  const silent = Object.assign(new Error(`no answer in ${limitMs / 1000} s`), { code: 'ETIMEDOUT' })
  const timer = setTimeout(() => ended.reject(silent), limitMs)
  const onAbort = () => ended.reject(signal.reason)
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    return await Promise.race([work, ended.promise])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
  }
}

function describe(reason: string): string {
  return `GitHub could not be reached: ${reason}`
}
