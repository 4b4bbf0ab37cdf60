import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { exportTo } from '../../../src/router/export.ts'
import { TransientError } from '../../../src/router/network-errors.ts'
import { ASSUMED_ENDPOINTS, type Endpoints } from '../../../src/router/protocol.ts'
import { Session } from '../../../src/router/session.ts'
import type { Download, Transport } from '../../../src/router/transport.ts'
import { createFakeApi, type FakeAnswer } from '../../fixtures/fake-api.ts'
import { createRecordingLogger } from '../../fixtures/recording-logger.ts'

const BROKEN = new TransientError('router-unreachable', 'It broke off.')

interface Setting {
  readonly answer?: (method: string, nth: number) => FakeAnswer | undefined
  /** What the nth download brings: a text, an HTTP status, or an error. */
  readonly file?: (nth: number) => string | number | Error
  readonly endpoints?: Endpoints
  readonly headers?: Partial<Download>
}

const USUAL: Readonly<Record<string, FakeAnswer>> = {
  start: { task_id: 7 },
  status: { finish: true },
  login: { sid: 'a' },
}

async function run({
  answer = () => undefined,
  file = () => 'backup',
  endpoints = ASSUMED_ENDPOINTS,
  headers = {},
}: Setting = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'export-'))
  const logger = createRecordingLogger()
  const api = createFakeApi(({ method }, nth) => answer(method, nth) ?? USUAL[method] ?? {})
  const forms: string[] = []
  const httpMethods: unknown[] = []
  const transport: Pick<Transport, 'download'> = {
    download: async ({ form, httpMethod }, path) => {
      forms.push(form.toString())
      httpMethods.push(httpMethod)
      const given = file(forms.length)
      if (given instanceof Error) throw given
      const text = typeof given === 'string' ? given : ''
      await writeFile(path, text)
      const status = typeof given === 'number' ? given : 200
      const shape = { contentType: '', location: '', hasLength: true, headerNames: [], disposition: '', ...headers }
      return { status, ...shape, size: text.length, sha256: 'x' }
    },
  }
  const session = new Session({
    api,
    endpoints,
    account: { username: 'u', password: 'p', loginEncryption: 'never', overTls: true },
    logger,
    signal: new AbortController().signal,
  })
  await session.logIn()
  let started = 0
  const onStarted = async () => {
    started++
  }
  const post = () => Promise.reject(new Error('not asked for'))
  const [result] = await Promise.allSettled([
    exportTo({
      session,
      transport: { ...transport, post, close: async () => {} },
      origin: 'https://router',
      logger,
      file: join(folder, 'x.dss'),
      onStarted,
    }),
  ])
  await rm(folder, { recursive: true })
  return { result, api, logger, forms, httpMethods, started, methods: api.methods.slice(1) }
}

