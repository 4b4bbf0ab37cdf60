// What a session shows of the router's behaviour, for the compatibility report. Facts from a fixed list and shapes, never a
// value: the receiver of a sighting may publish it.

import type { ApiName } from './protocol.ts'
import type { Shape } from './public-shape.ts'

/** Receives what a session shows. */
export type Observer = (sighting: Sighting) => void

export type Sighting = ConnectionSighting | AnswerSighting | DownloadSighting

/** A new connection, trusted or not. */
export interface ConnectionSighting {
  readonly kind: 'connection'
  /** Absent over http. */
  readonly tls?: TlsFacts
}

/** In the words of Node.js and OpenSSL. */
export interface TlsFacts {
  readonly protocol: string
  readonly cipher: string
  /** Type and bits of the certificate's key: `RSA 2048`. */
  readonly key: string
  /** Why the system does not trust the certificate: `DEPTH_ZERO_SELF_SIGNED_CERT`. Absent if it does. */
  readonly problem?: string
}

/** The answer to one call. */
export interface AnswerSighting {
  readonly kind: 'answer'
  /** API and method: `SYNO.API.Auth login`. */
  readonly call: string
  /** The version that was called. */
  readonly version: number
  readonly http: number
  readonly type: ContentKind
  /** Whether a byte order mark precedes the JSON. */
  readonly bom?: true
  /** Names of the cookies that the answer sets; unknown ones are `other`. */
  readonly cookies?: readonly string[]
  /** The code of an error reply, if it is in a range that the protocol uses. */
  readonly code?: number | 'other'
  /** Absent if the answer is not JSON. */
  readonly shape?: Shape
  /** How the session was sent. */
  readonly sent?: string
  /** Whether the list was requested by names, or all of it. */
  readonly asked?: 'names' | 'ALL'
  readonly apis?: Readonly<Partial<Record<ApiName, ListedApi>>>
  readonly key?: { readonly form: 'hex' | 'DER' | 'PEM' | 'other'; readonly bits?: number }
  readonly login?: LoginFacts
  readonly task?: TaskIdForm
  /** How the client understands the status of an export. */
  readonly reads?: 'running' | 'finished' | 'failed' | 'unknown'
  /** The router's word for that in lower case; `other` if it is not on our list. */
  readonly word?: string
}

export type ContentKind = 'json' | 'text' | 'html' | 'octet-stream' | 'none' | 'other'

/** What the router lists of an API. */
export interface ListedApi {
  readonly min: number
  readonly max: number
  /** Without padding; `other` if it is none that the protocol knows. */
  readonly path: string
  /** Underscores before the file name. */
  readonly padding: number
  /** Whether it lists a request format, `JSON`. */
  readonly json: boolean
}

export interface LoginFacts {
  readonly form: 'envelope' | 'plain'
  /** Where the answer has a session id. */
  readonly sid: readonly ('body' | 'cookie')[]
  /** Whether both have the same, if both have one. */
  readonly same?: boolean
  readonly startsWithDigit?: true
  readonly asksForToken?: true
  readonly hasToken?: true
}

export type TaskIdForm = 'number' | 'digits' | 'starts with a digit' | 'starts with @' | 'word' | 'other'

/** The response to a download, whatever its body is. */
export interface DownloadSighting {
  readonly kind: 'download'
  readonly method: 'POST' | 'GET'
  readonly http: number
  readonly type: ContentKind
  /** Names of its headers in lower case; unknown ones are `other`. */
  readonly headers: readonly string[]
  /** The words of its Content-Disposition: `attachment, filename, .dss`. */
  readonly disposition: readonly string[]
  /** Whether the task id was sent as a JSON string. */
  readonly quoted?: true
}
