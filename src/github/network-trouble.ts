// Why a request did not reach GitHub or its storage: one classification for every client, whatever it throws.

import { getProxyUrl } from '@actions/http-client'
import { MAX_MATCHED, printable } from '../text/sanitize.ts'
import type { SeenWay } from './seen-way.ts'

/** `page`: something else answered with a web page. `clock`: the runner's clock is wrong. */
export const NETWORK_CAUSES = [
  'untrusted',
  'clock',
  'tls',
  'proxy-login',
  'proxy-refused',
  'proxy-unreachable',
  'unknown-name',
  'refused',
  'unreachable',
  'silent',
  'broken',
  'page',
] as const
export type NetworkCause = (typeof NETWORK_CAUSES)[number]

export interface NetworkTrouble {
  readonly cause: NetworkCause
  /** The host that was asked, or a pattern if the client does not say which one. */
  readonly host: string
  /** `host:port` of the proxy between; empty without a proxy. */
  readonly proxy: string
  /** Printable: a code, an issuer, a title; may be empty. */
  readonly detail: string
}

/** Until somebody changes the network, every request fails the same way, before GitHub sees it. */
const LASTING: ReadonlySet<NetworkCause> = new Set(['untrusted', 'tls', 'proxy-login', 'proxy-refused'])

/** Whether the request certainly did not get to GitHub, and the next one will not either. */
export function isLasting(trouble: NetworkTrouble | undefined): boolean {
  return trouble !== undefined && LASTING.has(trouble.cause)
}

/** The storage of artifacts: each request may go to another host. */
export const BLOB_HOSTS = '*.blob.core.windows.net'
/** The artifact service. */
export const RESULTS_HOSTS = '*.actions.githubusercontent.com'

const MAX_DETAIL = 120

const CAUSES: Readonly<Record<string, NetworkCause>> = {
  SELF_SIGNED_CERT_IN_CHAIN: 'untrusted',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'untrusted',
  CERT_UNTRUSTED: 'untrusted',
  INVALID_CA: 'untrusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'untrusted',
  CERT_HAS_EXPIRED: 'clock',
  CERT_NOT_YET_VALID: 'clock',
  EPROTO: 'tls',
  ENOTFOUND: 'unknown-name',
  EAI_AGAIN: 'unknown-name',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ETIMEDOUT: 'silent',
  UND_ERR_CONNECT_TIMEOUT: 'silent',
  UND_ERR_HEADERS_TIMEOUT: 'silent',
  UND_ERR_BODY_TIMEOUT: 'silent',
  ECONNRESET: 'broken',
  ECONNABORTED: 'broken',
  EPIPE: 'broken',
  UND_ERR_SOCKET: 'broken',
}

