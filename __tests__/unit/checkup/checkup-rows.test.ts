import { describe, expect, test } from '@jest/globals'
import { badRow, type RowState, routerRows, type Visit } from '../../../src/checkup/checkup-rows.ts'
import { renderRow } from '../../../src/checkup/checkup-table.ts'
import { BackupError, type ErrorCode } from '../../../src/errors.ts'
import { NAS_NOTE } from '../../../src/router/label.ts'
import { render, WORKFLOW_VOCABULARY } from '../../../src/text/message.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const NOW = Date.UTC(2026, 10, 24, 3, 17)
const HTTPS = 'https://192.168.1.1:8001'
const error = (code: ErrorCode) => new BackupError(code, `${code} happened.`, { hint: 'Do this.\nThen that.' })

const certificate = (days: number) => ({
  subject: 'CN=SynologyRouter',
  validUntil: NOW + days * DAY_MS,
  fingerprint: '3A:5B',
})

const WELL: Visit = {
  origin: HTTPS,
  trust: 'pin',
  probe: {
    connection: { durationMs: 12, certificate: certificate(400) },
    offer: {
      apis: [
        { name: 'API.Auth', version: 3 },
        { name: 'Backup.Config.Backup', version: 1 },
      ],
      isAssumed: false,
    },
    login: 'RSA-4096 envelope, Auth 3',
    clockOffsetMs: 1_400,
  },
  label: { model: 'RT6600ax', firmware: 'SRM 1.3.1', id: '' },
  right: { kind: 'granted' },
  failure: undefined,
  now: NOW,
}

const rowsOf = (changes: Partial<Visit> = {}) =>
  routerRows({ ...WELL, ...changes }).map((row) => ({
    ...renderRow(row, { say: (text) => render(text, WORKFLOW_VOCABULARY), hintOf: ({ hint }) => hint }),
    failure: row.failure,
  }))
const rowOf = (topic: string, changes: Partial<Visit>) => {
  const row = rowsOf(changes).find((candidate) => candidate.topic === topic)
  if (!row) throw new Error(`no row ${topic}`)
  return row
}
const statesOf = (changes: Partial<Visit>) =>
  Object.fromEntries(rowsOf(changes).map(({ topic, state }) => [topic, state]))

test('shows only good rows after a successful visit, with what was found and no advice', () => {
  expect(rowsOf().map(({ topic, found }) => `${topic}: ${found}`)).toEqual([
    `Reach: ${HTTPS} answers, connected in 12 ms`,
    'Certificate: pinned; CN=SynologyRouter; valid for 400 days, until 2027-12-29; SHA-256 3A:5B',
    'APIs: API.Auth 3, Backup.Config.Backup 1',
    'Clock: the router and the runner agree',
    'Login: RSA-4096 envelope, Auth 3',
    'Router: RT6600ax, SRM 1.3.1',
    'Rights: the backup service accepts this account',
  ])
  expect(rowsOf().every(({ state, advice }) => state === 'good' && advice === '')).toBe(true)
})

