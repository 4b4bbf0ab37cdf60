import { describe, expect, test } from '@jest/globals'
import { type Call, createApi, requestOf } from '../../../src/router/api.ts'
import { RouterClock } from '../../../src/router/clock.ts'
import { TransientError } from '../../../src/router/network-errors.ts'
import { INFO_ENDPOINT } from '../../../src/router/protocol.ts'
import type { Reply } from '../../../src/router/transport.ts'
import { createRecordingLogger } from '../../fixtures/recording-logger.ts'

const CALL: Call = {
  endpoint: INFO_ENDPOINT,
  method: 'query',
  signal: new AbortController().signal,
  what: 'the API discovery request',
  failure: 'router-unsupported',
}

async function answer(
  reply: Partial<Reply>,
  { origin = 'http://192.168.1.1:8000', ...changes }: { readonly origin?: string } & Partial<Call> = {},
) {
  const logger = createRecordingLogger()
  const post = async () => ({ status: 200, text: '', contentType: '', location: '', cookies: [], date: '', ...reply })
  const download = () => Promise.reject(new Error('not asked for'))
  const api = createApi({ transport: { post, download, close: async () => {} }, origin, logger })
  const [result] = await Promise.allSettled([api.call({ ...CALL, ...changes })])
  return { result, debug: logger.textOf('debug') }
}

test('the clock takes the time from the date of every answer, even an error', async () => {
  const clock = new RouterClock({ now: () => 1_000_000_000_000, wait: async () => {} })
  const date = new Date(1_000_000_090_000).toUTCString()
  const post = async () => ({ status: 500, text: '', contentType: '', location: '', cookies: [], date })
  const transport = { post, download: () => Promise.reject(new Error('not asked for')), close: async () => {} }
  const api = createApi({ transport, origin: 'http://192.168.1.1:8000', logger: createRecordingLogger(), clock })
  await Promise.allSettled([api.call(CALL)])
  expect(clock.offsetMs).toBe(90_000)
})

describe('an answer', () => {
  test('of JSON becomes a reply, and its shape a debug line', async () => {
    const text = '{"data":{"SYNO.API.Auth":{"path":"Zq"},"grandma":1},"success":true}'
    const { result, debug } = await answer({ text, cookies: ['id=x'] })
    expect(result).toMatchObject({ value: { reply: { ok: true, data: { grandma: 1 } }, cookies: ['id=x'] } })
    expect(debug).toBe(
      'SYNO.API.Info query: HTTP 200, {data: {SYNO.API.Auth: {path: string}, (other keys): {word: number × 1}}, success: boolean}, sets cookies: id',
    )
  })

  test.each([
    [[], ''],
    [['id=Zq; path=/; HttpOnly', ' smid=Zq'], ', sets cookies: id, smid'],
    [['Zq7-4711=x', 'no pair', '=Zq', 'insulin=x', 'id=Zq'], ', sets cookies: id, other'],
  ])('that sets the cookies %j logs only the names that are known', async (cookies, told) => {
    const { debug } = await answer({ text: '{"success":true}', cookies })
    expect(debug).toBe(`SYNO.API.Info query: HTTP 200, {success: boolean}${told}`)
  })

  test('that is an error is returned, not thrown', async () => {
    const { result } = await answer({ text: '{"error":{"code":400},"success":false}' })
    expect(result).toMatchObject({ value: { reply: { ok: false, code: 400 } } })
  })

  test.each([
    ['', '', 'an empty response'],
    ['  \n', '', 'an empty response'],
    ['<html><title>FRITZ!Box</title>', '', 'an HTML page titled "FRITZ!Box"'],
    ['<html><title lang="de">a\n::error::b</title>', '', 'an HTML page titled "a ::error::b"'],
    [`<title>${'x'.repeat(150)}</title>`, '', `an HTML page titled "${'x'.repeat(59)}…"`],
    ['<html>', '', 'an HTML or XML page'],
    ['{"a":1}', '', 'other JSON'],
    ['[1]', '', 'other JSON'],
    ['hello', 'text/plain\r\nx', 'content of type text/plain x'],
    ['hello', '', 'unknown content'],
  ])('of %j is named', async (text, contentType, words) => {
    const { result } = await answer({ text, contentType })
    expect(result).toMatchObject({
      reason: {
        code: 'router-unsupported',
        message: `The response of http://192.168.1.1:8000 to the API discovery request is not from SRM: ${words}.`,
        hint: expect.stringContaining('redirect 8000 to 8001'),
      },
    })
  })

  test('that is unusable later has the code of its call, and no hint about the address', async () => {
    const { result } = await answer({ text: '<html>' }, { failure: 'export-failed' })
    expect(result).toMatchObject({ reason: { code: 'export-failed', hint: expect.not.stringContaining('8001') } })
  })
})

describe('the hint of a call', () => {
  test.each([
    ['HTML', { text: '<html>' }],
    ['nothing', { text: '' }],
    ['404', { status: 404 }],
    ['400', { status: 400 }],
    ['502', { status: 502 }],
  ])('ends the error about an answer of %s', async (_name, reply) => {
    const { result } = await answer(reply, { hint: 'It was sent once.', failure: 'router-unreachable' })
    expect(result).toMatchObject({ reason: { code: 'router-unreachable', hint: 'It was sent once.' } })
  })

  test('is passed to the transport, for a lost connection', () => {
    expect(requestOf({ ...CALL, hint: 'It was sent once.' }).hint).toBe('It was sent once.')
    expect(requestOf(CALL)).not.toHaveProperty('hint')
  })
})

