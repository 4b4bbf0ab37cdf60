import { describe, expect, test } from '@jest/globals'
import { API, ASSUMED_ENDPOINTS, type Endpoint } from '../../../src/router/protocol.ts'
import { Session, type SessionCall, SessionLost } from '../../../src/router/session.ts'
import { createFakeApi, type FakeAnswer } from '../../fixtures/fake-api.ts'
import { createRecordingLogger } from '../../fixtures/recording-logger.ts'

const AUTH: Endpoint = { api: API.auth, path: 'webapi/auth.cgi', version: 3 }
const BACKUP: Endpoint = { api: API.backup, path: 'webapi/entry.cgi', version: 1 }
const START: SessionCall = { endpoint: BACKUP, method: 'start', what: 'the start', failure: 'export-failed' }

/** A session over plain fields whose logins answer sid1, sid2, ... and token1, token2, ... */
function open(answer: (method: string, nth: number) => FakeAnswer | undefined, cookies: readonly string[] = []) {
  const logger = createRecordingLogger()
  const api = createFakeApi(({ method, parameters }, nth) => {
    const given = answer(method, nth)
    if (given !== undefined || method !== 'login') return given ?? {}
    return { sid: `sid${nth}`, ...(parameters?.enable_syno_token ? { synotoken: `token${nth}` } : {}) }
  }, cookies)
  const session = new Session({
    api,
    endpoints: new Map([
      [API.auth, AUTH],
      [API.backup, BACKUP],
    ]),
    account: { username: 'u', password: 'p', loginEncryption: 'never', overTls: true },
    logger,
    signal: new AbortController().signal,
  })
  return { session, api, logger }
}

describe('a session', () => {
  test('is sent with every call', async () => {
    const { session, api } = open(() => undefined)
    await session.logIn()
    expect(await session.call(START)).toEqual({ ok: true, data: {} })
    expect(api.calls[1]?.credentials).toEqual({ sid: 'sid1', sidInBody: false })
    expect(session.request(START).headers).toEqual({ cookie: 'id=sid1' })
    expect(session.endpoints.size).toBe(2)
    expect(session.signal.aborted).toBe(false)
  })

  test('is logged out once, however often that is requested', async () => {
    const { session, api, logger } = open(() => undefined)
    await session.logIn()
    await session.logOut()
    await session.logOut()
    expect(api.methods).toEqual(['login', 'logout'])
    expect(api.calls[1]).toMatchObject({ credentials: { sid: 'sid1' }, parameters: { session: 'webui' } })
    expect(logger.textOf('warning')).toBe('')
  })

  test('that was never opened is not logged out', async () => {
    const { session, api } = open(() => 400)
    await expect(session.logIn()).rejects.toMatchObject({ code: 'login-refused' })
    await session.logOut()
    expect(api.methods).toEqual(['login'])
  })

  test('is closed in the version in which it was opened', async () => {
    const { session, api } = open((method, nth) => (method === 'login' && nth === 1 ? 104 : undefined))
    await session.logIn()
    await session.logOut()
    expect(api.calls.map(({ method, endpoint }) => [method, endpoint.version])).toEqual([
      ['login', 3],
      ['login', 2],
      ['logout', 2],
    ])
  })

  test.each([106, 107, 119])('that answers %i is lost', async (code) => {
    const { session } = open((method, nth) => (method === 'start' && nth > 1 ? code : undefined))
    await session.logIn()
    await session.call(START)
    await expect(session.call(START)).rejects.toBeInstanceOf(SessionLost)
    await expect(session.call(START)).rejects.toMatchObject({
      code: 'session-lost',
      message: expect.stringContaining(`code ${code}`),
    })
  })

  test('that is renewed is logged out first, and later calls send the new one', async () => {
    const { session, api } = open(() => undefined)
    await session.logIn()
    await session.renew()
    await session.call(START)
    expect(api.methods).toEqual(['login', 'logout', 'login', 'start'])
    expect(api.calls[3]?.credentials?.sid).toBe('sid2')
  })

  test.each([100, 103, 105, 117])('that has worked returns other errors unchanged: %i', async (code) => {
    const { session, api } = open((method, nth) => (method === 'start' && nth > 1 ? code : undefined))
    await session.logIn()
    await session.call(START)
    expect(await session.call(START)).toMatchObject({ ok: false, code })
    expect(api.methods).toEqual(['login', 'start', 'start'])
  })
})

