// A router as a compatibility report describes it: the report's facts as switches.
import { describeDownload, describeExport } from './export-from-report.ts'
import type { KeyTypes } from './extra-keys.ts'
import type { LoginCode } from './login-switches.ts'
import { BACKUP, type Changes, codeOf, contentTypeOf, keyTypesOf, type Report, refusalOf } from './reported.ts'
import type { SwitchChanges } from './switches.ts'

const INFO = 'SYNO.API.Info query'
const AUTH = 'SYNO.API.Auth'
const MESH = 'SYNO.Mesh.System.Info'
const SYSTEM = 'SYNO.Core.System'
const USED = [AUTH, 'SYNO.API.Encryption', BACKUP, MESH, SYSTEM]
const NO_SUCH_API = 102
const SESSION_UNKNOWN = 119

/** Returns the switches of a router that behaves as the report says. */
export function switchesOf(report: Report): SwitchChanges {
  return {
    scheme: report.connection.scheme,
    backupOs: report.model === 'NAS' ? 'DSM' : 'SRM',
    jsonBom: report.answers.some(({ bom }) => bom),
    jsonContentType: contentTypeOf(report.answers[0]?.type),
    account: { loginError: refusalOf(report, `${AUTH} login`) as LoginCode | undefined },
    info: describeInfo(report),
    encryption: describeEncryption(report),
    session: describeSession(report),
    token: describeToken(report),
    export: describeExport(report),
    download: describeDownload(report),
    label: describeLabel(report),
    extraKeys: keysOf(report),
  }
}

function describeInfo(report: Report): Changes<'info'> {
  const { apis, answers } = report
  if (apis === null) return { error: codeOf(report, INFO) }
  const [auth, backup] = [apis[AUTH], apis[BACKUP]]
  const folder = backup?.path.replace(/[^/]*$/, '') ?? ''
  const isCalled = (api: string) => answers.some(({ call, code }) => call.startsWith(`${api} `) && code !== NO_SUCH_API)
  const asked = answers.filter(({ call }) => call === INFO)
  const firstNames = Object.keys(keyTypesOf(asked[0]?.shape)).filter((name) => USED.includes(name))
  return {
    absent: USED.filter((name) => !apis[name] && !isCalled(name)),
    unlisted: USED.filter((name) => !apis[name] && isCalled(name)),
    ...(asked.length > 1 && firstNames.length < 2 ? { nameList: firstNames.length === 0 ? 'none' : 'first' } : {}),
    ...(auth ? { authMin: auth.min, authMax: auth.max, authPath: auth.path.slice(folder.length) } : {}),
    ...(backup ? { backupMax: backup.max, folder } : {}),
    paddedPaths: Object.values(apis).some((api) => (api?.padding ?? 0) > 0),
  }
}

function describeEncryption({ key }: Report): Changes<'encryption'> {
  const forms = { hex: 'hex', DER: 'der', PEM: 'pem' } as const
  const form = key && Object.hasOwn(forms, key.form) ? forms[key.form as keyof typeof forms] : undefined
  return { ...(form ? { publicKey: form } : {}), ...(key?.bits ? { bits: key.bits } : {}) }
}

/** A router that loses new sessions until the id is in the body, too, or until it gets the other id. */
function describeSession({ answers, login }: Report): Changes<'session'> {
  const calls = answers.filter(({ call, sent }) => sent !== undefined && !isLogout(call))
  const accepted = calls.filter(({ code }) => code !== SESSION_UNKNOWN)
  const isLost = calls.some(({ code, sent = '' }) => code === SESSION_UNKNOWN && !/body|token/.test(sent))
  const needsBody =
    isLost && accepted.length > 0 && accepted.every(({ sent = '' }) => /body/.test(sent) && !/token/.test(sent))
  const takesSecond = accepted.some(({ sent = '' }) => sent.includes('second id'))
  const [only] = login?.sid.length === 1 ? login.sid : []
  return {
    sidStartsWithDigit: login?.startsWithDigit === true,
    ...(needsBody ? { transport: 'body-only' } : {}),
    ...(login?.same === false ? { idIn: takesSecond ? 'cookie' : 'body' } : {}),
    ...(only === undefined ? {} : { idIn: only, otherId: 'absent' }),
  }
}

/** The calls that are refused without a token, and by which code. */
function describeToken({ answers, login }: Report): Changes<'token'> {
  const calls = answers.filter(
    ({ call, sent }) => (sent !== undefined && !isLogout(call)) || call === `${BACKUP} download`,
  )
  const codes = [...new Set(calls.filter(({ sent = '' }) => !/token/.test(sent)).map(({ code }) => code))]
  const code = codes.find((one) => one === 103 || one === 105 || one === SESSION_UNKNOWN) as 103 | 105 | 119 | undefined
  const isAsked = login?.asksForToken === true
  if (code === undefined || (!isAsked && codes.length > 1) || calls.length === 0) return {}
  const isLate = answers.some(({ task, sent = '' }) => task !== undefined && !/token/.test(sent))
  return { enforce: code, ...(isLate ? { calls: 'download' } : {}) }
}

function describeLabel(report: Report): Changes<'label'> {
  const { model, firmware, apis } = report
  const answerOf = (api: string, method: string) =>
    apis && !apis[api] ? ('absent' as const) : (refusalOf(report, `${api} ${method}`) ?? ('ok' as const))
  return {
    mesh: answerOf(MESH, 'get'),
    system: answerOf(SYSTEM, 'info'),
    ...(model === null ? {} : { model: model === 'NAS' ? 'DS920+' : model }),
    ...(firmware === null ? {} : { firmware }),
  }
}

/** What each call answers beyond the emulator's own keys: those of its first good answer. */
function keysOf({ answers }: Report): Readonly<Record<string, KeyTypes>> {
  const good = answers.filter(
    ({ call, code, shape }) => call !== INFO && code === undefined && Object.keys(keyTypesOf(shape)).length > 0,
  )
  return Object.fromEntries(good.toReversed().map(({ call, shape }) => [call, keyTypesOf(shape)]))
}

function isLogout(call: string): boolean {
  return call === `${AUTH} logout`
}