describe('a status', () => {
  test.each([500, 502, 503, 599])('of %i is transient', async (status) => {
    const { result } = await answer({ status })
    expect(result).toMatchObject({
      reason: { message: `http://192.168.1.1:8000 answered the API discovery request with HTTP ${status}.` },
    })
    expect(result.status === 'rejected' && result.reason).toBeInstanceOf(TransientError)
  })

  test.each([
    ['http://192.168.1.1:8000', 'expects https'],
    ['https://192.168.1.1:8001', 'Check the address'],
  ])('of 400 at %s has its own likely cause', async (origin, hint) => {
    const { result } = await answer({ status: 400 }, { origin })
    expect(result).toMatchObject({ reason: { code: 'router-unsupported', hint: expect.stringContaining(hint) } })
  })

  test.each([204, 401, 404, 499])('of %i is final', async (status) => {
    const { result } = await answer({ status, text: '{"success":true}' })
    expect(result).toMatchObject({ reason: { code: 'router-unsupported', hint: expect.stringContaining('8001') } })
    expect(result.status === 'rejected' && result.reason).not.toBeInstanceOf(TransientError)
  })
})

describe('a redirect', () => {
  test.each([
    [
      'https://192.168.1.1:8001/',
      'redirects to https://192.168.1.1:8001;',
      'redirects HTTP to HTTPS: set `url` to https://192.168.1.1:8001.',
    ],
    ['https://192.168.1.1:5001/', 'redirects to https://192.168.1.1:5001;', 'set `url` to https://192.168.1.1:5001.'],
    ['https://192.168.1.1/', 'redirects to https://192.168.1.1;', 'set `url` to https://192.168.1.1:443.'],
    ['https://[fe80::1]:5001/', 'redirects to https://[fe80::1]:5001;', 'usually https://192.168.1.1:8001'],
    ['/login', 'redirects to http://192.168.1.1:8000;', 'usually https://192.168.1.1:8001'],
    ['https://user:secret@evil.example/?token=x', 'redirects to https://evil.example;', '8001'],
    ['', 'redirects to another address;', 'usually'],
    ['javascript:alert(1)', 'redirects to another address;', 'usually'],
    ['http://[', 'redirects to another address;', 'usually'],
  ])('to %j is refused', async (location, words, hint) => {
    const { result } = await answer({ status: 302, location })
    expect(result).toMatchObject({
      reason: {
        code: 'router-unsupported',
        message: expect.stringContaining(words),
        hint: expect.stringContaining(hint),
      },
    })
  })

  test('from https is not explained like one from http', async () => {
    const { result } = await answer(
      { status: 301, location: 'https://192.168.1.1:8443/' },
      { origin: 'https://192.168.1.1:8001' },
    )
    expect(result).toMatchObject({
      reason: {
        hint: expect.stringMatching(/the address of SRM itself: https:\/\/192\.168\.1\.1:8443\./),
      },
    })
  })

  test.each([
    ['http://192.168.1.1:8000', 'https://evil.example:8001/'],
    ['https://192.168.1.1:8001', 'http://192.168.1.1:8000/'],
    ['https://192.168.1.1:8001', '/webman/index.cgi'],
  ])('from %s to %s proposes neither another host, nor http, nor itself', async (origin, location) => {
    const { result } = await answer({ status: 302, location }, { origin })
    expect(result).toMatchObject({
      reason: { hint: 'Set `url` to the address of SRM itself, usually https://192.168.1.1:8001.' },
    })
  })

  test('shows the port of its target, never the query', async () => {
    const { result } = await answer({ status: 302, location: 'https://192.168.1.1:5001/?SynoToken=hunter2#hunter2' })
    expect(JSON.stringify(result.status === 'rejected' && [result.reason.message, result.reason.hint])).not.toContain(
      'hunter2',
    )
  })
})

describe('a request', () => {
  test('without a session sends no cookie', () => {
    const { path, form, headers } = requestOf({ ...CALL, parameters: { query: 'x' } })
    expect({ path, form: form.toString(), headers }).toEqual({
      path: 'webapi/query.cgi',
      form: 'api=SYNO.API.Info&version=1&method=query&query=x',
      headers: {},
    })
  })

  test('with a session sends it in the cookie only', () => {
    const { form, headers } = requestOf({ ...CALL, credentials: { sid: '4abc', sidInBody: false } })
    expect(headers).toEqual({ cookie: 'id=4abc' })
    expect(form.toString()).not.toContain('4abc')
  })

  test('with a token sends it in header and form', () => {
    const { form, headers } = requestOf({ ...CALL, credentials: { sid: 'a', synoToken: 't', sidInBody: false } })
    expect(headers).toEqual({ cookie: 'id=a', 'x-syno-token': 't' })
    expect(form.get('SynoToken')).toBe('t')
  })

  test('with the session in the body sends it there unquoted, and in the cookie too', () => {
    const { form, headers } = requestOf({ ...CALL, credentials: { sid: '4a', sidInBody: true } })
    expect(headers).toEqual({ cookie: 'id=4a' })
    expect(form.get('_sid')).toBe('4a')
  })

  test('by GET has no secret in its form, which becomes a URL', () => {
    const credentials = { sid: '4a', synoToken: 't', sidInBody: true }
    const { form, headers } = requestOf({ ...CALL, parameters: { task_id: '7' }, credentials }, { httpMethod: 'GET' })
    expect(form.toString()).toBe('api=SYNO.API.Info&version=1&method=query&task_id=7')
    expect(headers).toEqual({ cookie: 'id=4a', 'x-syno-token': 't' })
  })
})
