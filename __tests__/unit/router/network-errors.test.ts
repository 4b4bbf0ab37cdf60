import { describe, expect, test } from '@jest/globals'
import { BackupError } from '../../../src/errors.ts'
import { describeNetworkError, TransientError } from '../../../src/router/network-errors.ts'

const ORIGIN = 'https://192.168.1.1:8001'
const explain = (error: unknown, hint?: string) =>
  describeNetworkError(error, { origin: ORIGIN, what: 'the login', hint })
const failure = (code: string, more: object = {}) => Object.assign(new Error(`${code} happened`), { code, ...more })

describe('a network error', () => {
  test.each([
    ['ECONNREFUSED', 'Nothing listens at https://192.168.1.1:8001'],
    ['EHOSTUNREACH', "The runner can't reach"],
    ['ENETUNREACH', "The runner can't reach"],
    ['ETIMEDOUT', 'did not respond in time'],
    ['UND_ERR_CONNECT_TIMEOUT', 'did not respond in time'],
    ['ENOTFOUND', "The runner can't resolve the host name in"],
    ['EAI_AGAIN', "The runner can't resolve the host name in"],
    ['EPROTO', 'TLS with https://192.168.1.1:8001 failed: EPROTO.'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'TLS with'],
    ['ERR_TLS_SOMETHING', 'failed: ERR_TLS_SOMETHING.'],
    ['EWHATEVER', 'No connection to https://192.168.1.1:8001 (EWHATEVER).'],
  ])('%s is router-unreachable, and final', (code, words) => {
    const error = explain(failure(code))
    expect(error.code).toBe('router-unreachable')
    expect(error.message).toContain(words)
    expect(error).not.toBeInstanceOf(TransientError)
    expect(error.cause).toMatchObject({ code })
  })

  test.each(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH'])(
    '%s may pass',
    (code) => {
      const error = explain(failure(code))
      expect(error).toBeInstanceOf(TransientError)
      expect(error).toMatchObject({
        code: 'router-unreachable',
        message: `The connection to ${ORIGIN} broke off during the login.`,
      })
    },
  )

  test.each([
    ['headers that do not come', failure('UND_ERR_HEADERS_TIMEOUT')],
    ['a body that does not come', failure('UND_ERR_BODY_TIMEOUT')],
    ['our own limit', new DOMException('too slow', 'TimeoutError')],
  ])('%s is timed-out, and transient', (_name, cause) => {
    expect(explain(cause)).toBeInstanceOf(TransientError)
    expect(explain(cause)).toMatchObject({
      code: 'timed-out',
      message: `${ORIGIN} stopped responding during the login.`,
    })
  })

  test('caused by silence blames the router, not the time limit of the user', () => {
    const { hint } = explain(failure('UND_ERR_HEADERS_TIMEOUT'))
    expect(hint).toMatch(/stopped responding.*A longer `timeout` does not help/)
    expect(hint).not.toContain('raise')
  })

  test.each([
    ['ECONNRESET', 'Wait.'],
    ['UND_ERR_HEADERS_TIMEOUT', 'Wait.'],
    ['ECONNREFUSED', expect.stringContaining('Check the port')],
  ])('of %s uses the hint of the call if the call may have arrived: %s', (code, hint) => {
    expect(explain(failure(code), 'Wait.')).toMatchObject({ hint })
  })

  test.each(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'ENOENT'])('%s of the file is store-failed', (code) => {
    expect(explain(failure(code, { syscall: 'open' })).code).toBe('store-failed')
  })

  test.each(['EACCES', 'EPERM'])('%s of the connection, as firewalls cause it, is router-unreachable', (code) => {
    expect(explain(failure(code, { syscall: 'connect' })).code).toBe('router-unreachable')
  })

  test.each([
    ['a parser error with a code', Object.assign(failure('HPE_INVALID_CONSTANT'), { name: 'HTTPParserError' })],
    ['a parser error without one', Object.assign(new Error('no HTTP'), { name: 'HTTPParserError', code: undefined })],
    ['headers without end', failure('UND_ERR_HEADERS_OVERFLOW')],
  ])('%s is router-unsupported', (_name, cause) => {
    expect(explain(cause)).toMatchObject({ code: 'router-unsupported' })
  })

  test.each([
    [undefined],
    [null],
    ['text'],
    [{}],
    [{ code: 7 }],
    [new Error('nothing known')],
    [failure('ERR_INVALID_ARG_TYPE')],
    [failure('ERR_INVALID_ARG_VALUE')],
  ])('%p is not a network error but a bug', (cause) => {
    expect(explain(cause)).toMatchObject({ code: 'internal-error' })
  })

  test('with an unknown code is router-unreachable, and shows the code', () => {
    expect(explain(failure('EWHATEVER'))).toMatchObject({
      code: 'router-unreachable',
      message: `No connection to ${ORIGIN} (EWHATEVER).`,
    })
  })

  test('that is a BackupError already stays unchanged', () => {
    const ours = new BackupError('tls-untrusted', 'No.')
    expect(explain(ours)).toBe(ours)
  })
})
