import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { BackupError } from '../../../src/errors.ts'
import { RouterClock } from '../../../src/router/clock.ts'
import { type Account, logIn } from '../../../src/router/login.ts'
import { TransientError } from '../../../src/router/network-errors.ts'
import { OneTimeCodes } from '../../../src/router/one-time-codes.ts'
import { API, ASSUMED_ENDPOINTS, type Endpoint, type Endpoints } from '../../../src/router/protocol.ts'
import { createFakeApi, type FakeAnswer } from '../../fixtures/fake-api.ts'
import { createFakeTime } from '../../fixtures/fake-time.ts'
import { createRecordingLogger } from '../../fixtures/recording-logger.ts'

const KEY = generateKeyPairSync('rsa', { modulusLength: 1024 })
  .publicKey.export({ type: 'spki', format: 'pem' })
  .toString()
const ACCOUNT: Account = { username: 'Zq-user', password: 'Zq-pass', loginEncryption: 'auto', overTls: true }
const AUTH: Endpoint = { api: API.auth, path: 'webapi/auth.cgi', version: 3 }
const LISTED: Endpoints = new Map([...ASSUMED_ENDPOINTS].map(([name, { assumed: _, ...listed }]) => [name, listed]))
const NO_ENCRYPTION: Endpoints = new Map([...ASSUMED_ENDPOINTS].filter(([name]) => name !== API.encryption))

interface Setting {
  readonly login?: (nth: number) => FakeAnswer
  readonly getinfo?: FakeAnswer
  readonly account?: Partial<Account>
  readonly endpoints?: Endpoints
  readonly withToken?: boolean
  readonly signal?: AbortSignal
}

async function attempt({ login = () => ({ sid: 'Zq-sid' }), getinfo = { public_key: KEY }, ...setting }: Setting = {}) {
  const logger = createRecordingLogger()
  const api = createFakeApi(({ method }, nth) => (method === 'login' ? login(nth) : getinfo))
  const [result] = await Promise.allSettled([
    logIn({
      api,
      endpoints: setting.endpoints ?? ASSUMED_ENDPOINTS,
      account: { ...ACCOUNT, ...setting.account },
      logger,
      withToken: setting.withToken ?? false,
      signal: setting.signal ?? new AbortController().signal,
    }),
  ])
  return { result, api, logger }
}