describe('a visit that ended early', () => {
  const { connection, offer, login } = WELL.probe
  const after = { label: undefined, right: undefined }
  const unknown = (...topics: string[]) => Object.fromEntries(topics.map((topic) => [topic, 'unknown']))

  test.each<[string, Partial<Visit>, Record<string, RowState | string>]>([
    [
      'nothing reached',
      { ...after, probe: {}, failure: error('router-unreachable') },
      { Reach: 'bad', ...unknown('Certificate', 'APIs', 'Clock', 'Login', 'Router', 'Rights') },
    ],
    [
      'a stranger to the certificate',
      { ...after, probe: { ...(connection ? { connection } : {}) }, failure: error('tls-untrusted') },
      { Reach: 'good', Certificate: 'bad', ...unknown('APIs', 'Clock', 'Login', 'Router', 'Rights') },
    ],
    [
      'no router',
      { ...after, probe: { ...(connection ? { connection } : {}) }, failure: error('router-unsupported') },
      { Reach: 'good', Certificate: 'good', APIs: 'bad', ...unknown('Clock', 'Login', 'Router', 'Rights') },
    ],
    [
      'a refused login',
      {
        ...after,
        probe: { ...(connection ? { connection } : {}), ...(offer ? { offer } : {}), clockOffsetMs: 0 },
        failure: error('login-refused'),
      },
      { Reach: 'good', Certificate: 'good', APIs: 'good', Clock: 'good', Login: 'bad', ...unknown('Router', 'Rights') },
    ],
    [
      'a lost session',
      { ...after, probe: { ...WELL.probe, login }, failure: error('session-lost') },
      {
        ...{ Reach: 'good', Certificate: 'good', APIs: 'good', Clock: 'good', Login: 'good' },
        ...{ Router: 'unknown', Rights: 'bad' },
      },
    ],
  ])('%s', (_, visit, states) => {
    expect(statesOf(visit)).toEqual(states)
    const rows = rowsOf(visit)
    const bad = rows.find(({ state }) => state === 'bad')
    const isLoggedIn = visit.probe?.login !== undefined
    expect(rows.find(({ topic }) => topic === 'Router')?.found).toBe(
      isLoggedIn ? 'does not report its model and firmware' : 'not checked',
    )
    expect(bad).toMatchObject({ advice: 'Do this. Then that.', failure: visit.failure })
  })
})

describe('the certificate', () => {
  const withDays = (trust: Visit['trust'], days: number) =>
    rowOf('Certificate', { trust, probe: { connection: { durationMs: 1, certificate: certificate(days) } } })

  test('causes a warning in its last 30 days, with advice that depends on how it is trusted', () => {
    expect(withDays('verify', 30)).toMatchObject({ state: 'good', found: expect.stringContaining('trusted;') })
    expect(withDays('verify', 29)).toMatchObject({
      state: 'poor',
      found: expect.stringContaining('valid for 29 days, until 2026-12-23'),
      advice: expect.stringMatching(/^Renew it in SRM .*: once it expires, backups fail\.$/),
    })
    expect(withDays('pin', 1)).toMatchObject({
      state: 'poor',
      found: expect.stringContaining('valid for 1 day,'),
      advice: expect.stringMatching(/^Renew it in SRM .*, and update `tls-fingerprint` on the same day/),
    })
  })

  test('is still the pinned one after it expired', () => {
    expect(withDays('pin', 0).found).toContain('valid for 0 days, until 2026-11-24')
    expect(withDays('pin', -3)).toMatchObject({
      state: 'poor',
      found: expect.stringContaining('expired on 2026-11-21'),
    })
  })

  test('is shown with the line that pins it if it is not checked', () => {
    expect(withDays('none', 400)).toMatchObject({
      state: 'poor',
      found: expect.stringMatching(/^not checked;/),
      advice: 'Trust only this one: `tls-fingerprint: 3A:5B`.',
    })
  })

  test('may have no subject and no expiry', () => {
    const bare = { subject: '', fingerprint: '3A:5B' }
    expect(rowOf('Certificate', { probe: { connection: { durationMs: 1, certificate: bare } } })).toMatchObject({
      state: 'good',
      found: 'pinned; no subject; expiry unknown; SHA-256 3A:5B',
      details: { fingerprint: '3A:5B', subject: '', validUntil: null, days: null },
    })
  })

  test('is shown with its error, hint and data if it is not trusted', () => {
    const pin = '3A:5B'
    const failure = new BackupError('tls-untrusted', 'It is not trusted: it is self-signed. Seen: CN=a. b.', {
      ...{ first: 'First renew it.', hint: 'Compare.\nThen decide.', pin },
    })
    const connection = { durationMs: 1, certificate: certificate(12) }
    expect(rowOf('Certificate', { trust: 'verify', probe: { connection }, failure })).toEqual({
      ...{ topic: 'Certificate', state: 'bad', failure },
      found: 'It is not trusted: it is self-signed. Seen: CN=a. b.',
      advice: failure.hint.replaceAll('\n', ' '),
      details: { fingerprint: pin, subject: 'CN=SynologyRouter', validUntil: '2026-12-06T03:17:00.000Z', days: 12 },
    })
  })

  test('shows only the error if it was never received', () => {
    const failure = error('tls-untrusted')
    expect(routerRows({ ...WELL, probe: {}, failure })[1]).toEqual(badRow('Certificate', failure))
  })

  test('is missing over http, which causes a warning', () => {
    const probe = { connection: { durationMs: 1 } }
    expect(rowOf('Certificate', { origin: 'http://192.168.1.1:8000', probe })).toMatchObject({
      state: 'poor',
      advice: expect.stringContaining('Use https'),
    })
  })
})

