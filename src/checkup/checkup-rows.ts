// The rows of a check-up, and those about the router, from what was seen of it.

import type { BackupError } from '../errors.ts'
import { listApis } from '../router/discover.ts'
import { isNas, NAS_NOTE, type RouterLabel } from '../router/label.ts'
import type { Right } from '../router/rights.ts'
import type { RouterProbe } from '../router/router-probe.ts'
import type { Trust } from '../router/trust.ts'
import { countOf, formatDuration } from '../text/format.ts'
import { input, type Message, message, term } from '../text/message.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** A certificate with fewer days left needs attention. */
const SHORT_LIFE_DAYS = 30
/** Clocks this close count as equal. */
const CLOCK_TOLERANCE_MS = 60_000

/** `poor` works but needs attention, `bad` stops a backup, `unknown` was not checked or has no answer. */
export type RowState = 'good' | 'poor' | 'bad' | 'unknown'

export interface CheckRow {
  readonly topic: string
  readonly state: RowState
  /** What was found, on one line. A string is literal text of this program. */
  readonly found: string | Message
  /** What to do, on one line. Absent if there is nothing to do, or if it is the hint of `failure`. */
  readonly advice?: string | Message
  /** The same facts for programs, under their own names. */
  readonly details?: Readonly<Record<string, unknown>>
  /** Why a backup would end here. */
  readonly failure?: BackupError
}

/** What a check-up found. */
export interface CheckupReport {
  readonly rows: readonly CheckRow[]
  /** The first thing that a backup would end with, or what ended the check-up itself, like a cancellation. */
  readonly failure: BackupError | undefined
}

export function badRow(topic: string, failure: BackupError): CheckRow {
  return { topic, state: 'bad', found: failure.text, failure }
}

/** A visit to the router, however it ended. */
export interface Visit {
  /** Scheme, host and port. */
  readonly origin: string
  readonly trust: Trust['kind']
  readonly probe: RouterProbe
  /** Known after the login. */
  readonly label: RouterLabel | undefined
  readonly right: Right | undefined
  /** Why it ended early. */
  readonly failure: BackupError | undefined
  /** Unix ms. */
  readonly now: number
}

/** Returns one row for each step of the way to an export, in order. */
export function routerRows(visit: Visit): readonly CheckRow[] {
  const { origin, probe, label, failure } = visit
  const { connection, offer, login } = probe
  const isTrusted = failure?.code !== 'tls-untrusted'
  return [
    stage('Reach', {
      found: connection && message`${origin} answers, connected in ${formatDuration(connection.durationMs)}`,
      failure,
      details: connection && { connectMs: Math.round(connection.durationMs) },
    }),
    certificateRow(visit),
    stage('APIs', {
      found: offer && message`${offer.isAssumed ? ASSUMED : []}${listApis(offer)}`,
      failure: connection && isTrusted ? failure : undefined,
      details: offer && { versions: Object.fromEntries(offer.apis.map(({ name, version }) => [name, version])) },
    }),
    clockRow(probe),
    stage('Login', { found: login && message`${login}`, failure: offer === undefined ? undefined : failure }),
    labelRow(label, login !== undefined),
    rightRow(visit),
  ]
}

const ASSUMED: Message = ['partly assumed, since the router does not list all that a backup needs: ']

/** Returns the row of a step that succeeded, failed, or was never reached. */
function stage(
  topic: string,
  {
    found,
    failure,
    details,
  }: {
    readonly found: CheckRow['found'] | undefined
    readonly failure: BackupError | undefined
    readonly details?: CheckRow['details'] | undefined
  },
): CheckRow {
  if (found !== undefined) return { topic, state: 'good', found, ...(details ? { details } : {}) }
  return failure ? badRow(topic, failure) : { topic, state: 'unknown', found: 'not checked' }
}