describe('logging in', () => {
  test('requests the key, then sends the envelope and nothing readable', async () => {
    const { result, api } = await attempt()
    expect(result).toMatchObject({ value: { sids: ['Zq-sid'], auth: { version: 3 } } })
    expect(api.methods).toEqual(['getinfo', 'login'])
    expect(api.calls[0]?.parameters).toEqual({ format: 'module' })
    expect(Object.keys(api.calls[1]?.parameters ?? {})).toEqual(['__cIpHeRtExT'])
  })

  test('requests a token only if told to', async () => {
    const { api } = await attempt({ withToken: true })
    expect(api.calls[1]?.parameters).toMatchObject({ enable_syno_token: 'yes' })
  })

  test('sends plain fields over TLS if the router has no key', async () => {
    const { api } = await attempt({ endpoints: NO_ENCRYPTION })
    expect(api.calls[0]?.parameters).toEqual({
      account: 'Zq-user',
      passwd: 'Zq-pass',
      session: 'webui',
      format: 'cookie',
    })
  })

  test.each([
    ['the router has no key', { endpoints: NO_ENCRYPTION, account: { overTls: false } }],
    ['the user wants plain fields', { account: { overTls: false, loginEncryption: 'never' } }],
  ] as const)('sends nothing without TLS if %s', async (_name, setting) => {
    const { result, api } = await attempt(setting)
    expect(result).toMatchObject({ reason: { code: 'router-unsupported', hint: expect.stringContaining('https') } })
    expect(api.calls).toEqual([])
  })

  test('sends nothing after a cancellation, not even in plain fields', async () => {
    const reason = new BackupError('cancelled', 'The run was cancelled.')
    const { result, api } = await attempt({ account: { loginEncryption: 'never' }, signal: AbortSignal.abort(reason) })
    expect(result).toMatchObject({ reason })
    expect(api.calls).toEqual([])
  })

  test('sends nothing to a router without a login', async () => {
    const { result, api } = await attempt({ endpoints: new Map() })
    expect(result).toMatchObject({ reason: { code: 'router-unsupported' } })
    expect(api.calls).toEqual([])
  })

  test('falls back from Auth 3 to 2 once, on 104, and returns the endpoint that it used', async () => {
    const { result, api, logger } = await attempt({ login: (nth) => (nth === 1 ? 104 : { sid: 'a' }) })
    expect(api.calls.filter(({ method }) => method === 'login').map(({ endpoint }) => endpoint.version)).toEqual([3, 2])
    expect(result).toMatchObject({ value: { auth: { version: 2 } } })
    expect(logger.textOf('info')).toBe('Logged in (RSA-1024 envelope, Auth 2).')
  })

  test('sends exactly one login if 2 is the newest version and is still refused with 104', async () => {
    const endpoints: Endpoints = new Map([...NO_ENCRYPTION, [API.auth, { ...AUTH, version: 2 }]])
    const { result, api } = await attempt({ login: () => 104, endpoints })
    expect(result).toMatchObject({ reason: { message: expect.stringContaining('code 104') } })
    expect(api.methods).toEqual(['login'])
  })

  test('does not fall back further', async () => {
    const { result, api } = await attempt({ login: () => 104 })
    expect(result).toMatchObject({
      reason: { code: 'router-unsupported', message: expect.stringContaining('code 104') },
    })
    expect(api.methods).toEqual(['getinfo', 'login', 'login'])
  })

  test.each([400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411])('is final after %i', async (code) => {
    const { result, api } = await attempt({ login: () => code })
    expect(result).toMatchObject({ reason: { message: expect.stringContaining(`(code ${code})`) } })
    expect(api.methods).toEqual(['getinfo', 'login'])
  })

  test('is final after 400 to a login that followed a 104', async () => {
    const { api } = await attempt({ login: (nth) => (nth === 1 ? 104 : 400) })
    expect(api.methods).toEqual(['getinfo', 'login', 'login'])
  })

  test('is not retried when the connection breaks', async () => {
    const broken = new TransientError('router-unreachable', 'It broke off.')
    const { result, api } = await attempt({ login: () => broken })
    expect(result).toMatchObject({ reason: broken })
    expect(api.methods).toEqual(['getinfo', 'login'])
  })

  test('masks session id and token before it logs anything', async () => {
    const { logger, result } = await attempt({
      login: () => ({ sid: '1Zq-session', synotoken: '1Zq-token' }),
      withToken: true,
    })
    expect(logger.secrets).toEqual(['1Zq-session', '1Zq-token'])
    expect(result).toMatchObject({ value: { synoToken: '1Zq-token' } })
  })

  test.each(['e', 'back', 'stored.', 'verified', 'artifact', '20261130', 'Configuration', 'ab12'.repeat(16)])(
    'masks no session id that could be a word or a date of the log, and uses it all the same: %j',
    async (sid) => {
      const { logger, result } = await attempt({ login: () => ({ sid }) })
      expect(logger.secrets).toEqual([])
      expect(result).toMatchObject({ value: { sids: [sid] } })
    },
  )

  test.each(['a b', 'a\r\nb', 'ä', 7, ''])('omits a token that cannot be sent in a header: %j', async (synotoken) => {
    const { result } = await attempt({ login: () => ({ sid: 'a', synotoken }) })
    expect(result).toMatchObject({ status: 'fulfilled' })
    expect(result.status === 'fulfilled' && 'synoToken' in result.value).toBe(false)
  })

  test('fails without a session id in the answer', async () => {
    const { result } = await attempt({ login: () => ({}) })
    expect(result).toMatchObject({
      reason: { code: 'router-unsupported', message: expect.stringContaining('no session id') },
    })
  })

  test('never falls back to plain fields if the key is refused', async () => {
    const { result, api } = await attempt({ getinfo: 103 })
    expect(result).toMatchObject({
      reason: { code: 'router-unsupported', hint: expect.stringContaining('login-encryption: never') },
    })
    expect(api.methods).toEqual(['getinfo'])
  })

  test('falls back to plain fields over TLS if an assumed key does not exist', async () => {
    const { result, api } = await attempt({ getinfo: 102, endpoints: ASSUMED_ENDPOINTS })
    expect(result).toMatchObject({ value: { sids: ['Zq-sid'] } })
    expect(api.calls[1]?.parameters).toMatchObject({ passwd: 'Zq-pass' })
  })

  test.each([
    ['over http', 102, ASSUMED_ENDPOINTS, { overTls: false }],
    ['for any other reason', 103, ASSUMED_ENDPOINTS, {}],
    ['where the router lists it', 102, LISTED, {}],
  ] as const)('never falls back to plain fields %s', async (_name, getinfo, endpoints, account) => {
    const { result, api } = await attempt({ getinfo, endpoints, account })
    expect(result).toMatchObject({ reason: { code: 'router-unsupported' } })
    expect(api.methods).toEqual(['getinfo'])
  })

  test.each([
    ['busy', 118, true, 'the router is busy'],
    ['over http', 103, false, 'Use https'],
  ])('says what may help when the key is refused: %s', async (_name, getinfo, overTls, words) => {
    const { result } = await attempt({ getinfo, account: { overTls } })
    expect(result).toMatchObject({ reason: { hint: expect.stringContaining(words) } })
    expect(result).not.toMatchObject({ reason: { hint: expect.stringContaining('login-encryption') } })
  })
})