describe('the clocks', () => {
  test.each([
    [60_000, 'good', 'the router and the runner agree'],
    [-60_001, 'poor', 'the router is 1 min 0 s behind the runner'],
    [3_600_000, 'poor', 'the router is 60 min 0 s ahead of the runner'],
    [undefined, 'unknown', 'the router does not report its time'],
  ])('%p ms apart', (clockOffsetMs, state, found) => {
    expect(rowOf('Clock', { probe: { ...WELL.probe, clockOffsetMs } })).toMatchObject({ state, found })
  })
})

test('shows no clock if something other than a router answered', () => {
  const { connection } = WELL.probe
  const probe = { ...(connection ? { connection } : {}), clockOffsetMs: 0 }
  const row = rowOf('Clock', { probe, failure: error('router-unsupported') })
  expect(row).toMatchObject({ state: 'unknown', found: 'not checked' })
})

test('provides the results to programs, under separate names', () => {
  const details = Object.fromEntries(rowsOf().flatMap((row) => (row.details ? [[row.topic, row.details]] : [])))
  expect(details).toMatchObject({
    Reach: { connectMs: 12 },
    Certificate: { fingerprint: '3A:5B', days: 400 },
    APIs: { versions: { 'API.Auth': 3, 'Backup.Config.Backup': 1 } },
    Clock: { offsetMs: 1_400 },
    Router: { model: 'RT6600ax', firmware: 'SRM 1.3.1' },
  })
  const assumed = rowOf('APIs', {
    probe: { ...WELL.probe, offer: { apis: [{ name: 'v2. API 7', version: 12 }], isAssumed: true } },
  })
  expect(assumed.details).toEqual({ versions: { 'v2. API 7': 12 } })
  expect(assumed.found).toContain('partly assumed')
})

describe('the account', () => {
  test('fails the check-up if it may not export', () => {
    const reason = error('account-not-allowed')
    expect(routerRows({ ...WELL, right: { kind: 'denied', reason } }).at(-1)).toEqual(badRow('Rights', reason))
  })

  test('is unknown until the first backup if the router does not say', () => {
    expect(rowOf('Rights', { right: { kind: 'unknown', answer: 'code 117 (busy)' } })).toMatchObject({
      state: 'unknown',
      found: 'unknown without an export: code 117 (busy)',
      advice: expect.stringContaining('The first backup will show.'),
    })
  })
})

test('says of a NAS that this is for routers, and refuses nothing', () => {
  expect(routerRows({ ...WELL, label: { model: 'DS115j', firmware: 'DSM 7.1', id: '' } })).toContainEqual({
    topic: 'Router',
    state: 'poor',
    found: expect.anything(),
    advice: NAS_NOTE,
    details: { model: 'DS115j', firmware: 'DSM 7.1' },
  })
})

test('gives no advice if a router does not report its model', () => {
  expect(rowOf('Router', { label: undefined })).toMatchObject({
    state: 'unknown',
    advice: expect.stringMatching(/^Nothing/),
  })
  expect(rowOf('Router', { label: { model: '', firmware: 'SRM 1.3.1', id: '' } }).found).toBe(
    'unknown model, SRM 1.3.1',
  )
  expect(rowOf('Router', { label: { model: 'RT2600ac', firmware: '', id: '' } }).found).toBe(
    'RT2600ac, unknown firmware',
  )
})
