// What an answer shows of the router's behaviour: each fact is chosen from a fixed list, whatever the router sent.

import { cookieNames } from './cookie-names.ts'
import { contentKind } from './download-facts.ts'
import { readEncryptionInfo } from './envelope.ts'
import { knownKeysOf } from './known-answers.ts'
import { API, type Endpoint, readStatus, readTaskId } from './protocol.ts'
import { publicShapeOf } from './public-shape.ts'
import { type Fields, field, fieldsOf, numberOf, parseJson, parseReply, textOf } from './reply.ts'
import type { AnswerSighting, ListedApi, LoginFacts, TaskIdForm } from './sighting.ts'
import type { Reply } from './transport.ts'

/** What a status may say (protocol.md 9.4), and what else such words are. */
const STATUS_WORDS: ReadonlySet<string> = new Set([
  ...['finish', 'finished', 'done', 'success', 'complete', 'completed', 'ok', 'ready', 'idle', 'none', 'end', 'ended'],
  ...['running', 'processing', 'exporting', 'waiting', 'pending', 'starting', 'started', 'busy', 'queued', 'init'],
  ...['preparing', 'collecting', 'packing', 'compressing', 'progress', 'in_progress', 'working', 'active'],
  ...['fail', 'failed', 'error', 'cancel', 'cancelled', 'canceled', 'abort', 'aborted', 'timeout', 'unknown'],
])
/** Files and folders of web APIs, as far as sources show them (protocol.md 1). */
const KNOWN_PATH = /^(dsm\/)?(_*)((?:query|auth|encryption|entry|info)\.cgi)$/

interface Called {
  readonly endpoint: Endpoint
  readonly method: string
  readonly parameters?: Readonly<Record<string, string>>
  readonly credentials?: Credentials
}

interface Credentials {
  readonly isSecond?: true
  readonly sidInBody: boolean
  readonly synoToken?: string
}

type Answer = Pick<Reply, 'status' | 'text' | 'contentType' | 'cookies'>

/** Returns what the answer to a call shows. */
export function sightingOf({ endpoint, method, parameters = {}, credentials }: Called, answer: Answer): AnswerSighting {
  const call = `${endpoint.api} ${method}`
  const text = answer.text.replace(/^\uFEFF/, '')
  const parsed = parseJson(text)
  const reply = parseReply(text)
  const data = reply?.ok ? reply.data : undefined
  const cookies = cookieNames(answer.cookies)
  return {
    kind: 'answer',
    call,
    version: endpoint.version,
    http: publicNumber(answer.status, 599) ?? 0,
    type: contentKind(answer.contentType),
    ...(text === answer.text ? {} : { bom: true }),
    ...(cookies.length > 0 ? { cookies } : {}),
    ...(reply && !reply.ok ? { code: publicCode(reply.code) } : {}),
    ...(credentials ? { sent: describeSession(credentials) } : {}),
    ...(data ? factsOf(call, { data, parameters, answer }) : {}),
    ...(parsed === undefined ? {} : { shape: publicShapeOf(parsed, knownKeysOf(call)) }),
  }
}

type Facts = Partial<Pick<AnswerSighting, 'apis' | 'asked' | 'key' | 'login' | 'task' | 'reads' | 'word'>>

interface Answered {
  readonly data: Fields
  readonly parameters: Readonly<Record<string, string>>
  readonly answer: Answer
}

function factsOf(call: string, { data, parameters, answer }: Answered): Facts {
  switch (call) {
    case `${API.info} query`:
      return { asked: parameters.query === 'ALL' ? 'ALL' : 'names', apis: listedApis(data) }
    case `${API.encryption} getinfo`:
      return { key: describeKey(data) }
    case `${API.auth} login`:
      return { login: describeLogin(data, parameters, answer) }
    case `${API.backup} start`:
      return { task: describeTaskId(data) }
    case `${API.backup} status`:
      return { reads: readStatus(data).kind, ...describeWord(data) }
    default:
      return {}
  }
}

