// The compatibility report: how a router behaves, safe to post. Every text in it is one of this program's own, except the model
// and the firmware, which are shown only in the forms that Synology uses.

import type { Inspection } from '../dss/inspection.ts'
import type { ErrorCode } from '../errors.ts'
import type { RouterLabel } from '../router/label.ts'
import type { AnswerSighting, DownloadSighting, TlsFacts } from '../router/sighting.ts'
import type { Trust } from '../router/trust.ts'
import { VERSION } from '../version.ts'
import { describeFile, type FileFacts } from './file-facts.ts'
import { lastWith, type Observations, type SeenAnswer } from './recorder.ts'

/** Forms of models and firmware (protocol.md 8, 9d). A NAS is named as one, without its model. */
const MODEL = /^(?:RT|MR|WRX)\d{3,4}(?:ac|ax|be)?$/
const FIRMWARE = /^(?:(?:SRM|DSM) )?\d{1,2}\.\d{1,2}(?:\.\d{1,2})?-\d{4,5}(?: Update \d{1,2})?$/
const NAS_FIRMWARE = /^DSM\b/
const OTHER = 'other'

/** docs/compatibility.md describes it; compatibility/report.schema.json is its schema. */
export interface CompatibilityReport {
  /** Readers must reject any other number. */
  readonly report: 1
  /** Version of this action. */
  readonly version: string
  readonly run: 'check' | 'backup'
  readonly result: 'passed' | ErrorCode
  /** `null` if the router did not report it, `other` if it has no form of Synology's routers. */
  readonly model: string | null
  readonly firmware: string | null
  readonly connection: { readonly scheme: 'https' | 'http'; readonly trust: Trust['kind']; readonly tls?: TlsFacts }
  /** What the router lists of the APIs that a backup uses; `null` if it does not list them. */
  readonly apis: NonNullable<AnswerSighting['apis']> | null
  readonly key: AnswerSighting['key'] | null
  /** The last login that the router accepted. */
  readonly login: (NonNullable<AnswerSighting['login']> & { readonly version: number }) | null
  readonly answers: readonly SeenAnswer[]
  readonly downloads?: readonly Omit<DownloadSighting, 'kind'>[]
  readonly exportMs?: number
  readonly file?: FileFacts
}

/** What a run knows at its end. */
export interface RunFacts {
  readonly run: CompatibilityReport['run']
  readonly observations: Observations
  /** Scheme, host and port: only the scheme is reported. */
  readonly origin: string
  readonly trust: Trust['kind']
  readonly label: Pick<RouterLabel, 'model' | 'firmware'> | undefined
  readonly inspection: Inspection | undefined
  readonly isSealed: boolean
  /** The error code of a run that failed. */
  readonly errorCode: ErrorCode | undefined
}

/** Returns the report of a run, or `undefined` if it would tell nothing new: without an answer, or cancelled. */
export function createReport(facts: RunFacts): CompatibilityReport | undefined {
  const { run, observations, origin, trust, label, inspection, isSealed, errorCode } = facts
  const { tls, answers, downloads, exportMs } = observations
  if (answers.length === 0 || errorCode === 'cancelled') return undefined
  const login = lastWith(observations, 'login')
  return {
    report: 1,
    version: VERSION,
    run,
    result: errorCode ?? 'passed',
    model: label ? modelOf(label) : null,
    firmware: label ? inForm(label.firmware, FIRMWARE) : null,
    connection: { scheme: origin.startsWith('https:') ? 'https' : 'http', trust, ...(tls ? { tls } : {}) },
    apis: lastWith(observations, 'apis')?.apis ?? null,
    key: lastWith(observations, 'key')?.key ?? null,
    login: login ? { ...login.login, version: login.version } : null,
    answers: answers.map(({ apis: _apis, key: _key, login: _login, ...answer }) => answer),
    ...(downloads.length > 0 ? { downloads: downloads.map(({ kind: _, ...download }) => download) } : {}),
    ...(exportMs === undefined ? {} : { exportMs }),
    ...(inspection ? { file: describeFile(inspection, { isSealed }) } : {}),
  }
}

function modelOf({ model, firmware }: Pick<RouterLabel, 'model' | 'firmware'>): string | null {
  return NAS_FIRMWARE.test(firmware) && !MODEL.test(model) ? 'NAS' : inForm(model, MODEL)
}

function inForm(text: string, form: RegExp): string | null {
  return text === '' ? null : form.test(text) ? text : OTHER
}
