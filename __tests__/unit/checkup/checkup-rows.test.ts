import { describe, expect, test } from '@jest/globals'
import { badRow, type RowState, routerRows, type Visit } from '../../../src/checkup/checkup-rows.ts'
import { BackupError, type ErrorCode } from '../../../src/errors.ts'

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
    offer: 'API.Auth 3, Backup.Config.Backup 1',
    login: 'RSA-4096 envelope, Auth 3',
    clockOffsetMs: 1_400,
  },
  label: { model: 'RT6600ax', firmware: 'SRM 1.3.1', id: '' },
  right: { kind: 'granted' },
  failure: undefined,
  now: NOW,
}

const rowOf = (topic: string, changes: Partial<Visit>) => {
  const row = routerRows({ ...WELL, ...changes }).find((candidate) => candidate.topic === topic)
  if (!row) throw new Error(`no row ${topic}`)
  return row
}
const statesOf = (changes: Partial<Visit>) =>
  Object.fromEntries(routerRows({ ...WELL, ...changes }).map(({ topic, state }) => [topic, state]))

test('a visit that went well has good rows only, with what was found and nothing to do', () => {
  expect(routerRows(WELL).map(({ topic, found }) => `${topic}: ${found}`)).toEqual([
    `Reach: ${HTTPS} answers, 12 ms to connect`,
    'Certificate: pinned; CN=SynologyRouter; valid for 400 days, until 2027-12-29; SHA-256 3A:5B',
    'APIs: API.Auth 3, Backup.Config.Backup 1',
    "Clock: the router's and this machine's agree",
    'Login: RSA-4096 envelope, Auth 3',
    'Router: RT6600ax, SRM 1.3.1',
    'Rights: the backup service lets this account in',
  ])
  expect(routerRows(WELL).every(({ state, advice }) => state === 'good' && advice === '')).toBe(true)
})

describe('a visit that ended early has one bad row, and what came after was not tried', () => {
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
    const rows = routerRows({ ...WELL, ...visit })
    const bad = rows.find(({ state }) => state === 'bad')
    const isLoggedIn = visit.probe?.login !== undefined
    expect(rows.find(({ topic }) => topic === 'Router')?.found).toBe(
      isLoggedIn ? 'does not tell model and firmware' : 'not tried',
    )
    expect(bad).toMatchObject({ advice: 'Do this. Then that.', failure: visit.failure })
  })
})