describe('an export', () => {
  test('is start, status, download', async () => {
    const { result, methods, forms, started } = await run()
    expect(result).toMatchObject({ value: { size: 6, sha256: 'x' } })
    expect(methods).toEqual(['start', 'status'])
    expect(forms).toEqual(['api=SYNO.Backup.Config.Backup&version=1&method=download&task_id=7'])
    expect(started).toBe(1)
  })

  test('without the API is unsupported', async () => {
    const { result, methods } = await run({ endpoints: new Map([...ASSUMED_ENDPOINTS].slice(0, 1)) })
    expect(result).toMatchObject({ reason: { code: 'router-unsupported' } })
    expect(methods).toEqual([])
  })

  test('restarts after a lost session, in a new login', async () => {
    const { result, methods, started } = await run({
      answer: (method, nth) => (method === 'status' && nth === 1 ? 106 : undefined),
    })
    expect(result).toMatchObject({ status: 'fulfilled' })
    expect(methods).toEqual(['start', 'status', 'logout', 'login', 'start', 'status'])
    expect(started).toBe(1)
  })

  test('ends after a second lost session', async () => {
    const { result, methods } = await run({ answer: (method) => (method === 'status' ? 107 : undefined) })
    expect(result).toMatchObject({ reason: { code: 'session-lost' } })
    expect(methods.filter((method) => method === 'login')).toHaveLength(1)
  })

  test.concurrent('survives one lost session and one broken download in a run', async () => {
    const { result, methods } = await run({
      answer: (method, nth) => (method === 'status' && nth === 1 ? 119 : undefined),
      file: (nth) => (nth === 1 ? BROKEN : 'backup'),
    })
    expect(result).toMatchObject({ status: 'fulfilled' })
    expect(methods.filter((method) => method === 'start')).toHaveLength(3)
  })

  test.concurrent('whose start breaks off is started once more, not twice', async () => {
    const breaking = (count: number) =>
      run({ answer: (method, nth) => (method === 'start' && nth <= count ? BROKEN : undefined) })
    const [once, always] = await Promise.all([breaking(1), breaking(9)])
    expect(once).toMatchObject({ result: { status: 'fulfilled' }, methods: ['start', 'start', 'status'], started: 1 })
    expect(once.logger.textOf('info')).toContain('It broke off. Trying again.')
    expect(always).toMatchObject({ result: { reason: BROKEN }, methods: ['start', 'start'], started: 0 })
  })

  test('whose start gets no answer is not started twice, since that took half a minute already', async () => {
    const silence = new TransientError('timed-out', 'Silence.')
    const { result, methods } = await run({ answer: (method) => (method === 'start' ? silence : undefined) })
    expect(result).toMatchObject({ reason: silence })
    expect(methods).toEqual(['start'])
  })

  test.concurrent('survives five broken polls, not six', async () => {
    const breaking = (count: number) =>
      run({ answer: (method, nth) => (method === 'status' && nth <= count ? BROKEN : undefined) })
    const [five, six] = await Promise.all([breaking(5), breaking(6)])
    expect(five.result).toMatchObject({ status: 'fulfilled' })
    expect(six.result).toMatchObject({ reason: BROKEN })
    expect(five.logger.textOf('info').match(/It broke off\. Trying again\./g)).toHaveLength(5)
    expect(five.logger.textOf('info')).toContain('(6 polls)')
  })

  test('that the router reports as failed is not polled again', async () => {
    const { result, methods } = await run({ answer: (method) => (method === 'status' ? { state: 'fail' } : undefined) })
    expect(result).toMatchObject({
      reason: { code: 'export-failed', message: 'The router reports that its export failed.' },
    })
    expect(methods).toEqual(['start', 'status'])
  })

  test.each([100, 101, 102, 103, 104, 114, 117, 118, 120, 4400])(
    'quotes the task id after %i, from then on',
    async (code) => {
      const { result, api, forms } = await run({
        answer: (method, nth) => (method === 'status' && nth === 1 ? code : undefined),
      })
      expect(result).toMatchObject({ status: 'fulfilled' })
      const polls = api.calls.filter(({ method }) => method === 'status')
      expect(polls.map(({ parameters }) => parameters?.task_id)).toEqual(['7', '"7"'])
      expect(new URLSearchParams(forms[0]).get('task_id')).toBe('"7"')
    },
  )
})

test.each([105, 160])('a first status refused with %i is about the permission, not the task id', async (code) => {
  const { result, methods } = await run({ answer: (method) => (method === 'status' ? code : undefined) })
  expect(result).toMatchObject({ reason: { code: 'account-not-allowed' } })
  expect(methods).toEqual(['start', 'status'])
})

test('a task id that was accepted once is never quoted', async () => {
  const answer = (method: string, nth: number) =>
    method === 'status' ? (nth === 1 ? { finish: false } : 120) : undefined
  const { result, api } = await run({ answer })
  expect(result).toMatchObject({ reason: { message: expect.stringContaining('code 120') } })
  expect(api.calls.filter(({ method }) => method === 'status')).toHaveLength(2)
})

test('an export refused in both forms reports the refusal that is not about the form', async () => {
  const answer = (method: string, nth: number) => (method === 'status' ? (nth === 1 ? 4400 : 120) : undefined)
  const { result } = await run({ answer })
  expect(result).toMatchObject({ reason: { message: expect.stringContaining('code 4400') } })
})

