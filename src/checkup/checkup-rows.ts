// What a check-up tells, row by row; and the rows about the router, from what was seen of it.

import type { BackupError } from '../errors.ts'
import type { RouterLabel } from '../router/label.ts'
import type { Right } from '../router/rights.ts'
import type { RouterProbe } from '../router/router-probe.ts'
import { countOf, formatDuration } from '../text/format.ts'
import { render, WORKFLOW_VOCABULARY } from '../text/message.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** A certificate with fewer days left is worth a look. */
const SHORT_LIFE_DAYS = 30
/** Clocks this close count as the same. */
const CLOCK_TOLERANCE_MS = 60_000

/** `poor` works and needs a look, `bad` stops a backup, `unknown` was not tried, or could not be told. */
export type RowState = 'good' | 'poor' | 'bad' | 'unknown'

export interface CheckRow {
  readonly topic: string
  readonly state: RowState
  /** What was found, on one line. */
  readonly found: string
  /** What to do, on one line; empty where there is nothing to do. */
  readonly advice: string
  /** The same for programs, under names of their own. */
  readonly details?: Readonly<Record<string, unknown>>
  /** Why a backup would end here. */
  readonly failure?: BackupError
}

export function badRow(topic: string, failure: BackupError): CheckRow {
  return { topic, state: 'bad', found: failure.message, advice: failure.hint.replaceAll('\n', ' '), failure }
}

/** A visit to the router, whichever way it ended. */
export interface Visit {
  /** Scheme, host and port. */
  readonly origin: string
  readonly trust: 'verify' | 'pin' | 'none'
  readonly probe: RouterProbe
  /** After the login. */
  readonly label: RouterLabel | undefined
  readonly right: Right | undefined
  /** Why it ended before its end. */
  readonly failure: BackupError | undefined
  /** Unix ms. */
  readonly now: number
}

/** One row for each thing on the way to an export, in the order of the way. */
export function routerRows(visit: Visit): readonly CheckRow[] {
  const { origin, probe, label, failure } = visit
  const { connection, offer, login } = probe
  const isTrusted = failure?.code !== 'tls-untrusted'
  return [
    stage('Reach', {
      found: connection && `${origin} answers, ${formatDuration(connection.durationMs)} to connect`,
      failure,
      details: connection && { connectMs: Math.round(connection.durationMs) },
    }),
    certificateRow(visit),
    stage('APIs', {
      found: offer,
      failure: connection && isTrusted ? failure : undefined,
      details: { versions: versionsIn(offer) },
    }),
    clockRow(probe),
    stage('Login', { found: login, failure: offer === undefined ? undefined : failure }),
    labelRow(label, login !== undefined),
    rightRow(visit),
  ]
}

/** `API.Auth 3, Backup.Config.Backup 1`, each by its name. */
function versionsIn(offer = ''): Readonly<Record<string, number>> {
  const found = [...offer.matchAll(/([\w.]+) (\d+)/g)].map(([, name, version]) => [name, Number(version)])
  return Object.fromEntries(found)
}

/** A step that was reached, or where the visit ended, or that was not come to. */
function stage(
  topic: string,
  {
    found,
    failure,
    details,
  }: {
    readonly found: string | undefined
    readonly failure: BackupError | undefined
    readonly details?: CheckRow['details'] | undefined
  },
): CheckRow {
  if (found !== undefined) return { topic, state: 'good', found, advice: '', ...(details ? { details } : {}) }
  return failure ? badRow(topic, failure) : { topic, state: 'unknown', found: 'not tried', advice: '' }
}

