// One call to the router's web API: sends the form, returns the typed reply, and throws for any other response.

import { BackupError, type ErrorCode } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { input, type Message, message } from '../text/message.ts'
import { MAX_MATCHED, printable } from '../text/sanitize.ts'
import { sightingOf } from './answer-facts.ts'
import type { RouterClock } from './clock.ts'
import { cookieNames } from './cookie-names.ts'
import { knownKeysOf } from './known-answers.ts'
import { TransientError } from './network-errors.ts'
import { callForm, type Endpoint } from './protocol.ts'
import { shapeOf } from './public-shape.ts'
import { type ApiReply, parseReply } from './reply.ts'
import type { Observer } from './sighting.ts'
import type { Reply, Request, Transport } from './transport.ts'

/** The credentials of a call within a session. */
export interface SessionCredentials {
  readonly sid: string
  /** Set if it is the second of two that the login answered with (protocol.md 9b.C). */
  readonly isSecond?: true
  /** The CSRF token, if the router sent one (protocol.md 3.5). */
  readonly synoToken?: string
  /** Whether the body contains the session id too, for a router that ignores the cookie (protocol.md 9.5). */
  readonly sidInBody: boolean
}

/** One call, with the name and the codes for its errors. */
export interface Call {
  readonly endpoint: Endpoint
  readonly method: string
  readonly parameters?: Readonly<Record<string, string>>
  readonly credentials?: SessionCredentials
  readonly signal: AbortSignal
  /** The call, for messages: "the login". */
  readonly what: string
  /** The error code of an unusable response. */
  readonly failure: ErrorCode
  /** What to do if the call is lost or its response unusable; by default the hint of the error code. */
  readonly hint?: string | Message
}

/** A response: the reply, which may be an error, and the raw Set-Cookie headers. */
export interface Answer {
  readonly reply: ApiReply
  readonly cookies: readonly string[]
}

/** The router's web API (protocol.md 1 and 3.8), without sessions. */
export interface Api {
  /** Throws BackupError; TransientError where the same call may succeed later. Error replies are returned, not thrown. */
  call(call: Call): Promise<Answer>
}

/** Creates an Api. `origin` (scheme, host and port) is for messages. Debug lines show shapes, never values. */
export function createApi({
  transport,
  origin,
  logger,
  clock,
  observe,
}: {
  readonly transport: Transport
  readonly origin: string
  readonly logger: Logger
  /** Receives the router's time. */
  readonly clock?: RouterClock
  /** Receives what each answer shows. */
  readonly observe?: Observer | undefined
}): Api {
  return {
    async call(call) {
      const answer = await transport.post(requestOf(call))
      clock?.noteHeader(answer.date)
      observe?.(sightingOf(call, answer))
      const name = `${call.endpoint.api} ${call.method}`
      const shape = shapeOf(answer.text, knownKeysOf(name))
      logger.debug(`${name}: HTTP ${answer.status}, ${shape}${describeCookies(answer)}`)
      refuseStatus(answer, { call, origin })
      const reply = parseReply(answer.text)
      if (!reply) {
        throw new BackupError(
          call.failure,
          `The response of ${origin} to ${call.what} is not from SRM: ${describeContent(answer)}.`,
          { hint: call.hint ?? hintAtAddress(call) },
        )
      }
      return { reply, cookies: answer.cookies }
    },
  }
}

/** Known names only: the values are session ids. */
function describeCookies({ cookies }: Reply): string {
  const names = cookieNames(cookies)
  return names.length > 0 ? `, sets cookies: ${names.join(', ')}` : ''
}

/** Returns the HTTP request of a call: session id as cookie, token as header and, in a POST, as parameter. */
export function requestOf(
  { endpoint, method, parameters, credentials, signal, what, hint }: Call,
  { httpMethod = 'POST' }: Pick<Request, 'httpMethod'> = {},
): Request {
  const inForm = httpMethod === 'GET' ? undefined : credentials
  const form = callForm(endpoint, {
    method,
    parameters: {
      ...parameters,
      ...(inForm?.synoToken ? { SynoToken: inForm.synoToken } : {}),
      ...(inForm?.sidInBody ? { _sid: inForm.sid } : {}),
    },
  })
  const headers = {
    ...(credentials ? { cookie: `id=${credentials.sid}` } : {}),
    ...(credentials?.synoToken ? { 'x-syno-token': credentials.synoToken } : {}),
  }
  return { path: endpoint.path, form, httpMethod, headers, signal, what, ...(hint ? { hint } : {}) }
}

/** Throws unless the status is 200: SRM sends it with every reply, even with errors (protocol.md 3.8). */
export function refuseStatus(
  answer: Pick<Reply, 'status' | 'location' | 'contentType'>,
  { call, origin }: { readonly call: Pick<Call, 'what' | 'failure' | 'hint'>; readonly origin: string },
): void {
  const { status } = answer
  if (status === 200) return
  if (status >= 300 && status < 400) throw redirected(answer.location, origin)
  const message = `${origin} answered ${call.what} with HTTP ${status}.`
  if (status >= 500) throw new TransientError(call.failure, message, { hint: call.hint })
  const needsTls = status === 400 && origin.startsWith('http:')
  throw new BackupError(call.failure, message, { hint: call.hint ?? (needsTls ? NEEDS_TLS : hintAtAddress(call)) })
}

/** For status 400, Apache's answer to http on an https port (protocol.md 7: SRM's server). */
const NEEDS_TLS = message`This port probably expects https: replace \`http://\` by \`https://\` in ${input('url')}.`

function redirected(location: string, origin: string): BackupError {
  const url = location === '' ? null : URL.parse(location, origin)
  const target = url?.protocol.startsWith('http') ? url : undefined
  return new BackupError(
    'router-unsupported',
    `${origin} redirects to ${target ? printable(target.origin) : 'another address'}; redirects are not followed, since they would expose the password.`,
    { hint: redirectHint(target, origin) },
  )
}

/** Suggests the port of the redirect, on the same host only: another host could be an attacker's. */
function redirectHint(target: URL | undefined, origin: string): Message {
  const own = URL.parse(origin)
  if (target?.protocol !== 'https:' || target.hostname !== own?.hostname || target.origin === own.origin) {
    return message`Set ${input('url')} to the address of SRM itself, usually https://192.168.1.1:8001.`
  }
  // In `url`, an omitted port means SRM's default, not 443.
  const moved = `https://${target.hostname}:${target.port || '443'}`
  return own.protocol === 'http:'
    ? message`SRM redirects HTTP to HTTPS: set ${input('url')} to ${moved}.`
    : message`Set ${input('url')} to the address of SRM itself: ${moved}.`
}

function hintAtAddress(call: Pick<Call, 'failure'>): Message | undefined {
  if (call.failure !== 'router-unsupported') return undefined
  return message`Check the address and port in ${input('url')}: SRM uses 8001 for https and 8000 for http unless changed, and may redirect 8000 to 8001. In a browser, the address must open the sign-in page of SRM.`
}

function describeContent({ text, contentType }: Reply): string {
  const start = text.trimStart()
  if (start === '') return 'an empty response'
  const title = /<title[^>]*>([^<]{1,200})/i.exec(start.slice(0, MAX_MATCHED))?.[1]
  if (start.startsWith('<')) return title ? `an HTML page titled "${printable(title, 60)}"` : 'an HTML or XML page'
  if (/^[[{]/.test(start)) return 'other JSON'
  return contentType ? `content of type ${printable(contentType, 60)}` : 'unknown content'
}