function listedApis(data: Fields): NonNullable<AnswerSighting['apis']> {
  const listed = Object.values(API).flatMap((api) => {
    const entry = field(data, api)
    return entry === undefined ? [] : [[api, describeApi(fieldsOf(entry))] as const]
  })
  return Object.fromEntries(listed)
}

function describeApi(listed: Fields): ListedApi {
  const [known, folder = '', padding = '', file = ''] = KNOWN_PATH.exec(textOf(field(listed, 'path')) ?? '') ?? []
  return {
    min: publicNumber(field(listed, 'minVersion'), 99) ?? 0,
    max: publicNumber(field(listed, 'maxVersion'), 99) ?? 0,
    path: known === undefined ? 'other' : folder + file,
    padding: padding.length,
    json: field(listed, 'requestFormat') === 'JSON',
  }
}

function describeKey(data: Fields): NonNullable<AnswerSighting['key']> {
  const text = textOf(field(data, 'public_key')) ?? ''
  const isDer = /^[A-Za-z0-9+/=\s]+$/.test(text)
  const form = /^[0-9a-f]+$/i.test(text) ? 'hex' : text.startsWith('-----BEGIN ') ? 'PEM' : isDer ? 'DER' : 'other'
  try {
    return { form, bits: readEncryptionInfo(data).keyBits }
  } catch {
    return { form }
  }
}

function describeLogin(data: Fields, parameters: Readonly<Record<string, string>>, { cookies }: Answer): LoginFacts {
  const inBody = textOf(field(data, 'sid'))
  const inCookie = cookies.map((cookie) => /^\s*id=([^;]+)/.exec(cookie)?.[1]?.trim()).find(Boolean)
  return {
    form: 'passwd' in parameters ? 'plain' : 'envelope',
    sid: [...(inBody ? (['body'] as const) : []), ...(inCookie ? (['cookie'] as const) : [])],
    ...(inBody && inCookie ? { same: inBody === inCookie } : {}),
    ...(/^\d/.test(inBody ?? inCookie ?? '') ? { startsWithDigit: true } : {}),
    ...('enable_syno_token' in parameters ? { asksForToken: true } : {}),
    ...(textOf(field(data, 'synotoken')) ? { hasToken: true } : {}),
  }
}

function describeTaskId(data: Fields): TaskIdForm {
  const id = field(data, 'task_id')
  if (typeof id === 'number') return 'number'
  const text = readTaskId(data) ?? ''
  if (/^\d+$/.test(text)) return 'digits'
  if (/^\d/.test(text)) return 'starts with a digit'
  if (text.startsWith('@')) return 'starts with @'
  return /^\w+$/.test(text) ? 'word' : 'other'
}

function describeWord(data: Fields): Pick<AnswerSighting, 'word'> {
  const word = (textOf(field(data, 'state')) ?? textOf(field(data, 'status')))?.toLowerCase()
  return word === undefined ? {} : { word: STATUS_WORDS.has(word) ? word : 'other' }
}

function describeSession({ isSecond, sidInBody, synoToken }: Credentials): string {
  return `cookie${sidInBody ? ' and body' : ''}${isSecond ? ', second id' : ''}${synoToken ? ', with token' : ''}`
}

/** Shows the codes of the protocol's ranges (protocol.md 3.8, 5.5): any other number may be anything. */
function publicCode(code: number): number | 'other' {
  const isKnown = Number.isInteger(code) && /^(?:1\d\d|4\d\d|44\d\d)$/.test(String(code))
  return isKnown ? code : 'other'
}

/** Returns a whole number from 0 to `max`, else `undefined`. */
function publicNumber(value: unknown, max: number): number | undefined {
  const number = numberOf(value)
  return number !== undefined && Number.isInteger(number) && number >= 0 && number <= max ? number : undefined
}