describe('a download', () => {
  const refusal = (code: number) => `{"error":{"code":${code}},"success":false}`

  test.concurrent('that breaks off twice ends the export', async () => {
    const { result, methods } = await run({ file: () => BROKEN })
    expect(result).toMatchObject({ reason: { code: 'export-failed', message: 'It broke off.' } })
    expect(methods).toEqual(['start', 'status', 'start', 'status'])
  })

  test.concurrent.each([500, 503])('with HTTP %i breaks off', async (status) => {
    const { methods } = await run({ file: () => status })
    expect(methods).toEqual(['start', 'status', 'start', 'status'])
  })

  test('with HTTP 404 is final', async () => {
    const { result, methods } = await run({ file: () => 404 })
    expect(result).toMatchObject({ reason: { code: 'export-failed' } })
    expect(methods).toEqual(['start', 'status'])
  })

  test.each([106, 107, 119])('answered by %i is a lost session', async (code) => {
    const { result, methods } = await run({ file: (nth) => (nth === 1 ? refusal(code) : 'backup') })
    expect(result).toMatchObject({ status: 'fulfilled' })
    expect(methods.slice(2)).toEqual(['logout', 'login', 'start', 'status'])
  })

  test.each([
    [160, 'account-not-allowed'],
    [118, 'backup-invalid'],
    [4400, 'backup-invalid'],
  ])('answered by %i is %s', async (code, errorCode) => {
    const { result, forms } = await run({ file: () => refusal(code) })
    expect(result).toMatchObject({ reason: { code: errorCode, message: expect.stringContaining(`code ${code}`) } })
    expect(forms).toHaveLength(1)
  })

  test.each([101, 103, 405])('refused by POST with %i is requested once by GET', async (code) => {
    const refused = code === 405 ? 405 : refusal(code)
    const [good, bad] = await Promise.all([
      run({ file: (nth) => (nth === 1 ? refused : 'backup') }),
      run({ file: () => refused }),
    ])
    expect(good.result).toMatchObject({ value: { size: 6 } })
    expect(good.httpMethods).toEqual(['POST', 'GET'])
    expect(new Set(good.forms)).toEqual(new Set([good.forms[0]]))
    expect(bad.result).toMatchObject({ reason: { message: expect.stringContaining(`${code}`) } })
    // 103 may mean that a token is required, too: a new login and a new export.
    expect(bad.httpMethods).toEqual(code === 103 ? ['POST', 'GET', 'POST', 'GET'] : ['POST', 'GET'])
  })

  test.each([103, 105])('refused with %i is requested once more in a session with a token', async (code) => {
    const { result, methods, api, logger } = await run({ file: () => refusal(code) })
    expect(methods).toEqual(['start', 'status', 'logout', 'login', 'start', 'status'])
    expect(api.calls.findLast(({ method }) => method === 'login')?.parameters).toHaveProperty('enable_syno_token')
    expect(logger.textOf('info')).toContain('Logging in again with a token and restarting the export.')
    expect(result).toMatchObject({ reason: { code: code === 105 ? 'account-not-allowed' : 'backup-invalid' } })
  })

  test('refused with 119 gets a new session, then one with a token, and no third', async () => {
    const { result, api } = await run({ file: () => refusal(119) })
    const logins = api.calls.filter(({ method }) => method === 'login')
    expect(logins.map(({ parameters }) => 'enable_syno_token' in (parameters ?? {}))).toEqual([false, false, true])
    expect(result).toMatchObject({ reason: { code: 'session-lost' } })
  })

  test.each<[Partial<Download>, string]>([
    [{}, 'type: none, with length, disposition: none'],
    [
      { contentType: 'application/octet-stream', disposition: 'attachment; filename="Zq-home_20260307.dss"' },
      'type: octet-stream, with length, disposition: attachment; filename in quotes; date; .dss',
    ],
    [
      { contentType: 'text/html; charset=Zq', hasLength: false, disposition: "INLINE; filename*=UTF-8''Zq.dss;x" },
      'type: html, no length, disposition: inline; filename*; .dss',
    ],
    [{ contentType: 'text/insulin', disposition: 'Zq-21A0SQR' }, 'type: other, with length, disposition: other'],
    [{ disposition: `attachment; insulin; ${'x;'.repeat(50)}` }, 'type: none, with length, disposition: attachment'],
  ])('with the headers %j is described in the debug log as: %s', async (headers, told) => {
    const { logger } = await run({ headers })
    expect(logger.textOf('debug')).toContain(`download: HTTP 200, ${told}.`)
    expect(logger.textOf('debug')).not.toMatch(/Zq|insulin/)
  })

  test('refused for its task id in both forms ends after two requests', async () => {
    const { result, forms } = await run({ file: () => refusal(120) })
    expect(result).toMatchObject({ reason: { code: 'backup-invalid' } })
    expect(forms).toHaveLength(2)
  })

  test.each([
    ['JSON that is no refusal', '{"success":true,"data":{}}'],
    ['JSON that is no reply', '{"a":1}'],
    ['broken JSON', '{"success":false'],
    ['a refusal within too long a text', `{"success":false}${' '.repeat(65_536)}`],
    ['no bytes', ''],
  ])('of %s is passed on to the checks', async (_name, text) => {
    const { result } = await run({ file: () => text })
    expect(result).toMatchObject({ value: { size: text.length } })
  })
})
