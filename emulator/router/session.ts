// The router's sessions: how a call identifies one, when it ends, and whether the call carries its token.
import { randomBytes } from 'node:crypto'
import type { Call } from './call.ts'
import type { CallName } from './export-switches.ts'
import type { RouterSwitches } from './switches.ts'

/** SID not found (protocol.md 3.8). */
export const SID_NOT_FOUND = 119
const SESSION_TIMEOUT = 106

export interface Session {
  readonly sid: string
  /** undefined unless the login asked for one (protocol.md 3.5) */
  readonly token: string | undefined
  /** the code returned to its calls after it ended */
  endedWith: number | undefined
  lastUsedAt: number
  readonly served: Map<CallName, number>
}

export interface Sessions {
  readonly openCount: number
  open(options: { readonly withToken: boolean }): Session
  /** The session that a call identifies, open or ended. */
  find(call: Call): Session | undefined
  /** The session of a call, which counts as activity, or the code to refuse it with. */
  admit(call: Call, name: CallName | undefined): Session | number
}

/** Creates an empty store; the switches are read on every call. */
export function createSessions(switches: RouterSwitches): Sessions {
  const sessions = new Map<string, Session>()
  let expiries = 0

  const find = (call: Call): Session | undefined => sessions.get(readSid(call, switches) ?? '')

  const endIfDue = (session: Session): void => {
    if (session.endedWith !== undefined) return
    if (performance.now() - session.lastUsedAt > switches.session.idleMs) session.endedWith = SESSION_TIMEOUT
    const rule = switches.session.expireAfter
    if (!rule || (rule.repeat === 'once' && expiries > 0)) return
    if ((session.served.get(rule.call) ?? 0) >= rule.count) {
      session.endedWith = rule.code
      expiries++
    }
  }

  return {
    get openCount() {
      return [...sessions.values()].filter((session) => session.endedWith === undefined).length
    },
    open: ({ withToken }) => {
      const session: Session = {
        sid: createSid(switches.session.sidStartsWithDigit),
        token: withToken ? randomBytes(10).toString('hex') : undefined,
        endedWith: undefined,
        lastUsedAt: performance.now(),
        served: new Map(),
      }
      sessions.set(session.sid, session)
      return session
    },
    find,
    admit: (call, name) => {
      const session = find(call)
      if (!session) return SID_NOT_FOUND
      endIfDue(session)
      if (session.endedWith !== undefined) return session.endedWith
      session.lastUsedAt = performance.now()
      if (name) session.served.set(name, (session.served.get(name) ?? 0) + 1)
      return session
    },
  }
}

/** Whether a call carries its session's token, if the switches require one (3.5). */
export function hasToken(call: Call, session: Session, switches: RouterSwitches): boolean {
  if (session.token === undefined) return false
  const inHeader = call.headers['x-syno-token'] === session.token
  const inParam = call.params.SynoToken === session.token
  switch (switches.token.carrier) {
    case 'either':
      return inHeader || inParam
    case 'header':
      return inHeader
    case 'param':
      return inParam
    case 'both':
      return inHeader && inParam
  }
}

function readSid(call: Call, switches: RouterSwitches): string | undefined {
  if (switches.session.transport === 'body-only') return call.body._sid
  const fromQuery = call.query._sid
  if (fromQuery !== undefined) {
    // the query value is parsed as JSON, which a leading digit breaks (3.4)
    return switches.session.queryDigitDefect && /^\d/.test(fromQuery) ? undefined : fromQuery
  }
  return call.body._sid ?? call.cookies.id
}

function createSid(startsWithDigit: boolean): string {
  const first = startsWithDigit ? '4' : 'Q'
  return `${first}${randomBytes(18).toString('base64url')}.`
}