describe('a new session that is refused', () => {
  test.each([103, 105])('with %i gets one login with a token', async (code) => {
    const { session, api } = open((method, nth) => (method === 'start' && nth === 1 ? code : undefined))
    await session.logIn()
    expect(await session.call(START)).toMatchObject({ ok: true })
    expect(api.methods).toEqual(['login', 'start', 'logout', 'login', 'start'])
    expect(api.calls[4]?.credentials).toEqual({ sid: 'sid2', synoToken: 'token2', sidInBody: false })
  })

  test('with 119 is first sent in the body too, then logged in with a token, then lost', async () => {
    const { session, api } = open((method) => (method === 'start' ? 119 : undefined))
    await session.logIn()
    await expect(session.call(START)).rejects.toBeInstanceOf(SessionLost)
    expect(api.methods).toEqual(['login', 'start', 'start', 'logout', 'login', 'start'])
    const starts = api.calls.filter(({ method }) => method === 'start')
    expect(starts.map(({ credentials }) => [credentials?.sidInBody, credentials?.synoToken])).toEqual([
      [false, undefined],
      [true, undefined],
      [true, 'token2'],
    ])
  })

  test('with 119 and two ids tries each alone, then each in the body too, then both again with a token', async () => {
    const { session, api } = open((method) => (method === 'start' ? 119 : undefined), ['id=cookie; path=/'])
    await session.logIn()
    await expect(session.call(START)).rejects.toBeInstanceOf(SessionLost)
    const starts = api.calls.filter(({ method }) => method === 'start')
    expect(starts.map(({ credentials }) => [credentials?.sid, credentials?.sidInBody])).toEqual([
      ['sid1', false],
      ['cookie', false],
      ['sid1', true],
      ['cookie', true],
      ['sid2', true],
      ['cookie', true],
    ])
    await session.logOut()
    const logouts = api.calls.filter(({ method }) => method === 'logout')
    expect(logouts.map(({ credentials }) => credentials?.sid)).toEqual(['sid1', 'cookie', 'sid2', 'cookie'])
  })

  test('with 119 and then accepted by its other id keeps that, and logs out that one only', async () => {
    const answer = (method: string, nth: number) => (method === 'start' && nth === 1 ? 119 : undefined)
    const { session, api } = open(answer, ['id=cookie; path=/'])
    await session.logIn()
    await session.call(START)
    await session.call(START)
    await session.logOut()
    expect(api.methods).toEqual(['login', 'start', 'start', 'start', 'logout'])
    expect(api.calls.slice(2).map(({ credentials }) => credentials?.sid)).toEqual(['cookie', 'cookie', 'cookie'])
  })

  test.each([103, 105])('at a call that no backup needs, %i costs no login', async (code) => {
    const { session, api } = open((method) => (method === 'start' ? code : undefined))
    await session.logIn()
    expect(await session.call({ ...START, mayLogInAgain: false })).toMatchObject({ ok: false, code })
    expect(api.methods).toEqual(['login', 'start'])
  })

  test('at a call that no backup needs, 119 is sent in the body too, and costs no login', async () => {
    const { session, api } = open((method, nth) => (method === 'start' && nth === 1 ? 119 : undefined))
    await session.logIn()
    expect(await session.call({ ...START, mayLogInAgain: false })).toMatchObject({ ok: true })
    expect(api.methods).toEqual(['login', 'start', 'start'])
  })

  test('with a code that no token can fix gets no login', async () => {
    const { session, api } = open((method) => (method === 'start' ? 117 : undefined))
    await session.logIn()
    expect(await session.call(START)).toMatchObject({ ok: false, code: 117 })
    expect(api.methods).toEqual(['login', 'start'])
  })

  test('requests a token at once at a later renewal', async () => {
    const { session, api } = open((method, nth) => (method === 'start' && nth === 1 ? 103 : undefined))
    await session.logIn()
    await session.call(START)
    await session.renew()
    expect(api.calls.at(-1)?.parameters).toMatchObject({ enable_syno_token: 'yes' })
  })
})

describe('a logout', () => {
  test.each([106, 107, 119])('answered by %i is no failure', async (code) => {
    const { session, logger } = open((method) => (method === 'logout' ? code : undefined))
    await session.logIn()
    await session.logOut()
    expect(logger.textOf('warning')).toBe('')
  })

  test.each([
    ['code 105', 105],
    ['It broke off.', new Error('It broke off.')],
  ])('that fails is a warning: %s', async (words, answer) => {
    const { session, logger } = open((method) => (method === 'logout' ? answer : undefined))
    await session.logIn()
    await session.logOut()
    expect(logger.textOf('warning')).toBe(`The logout failed (${words}). The session will expire.`)
  })

  test('has its own time limit, independent of the session', async () => {
    const cancel = new AbortController()
    const api = createFakeApi(() => ({ sid: 'a' }))
    const session = new Session({
      api,
      endpoints: ASSUMED_ENDPOINTS,
      account: { username: 'u', password: 'p', loginEncryption: 'never', overTls: true },
      logger: createRecordingLogger(),
      signal: cancel.signal,
    })
    await session.logIn()
    cancel.abort(new Error('cancelled'))
    await session.logOut()
    expect(api.methods).toEqual(['login', 'logout'])
  })
})