describe('logging in with a one-time code', () => {
  const NOW_MS = 1_800_000_015_000

  function createCodes(logger = createRecordingLogger()) {
    const time = createFakeTime(NOW_MS)
    const otp = { secret: 'JBSWY3DPEHPK3PXP', algorithm: 'SHA1', digits: 6, periodSeconds: 30 } as const
    const clock = new RouterClock(time)
    return { codes: new OneTimeCodes({ otp, clock, isAuthenticated: true, logger }), clock, time, logger }
  }

  test('puts it into the envelope, and logs that one was used', async () => {
    const { codes, logger: masks } = createCodes()
    const { api, logger } = await attempt({ account: { codes } })
    expect(Object.keys(api.calls[1]?.parameters ?? {})).toEqual(['__cIpHeRtExT'])
    expect(masks.secrets).toHaveLength(1)
    expect(logger.textOf('info')).toBe('Logged in (RSA-1024 envelope, Auth 3, with a one-time code).')
  })

  test('puts it into the form if there is no envelope', async () => {
    const { codes, logger } = createCodes()
    const { api } = await attempt({ account: { codes }, endpoints: NO_ENCRYPTION })
    expect(api.calls[0]?.parameters?.otp_code).toBe(logger.secrets[0])
  })

  test("makes it for the time that comes with the router's key", async () => {
    const { codes, clock } = createCodes()
    await attempt({ account: { codes }, getinfo: { public_key: KEY, server_time: NOW_MS / 1000 + 7 } })
    expect(clock.offsetMs).toBe(7_000)
  })

  test('falls back from Auth 3 to 2 with another code, after a wait, in a fresh envelope', async () => {
    const { codes, time, logger } = createCodes()
    const { result, api } = await attempt({
      account: { codes },
      login: (nth) => (nth === 1 ? 104 : { sid: 'a' }),
    })
    expect(result).toMatchObject({ value: { auth: { version: 2 } } })
    expect(api.methods).toEqual(['getinfo', 'login', 'getinfo', 'login'])
    expect(new Set(logger.secrets).size).toBe(2)
    expect(time.waits).toEqual([16_000])
  })

  test.each([
    [404, 'otp-refused', 'refused the one-time code'],
    [403, 'otp-required', 'although one was sent'],
    [400, 'login-refused', 'Wrong username or password'],
  ] as const)('is final after %i', async (number, code, words) => {
    const { codes } = createCodes()
    const { result, api } = await attempt({ account: { codes }, login: () => number })
    expect(result).toMatchObject({ reason: { code, message: expect.stringContaining(words) } })
    expect(api.methods).toEqual(['getinfo', 'login'])
  })

  test('sends nothing if it is cancelled while waiting for a code', async () => {
    const cancel = new AbortController()
    const reason = new BackupError('cancelled', 'The run was cancelled.')
    const { codes } = createCodes({ ...createRecordingLogger(), secret: () => cancel.abort(reason) })
    const account = { codes, loginEncryption: 'never' } as const
    const { result, api } = await attempt({ account, signal: cancel.signal })
    expect(result).toMatchObject({ reason })
    expect(api.calls).toEqual([])
  })
})
