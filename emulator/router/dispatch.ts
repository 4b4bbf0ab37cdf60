// Passes a call through the checks of every CGI, in the router's order, and on to its handler.
import { type Api, answerQuery, listApis, resolvePath } from './api-list.ts'
import type { Call } from './call.ts'
import { answerGetinfo } from './encryption.ts'
import type { CallName } from './export-switches.ts'
import { answerDownload, answerStart, answerStatus } from './export-task.ts'
import { addKeys } from './extra-keys.ts'
import { findFault, playFault, spoil } from './fault.ts'
import { answerMeshInfo, answerSystemInfo } from './label.ts'
import { answerLogin, answerLogout } from './login.ts'
import { buildPage, type Reply } from './reply.ts'
import { hasToken, type Session } from './session.ts'
import type { RouterState } from './state.ts'
import { answerUtilization, answerWanStatus } from './status.ts'
import { answerStranger } from './stranger.ts'

const MALFORMED = 101
const NO_SUCH_API = 102
const NO_SUCH_METHOD = 103
const NO_SUCH_VERSION = 104
const NO_PERMISSION = 105

const CALL_NAMES: Readonly<Record<string, CallName>> = {
  'SYNO.API.Info query': 'info',
  'SYNO.API.Encryption getinfo': 'getinfo',
  'SYNO.API.Auth login': 'login',
  'SYNO.API.Auth logout': 'logout',
  'SYNO.Backup.Config.Backup start': 'start',
  'SYNO.Backup.Config.Backup status': 'status',
  'SYNO.Backup.Config.Backup download': 'download',
  'SYNO.Mesh.System.Info get': 'label',
  'SYNO.Core.System info': 'label',
}

/** Answers one call. */
export async function answerCall(state: RouterState, call: Call): Promise<Reply> {
  const strange = answerStranger(state.switches, call)
  if (strange) return strange
  const target = resolvePath(call.path, state.switches)
  if (!target) return buildPage(404, 'Not Found', 'The requested URL was not found on this server.')
  if (call.httpMethod !== 'GET' && call.httpMethod !== 'POST') {
    return buildPage(405, 'Method Not Allowed', 'The requested method is not allowed for this URL.')
  }
  const apiName = call.api || target.api
  const method = call.method.toLowerCase()
  const name = CALL_NAMES[`${apiName} ${method}`]
  const fault = findFault(state.switches.faults, name, countCall(state, call, name))
  const broken = fault && (await playFault(fault))
  return broken ?? spoil(fault, await carryOut(state, { call, cgi: target.cgi, apiName, method }))
}

async function carryOut(
  state: RouterState,
  asked: { readonly call: Call; readonly cgi: string; readonly apiName: string; readonly method: string },
): Promise<Reply> {
  const { call, cgi, apiName, method } = asked
  if (apiName === '' || method === '' || !/^\d+$/.test(call.version)) return { kind: 'error', code: MALFORMED }
  const api = listApis(state.switches).get(apiName)
  const code = checkCall(api, cgi, method, Number(call.version))
  if (code !== undefined) return { kind: 'error', code }
  return addKeys(await answerMethod(state, call, apiName, method), state.switches.extraKeys[`${apiName} ${method}`])
}

/** A logout counts on arrival, however it is answered. */
function countCall(state: RouterState, call: Call, name: CallName | undefined): number {
  if (!name) return 0
  if (name === 'logout' && state.sessions.find(call)) state.counters.logouts++
  const nth = (state.calls.get(name) ?? 0) + 1
  state.calls.set(name, nth)
  return nth
}

/** API, then version, then method (protocol.md 3.8); an API requested at another API's CGI does not exist either. */
function checkCall(api: Api | undefined, cgi: string, method: string, version: number): number | undefined {
  if (!api || api.path !== cgi) return NO_SUCH_API
  if (version < api.minVersion || version > api.maxVersion) return NO_SUCH_VERSION
  return api.methods.includes(method) ? undefined : NO_SUCH_METHOD
}

async function answerMethod(state: RouterState, call: Call, apiName: string, method: string): Promise<Reply> {
  switch (apiName) {
    case 'SYNO.API.Info':
      return answerQuery(call, state.switches)
    case 'SYNO.API.Encryption':
      return answerGetinfo(call, state.switches.encryption)
    case 'SYNO.API.Auth':
      return method === 'login' ? answerLogin(state, call) : answerLogout(state, call)
  }
  const { switches } = state
  const session = state.sessions.admit(call, CALL_NAMES[`${apiName} ${method}`])
  if (typeof session === 'number') return { kind: 'error', code: session }
  const { enforce, calls } = switches.token
  const needsToken = calls === 'all' || method === calls
  if (enforce !== 'off' && needsToken && !hasToken(call, session, switches)) return { kind: 'error', code: enforce }
  if (apiName === 'SYNO.Mesh.System.Info') return answerMeshInfo(switches)
  if (apiName === 'SYNO.Core.System') return answerSystemInfo(switches)
  if (apiName === 'SYNO.Core.System.Utilization') return answerUtilization()
  if (apiName === 'SYNO.Mesh.Network.WANStatus') return answerWanStatus()
  return answerBackup(state, call, method, session)
}

function answerBackup(state: RouterState, call: Call, method: string, session: Session): Reply | Promise<Reply> {
  if (!state.switches.account.backupAllowed) return { kind: 'error', code: NO_PERMISSION }
  switch (method) {
    case 'start':
      return answerStart(state, session)
    case 'status':
      return answerStatus(state, call, session)
    case 'download':
      return answerDownload(state, call, session)
    default:
      return { kind: 'data', data: { services: [] } }
  }
}