describe('the certificate', () => {
  const withDays = (trust: Visit['trust'], days: number) =>
    rowOf('Certificate', { trust, probe: { connection: { durationMs: 1, certificate: certificate(days) } } })

  test('is worth a look in its last 30 days, by what its end means for the way it is trusted', () => {
    expect(withDays('verify', 30)).toMatchObject({ state: 'good', found: expect.stringContaining('trusted;') })
    expect(withDays('verify', 29)).toMatchObject({
      state: 'poor',
      found: expect.stringContaining('valid for 29 days, until 2026-12-23'),
      advice: expect.stringMatching(/^Renew it in SRM .*: from the day that it expires there are no backups\.$/),
    })
    expect(withDays('pin', 1)).toMatchObject({
      state: 'poor',
      found: expect.stringContaining('valid for 1 day,'),
      advice: expect.stringContaining('put the new fingerprint into `tls-fingerprint`'),
    })
  })

  test('that has expired is still the pinned one', () => {
    expect(withDays('pin', 0).found).toContain('valid for 0 days, until 2026-11-24')
    expect(withDays('pin', -3)).toMatchObject({
      state: 'poor',
      found: expect.stringContaining('expired on 2026-11-21'),
    })
  })

  test('that nobody checks is shown with the line that pins it', () => {
    expect(withDays('none', 400)).toMatchObject({
      state: 'poor',
      found: expect.stringMatching(/^not checked;/),
      advice: 'Trust this one alone: `tls-fingerprint: 3A:5B`.',
    })
  })

  test('need not say whose it is, nor until when', () => {
    const bare = { subject: '', fingerprint: '3A:5B' }
    expect(rowOf('Certificate', { probe: { connection: { durationMs: 1, certificate: bare } } })).toMatchObject({
      state: 'good',
      found: 'pinned; no subject; nobody knows until when it is valid; SHA-256 3A:5B',
      details: { fingerprint: '3A:5B', subject: '', validUntil: null, days: null },
    })
  })

  test('that is not trusted is told like any other, with one line of advice', () => {
    const pin = '3A:5B'
    const message =
      "The router's certificate is not trusted: it is self-signed. Seen: subject CN=SynologyRouter; valid."
    const failure = new BackupError('tls-untrusted', message, { hint: 'Compare.\nThen decide.', pin })
    const connection = { durationMs: 1, certificate: certificate(12) }
    expect(rowOf('Certificate', { trust: 'verify', probe: { connection }, failure })).toEqual({
      ...{ topic: 'Certificate', state: 'bad', failure },
      found: 'not trusted: it is self-signed; CN=SynologyRouter; valid for 12 days, until 2026-12-06; SHA-256 3A:5B',
      advice:
        'If a browser on a computer wired to the router shows the same SHA-256, trust it: `tls-fingerprint: 3A:5B`.',
      details: { fingerprint: pin, subject: 'CN=SynologyRouter', validUntil: '2026-12-06T03:17:00.000Z', days: 12 },
    })
    const changed = new BackupError(
      'tls-untrusted',
      "The router's certificate has changed: it is not the one. Seen: x.",
    )
    const row = rowOf('Certificate', { probe: { connection }, failure: changed })
    expect(row.found).toMatch(/^changed: it is not the one; CN=/)
    expect(row.advice).toBe(changed.hint)
  })

  test('that need only be renewed is not pinned before', () => {
    const connection = { durationMs: 1, certificate: certificate(-1) }
    const failure = new BackupError('tls-untrusted', "The router's certificate is not trusted: it has expired.", {
      ...{ first: 'First renew it.', hint: 'To trust it as it is, compare.', pin: '3A:5B' },
    })
    expect(failure.hint).toMatch(/^First renew it\.\nTo trust it as it is, compare\.\n/)
    expect(rowOf('Certificate', { trust: 'verify', probe: { connection }, failure }).advice).toMatch(
      /^First renew it\. Only if that does not help, and a browser .* `tls-fingerprint: 3A:5B`\.$/,
    )
  })

  test('that nobody saw says no more than its error', () => {
    const failure = error('tls-untrusted')
    expect(rowOf('Certificate', { probe: {}, failure })).toEqual(badRow('Certificate', failure))
  })

  test('is missing over http, which is worth a look', () => {
    const probe = { connection: { durationMs: 1 } }
    expect(rowOf('Certificate', { origin: 'http://192.168.1.1:8000', probe })).toMatchObject({
      state: 'poor',
      advice: expect.stringContaining('Use https'),
    })
  })
})

describe('the clocks', () => {
  test.each([
    [60_000, 'good', "the router's and this machine's agree"],
    [-60_001, 'poor', "the router's is 1 min 0 s behind this machine's"],
    [3_600_000, 'poor', "the router's is 60 min 0 s ahead of this machine's"],
    [undefined, 'unknown', 'the router does not tell the time'],
  ])('%p ms apart', (clockOffsetMs, state, found) => {
    expect(rowOf('Clock', { probe: { ...WELL.probe, clockOffsetMs } })).toMatchObject({ state, found })
  })
})

test('a clock is not that of a router where something else answered', () => {
  const { connection } = WELL.probe
  const probe = { ...(connection ? { connection } : {}), clockOffsetMs: 0 }
  const row = rowOf('Clock', { probe, failure: error('router-unsupported') })
  expect(row).toMatchObject({ state: 'unknown', found: 'not tried' })
})

test('what was found is there for programs, under names of its own', () => {
  const details = Object.fromEntries(routerRows(WELL).flatMap((row) => (row.details ? [[row.topic, row.details]] : [])))
  expect(details).toMatchObject({
    Reach: { connectMs: 12 },
    Certificate: { fingerprint: '3A:5B', days: 400 },
    APIs: { versions: { 'API.Auth': 3, 'Backup.Config.Backup': 1 } },
    Clock: { offsetMs: 1_400 },
    Router: { model: 'RT6600ax', firmware: 'SRM 1.3.1' },
  })
  expect(rowOf('APIs', { probe: { ...WELL.probe, offer: 'API.Auth 12, Mesh.System.Info 1' } }).details).toEqual({
    versions: { 'API.Auth': 12, 'Mesh.System.Info': 1 },
  })
})

describe('the account', () => {
  test('that may not export is why a backup would end', () => {
    const reason = error('account-not-allowed')
    expect(rowOf('Rights', { right: { kind: 'denied', reason } })).toEqual(badRow('Rights', reason))
  })

  test('of which the router does not tell leaves it to the first backup', () => {
    expect(rowOf('Rights', { right: { kind: 'unknown', answer: 'code 117 (busy)' } })).toMatchObject({
      state: 'unknown',
      found: 'cannot be told without an export: code 117 (busy)',
      advice: expect.stringContaining('The first backup will tell.'),
    })
  })
})

test('a router that does not say what it is takes nothing from a backup', () => {
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