function certificateRow({ origin, trust, probe, failure, now }: Visit): CheckRow {
  const topic = 'Certificate'
  if (origin.startsWith('http:'))
    return {
      topic,
      state: 'poor',
      found: 'none over http: the backup crosses the network readable',
      advice: 'Use https: `url: https://<router>:8001`.',
    }
  const isRefused = failure?.code === 'tls-untrusted'
  const certificate = probe.connection?.certificate
  if (!certificate)
    return isRefused ? badRow(topic, failure) : { topic, state: 'unknown', found: 'not seen', advice: '' }
  const { subject, validUntil, fingerprint } = certificate
  const days = validUntil === undefined ? Number.POSITIVE_INFINITY : Math.floor((validUntil - now) / DAY_MS)
  const date = validUntil === undefined ? null : new Date(validUntil).toISOString()
  const details = { fingerprint, subject, validUntil: date, days: date === null ? null : days }
  const accepted = { verify: 'trusted', pin: 'pinned', none: 'not checked' }[trust]
  const verdict = isRefused ? refusalOf(failure) : accepted
  const found = `${verdict}; ${subject || 'no subject'}; ${expiryOf(validUntil, days)}; SHA-256 ${fingerprint}`
  if (isRefused) return { topic, state: 'bad', found, advice: pinning(failure), details, failure }
  const advice = trust === 'none' ? `Trust this one alone: \`tls-fingerprint: ${fingerprint}\`.` : renewal(trust, days)
  return { topic, state: advice === '' ? 'good' : 'poor', found, advice, details }
}

/** Why a certificate is not trusted; what was seen of it stands in the row anyway. */
function refusalOf({ message }: BackupError): string {
  return message.replace(/\. Seen: .*/s, '').replace(/The router's certificate (?:is|has) /, '')
}

function pinning({ pin, hint, first }: BackupError): string {
  if (pin === undefined) return hint.replaceAll('\n', ' ')
  const trust = `a browser on a computer wired to the router shows the same SHA-256, trust it: \`tls-fingerprint: ${pin}\`.`
  return first === undefined
    ? `If ${trust}`
    : `${render(first, WORKFLOW_VOCABULARY)} Only if that does not help, and ${trust}`
}

function expiryOf(validUntil: number | undefined, days: number): string {
  if (validUntil === undefined) return 'nobody knows until when it is valid'
  const date = new Date(validUntil).toISOString().slice(0, 10)
  return days < 0 ? `expired on ${date}` : `valid for ${countOf(days, 'day')}, until ${date}`
}

function renewal(trust: 'verify' | 'pin', days: number): string {
  if (days >= SHORT_LIFE_DAYS) return ''
  const renew = 'Renew it in SRM (Control Panel > Services > Certificate)'
  return trust === 'verify'
    ? `${renew}: from the day that it expires there are no backups.`
    : `${renew}, and put the new fingerprint into \`tls-fingerprint\` on the same day: until then backups are red.`
}

function clockRow({ clockOffsetMs, offer }: RouterProbe): CheckRow {
  const topic = 'Clock'
  // Whatever else answered may tell a time, too.
  if (offer === undefined) return { topic, state: 'unknown', found: 'not tried', advice: '' }
  if (clockOffsetMs === undefined)
    return { topic, state: 'unknown', found: 'the router does not tell the time', advice: '' }
  const details = { offsetMs: clockOffsetMs }
  const apart = Math.abs(clockOffsetMs)
  if (apart <= CLOCK_TOLERANCE_MS)
    return { topic, state: 'good', found: "the router's and this machine's agree", advice: '', details }
  return {
    topic,
    state: 'poor',
    found: `the router's is ${formatDuration(apart)} ${clockOffsetMs > 0 ? 'ahead of' : 'behind'} this machine's`,
    advice:
      'Correct the one that is wrong (in SRM under Control Panel > System): names, certificates and one-time codes go by it.',
    details,
  }
}

function labelRow(label: RouterLabel | undefined, isLoggedIn: boolean): CheckRow {
  const found = label && [label.model || 'unknown model', label.firmware || 'unknown firmware'].join(', ')
  const details = label && { model: label.model || null, firmware: label.firmware || null }
  if (found !== undefined || !isLoggedIn) return stage('Router', { found, failure: undefined, details })
  const advice = 'Nothing to do: backups then bear the label `router` alone.'
  return { topic: 'Router', state: 'unknown', found: 'does not tell model and firmware', advice }
}

function rightRow({ probe, right, failure }: Visit): CheckRow {
  const topic = 'Rights'
  if (right?.kind === 'denied') return badRow(topic, right.reason)
  if (right?.kind !== 'unknown')
    return stage(topic, {
      found: right && 'the backup service lets this account in',
      failure: probe.login === undefined ? undefined : failure,
    })
  return {
    topic,
    state: 'unknown',
    found: `cannot be told without an export: ${right.answer}`,
    advice: 'The first backup will tell. If it is red, give the account administrator rights (Control Panel > User).',
  }
}
