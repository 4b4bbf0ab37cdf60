// The calls to the router: API names, versions, paths, and the typed replies.

import { BackupError } from '../errors.ts'
import { type Fields, field, fieldsOf, numberOf, textOf } from './reply.ts'

/** The APIs that a backup uses. Names as in protocol.md 1, 2, 3, 5 and 8. */
export const API = {
  info: 'SYNO.API.Info',
  encryption: 'SYNO.API.Encryption',
  auth: 'SYNO.API.Auth',
  backup: 'SYNO.Backup.Config.Backup',
  mesh: 'SYNO.Mesh.System.Info',
  system: 'SYNO.Core.System',
} as const

export type ApiName = (typeof API)[keyof typeof API]

/** The path of an API, and the version that we use. */
export interface Endpoint {
  readonly api: ApiName
  /** Below the origin, without leading slash: `webapi/entry.cgi`. */
  readonly path: string
  readonly version: number
  /** Set if the router did not list it: it may not exist. */
  readonly assumed?: true
}

/** The session name that all known servers accept, the same at login and logout (protocol.md 9.3). */
export const SESSION_NAME = 'webui'

/** Where all SRM clients start, without a session (protocol.md 1). */
export const INFO_ENDPOINT: Endpoint = { api: API.info, path: 'webapi/query.cgi', version: 1 }

/** The newest version of each API that we support: Auth 3 is SRM's own maximum (protocol.md 9.2), the others are 1. */
const NEWEST_SUPPORTED: Readonly<Record<string, number>> = { [API.auth]: 3 }
/** The oldest: Auth 1 returns no session id (protocol.md 3.1). */
const OLDEST_SUPPORTED: Readonly<Record<string, number>> = { [API.auth]: 2 }

/** The APIs that the router offers, of those that we use. */
export type Endpoints = ReadonlyMap<ApiName, Endpoint>

/**
 * Reads `data` of SYNO.API.Info query. Omits an API if we support none of its versions, or if its path is not a plain
 * path below /webapi/ (DSM pads it with underscores and may use folders: protocol.md 1).
 */
export function readEndpoints(data: Fields): Endpoints {
  const endpoints = new Map<ApiName, Endpoint>()
  for (const api of Object.values(API)) {
    const listed = fieldsOf(field(data, api))
    const path = textOf(field(listed, 'path')) ?? ''
    const newest = Math.min(numberOf(field(listed, 'maxVersion')) ?? 0, NEWEST_SUPPORTED[api] ?? 1)
    const oldest = Math.max(numberOf(field(listed, 'minVersion')) ?? 1, OLDEST_SUPPORTED[api] ?? 1)
    if (newest >= oldest && /^[\w-]+(?:\/[\w-]+){0,4}\.cgi$/.test(path)) {
      endpoints.set(api, { api, path: `webapi/${path}`, version: Math.floor(newest) })
    }
  }
  return endpoints
}

/** The APIs that a backup cannot do without. */
export type NeededApi = typeof API.auth | typeof API.backup

/** Returns the endpoint of an API that a backup needs. Throws BackupError if the router does not offer it. */
export function requireEndpoint(endpoints: Endpoints, api: NeededApi): Endpoint {
  const endpoint = endpoints.get(api)
  if (endpoint) return endpoint
  throw unsupportedApi(api)
}

/** Returns the error for a device without an API that a backup needs. */
export function unsupportedApi(api: NeededApi): BackupError {
  return new BackupError(
    'router-unsupported',
    api === API.auth
      ? `The device does not support a known login (${api} 2 or 3).`
      : `The router does not support exporting its configuration (${api} 1).`,
  )
}

/** The endpoints to assume if SYNO.API.Info answers with an error, or lists no login or export (protocol.md 9.2, 9b.D). */
export const ASSUMED_ENDPOINTS: Endpoints = new Map(
  [
    { api: API.auth, path: 'webapi/auth.cgi', version: 3 },
    { api: API.encryption, path: 'webapi/encryption.cgi', version: 1 },
    { api: API.backup, path: 'webapi/entry.cgi', version: 1 },
    { api: API.mesh, path: 'webapi/entry.cgi', version: 1 },
    { api: API.system, path: 'webapi/entry.cgi', version: 1 },
  ].map((endpoint) => [endpoint.api, { ...endpoint, assumed: true }] as const),
)

