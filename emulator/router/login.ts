// SYNO.API.Auth: login rules, login answers, and logout (protocol.md 3 and 4).
import type { Call, Fields } from './call.ts'
import { hasEnvelope, mergeEnvelope } from './encryption.ts'
import type { Reply } from './reply.ts'
import type { Session } from './session.ts'
import type { RouterState } from './state.ts'
import { listTotps } from './totp.ts'

const WRONG_CREDENTIALS = 400
const ACCOUNT_DISABLED = 401
const PERMISSION_DENIED = 402
const OTP_REQUIRED = 403
const OTP_WRONG = 404
const OTP_ENFORCED = 406
const ADDRESS_BLOCKED = 407
/** An id of no session. */
const OTHER_ID = 'another-id-of-no-session'
/** Codes that Auto Block counts; the others follow valid credentials. */
const COUNTED_CODES: readonly number[] = [WRONG_CREDENTIALS, OTP_WRONG]

/** Answers a login and opens the session. */
export async function answerLogin(state: RouterState, call: Call): Promise<Reply> {
  const { switches, autoBlock } = state
  if (autoBlock.isBlocked(call.remoteAddress)) return { kind: 'error', code: ADDRESS_BLOCKED }
  const fields = await readCredentials(state, call)
  const code = judgeLogin(state, fields)
  if (code !== undefined) {
    if (COUNTED_CODES.includes(code)) autoBlock.countFailure(call.remoteAddress, switches.autoBlock)
    return { kind: 'error', code }
  }
  const version = Number(call.version)
  const session = state.sessions.open({ withToken: version >= 3 && fields.enable_syno_token === 'yes' })
  state.counters.logins++
  const { idIn, otherId } = switches.session
  const other = otherId === 'wrong' ? OTHER_ID : undefined
  const inBody = idIn === 'cookie' ? other : session.sid
  const inCookie = idIn === 'body' ? other : session.sid
  return {
    kind: 'data',
    data: buildLoginData({ ...session, sid: inBody }, version, fields),
    // cookie is the default of format (3.2)
    headers:
      fields.format === 'sid' || inCookie === undefined ? {} : { 'Set-Cookie': `id=${inCookie}; path=/; HttpOnly` },
  }
}

/** Answers a logout: success whether or not the call named a session (4). */
export function answerLogout(state: RouterState, call: Call): Reply {
  const session = state.sessions.find(call)
  if (session && session.endedWith === undefined) session.endedWith = 119
  return { kind: 'data' }
}

/** No parameters if the router cannot or will not read them: then the account is missing (2.5, 9.1). */
async function readCredentials(state: RouterState, call: Call): Promise<Fields> {
  const { encryption, scheme } = state.switches
  const refusesPlain = encryption.encryptedLoginOnly || (scheme === 'http' && !encryption.plainOverHttp)
  if (hasEnvelope(call, encryption) ? encryption.plainLoginOnly : refusesPlain) return {}
  return (await mergeEnvelope(call, encryption)) ?? {}
}

function judgeLogin(state: RouterState, fields: Fields): number | undefined {
  const { account, session } = state.switches
  if (fields.account !== account.username || fields.passwd !== account.password) return WRONG_CREDENTIALS
  if (account.disabled) return ACCOUNT_DISABLED
  if (account.loginError !== undefined) return account.loginError
  if (!account.administrator) return PERMISSION_DENIED
  if (session.webuiOnly && fields.session !== 'webui') return PERMISSION_DENIED
  return judgeOtp(state, fields.otp_code ?? '')
}

function judgeOtp(state: RouterState, code: string): number | undefined {
  const { otp, encryption } = state.switches
  if (otp.mode === 'none') return undefined
  if (otp.mode === 'enforced') return OTP_ENFORCED
  if (code === '') return OTP_REQUIRED
  const good = [...listTotps(otp, Date.now() + encryption.clockOffsetSeconds * 1000), ...otp.codes]
  const isGood = good.includes(code) && !state.usedCodes.has(code)
  state.seenCodes.push({ code, isGood })
  if (!isGood) return OTP_WRONG
  state.usedCodes.add(code)
  return undefined
}

/** Version 1 returns no sid in its body; 3 and later can return a token, newer ones more (3.3). */
function buildLoginData(
  session: Pick<Session, 'token'> & { readonly sid: string | undefined },
  version: number,
  fields: Fields,
): unknown {
  if (version < 2) return undefined
  return {
    sid: session.sid,
    synotoken: session.token,
    ...(version >= 4 ? { is_portal_port: false } : {}),
    ...(version >= 6 ? { did: '' } : {}),
    ...(version >= 7 ? { account: fields.account, device_id: '', ik_message: '' } : {}),
  }
}
