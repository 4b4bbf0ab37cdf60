// Reads an HTTP request as the router's CGIs do: query and form body are one set of parameters.
import type { IncomingMessage } from 'node:http'

const BODY_LIMIT_BYTES = 1_048_576

export type Fields = Readonly<Record<string, string>>

export interface Call {
  readonly httpMethod: string
  readonly url: string
  /** decoded path without the query */
  readonly path: string
  readonly query: Fields
  readonly body: Fields
  /** query and body together */
  readonly params: Fields
  readonly headers: Fields
  readonly cookies: Fields
  readonly api: string
  readonly method: string
  readonly version: string
  readonly remoteAddress: string
}

/** Reads the whole request; undefined if its body is too large or breaks off. */
export async function readCall(request: IncomingMessage): Promise<Call | undefined> {
  const text = await readBody(request)
  if (text === undefined) return undefined
  const rawUrl = request.url ?? '/'
  const cut = rawUrl.indexOf('?')
  const query = parseForm(cut === -1 ? '' : rawUrl.slice(cut + 1))
  const isForm = (request.headers['content-type'] ?? '').toLowerCase().startsWith('application/x-www-form-urlencoded')
  const body = isForm ? parseForm(text) : {}
  const params: Fields = { ...query, ...body }
  const headers = flattenHeaders(request)
  return {
    httpMethod: request.method ?? '',
    url: rawUrl,
    path: decodePath(cut === -1 ? rawUrl : rawUrl.slice(0, cut)),
    query,
    body,
    params,
    headers,
    cookies: parseCookies(headers.cookie ?? ''),
    api: params.api ?? '',
    method: params.method ?? '',
    version: params.version ?? '',
    remoteAddress: (request.socket.remoteAddress ?? '').replace(/^::ffff:/, ''),
  }
}

/** Parses form fields; the last of duplicate names wins. */
export function parseForm(text: string): Fields {
  return Object.fromEntries(new URLSearchParams(text))
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request) {
      const bytes = Buffer.from(chunk)
      size += bytes.length
      if (size > BODY_LIMIT_BYTES) return undefined
      chunks.push(bytes)
    }
  } catch {
    return undefined
  }
  return Buffer.concat(chunks).toString('utf8')
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function flattenHeaders(request: IncomingMessage): Fields {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  )
}

function parseCookies(header: string): Fields {
  const pairs = header.split(';').map((pair) => pair.trim().split('='))
  return Object.fromEntries(pairs.map(([name = '', ...value]) => [name, value.join('=').replace(/^"(.*)"$/, '$1')]))
}
