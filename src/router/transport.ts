// One HTTP connection to the router: TLS trust, limits of time and size, no redirects. Knows nothing of Synology's API.

import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Client, type Dispatcher } from 'undici'
import { abortReason, BackupError } from '../errors.ts'
import { MIB } from '../text/format.ts'
import type { Message } from '../text/message.ts'
import { type ConnectorOptions, trustingConnector } from './connector.ts'
import { describeNetworkError } from './network-errors.ts'

const REPLY_TIMEOUT_MS = 30_000
const MAX_REPLY_BYTES = MIB
const FORM_TYPE = 'application/x-www-form-urlencoded; charset=UTF-8'
/** Maximum size of a download; real files have about 91 KB. */
export const MAX_DOWNLOAD_BYTES = 256 * MIB

/** One HTTP request. */
export interface Request {
  readonly path: string
  /** Sent as a urlencoded POST body, or as the query of a GET, which must not contain secrets. */
  readonly form: URLSearchParams
  /** POST by default. */
  readonly httpMethod?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly signal: AbortSignal
  /** For messages: "the login". */
  readonly what: string
  /** What to do if the request may have arrived but its response is lost; by default the hint of the error code. */
  readonly hint?: string | Message
}

/** A small response, whatever its status; missing headers are empty. */
export interface Reply {
  readonly status: number
  readonly text: string
  readonly contentType: string
  readonly location: string
  readonly cookies: readonly string[]
  /** The router's time, as an HTTP date. */
  readonly date: string
}

/** A response whose body was written to a file. */
export interface Download extends Omit<Reply, 'text' | 'cookies' | 'date'> {
  /** Whether the router announced the length (protocol.md 5.6: unknown). */
  readonly hasLength: boolean
  readonly headerNames: readonly string[]
  /** The raw Content-Disposition; empty if missing. */
  readonly disposition: string
  /** Bytes written to the file. */
  readonly size: number
  /** Hexadecimal. */
  readonly sha256: string
}

/** The connection to one router, opened when first needed. */
export interface Transport {
  /** Posts a form and reads a small reply. Throws BackupError; TransientError if a retry may help. */
  post(request: Request): Promise<Reply>
  /** Sends a form and streams the response to a new file of mode 0600; replaces an existing one. */
  download(request: Request, file: string): Promise<Download>
  close(): Promise<void>
}

export interface TransportOptions extends ConnectorOptions {
  /** Scheme, host and port. */
  readonly origin: string
  /** Limit for a small response, and for the start of a download and pauses in it; 30 s by default. */
  readonly replyTimeoutMs?: number
}

/** Creates a transport. The first request opens the connection; later ones reopen it if the router closed it. */
export function openTransport(options: TransportOptions): Transport {
  const { origin, replyTimeoutMs = REPLY_TIMEOUT_MS } = options
  let alert: unknown
  const onAlert = (error: unknown) => {
    alert = error
  }
  const connector = trustingConnector({ ...options, onAlert })
  const client = new Client(origin, {
    connect: connector.connect,
    pipelining: 1,
    allowH2: false,
    headersTimeout: replyTimeoutMs,
    bodyTimeout: replyTimeoutMs,
  })

  const send = async <T>(request: Request, read: (response: Dispatcher.ResponseData) => Promise<T>): Promise<T> => {
    const { signal, path, form, headers = {}, httpMethod = 'POST' } = request
    const sent =
      httpMethod === 'GET'
        ? { path: `/${path}?${form}`, headers }
        : { path: `/${path}`, headers: { ...headers, 'content-type': FORM_TYPE }, body: form.toString() }
    alert = undefined
    const onAbort = () => connector.breakOff()
    try {
      signal.throwIfAborted()
      signal.addEventListener('abort', onAbort, { once: true })
      const response = await client.request({ method: httpMethod, ...sent, signal })
      return await read(response)
    } catch (error) {
      // A connection that was being opened says only that it was broken off.
      const cause = alert ?? (signal.aborted ? signal.reason : error)
      throw abortReason(signal) ?? describeNetworkError(cause, { origin, ...request })
    } finally {
      signal.removeEventListener('abort', onAbort)
    }
  }

  return {
    post: (request) =>
      send(
        { ...request, signal: AbortSignal.any([request.signal, AbortSignal.timeout(replyTimeoutMs)]) },
        async (response) => ({
          ...describeResponse(response),
          cookies: headerValues(response, 'set-cookie'),
          date: headerValues(response, 'date')[0] ?? '',
          text: await readText(response.body, request.what),
        }),
      ),
    download: (request, file) =>
      send(request, async (response) => {
        const meter = meterStream()
        // An existing file would keep its mode.
        await rm(file, { force: true })
        await pipeline(response.body, meter.stream, createWriteStream(file, { mode: 0o600, flags: 'wx' }))
        return {
          ...describeResponse(response),
          hasLength: response.headers['content-length'] !== undefined,
          headerNames: Object.keys(response.headers),
          disposition: headerValues(response, 'content-disposition')[0] ?? '',
          size: meter.size(),
          sha256: meter.sha256(),
        }
      }),
    // A graceful close would wait for requests that were abandoned.
    close: () => {
      connector.breakOff()
      return client.destroy()
    },
  }
}

function describeResponse(response: Dispatcher.ResponseData): Pick<Reply, 'status' | 'contentType' | 'location'> {
  return {
    status: response.statusCode,
    contentType: headerValues(response, 'content-type')[0] ?? '',
    location: headerValues(response, 'location')[0] ?? '',
  }
}

function headerValues(response: Dispatcher.ResponseData, name: string): readonly string[] {
  const value = response.headers[name]
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

async function readText(body: AsyncIterable<Buffer>, what: string): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    // Leaving the loop destroys the body and the connection.
    if (size > MAX_REPLY_BYTES) {
      throw new BackupError(
        'router-unsupported',
        `The response to ${what} is larger than 1 MiB, so it is not from a router.`,
      )
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Counts and hashes the bytes that pass; fails after MAX_DOWNLOAD_BYTES. */
function meterStream(): { readonly stream: Transform; readonly size: () => number; readonly sha256: () => string } {
  const hash = createHash('sha256')
  let size = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      hash.update(chunk)
      if (size <= MAX_DOWNLOAD_BYTES) done(null, chunk)
      else
        done(
          new BackupError(
            'backup-invalid',
            'The router sent more than 256 MiB, so this is not a configuration backup.',
          ),
        )
    },
  })
  return { stream, size: () => size, sha256: () => hash.digest('hex') }
}