function certificateRow({ origin, trust, probe, failure, now }: Visit): CheckRow {
  const topic = 'Certificate'
  if (origin.startsWith('http:'))
    return {
      topic,
      state: 'poor',
      found: 'none over http: the backup crosses the network unencrypted',
      advice: message`Use https: ${input('url', 'https://<router>:8001')}.`,
    }
  const isRefused = failure?.code === 'tls-untrusted'
  const certificate = probe.connection?.certificate
  if (!certificate) return isRefused ? badRow(topic, failure) : { topic, state: 'unknown', found: 'not checked' }
  const { subject, validUntil, fingerprint } = certificate
  const days = validUntil === undefined ? Number.POSITIVE_INFINITY : Math.floor((validUntil - now) / DAY_MS)
  const date = validUntil === undefined ? null : new Date(validUntil).toISOString()
  const details = { fingerprint, subject, validUntil: date, days: date === null ? null : days }
  if (isRefused) return { ...badRow(topic, failure), details }
  const verdict = { verify: 'trusted', pin: 'pinned', none: 'not checked' }[trust]
  const found = message`${verdict}; ${subject || 'no subject'}; ${expiryOf(validUntil, days)}; SHA-256 ${fingerprint}`
  const advice =
    trust === 'none' ? message`Trust only this one: ${input('tls-fingerprint', fingerprint)}.` : renewal(trust, days)
  return { topic, state: advice ? 'poor' : 'good', found, ...(advice ? { advice } : {}), details }
}

function expiryOf(validUntil: number | undefined, days: number): string {
  if (validUntil === undefined) return 'expiry unknown'
  const date = new Date(validUntil).toISOString().slice(0, 10)
  return days < 0 ? `expired on ${date}` : `valid for ${countOf(days, 'day')}, until ${date}`
}

function renewal(trust: 'verify' | 'pin', days: number): Message | undefined {
  if (days >= SHORT_LIFE_DAYS) return undefined
  const renew = 'Renew it in SRM (Control Panel > Services > Certificate)'
  return trust === 'verify'
    ? message`${[renew]}: once it expires, backups fail.`
    : message`${[renew]}, and update ${input('tls-fingerprint')} on the same day: until then, backups fail.`
}

function clockRow({ clockOffsetMs, offer }: RouterProbe): CheckRow {
  const topic = 'Clock'
  // Something other than a router may report a time, too.
  if (offer === undefined) return { topic, state: 'unknown', found: 'not checked' }
  if (clockOffsetMs === undefined) return { topic, state: 'unknown', found: 'the router does not report its time' }
  const details = { offsetMs: clockOffsetMs }
  const apart = Math.abs(clockOffsetMs)
  if (apart <= CLOCK_TOLERANCE_MS)
    return { topic, state: 'good', found: message`the router and ${term('runner')} agree`, details }
  const direction = clockOffsetMs > 0 ? 'ahead of' : 'behind'
  return {
    topic,
    state: 'poor',
    found: message`the router is ${formatDuration(apart)} ${direction} ${term('runner')}`,
    advice:
      'Correct the clock that is wrong (in SRM under Control Panel > System): names, certificates and one-time codes depend on it.',
    details,
  }
}

function labelRow(label: RouterLabel | undefined, isLoggedIn: boolean): CheckRow {
  const topic = 'Router'
  if (label === undefined) {
    if (!isLoggedIn) return { topic, state: 'unknown', found: 'not checked' }
    const advice = message`Nothing to do: backups then only carry the label from ${input('router')}.`
    return { topic, state: 'unknown', found: 'does not report its model and firmware', advice }
  }
  const found = message`${label.model || 'unknown model'}, ${label.firmware || 'unknown firmware'}`
  const details = { model: label.model || null, firmware: label.firmware || null }
  if (isNas(label)) return { topic, state: 'poor', found, advice: NAS_NOTE, details }
  return stage(topic, { found, failure: undefined, details })
}

function rightRow({ probe, right, failure }: Visit): CheckRow {
  const topic = 'Rights'
  if (right?.kind === 'denied') return badRow(topic, right.reason)
  if (right?.kind !== 'unknown')
    return stage(topic, {
      found: right && 'the backup service accepts this account',
      failure: probe.login === undefined ? undefined : failure,
    })
  return {
    topic,
    state: 'unknown',
    found: message`unknown without an export: ${right.answer}`,
    advice:
      'The first backup will show. If it fails, give the account administrator rights (Control Panel > User in SRM).',
  }
}