/** For errors that lost their code: GitHub's artifact client keeps only the words of Node and its proxy agents. */
const WORDS: readonly (readonly [RegExp, NetworkCause])[] = [
  [
    /self.signed certificate|unable to (get (local )?issuer|verify the first) certificate|certificate's altnames/i,
    'untrusted',
  ],
  [/certificate (has expired|is not yet valid)/i, 'clock'],
  [/SSL routines|wrong version number|EPROTO/i, 'tls'],
  [/getaddrinfo|ENOTFOUND|EAI_AGAIN/, 'unknown-name'],
  [/ECONNREFUSED/, 'refused'],
  [/EHOSTUNREACH|ENETUNREACH/, 'unreachable'],
  [/ETIMEDOUT|request timeout|progress stalled|timed out/i, 'silent'],
  [/ECONNRESET|socket hang up|other side closed|\baborted\b|unexpected end of JSON/i, 'broken'],
  [/Unexpected token '?<|is not valid JSON/, 'page'],
]

const PROXY_STATUS = /(?:statusCode=|Proxy response \()(\d{3})/
const PROXY_UNREACHABLE = /tunneling socket could not be established, cause=(.*)/

/** Returns what went wrong; `undefined` if it does not look like the network. `host` is where the request went. */
export function troubleOf(thrown: unknown, host: string): NetworkTrouble | undefined {
  const proxy = proxyOf(host)
  const errors = chainOf(thrown)
  const texts = errors.map((error) => textOf(error, 'message'))
  const trouble = (cause: NetworkCause, detail: string) => ({
    cause,
    host,
    proxy,
    detail: printable(detail, MAX_DETAIL),
  })
  for (const text of texts) {
    const status = PROXY_STATUS.exec(text)?.[1]
    if (status !== undefined) return refusedByProxy({ host, proxy }, Number(status))
    const reason = PROXY_UNREACHABLE.exec(text)?.[1]
    if (reason !== undefined) return trouble('proxy-unreachable', reason)
  }
  for (const error of errors) {
    const code = textOf(error, 'code')
    const cause = CAUSES[code] ?? (/^ERR_(SSL|TLS)/.test(code) ? 'tls' : undefined)
    if (cause === 'tls') return trouble(cause, textOf(error, 'reason') || reasonIn(textOf(error, 'message')) || code)
    if (cause) return trouble(cause, code)
  }
  for (const text of texts) {
    const cause = WORDS.find(([pattern]) => pattern.test(text))?.[1]
    if (cause) return trouble(cause, cause === 'tls' ? reasonIn(text) : (/\bE[A-Z_]{4,}\b/.exec(text)?.[0] ?? ''))
  }
  return undefined
}

/** Adds what a look at the way has shown: who issued the certificate, or that the proxy refuses. */
export function refine(trouble: NetworkTrouble, { issuer, proxyStatus }: SeenWay): NetworkTrouble {
  if (proxyStatus !== undefined) return refusedByProxy(trouble, proxyStatus)
  return trouble.cause === 'untrusted' && issuer !== '' ? { ...trouble, detail: `issued by ${issuer}` } : trouble
}

export function refusedByProxy(at: Pick<NetworkTrouble, 'host' | 'proxy'>, status: number): NetworkTrouble {
  return { ...at, cause: status === 407 ? 'proxy-login' : 'proxy-refused', detail: `HTTP ${status}` }
}

/** Returns the trouble behind an answer that is not GitHub's; `undefined` if it may be. */
export function troubleInAnswer(
  { status, contentType, body }: { readonly status: number; readonly contentType: string; readonly body: string },
  host: string,
): NetworkTrouble | undefined {
  if (status === 407) return refusedByProxy({ host, proxy: proxyOf(host) }, status)
  // GitHub's own outages are web pages, too.
  const isOurs = status >= 500 && status !== 511
  if (isOurs || !(/\bhtml\b/i.test(contentType) || body.trimStart().startsWith('<'))) return undefined
  return { cause: 'page', host, proxy: proxyOf(host), detail: titleOf(body) }
}

/** Returns the title of a web page, printable; empty if it has none. */
export function titleOf(body: string): string {
  return printable(/<title[^>]*>([^<]{1,200})/i.exec(body.slice(0, MAX_MATCHED))?.[1] ?? '', 60)
}

/** Returns `host:port` of the proxy for https requests to a host, without its password; empty without a proxy. */
export function proxyOf(host: string): string {
  const url = URL.parse(`https://${host.replace('*', 'x')}`)
  try {
    const proxy = url && URL.parse(getProxyUrl(url.href))
    return proxy ? printable(proxy.host) : ''
  } catch {
    // The variable does not contain a URL.
    return ''
  }
}

/** The error, what caused it, and what an error about several addresses contains; at most eight. */
function chainOf(thrown: unknown): readonly unknown[] {
  const chain: unknown[] = []
  const queue: unknown[] = [thrown]
  while (queue.length > 0 && chain.length < 8) {
    const error = queue.shift()
    chain.push(error)
    if (!(error instanceof Error)) continue
    if (error instanceof AggregateError) queue.push(...error.errors.slice(0, 2))
    if (error.cause !== undefined) queue.push(error.cause)
  }
  return chain
}

/** Returns OpenSSL's reason, which follows the name of its function. */
function reasonIn(message: string): string {
  return /SSL routines:[^:]*:([^:\n]+)/.exec(message)?.[1] ?? ''
}

function textOf(error: unknown, name: 'code' | 'message' | 'reason'): string {
  if (typeof error === 'string') return name === 'message' ? error : ''
  const value = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined
  return typeof value === 'string' ? value : ''
}
