// Replies that are not a router's web API: another device, Apache's redirect, plain HTTP at the TLS port.
import type { Call } from './call.ts'
import { buildPage, type Reply } from './reply.ts'
import type { RouterSwitches } from './switches.ts'

/** The reply of whatever takes the router's place; undefined if the router itself answers. */
export function answerStranger(switches: RouterSwitches, call: Call): Reply | undefined {
  switch (switches.notSrm) {
    case 'html':
      return buildPage(200, 'FRITZ!Box', 'Bitte melden Sie sich mit Ihrem Kennwort an.')
    case 'json':
      return answerJson()
    case 'redirect':
      return answerRedirect('/login?next=%2Fwebapi')
    case 'http-400':
      return buildPlainHttpPage()
  }
  if (!switches.httpsRedirect) return undefined
  const host = (call.headers.host ?? switches.host).replace(/:\d+$/, '')
  return answerRedirect(`https://${host}:8001/`)
}

/** Apache's reply to plain HTTP on a TLS port. */
export function buildPlainHttpPage(): Reply {
  const reason = "Reason: You're speaking plain HTTP to an SSL-enabled server port."
  return buildPage(
    400,
    'Bad Request',
    `Your browser sent a request that this server could not understand.<br />\n${reason}`,
  )
}

function answerJson(): Reply {
  const body = '{"jsonrpc":"2.0","error":{"code":-32600,"message":"Invalid Request"},"id":null}'
  return { kind: 'raw', status: 200, headers: { 'Content-Type': 'application/json' }, body }
}

function answerRedirect(location: string): Reply {
  const page = buildPage(301, 'Moved Permanently', `The document has moved <a href="${location}">here</a>.`)
  return { ...page, headers: { ...page.headers, Location: location } }
}
