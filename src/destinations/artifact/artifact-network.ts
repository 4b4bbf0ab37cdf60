// Why the artifact client cannot reach GitHub: it asks three hosts with three HTTP clients, and says little about any of them.

import { describeTrouble } from '../../github/network-advice.ts'
import {
  BLOB_HOSTS,
  type NetworkTrouble,
  proxyOf,
  RESULTS_HOSTS,
  refine,
  refusedByProxy,
  troubleInAnswer,
  troubleOf,
} from '../../github/network-trouble.ts'
import { seeWay } from '../../github/seen-way.ts'
import { formatDuration } from '../../text/format.ts'
import { printable } from '../../text/sanitize.ts'

/** Storage refuses a request whose time differs by more than this. */
const CLOCK_TOLERANCE_MS = 5 * 60 * 1000

/** What is known of the request that failed. */
export interface AskedBy {
  /** Where the artifact service is; absent if that is unknown. */
  readonly resultsUrl?: string
  readonly signal?: AbortSignal | undefined
}

/** Returns what went wrong on the way; `undefined` if the request got to GitHub, or if that is unknown. */
export async function artifactTrouble(
  error: unknown,
  { resultsUrl = '', signal }: AskedBy,
): Promise<NetworkTrouble | undefined> {
  const url = urlOf(error, resultsUrl)
  const isService = isServiceError(error)
  const host = printable(URL.parse(url)?.host || (isService ? RESULTS_HOSTS : BLOB_HOSTS))
  const trouble = troubleInStatus(error, host) ?? troubleOf(error, host)
  // The client says ECONNRESET for a proxy that refuses.
  const isVague = trouble?.cause === 'untrusted' || (trouble?.cause === 'broken' && trouble.proxy !== '')
  return trouble && isVague ? refine(trouble, await seeWay(url, signal)) : trouble
}

export function describeUnreached(trouble: NetworkTrouble): string {
  const isStorage = trouble.host === BLOB_HOSTS || trouble.host.endsWith('.blob.core.windows.net')
  const what = isStorage
    ? "GitHub's storage for artifacts could not be reached"
    : "GitHub's artifact service could not be reached"
  return `${what}: ${describeTrouble(trouble)}`
}

/** Whether the storage of artifacts refused a request, and not the artifact service. */
export function isStorageRefusal(error: unknown): boolean {
  return propertyOf(error, 'name') === 'RestError' && !isServiceError(error)
}

/** The client's prefix for calls of the artifact service; its other errors are about storage, or about the REST API. */
function isServiceError(error: unknown): boolean {
  return /^Failed to \w+: /.test(error instanceof Error ? error.message : String(error))
}

/** Returns where the request went; empty if that is unknown. */
function urlOf(error: unknown, resultsUrl: string): string {
  if (isServiceError(error)) return resultsUrl
  const url = propertyOf(propertyOf(error, 'request'), 'url')
  return typeof url === 'string' ? url : ''
}

/** Reads the answer that an error of the storage or REST client carries. */
function troubleInStatus(error: unknown, host: string): NetworkTrouble | undefined {
  const status = propertyOf(error, 'statusCode')
  if (typeof status !== 'number') return undefined
  const response = propertyOf(error, 'response')
  const headerOf = (name: string) => {
    const headers = propertyOf(response, 'headers')
    const get = propertyOf(headers, 'get')
    const value: unknown = typeof get === 'function' ? Reflect.apply(get, headers, [name]) : undefined
    return typeof value === 'string' ? value : ''
  }
  const skew = status === 403 ? Date.parse(headerOf('date')) - Date.now() : Number.NaN
  if (Math.abs(skew) > CLOCK_TOLERANCE_MS)
    return { cause: 'clock', host, proxy: '', detail: `by ${formatDuration(Math.abs(skew))}` }
  // The storage client takes the answer of a proxy that refuses for one of storage, which always has this header.
  const proxy = proxyOf(host)
  if (proxy !== '' && isStorageRefusal(error) && headerOf('x-ms-request-id') === '' && headerOf('content-type') === '')
    return refusedByProxy({ host, proxy }, status)
  const body = propertyOf(response, 'bodyAsText')
  // Storage answers with XML.
  const text = typeof body === 'string' && !/^\uFEFF?<\?xml/.test(body) ? body : ''
  return troubleInAnswer({ status, contentType: headerOf('content-type'), body: text }, host)
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
