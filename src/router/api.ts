// One call to the router's web API: the form out, the typed reply back, and an error for everything that is neither.

import { BackupError, type ErrorCode } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { input, type Message, message } from '../text/message.ts'
import { printable } from '../text/sanitize.ts'
import type { RouterClock } from './clock.ts'
import { TransientError } from './network-errors.ts'
import { callForm, type Endpoint } from './protocol.ts'
import { type ApiReply, parseReply, shapeOf, shownName } from './reply.ts'
import type { Reply, Request, Transport } from './transport.ts'

const MAX_COOKIES_SHOWN = 8

/** What a logged-in call carries. */
export interface SessionCredentials {
  readonly sid: string
  /** The CSRF token, where the router gave one (protocol.md 3.5). */
  readonly synoToken?: string
  /** Whether the session id goes into the body too, for a router that ignores the cookie (protocol.md 9.5). */
  readonly sidInBody: boolean
}

/** One call: what is asked where, and the words and codes for what may go wrong with it. */
export interface Call {
  readonly endpoint: Endpoint
  readonly method: string
  readonly parameters?: Readonly<Record<string, string>>
  readonly keys?: SessionCredentials
  readonly signal: AbortSignal
  /** The call, for messages: "the login". */
  readonly what: string
  /** The code of the error if the answer makes no sense. */
  readonly failure: ErrorCode
  /** What to do if it is lost on the way or its answer makes no sense; by default what the error's code says. */
  readonly hint?: string | Message
}

/** What came back: the reply, an error reply too, and the Set-Cookie headers as they came. */
export interface Answer {
  readonly reply: ApiReply
  readonly cookies: readonly string[]
}

/** The router's web API (protocol.md 1 and 3.8), without knowledge of sessions. */
export interface Api {
  /** Throws BackupError; TransientError where the same call may succeed later. Error replies are returned, not thrown. */
  call(call: Call): Promise<Answer>
}

/** An Api over a transport. `origin` is for messages: scheme, host and port. Debug lines show shapes, never values. */
export function createApi({
  transport,
  origin,
  logger,
  clock,
}: {
  readonly transport: Transport
  readonly origin: string
  readonly logger: Logger
  /** Is told the router's time. */
  readonly clock?: RouterClock
}): Api {
  return {
    async call(call) {
      const answer = await transport.post(requestOf(call))
      clock?.noteHeader(answer.date)
      logger.debug(
        `${call.endpoint.api} ${call.method}: HTTP ${answer.status}, ${shapeOf(answer.text)}${describeCookies(answer)}`,
      )
      refuseStatus(answer, { call, origin })
      const reply = parseReply(answer.text)
      if (!reply) {
        throw new BackupError(
          call.failure,
          `What answered ${call.what} at ${origin} is not SRM: ${describeContent(answer)}.`,
          { hint: call.hint ?? wrongPlace(call) },
        )
      }
      return { reply, cookies: answer.cookies }
    },
  }
}

/** Names only: the values are session ids. */
function describeCookies({ cookies }: Reply): string {
  const names = cookies.slice(0, MAX_COOKIES_SHOWN).map((cookie) => shownName(/^\s*([^=;]*)/.exec(cookie)?.[1] ?? ''))
  return names.length > 0 ? `, sets cookies: ${names.join(', ')}` : ''
}

/** The HTTP request of a call: session id as cookie, token as header and parameter. */
export function requestOf({ endpoint, method, parameters, keys, signal, what, hint }: Call): Request {
  const form = callForm(endpoint, {
    method,
    parameters: {
      ...parameters,
      ...(keys?.synoToken ? { SynoToken: keys.synoToken } : {}),
      ...(keys?.sidInBody ? { _sid: keys.sid } : {}),
    },
  })
  const headers = {
    ...(keys ? { cookie: `id=${keys.sid}` } : {}),
    ...(keys?.synoToken ? { 'x-syno-token': keys.synoToken } : {}),
  }
  return { path: endpoint.path, form, headers, signal, what, ...(hint ? { hint } : {}) }
}

/** Throws unless the status is 200, which SRM answers to everything, errors included (protocol.md 3.8). */
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
  throw new BackupError(call.failure, message, { hint: call.hint ?? (needsTls ? NEEDS_TLS : wrongPlace(call)) })
}

/** What Apache answers where https was meant (protocol.md 7: SRM's server). */
const NEEDS_TLS = message`The likely cause: this port speaks https. Write \`https://\` instead of \`http://\` in ${input('url')}.`

function redirected(location: string, origin: string): BackupError {
  const url = location === '' ? null : URL.parse(location, origin)
  const target = url?.protocol.startsWith('http') ? url : undefined
  return new BackupError(
    'router-unsupported',
    `${origin} redirects to ${target ? printable(target.origin) : 'another place'}; redirects are not followed, since they would take the password along.`,
    { hint: redirectHint(target, origin) },
  )
}

/** Names the port that the answer itself shows, on the same host only: another one could be anybody's. */
function redirectHint(target: URL | undefined, origin: string): Message {
  const own = URL.parse(origin)
  if (target?.protocol !== 'https:' || target.hostname !== own?.hostname || target.origin === own.origin) {
    return message`Set ${input('url')} to the address that SRM itself answers at, usually https://192.168.1.1:8001.`
  }
  // In `url` a missing port means SRM's own, not 443.
  const moved = `https://${target.hostname}:${target.port || '443'}`
  return own.protocol === 'http:'
    ? message`SRM's "redirect HTTP to HTTPS" is on, and this port has moved to https: set ${input('url')} to ${moved}.`
    : message`Set ${input('url')} to the address that SRM itself answers at: ${moved}.`
}

function wrongPlace(call: Pick<Call, 'failure'>): Message | undefined {
  if (call.failure !== 'router-unsupported') return undefined
  return message`Check the address and the port in ${input('url')}: https is on 8001, http on 8000 unless changed, and SRM's "redirect HTTP to HTTPS" moves 8000 to 8001. In a browser the address must open the sign-in page of SRM.`
}

function describeContent({ text, contentType }: Reply): string {
  const start = text.trimStart()
  if (start === '') return 'an empty answer'
  const title = /<title[^>]*>([^<]{1,200})/i.exec(start)?.[1]
  if (start.startsWith('<')) return title ? `an HTML page titled "${printable(title, 60)}"` : 'an HTML or XML page'
  if (/^[[{]/.test(start)) return 'other JSON'
  return contentType ? `something of type ${printable(contentType, 60)}` : 'something else'
}