/** Returns the form of one call. It is posted, except for the form of a download that the router accepts by GET only (protocol.md 9.6, 9b.B). */
export function callForm(
  endpoint: Endpoint,
  { method, parameters }: { readonly method: string; readonly parameters?: Readonly<Record<string, string>> },
): URLSearchParams {
  return new URLSearchParams({ api: endpoint.api, version: String(endpoint.version), method, ...parameters })
}

/** The status of an export; `unknown` means that the reply was not understood: it may be running. */
export type ExportStatus =
  | { readonly kind: 'finished' }
  | { readonly kind: 'failed'; readonly code?: number }
  | { readonly kind: 'running' }
  | { readonly kind: 'unknown' }

const FINISHED = new Set(['finish', 'finished', 'done', 'success'])
/** Only `running` is documented in a source; the others are synonyms. */
const RUNNING = new Set(['running', 'processing', 'exporting', 'waiting', 'pending', 'starting', 'started', 'busy'])
const FAILED = new Set(['fail', 'failed', 'error', 'cancel', 'cancelled', 'canceled', 'abort', 'aborted'])

/** Reads `data` of a status reply in all known shapes (protocol.md 9.4, 9b.E). */
export function readStatus(data: Fields): ExportStatus {
  const states = ['state', 'status'].map((name) => (textOf(field(data, name)) ?? '').toLowerCase())
  const error = field(data, 'error')
  if (isPresent(error) || states.some((state) => FAILED.has(state))) {
    const code = numberOf(error) ?? numberOf(field(fieldsOf(error), 'code'))
    return { kind: 'failed', ...(code === undefined ? {} : { code }) }
  }
  const flags = ['finish', 'finished'].map((name) => booleanOf(field(data, name)))
  if (flags.includes(true) || states.some((state) => FINISHED.has(state))) return { kind: 'finished' }
  return { kind: flags.includes(false) || states.some((state) => RUNNING.has(state)) ? 'running' : 'unknown' }
}

/** Reads a boolean, which may be written as a number or text. */
function booleanOf(value: unknown): boolean | undefined {
  // An object may have a `toString` that is not a function.
  if (typeof value === 'object') return undefined
  const word = String(value).toLowerCase()
  return word === 'true' || word === '1' ? true : word === 'false' || word === '0' ? false : undefined
}

/** Whether an error member is meaningful: not null, 0, "", false or {}. */
function isPresent(error: unknown): boolean {
  return typeof error === 'object' && error !== null ? Object.keys(error).length > 0 : Boolean(error) && error !== '0'
}

/** Returns the task id exactly as it must be sent back: a string, or the digits of a number (protocol.md 5.3). */
export function readTaskId(data: Fields): string | undefined {
  const id = field(data, 'task_id')
  return typeof id === 'number' && Number.isFinite(id) ? String(id) : textOf(id)
}

/** Values that a Cookie header can contain unescaped. */
const SENDABLE_ID = /^[\w.~%+/=-]{1,512}$/

/**
 * Returns the different session ids that can be sent back, most likely first: `sid` of the body, which every SRM client
 * uses, then `id` of a Set-Cookie header (protocol.md 9b.C). At most two; they should be the same.
 */
export function readSessionIds(data: Fields, cookies: readonly string[]): readonly string[] {
  const isSendable = (id: string | undefined): id is string => id !== undefined && SENDABLE_ID.test(id)
  const fromCookies = cookies.map((cookie) => /^\s*id=([^;]*)/.exec(cookie)?.[1]?.trim())
  return [...new Set([textOf(field(data, 'sid')), fromCookies.find(isSendable)].filter(isSendable))]
}
